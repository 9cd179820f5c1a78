from pathlib import Path

import pytest
import pytest_asyncio

from client_sets import CLIENT_SETS
from editor import Editor
from text_places import ENCODINGS

REPORTS = Path(__file__).parents[2] / "Fixtures" / "reports"


def pytest_addoption(parser):
    parser.addoption("--clients", default=",".join(sorted(CLIENT_SETS)), help="which client sets")
    parser.addoption("--encodings", default=",".join(ENCODINGS), help="tried with some of them")
    parser.addoption(
        "--every-test-must-fail",
        action="store_true",
        help="turns the outcome round: for servers that are known to be bad",
    )


# One of each family is also tried as if it offered one encoding only.
EVERY_ENCODING = ("vscode-1.96", "neovim-0.11", "eglot-29")


def pytest_generate_tests(metafunc):
    """Every client as it is, and some in all encodings."""
    if "offer" in metafunc.fixturenames:
        clients = metafunc.config.getoption("clients").split(",")
        if metafunc.definition.get_closest_marker("any_client"):
            clients = clients[:1]
        encodings = [e for e in metafunc.config.getoption("encodings").split(",") if e]
        offers = [
            (client, offered)
            for client in clients
            for offered in ("", *(encodings if client in EVERY_ENCODING else ()))
        ]
        names = [f"{client}, {offered or 'as it is'}" for client, offered in offers]
        metafunc.parametrize("offer", offers, ids=names)


@pytest.fixture
def capabilities(offer) -> dict:
    client, offered = offer
    declared = CLIENT_SETS[client]
    if not offered:
        return declared
    general = declared.get("general", {}) | {"positionEncodings": [offered]}
    return declared | {"general": general}


@pytest_asyncio.fixture
async def raw_editor(capabilities):
    """An editor whose server runs and was not yet told anything."""
    editor = Editor(capabilities)
    await editor.start()
    yield editor
    await editor.kill()
    assert editor.faults == []


@pytest_asyncio.fixture
async def editor(raw_editor):
    """An editor in the middle of its session, which ends well after the test."""
    await raw_editor.initialize()
    yield raw_editor
    assert await raw_editor.end() == 0


@pytest.fixture
def example() -> str:
    """The report with eight faults that the README shows."""
    return (REPORTS / "qingshui-2025.md").read_text(encoding="utf-8")


@pytest.fixture
def uri(tmp_path) -> str:
    return (tmp_path / "报告.md").as_uri()


# Outcomes


def pytest_report_teststatus(report, config):
    """A line for each test tells its seconds."""
    if report.when == "call" and report.passed:
        return "passed", ".", f"ok {report.duration:.2f} s"
    return None


class Reversal:
    """Makes a run right in which every test fails, and no other."""

    def __init__(self):
        self.failed = set()

    def pytest_runtest_logreport(self, report):
        if report.failed:
            self.failed.add(report.nodeid)

    def pytest_sessionfinish(self, session):
        passed = [item.nodeid for item in session.items if item.nodeid not in self.failed]
        session.exitstatus = 0 if session.items and not passed else 1
        count = len(session.items)
        print(f"\n{count - len(passed)} of {count} tests failed, as all must here")
        for name in passed[:20]:
            print(f"passed with a bad server: {name}")


def pytest_configure(config):
    if config.getoption("every_test_must_fail"):
        config.pluginmanager.register(Reversal())
