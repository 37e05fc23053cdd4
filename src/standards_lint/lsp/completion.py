"""What an editor offers while somebody writes: regulations in full, names of components, units of time, channels.

Nothing here waits for the judgement on the document: a line up to the cursor is enough.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from lsprotocol.types import CompletionItem, CompletionItemKind, CompletionItemTag, Position, Range, TextEdit

from standards_lint.facts.citation_fixes import cited_in_full
from standards_lint.knowledge.data import national
from standards_lint.knowledge.law import law_entry
from standards_lint.knowledge.phrases import load_section
from standards_lint.knowledge.regulation import Row
from standards_lint.knowledge.written_names import written
from standards_lint.lsp.opened_text import OpenedText
from standards_lint.reporters.law_text import law_mark
from standards_lint.session import Session

MOST = 60
"""Regulations that are offered at once; who writes on narrows them."""

_CITED = re.compile(
    r"(?P<name>[A-Za-z][A-Za-z./\- ]*?)\s+(?:(?:[Nn]omor|[Nn]o\.?)\s*)?(?P<number>\d{1,4}[A-Za-z]?)"
    r"(?:\s*(?:/|[Tt]ahun|[Tt]h\.?)\s*(?P<year>\d{0,4}))?$"
)
_SPACE = re.compile(r"[^0-9a-z]+")
_AMOUNT = re.compile(r"\d(?:\s*\([^()]*\))?\s+(?P<word>[a-z][a-z ]*)?$")
_WAY = re.compile(r"\b(?:melalui|lewat|via|kanal|saluran|sarana(?: pengaduan)?\s*:)\s+(?P<word>[\w-]*)$", re.I)
_HEADING = re.compile(
    r"^\s*(?:#{1,6}\s+|\|\s*(?:\d+\.?\s*\|\s*)?|(?:[-*]|\(?(?:\d{1,2}|[A-Za-z])[.)])\s+)?(?P<word>[A-Za-z].*)?$"
)


class Completing:
    """Offers words out of the knowledge of a session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._instruments = session.knowledge.instruments

    def items(self, opened: OpenedText, position: Position, *, keys: bool = False) -> list[CompletionItem]:
        """What may stand at a place.

        Args:
            opened: The document.
            position: The cursor.
            keys: Components are written by their ids, as in a structured standard.
        """
        line, column = opened.place(position)
        before = opened.line(line)[: column - 1]

        def stretch(start: int) -> Range:
            return opened.range(line, start + 1, line, column)

        cited = self._cited(before)
        if cited is not None:
            start, rows = cited
            return [self._regulation(row, stretch(start), before[start:], place) for place, row in enumerate(rows)]
        for pattern, names in ((_AMOUNT, self._units), (_WAY, self._channels)):
            match = pattern.search(before)
            if match is not None:
                return list(_words(names, match["word"] or "", stretch(_start(match)), CompletionItemKind.Unit))
        match = _HEADING.match(before)
        if match is None:
            return []
        components = self._session.knowledge.components.all
        names = [f"{kind.id}:" if keys else kind.name.id for kind in components]
        return list(_words(names, match["word"] or "", stretch(_start(match)), CompletionItemKind.Struct))

    def _cited(self, before: str) -> tuple[int, list[Row]] | None:
        """Where the regulation begins that is being written, and those that it may become."""
        match = _CITED.search(before)
        if match is None:
            return None
        words = match["name"].split(" ")
        for first in range(len(words)):
            type_ = self._types.get(_plain(" ".join(words[first:])))
            if type_ is not None:
                start = match.start("name") + len(" ".join(words[:first])) + (1 if first else 0)
                return start, self._fitting(type_, match["number"], match["year"] or "")
        return None

    def _fitting(self, type_: str, number: str, year: str) -> list[Row]:
        exact = [row for row in self._rows[type_] if row.number.lower() == number.lower()]
        begun = [row for row in self._rows[type_] if row.number.startswith(number) and row not in exact]
        found = [row for row in (*_latest(exact), *_latest(begun)) if str(row.year).startswith(year)]
        return found[:MOST]

    def _regulation(self, row: Row, stretch: Range, typed: str, place: int) -> CompletionItem:
        register, as_of = self._session.knowledge.register, self._session.as_of
        entry = law_entry(register, row.key, as_of)
        mark = law_mark(entry, register) if entry is not None else ""
        gone = entry is not None and bool(entry.by)
        return CompletionItem(
            label=register.written(row.key),
            kind=CompletionItemKind.Reference,
            tags=[CompletionItemTag.Deprecated] if gone else None,
            detail=f"{row.title}{mark}",
            # Editors show what fits the typed words only, and the full name need not begin with them.
            filter_text=typed,
            sort_text=f"{gone:d}{place:04d}",
            text_edit=TextEdit(stretch, cited_in_full(row, self._instruments) or f"{register.written(row.key)}"),
        )

    @cached_property
    def _rows(self) -> dict[str, list[Row]]:
        register = self._session.knowledge.register
        found: dict[str, list[Row]] = defaultdict(list)
        for row in filter(None, map(register.lookup, register.keys())):
            if row.title_counts:
                found[row.type].append(row)
        return found

    @cached_property
    def _types(self) -> dict[str, str]:
        """How a type is written, without blanks and marks → the type."""
        names: dict[str, str] = {}
        for type_ in self._rows:
            short = written(f"{type_} 1/2000").rpartition(" ")[0]
            for name in (type_, short, self._instruments.long_forms.named(type_)):
                if name:
                    names[_plain(name)] = type_
        return names

    @cached_property
    def _units(self) -> list[str]:
        return _section("satuan")

    @cached_property
    def _channels(self) -> list[str]:
        return _section("saluran")


def _section(name: str) -> list[str]:
    section = load_section(national() / "knowledge" / "lengkapan.yaml").section(name)
    return [section.text(key) for key in section.values]


def _latest(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: -row.year)


def _start(match: re.Match[str]) -> int:
    return match.start("word") if match["word"] is not None else match.end()


def _plain(name: str) -> str:
    return _SPACE.sub("", name.lower())


def _words(names: Iterable[str], typed: str, stretch: Range, kind: CompletionItemKind) -> Iterator[CompletionItem]:
    """Names that begin with what is typed, or have a word that does, in their order."""
    begun = typed.lower()
    for place, name in enumerate(names):
        lower = name.lower()
        if lower.startswith(begun) or any(word.startswith(begun) for word in lower.split()):
            yield CompletionItem(
                label=name,
                kind=kind,
                filter_text=typed or name,
                sort_text=f"{place:04d}",
                text_edit=TextEdit(stretch, name),
            )
