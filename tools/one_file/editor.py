"""The one-file program as a language server: its processes begin anew, as all of them do on Windows and macOS."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

_SECONDS = 120
_TEXT = "# Standar Pelayanan Izin Contoh\n\n## Jangka Waktu Pelayanan\n\n3 (tiga) hari kerja jika tidak ada kendala\n"


def try_editor(program: Path, folder: Path, environment: Mapping[str, str]) -> None:
    """A text that an editor has open gets its findings.

    Raises:
        AssertionError: where it gets none.
    """
    process = subprocess.Popen(
        [str(program), "lsp"],
        cwd=folder,
        env=dict(environment),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    # Nothing else ends the wait for an answer that never comes.
    patience = threading.Timer(_SECONDS, process.terminate)
    patience.start()
    try:
        _open(process.stdin, folder)
        found = next((one for one in _messages(process.stdout) if _has_findings(one)), None)
        assert found is not None, "the language server told no findings"
        _send(process.stdin, "shutdown", {}, number=2)
        _send(process.stdin, "exit", {})
        process.wait(30)
    finally:
        patience.cancel()
        if process.poll() is None:
            process.terminate()


def _open(into: IO[bytes], folder: Path) -> None:
    root = folder.as_uri()
    _send(into, "initialize", {"processId": None, "rootUri": root, "capabilities": {}}, number=1)
    _send(into, "initialized", {})
    document = {"uri": f"{root}/draf.md", "languageId": "markdown", "version": 1, "text": _TEXT}
    _send(into, "textDocument/didOpen", {"textDocument": document})


def _has_findings(message: Mapping[str, Any]) -> bool:
    return message.get("method") == "textDocument/publishDiagnostics" and bool(message["params"]["diagnostics"])


def _send(into: IO[bytes], method: str, params: Mapping[str, Any], number: int | None = None) -> None:
    body = {"jsonrpc": "2.0", "method": method, "params": params} | ({} if number is None else {"id": number})
    data = json.dumps(body).encode()
    into.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
    into.flush()


def _messages(stream: IO[bytes]) -> Iterator[Mapping[str, Any]]:
    while True:
        size = 0
        while line := stream.readline().strip():
            name, _, value = line.partition(b":")
            size = int(value) if name.lower() == b"content-length" else size
        if not size:
            return
        yield json.loads(stream.read(size))
