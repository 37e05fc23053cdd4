"""The six sections of a letter, written in front of the paragraph of the notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.shared import Cm
from docx.text.paragraph import Paragraph

from standards_lint.letter import letter_words as w
from standards_lint.letter.contents import Letter
from standards_lint.letter.drawing import Cell, Grid, Line, ruled_lines
from standards_lint.letter.matrix_table import write_matrix
from standards_lint.letter.plain_words import xml_words
from standards_lint.letter.remarks import Remark
from standards_lint.letter.styles import BODY, SECTION, SERVICE, SMALL
from standards_lint.model.finding import Text

_REMARK_SHARES = (6, 16, 25, 15, 23, 15)
_QUESTION_SHARES = (6, 42, 20, 10, 22)
"""Hundredths of the room between the margins for each column."""

_MOST_ADVICE = 2
"""Pieces of advice that a column takes; more of them stand in a row of their own."""

_ROMAN = ("I", "II", "III", "IV", "V", "VI")
_LINES, _LINE_HEIGHT, _ANSWER_HEIGHT = 8, Cm(0.9), Cm(1.3)


@dataclass(frozen=True, slots=True)
class SectionWriter:
    """Writes a letter into a document."""

    document: Document
    letter: Letter
    anchor: Paragraph
    """What it writes stands in front of it."""
    width: int
    """Room between the margins."""

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
        for number, (head, part) in zip(_ROMAN, parts, strict=True):
            if head is not w.MATRIX:  # its head may stand on pages of their own
                self._head(number, head)
            part()

    def _verdict(self) -> None:
        for sentence in self.letter.verdict:
            self._say(sentence)
        if self.letter.first:
            self._say(self._words(w.FIRST), keep=True)
            for number, told in enumerate(self.letter.first, 1):
                self._item(f"{number}.", told)
        if self.letter.more:
            self._say(self.letter.more)

    def _notes(self) -> None:
        remarks = self.letter.remarks
        for group in remarks.groups:
            self._say(group.heading, SERVICE)
            self._table(group.remarks, with_weight=True)
        if not remarks.groups:
            self._say(self._words(w.NO_NOTES if self.letter.readable else w.NO_NOTES_UNREAD))
        for head, lead, told in (
            (w.IMPROVEMENTS, None, remarks.improvements),
            (w.REVIEWS, w.REVIEWS_LEAD, remarks.reviews),
        ):
            if told:
                self._say(self._words(head), SERVICE)
                if lead:
                    self._say(self._words(lead), keep=True)
                self._table(told, with_weight=False)
        if remarks.total:
            self._say(self._words(w.PROOF_NOTE), SMALL)

    def _table(self, remarks: Sequence[Remark], *, with_weight: bool) -> None:
        heads = (w.NUMBER, w.PART, w.NOTE, w.LAW, w.ADVICE, w.REPLY)
        grid = self._grid(heads, _REMARK_SHARES)
        for remark in remarks:
            grid.row(self._remark(remark, with_weight=with_weight))
            if len(remark.advice) > _MOST_ADVICE:
                head = self.letter.say(w.ADVICE_BELOW_HEAD, n=remark.number)
                grid.wide_row([Line(head, bold=True), *(Line(text) for text in remark.advice)])

    def _remark(self, remark: Remark, *, with_weight: bool) -> Sequence[Cell]:
        part = [Line(remark.part, bold=True)] if remark.part else []
        note = [Line(self._words(w.WEIGHT[remark.severity]), bold=True)] if with_weight else []
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
            advice = [Line(self._words(w.ADVICE_BELOW), italic=True)]
        return [Line(str(remark.number))], part, note, laws, advice, []

    def _matrix(self) -> None:
        matrix, head = self.letter.matrix, f"{_ROMAN[2]}. {self._words(w.MATRIX)}"
        if matrix is None:
            self._say(head, SECTION)
            self._say(self._words(w.NO_MATRIX))
        else:
            write_matrix(self.document, self.anchor, matrix, head, self.letter, self.width)

    def _unchecked(self) -> None:
        for head, lines in self.letter.unchecked:
            self._say(head, SERVICE)
            for line in lines:
                self._item("\u2013", line)
        if not self.letter.unchecked:
            self._say(self._words(w.NONE))
        for sentence in self.letter.judged_by:
            self._say(sentence, SMALL)

    def _questions(self) -> None:
        if not self.letter.questions:
            self._say(self._words(w.NO_QUESTIONS))
            return
        self._say(self._words(w.QUESTIONS_LEAD), keep=True)
        grid = self._grid((w.NUMBER, w.QUESTION, w.LAW, w.CHECKED, w.ANSWER), _QUESTION_SHARES)
        for number, asked in enumerate(self.letter.questions, 1):
            question = [Line(asked.question), Line(asked.why, italic=True)]
            grid.row(
                [[Line(str(number))], question, [Line(asked.law)], [Line("☐")], []], height=_ANSWER_HEIGHT, centred=3
            )

    def _remarks(self) -> None:
        ruled_lines(self.document, self.anchor._p, self.width, _LINES, _LINE_HEIGHT)

    def _grid(self, heads: Sequence[Text], shares: Sequence[int]) -> Grid:
        widths = [self.width * share // 100 for share in shares]
        return Grid(self.document, self.anchor._p, [self._words(head) for head in heads], widths)

    def _head(self, number: str, head: Text) -> None:
        self._say(f"{number}. {self._words(head)}", SECTION)

    def _item(self, label: str, text: str) -> None:
        """A line of a list, its label hanging in front."""
        paragraph = self._say(f"{label}\t{text}")
        form = paragraph.paragraph_format
        form.left_indent, form.first_line_indent = Cm(0.75), Cm(-0.75)
        form.tab_stops.add_tab_stop(Cm(0.75))

    def _say(self, text: str, style: str = BODY, *, keep: bool = False) -> Paragraph:
        paragraph = self.anchor.insert_paragraph_before(xml_words(text), style)
        if keep:
            paragraph.paragraph_format.keep_with_next = True
        return paragraph

    def _words(self, text: Text) -> str:
        return text.in_(self.letter.lang)
