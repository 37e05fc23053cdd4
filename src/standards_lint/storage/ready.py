"""Patterns kept ready: making one out of its text takes Python hundreds of times longer than finding it made.

A vocabulary has more than a thousand patterns, a check of one document needs several hundred of them, and making these
was most of its time. What the compiler of `re` makes of a text is a list of numbers, which `_sre` checks before it uses
it; that is kept, for this edition of the program and of Python alone. Where Python is built otherwise than is known
here, or the file is damaged, patterns are simply made.
"""

from __future__ import annotations

import hashlib
import re
import sys
from array import array
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import standards_lint
from standards_lint.one_file import lasting
from standards_lint.storage.compiled import SUFFIX, write_whole
from standards_lint.storage.folder import private_folder
from standards_lint.storage.program import program_hash
from standards_lint.storage.values import NotOurs, packed, unpacked

_MOST = 5_000
"""Most patterns that are kept."""
_NUMBER: Final = "I"
"""Type of the numbers, as `_sre` has them."""

_Key = tuple[str, int]
_TextKey = tuple[str, str]
_Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, numbers, number of groups, and their names: what `_sre.compile` takes."""


class _Store:
    """The patterns of the file, and those that this run had to make."""

    def __init__(self) -> None:
        self.place = _place()
        self.kept: dict[_Key, _Made] = {}
        self.texts: dict[_TextKey, tuple[str, ...]] = {}
        self.missed: set[_Key] = set()
        self.more_texts = False
        found = _read(self.place) if self.place else None
        if found is not None:
            self.kept, self.texts = found


@cache
def _store() -> _Store:
    return _Store()


def ready_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives.

    Raises:
        re.error: as ``re.compile``.
    """
    store, key = _store(), (source, int(flags))
    made = store.kept.get(key)
    if made is not None:
        with suppress(Exception):  # another Python: the pattern is made below
            return _from(source, made)
    found = re.compile(source, flags)
    if store.place is not None and len(store.missed) + len(store.kept) < _MOST:
        store.missed.add(key)
    return found


def remembered(kind: str, text: str, make: Callable[[], tuple[str, ...]]) -> tuple[str, ...]:
    """What is worked out of the text of a pattern.

    Args:
        kind: What it is.
        text: What it is worked out of, and nothing else.
        make: Works it out.
    """
    store = _store()
    found = store.texts.get((kind, text))
    if found is None:
        found = make()
        if store.place is not None and len(store.texts) < _MOST:
            store.texts[kind, text], store.more_texts = found, True
    return found


def keep_ready() -> None:
    """Keeps what this run had to make; called once, at its end."""
    if not _store.cache_info().currsize or not (_store().missed or _store().more_texts):
        return
    store = _store()
    with suppress(Exception):  # another Python, a full disk: nothing is kept
        made = store.kept | {key: _made(*key) for key in sorted(store.missed)}
        if store.place is not None:
            write_whole(store.place, _edition() + packed((made, store.texts)))
            store.kept, store.missed, store.more_texts = made, set(), False


def _from(source: str, made: _Made) -> re.Pattern[str]:
    flags, code, groups, names, by_number = made
    numbers = memoryview(code).cast(_NUMBER).tolist()
    found: re.Pattern[str] = _sre().compile(source, flags, numbers, groups, names, by_number)
    return found


def _made(source: str, flags: int) -> _Made:
    """The way of ``re._compiler.compile``, up to the numbers."""
    parser: Any = import_module("re._parser")
    compiler: Any = import_module("re._compiler")
    parsed = parser.parse(source, flags)
    code: list[int] = compiler._code(parsed, flags)
    names: dict[str, int] = dict(parsed.state.groupdict)
    by_number: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        by_number[number] = name
    made = flags | parsed.state.flags, array(_NUMBER, code).tobytes(), parsed.state.groups - 1, names, tuple(by_number)
    known = re.compile(source, flags)
    again = _from(source, made)
    if (again.flags, again.groups, again.groupindex) != (known.flags, known.groups, known.groupindex):
        raise NotOurs("patterns are made otherwise here")
    return made


@cache
def _sre() -> Any:  # noqa: ANN401 (a module of Python's own without types)
    return import_module("_sre")


def _place() -> Path | None:
    if array(_NUMBER).itemsize != 4 or sys.implementation.name != "cpython":
        return None
    folder = private_folder()
    if folder is None:
        return None
    # The place of the program is part of the name: two installations do not take turns in one file.
    place = hashlib.blake2b(lasting(Path(standards_lint.__file__)).encode(), digest_size=4).hexdigest()
    return folder / f"pola-{sys.version_info[0]}{sys.version_info[1]}-{place}{SUFFIX}"


def _edition() -> bytes:
    return hashlib.blake2b(f"{_sre().MAGIC} {program_hash()}".encode(), digest_size=32).digest()


def _read(place: Path) -> tuple[dict[_Key, _Made], dict[_TextKey, tuple[str, ...]]] | None:
    try:
        content, edition = place.read_bytes(), _edition()
    except OSError:
        return None
    if not content.startswith(edition):
        return None
    try:
        found = unpacked(content[len(edition) :], ())
    except NotOurs:
        return None
    sound = isinstance(found, tuple) and len(found) == 2 and all(isinstance(part, dict) for part in found)
    return found if sound else None
