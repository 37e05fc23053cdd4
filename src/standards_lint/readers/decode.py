"""Bytes to text: byte order mark, then strict UTF-8, then Windows-1252; binary content is refused.

Most old Indonesian office files are UTF-8 or Windows-1252. Statistical detectors call the latter *cp850* and are
slow, so a fixed ladder decides and a guess is told to the user.
"""

from __future__ import annotations

import codecs
import re

from standards_lint.errors import ReadError
from standards_lint.records import dataclass

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16 LE, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks and what they say, a longer one before the one that it begins with."""
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 65_536


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file and how it was read."""

    text: str
    """Without a byte order mark."""
    encoding: str
    guessed: bool = False
    """Nothing in the file proves the encoding."""
    lost: int = 0
    """Characters that could not be decoded and stand as U+FFFD."""


def decode(data: bytes) -> Decoded:
    """Turn the bytes of a text file into text.

    Raises:
        ReadError: DOK101 for binary content, DOK102 for text that is damaged beyond use.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    sample = data[:_SAMPLE]
    if b"\0" in sample:
        return _unmarked_utf16(data, sample)
    if len(_CONTROL.findall(sample)) * 50 > len(sample):
        raise ReadError(
            "Isi berkas ini biner, bukan teks; periksa apakah berkas yang benar yang dibuka.", code="DOK101"
        )
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _not_utf8(data)


def _marked(data: bytes, encoding: str) -> Decoded:
    """Text whose byte order mark names its encoding."""
    text = data.decode(encoding, "replace")
    lost = text.count("\ufffd")
    if lost * 20 > len(text):
        raise ReadError(
            f"Tanda urutan bita menyebut {encoding.upper()}, tetapi isi berkas tidak terbaca demikian; simpan ulang "
            "berkas sebagai UTF-8.",
            code="DOK102",
        )
    return Decoded(text, encoding, lost=lost)


def _unmarked_utf16(data: bytes, sample: bytes) -> Decoded:
    """UTF-16 without a mark shows as a NUL in every second byte; other NULs mean binary content."""
    half = max(len(sample) // 2, 1)
    for encoding, nul, text in (("utf-16-le", 1, 0), ("utf-16-be", 0, 1)):
        if sample[nul::2].count(0) * 10 > half * 7 and sample[text::2].count(0) * 20 < half:
            decoded = data.decode(encoding, "replace")
            return Decoded(decoded, encoding, guessed=True, lost=decoded.count("\ufffd"))
    raise ReadError("Isi berkas ini biner, bukan teks; periksa apakah berkas yang benar yang dibuka.", code="DOK101")


def _not_utf8(data: bytes) -> Decoded:
    """Damaged UTF-8 keeps its many good characters; anything else without NULs reads as Windows-1252."""
    repaired = data.decode("utf-8", "replace")
    lost = repaired.count("\ufffd")
    good = sum(1 for character in repaired if character > "\x7f") - lost
    if good > 3 * lost:
        return Decoded(repaired, "utf-8", lost=lost)
    text = data.decode("cp1252", "replace")
    return Decoded(text, "cp1252", guessed=True, lost=text.count("\ufffd"))
