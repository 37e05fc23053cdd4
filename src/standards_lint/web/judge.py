"""A process that judges, apart from the one that serves: it has no threads, so it can copy itself for each document.

Documents are judged in copies of a process (`workers.pool`), and a process with threads cannot safely be copied: a lock
that another thread holds at that moment stays locked in the copy for ever. The server has threads, so it asks this one.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from standards_lint.pipeline import Session
from standards_lint.workers.documents import opening_of
from standards_lint.workers.pool import FORKS

_Asked = ParamSpec("_Asked")
_Result = TypeVar("_Result")


class JudgeLostError(Exception):
    """The process ended before it answered."""


class Judge:
    """One process, one task at a time."""

    def __init__(self, session: Session) -> None:
        self._opening = opening_of(session)
        self._ended = False
        # The first is a copy where that is safe: this one has no threads yet.
        self._start("fork" if FORKS else "spawn", partial(_same, session) if FORKS else self._opening)

    def ask(
        self,
        function: Callable[Concatenate[Session, _Asked], _Result],
        *arguments: _Asked.args,
        **named: _Asked.kwargs,
    ) -> _Result:
        """What a function of `tasks` answers.

        Raises:
            JudgeLostError: if the process ended; another one is at work then.
        """
        try:
            self._connection.send((function, arguments, named))
            answer, failed = self._connection.recv()
        except (EOFError, OSError) as error:
            self._replace()
            raise JudgeLostError(f"prosesnya berhenti sebelum selesai {error}".strip()) from None
        if failed:
            raise JudgeLostError(str(answer))
        return cast(_Result, answer)

    def end(self) -> None:
        """Ends the process and what it started, whatever they do."""
        self._ended = True
        self._process.terminate()
        self._process.join(2)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._connection.close()

    def _start(self, method: str, opening: Callable[[], Session]) -> None:
        # mypy knows the methods of contexts only by the literal names of their methods.
        context: Any = multiprocessing.get_context(method)
        self._connection, theirs = context.Pipe()
        # A copy of this process has our end of the pipe too; while it is open there, the pipe never ends.
        inherited = self._connection if method == "fork" else None
        # No daemon: those may have no children. `end` ends it, and so does the end of the pipe.
        self._process = context.Process(target=_serve, args=(theirs, inherited, opening), daemon=False)
        self._process.start()
        theirs.close()

    def _replace(self) -> None:
        if not self._ended:
            self._process.kill()
            self._process.join()
            self._connection.close()
            self._start("spawn", self._opening)


def _same(session: Session) -> Session:
    return session


def _serve(connection: Connection, inherited: Connection | None, opening: Callable[[], Session]) -> None:
    """What the process does until the server hangs up or ends it."""
    if inherited is not None:
        inherited.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes of a terminal; the server ends this one
    signal.signal(signal.SIGTERM, _leave)
    session = opening()
    with suppress(EOFError, OSError):
        while True:
            function, arguments, named = connection.recv()
            connection.send(_answer(function, session, arguments, named))


def _answer(
    function: Callable[..., object], session: Session, arguments: tuple[object, ...], named: dict[str, object]
) -> tuple[object, bool]:
    try:
        return function(session, *arguments, **named), False
    except Exception as error:  # noqa: BLE001 (whatever it is: the server tells it of this document, others go on)
        return f"{type(error).__name__}: {error}", True


def _leave(*_: object) -> None:
    sys.exit(0)  # children are ended on the way out
