"""The fixes of a document's findings to tracked changes, as far as Word can hold them where the words stand."""

from __future__ import annotations

import html
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import field

from standards_lint.annotate.change_marks import Change
from standards_lint.annotate.cuts import holder_of, paragraph_of, place_behind, place_in_front
from standards_lint.annotate.markup import Element, Markup
from standards_lint.annotate.note_words import NO_CHANGE, Hindrance
from standards_lint.annotate.places import Spot
from standards_lint.model.finding import Edit, Finding, Fix, Text
from standards_lint.readers.docx_package import W
from standards_lint.readers.docx_places import Paragraph, WordPlaces, Words
from standards_lint.records import dataclass

_BOX = "/txbxContent["
_TRACKED = frozenset({W + name for name in ("ins", "del", "moveFrom", "moveTo")})
_OPEN = frozenset({W + name for name in ("hyperlink", "smartTag", "customXml", "sdt", "sdtContent")})
"""Elements of a paragraph inside which words may be replaced."""
_FIELD = frozenset({W + "fldChar", W + "fldSimple"})


class _HinderedError(Exception):
    """Word cannot hold the change; only the comment tells it."""

    def __init__(self, why: Hindrance) -> None:
        super().__init__(str(why))
        self.why = why


@dataclass(slots=True)
class Plan:
    """What becomes of the fixes."""

    changes: list[Change] = field(default_factory=list)
    told: dict[int, Text] = field(default_factory=dict)
    """`id` of a finding with a fix → what its comment says of it."""

    def of(self, finding: Finding) -> Text | None:
        """What the comment on a finding says of its fix; None where there is none."""
        return self.told.get(id(finding))


def planned(
    findings: Sequence[Finding], places: WordPlaces, markup: Markup, refused: Collection[str] = (), *, unsafe: bool
) -> Plan:
    """The tracked changes of a document.

    Args:
        findings: What was found; where the fixes of two would touch, the first is made.
        places: The document's.
        markup: Its main part.
        refused: Fingerprints of the findings whose fix would make nothing better.
        unsafe: With the fixes that change what is said.
    """
    plan = Plan()
    planner = _Planner(
        places,
        markup,
        frozenset(paragraph_of(element).start for element in markup.elements if element.tag in _FIELD),
        [element.start for element in markup.elements if element.tag in _TRACKED],
    )
    taken: list[tuple[int, int, int]] = []
    for finding in findings:
        fix = finding.fix
        if fix is None or not (fix.safe or unsafe):
            continue
        if finding.fingerprint in refused:
            plan.told[id(finding)] = _not_made(fix, Hindrance.NO_BETTER)
            continue
        try:
            stretches = planner.stretches(fix, taken)
            changes = [planner.change(edit, stretch) for edit, stretch in zip(fix.edits, stretches, strict=True)]
        except _HinderedError as hindered:
            plan.told[id(finding)] = _not_made(fix, hindered.why)
            continue
        taken += stretches
        plan.changes += changes
        plan.told[id(finding)] = Text(f"Perubahan terlacak: {fix.title.id}.", f"Tracked change: {fix.title.en}.")
    return plan


def _not_made(fix: Fix, why: Hindrance) -> Text:
    return Text(
        f"Perbaikan: {fix.title.id} (tidak dibuat sebagai perubahan terlacak: {NO_CHANGE[why].id}).",
        f"Fix: {fix.title.en} (not made as a tracked change: {NO_CHANGE[why].en}).",
    )


