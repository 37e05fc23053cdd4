"""Examples of a rule as text that a person reads: what matters of a long document, and where a snippet stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from standards_lint.packs.examples import Example, Scaffold
from standards_lint.packs.spec import Rule
from standards_lint.reporters import explanation_words as words
from standards_lint.reporters.printable import printable

_LONG = 12  # lines of a document that are shown whole
_AROUND = 1  # lines kept on each side of what differs
_SHORT = 200  # characters of a near miss that is shown beside its name
_GAP = "…"


def example_words(rule: Rule, example: Example, lang: str) -> str:
    """The snippet or document of ``bad`` or ``good``; of two long documents that differ in a few lines, these."""
    if example.document is None:
        return printable(_snippet(example, lang))
    if not example.document.strip():
        return words.EMPTY.in_(lang)
    if _is_internal(example.document, example.format):
        return words.INTERNAL.in_(lang)
    others = [other.document for other in rule.examples if other is not example and other.document is not None]
    mine = example.document.splitlines()
    if len(mine) > _LONG and others:
        return printable("\n".join(_differing(mine, others[0].splitlines())) or words.SAME.in_(lang))
    again = "\n" + words.REPEATED.in_(lang).format(n=example.repeat) if example.repeat > 1 else ""
    return printable(example.document.rstrip("\n") + again)


def example_place(example: Example, scaffolds: Mapping[str, Scaffold], lang: str) -> str:
    """What a heading says of an example: the part of a clean document that it stands in, and the day it is judged on.

    Empty for a whole document of today.
    """
    section = scaffolds[example.scaffold].section(example.at) if example.scaffold in scaffolds else None
    at = (section.heading if section else "") or example.at.replace("_", " ")
    place = words.PLACE.in_(lang).format(at=at) if at else ""
    place += _beside(example, scaffolds, lang)
    return place + (words.AS_OF.in_(lang).format(day=example.as_of) if example.as_of else "")


def _beside(example: Example, scaffolds: Mapping[str, Scaffold], lang: str) -> str:
    """What the document beside it says, in the section that was changed or else in the same one."""
    for other in example.beside:
        scaffold = scaffolds.get(other.scaffold)
        section = scaffold.section(example.at) if scaffold and not other.at else None
        text = " ".join((other.text or (section.text if section else "") or other.document or "").split())
        if text:
            shown = text if len(text) <= _SHORT else text[:_SHORT].rsplit(" ", 1)[0] + " " + _GAP
            return words.BESIDE.in_(lang).format(text=printable(shown).rstrip("."))
    return ""


def near_misses(rule: Rule, lang: str) -> Iterator[str]:
    """What looks wrong and is right, a line each: its name, and the words where these are few."""
    for case in rule.cases:
        if case.expect:
            continue
        text = words.WHOLE.in_(lang) if case.document is not None else _snippet(case, lang)
        told = printable(" ".join(text.split()))
        # Rows of a table are no sentence.
        yield f"{case.name}: {told}" if len(told) <= _SHORT and "\t" not in text else case.name


def _is_internal(document: str, form: str) -> bool:
    """The parts of a Word file, a PDF or a file that is no text, as a program sees them."""
    return form == "docx" or (form == "bytes" and (document.startswith("%") or printable(document) != document))


def _snippet(example: Example, lang: str) -> str:
    if example.text is None:
        return words.REMOVED.in_(lang)
    return example.text or words.BARE.in_(lang)


def _differing(mine: Sequence[str], other: Sequence[str]) -> Iterator[str]:
    """Lines that the other document has not, and places where it has more, with their neighbours; the rest left out."""
    # Imported here: comparing is slow to load, and few rules have long documents.
    from difflib import SequenceMatcher

    shown: set[int] = set()
    for tag, start, end, _, _ in SequenceMatcher(a=mine, b=other, autojunk=False).get_opcodes():
        if tag != "equal":
            shown.update(range(max(start - _AROUND, 0), min(end + _AROUND, len(mine))))
    before = -1
    for index in sorted(shown):
        if index != before + 1:
            yield _GAP
        yield mine[index]
        before = index
    if shown and before != len(mine) - 1:
        yield _GAP
