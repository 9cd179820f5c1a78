"""What a person waits for: start, open, keystroke, burst, hover, completion, code action."""

import contextlib
import dataclasses
import time

import documents
from client import Client, WrongAnswer
from figures import MEBIBYTES, MILLISECONDS, Figure, Wanted, milliseconds

# Edits that are made before any is measured.
WARMING = 10
CHARACTERS = {"cell": "1"}
# What is wanted of a key: in a small file beside the floor, in a large one what nobody notices.
SMALL_WANTED = (Wanted("p50", 5, times_floor=True),)
LARGE_WANTED = (Wanted("p50", 3), Wanted("p99", 10))
REQUEST_WANTED = (Wanted("p50", 3),)


@dataclasses.dataclass
class Plan:
    """How much is measured, with what; and what came out."""

    server: str
    floor: str | None
    seed: int
    # Edits at each place, half of them insertions.
    edits: int
    # Processes that are started, or documents opened in a process of their own.
    starts: int
    # Between two edits or requests, since a processor that had no work for a while has to wake.
    pause_seconds: float
    # How many reports the files have.
    counts: tuple
    # After so many seconds of waiting for the server, one figure has samples enough.
    seconds: float
    # Where instructions are counted: how many reports and which kind of place. Two runs are
    # compared; by how many edits they differ.
    counted: tuple
    counted_edits: int
    figures: list = dataclasses.field(default_factory=list)
    problems: list = dataclasses.field(default_factory=list)

    def document(self, count: int, layout: str = "tabSeparated", faulty: bool = True):
        return documents.document(documents.reports(count, self.seed, faulty), layout)

    @property
    def commands(self) -> list:
        """That of the server, and that of the floor if there is one."""
        return [[self.server, "serve"]] + ([[self.floor]] if self.floor else [])

    def add(self, name: str, samples: list, wanted: tuple = (), **more) -> None:
        """Adds the milliseconds of the server, and of the floor if there is one."""
        values = [milliseconds(times) for times in samples]
        floor = values[1] if len(values) > 1 else []
        self.figures.append(Figure(name, MILLISECONDS, values[0], floor, wanted, **more))

    def expect(self, is_right: bool, problem: str) -> None:
        if not is_right and problem not in self.problems:
            self.problems.append(problem)

    @property
    def large(self) -> int:
        return self.counts[-1]


def size(count: int) -> str:
    return "10 KB" if count == 1 else f"{count:,} reports"


@contextlib.contextmanager
def sessions(plan: Plan, document, pulls: bool = False, name: str = ""):
    """Clients of the server and of the floor with the same document, and the server's findings."""
    with contextlib.ExitStack() as stack:
        clients = [stack.enter_context(Client(command, pulls)) for command in plan.commands]
        for client in clients:
            client.initialize()
        findings = [client.open(document)[0] for client in clients][0]
        plan.expect(
            bool(findings) == document.has_faults,
            f"{name}: {len(findings)} findings in a text "
            f"{'with' if document.has_faults else 'without'} faults",
        )
        yield clients, findings
        for client in clients:
            client.end()


# Start and open


def measure_start(plan: Plan) -> None:
    document = plan.document(1)
    initialized, found = [[], []], [[], []]
    for _ in range(plan.starts):
        for index, command in enumerate(plan.commands):
            with Client(command) as client:
                initialized[index].append(client.initialize())
                _, took = client.open(document)
                found[index].append(initialized[index][-1] + took)
                client.end()
    plan.add("start to initialize", _filled(initialized), (Wanted("best", 4),))
    plan.add("start to first findings, 10 KB", _filled(found), (Wanted("best", 7),))


