"""Bytes and name to a format: the content decides, the suffix only where the content is plain text.

* Signatures first: a PDF named ``.txt`` is a PDF.
* Text that begins with ``<!doctype html>``, ``<html>``, ``<head>`` or ``<body>`` is HTML whatever its name, and so is
  text that begins with a tag and holds many structural tags: a page saved as ``.txt`` is still a page. A text with a
  few leftover tags stays text.
* ``.md`` and ``.markdown`` are Markdown, ``.htm`` and ``.html`` are HTML unless there is not one tag in them.
* Everything else that decodes is plain text, except suffixes of formats that this version does not read.
"""

from __future__ import annotations

import re
from pathlib import PurePath

from standards_lint.errors import ReadError

_SIGNATURES = (
    (b"%PDF-", "PDF", "DOK105"),
    (b"PK\x03\x04", "Word, Excel, ODF, atau ZIP", "DOK105"),
    (b"PK\x05\x06", "ZIP", "DOK105"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word atau Excel lama (.doc, .xls)", "DOK105"),
    (b"{\\rtf", "RTF", "DOK105"),
    (b"\x89PNG\r\n", "gambar PNG", "DOK101"),
    (b"\xff\xd8\xff", "gambar JPEG", "DOK101"),
    (b"GIF8", "gambar GIF", "DOK101"),
    (b"II*\0", "gambar TIFF", "DOK101"),
    (b"MM\0*", "gambar TIFF", "DOK101"),
    (b"\x1f\x8b", "arsip GZIP", "DOK101"),
    (b"Rar!\x1a", "arsip RAR", "DOK101"),
    (b"7z\xbc\xaf", "arsip 7z", "DOK101"),
    (b"\x7fELF", "program", "DOK101"),
    (b"MZ\x90\0", "program", "DOK101"),
)
OFFICE_SUFFIXES = frozenset({".pdf", ".docx", ".docm", ".doc", ".odt", ".ods", ".xlsx", ".xls", ".rtf"})
"""Formats in which offices write standards and which this version does not read."""
_SIGNED_SUFFIXES = OFFICE_SUFFIXES | {".pptx", ".ppt"}
_OTHER_SUFFIXES = {".yaml", ".yml", ".json", ".xml", ".csv"}
_MARKDOWN = {".md", ".markdown", ".mkd", ".mdown"}
_HTML = {".html", ".htm", ".xhtml"}

_PAGE = re.compile(
    r"\s*(?:```\w*\s*)?(?:<\?xml[^>]*>\s*)?(?><!--.{0,2000}?-->\s*)*+<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_STRUCTURE = re.compile(r"<(?:table|tr|td|th|ul|ol|li|p|div|h[1-6])\b[^<>]*>", re.I)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!")


def check_signature(data: bytes, path: str) -> None:
    """Refuse content that is known not to be text.

    Raises:
        ReadError: DOK101 for images and programs, DOK105 for documents of formats this version does not read.
    """
    head = data[:16].lstrip() if data[:1].isspace() else data[:16]
    for signature, name, code in _SIGNATURES:
        if head.startswith(signature):
            raise ReadError(_sentence(name, code), code=code)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        raise ReadError(_sentence("gambar WebP", "DOK101"), code="DOK101")
    if b"\0" in data[:4096] and PurePath(path).suffix.lower() in _SIGNED_SUFFIXES:
        suffix = PurePath(path).suffix.lower()
        raise ReadError(f"Berkas bernama {suffix} ini rusak: awal isinya bukan {suffix}.", code="DOK102")


def _sentence(name: str, code: str) -> str:
    if code == "DOK105":
        return (
            f"Berkas ini {name}; versi ini hanya membaca teks (.txt), HTML, dan Markdown. Simpan sebagai salah satunya."
        )
    return f"Isi berkas ini {name}, bukan teks; ganti dengan dokumen yang berisi teks."


def text_format(text: str, path: str) -> str:
    """``txt``, ``html`` or ``md`` for a decoded text.

    Raises:
        ReadError: DOK105 for text formats that this version does not read, DOK102 for a file that is not
            what its name says.
    """
    suffix = PurePath(path).suffix.lower()
    if _PAGE.match(text):
        return "html"
    if suffix in _MARKDOWN:
        return "md"
    if suffix in _HTML:
        return "html" if _TAG.search(text) else "txt"
    if suffix in _OTHER_SUFFIXES:
        raise ReadError(
            f"Berkas {suffix} belum dibaca oleh versi ini; simpan sebagai teks (.txt), HTML, atau Markdown.",
            code="DOK105",
        )
    if suffix in _SIGNED_SUFFIXES:
        raise ReadError(f"Berkas bernama {suffix} ini rusak: isinya teks biasa, bukan {suffix}.", code="DOK102")
    return "html" if _is_fragment(text) else "txt"


def _is_fragment(text: str) -> bool:
    """Whether a text is a piece of a page: it begins with a tag and is full of structural ones."""
    return text.lstrip()[:1] == "<" and sum(1 for _ in zip(range(10), _STRUCTURE.finditer(text), strict=False)) == 10