def _touch(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    """Two stretches of one paragraph have no character between them."""
    return one[0] == other[0] and one[1] <= other[2] and other[1] <= one[2]


@dataclass(frozen=True, slots=True)
class _Planner:
    places: WordPlaces
    markup: Markup
    filled: frozenset[int]
    """Offsets of the paragraphs that hold fields."""
    tracked: Sequence[int]
    """Offsets of tracked changes, sorted."""

    def stretches(self, fix: Fix, taken: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
        """Of each edit the element of its paragraph and the offsets in it; refuses what touches those taken."""
        found = [self._stretch(edit) for edit in fix.edits]
        if any(_touch(one, other) for one in found for other in taken):
            raise _HinderedError(Hindrance.OVERLAP)
        return found

    def _stretch(self, edit: Edit) -> tuple[int, int, int]:
        paragraph, start = self._found(edit)
        return paragraph.element, start, start + len(edit.old)

    def _found(self, edit: Edit) -> tuple[Paragraph, int]:
        if edit.line != edit.end_line or "\n" in edit.new or not 1 <= edit.line <= len(self.places.anchors):
            raise _HinderedError(Hindrance.LINES)
        anchor = self.places.anchors[edit.line - 1]
        paragraph = self.places.paragraphs.get(anchor.path)
        if paragraph is None or _BOX in anchor.path:
            raise _HinderedError(Hindrance.ELSEWHERE)
        start = anchor.start + edit.column - 1 - anchor.prefix
        if start < anchor.start or paragraph.text[start : start + len(edit.old)] != edit.old:
            raise _HinderedError(Hindrance.OTHER_WORDS)
        return paragraph, start

    def change(self, edit: Edit, stretch: tuple[int, int, int]) -> Change:
        paragraph, _ = self._found(edit)
        _, start, end = stretch
        if not edit.old:
            return self._insertion(paragraph, start, edit.new)
        words = [w for w in paragraph.words if w.start < end and w.end > start]
        texts = [self._text(w, paragraph) for w in words]
        first, last = Spot(words[0].element, start - words[0].start), Spot(words[-1].element, end - words[-1].start)
        runs = tuple(dict.fromkeys(run for _, run in texts))
        self._check_edges(first, last)
        self._check_between(runs[0].start, runs[-1].end)
        return Change(first, last, edit.new, runs, tuple(text for text, _ in texts))

    def _insertion(self, paragraph: Paragraph, at: int, new: str) -> Change:
        word = next((w for w in paragraph.words if w.start < at <= w.end), None)
        if word is None:
            raise _HinderedError(Hindrance.OTHER_WORDS)
        _, run = self._text(word, paragraph)
        spot = Spot(word.element, at - word.start)
        self._check_cut(spot, place_behind(self.markup, spot).text)
        return Change(spot, spot, new, (run,), ())

    def _text(self, words: Words, paragraph: Paragraph) -> tuple[Element, Element]:
        """The element that holds words, and its run; refuses what is no plain text."""
        element = self.markup.elements[words.element]
        run, _ = holder_of(element)
        if element.tag != W + "t" or element.empty or run is None:
            raise _HinderedError(Hindrance.NO_TEXT)
        inner = self.markup.text[element.inner_start : element.inner_end]
        if "<" in inner or html.unescape(inner) != paragraph.text[words.start : words.end]:
            raise _HinderedError(Hindrance.NO_TEXT)  # capitals that only the format makes, signs of symbol fonts
        if any(child.local == "rPr" and _changed(child) for child in run.children):
            raise _HinderedError(Hindrance.TRACKED)
        self._check_around(run)
        return element, run

    def _check_around(self, run: Element) -> None:
        around = run.parent
        while around is not None and around.tag != W + "p":
            if around.tag not in _OPEN:
                raise _HinderedError(Hindrance.TRACKED if around.tag in _TRACKED else Hindrance.FIELD)
            around = around.parent
        if paragraph_of(run).start in self.filled:
            raise _HinderedError(Hindrance.FIELD)

    def _check_edges(self, first: Spot, last: Spot) -> None:
        self._check_cut(first, place_in_front(self.markup, first).text)
        self._check_cut(last, place_behind(self.markup, last).text)

    def _check_cut(self, spot: Spot, text: str) -> None:
        """A text is cut where that has to be, and not shown otherwise by it."""
        element = self.markup.elements[spot.element]
        characters = len(html.unescape(self.markup.text[element.inner_start : element.inner_end]))
        if 0 < spot.characters < characters and not text:
            raise _HinderedError(Hindrance.NO_TEXT)

    def _check_between(self, start: int, end: int) -> None:
        """No change of somebody else stands between the words."""
        if bisect_left(self.tracked, start) < bisect_left(self.tracked, end):
            raise _HinderedError(Hindrance.TRACKED)


def _changed(settings: Element) -> bool:
    return any(child.local in {"rPrChange", "ins", "del", "moveFrom", "moveTo"} for child in settings.children)
