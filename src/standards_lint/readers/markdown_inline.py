"""The inline content of a Markdown block to the stretches of the source that a reader sees, line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from standards_lint.readers.ornaments import PICTURES
from standards_lint.readers.surface import Range
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

if TYPE_CHECKING:
    from markdown_it.token import Token

_LABEL = ready_pattern(r"[^:]{1,60}:")
_BREAK = ready_pattern(r"<(?:br|p|/p|li|/li|div|/div)\b", re.I)


@dataclass(slots=True)
class InlineText:
    """One line of a block: its visible stretches and the images in it."""

    ranges: list[Range] = field(default_factory=list)
    images: list[Range] = field(default_factory=list)
    """Stretches of the alternative texts."""
    soft: bool = False
    """Continues the line above as far as Markdown is concerned."""
    inks: list[tuple[bool, bool]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    """The texts that `inks` tells of."""

    @property
    def bold(self) -> bool:
        """All of the text is emphasised strongly."""
        return bool(self.inks) and all(bold for bold, _ in self.inks)

    @property
    def link(self) -> bool:
        """All of the text is links."""
        return bool(self.inks) and all(link for _, link in self.inks)

    def add(self, content: str, *, bold: bool, link: bool) -> None:
        """A text with more than blanks in it; of a line of words the pictures tell nothing."""
        if self.inks and not any(any(map(str.isalnum, word)) for word in self.words):
            self.inks.clear()
        if not self.inks or any(map(str.isalnum, content)):
            self.inks.append((bold, link))
        self.words.append(content)

    def is_apart(self, above: InlineText) -> bool:
        """The writer meant a line of its own, though Markdown joins it: **Nama** above its text, **Biaya:** Gratis."""
        if not self.soft or not self.inks:
            return False
        begins = "".join(self.words[:3]).lstrip()
        label = self.inks[0][0] and not self.bold and _LABEL.match(begins) is not None
        return (above.bold and not self.bold) or label or PICTURES.match(begins) is not None


def visible_lines(text: str, stretch: Range, children: Sequence[Token]) -> list[InlineText]:
    """The lines of a block.

    Args:
        text: The source; what the parser shows differently (entities) already replaced in place.
        stretch: Offsets of the block.
        children: The parser's inline tokens.
    """
    at, end = stretch
    lines = [InlineText()]
    strong = linked = 0
    for child in children:
        if child.type in ("softbreak", "hardbreak") or (child.type == "html_inline" and _BREAK.match(child.content)):
            lines.append(InlineText(soft=child.type == "softbreak"))
        elif child.type in ("text", "code_inline"):
            found = _follow(text, at, end, child.content)
            at = found[-1][1] if found else at
            lines[-1].ranges += found
            if child.content.strip():
                lines[-1].add(child.content, bold=strong > 0, link=linked > 0)
        elif child.type == "image":
            found = _follow(text, at, end, child.content)
            at = found[-1][1] if found else at
            lines[-1].images.append((found[0][0], at) if found else (at, at))
            if not lines[-1].inks:  # ![Bagan](bagan.png)Pengaduan: the picture, then a text of its own
                lines.append(InlineText())
        strong += child.nesting if child.type.startswith("strong") else 0
        linked += child.nesting if child.type.startswith("link") else 0
        at = _behind(text, at, end, child)
    return [line for line in lines if line.inks or line.images]


def _follow(text: str, at: int, end: int, content: str) -> list[Range]:
    """The stretches of the source that show `content`, from `at` on; escapes and line prefixes are stepped over."""
    if not content:
        return []
    exact = text.find(content, at, end)
    if exact >= 0:
        return [(exact, exact + len(content))]
    ranges: list[Range] = []
    for character in content:
        place = text.find(character, at, end)
        if place < 0:
            continue
        if ranges and ranges[-1][1] == place:
            ranges[-1] = (ranges[-1][0], place + 1)
        else:
            ranges.append((place, place + 1))
        at = place + 1
    return ranges


def _behind(text: str, at: int, end: int, child: Token) -> int:
    """Offset behind markup that holds text nobody sees: the address of a link or image, a tag."""
    if child.type == "html_inline":
        place = text.find(child.content, at, end)
        return at if place < 0 else place + len(child.content)
    if child.type == "link_close" or child.type == "image":
        if child.info == "auto":
            return at
        match = re.compile(r"\]\([^)\n]*\)|\]\[[^\]\n]*\]|\]").search(text, at, end)
        return match.end() if match else at
    return at
