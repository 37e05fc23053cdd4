"""A process that does one task after another, held to memory, which its parent can end at any time."""

from __future__ import annotations

import json
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from standards_lint.errors import StandardsLintError, WorkerError, fault_words
from standards_lint.one_file import begin, program_file

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

FORKS = sys.platform.startswith("linux")
"""Children begin as copies of this process and inherit what it has made ready. Elsewhere they start from nothing:
Windows has no fork, and on macOS system libraries break in a forked process."""

_BEGIN = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[2]); "
    "from standards_lint.workers.child import serve_descriptor; serve_descriptor(int(sys.argv[1]))"
)
"""What a child runs that is begun by a command; the path comes first, or nothing of the program would be found."""

OPENING = 300.0
"""Seconds that a process may take to make ready what does the tasks; far more than it does on slow machines."""
_WATCH = 1.0
"""Seconds after which a child looks whether its parent is still there."""

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")


class Child(Generic[_Task, _Result]):
    """One process.

    Attributes:
        connection: Ready when the process is open, the task is done, or the process has ended.
        until: When the task that it was given has taken too long, by `time.monotonic`.
        is_open: It has made ready what does the tasks. The time of a task begins then: a document must not be called
            slow because its process had rules to read first.
    """

    def __init__(
        self, make: Callable[[], Callable[[_Task], _Result]], memory: int, *, forks: bool, threads: bool = False
    ) -> None:
        """Begins the process.

        Args:
            make: Called in it once; gives what does a task.
            memory: Most bytes that it may take, where the system can hold it to that (not on Windows).
            forks: It begins as a copy of this process.
            threads: This process may have threads, or may be one that the library multiprocessing lets have no
                children: the child is begun by a command, which neither a lock held by another thread nor the module
                ``__main__`` of the caller can disturb.
        """
        self.until, self._seconds, self.is_open = 0.0, 0.0, False
        begin = _commanded if threads and sys.platform != "win32" else _copied if forks else _anew
        self.connection, self._end = begin(make, memory)

    def give(self, task: _Task, seconds: float) -> None:
        """Sends a task, which may take so long."""
        self._seconds = seconds
        self.until = time.monotonic() + seconds + (0 if self.is_open else OPENING)
        with suppress(OSError):  # it died while it waited; the wait for its answer tells
            self.connection.send(task)

    def take(self) -> tuple[_Result] | None:
        """The result of the task; None where the process only says that it is open, and its time begins.

        Raises:
            EOFError: if the process has ended.
            OSError: the same.
            WorkerError: if it never was open: no document has the fault, and every other would fare alike.
        """
        if self.is_open:
            return (cast(_Result, self.connection.recv()),)
        try:
            fault = self.connection.recv()
        except (EOFError, OSError):
            fault = "dihentikan oleh sistem"
        if fault:
            raise WorkerError(f"proses penilai tidak dapat dimulai: {fault}")
        self.is_open, self.until = True, time.monotonic() + self._seconds
        return None

    def end(self) -> None:
        """Ends the process, whatever it does."""
        self._end()
        self.connection.close()


Begun = tuple["Connection[Any, Any]", Callable[[], None]]


def _copied(make: Callable[[], object], memory: int) -> Begun:
    return _by_multiprocessing("fork", make, memory)


def _anew(make: Callable[[], object], memory: int) -> Begun:
    return _by_multiprocessing("spawn", make, memory)


def _by_multiprocessing(method: str, make: Callable[[], object], memory: int) -> Begun:
    import multiprocessing  # most runs need no child

    context: Any = multiprocessing.get_context(method)
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, make, memory), daemon=True)
    process.start()
    theirs.close()

    def end() -> None:
        process.kill()
        process.join()

    return ours, end


def _commanded(make: Callable[[], object], memory: int) -> Begun:
    import subprocess
    from multiprocessing import Pipe

    ours, theirs = Pipe()
    descriptor = theirs.fileno()
    words = [sys.executable, "-c", _BEGIN, str(descriptor), json.dumps(sys.path)]
    if program_file() is not None:
        words = begin(__name__, str(descriptor))
    process = subprocess.Popen(words, pass_fds=[descriptor], stdin=subprocess.DEVNULL)
    theirs.close()

    def end() -> None:
        process.kill()
        process.wait()

    with suppress(OSError):  # it died at once; the wait for its answer tells
        ours.send((make, memory))
    return ours, end


def main() -> int:
    """What a child does that the one-file program began."""
    serve_descriptor(int(sys.argv[1]))
    return 0


def serve_descriptor(descriptor: int) -> None:
    """What a child does that was begun by a command.

    Args:
        descriptor: Of the open file by which its parent speaks to it.
    """
    from multiprocessing.connection import Connection

    connection: Connection[Any, Any] = Connection(descriptor)
    try:
        make, memory = connection.recv()
    except Exception as error:  # noqa: BLE001 (whatever keeps it from knowing what to do is told to the parent)
        connection.send(fault_words(error))
        return
    _serve(connection, make, memory)


def _serve(connection: Connection[Any, Any], make: Callable[[], Callable[[Any], object]], memory: int) -> None:
    """One task after another, until the parent hangs up or ends it; first it says whether it is open."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes of a terminal; the parent ends these
    _end_with_parent()
    _bound_memory(memory)
    try:
        work = make()
    except Exception as error:  # noqa: BLE001 (told to the parent, which tells it to the user)
        connection.send(str(error) if isinstance(error, StandardsLintError) else fault_words(error))
        return
    with suppress(EOFError, OSError):
        connection.send("")
        while True:
            connection.send(work(connection.recv()))


def _end_with_parent() -> None:
    """Ends this process soon after its parent was killed: a document without end would keep it for ever."""
    if sys.platform == "win32":
        return
    import os
    import threading

    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(_WATCH)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _bound_memory(most: int) -> None:
    """Where the system can hold a process to a size, let it."""
    try:
        import resource
    except ImportError:  # Windows
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    within = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (within, hard))
