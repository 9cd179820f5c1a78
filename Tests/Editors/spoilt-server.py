"""Servers that no test may accept: each is `nianbao` with one thing wrong.

    spoilt-server.py exits PROGRAM serve [OPTION...]           ends at once
    spoilt-server.py wrong-encoding PROGRAM serve [OPTION...]  counts columns otherwise than agreed
    spoilt-server.py talkative PROGRAM serve [OPTION...]       has a finding for every text that is right
"""

import json
import os
import subprocess
import sys
import threading


def read_message(stream):
    """The next message; `None` at the end of the stream."""
    length = 0
    while line := stream.readline():
        if line == b"\r\n":
            return json.loads(stream.read(length))
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    return None


def write_message(stream, message):
    body = json.dumps(message).encode()
    stream.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    stream.flush()


def without_encoding(message):
    """Does not tell that the columns are other ones."""
    result = message.get("result")
    if isinstance(result, dict):
        result.get("capabilities", {}).pop("positionEncoding", None)
    return message


def with_some_finding(message):
    """Has something to say of every text, whether it is published or asked for."""
    anywhere = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 2}}
    finding = {"range": anywhere, "message": "太多"}
    result = message.get("result")
    if message.get("method") == "textDocument/publishDiagnostics":
        message["params"]["diagnostics"] = message["params"]["diagnostics"] or [finding]
    elif isinstance(result, dict) and result.get("kind") == "full":
        result["items"] = result["items"] or [finding]
    return message


def serve(command, spoil):
    server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def pass_on_requests():
        while message := read_message(sys.stdin.buffer):
            write_message(server.stdin, message)
        server.stdin.close()

    threading.Thread(target=pass_on_requests, daemon=True).start()
    while message := read_message(server.stdout):
        write_message(sys.stdout.buffer, spoil(message))
    return server.wait()


def main(mode, *command):
    if mode == "exits":
        return 1
    if mode == "wrong-encoding":
        # UTF-16 and UTF-32 differ only behind characters such as 𠮷.
        is_told_utf_16 = not any("utf-" in argument for argument in command)
        encoding = "utf-32" if is_told_utf_16 else "utf-16"
        command = [argument for argument in command if "utf-" not in argument]
        command = [argument for argument in command if argument != "--position-encoding"]
        return serve([*command, "--position-encoding", encoding], without_encoding)
    if mode == "talkative":
        return serve(command, with_some_finding)
    raise SystemExit(f"spoilt-server.py: no such mode: {mode}")


if __name__ == "__main__":
    # Not `sys.exit`, which would wait for the thread that reads.
    os._exit(main(*sys.argv[1:]))
