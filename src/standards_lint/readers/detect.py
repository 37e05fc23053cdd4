"""Bytes and name to a format: the content decides, the suffix only where the content is plain text.

* Signatures first: a PDF named ``.txt`` is a PDF, a Word file named ``.doc`` is read as the ``.docx`` it is.
* A ZIP file is what its members say: a document of Word, Excel or OpenDocument, or nothing that is read.
* Text that begins with ``<!doctype html>``, ``<html>``, ``<head>`` or ``<body>`` is HTML whatever its name, and so is
  text that begins with a tag and holds many structural tags: a page saved as ``.txt`` is still a page. A text with a
  few leftover tags stays text.
* ``.md`` and ``.markdown`` are Markdown, ``.htm`` and ``.html`` are HTML unless there is not one tag in them;
  ``.yaml``, ``.yml`` and ``.json`` hold a structured standard, and so does any text that says so in its first lines.
* Everything else that decodes is plain text, except suffixes of formats that are not read.
"""

from __future__ import annotations

import re
from pathlib import PurePath

from standards_lint.errors import ReadError
from standards_lint.readers.archive import Archive
from standards_lint.readers.faults import has_password
from standards_lint.readers.limits import Limits
from standards_lint.readers.standard_shape import VERSION_KEY

_PDF = re.compile(rb"(?:^|[\r\n])%PDF-\d")
_PDF_HEAD = 1024  # bytes of stray data that programs accept in front of a PDF
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_XML_HEAD = rb"(?:\xef\xbb\xbf)?\s*(?:<\?[^>]{0,200}\?>\s*){0,5}"
_WORD_XML = re.compile(_XML_HEAD + rb"<w:wordDocument\b")
_WORD_PACKAGE = re.compile(_XML_HEAD + rb"<pkg:package\b")
_WEB_ARCHIVE = re.compile(rb"(?:From|Subject|Date|MIME-Version|Content-Type|Snapshot-Content-Location):", re.I)
_REFUSED = (
    (b"%!PS", "PostScript", "DOK105"),
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
OFFICE_SUFFIXES = frozenset(
    {".pdf", ".docx", ".docm", ".dotx", ".doc", ".rtf", ".odt", ".ott", ".ods", ".xlsx", ".xlsm", ".xls"}
)
"""Formats in which offices write standards."""
_SIGNED_SUFFIXES = OFFICE_SUFFIXES | {".pptx", ".ppt"}
_OTHER_SUFFIXES = {".xml", ".csv"}
_MARKDOWN = {".md", ".markdown", ".mkd", ".mdown"}
_HTML = {".html", ".htm", ".xhtml"}
_DATA = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}

