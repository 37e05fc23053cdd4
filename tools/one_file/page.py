"""The page of the one-file program, opened as by dropping a file on it, and used as a browser would."""

from __future__ import annotations

import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from pathlib import Path

_BOUNDARY = "batas-unggahan"
_SECONDS = 90


class Browser:
    """Comes in by the address with the key, and keeps its cookie."""

    def __init__(self, address: str) -> None:
        self.own = address.partition("/masuk")[0]
        # No proxy: what the system is set to is for other computers.
        self._opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(), urllib.request.ProxyHandler({})
        )
        self._opener.open(address, timeout=30).read()

    def read(self, path: str) -> str:
        """A page."""
        with self._opener.open(f"{self.own}{path}", timeout=30) as answer:
            return str(answer.read().decode())

    def send(self, path: str, body: bytes, kind: str) -> str:
        """A form."""
        request = urllib.request.Request(f"{self.own}{path}", body, {"Content-Type": kind, "Origin": self.own})
        with self._opener.open(request, timeout=30) as answer:
            return str(answer.read().decode())

    def drop(self, name: str, data: bytes) -> None:
        """A file, dropped on the page."""
        head = f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="berkas"; filename="{name}"\r\n\r\n'.encode()
        self.send(
            "/unggah", head + data + f"\r\n--{_BOUNDARY}--\r\n".encode(), f"multipart/form-data; boundary={_BOUNDARY}"
        )


def try_page(program: Path, folder: Path, environment: Mapping[str, str]) -> None:
    """A file dropped on the program is judged when its page opens; another is dropped on the page; "Selesai" ends it.

    Raises:
        AssertionError: telling what did not hold.
    """
    told = folder / "terbuka.txt"
    own = dict(environment)
    if sys.platform != "win32":  # elsewhere nothing but the system decides what opens an address
        reader = folder / "peramban"
        reader.write_text(f'#!/bin/sh\necho "$1" > "{told}"\nenv > "{folder / "lingkungan.txt"}"\n', encoding="utf-8")
        reader.chmod(0o755)
        own["BROWSER"] = f"{reader} %s"
    begun = time.perf_counter()
    process = subprocess.Popen(
        [str(program), str(folder / "contoh" / "buruk-sop.txt")],
        cwd=folder,
        env=own,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",  # a console of Windows has letters of its own
    )
    try:
        _use(process, folder, told, begun)
    finally:
        _end(process)


def _use(process: subprocess.Popen[str], folder: Path, told: Path, begun: float) -> None:
    assert process.stdout is not None
    first = process.stdout.readline()
    assert "Menyiapkan" in first, (first, process.stderr and process.stderr.read())
    address = process.stdout.readline().rpartition(" ")[2].strip()
    print(f"page ready after {time.perf_counter() - begun:.2f} s")
    assert address.startswith("http://127.0.0.1:"), address
    if sys.platform != "win32":
        _until(told.is_file, "the browser was not opened")
        assert (
            "_MEI" not in (folder / "lingkungan.txt").read_text(encoding="utf-8").partition("LD_LIBRARY_PATH")[2][:200]
        )
    browser = Browser(address)
    _until(lambda: "/dokumen/1" in (page := browser.read("/daftar")) and "Lihat temuan" in page, "not judged")
    assert "buruk-sop.txt" in browser.read("/dokumen/1")
    browser.drop("draf.docx", (folder / "contoh" / "buruk-draf-terlacak.docx").read_bytes())
    _until(lambda: browser.read("/daftar").count("Lihat temuan") == 2, "what was dropped on the page was not judged")
    assert "PGD006" in browser.read("/aturan/PGD006")
    last = browser.send("/selesai", b"", "application/x-www-form-urlencoded")
    assert "program berhenti" in last, "the last page does not say that the program ends"
    out, err = process.communicate(timeout=_SECONDS)
    assert (process.returncode, err) == (0, ""), (process.returncode, out, err)


def _end(process: subprocess.Popen[str]) -> None:
    """Ends it with what it started: the file's loader waits for the program that it unpacked."""
    if process.poll() is None and sys.platform == "win32":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    elif process.poll() is None:
        process.terminate()  # the loader hands it on


def _until(held: Callable[[], bool], otherwise: str) -> None:
    until = time.monotonic() + _SECONDS
    while not held():
        assert time.monotonic() < until, otherwise
        time.sleep(0.1)
