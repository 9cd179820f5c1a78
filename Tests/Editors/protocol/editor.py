"""An editor without a screen: pytest-lsp's client, which also holds every message against the types
of the protocol and against what the client declared."""

import asyncio
import copy
import json
import os
import shlex

from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp.checks import check_result_against_client_capabilities
from pytest_lsp.client import LanguageClient, register_lsp_features
from pytest_lsp.protocol import LanguageClientProtocol

import text_places
from client_sets import declared
from declarations import undeclared
from protocol_types import violations

# Longer than any answer takes, so that a server that says nothing fails a test and hangs none.
PATIENCE = int(os.environ.get("NIANBAO_PATIENCE", "90"))

_CONVERTER = default_converter()
_RESOLVED = ("textDocument", "codeAction", "resolveSupport")


class _Recording(LanguageClientProtocol):
    """Shows the client every message as it came, before anything is made of it."""

    def structure_message(self, data):
        if "jsonrpc" in data:
            self._server.record(copy.deepcopy(data))
        return super().structure_message(data)

    def send_request(self, method, params=None, callback=None, msg_id=None):
        msg_id = self._server.next_id() if msg_id is None else msg_id
        self._server.asked[msg_id] = method
        return super().send_request(method, params, callback, msg_id)


class Editor(LanguageClient):
    """Keeps the texts of its documents, and everything that a server said."""

    def __init__(self, capabilities: dict):
        super().__init__(protocol_cls=_Recording, converter_factory=lambda: _CONVERTER)
        register_lsp_features(self)
        # What is registered decides nothing here, since everything is told anyway.
        self.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda params: None)
        # Hints and lenses are asked for anew by each test that looks at them.
        self.feature(types.WORKSPACE_INLAY_HINT_REFRESH)(lambda params: None)
        self.feature(types.WORKSPACE_CODE_LENS_REFRESH)(lambda params: None)
        self.feature(types.WORKSPACE_SEMANTIC_TOKENS_REFRESH)(lambda params: None)
        self.declared = capabilities
        self.wire: list[dict] = []
        self.faults: list[str] = []
        self.asked: dict = {}
        self.texts: dict[str, str] = {}
        self.versions: dict[str, int] = {}
        self.encoding = "utf-16"
        self.server = types.ServerCapabilities()
        self._news = asyncio.Event()
        self._has_ended = False
        # pygls takes the end of a request of the server for that of its own with the same id.
        self._last_id = 10_000

    # Life cycle

    async def start(self) -> None:
        command = shlex.split(os.environ["NIANBAO_SERVER"])
        # Settings come from no folder but the test's own.
        await self.start_io(*command)

    async def initialize(self, **more) -> types.InitializeResult:
        capabilities = _CONVERTER.structure(self.declared, types.ClientCapabilities)
        result = await self.within(
            self.initialize_session(types.InitializeParams(capabilities=capabilities, **more))
        )
        self.server = result.capabilities
        encoding = self.server.position_encoding
        self.encoding = getattr(encoding, "value", encoding) or "utf-16"
        return result

    async def end(self) -> int:
        """Ends the session as an editor does; returns the exit code."""
        await self.within(self.shutdown_async(None))
        self.exit(None)
        return await self.exit_code()

    async def exit_code(self) -> int:
        return await self.within(self._server.wait())

    async def kill(self) -> None:
        """Leaves nothing running, whatever happened before."""
        if self._server is not None:
            if self._server.returncode is None:
                self._server.kill()
            await self._server.wait()
            await self.stop()

    @staticmethod
    async def within(awaitable):
        return await asyncio.wait_for(awaitable, PATIENCE)

    # Messages

    def next_id(self) -> int:
        self._last_id += 1
        return self._last_id

    def record(self, message: dict) -> None:
        self.wire.append(message)
        method = message.get("method") or self.asked.get(message.get("id"))
        self.faults += violations(message, method)
        self.faults += undeclared(message, method, self.declared)
        if self.pulls and message.get("method") == "textDocument/publishDiagnostics":
            self.faults.append("diagnostics were pushed to a client that pulls them")
        self._news.set()

    async def said(self, matches, since: int = 0) -> dict:
        """The first message from some place of the conversation on that matches, once it is there."""

        async def waited():
            place = since
            while True:
                self._news.clear()
                while place < len(self.wire):
                    if matches(self.wire[place]):
                        return self.wire[place]
                    place += 1
                # What a server said last may be read only after its end.
                await asyncio.wait_for(self._news.wait(), 1 if self._has_ended else PATIENCE)

        return await self.within(waited())

    async def server_exit(self, server) -> None:
        self._has_ended = True
        self._news.set()
        await super().server_exit(server)

    def write(self, body: bytes) -> None:
        """Sends a frame whose content may be anything."""
        self.protocol.writer.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def tell(self, method: str, params) -> None:
        """Sends a notification that the types of the protocol need not allow."""
        message = {"jsonrpc": "2.0", "method": method, "params": params}
        self.write(json.dumps(message).encode())

    async def ask(self, method: str, params) -> dict:
        """Sends a request that the types of the protocol need not allow; returns the response."""
        id_ = self.next_id()
        self.asked[id_] = method
        since = len(self.wire)
        message = {"jsonrpc": "2.0", "id": id_, "method": method, "params": params}
        self.write(json.dumps(message).encode())
        return await self.said(lambda m: m.get("id") == id_ and "method" not in m, since)

    async def result(self, method: str, params):
        response = await self.ask(method, params)
        assert "error" not in response, response["error"]
        response_type = types.METHOD_TO_TYPES[method][1]
        structured = _CONVERTER.structure(copy.deepcopy(response), response_type)
        check_result_against_client_capabilities(self.capabilities, method, structured.result)
        return response["result"]

    # Documents

    def open(self, text: str, uri: str, language: str = "markdown", version: int = 1) -> str:
        self.texts[uri] = text
        self.versions[uri] = version
        self.text_document_did_open(
            types.DidOpenTextDocumentParams(
                types.TextDocumentItem(uri, language, version, text)
            )
        )
        return uri

    def edit(self, uri: str, *edits: dict) -> None:
        """Applies edits that refer to the text as it is, and tells the server so."""
        old = self.texts[uri]
        self.texts[uri] = text_places.applied(old, list(edits), self.encoding)
        self.versions[uri] += 1
        # The protocol applies changes one after the other: from the end, none moves another.
        ordered = sorted(
            edits,
            key=lambda e: (e["range"]["start"]["line"], e["range"]["start"]["character"]),
            reverse=True,
        )
        changes = [{"range": e["range"], "text": e["newText"]} for e in ordered]
        document = {"uri": uri, "version": self.versions[uri]}
        self.tell(
            "textDocument/didChange", {"textDocument": document, "contentChanges": changes}
        )

    def replace(self, uri: str, old: str, new: str) -> None:
        """Replaces words that stand once in a document, as typing would."""
        self.edit(uri, {"range": self.span(uri, old), "newText": new})

    def close(self, uri: str) -> None:
        self.tell("textDocument/didClose", {"textDocument": {"uri": uri}})

    def span(self, uri: str, words: str, within: str | None = None) -> dict:
        """The range of words that stand once in a document, or once within other such words."""
        text = self.texts[uri]
        area = within or words
        assert text.count(area) == 1, f"{area!r} stands {text.count(area)} times in the text"
        assert area.count(words) == 1, f"{words!r} does not stand once in {area!r}"
        start = text.index(area) + area.index(words)
        return text_places.span(text, start, start + len(words), self.encoding)

    def words(self, uri: str, range_: dict) -> str:
        return text_places.covered(self.texts[uri], range_, self.encoding)

    # Features

    @property
    def pulls(self) -> bool:
        return self.server.diagnostic_provider is not None

    async def reported(self, uri: str, since: int = 0) -> list[dict]:
        """What the server finds in a document as it is now, pushed or asked for.

        Where the number of the version does not tell, `since` does: the length of the wire before
        the last change.
        """
        if self.pulls:
            report = await self.result(
                "textDocument/diagnostic", {"textDocument": {"uri": uri}}
            )
            assert report["kind"] == "full"
            return report["items"]

        def is_about_now(message):
            if message.get("method") != "textDocument/publishDiagnostics":
                return False
            params = message["params"]
            return params["uri"] == uri and params.get("version") == self.versions[uri]

        return (await self.said(is_about_now, since))["params"]["diagnostics"]

    async def findings(self, uri: str) -> list[tuple]:
        """Findings as a user sees them: (code, severity, line from 1, the words underlined)."""
        return [
            (d["code"], d["severity"], d["range"]["start"]["line"] + 1, self.words(uri, d["range"]))
            for d in await self.reported(uri)
        ]

    async def actions(self, uri: str, range_: dict, diagnostics=(), only=None) -> list[dict]:
        context = {"diagnostics": list(diagnostics)} | ({"only": only} if only else {})
        params = {"textDocument": {"uri": uri}, "range": range_, "context": context}
        return await self.result("textDocument/codeAction", params)

    async def fixes(self, uri: str, range_: dict, diagnostics=(), only=None) -> list[dict]:
        """The quick fixes that change the document; not those that keep a finding quiet."""
        actions = await self.actions(uri, range_, diagnostics, only)
        return [a for a in actions if a["kind"] == "quickfix" and self.changes(a, uri)]

    def changes(self, action: dict, uri: str) -> bool:
        """Whether an action brings an edit of a document, and of nothing else."""
        edit = action.get("edit", {})
        changes = edit.get("documentChanges", [])
        documents = {change["textDocument"]["uri"] for change in changes if "textDocument" in change}
        return documents | set(edit.get("changes", {})) == {uri}

    async def choose(self, action: dict) -> None:
        """Does what an editor does with a chosen action: asks for the edit that was left out."""
        if "edit" not in action:
            resolved = declared(self.declared, *_RESOLVED, "properties") or []
            assert "edit" in resolved, f"an action of nothing: {action}"
            action = await self.result("codeAction/resolve", action)
        self.apply(action["edit"])

    def apply(self, workspace_edit: dict) -> None:
        """Applies an edit of one or several documents in the form that was declared."""
        changes = list(workspace_edit.get("changes", {}).items())
        for change in workspace_edit.get("documentChanges", []):
            document = change["textDocument"]
            assert document["version"] in (None, self.versions[document["uri"]])
            changes.append((document["uri"], change["edits"]))
        assert changes, f"an edit of nothing: {workspace_edit}"
        for uri, edits in changes:
            self.edit(uri, *edits)

    async def completions(self, uri: str, place: dict) -> list[dict]:
        params = {"textDocument": {"uri": uri}, "position": place}
        answer = await self.result("textDocument/completion", params)
        return answer["items"] if isinstance(answer, dict) else answer or []
