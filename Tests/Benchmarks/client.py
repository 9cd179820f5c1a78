"""A client that does nothing but send, wait and look at the clock.

A clock starts before the first byte is written and stops when the last byte of the answer is read;
messages are encoded before and decoded after.
"""

import fcntl
import json
import os
import select
import subprocess
import time

# Longer than any answer takes, so that a server that says nothing is told from a slow one.
PATIENCE = 30


class WrongAnswer(Exception):
    """What a server said, or did not say, is not what it should."""


class Client:
    """A server in a process of its own, and one document."""

    def __init__(self, command: list, pulls: bool = False, is_patient: bool = False):
        self.command = command
        self.pulls = pulls
        self.patience = PATIENCE * (20 if is_patient else 1)
        self.version = 0
        self.uri = ""
        self.published: list = []
        self._last_id = 0
        self._received = bytearray()
        self._read_at = 0
        self.started = self.now()
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
        )
        self._input = self.process.stdin.fileno()
        self._output = self.process.stdout.fileno()
        os.set_blocking(self._input, False)
        self._poll = select.poll()
        self._poll.register(self._output, select.POLLIN)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()

    @staticmethod
    def now() -> int:
        return time.monotonic_ns()

    # Messages

    def write(self, data: bytes) -> None:
        """Writes everything, and reads meanwhile, so that neither side waits for ever."""
        rest = memoryview(data)
        while rest:
            try:
                rest = rest[os.write(self._input, rest) :]
            except BlockingIOError:
                both = select.poll()
                both.register(self._input, select.POLLOUT)
                both.register(self._output, select.POLLIN)
                if any(descriptor == self._output for descriptor, _ in both.poll()):
                    self._read()
            except BrokenPipeError:
                raise WrongAnswer("the server has ended") from None

    def _read(self) -> None:
        data = os.read(self._output, 1 << 20)
        self._read_at = self.now()
        if not data:
            raise WrongAnswer("the server has ended")
        self._received += data

    def _next_body(self):
        """The bytes of the next message, if they are all there."""
        end = self._received.find(b"\r\n\r\n")
        if end < 0:
            return None
        start = end + 4
        length = int(self._received[:end].partition(b":")[2])
        if len(self._received) < start + length:
            return None
        body = bytes(self._received[start : start + length])
        del self._received[: start + length]
        return body

    def wait_for(self, description: str, is_wanted) -> tuple:
        """The first message that is wanted, and when it was there; keeps what is published."""
        last = time.monotonic() + self.patience
        while True:
            body = self._next_body()
            while body is None:
                if not self._poll.poll(max(0, last - time.monotonic()) * 1000):
                    raise WrongAnswer(f"no {description} after {self.patience} s")
                self._read()
                body = self._next_body()
            message = json.loads(body)
            if message.get("method") == "textDocument/publishDiagnostics":
                self.published.append(message["params"])
            if is_wanted(message):
                return message, self._read_at

    def notification(self, method: str, parameters) -> bytes:
        return _frame({"jsonrpc": "2.0", "method": method, "params": parameters})

    def request(self, method: str, parameters) -> bytes:
        self._last_id += 1
        # The floor looks for the number at the start.
        start = {"jsonrpc": "2.0", "id": self._last_id, "method": method}
        return _frame(start | {"params": parameters})

    def wait_for_result(self, description: str) -> tuple:
        """The result of the last request, and when it was there."""
        message, now = self.wait_for(description, lambda each: each.get("id") == self._last_id)
        if "error" in message:
            raise WrongAnswer(f"{description}: {message['error']}")
        return message["result"], now

    def wait_for_findings(self) -> tuple:
        """The findings of the document as it is now, and when they were there."""
        message, now = self.wait_for(
            f"findings of version {self.version}",
            lambda message: message.get("method") == "textDocument/publishDiagnostics"
            and message["params"].get("version") == self.version
            and message["params"]["uri"] == self.uri,
        )
        return message["params"]["diagnostics"], now

    # Life cycle

    def initialize(self) -> int:
        """Nanoseconds since the process was started."""
        capabilities = {"textDocument": {"diagnostic": {}}} if self.pulls else {}
        parameters = {"processId": None, "rootUri": None, "capabilities": capabilities}
        self.write(self.request("initialize", parameters | {"locale": "zh-cn"}))
        _, now = self.wait_for_result("answer to initialize")
        self.write(self.notification("initialized", {}))
        return now - self.started

    def end(self) -> None:
        self.write(self.request("shutdown", None))
        self.wait_for_result("answer to shutdown")
        self.write(self.notification("exit", None))
        try:
            self.process.wait(self.patience)
        except subprocess.TimeoutExpired:
            raise WrongAnswer("the server does not end") from None

    def peak_memory(self):
        """In MiB; `None` where the system does not tell."""
        try:
            with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
                peak = next(line for line in status if line.startswith("VmHWM:"))
        except (OSError, StopIteration):
            return None
        return int(peak.split()[1]) / 1024

    def widen_pipe(self, byte_count: int) -> bool:
        """Makes room for everything that is written at once; returns whether there is as much."""
        try:
            fcntl.fcntl(self._input, fcntl.F_SETPIPE_SZ, byte_count)
        except (AttributeError, OSError):
            return False
        return True

    # The document

    def open(self, document) -> tuple:
        """The findings, and the nanoseconds until they were there."""
        self.uri = "file:///nianbao-benchmark/report" + document.suffix
        self.version += 1
        item = {"uri": self.uri, "languageId": document.language, "version": self.version}
        item["text"] = document.text
        frame = self.notification("textDocument/didOpen", {"textDocument": item})
        start = self.now()
        self.write(frame)
        if self.pulls:
            return self.ask("textDocument/diagnostic", {})[0]["items"], 0
        findings, now = self.wait_for_findings()
        return findings, now - start

    def change(self, place, is_insertion: bool, character: str) -> bytes:
        """A change that inserts a character at a place, or removes the one that is there."""
        self.version += 1
        end = place if is_insertion else place.moved(1)
        return self.notification(
            "textDocument/didChange",
            {
                "textDocument": {"uri": self.uri, "version": self.version},
                "contentChanges": [
                    {
                        "range": {"start": place.json(), "end": end.json()},
                        "text": character if is_insertion else "",
                    }
                ],
            },
        )

    def edit(self, place, is_insertion: bool, character: str) -> tuple:
        """The findings after an edit, and the nanoseconds until they were there."""
        frame = self.change(place, is_insertion, character)
        if self.pulls:
            frame += self.request("textDocument/diagnostic", self._about({}))
        start = self.now()
        self.write(frame)
        if self.pulls:
            result, now = self.wait_for_result("answer to textDocument/diagnostic")
            return result["items"], now - start
        findings, now = self.wait_for_findings()
        return findings, now - start

    def ask(self, method: str, parameters: dict) -> tuple:
        """The result of a request about the document, and the nanoseconds until it was there."""
        frame = self.request(method, self._about(parameters))
        start = self.now()
        self.write(frame)
        result, now = self.wait_for_result(f"answer to {method}")
        return result, now - start

    def _about(self, parameters: dict) -> dict:
        return {"textDocument": {"uri": self.uri}} | parameters


def _frame(message: dict) -> bytes:
    body = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body
