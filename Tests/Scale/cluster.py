"""Spark's workers say what one process says, also where they are killed in the middle."""

import os
import pathlib
import shlex
import signal
import sys
import tempfile

import pyspark

import reports

COUNT = 400
PARTITIONS = 6

# Hands on the first line that a program says, kills it, and ends as a killed program does; only once.
KILLED_ONCE = """
import os, signal, subprocess, sys
flag, command = sys.argv[1], sys.argv[2:]
try:
    os.mkdir(flag)
except FileExistsError:
    os.execv(command[0], command)
child = subprocess.Popen(command, stdout=subprocess.PIPE)
sys.stdout.buffer.write(child.stdout.readline())
sys.stdout.flush()
child.kill()
child.wait()
sys.exit(137)
"""


def main():
    program = sys.argv[1]
    os.environ["PYSPARK_PYTHON"] = sys.executable
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        paths = reports.write(program, folder, COUNT)
        expected = reports.check(program, folder, paths)
        os.chdir(folder)
        # Two workers, and a task may fail three times.
        configuration = (
            pyspark.SparkConf().setMaster("local[2,4]").setAppName("nianbao")
            .set("spark.ui.enabled", "false").set("spark.ui.showConsoleProgress", "false")
            .set("spark.local.dir", name)
        )
        context = pyspark.SparkContext(conf=configuration)
        context.setLogLevel("OFF")
        documents = [reports.line(folder, path) for path in paths]
        command = (
            f"{shlex.quote(program)} check --lang zh --format ndjson --stdin-ndjson --exit-zero"
        )

        said = context.parallelize(documents, PARTITIONS).pipe(command, checkCode=True).collect()
        assert said == expected
        print(f"Spark: {len(said)} documents as in one process: ok")

        script = folder / "killed_once.py"
        script.write_text(KILLED_ONCE)
        flag = str(folder / "program-killed")
        killed = f"{shlex.quote(sys.executable)} {shlex.quote(str(script))} {flag} {command}"
        said = context.parallelize(documents, PARTITIONS).pipe(killed, checkCode=True).collect()
        assert os.path.isdir(flag) and said == expected
        print("Spark, the program killed in the middle: ok")

        flag = str(folder / "worker-killed")

        def dies_once(lines):
            for number, line in enumerate(lines):
                if number == 20:
                    try:
                        os.mkdir(flag)
                    except FileExistsError:
                        pass
                    else:
                        os.kill(os.getpid(), signal.SIGKILL)
                yield line

        said = (
            context.parallelize(documents, PARTITIONS).mapPartitions(dies_once)
            .pipe(command, checkCode=True).collect()
        )
        assert os.path.isdir(flag) and said == expected
        print("Spark, a worker killed in the middle: ok")
        context.stop()


main()
