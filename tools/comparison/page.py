"""A comparison as text for a terminal and as Markdown for a pull request."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from comparison.findings import Change, Difference, Told
from comparison.whole import Comparison

SHOWN = 3
"""Places named of a change that many findings share."""

_MARKED = re.compile(r"([\\`*_\[\]<>|~#]|^[-+])")
"""What Markdown would take for its own; a sign in front would begin a list."""
_WIDTH = 160
"""Longest text of a finding that is shown whole."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page: a title and lines below it, each with its depth."""

    title: str
    lines: tuple[tuple[int, str], ...]


def render_text(comparison: Comparison) -> str:
    """For a terminal."""
    lines = [_head(comparison), *_plain_table(_table(comparison.findings))]
    for part in _parts(comparison):
        lines += ["", part.title, *("  " * (depth + 1) + line for depth, line in part.lines)]
    return "\n".join(lines) + "\n"


def render_markdown(comparison: Comparison) -> str:
    """For a pull request: a table, and one fold for every rule. Addresses ping nobody."""
    lines = [_escaped(_head(comparison)), "", *_marked_table(_table(comparison.findings))]
    for part in _parts(comparison):
        lines += ["", f"<details><summary>{_in_html(part.title)}</summary>", ""]
        lines += ["  " * depth + "* " + _escaped(line) for depth, line in part.lines]
        lines += ["", "</details>"]
    return "\n".join(lines) + "\n"


def _head(comparison: Comparison) -> str:
    found = comparison.findings
    counts = f"{len(found.gained)} findings gained, {len(found.lost)} lost, {len(found.changed)} changed"
    where = f"on {comparison.documents} documents by the law of {comparison.as_of}"
    return f"{counts} {where}: {comparison.before} → {comparison.after}"


def _table(found: Difference) -> list[tuple[str, str, str, str, str]]:
    names = {told.code: told.name for told in _all(found)}
    gained, lost = (Counter(told.code for told in side) for side in (found.gained, found.lost))
    changed = Counter(change.after.code for change in found.changed)
    return [(code, str(gained[code]), str(lost[code]), str(changed[code]), names[code]) for code in sorted(names)]


def _all(found: Difference) -> Iterator[Told]:
    yield from found.lost
    yield from found.gained
    yield from (change.after for change in found.changed)


def _plain_table(rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield from (
        f"  {code:<8}{f'+{gained}':>6}{f'-{lost}':>6}{f'~{changed}':>6}  {name}"
        for code, gained, lost, changed, name in rows
    )


def _marked_table(rows: list[tuple[str, str, str, str, str]]) -> Iterator[str]:
    if rows:
        yield "| rule | gained | lost | changed | name |"
        yield "|---|---:|---:|---:|---|"
        yield from ("| " + " | ".join(map(_escaped, row)) + " |" for row in rows)


def _parts(comparison: Comparison) -> Iterator[Part]:
    if comparison.faults:
        faults = ((0, f"{fault.document}: {fault.side}: {fault.reason}") for fault in comparison.faults)
        yield Part("Documents that brought the program down or held it up (left out of the rest)", tuple(faults))
    if comparison.taken:
        yield Part("Documents taken for something else", tuple((0, f"{name}: {how}") for name, how in comparison.taken))
    found = comparison.findings
    for code in sorted({told.code for told in _all(found)}):
        yield _rule(code, found)
    if comparison.understood is not None:
        yield _understood(comparison.understood)


def _rule(code: str, found: Difference) -> Part:
    gained = [told for told in found.gained if told.code == code]
    lost = [told for told in found.lost if told.code == code]
    changed = [change for change in found.changed if change.after.code == code]
    name = next(told.name for told in _all(found) if told.code == code)
    title = f"{code} {name}: {len(gained)} gained, {len(lost)} lost, {len(changed)} changed"
    return Part(title, (*_by_document(gained, lost), *_changes(changed)))


def _by_document(gained: Iterable[Told], lost: Iterable[Told]) -> Iterator[tuple[int, str]]:
    rows = [(told.document, told.line, told.column, "-", told) for told in lost]
    rows += [(told.document, told.line, told.column, "+", told) for told in gained]
    above = ""
    for document, _, _, sign, told in sorted(rows, key=lambda row: row[:4]):
        if document != above:
            yield 0, document
        above = document
        yield 1, f"{sign} {_sentence(told)}"


def _sentence(told: Told) -> str:
    words = f"{told.place} {told.severity}: {_short(told.message)}"
    if told.quote and told.quote not in told.message:
        words += f" “{_short(told.quote)}”"
    return words + (f" [{told.service}]" if told.service else "")


def _changes(changed: Iterable[Change]) -> Iterator[tuple[int, str]]:
    """Findings that changed in the same way together: a message reworded is one line, not seventy."""
    alike: dict[tuple[tuple[str, str, str], ...], list[Change]] = defaultdict(list)
    for change in changed:
        alike[change.fields()].append(change)
    for fields, changes in alike.items():
        places = [f"{change.after.document}:{change.after.place}" for change in changes]
        more = f" and {len(places) - SHOWN} more" if len(places) > SHOWN else ""
        yield 0, f"~ {len(places)} times: {', '.join(places[:SHOWN])}{more}"
        yield from (
            (1, f"{what}: {_short(one) or '(none)'} → {_short(other) or '(none)'}") for what, one, other in fields
        )


def _understood(rows: tuple[tuple[str, tuple[str, ...]], ...]) -> Part:
    lines = [(depth, line) for name, found in rows for depth, line in ((0, name), *((1, line) for line in found))]
    return Part(f"Understood otherwise: {len(rows)} documents", tuple(lines))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WIDTH else line[:_WIDTH] + "…"


def _escaped(text: str) -> str:
    return _MARKED.sub(r"\\\1", text.replace("&", "&amp;")).replace("@", "&#64;")


def _in_html(text: str) -> str:
    """In a line of HTML, Markdown is not looked for."""
    return escape(text, quote=False).replace("@", "&#64;")
