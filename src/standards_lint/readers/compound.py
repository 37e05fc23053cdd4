"""A look into compound files of Microsoft: whether a Word document or a workbook in one has a password."""

from __future__ import annotations

import struct

_WORD, _WORKBOOK = (f"{name}\0".encode("utf-16-le") for name in ("WordDocument", "Workbook"))
_START = 116
"""Offset, in a directory entry, of the number of the sector where the stream begins, and of its size behind that."""
_SMALL, _SMALL_SECTOR = 4096, 64
"""Streams below the one size stand in sectors of the other, inside the stream of the first entry, the root."""
_MAGIC = 0xA5EC
_ENCRYPTED = 0x0100
_BEGIN, _PASSWORD = 0x0809, 0x002F
"""Records of a workbook: its first one, and the one that says how it is encrypted."""
_FIRST_RECORDS = 4
"""Records among which that stands."""


def is_encrypted_word(data: bytes) -> bool:
    """Whether the main stream of a Word document says that it is encrypted; False where that cannot be found out."""
    try:
        at = _stream(_WORD, data)
        magic, flags = struct.unpack_from("<H8xH", data, at) if at else (0, 0)
    except struct.error:
        return False
    return magic == _MAGIC and bool(flags & _ENCRYPTED)


def is_encrypted_workbook(data: bytes) -> bool:
    """The same of a workbook of Excel 97 to 2003."""
    try:
        at = _stream(_WORKBOOK, data)
        kind, length = struct.unpack_from("<HH", data, at) if at else (0, 0)
        if kind != _BEGIN:
            return False
        for _ in range(_FIRST_RECORDS):
            at += 4 + length
            kind, length = struct.unpack_from("<HH", data, at)
            if kind == _PASSWORD:
                return True
    except struct.error:
        return False
    return False


def _stream(name: bytes, data: bytes) -> int:
    """Where a stream begins, 0 where that cannot be found out.

    Raises:
        struct.error: if the file ends before what says so.
    """
    (shift,) = struct.unpack_from("<H", data, 30)
    if shift not in (9, 12):
        return 0
    (sector,) = struct.unpack_from("<I", data, 48)
    root = (sector + 1) << shift
    entry = data.find(name, root)
    if entry < 0:
        return 0
    sector, size = struct.unpack_from("<IQ", data, entry + _START)
    if not 0 < size < _SMALL:
        return int((sector + 1) << shift)
    (first,) = struct.unpack_from("<I", data, root + _START)
    return int(((first + 1) << shift) + sector * _SMALL_SECTOR)