_PAGE = re.compile(
    r"\s*(?:```\w*\s*)?(?:<\?xml[^>]*>\s*)?(?><!--.{0,2000}?-->\s*)*+<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
STANDARD_KEY = rf"""(?:^|[{{,])[ \t]*["']?{VERSION_KEY}["']?[ \t]*:"""
"""Source of a pattern for the key by which a structured standard names itself, whatever the name of its file."""
STANDARD_HEAD = 8_192
"""Characters at its beginning in which it does."""
_STANDARD = re.compile(STANDARD_KEY + r"[ \t]*\d", re.M)
_STRUCTURE = re.compile(r"<(?:table|tr|td|th|ul|ol|li|p|div|h[1-6])\b[^<>]*>", re.I)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!")
_READ = "yang dibaca: Word, PDF, OpenDocument, Excel, RTF, HTML, Markdown, teks, dan YAML"


def binary_format(data: bytes, path: str, limits: Limits) -> str:
    """``pdf docx odt ods xlsx xls doc rtf`` by the content, or an empty word where it is text.

    Args:
        data: The file.
        path: Its name; it only tells what a damaged file was meant to be.
        limits: Bounds for looking into archives.

    Raises:
        ReadError: DOK101 for images and programs, DOK102 for damaged files, DOK104 for too large ones, DOK105 for
            formats that are not read, DOK107 for files with a password.
    """
    head = data[:16].lstrip() if data[:1].isspace() else data[:16]
    if _PDF.search(data[:_PDF_HEAD]):
        return "pdf"
    if head.startswith(_ZIP):
        return _zip_format(Archive(data, limits))
    if head.startswith(_COMPOUND):
        return _compound_format(data)
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if _WORD_XML.match(data):
        return "doc"
    if _WORD_PACKAGE.match(data):
        raise ReadError(
            _sentence("dokumen Word dalam satu XML (Flat OPC); simpan sebagai .docx", "DOK105"), code="DOK105"
        )
    if _WEB_ARCHIVE.match(data) and b"multipart/related" in data[:_PDF_HEAD].lower():
        raise ReadError(_sentence("arsip halaman web (MHTML); simpan sebagai .docx", "DOK105"), code="DOK105")
    for signature, name, code in _REFUSED:
        if head.startswith(signature):
            raise ReadError(_sentence(name, code), code=code)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        raise ReadError(_sentence("gambar WebP", "DOK101"), code="DOK101")
    suffix = PurePath(path).suffix.lower()
    if b"\0" in data[:4096] and suffix in _SIGNED_SUFFIXES:
        raise ReadError(f"Berkas bernama {suffix} ini rusak: awal isinya bukan {suffix}.", code="DOK102")
    return ""


def _zip_format(archive: Archive) -> str:
    names = frozenset(archive.names)
    if "[Content_Types].xml" in names:
        if any(name.startswith("word/") for name in names):
            return "docx"
        if any(name.startswith("xl/") for name in names):
            return "xlsx"
        raise ReadError(_sentence("presentasi PowerPoint atau dokumen Office lain", "DOK105"), code="DOK105")
    if "mimetype" in names and "encrypted-package" in names:
        raise has_password()
    if "mimetype" in names and "content.xml" in names:
        kind = archive.read("mimetype")[:100].decode("latin-1").strip()
        if kind.startswith("application/vnd.oasis.opendocument.text"):
            return "odt"
        if kind.startswith("application/vnd.oasis.opendocument.spreadsheet"):
            return "ods"
        raise ReadError(_sentence("dokumen OpenDocument yang bukan teks atau lembar kerja", "DOK105"), code="DOK105")
    raise ReadError(_sentence("arsip ZIP; keluarkan dokumen di dalamnya", "DOK105"), code="DOK105")


def _compound_format(data: bytes) -> str:
    """What lies in a compound file of Microsoft, by the names of its streams (UTF-16)."""
    if _stream("EncryptedPackage", data):
        raise has_password()
    if _stream("WordDocument", data):
        return "doc"
    if _stream("Workbook", data) or _stream("Book", data):
        return "xls"
    raise ReadError(_sentence("dokumen Office lama yang bukan Word atau Excel", "DOK105"), code="DOK105")


def _stream(name: str, data: bytes) -> bool:
    return name.encode("utf-16-le") in data


def _sentence(name: str, code: str) -> str:
    if code == "DOK105":
        return f"Berkas ini {name}, format yang tidak dibaca ({_READ})."
    return f"Isi berkas ini {name}, bukan teks; ganti dengan dokumen yang berisi teks."


def text_format(text: str, path: str) -> str:
    """``txt``, ``html``, ``md``, ``yaml`` or ``json`` for a decoded text.

    Raises:
        ReadError: DOK105 for text formats that are not read, DOK102 for a file that is not what its name says.
    """
    suffix = PurePath(path).suffix.lower()
    if _PAGE.match(text):
        return "html"
    if _STANDARD.search(text[:STANDARD_HEAD]):
        return "json" if text.lstrip("\ufeff \t\r\n")[:1] == "{" else "yaml"
    if suffix in _MARKDOWN:
        return "md"
    if suffix in _HTML:
        return "html" if _TAG.search(text) else "txt"
    if suffix in _DATA:
        return _DATA[suffix]
    if suffix in _OTHER_SUFFIXES:
        raise ReadError(_sentence(f"bernama {suffix}", "DOK105"), code="DOK105")
    if suffix in _SIGNED_SUFFIXES:
        raise ReadError(f"Berkas bernama {suffix} ini rusak: isinya teks biasa, bukan {suffix}.", code="DOK102")
    return "html" if _is_fragment(text) else "txt"


def _is_fragment(text: str) -> bool:
    """Whether a text is a piece of a page: it begins with a tag and is full of structural ones."""
    return text.lstrip()[:1] == "<" and sum(1 for _ in zip(range(10), _STRUCTURE.finditer(text), strict=False)) == 10
