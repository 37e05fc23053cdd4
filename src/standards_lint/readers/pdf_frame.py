"""The page as it is shown: its size, and the step from pdfium's coordinates to it.

pdfium gives places in the space the page was drawn in. What is shown is the crop box of it, turned by the rotation of
the page; landscape sheets are often drawn upright and turned, or drawn sideways and not turned at all.
"""

from __future__ import annotations

from dataclasses import replace

import pypdfium2 as pdfium

from standards_lint.records import dataclass

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of a page that is shown, and how it is turned."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int = 0
    """Quarter turns clockwise."""

    @classmethod
    def of(cls, page: pdfium.PdfPage) -> Frame:
        """The frame of a page; the media box where the crop box is empty or lies outside it.

        Where that is empty too, or no box at all, pdfium shows the page in a size of its own, and so it is read.
        """
        left, bottom, right, top = page.get_cropbox()
        media = page.get_mediabox()
        left, right = max(min(left, right), media[0]), min(max(left, right), media[2])
        bottom, top = max(min(bottom, top), media[1]), min(max(bottom, top), media[3])
        if right - left < 1 or top - bottom < 1:
            left, bottom, right, top = media
        turns = page.get_rotation() // 90 % 4
        if right - left < 1 or top - bottom < 1:
            width, height = page.get_size()
            left, bottom, right, top = 0.0, 0.0, *((height, width) if turns % 2 else (width, height))
        return cls(left, bottom, right, top, turns)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as shown."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turns % 2 else (width, height)

    @property
    def is_plain(self) -> bool:
        """What is shown is the page's own space."""
        return self.turns == 0 and self.left == 0 and self.bottom == 0

    def turned(self, turns: int) -> Frame:
        """The same frame turned further."""
        return replace(self, turns=(self.turns + turns) % 4)

    def shown(self, box: Box) -> Box:
        """A box of the page's own space as it lies on the page shown."""
        x0, y0, x1, y1 = box[0] - self.left, box[1] - self.bottom, box[2] - self.left, box[3] - self.bottom
        width, height = self.right - self.left, self.top - self.bottom
        if self.turns == 0:
            return x0, y0, x1, y1
        if self.turns == 1:
            return y0, width - x1, y1, width - x0
        if self.turns == 2:
            return width - x1, height - y1, width - x0, height - y0
        return height - y1, x0, height - y0, x1

    def drawn(self, box: Box) -> Box:
        """A box of the page shown as it lies in the page's own space: `shown` backwards."""
        width, height = self.right - self.left, self.top - self.bottom
        x0, y0, x1, y1 = box
        if self.turns == 1:
            x0, y0, x1, y1 = width - y1, x0, width - y0, x1
        elif self.turns == 2:
            x0, y0, x1, y1 = width - x1, height - y1, width - x0, height - y0
        elif self.turns == 3:
            x0, y0, x1, y1 = y0, height - x1, y1, height - x0
        return x0 + self.left, y0 + self.bottom, x1 + self.left, y1 + self.bottom

    def shows(self, box: Box) -> bool:
        """Whether the middle of a box of the page's own space is shown."""
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        return self.left <= x <= self.right and self.bottom <= y <= self.top
