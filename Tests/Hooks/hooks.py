"""Commits reports into a repository with our hooks, and runs what the pipelines run."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import yaml

PROGRAM = pathlib.Path(sys.argv[1])
ROOT = pathlib.Path(__file__).resolve().parents[2]
PIPELINES = ROOT / "EditorConfigs/pipelines"
EXAMPLE = ROOT / "Tests/Fixtures/reports/qingshui-2025.md"

folder = pathlib.Path(tempfile.mkdtemp(prefix="nianbao-hooks-"))
programs = folder / "bin"
programs.mkdir()
(programs / "nianbao").symlink_to(PROGRAM)
# What a pipeline installs is there already.
(programs / "pip").write_text("#!/bin/sh\nexit 0\n")
(programs / "pip").chmod(0o755)
ENVIRONMENT = {
    "PATH": f"{programs}:{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}",
    "HOME": str(folder), "LC_ALL": "C.UTF-8", "PRE_COMMIT_HOME": str(folder / "cache"),
    "GIT_CONFIG_GLOBAL": "/dev/null",
}
for who in ("AUTHOR", "COMMITTER"):
    ENVIRONMENT |= {f"GIT_{who}_NAME": "清水镇", f"GIT_{who}_EMAIL": "a@example.com"}


def run(*words, where):
    return subprocess.run(
        words, cwd=where, env=ENVIRONMENT, capture_output=True, encoding="utf-8",
    )


def git(where, *words):
    ran = run("git", "-c", "protocol.file.allow=always", *words, where=where)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


def repository(name):
    place = folder / name
    place.mkdir()
    git(place, "init", "--quiet")
    return place


def hooks():
    ours = repository("nianbao")
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", ours)
    git(ours, "add", "-A")
    git(ours, "commit", "--quiet", "-m", "hooks")
    reports = repository("reports")
    (reports / "年报").mkdir()
    shutil.copy(EXAMPLE, reports / "年报")
    (reports / "年报/说明.md").write_text("会议纪要\n", encoding="utf-8")
    shutil.copy(EXAMPLE, reports / "草稿.md")
    config = yaml.safe_load((PIPELINES / "pre-commit.yaml").read_text("utf-8"))
    [one] = config["repos"]
    one |= {"repo": str(ours), "rev": git(ours, "rev-parse", "HEAD")}

    def commit():
        (reports / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
        git(reports, "add", "-A")
        return run("pre-commit", "run", "--all-files", where=reports)

    faulty = commit()
    assert faulty.returncode == 1 and "requests.balance" in faulty.stdout, faulty
    # Only what is to be checked, and in Chinese.
    assert "草稿.md" not in faulty.stdout and "错误" in faulty.stdout, faulty.stdout
    one["hooks"][0]["id"] = "nianbao-fix"
    before = (reports / "年报" / EXAMPLE.name).read_text("utf-8")
    fixed = commit()
    assert fixed.returncode == 1 and "改正了" in fixed.stdout, fixed
    assert (reports / "年报" / EXAMPLE.name).read_text("utf-8") != before
    (reports / "年报" / EXAMPLE.name).unlink()
    one["hooks"][0]["id"] = "nianbao"
    quiet = commit()
    assert quiet.returncode == 0, quiet
    print("pre-commit: reports with faults are refused, repaired where asked, other texts pass")


def commands(value):
    """The commands of a pipeline, wherever they stand."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == "run" and isinstance(inner, str):
                yield inner
            elif name in ("script", "commands"):
                yield from inner
            else:
                yield from commands(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from commands(inner)


def pipelines():
    place = folder / "pipeline"
    (place / "年报").mkdir(parents=True)
    shutil.copy(EXAMPLE, place / "年报")
    for name, written in (
        ("github.yml", "nianbao.sarif"), ("gitlab.yml", "gl-code-quality-report.json"),
        ("gitee.yml", None),
    ):
        text = (PIPELINES / name).read_text("utf-8")
        lines = [line for line in commands(yaml.safe_load(text)) if "nianbao" in line]
        assert len(lines) >= 2, lines
        codes = [run("bash", "-c", line, where=place).returncode for line in lines]
        # Only the last one stops it, and only where there is an error.
        assert codes == [0] * (len(codes) - 1) + [1], (name, codes)
        if written:
            assert text.count(written) == 2, f"{name}: {written} is not both written and uploaded"
            assert json.loads((place / written).read_text("utf-8")), written
    print("pipelines: what GitHub, GitLab and Gitee would run says what it should")


try:
    hooks()
    pipelines()
finally:
    shutil.rmtree(folder)
