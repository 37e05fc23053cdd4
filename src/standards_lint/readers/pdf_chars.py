"""Characters of a page and their boxes, asked of pdfium in bulk.

One call into pdfium for each character is what reading a PDF costs in Python. The calls are made by ``map`` over
ranges of numbers, with the addresses the results go to worked out beforehand, so that no byte code runs in between:
that is three times as fast as a loop.
"""

from __future__ import annotations

import ctypes
import sys
from array import array
from collections import deque
from collections.abc import Sequence
from itertools import repeat

import pypdfium2 as pdfium
import pypdfium2.raw as api

MAX_ON_PAGE = 300_000
"""Characters read of one page; the fullest sheets of small print have some 20,000."""
_FLOATS = 4
_WIDTH = 4 * _FLOATS
"""Bytes of one box."""
_NAME = 128
"""Bytes of the longest name of a font."""
UNKNOWN = "\ufffd"
"""Stands for a character whose font does not say what it is."""

_SIGNATURE = (ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_ADDRESS = ctypes.cast(api.FPDFText_GetLooseCharBox, ctypes.c_void_p).value or 0
if sys.platform == "win32":
    _loose = ctypes.WINFUNCTYPE(*_SIGNATURE)(_ADDRESS)
else:
    _loose = ctypes.CFUNCTYPE(*_SIGNATURE)(_ADDRESS)


class Characters:
    """The characters of one page in the order of pdfium, blanks and line ends it made up included."""

    def __init__(self, textpage: pdfium.PdfTextPage) -> None:
        self._textpage = textpage
        self._handle = ctypes.cast(textpage.raw, ctypes.c_void_p).value
        self._buffer = ctypes.create_string_buffer(_NAME)
        count = textpage.count_chars()
        self.is_cut = count > MAX_ON_PAGE
        count = min(count, MAX_ON_PAGE)
        text = textpage.get_text_range(0, count) if count else ""
        if len(text) != count:
            # a character without a meaning has no place in pdfium's text, one beyond the first plane has two
            codes = map(api.FPDFText_GetUnicode, repeat(textpage.raw), range(count))
            text = "".join(
                chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else UNKNOWN for code in codes
            )
        self.text = text

    def boxes(self, indices: Sequence[int]) -> array[float]:
        """Left, top, right and bottom of characters, one after another: from the origin over the advance width."""
        found = array("f", bytes(_WIDTH * len(indices)))
        base = found.buffer_info()[0]
        places = range(base, base + _WIDTH * len(indices), _WIDTH)
        deque(map(_loose, repeat(self._handle), indices, places), maxlen=0)
        return found

    def tight_boxes(self, indices: Sequence[int]) -> array[float]:
        """The same around the ink alone, for fonts that do not tell their widths."""
        found = array("f")
        for index in indices:
            left, bottom, right, top = self._textpage.get_charbox(index)
            found.extend((left, top, right, bottom))
        return found

    def font(self, index: int) -> str:
        """Name of the font of a character."""
        length = api.FPDFText_GetFontInfo(self._textpage.raw, index, self._buffer, _NAME, None)
        return self._buffer.value.decode("latin-1") if 0 < length <= _NAME else ""

    def size(self, index: int) -> float:
        """Size of the font of a character, as the file gives it."""
        return float(api.FPDFText_GetFontSize(self._textpage.raw, index))

    def weight(self, index: int) -> int:
        """Weight of the font of a character, 400 for regular and 700 for bold, as far as the font says."""
        return int(api.FPDFText_GetFontWeight(self._textpage.raw, index))

    def is_guessed(self, index: int) -> bool:
        """Whether the font does not say which letter it draws, so that pdfium had to take the code for it."""
        return bool(api.FPDFText_HasUnicodeMapError(self._textpage.raw, index) == 1)

    def is_invisible(self, index: int) -> bool:
        """Whether a character is drawn with neither fill nor stroke, as programs that recognise text do."""
        text = api.FPDFText_GetTextObject(self._textpage.raw, index)
        return bool(text) and api.FPDFTextObj_GetTextRenderMode(text) == api.FPDF_TEXTRENDERMODE_INVISIBLE
