"""Characters of a page and their boxes, asked of pdfium in bulk.

One call into pdfium for each character is what reading a PDF costs in Python. The calls (`pdf_calls.py`) are made by
``map``, with the places the results go to worked out beforehand, so that no byte code runs in between.
"""

from __future__ import annotations

import ctypes
from array import array
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import repeat

import pypdfium2 as pdfium
import pypdfium2.raw as api

from standards_lint.readers.pdf_calls import (
    NOTHING,
    argument,
    argument_of,
    font_name,
    font_size,
    font_weight,
    has_no_code,
    length_of,
    loose_box,
    places_in,
    unicode_of,
)

MAX_ON_PAGE = 300_000
"""Characters read of one page; the fullest sheets of small print have some 20,000."""
_NAME = 128
"""Bytes of the longest name of a font."""
UNKNOWN = "\ufffd"
"""Stands for a character whose font does not say what it is."""
_HIGH, _LOW, _BEHIND = 0xD800, 0xDC00, 0xE000
"""Where the halves of characters beyond the first plane begin, and end."""
_SELECTOR = "\ufe0f"

_BOX = 4
_boxes = array("f", bytes(4 * _BOX * 1_024))
_places = places_in(_boxes, _BOX)
"""Where boxes are written before they are handed on: pdfium serves one thread, so there is need of one such place."""


def text_of(codes: Sequence[int]) -> str:
    """One character for each code; the second half of one beyond the first plane is a selector that shows nothing."""
    found: list[str] = []
    for code, following in zip(codes, [*codes[1:], 0], strict=False):
        if _HIGH <= code < _LOW <= following < _BEHIND:
            found.append(chr(0x10000 + ((code - _HIGH) << 10) + following - _LOW))
        elif _LOW <= code < _BEHIND and found and ord(found[-1]) >= 0x10000:
            found.append(_SELECTOR)
        else:
            found.append(chr(code) if 0 < code < 0x110000 and not _HIGH <= code < _BEHIND else UNKNOWN)
    return "".join(found)


class Characters:
    """The characters of one page in the order of pdfium, blanks and line ends it made up included."""

    def __init__(self, textpage: pdfium.PdfTextPage) -> None:
        self._textpage = textpage
        self._handle = argument_of(textpage.raw)
        self._buffer = ctypes.create_string_buffer(_NAME)
        self._name = argument(ctypes.addressof(self._buffer)), length_of(self._buffer), NOTHING
        count = textpage.count_chars()
        self.is_cut = count > MAX_ON_PAGE
        count = min(count, MAX_ON_PAGE)
        text = textpage.get_text_range(0, count) if count else ""
        if len(text) != count:
            # a character without a meaning has no place in pdfium's text, one beyond the first plane has two
            text = text_of(list(map(unicode_of, repeat(self._handle), range(count))))
        self.text = text

    def boxes(self, indices: Sequence[int]) -> array[float]:
        """Left, top, right and bottom of characters, one after another: from the origin over the advance width."""
        found = array("f")
        for at in range(0, len(indices), len(_places)):
            batch = indices[at : at + len(_places)]
            deque(map(loose_box, repeat(self._handle), batch, _places), maxlen=0)
            found += _boxes[: _BOX * len(batch)]
        return found

    def tight_boxes(self, indices: Sequence[int]) -> array[float]:
        """The same around the ink alone, for fonts that do not tell their widths."""
        found = array("f")
        for index in indices:
            left, bottom, right, top = self._textpage.get_charbox(index)
            found.extend((left, top, right, bottom))
        return found

    def font(self, index: int) -> bytes:
        """Name of the font of a character."""
        length = font_name(self._handle, index, *self._name)
        return self._buffer.value if 0 < length <= _NAME else b""

    def sizes(self, indices: Sequence[int]) -> Iterator[float]:
        """Sizes of the fonts of characters, as the file gives them."""
        return map(font_size, repeat(self._handle), indices)

    def weight(self, index: int) -> int:
        """Weight of the font of a character, 400 for regular and 700 for bold, as far as the font says."""
        return font_weight(self._handle, index)  # type: ignore[no-any-return]  # ctypes makes an int of it

    def is_guessed(self, index: int) -> bool:
        """Whether the font does not say which letter it draws, so that pdfium had to take the code for it."""
        return bool(has_no_code(self._handle, index) == 1)

    def is_invisible(self, index: int) -> bool:
        """Whether a character is drawn with neither fill nor stroke, as programs that recognise text do."""
        text = api.FPDFText_GetTextObject(self._textpage.raw, index)
        return bool(text) and api.FPDFTextObj_GetTextRenderMode(text) == api.FPDF_TEXTRENDERMODE_INVISIBLE
