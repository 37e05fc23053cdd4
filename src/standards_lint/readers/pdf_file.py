"""Opening a PDF with pdfium, and the pages of it one after another.

pdfium must not be called from two threads at once; documents are read in processes of their own (see the pipeline).
It repairs what it can: a damaged table of references is built anew from the objects that are found.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
import pypdfium2.raw as api

from standards_lint.errors import ReadError

_PASSWORD = "Berkas PDF ini bersandi; simpan salinan tanpa sandi, lalu periksa ulang."
_DAMAGED = "Berkas PDF ini rusak atau terpotong: {}. Buka dengan program asalnya dan simpan kembali."


@contextmanager
def opened(data: bytes) -> Iterator[pdfium.PdfDocument]:
    """Open a PDF held in memory.

    Args:
        data: The file.

    Yields:
        The document; it is closed behind the block.

    Raises:
        ReadError: DOK107 where it asks for a password, DOK102 where nothing of it can be opened.
    """
    try:
        document = pdfium.PdfDocument(data)
        count = len(document)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) in (api.FPDF_ERR_PASSWORD, api.FPDF_ERR_SECURITY):
            raise ReadError(_PASSWORD, code="DOK107") from error
        raise ReadError(_DAMAGED.format("daftar isinya tidak terbaca"), code="DOK102") from error
    try:
        if not count:
            raise ReadError(_DAMAGED.format("tidak ada halaman di dalamnya"), code="DOK102")
        yield document
    finally:
        document.close()


@contextmanager
def page_of(document: pdfium.PdfDocument, index: int) -> Iterator[pdfium.PdfPage]:
    """A page of an open document; it is closed behind the block.

    Raises:
        pdfium.PdfiumError: if the page is damaged.
    """
    page = document[index]
    try:
        yield page
    finally:
        page.close()


def title_of(document: pdfium.PdfDocument) -> str:
    """The title in the metadata of a document."""
    try:
        return " ".join(document.get_metadata_value("Title").split())
    except (pdfium.PdfiumError, UnicodeError):
        return ""
