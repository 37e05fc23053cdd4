"""The server from its start to its end: what it opens, it closes, whichever way it ends."""

from __future__ import annotations

import secrets
import shutil
import signal
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from standards_lint.errors import UsageError, system_words
from standards_lint.letter.template import Template
from standards_lint.pipeline import Session
from standards_lint.records import dataclass
from standards_lint.reporters.explanation import Beside
from standards_lint.web.app import make_app
from standards_lint.web.bench import Bench
from standards_lint.web.bounds import WebBounds
from standards_lint.web.brought import lay_out
from standards_lint.web.desks import Desks
from standards_lint.web.guard import ENTRY
from standards_lint.web.office import Office
from standards_lint.web.origin import Names, is_loopback

_PATIENCE = 3
"""Seconds that open requests are given when the server ends."""
_LAST_LOOK = 2
"""Seconds in which the last page may still ask for its style."""


@dataclass(frozen=True, slots=True)
class Serving:
    """How the program is served."""

    host: str
    port: int
    """0 for any that is free."""
    jobs: int
    """Documents judged at once."""
    keep: Path | None = None
    """Folder in which documents stay; None for one that is removed in the end."""
    template: Template | None = None
    """Of letters; None for the program's own."""
    documents: tuple[Path, ...] = ()
    """They are judged at once, for the first who comes in."""
    until_finished: bool = False
    """It ends when the last person has finished."""


def serve(session: Session, beside: Beside, how: Serving, ready: Callable[[str], None]) -> None:
    """Serves until it is stopped: Ctrl-C, the end of its window, or a signal of the system.

    Args:
        session: What is judged by, with the text of the documents.
        beside: What the story of a rule is told from.
        how: Where, and what stays.
        ready: Called with the address, key and all, once it answers.

    Raises:
        UsageError: where the address or the folder cannot be used.
    """
    bench = Bench(session, how.jobs)  # first of all: what it starts are copies of this process
    try:
        with _bound(how.host, how.port) as listening, _folder(how.keep) as folder:
            port = listening.getsockname()[1]
            names = Names(port, remote=not is_loopback(how.host))
            bounds = WebBounds()
            desks = Desks(folder, bounds.desks, keep=how.keep is not None)
            leaving = threading.Event()
            office = Office(
                session,
                bench,
                desks,
                secrets.token_urlsafe(24),
                beside,
                bounds,
                how.template,
                keeps=how.keep is not None,
                leave=leaving.set if how.until_finished else None,
            )
            if how.documents:
                lay_out(office, how.documents)
            address = f"http://{_shown_host(how.host)}:{port}{ENTRY}?kunci={office.token}"
            _run(make_app(office, names), listening, lambda: ready(address), leaving)
    finally:
        bench.end()


def _run(app: object, listening: socket.socket, ready: Callable[[], None], leaving: threading.Event) -> None:
    config = uvicorn.Config(
        app,  # type: ignore[arg-type]  # a callable of the shape that ASGI asks for
        log_config=None,
        access_log=False,  # addresses hold the key
        lifespan="off",
        server_header=False,
        timeout_graceful_shutdown=_PATIENCE,
    )
    server = uvicorn.Server(config)

    def stop(*_: object) -> None:
        server.should_exit = True

    def tell() -> None:
        while not server.started and not server.should_exit:
            time.sleep(0.02)
        if server.started:
            ready()
            leaving.wait()
            time.sleep(_LAST_LOOK)
            server.should_exit = True

    with _stopped_by(stop):
        threading.Thread(target=tell, daemon=True).start()
        server.run(sockets=[listening])


@contextmanager
def _stopped_by(stop: Callable[..., None]) -> Iterator[None]:
    """Signals that would end the process at once end the server instead, so that its folder is removed.

    uvicorn hands on a signal that it was stopped by, when it has stopped; it finds this again then.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    names = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    before = {
        number: signal.signal(number, stop) for name in names if (number := getattr(signal, name, None)) is not None
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _bound(host: str, port: int) -> Iterator[socket.socket]:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        listening = socket.socket(family, socket.SOCK_STREAM)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
    except OSError as error:
        raise UsageError(
            f"alamat {host}:{port} tidak dapat dipakai ({system_words(error)}); pilih --host atau --port lain"
        ) from None
    with listening:
        yield listening


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    """Where documents lie while the server runs."""
    if keep is not None:
        try:
            keep.mkdir(parents=True, exist_ok=True)
            # A folder for each run: what an earlier one kept is not touched.
            yield Path(tempfile.mkdtemp(prefix=time.strftime("%Y%m%d-%H%M-"), dir=keep))
        except OSError as error:
            raise UsageError(
                f"{keep}: folder untuk --keep tidak dapat dipakai ({system_words(error)}); pilih lain"
            ) from None
        return
    folder = Path(tempfile.mkdtemp(prefix="standards-lint-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _shown_host(host: str) -> str:
    """How a browser is to call it; of all addresses of the machine its name."""
    if host in ("0.0.0.0", "::"):
        return socket.gethostname()
    return f"[{host}]" if ":" in host else host
