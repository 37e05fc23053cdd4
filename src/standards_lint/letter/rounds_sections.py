"""The six sections of the letter of a second round."""

from __future__ import annotations

from collections.abc import Sequence

from standards_lint.letter import letter_words as w
from standards_lint.letter import rounds_words as rw
from standards_lint.letter.drawing import Cell, Line
from standards_lint.letter.rounds_contents import FollowedGroup, FollowedRemark, RoundsLetter
from standards_lint.letter.sheet import ROMAN, Sheet
from standards_lint.letter.styles import SERVICE, SMALL
from standards_lint.records import dataclass
from standards_lint.reporters import rounds_words

_OPEN_SHARES = (5, 16, 26, 13, 26, 14)
_CLOSED_SHARES = (6, 30, 44, 20)
"""Hundredths of the room between the margins for each column."""


@dataclass(frozen=True, slots=True)
class RoundsWriter:
    """Writes the letter of a second round into a document."""

    sheet: Sheet
    letter: RoundsLetter

    def write(self) -> None:
        """All sections."""
        parts = (
            (w.VERDICT, self._verdict),
            (rw.OPEN, self._open),
            (rw.SETTLED, self._settled),
            (rw.CHANGED, self._changes),
            (w.UNCHECKED, self._unchecked),
            (w.REMARKS, self.sheet.blank_lines),
        )
        for number, (head, part) in zip(ROMAN, parts, strict=True):
            self.sheet.head(number, head)
            part()

    def _verdict(self) -> None:
        for sentence in self.letter.verdict:
            self.sheet.say(sentence)

    def _open(self) -> None:
        if not self.letter.open:
            self.sheet.say(self.sheet.words(rw.NONE_OPEN))
        for group in self.letter.open:
            self.sheet.say(group.heading, SERVICE)
            grid = self.sheet.grid((w.NUMBER, w.PART, w.NOTE, w.LAW, w.ADVICE, w.REPLY), _OPEN_SHARES)
            for remark in group.remarks:
                laws = [Line(law) for law in remark.laws]
                advice = [Line(remark.advice)] if remark.advice else []
                grid.row([[Line(str(remark.number))], self._part(remark), self._note(remark), laws, advice, []])

    def _settled(self) -> None:
        if not self.letter.settled:
            self.sheet.say(self.sheet.words(rw.NONE_SETTLED))
        self._closed(self.letter.settled)
        if self.letter.doubtful:
            self.sheet.say(self.sheet.words(rw.DOUBTFUL), SERVICE)
            self.sheet.say(self.sheet.words(rw.DOUBTFUL_LEAD), keep=True)
            self._closed(self.letter.doubtful)

    def _closed(self, groups: Sequence[FollowedGroup]) -> None:
        for group in groups:
            self.sheet.say(group.heading, SERVICE)
            grid = self.sheet.grid((w.NUMBER, w.PART, w.NOTE, w.LAW), _CLOSED_SHARES)
            for remark in group.remarks:
                laws = [Line(law) for law in remark.laws]
                grid.row([[Line(str(remark.number))], self._part(remark), self._note(remark), laws])

    def _part(self, remark: FollowedRemark) -> Cell:
        part = [Line(remark.part, bold=True)] if remark.part else []
        return [*part, *(Line(place, italic=True) for place in remark.where)]

    def _note(self, remark: FollowedRemark) -> Cell:
        weight = self.sheet.words(w.WEIGHT[remark.severity]).lower()
        note = [Line(f"{remark.outcome[:1].upper()}{remark.outcome[1:]} ({weight})", bold=True), Line(remark.message)]
        if remark.quote:
            note.append(Line(self.sheet.words(w.WRITTEN).format(quote=remark.quote), italic=True))
        return [*note, *(Line(text, italic=True) for text in remark.also)]

    def _changes(self) -> None:
        if not self.letter.changes:
            self.sheet.say(self.sheet.words(rounds_words.NO_CHANGES))
        for name, told in self.letter.changes:
            self.sheet.say(name, SERVICE)
            for sentence in told:
                self.sheet.item("\u2013", f"{sentence[:1].upper()}{sentence[1:]}")

    def _unchecked(self) -> None:
        for head, lines in self.letter.unchecked:
            self.sheet.say(head.rstrip(":"), SERVICE)
            for line in lines:
                self.sheet.item("\u2013", line)
        if not self.letter.unchecked:
            self.sheet.say(self.sheet.words(w.NONE))
        for sentence in self.letter.judged_by:
            self.sheet.say(sentence, SMALL)
