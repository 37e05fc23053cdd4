"""Keys to bytes, kept in one SQLite file that several runs may use at once and that a kill does not harm."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from standards_lint.records import dataclass

FILE = "hasil.sqlite"

LIMIT = 200_000_000
"""Most bytes of results; when there are more, those go that were not used for the longest time."""

_LEFT = 0.8
"""Share of the limit that is left when some had to go."""
_FORM = 1
"""Version of the tables."""
_PATIENCE = 2.0
"""Seconds to wait for another run that writes; after that this run does without."""
_DAY = 86_400
_AT_ONCE = 500
"""Keys of one question; SQLite takes at least 999."""

_Result = TypeVar("_Result")

_TABLE = "create table if not exists hasil (key blob primary key, used integer, size integer, data blob) without rowid"


@dataclass(frozen=True, slots=True)
class Contents:
    """What a database holds."""

    results: int
    bytes: int


class Database:
    """Finds and keeps bytes. Nothing raises: a database that cannot be used finds nothing and keeps nothing."""

    def __init__(self, path: Path, limit: int = LIMIT) -> None:
        self.path, self._limit = path, limit
        self.damaged = False
        """It was found damaged and thrown away."""

    def find(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """What is kept of these keys."""
        return self._in_one(partial(_found, keys=keys), {})

    def keep(self, results: Sequence[tuple[bytes, bytes]]) -> None:
        """Keeps results, and lets the oldest go where there are too many."""
        self._in_one(partial(_put, results=results, limit=self._limit), None)

    def contents(self) -> Contents:
        """How much is kept."""
        return self._in_one(_contents, Contents(0, 0))

    def remove(self) -> None:
        """Throws the file away, with what SQLite has beside it.

        Raises:
            OSError: if the system does not let it.
        """
        for path in (self.path, *(self.path.with_name(f"{self.path.name}{more}") for more in ("-wal", "-shm"))):
            path.unlink(missing_ok=True)

    def _in_one(self, work: Callable[[sqlite3.Connection], _Result], without: _Result) -> _Result:
        """What comes of work done in one transaction, or `without` where the database cannot be used."""
        try:
            with closing(self._connected()) as database, database:
                return work(database)
        except sqlite3.OperationalError:  # another run writes for too long, the disk is full or may only be read
            return without
        except sqlite3.DatabaseError:
            self.damaged = True
            with suppress(OSError):  # Windows, where another run has it open: that one throws it away
                self.remove()
            return without

    def _connected(self) -> sqlite3.Connection:
        database = sqlite3.connect(self.path, timeout=_PATIENCE)
        try:
            database.execute("pragma journal_mode=wal")
            database.execute("pragma synchronous=normal")
            form = database.execute("pragma user_version").fetchone()[0]
            if form != _FORM:
                database.execute("drop table if exists hasil")
                database.execute(_TABLE)
                database.execute(f"pragma user_version={_FORM}")
        except sqlite3.Error:
            database.close()
            raise
        return database


def _found(database: sqlite3.Connection, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
    found: dict[bytes, bytes] = {}
    for part in _parts(keys):
        found.update(database.execute(f"select key, data from hasil where key in ({_marks(part)})", part))
    now = int(time.time())
    for part in _parts(list(found)):  # the day of use; once a day is enough, so that most runs only read
        old = database.execute(
            f"select count(*) from hasil where used < ? and key in ({_marks(part)})", (now - _DAY, *part)
        )
        if old.fetchone()[0]:
            database.execute(f"update hasil set used = ? where key in ({_marks(part)})", (now, *part))
    return found


def _put(database: sqlite3.Connection, results: Sequence[tuple[bytes, bytes]], limit: int) -> None:
    now = int(time.time())
    rows = [(key, now, len(data), data) for key, data in results]
    database.executemany("insert or replace into hasil values (?, ?, ?, ?)", rows)
    size = _contents(database).bytes
    if size <= limit:
        return
    gone = []
    for key, of_key in database.execute("select key, size from hasil order by used, key").fetchall():
        if size <= limit * _LEFT:
            break
        size -= of_key
        gone.append((key,))
    database.executemany("delete from hasil where key = ?", gone)


def _contents(database: sqlite3.Connection) -> Contents:
    return Contents(*database.execute("select count(*), coalesce(sum(size), 0) from hasil").fetchone())


def _marks(part: Sequence[bytes]) -> str:
    return ",".join("?" * len(part))


def _parts(keys: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    return (keys[start : start + _AT_ONCE] for start in range(0, len(keys), _AT_ONCE))
