"""A ZIP file with some members replaced or added, all others copied as they lie there, packed and byte for byte.

The module `zipfile` of Python can add members but not replace one without unpacking and packing anew all the others:
pictures would have to be unpacked that nobody looks at, and their bytes would change.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

from standards_lint.errors import AnnotateError

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_UTF8, _DESCRIPTOR = 0x800, 0x8
_MOST = 0xFFFF_FFFF
_ZIP64_FIELD = 1
_SLACK = 100
"""Bytes that a member may take more than before: what cannot be packed gets a little larger."""
_DEFLATE_20 = 20
"""Version of ZIP that knows deflation."""


def copy_with(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The archive with new contents of some members; those that it lacks are added at the end.

    Args:
        data: A ZIP file.
        parts: Name → content, unpacked.

    Raises:
        AnnotateError: where the archive is damaged, its members lie over each other, or the copy would need the
            extensions for more than four gigabytes.
    """
    with zipfile.ZipFile(BytesIO(data)) as archive:
        members, comment = archive.infolist(), archive.comment
    out, directory = BytesIO(), BytesIO()
    most = len(data) + sum(map(len, parts.values())) + _SLACK * len(members)
    for member in members:
        content = parts.get(plain_name(member.filename))
        if content is None:
            extra, packed = _as_it_lies(data, member)
        else:
            extra, packed = b"", _pack(member, content)
        _write(out, directory, member, extra, packed)
        if out.tell() > most:
            raise AnnotateError("arsip berkas ini rusak: bagian-bagiannya bertumpuk; simpan kembali dengan Word")
    known = {plain_name(member.filename) for member in members}
    # the day of the last member: what a new one says of itself must not depend on the hour of the run
    day = members[-1].date_time if members else (1980, 1, 1, 0, 0, 0)
    for name in parts:
        if name not in known:
            added = zipfile.ZipInfo(name, day)
            added.compress_type, added.create_version, added.extract_version = zipfile.ZIP_DEFLATED, 20, _DEFLATE_20
            members.append(added)
            _write(out, directory, added, b"", _pack(added, parts[name]))
    start, entries = out.tell(), directory.getvalue()
    if start + len(entries) > _MOST or len(members) > 0xFFFF:
        raise AnnotateError("berkas ini terlalu besar untuk disalin (format ZIP64 diperlukan)")
    out.write(entries)
    out.write(_END.pack(b"PK\5\6", 0, 0, len(members), len(members), len(entries), start, len(comment)))
    out.write(comment)
    return out.getvalue()


def plain_name(name: str) -> str:
    """The name of a member as other parts of the file refer to it."""
    return name.replace("\\", "/").lstrip("/")


def _as_it_lies(data: bytes, member: zipfile.ZipInfo) -> tuple[bytes, bytes]:
    """Extra field and packed content of a member."""
    try:
        head = _LOCAL.unpack_from(data, member.header_offset)
    except struct.error:
        raise AnnotateError("arsip berkas ini rusak atau terpotong; simpan kembali dengan Word") from None
    name, extra = head[-2], head[-1]
    start = member.header_offset + _LOCAL.size + name
    body = start + extra
    return _without_zip64(data[start:body]), data[body : body + member.compress_size]


def _pack(member: zipfile.ZipInfo, content: bytes) -> bytes:
    """The content as its member packs it; the member learns its new sizes."""
    member.CRC, member.file_size, packed = zlib.crc32(content), len(content), content
    if member.compress_type == zipfile.ZIP_DEFLATED:
        deflate = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        packed = deflate.compress(content) + deflate.flush()
    member.compress_size = len(packed)
    return packed


def _write(out: BytesIO, directory: BytesIO, member: zipfile.ZipInfo, extra: bytes, packed: bytes) -> None:
    """Add a member and its entry in the table of contents; its sizes now stand in front of it."""
    flags = member.flag_bits & ~_DESCRIPTOR
    name = member.orig_filename.encode("utf-8" if flags & _UTF8 else "cp437")
    year, month, day, hour, minute, second = member.date_time
    date, time = (year - 1980) << 9 | month << 5 | day, hour << 11 | minute << 5 | second // 2
    told = (flags, member.compress_type, time, date, member.CRC, member.compress_size, member.file_size, len(name))
    central = _without_zip64(member.extra)
    made = member.create_system << 8 | member.create_version
    needed = max(member.extract_version, _DEFLATE_20)
    rest = (len(central), len(member.comment), 0, member.internal_attr, member.external_attr, out.tell())
    directory.write(_CENTRAL.pack(b"PK\1\2", made, needed, *told, *rest) + name + central + member.comment)
    out.write(_LOCAL.pack(b"PK\3\4", needed, *told, len(extra)) + name + extra + packed)


def _without_zip64(extra: bytes) -> bytes:
    """An extra field without the sizes of eight bytes, which stand in the records themselves."""
    kept, at = b"", 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, at)
        if kind != _ZIP64_FIELD:
            kept += extra[at : at + 4 + length]
        at += 4 + length
    return kept + extra[at:]
