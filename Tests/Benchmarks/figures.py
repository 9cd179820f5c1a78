"""What was measured, and how it is shown."""

import dataclasses
import datetime
import os
import platform
import subprocess

MILLISECONDS = "ms"
MEBIBYTES = "MiB"
MILLIONS = "M"


@dataclasses.dataclass(frozen=True)
class Wanted:
    """The largest value of a statistic; of the floor's median instead of the unit, if so said."""

    statistic: str
    limit: float
    times_floor: bool = False

    def text(self, unit: str) -> str:
        return f"{self.statistic} <= {self.limit:g} {'x floor' if self.times_floor else unit}"


@dataclasses.dataclass
class Figure:
    """Samples of the server and, where there is one, of the floor."""

    name: str
    unit: str
    samples: list
    floor_samples: list = dataclasses.field(default_factory=list)
    wanted: tuple = ()
    note: str = ""

    def statistic(self, name: str) -> float:
        return statistic(self.samples, name)

    @property
    def floor(self):
        return statistic(self.floor_samples, "p50") if self.floor_samples else None

    @property
    def ratio(self):
        return self.statistic("p50") / self.floor if self.floor else None

    @property
    def is_met(self):
        """Whether all that is wanted is reached; `None` where nothing is, or there is no floor."""
        answers = []
        for wanted in self.wanted:
            value = self.statistic(wanted.statistic)
            if not wanted.times_floor:
                answers.append(value <= wanted.limit)
            elif self.floor:
                answers.append(value <= wanted.limit * self.floor)
        return all(answers) if answers else None

    def json(self) -> dict:
        statistics = {name: self.statistic(name) for name in ("best", "p50", "p95", "p99")}
        return {
            "name": self.name,
            "unit": self.unit,
            "count": len(self.samples),
            **statistics,
            "floor": self.floor,
            "ratio": self.ratio,
            "wanted": [wanted.text(self.unit) for wanted in self.wanted],
            "isMet": self.is_met,
            "note": self.note,
        }


def statistic(samples: list, name: str) -> float:
    """The smallest sample, or the one below which so many of a hundred lie."""
    ordered = sorted(samples)
    if name == "best":
        return ordered[0]
    return ordered[min(len(ordered) - 1, len(ordered) * int(name[1:]) // 100)]


def milliseconds(nanoseconds: list) -> list:
    return [count / 1e6 for count in nanoseconds]


# Where and with what


def machine() -> dict:
    """The machine as a reader of the figures needs to know it."""
    model = platform.processor() or platform.machine()
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            named = (line for line in lines if line.startswith("model name"))
            model = next(named, f":{model}").partition(":")[2].strip()
    except OSError:
        pass
    return {
        "processor": model,
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.release()}",
        "load": os.getloadavg()[0],
    }


def now() -> str:
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC")


def version(server: str) -> str:
    return subprocess.run(
        [server, "version"], stdout=subprocess.PIPE, text=True, check=False
    ).stdout.strip()


# The table

_HEADER = ("figure", "unit", "best", "p50", "p99", "floor", "x floor", "wanted", "met")
_FORMER = ("former", "x former")


def table(figures: list, former: dict | None) -> str:
    """All figures in columns; beside those of a former result, by name."""
    rows = [_HEADER + (_FORMER if former is not None else ()) + ("",)]
    for figure in figures:
        row = [figure.name, figure.unit, *_numbers(figure)]
        row += [_number(figure.floor), _number(figure.ratio)]
        row.append(", ".join(wanted.text(figure.unit) for wanted in figure.wanted))
        row.append({True: "yes", False: "NO", None: ""}[figure.is_met])
        if former is not None:
            value = former.get(figure.name)
            change = figure.statistic("p50") / value if value else None
            row += [_number(value), _number(change)]
        rows.append((*row, figure.note))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    to_the_left = {0, 1, 7, 8, len(widths) - 1}
    lines = []
    for row in rows:
        cells = [
            cell.ljust(width) if column in to_the_left else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths))
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def _numbers(figure: Figure) -> list:
    """A figure of one sample has nothing but that."""
    if len(figure.samples) == 1:
        return ["", _number(figure.samples[0]), ""]
    return [_number(figure.statistic(name)) for name in ("best", "p50", "p99")]


def _number(value) -> str:
    """Three digits, or all those in front of the point."""
    if value is None:
        return ""
    digits = 3 if abs(value) < 1 else 2 if abs(value) < 10 else 1 if abs(value) < 100 else 0
    return f"{value:.{digits}f}"
