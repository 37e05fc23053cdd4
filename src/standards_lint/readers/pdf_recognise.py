"""Pages of a PDF that are pictures, drawn and handed to the recogniser."""

from __future__ import annotations

import pypdfium2 as pdfium

from standards_lint.readers.ocr import MAX_PAGES, Picture, Recognizer, as_png, find_recognizer, scale_for
from standards_lint.readers.pdf_notes import Trouble
from standards_lint.readers.pdf_runs import Words


class PageRecognizer:
    """Recognises pages as long as the program is there and the bound is not met."""

    def __init__(self, seconds: int) -> None:
        """Nothing is started yet.

        Args:
            seconds: Longest run of the program on one page.
        """
        self._seconds = seconds
        self._recognizer: Recognizer | None = None
        self._is_sought = False
        self._pages = 0

    def words_of(self, page: pdfium.PdfPage, number: int, trouble: Trouble) -> Words | None:
        """The words of a page; None where there are none, with the reason told.

        Args:
            page: An open page.
            number: Its number from 1.
            trouble: Where pages with trouble are kept.
        """
        if not self._is_sought:
            self._recognizer, self._is_sought = find_recognizer(self._seconds), True
        if self._recognizer is None:
            trouble.lacks_program = True
            return None
        if self._pages == MAX_PAGES:
            trouble.not_recognised.append(number)
            return None
        self._pages += 1
        trouble.lacks_language = self._recognizer.lacks_language
        scale = scale_for(page.get_size())
        found = self._recognizer.recognise(as_png(_drawn(page, scale)), 1 / scale)
        if found is None:
            trouble.not_recognised.append(number)
            return None
        if found.words:
            trouble.recognised.append(number)
        return Words.of(found.words) if found.words else None


def _drawn(page: pdfium.PdfPage, scale: float) -> Picture:
    """A page as grey pixels."""
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        data, width = bytes(bitmap.buffer), bitmap.width
        if bitmap.stride != width:
            data = b"".join(data[at : at + width] for at in range(0, bitmap.stride * bitmap.height, bitmap.stride))
        return Picture(width, bitmap.height, data)
    finally:
        bitmap.close()
