"""The six sections of a letter, written in front of the paragraph of the notes."""

from __future__ import annotations

from collections.abc import Sequence

from docx.shared import Cm

from standards_lint.letter import letter_words as w
from standards_lint.letter.contents import Letter
from standards_lint.letter.drawing import Cell, Line
from standards_lint.letter.matrix_table import write_matrix
from standards_lint.letter.remarks import Remark
from standards_lint.letter.sheet import ROMAN, Sheet
from standards_lint.letter.styles import SECTION, SERVICE, SMALL
from standards_lint.records import dataclass

_REMARK_SHARES = (6, 16, 25, 15, 23, 15)
_QUESTION_SHARES = (6, 42, 20, 10, 22)
"""Hundredths of the room between the margins for each column."""

_MOST_ADVICE = 2
"""Pieces of advice that a column takes; more of them stand in a row of their own."""

_ANSWER_HEIGHT = Cm(1.3)


@dataclass(frozen=True, slots=True)
class SectionWriter:
    """Writes a letter into a document."""

    sheet: Sheet
    letter: Letter

    def write(self) -> None:
        """All sections."""
        parts = (
            (w.VERDICT, self._verdict),
            (w.NOTES, self._notes),
            (w.MATRIX, self._matrix),
            (w.UNCHECKED, self._unchecked),
            (w.QUESTIONS, self._questions),
            (w.REMARKS, self._remarks),
        )
        for number, (head, part) in zip(ROMAN, parts, strict=True):
            if head is not w.MATRIX:  # its head may stand on pages of their own
                self.sheet.head(number, head)
            part()

    def _verdict(self) -> None:
        for sentence in self.letter.verdict:
            self.sheet.say(sentence)
        if self.letter.first:
            self.sheet.say(self.sheet.words(w.FIRST), keep=True)
            for number, told in enumerate(self.letter.first, 1):
                self.sheet.item(f"{number}.", told)
        if self.letter.more:
            self.sheet.say(self.letter.more)

    def _notes(self) -> None:
        remarks = self.letter.remarks
        for group in remarks.groups:
            self.sheet.say(group.heading, SERVICE)
            self._table(group.remarks, with_weight=True)
        if not remarks.groups:
            self.sheet.say(self.sheet.words(w.NO_NOTES if self.letter.readable else w.NO_NOTES_UNREAD))
        for head, lead, told in (
            (w.IMPROVEMENTS, None, remarks.improvements),
            (w.REVIEWS, w.REVIEWS_LEAD, remarks.reviews),
        ):
            if told:
                self.sheet.say(self.sheet.words(head), SERVICE)
                if lead:
                    self.sheet.say(self.sheet.words(lead), keep=True)
                self._table(told, with_weight=False)
        if remarks.total:
            self.sheet.say(self.sheet.words(w.PROOF_NOTE), SMALL)

    def _table(self, remarks: Sequence[Remark], *, with_weight: bool) -> None:
        heads = (w.NUMBER, w.PART, w.NOTE, w.LAW, w.ADVICE, w.REPLY)
        grid = self.sheet.grid(heads, _REMARK_SHARES)
        for remark in remarks:
            grid.row(self._remark(remark, with_weight=with_weight))
            if len(remark.advice) > _MOST_ADVICE:
                head = self.letter.say(w.ADVICE_BELOW_HEAD, n=remark.number)
                grid.wide_row([Line(head, bold=True), *(Line(text) for text in remark.advice)])

    def _remark(self, remark: Remark, *, with_weight: bool) -> Sequence[Cell]:
        part = [Line(remark.part, bold=True)] if remark.part else []
        note = [Line(self.sheet.words(w.WEIGHT[remark.severity]), bold=True)] if with_weight else []
        if not with_weight and remark.service not in {"", remark.part}:  # its table is not of one service
            part.append(Line(remark.service))
        part.append(Line(remark.where, italic=True))
        note.append(Line(remark.message))
        if remark.quote:
            note.append(Line(self.letter.say(w.WRITTEN, quote=remark.quote), italic=True))
        if remark.also:
            note.append(Line(remark.also))
        laws, advice = ([Line(text) for text in texts] for texts in (remark.laws, remark.advice))
        if len(advice) > _MOST_ADVICE:
            advice = [Line(self.sheet.words(w.ADVICE_BELOW), italic=True)]
        return [Line(str(remark.number))], part, note, laws, advice, []

    def _matrix(self) -> None:
        matrix, head = self.letter.matrix, f"{ROMAN[2]}. {self.sheet.words(w.MATRIX)}"
        if matrix is None:
            self.sheet.say(head, SECTION)
            self.sheet.say(self.sheet.words(w.NO_MATRIX))
        else:
            write_matrix(self.sheet.document, self.sheet.anchor, matrix, head, self.letter, self.sheet.width)

    def _unchecked(self) -> None:
        for head, lines in self.letter.unchecked:
            self.sheet.say(head, SERVICE)
            for line in lines:
                self.sheet.item("\u2013", line)
        if not self.letter.unchecked:
            self.sheet.say(self.sheet.words(w.NONE))
        for sentence in self.letter.judged_by:
            self.sheet.say(sentence, SMALL)

    def _questions(self) -> None:
        if not self.letter.questions:
            self.sheet.say(self.sheet.words(w.NO_QUESTIONS))
            return
        self.sheet.say(self.sheet.words(w.QUESTIONS_LEAD), keep=True)
        grid = self.sheet.grid((w.NUMBER, w.QUESTION, w.LAW, w.CHECKED, w.ANSWER), _QUESTION_SHARES)
        for number, asked in enumerate(self.letter.questions, 1):
            question = [Line(asked.question), Line(asked.why, italic=True)]
            grid.row(
                [[Line(str(number))], question, [Line(asked.law)], [Line("☐")], []], height=_ANSWER_HEIGHT, centred=3
            )

    def _remarks(self) -> None:
        self.sheet.blank_lines()
