"""A look into compound files of Microsoft: whether a Word document in one has a password."""

from __future__ import annotations

import struct

_WORD = "WordDocument\0".encode("utf-16-le")
_NAME_LENGTH = 64
_START = 116
"""Offset, in a directory entry, of the number of the sector where the stream begins."""
_MAGIC = 0xA5EC
_ENCRYPTED = 0x0100


def is_encrypted_word(data: bytes) -> bool:
    """Whether the main stream of a Word document says that it is encrypted; False where that cannot be found out."""
    entry = data.find(_WORD)
    try:
        (shift,) = struct.unpack_from("<H", data, 30)
        (sector,) = struct.unpack_from("<I", data, entry + _START)
        if entry < _NAME_LENGTH or shift not in (9, 12):
            return False
        magic, flags = struct.unpack_from("<H8xH", data, (sector + 1) << shift)
    except struct.error:
        return False
    return magic == _MAGIC and bool(flags & _ENCRYPTED)
