"""What an editor asks of a file of a pack: each a function of the desk, the file and a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lsprotocol.types import (
    CodeLens,
    Command,
    CompletionItem,
    CompletionItemKind,
    Hover,
    MarkupContent,
    MarkupKind,
    Position,
    Range,
    TextEdit,
)

from standards_lint.errors import StandardsLintError
from standards_lint.lsp.pack_desk import PackDesk, Texts, plugins
from standards_lint.lsp.papers_named import Named
from standards_lint.lsp.schema_words import about, keys_of, values_of
from standards_lint.lsp.yaml_cursor import ITEM, cursor_at, key_at
from standards_lint.packs.load import load_pack
from standards_lint.records import dataclass
from standards_lint.testing import run_examples

TRY = "standards-lint.cobaContoh"
"""Command that runs the examples of a rule: address of its file, code."""

_CODE = re.compile(r"^\s*(?:-\s*\{?\s*)?code:\s*[\"']?(?P<code>[A-Z]{3}\d{3})\b")


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of the examples of a rule."""

    total: int
    failed: tuple[str, ...]
    """A sentence each, with what was found below it."""


def pack_completed(desk: PackDesk, root: Path, named: Named, position: Position) -> list[CompletionItem]:
    """Keys and words that may stand at a place."""
    schema = desk.schema(root, named.path)
    if schema is None:
        return []
    line, column = named.opened.place(position)
    cursor = cursor_at(named.opened.lines, line - 1, column - 1)
    stretch = named.opened.range(line, cursor.start + 1, line, column)
    found: list[CompletionItem] = []
    if not cursor.key:
        for word in keys_of(schema, cursor.path):
            if word.word not in cursor.siblings:
                found.append(_item(word.word, f"{word.word}: ", word.about, stretch, CompletionItemKind.Property))
    if cursor.key or cursor.path[-1:] == (ITEM,):
        for word in values_of(schema, cursor.whole):
            found.append(_item(word.word, word.word, word.about, stretch, CompletionItemKind.EnumMember))
    return found


def _item(label: str, text: str, told: str, stretch: Range, kind: CompletionItemKind) -> CompletionItem:
    return CompletionItem(label=label, kind=kind, detail=told or None, text_edit=TextEdit(stretch, text))


def pack_hovered(desk: PackDesk, root: Path, named: Named, position: Position) -> Hover | None:
    """What the key at a place means, and the word behind it."""
    schema = desk.schema(root, named.path)
    if schema is None:
        return None
    line, column = named.opened.place(position)
    path = key_at(named.opened.lines, line - 1, column - 1)
    told = [f"**{path[-1]}**", about(schema, path)] if path and about(schema, path) else []
    words = {word.word: word.about for word in (*values_of(schema, path), *values_of(schema, (*path, ITEM)))}
    said = _word_at(named.opened.line(line), column)
    if words.get(said):
        told += [f"**{said}**", words[said]]
    return Hover(MarkupContent(MarkupKind.Markdown, "\n\n".join(told))) if told else None


def pack_lenses(named: Named) -> list[CodeLens]:
    """Above the code of each rule: run its examples."""
    found = []
    for number, code in _codes(named.opened.lines):
        command = Command(f"Jalankan contoh {code}", TRY, arguments=[named.uri, code])
        found.append(CodeLens(named.opened.of_line(number), command))
    return found


def _codes(lines: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(lines, 1):
        match = _CODE.match(line)
        if match is not None:
            yield number, match["code"]


def pack_tried(desk: PackDesk, root: Path, texts: Texts, code: str) -> Tried | str:
    """What becomes of the examples of a rule as it is written now, or why they cannot be run."""
    mirror = desk.mirror(root)
    folder = mirror.refreshed(texts)
    try:
        beneath = desk.beneath(root, folder)
        pack = load_pack(folder, beneath=beneath)
        if pack.rule(code) is None:
            return f"paket {pack.id} tidak memuat aturan {code}"
        results = list(run_examples(pack, codes=[code], beneath=beneath, extensions=plugins()))
    except StandardsLintError as error:
        return mirror.true_path(str(error).splitlines()[0])
    return Tried(len(results), tuple(result.told() for result in results if not result.passed))


def _word_at(line: str, column: int) -> str:
    return next((m[0] for m in re.finditer(r"[\w./-]+", line) if m.start() < column <= m.end() + 1), "")
