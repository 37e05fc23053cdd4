"""The parts that letters are written of, in front of the paragraph of the notes."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.shared import Cm
from docx.text.paragraph import Paragraph

from standards_lint.letter.drawing import Grid, ruled_lines
from standards_lint.letter.plain_words import xml_words
from standards_lint.letter.styles import BODY, SECTION
from standards_lint.model.finding import Text
from standards_lint.records import dataclass

ROMAN = ("I", "II", "III", "IV", "V", "VI")
"""Numbers of the sections."""

_LINES, _LINE_HEIGHT = 8, Cm(0.9)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document that is written into."""

    document: Document
    anchor: Paragraph
    """What is written stands in front of it."""
    width: int
    """Room between the margins."""
    lang: str

    def head(self, number: str, head: Text) -> None:
        """The head of a section."""
        self.say(f"{number}. {self.words(head)}", SECTION)

    def say(self, text: str, style: str = BODY, *, keep: bool = False) -> Paragraph:
        """A paragraph; `keep` holds it on the page of what follows."""
        paragraph = self.anchor.insert_paragraph_before(xml_words(text), style)
        if keep:
            paragraph.paragraph_format.keep_with_next = True
        return paragraph

    def item(self, label: str, text: str) -> None:
        """A line of a list, its label hanging in front."""
        form = self.say(f"{label}\t{text}").paragraph_format
        form.left_indent, form.first_line_indent = Cm(0.75), Cm(-0.75)
        form.tab_stops.add_tab_stop(Cm(0.75))

    def grid(self, heads: Sequence[Text], shares: Sequence[int]) -> Grid:
        """A table.

        Args:
            heads: Words of its head.
            shares: Of each column, in hundredths of the room between the margins.
        """
        widths = [self.width * share // 100 for share in shares]
        return Grid(self.document, self.anchor._p, [self.words(head) for head in heads], widths)

    def blank_lines(self) -> None:
        """Lines for a person to write on."""
        ruled_lines(self.document, self.anchor._p, self.width, _LINES, _LINE_HEIGHT)

    def words(self, text: Text) -> str:
        """A text in the language of the letter."""
        return text.in_(self.lang)
