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

# What is extracted is what was written, in every format.
KEY = ["agency", "year", "table", "row", "column"]
WRITTEN = {tuple(number[name] for name in KEY): number["value"] for number in NUMBERS}
YEARS = ("2020", "2021", "2022")


def hold_numbers(name, read):
    """Holds numbers, by agency, year, table, row and column, against those that were written."""
    lost = WRITTEN.keys() ^ read.keys()
    other = [key for key in WRITTEN.keys() & read.keys() if WRITTEN[key] != read[key]]
    print(f"{name}: {len(read)} numbers, {len(lost)} lost or new, {len(other)} other")
    if lost or other:
        failures.append(f"extract, {name}: {sorted(lost, key=str)[:3]} {other[:3]}")


def cells(rows):
    return {
        tuple(row[name] for name in KEY): "" if row["value"] is None else str(row["value"]) for row in rows
    }


def wide_cells(rows):
    """Cells of the other edition are empty."""
    read = {}
    for row in rows:
        for name, value in row.items():
            key = (row["agency"], int(row["year"]), *name.split("/", 2))
            if len(key) == len(KEY) and (key in WRITTEN or value not in (None, "")):
                read[key] = "" if value is None else str(value)
    return read


hold_numbers("json", cells(json.loads(run("extract", *YEARS, "--format", "json")[0])))
output, seconds = run("extract", *YEARS, "--format", "ndjson")
hold_numbers("ndjson", cells(map(json.loads, output.splitlines())))
print(f"extract: {seconds:.2f} s")
hold_numbers("json, wide", wide_cells(json.loads(run("extract", *YEARS, "--format", "json", "--wide")[0])))
try:
    import pandas
except ImportError:
    print("There is no pandas here: csv and xlsx are not read back.")
else:

    def read_back(name, read, wide):
        table = read(dtype="string").fillna("")
        table["year"] = table["year"].astype(int)
        rows = table.to_dict("records")
        hold_numbers(name, wide_cells(rows) if wide else cells(rows))

    for wide in ([], ["--wide"]):
        form = ", wide" if wide else ""
        csv = run("extract", *YEARS, *wide)[0]
        read_back(f"csv{form}", lambda **how: pandas.read_csv(io.StringIO(csv), **how), wide)
        if shutil.which("soffice"):
            run("extract", *YEARS, *wide, "--format", "xlsx", "-o", "table.xlsx")
            table = folder / "table.xlsx"
            read_back(f"xlsx{form}", lambda **how: pandas.read_excel(table, **how), wide)

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
    for ending in ("docx", "pdf"):
        made = sorted(target.glob(f"*.{ending}")) if target.exists() else []
        if not made:
            continue
        names = [str(path.relative_to(folder)) for path in made]
        files = json.loads(run("check", "--format", "json", *names)[0])["files"]
        statuses = [file["reports"][0].get("status") for file in files]
        print(f"{ending}: {statuses}")
        if statuses != ["checked"] * len(made):
            failures.append(f"{ending}: {files}")
        for name in names:
            rows = json.loads(run("extract", "--format", "json", name)[0])
            agency = pathlib.Path(name).stem
            # LibreOffice leaves the title out of a PDF that it makes of a page.
            read = cells({**row, "agency": agency} for row in rows)
            written = {key: value for key, value in WRITTEN.items() if key[:2] == (agency, 2022)}
            if read != written:
                failures.append(f"numbers of {name}")

for failure in failures[:40]:
    print("FAILED", failure)
sys.exit(bool(failures))
