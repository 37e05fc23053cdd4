"""A document to the bytes of a file: the same document gives the same bytes, and a seal tells whether it was changed.

The seal is a sum over the words of the letter, kept among the properties of the file. Whoever fills in a reply changes
the words, and Word writes them anew whenever it saves, so that a letter with another sum belongs to people.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from datetime import date, datetime

from docx.document import Document

from standards_lint.errors import ReadError
from standards_lint.readers.archive import Archive
from standards_lint.readers.limits import DEFAULT_LIMITS, Limits
from standards_lint.readers.xml_parts import parse_xml

_BODY, _PROPERTIES = "word/document.xml", "docProps/core.xml"
_SEAL = "{http://purl.org/dc/elements/1.1/}identifier"
_PREFIX = "standards-lint:"
_LONGEST = 255
"""Characters that a property of a file may have."""

_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest that an archive can tell: the hour of a run leaves no trace."""


def file_of(document: Document, title: str, as_of: date) -> bytes:
    """The bytes of a Word file.

    Args:
        document: What it holds; its properties are set.
        title: Among the properties.
        as_of: The day that it is dated by.
    """
    properties = document.core_properties
    properties.title = title[:_LONGEST]
    properties.author = properties.author if _is_own(properties.author) else "standards-lint"
    properties.last_modified_by = "standards-lint"
    properties.comments = "" if not _is_own(properties.comments) else properties.comments
    properties.created = properties.modified = datetime(as_of.year, as_of.month, as_of.day)
    properties.revision = 1
    properties.identifier = _PREFIX + _sum(document.part.blob)
    packed = io.BytesIO()
    document.save(packed)
    return undated(packed)


def is_letter(data: bytes, limits: Limits = DEFAULT_LIMITS) -> bool:
    """Whether a file was written as a letter, whatever people have made of it since."""
    try:
        return _seal(Archive(data, limits)).startswith(_PREFIX)
    except (ReadError, KeyError):
        return False


def is_untouched(data: bytes, limits: Limits = DEFAULT_LIMITS) -> bool:
    """Whether a file is a letter as it was written, which nobody has worked on since."""
    try:
        archive = Archive(data, limits)
        return _seal(archive) == _PREFIX + _sum(archive.read(_BODY))
    except (ReadError, KeyError):
        return False


def _seal(archive: Archive) -> str:
    return parse_xml(archive.read(_PROPERTIES)).findtext(_SEAL) or ""


def _is_own(text: str) -> bool:
    """Something that the office wrote, not the library's template."""
    return bool(text) and "python-docx" not in text


def _sum(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()[:32]


def undated(packed: io.BytesIO) -> bytes:
    """The bytes of an archive, its members without the hour and the system of their writing."""
    out = io.BytesIO()
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for member in source.infolist():
            entry = zipfile.ZipInfo(member.filename, _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # else it would tell the system of the machine
            target.writestr(entry, source.read(member))
    return out.getvalue()
