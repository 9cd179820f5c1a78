"""Holds what nianbao says of a county over three years against what was planted in it."""

import collections
import io
import json
import pathlib
import shutil
import subprocess
import sys
import time
import urllib.parse

program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
FAULTS = json.loads((folder / "faults.json").read_text(encoding="utf-8"))
NUMBERS = json.loads((folder / "numbers.json").read_text(encoding="utf-8"))
for name in ("faults.json", "numbers.json"):
    (folder / name).unlink()
failures = []


def run(*arguments, expected=(0, 1)):
    start = time.perf_counter()
    done = subprocess.run([program, *arguments], cwd=folder, capture_output=True, encoding="utf-8")
    seconds = time.perf_counter() - start
    assert done.returncode in expected, (arguments, done.returncode, done.stderr[-2000:])
    return done.stdout, seconds


def words(path, range_):
    bytes_ = (folder / path).read_bytes()
    return bytes_[range_["start"]["byte"] : range_["end"]["byte"]].decode()


def faults_are_found(arguments, faults, missing=True):
    """Each planted fault once, on its words, and nothing else."""
    output, seconds = run("check", "--format", "json", "--severity", "hint", *arguments)
    report = json.loads(output)
    found = collections.Counter()
    wanted = collections.Counter((f["path"], f["rule"]) for f in faults)
    for file in report["files"]:
        for finding in file["findings"]:
            key = (file["path"], finding["rule"])
            if finding["rule"] == "rollup.missing":
                continue
            found[key] += 1
            match = [f for f in faults if (f["path"], f["rule"]) == key]
            here = words(file["path"], finding["range"])
            if not any(
                finding["place"].startswith(f["place"]) and f.get("words") in (None, here)
                for f in match
            ):
                failures.append(f"{key}: {finding['place']} {here!r} {finding['message']}")
            for other in finding["related"]:
                if "path" in other:
                    assert words(other["path"], other["range"]), other
    for key, count in (wanted - found).items():
        failures.append(f"not found: {key} {count}")
    for key, count in (found - wanted).items():
        failures.append(f"too much: {key} {count}")
    return report, seconds


year = [f for f in FAULTS if f["path"].startswith("2022")]
report, seconds = faults_are_found(
    ["2022", "--previous", "2021", "--units", "units.csv"], year
)
print(f"2022 beside 2021: {len(report['files'])} files, {seconds:.2f} s")
with open(folder / "units.csv", encoding="utf-8") as units:
    (folder / "more.csv").write_text(units.read() + "云漳县没有镇人民政府,云漳县人民政府\n", encoding="utf-8")
# Nothing is summed up where a unit has no report.
alone = [f for f in year if f["rule"] != "rollup.sum"]
report, seconds = faults_are_found(
    ["2022", "--previous", "2021", "--units", "more.csv"], alone
)
missing = [f for file in report["files"] for f in file["findings"] if f["rule"] == "rollup.missing"]
if len(missing) != 1 or "云漳县没有镇人民政府" not in missing[0]["message"]:
    failures.append(f"missing units: {missing}")
report, seconds = faults_are_found(["2020", "2021", "2022"], FAULTS)
times = sorted(run("check", "2020", "2021", "2022")[1] for _ in range(3))
print(f"check of {report['summary']['files']} texts: {times[0]:.2f} s at best, {times[1]:.2f} s")
print(f"faults planted: {len(FAULTS)}")

# SARIF names places in other files by their addresses.
sarif = json.loads(run("check", "2022", "--previous", "2021", "--format", "sarif")[0])
others = 0
for result in sarif["runs"][0]["results"]:
    own = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    for related in result.get("relatedLocations", []):
        uri = related["physicalLocation"]["artifactLocation"]["uri"]
        if uri != own:
            others += 1
            if not (folder / urllib.parse.unquote(uri)).exists():
                failures.append(f"sarif: no file {uri}")
print(f"places in other files in SARIF: {others}")
if others < 5:
    failures.append(f"sarif: {others} places in other files")

# What is extracted is what was written.
csv, seconds = run("extract", "2020", "2021", "2022", "--format", "csv")
print(f"extract: {seconds:.2f} s")
key = ["agency", "year", "table", "row", "column"]
try:
    import pandas
except ImportError:
    print("There is no pandas here: what was extracted is not read back.")
else:
    read = pandas.read_csv(io.StringIO(csv), dtype={"value": "string"})
    written = pandas.DataFrame(NUMBERS).astype({"value": "string"})
    both = written.merge(read, on=key, how="outer", suffixes=("_written", "_read"), indicator=True)
    lost = both[both["_merge"] != "both"]
    differing = both[both["value_written"].fillna("") != both["value_read"].fillna("")]
    print(f"numbers: {len(written)} written, {len(read)} read, {len(lost)} lost, {len(differing)} other")
    if len(lost) or len(differing) or len(written) != len(read):
        failures.append(f"extract: {lost.head()} {differing.head()}")

# A few of them as documents, where there is a converter.
if shutil.which("soffice"):
    pages = sorted((folder / "2022" / "各单位").glob("*.html"))[:3]
    target = folder / "documents"
    for kind in ("docx:MS Word 2007 XML", "pdf:writer_web_pdf_Export"):
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile",
             "--convert-to", kind, "--outdir", str(target), *map(str, pages)],
            capture_output=True, timeout=300, check=False,
        )
    made = sorted(target.glob("*.docx")) if target.exists() else []
    if made:
        names = [str(path.relative_to(folder)) for path in made]
        alone = json.loads(run("check", "--format", "json", *names)[0])
        print("documents:", [(f["path"], f["reports"][0].get("status")) for f in alone["files"]])
        for file in alone["files"]:
            if file["reports"][0].get("status") != "checked":
                failures.append(f"document: {file['path']} {file['reports']}")

for failure in failures[:40]:
    print("FAILED", failure)
sys.exit(bool(failures))
