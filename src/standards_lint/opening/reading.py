"""Settings to how documents are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from standards_lint.errors import UsageError
from standards_lint.model.standard import Kind
from standards_lint.readers.options import DEFAULT_OPTIONS, ReadOptions

if TYPE_CHECKING:
    from standards_lint.config.settings import LimitSettings

_MEGABYTE = 1_000_000
_LIMITS = (
    ("text_megabytes", "text_bytes", _MEGABYTE),
    ("file_megabytes", "file_bytes", _MEGABYTE),
    ("unpacked_megabytes", "unpacked_bytes", _MEGABYTE),
    ("pages", "pages", 1),
    ("program_seconds", "program_seconds", 1),
    ("document_seconds", "document_seconds", 1),
    ("memory_megabytes", "memory_bytes", _MEGABYTE),
)
"""Name in the settings, field of the limits of reading, and its unit."""


def reading_with(limits: LimitSettings | None, *, ocr: bool, kinds: tuple[str, ...] = ()) -> ReadOptions:
    """How documents are read.

    Args:
        limits: Of the settings file; None for those of the program.
        ocr: Recognition of text is wished.
        kinds: What the documents are said to be, from `checked_kinds`.
    """
    if limits is None:
        return replace(DEFAULT_OPTIONS, ocr=ocr, kinds=kinds)
    given = {field: value * unit for name, field, unit in _LIMITS if (value := getattr(limits, name)) is not None}
    return ReadOptions(replace(DEFAULT_OPTIONS.limits, **given), ocr, kinds)


def checked_kinds(given: Iterable[str], named: str) -> tuple[str, ...]:
    """Kinds out of words that may hold several, separated by commas, each once.

    Args:
        given: As the user wrote them.
        named: What they were given by, for people: ``--kind``.

    Raises:
        UsageError: for a kind that there is not.
    """
    known = known_kinds()
    words = [word.strip().lower() for value in given for word in value.split(",") if word.strip()]
    for word in words:
        if word not in known:
            raise UsageError(f"{named} “{word}” tidak dikenal; yang dikenal: {', '.join(known)}")
    return tuple(dict.fromkeys(words))


def known_kinds() -> tuple[str, ...]:
    """What documents can be said to be."""
    return tuple(str(kind) for kind in Kind if kind is not Kind.BUKAN_STANDAR)  # what is none need not be checked