def measure_open(plan: Plan) -> None:
    for count in plan.counts:
        document = plan.document(count)
        times = [[], []]
        for _ in range(plan.starts if count < 100 else max(1, plan.starts // 5)):
            for index, command in enumerate(plan.commands):
                with Client(command) as client:
                    client.initialize()
                    findings, took = client.open(document)
                    plan.expect(bool(findings), f"open, {size(count)}: no findings")
                    times[index].append(took)
                    client.end()
        wanted = (Wanted("p50", 800),) if count == 1000 else ()
        note = f"{len(document.text.encode()):,} bytes"
        plan.add(f"open, {size(count)}", _filled(times), wanted, note=note)


def measure_memory(plan: Plan) -> None:
    for count in (1, plan.large):
        document = plan.document(count)
        with sessions(plan, document, name="memory") as (clients, _):
            wanted = (Wanted("p50", 120),) if count == 1000 else ()
            _add_memory(plan, f"memory, {size(count)}, opened", clients, wanted)
            for position in document.positions("prose"):
                type_(plan, clients, document.place("prose", position), "prose", 20)
            _add_memory(plan, f"memory, {size(count)}, edited", clients, wanted)
            place = document.place("fix", "middle")
            for client in clients:
                client.ask("textDocument/codeAction", _action(place))
            _add_memory(plan, f"memory, {size(count)}, asked for code actions", clients)


def _add_memory(plan: Plan, name: str, clients: list, wanted: tuple = ()) -> None:
    peaks = [client.peak_memory() for client in clients]
    if peaks[0] is not None:
        plan.figures.append(Figure(name, MEBIBYTES, peaks[:1], peaks[1:], wanted))


# Keystrokes


def measure_keystrokes(plan: Plan) -> None:
    for count in plan.counts:
        name = f"keystroke, {size(count)}"
        document = plan.document(count)
        if count in (1, plan.large):
            _measure_places(plan, name, document, SMALL_WANTED if count == 1 else LARGE_WANTED)
        else:
            places = [("prose", "middle")]
            _measure_places(plan, name, document, LARGE_WANTED, places)
    for layout in ("cellPerLine", "pipe", "html"):
        _measure_kinds(plan, f"keystroke, 10 KB, {layout}", plan.document(1, layout))
    right = plan.document(1, faulty=False)
    _measure_kinds(plan, "keystroke, 10 KB, no faults", right)
    places = [("prose", "middle"), ("cell", "middle")]
    name = "keystroke, 10 KB, asked for"
    _measure_places(plan, name, plan.document(1), SMALL_WANTED, places, pulls=True)


def _all_places(document) -> list:
    kinds = ("prose", "cell", "heading", "title")
    return [(kind, position) for kind in kinds for position in document.positions(kind)]


def _measure_places(plan, name, document, wanted, places=None, pulls=False) -> None:
    """A figure for each place."""
    for (kind, position), times in _times(plan, name, document, places, pulls).items():
        plan.add(f"{name}, {kind}, {position}", times, wanted)


def _measure_kinds(plan: Plan, name: str, document) -> None:
    """A figure for each kind of place: that of its slowest position."""
    slowest = {}
    for (kind, position), times in _times(plan, name, document).items():
        median = sorted(times[0])[len(times[0]) // 2]
        if kind not in slowest or median > slowest[kind][0]:
            slowest[kind] = (median, position, times)
    for kind, (_, position, times) in slowest.items():
        plan.add(f"{name}, {kind}", times, SMALL_WANTED, note=f"slowest at the {position}")


def _times(plan, name, document, places=None, pulls=False) -> dict:
    """Nanoseconds of the server and of the floor by kind and position of the place."""
    with sessions(plan, document, pulls, name) as (clients, opened):
        times = {}
        for kind, position in places or _all_places(document):
            place = document.place(kind, position)
            type_(plan, clients, place, kind, WARMING)
            times[kind, position], findings = type_(plan, clients, place, kind, plan.edits)
            plan.expect(
                findings == opened,
                f"{name}, {kind}, {position}: other findings in the same text after edits",
            )
        return times


def type_(plan: Plan, clients: list, place, kind: str, count: int) -> tuple:
    """Inserts and removes a character again and again, the server and the floor by turns.

    Returns the times of each, and what the server found in the end.
    """
    times = [[] for _ in clients]
    findings = []
    for index in range(count // 2 * 2):
        if index % 2 == 0 and _is_enough(plan, times):
            break
        turns = list(enumerate(clients))
        for number, client in turns if index // 2 % 2 == 0 else reversed(turns):
            time.sleep(plan.pause_seconds)
            found, took = client.edit(place, index % 2 == 0, CHARACTERS.get(kind, "字"))
            times[number].append(took)
            if number == 0:
                findings = found
    return times, findings


def measure_burst(plan: Plan, count: int = 1000) -> None:
    """A word is typed and removed again, and all the edits lie ready before the server reads."""
    for reports in (1, plan.large):
        name = f"burst of {count:,} edits, {size(reports)}"
        document = plan.document(reports)
        place = document.place("prose", "middle")
        with sessions(plan, document, name=name) as (clients, opened):
            times, counts = [[] for _ in clients], []
            for _ in range(max(1, plan.starts // 2)):
                for index, client in enumerate(clients):
                    took, findings, published = _burst(client, place, count)
                    times[index].append(took)
                    if index == 0:
                        counts.append(published)
                        plan.expect(findings == opened, f"{name}: other findings in the same text")
                        plan.expect(published == 1, f"{name}: published {published} times")
            plan.add(name, times, (Wanted("p50", 20),), note=f"published {max(counts)} times")


def _burst(client: Client, place, count: int) -> tuple:
    half = count // 2
    frames = [client.change(place.moved(index), True, "字") for index in range(half)]
    frames += [client.change(place.moved(half - 1 - index), False, "") for index in range(half)]
    burst = b"".join(frames)
    client.widen_pipe(1 << 20)
    client.published.clear()
    start = client.now()
    client.write(burst)
    findings, end = client.wait_for_findings()
    # Whatever is published late comes before this answer.
    client.ask("textDocument/hover", {"position": place.json()})
    return end - start, findings, len(client.published)


# Requests


def measure_requests(plan: Plan) -> None:
    for count in (1, plan.large):
        document = plan.document(count)
        with sessions(plan, document, name="requests") as (clients, _):
            for position in ("start", "middle", "end"):
                for name, method, parameters in _requests(document, position):
                    name = f"{name}, {size(count)}, {position}"
                    times = _ask(plan, clients, document, position, name, method, parameters)
                    plan.add(name, times, REQUEST_WANTED)


def _requests(document, position: str) -> list:
    cell = document.place("cell", position)
    fix = document.place("fix", position)
    completion = {"position": document.place("completion", position).json()}
    requests = [
        ("hover", "textDocument/hover", {"position": cell.json()}),
        ("completion", "textDocument/completion", completion),
        ("code action", "textDocument/codeAction", _action(fix)),
    ]
    if position == "middle":
        kinds = {"quickfix": fix, "refactor.rewrite": cell, "source.fixAll": fix}
        for kind, place in kinds.items():
            parameters = _action(place, [kind])
            requests.append((f"code action {kind}", "textDocument/codeAction", parameters))
    return requests


def _action(place, kinds: list | None = None) -> dict:
    context = {"diagnostics": []} | ({"only": kinds} if kinds else {})
    return {"range": {"start": place.json(), "end": place.json()}, "context": context}


def _ask(plan, clients, document, position, name, method, parameters) -> list:
    """Asks after an edit each time, since then nothing is known that was not known before."""
    place = document.place("prose", position)
    times = [[] for _ in clients]
    for index in range(max(2, plan.edits // 4) // 2 * 2):
        if index % 2 == 0 and _is_enough(plan, times):
            break
        for number, client in enumerate(clients):
            client.edit(place, index % 2 == 0, "字")
            time.sleep(plan.pause_seconds)
            result, took = client.ask(method, parameters)
            times[number].append(took)
            items = result.get("items", result) if isinstance(result, dict) else result
            if number == 0:
                plan.expect(bool(items), f"{name}: an empty answer")
    return times


def _is_enough(plan: Plan, times: list) -> bool:
    return sum(times[0]) > plan.seconds * 1e9


def _filled(samples: list) -> list:
    return [times for times in samples if times]


MEASUREMENTS = {
    "start": measure_start,
    "open": measure_open,
    "keystroke": measure_keystrokes,
    "burst": measure_burst,
    "request": measure_requests,
    "memory": measure_memory,
}


def measure(plan: Plan, measurement, name: str) -> bool:
    """Runs one measurement; returns whether the server still answers."""
    try:
        measurement(plan)
    except WrongAnswer as error:
        plan.expect(False, f"{name}: {error}")
        return False
    return True
