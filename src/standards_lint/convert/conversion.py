"""Bytes of a document to the text of another format, tried out before it is handed over.

Several ways of writing a document down are tried, the most readable first; the first whose text, read back, comes to
the same findings is taken. Where none does, the nearest one is taken and the difference is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import PurePath

from standards_lint.convert.entries import Looks
from standards_lint.convert.proof import Outcome, Told, outcome_of, words_of
from standards_lint.convert.standard_file import File, by_components, by_layout
from standards_lint.convert.yaml_writer import yaml_lines
from standards_lint.extract.assemble import extract_standard
from standards_lint.extract.structure import read_structure
from standards_lint.model.block import BlockKind, RawDocument
from standards_lint.pipeline import Session
from standards_lint.readers import read_document
from standards_lint.records import dataclass

_HARMLESS = frozenset({"pengodean", "perubahan", "nama"})
"""Codes of notes that say how the original was read, not that something of it was not."""
_MOST_WORDS = 10
"""Words told that could not be carried over."""


class Target(StrEnum):
    """Format to write."""

    YAML = "yaml"
    MD = "md"


@dataclass(frozen=True, slots=True)
class Conversion:
    """A converted document."""

    text: str
    way: str
    """How it was written down: ``komponen`` or ``tata_letak`` with its degree of detail."""
    lost: tuple[str, ...] = ()
    """What could not be carried over, a sentence each."""
    told: tuple[str, ...] = ()
    """What the user should know of the original, a sentence each; nothing is missing for it."""
    differences: tuple[Told, ...] = ()
    """Findings that only one of the two documents gives."""
    readable: bool = True
    """False where the document could not be read: there is no text then."""

    @property
    def whole(self) -> bool:
        """Nothing was lost and the findings are the same."""
        return self.readable and not self.lost and not self.differences


def convert(data: bytes, path: str, target: Target, session: Session) -> Conversion:
    """Convert one document.

    Args:
        data: The content of the file.
        path: Its name.
        target: Format to write.
        session: What both documents are judged by.
    """
    raw = read_document(data, path, session.reading)
    if not raw.readable:
        return Conversion("", "", tuple(note.message for note in raw.notes), readable=False)
    wanted = outcome_of(data, path, session)
    ways = _yaml_ways(raw, session) if target is Target.YAML else _markdown_ways(raw)
    words = words_of(raw, session.knowledge)
    best: Conversion | None = None
    least = 0
    for way, write in ways:
        text = write(_head(path))
        made = outcome_of(text.encode("utf-8"), f"x.{target}", session)
        missing = words - words_of(read_document(text.encode("utf-8"), f"x.{target}", session.reading))
        found = Conversion(text, way, _lost(raw, missing), _told(raw), _differences(wanted, made, raw))
        if not missing and not found.differences and made.skeleton == wanted.skeleton:
            return found
        faults = missing.total() + len(found.differences)
        if best is None or faults < least:
            best, least = found, faults
    assert best is not None  # every document has at least one way
    return best


_Way = tuple[str, Callable[[str], str]]


def _yaml_ways(raw: RawDocument, session: Session) -> Iterator[_Way]:
    standard = extract_standard(raw, session.knowledge)
    structure = read_structure(raw, session.knowledge)
    for halves in (False, True):
        file = by_components(raw, standard, structure, session.knowledge, halves=halves)
        if file is not None:
            yield "komponen", _yaml_writer(file)
    for name, looks in (("", Looks()), ("_cetak", Looks(emphasis=True)), ("_lengkap", Looks(True, True))):
        yield f"tata_letak{name}", _yaml_writer(by_layout(raw, looks))


def _yaml_writer(file: File) -> Callable[[str], str]:
    return lambda head: f"# {head}\n" + "".join(f"{line}\n" for line in yaml_lines(file))


def _markdown_ways(raw: RawDocument) -> Iterator[_Way]:
    from standards_lint.convert.markdown_writer import markdown_text

    for name, pages in (("markdown", False), ("markdown_html", True)):
        yield name, _markdown_writer(markdown_text(raw, pages=pages))


def _markdown_writer(body: str) -> Callable[[str], str]:
    return lambda head: f"<!-- {head} -->\n\n{body}"


def _head(path: str) -> str:
    name = "".join(c if c.isprintable() else "?" for c in PurePath(path).name).replace("--", "- -")
    return f"Dikonversi oleh standards-lint dari {name}"


def _lost(raw: RawDocument, missing: Counter[str]) -> tuple[str, ...]:
    """What the new file cannot hold."""
    lost = [note.message for note in raw.notes if note.code not in _HARMLESS]
    pictures = sum(block.kind is BlockKind.IMAGE for block in raw.blocks)
    if pictures:
        lost.append(f"{pictures} gambar tidak ikut; hanya tempat dan teks penggantinya yang ditulis")
    if missing:
        lost.append(f"{missing.total()} kata tidak ikut: {', '.join(sorted(missing)[:_MOST_WORDS])}")
    return tuple(lost)


def _told(raw: RawDocument) -> tuple[str, ...]:
    return tuple(note.message for note in raw.notes if note.code in _HARMLESS)


def _differences(wanted: Outcome, made: Outcome, raw: RawDocument) -> tuple[Told, ...]:
    """Findings of one document only; what is said of the file itself holds for the original alone."""
    of_file = {note.message for note in raw.notes if note.code in _HARMLESS}
    one, other = ([told for told in all_.findings if told[-1] not in of_file] for all_ in (wanted, made))
    for told in tuple(one):
        if told in other:
            one.remove(told)
            other.remove(told)
    return tuple(one + other)
