"""Names of files as people send them, made fit to be shown; they never become paths."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from pathlib import PurePath

from standards_lint.readers.discover import SUFFIXES

NAMELESS = "dokumen"
_LONGEST = 150
_TOLD_SUFFIX = re.compile(r"\.[a-z0-9]{1,5}")


def shown_name(sent: str, taken: Collection[str] = ()) -> str:
    """The last part of a name without what would not be seen, told apart from names that are taken: ``draf (2).docx``.

    Args:
        sent: As the browser sends it; some send a whole path.
        taken: Names that others have.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", sent))[-1]
    # Controls, and marks that turn the direction of writing: "fdp.exe" must not be shown as "exe.pdf".
    seen = "".join(c for c in last if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn"))
    name = " ".join(seen.split()).strip(". ") or NAMELESS
    stem, suffix = PurePath(name).stem, PurePath(name).suffix
    if len(name) > _LONGEST:
        stem = stem[: _LONGEST - len(suffix)] if len(suffix) < _LONGEST else stem[:_LONGEST]
        suffix = suffix if len(suffix) < _LONGEST else ""
    name = f"{stem}{suffix}"
    number = 2
    while name.casefold() in {other.casefold() for other in taken}:
        name = f"{stem} ({number}){suffix}"
        number += 1
    return name


def stored_name(number: int, sent: str) -> str:
    """The name of the file on this machine: a number, and a suffix only if it is one of ours."""
    suffix = PurePath(sent).suffix.lower()
    return f"{number:04}{suffix if suffix in SUFFIXES and _TOLD_SUFFIX.fullmatch(suffix) else '.bin'}"
