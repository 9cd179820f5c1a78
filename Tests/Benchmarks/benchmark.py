"""Measures a server beside the floor and prints a table; started by `run`."""

import argparse
import gc
import json
import shutil
import sys

import figures
import measurements
import programs
from measurements import MEASUREMENTS, Plan

ALL = MEASUREMENTS | {
    "instructions": programs.measure_instructions,
    "check": programs.measure_check,
}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="Tests/Benchmarks/run", description="Measures how long a person waits for nianbao."
    )
    parser.add_argument("--server", metavar="PATH", help="measure this program, not a new build")
    parser.add_argument("--floor", metavar="PATH", help=argparse.SUPPRESS)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, files of 100 reports")
    parser.add_argument("--smoke", action="store_true", help="only whether all answers are right")
    parser.add_argument(
        "--only", action="append", choices=ALL, metavar="NAME", help=f"one of {', '.join(ALL)}"
    )
    parser.add_argument("--json", metavar="FILE", help="write the figures to a file, too")
    parser.add_argument("--against", metavar="FILE", help="a file of --json to compare with")
    parser.add_argument("--seed", type=int, default=1, help="for other reports (default: 1)")
    return parser.parse_args()


def plan(options: argparse.Namespace) -> Plan:
    programs_and_seed = (options.server, options.floor, options.seed)
    counted = tuple((1, kind) for kind in ("prose", "cell", "heading", "title"))
    if options.smoke:
        return Plan(*programs_and_seed, 4, 1, 0, (1, 10), 1, counted[:1], 4)
    counted += ((10, "prose"),)
    if options.quick:
        return Plan(*programs_and_seed, 60, 8, 0.002, (1, 10, 100), 3, counted, 50)
    counted += ((100, "prose"),)
    return Plan(*programs_and_seed, 300, 20, 0.002, (1, 10, 100, 1000), 10, counted, 100)


def former_figures(path: str) -> dict:
    with open(path, encoding="utf-8") as file:
        return {figure["name"]: figure["p50"] for figure in json.load(file)["figures"]}


def measure(work: Plan, names: list, is_silent: bool) -> None:
    # Collecting garbage would count as time of the server.
    gc.disable()
    for name in names:
        if name == "instructions" and shutil.which("valgrind") is None:
            print("There is no valgrind: instructions are LEFT OUT.", file=sys.stderr)
            continue
        if not is_silent:
            print(f"measuring: {name}", file=sys.stderr)
        if not measurements.measure(work, ALL[name], name):
            print("the rest is LEFT OUT", file=sys.stderr)
            break
        gc.collect()


def main() -> int:
    options = arguments()
    former = None
    if options.against:
        try:
            former = former_figures(options.against)
        except (OSError, ValueError, KeyError, TypeError) as error:
            print(f"{options.against} is no file of --json: {error}", file=sys.stderr)
            return 2
    work = plan(options)
    about = {
        "version": 1,
        "server": figures.version(options.server),
        "date": figures.now(),
        "machine": figures.machine(),
        "seed": work.seed,
        "edits": work.edits,
    }
    measure(work, options.only or list(ALL), is_silent=options.smoke)
    if options.smoke:
        print(f"{len(work.figures)} figures, seed {work.seed}, {len(work.problems)} wrong answers")
    else:
        print("{server}, {date}, seed {seed}, {edits} edits at each place".format(**about))
        print("{processor}, {cores} cores, {system}, load {load:.1f}".format(**about["machine"]))
        print("\n" + figures.table(work.figures, former))
    for problem in work.problems:
        print(f"WRONG: {problem}")
    if options.json:
        about |= {"problems": work.problems, "figures": [each.json() for each in work.figures]}
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(about, file, ensure_ascii=False, indent=1)
            file.write("\n")
    return 1 if work.problems else 0


if __name__ == "__main__":
    sys.exit(main())
