"""What the authors of a document ask to be left out of its report, in comments beside its text.

A directive counts only if it names rules that there are and gives its reason; else its findings stay, and it is told
what is wrong with it. Directives that leave out nothing are told as well, with the edit that removes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field, replace

from standards_lint.model.block import Block
from standards_lint.model.finding import Edit, Finding, Fix, NotJudged, Text
from standards_lint.model.remark import LAST_COLUMN, Extent, Remark
from standards_lint.model.report import Suppressed
from standards_lint.model.span import Span
from standards_lint.packs.selectors import names, parse_selectors
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern
from standards_lint.triage.directive_words import Reach, Wording, nearest, read_wording, reason_at
from standards_lint.triage.reach import Reaches
from standards_lint.triage.terms import Terms
from standards_lint.triage.told import (
    NOT_UNDERSTOOD,
    UNKNOWN_RULE,
    UNPAIRED,
    UNUSED,
    WITHOUT_REASON,
    plain,
    telling,
)

MOST = 500
"""Directives of one document that are read; a page with more of them was not written by people."""

BY = "directive"
"""`Suppressed.by` of what a directive left out."""

_CODE = ready_pattern(r"\b[A-Z]{3}[0-9]{3}\b")
_EVERYTHING = Extent(0, 0, LAST_COLUMN, LAST_COLUMN)


@dataclass(frozen=True, slots=True)
class Directive:
    """A directive that counts."""

    selectors: tuple[str, ...]
    """Of rules, as `triage.select` knows them."""
    reason: str
    remark: Remark
    wording: Wording
    reaches: tuple[Extent, ...]

    def covers(self, finding: Finding, selectors: Iterable[str] | None = None) -> bool:
        """Whether a finding is one that it asks to leave out, by one of these selectors of it.

        What the program raised itself has no fingerprint and is never left out, even where a selector fits (``DOK``).
        """
        if not finding.fingerprint or not any(
            names(selector, finding.code, finding.name)
            for selector in (self.selectors if selectors is None else selectors)
        ):
            return False
        return any(reach.holds(finding.span.line, finding.span.column) for reach in self.reaches)

    @property
    def line(self) -> int:
        """Where it stands."""
        return self.remark.extent.line


@dataclass(frozen=True, slots=True)
class Directives:
    """The directives of a document."""

    counting: tuple[Directive, ...] = ()
    faults: tuple[Finding, ...] = ()
    """What is wrong with the others."""


NO_DIRECTIVES = Directives()


def read_directives(remarks: Sequence[Remark], blocks: Sequence[Block], terms: Terms) -> Directives:
    """The directives among the comments of a document.

    Args:
        remarks: Comments that call the program, in the order of the text.
        blocks: Of the same document.
        terms: Knows the rules.
    """
    if not remarks:
        return NO_DIRECTIVES
    reader = _Reader(Reaches(blocks), terms)
    for remark in remarks[:MOST]:
        reader.read(remark)
    return reader.done(remarks[MOST:])


@dataclass(slots=True)
class _Reader:
    reaches: Reaches
    terms: Terms
    counting: list[Directive] = field(default_factory=list)
    faults: list[Finding] = field(default_factory=list)
    open: list[Directive] = field(default_factory=list)
    """Stretches that have begun and not ended; they reach nothing yet."""

    def read(self, remark: Remark) -> None:
        """One comment."""
        wording = read_wording(remark.text)
        if not wording.selectors and remark.answers:
            wording = replace(wording, selectors=tuple(dict.fromkeys(_CODE.findall(remark.answers))))
        reach = wording.reach
        if reach is None:
            self._fault(NOT_UNDERSTOOD, remark, _mistyped(wording))
        elif reach is Reach.END:
            self._end(remark, wording)
        elif not wording.selectors:
            self._fault(NOT_UNDERSTOOD, remark, _without_rules(wording))
        elif not wording.reason:
            self._fault(WITHOUT_REASON, remark, plain(wording.told))
        elif known := self._known(remark, wording):
            self._begin(Directive(known, wording.reason, remark, wording, ()), reach)

    def _begin(self, directive: Directive, reach: Reach) -> None:
        if reach is Reach.START:
            self.open.append(directive)
        else:
            reaches = (_EVERYTHING,) if reach is Reach.FILE else self.reaches.of(directive.remark)
            self.counting.append(replace(directive, reaches=reaches))

    def _end(self, remark: Remark, wording: Wording) -> None:
        """Ends the last stretch that was begun for these rules, without rules the last one of all."""
        asked = frozenset(parse_selectors(wording.selectors))
        for directive in reversed(self.open):
            if not asked or asked == frozenset(parse_selectors(directive.wording.selectors)):
                self.open.remove(directive)
                self.counting.append(replace(directive, reaches=(_between(directive.remark, remark),)))
                return
        self._fault(UNPAIRED, remark, plain(wording.told))

    def _known(self, remark: Remark, wording: Wording) -> tuple[str, ...]:
        selectors = parse_selectors(wording.selectors)
        known = tuple(selector for selector in selectors if self.terms.named_by(selector))
        for selector in selectors:
            if selector not in known:
                self._fault(UNKNOWN_RULE, remark, self._unknown(selector))
        return known

    def _unknown(self, selector: str) -> Text:
        # Imported here: needed only when something is misspelt.
        from difflib import get_close_matches

        known = sorted(word for rule in self.terms.rules if not rule.raised for word in (rule.code, rule.name))
        near = get_close_matches(selector, known, n=1, cutoff=0.6)
        if any(names(selector, rule.code, rule.name) for rule in self.terms.raised.values()):
            return Text(
                f"“{selector}” dipicu oleh program sendiri, tidak dapat diabaikan",
                f"“{selector}” is raised by the program itself and cannot be ignored",
            )
        if near:
            return Text(f"“{selector}”; maksudnya “{near[0]}”?", f"“{selector}”; did you mean “{near[0]}”?")
        return plain(f"“{selector}”")

    def _fault(self, code: str, remark: Remark, said: Text) -> None:
        self.faults.append(telling(code, said, _span(remark), self.terms, quote=remark.text))

    def done(self, unread: Sequence[Remark]) -> Directives:
        """What was read, with what was left open and what was too much to read."""
        for directive in self.open:
            self._fault(UNPAIRED, directive.remark, plain(directive.wording.told))
        for remark in unread[:1]:
            said = Text(f"hanya {MOST} arahan pertama yang dibaca", f"only the first {MOST} directives are read")
            self._fault(NOT_UNDERSTOOD, remark, said)
        counting = sorted(self.counting, key=lambda d: (d.remark.extent, d.selectors))
        return Directives(tuple(counting), tuple(self.faults))


def _mistyped(wording: Wording) -> Text:
    written = f"{wording.name}: {wording.word}" if wording.name != "standards-lint" else wording.word or "…"
    near = nearest(wording)
    if near:
        return Text(f"“{written}”; maksudnya “{near}”?", f"“{written}”; did you mean “{near}”?")
    return plain(f"“{written}”")


def _without_rules(wording: Wording) -> Text:
    return Text(f"“{wording.word}” tanpa kode aturan", f"“{wording.word}” without the code of a rule")


def _between(start: Remark, end: Remark) -> Extent:
    first, last = start.extent, end.extent
    if start.fastened:  # the words that a Word comment is fastened to belong to the stretch
        return Extent(first.line, first.column, last.end_line, last.end_column)
    return Extent(first.end_line, first.end_column, last.line, last.column)


def _span(remark: Remark) -> Span:
    return Span(remark.extent.line, remark.extent.column, remark.extent.end_line)


def left_out_by(finding: Finding, directives: Iterable[Directive], path: str) -> Suppressed | None:
    """The finding as suppressed by the first directive that covers it."""
    directive = next((d for d in directives if d.covers(finding)), None)
    if directive is None:
        return None
    return Suppressed(finding, directive.reason, BY, f"{path}:{directive.line}", directive.remark.author)


def unused(
    directives: Iterable[Directive], found: Sequence[Finding], not_judged: Iterable[NotJudged], terms: Terms
) -> Iterator[Finding]:
    """What is told of directives that leave out nothing.

    Args:
        directives: Those of the document.
        found: All that was found in it, whatever else leaves it out.
        not_judged: What could not be judged there; a directive about it may be needed yet.
        terms: Knows which rules were asked.
    """
    doubtful = frozenset(entry.code for entry in not_judged)
    for directive in directives:
        idle = [
            selector
            for selector in directive.selectors
            if terms.judged_alone(selector)
            and not any(rule.code in doubtful for rule in terms.named_by(selector))
            and not any(directive.covers(finding, (selector,)) for finding in found)
        ]
        if idle:
            said = plain(f"{directive.wording.word} {', '.join(idle)}")
            fix = _removal(directive, idle)
            yield telling(UNUSED, said, _span(directive.remark), terms, quote=directive.remark.text, fix=fix)


def _removal(directive: Directive, idle: Sequence[str]) -> Fix | None:
    """The edit that takes idle rules out of a directive, or all of it; None where it does not stand in the text."""
    remark, extent = directive.remark, directive.remark.extent
    if not remark.written or extent.line != extent.end_line or directive.wording.reach is Reach.START:
        return None  # what begins a stretch cannot go without what ends it
    if len(idle) < len(directive.selectors):
        rest = ", ".join(s for s in directive.wording.selectors if parse_selectors([s])[0] not in idle)
        head, _, tail = remark.written.partition(":")
        at = tail.lower().index(directive.wording.word) + len(directive.wording.word)
        new = f"{head}:{tail[:at]} {rest}{tail[reason_at(tail, at) :]}"
        title = Text(f"Hapus {', '.join(idle)} dari arahan", f"Take {', '.join(idle)} out of the directive")
    else:
        new = ""
        title = Text("Hapus arahan ini", "Remove this directive")
    edit = Edit(extent.line, extent.column, extent.end_line, extent.end_column, remark.written, new)
    return Fix(safe=True, title=title, edits=(edit,))
