"""Archives copied with some members replaced."""

import io
import struct
import zipfile

import pytest

from standards_lint.annotate.zip_copy import copy_with
from standards_lint.errors import AnnotateError


def archive(**settings):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", **settings) as made:
        for name, method in (("a.xml", zipfile.ZIP_DEFLATED), ("gambar/b.png", zipfile.ZIP_STORED)):
            info = zipfile.ZipInfo(name, (2020, 2, 29, 13, 14, 16))
            info.compress_type, info.external_attr, info.comment = method, 0o600 << 16, b"ket"
            made.writestr(info, name.encode() * 50)
        made.writestr("méja.txt", "isi")
        made.comment = b"penutup"
    return out.getvalue()


def opened(data):
    made = zipfile.ZipFile(io.BytesIO(data))
    assert made.testzip() is None
    return made


def test_what_is_not_replaced_lies_there_as_before():
    data = archive()
    copy = copy_with(data, {"a.xml": b"baru"})
    old, new = opened(data), opened(copy)
    assert new.namelist() == old.namelist()
    assert new.comment == b"penutup"
    assert new.read("a.xml") == b"baru"
    for name in ("gambar/b.png", "méja.txt"):
        assert new.read(name) == old.read(name)
    for name in old.namelist():
        one, other = old.getinfo(name), new.getinfo(name)
        assert (one.date_time, one.compress_type, one.external_attr, one.comment) == (
            other.date_time,
            other.compress_type,
            other.external_attr,
            other.comment,
        )


def test_new_members_come_last_and_do_not_tell_the_hour():
    copy = copy_with(archive(), {"z.xml": b"<z/>"})
    last = opened(copy).infolist()[-1]
    assert last.filename == "z.xml"
    assert last.date_time == opened(archive()).infolist()[-1].date_time
    assert copy_with(archive(), {"z.xml": b"<z/>"})[:100] == copy[:100]


def test_a_copy_of_a_copy_is_the_same():
    copy = copy_with(archive(), {"a.xml": b"baru"})
    assert copy_with(copy, {}) == copy
    assert copy_with(copy, {"a.xml": b"baru"}) == copy


def test_sizes_behind_the_content_are_brought_in_front():
    class Pipe(io.BytesIO):  # what cannot be sought back in gets its sizes behind the content
        def seekable(self):
            return False

        def seek(self, *_):
            raise io.UnsupportedOperation

        def tell(self):
            raise io.UnsupportedOperation

    out = Pipe()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a.xml", "lama" * 30)
        made.writestr("b.xml", "tetap" * 30)
    data = out.getvalue()
    assert struct.unpack_from("<H", data, 6)[0] & 0x8
    copy = copy_with(data, {"a.xml": b"baru"})
    assert opened(copy).read("b.xml") == b"tetap" * 30
    assert not struct.unpack_from("<H", copy, 6)[0] & 0x8


def test_sizes_of_eight_bytes_are_made_plain():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made, made.open("a.xml", "w", force_zip64=True) as member:
        member.write(b"isi")
    copy = opened(copy_with(out.getvalue(), {"b.xml": b"b"}))
    assert (copy.read("a.xml"), copy.read("b.xml")) == (b"isi", b"b")


def test_bytes_in_front_of_an_archive_do_not_shift_it():
    assert opened(copy_with(b"awalan" + archive(), {"a.xml": b"baru"})).read("gambar/b.png")[:12] == b"gambar/b.png"


def test_members_that_lie_over_each_other_are_refused():
    data = bytearray(archive())
    entries = [at for at in range(len(data)) if data[at : at + 4] == b"PK\1\2"]
    several = bytes(data[entries[1] : entries[2]]) * 50
    end = bytearray(data[data.index(b"PK\5\6") :])
    struct.pack_into("<HHL", end, 8, 50, 50, len(several))
    with pytest.raises((AnnotateError, zipfile.BadZipFile)):
        copy_with(bytes(data[: entries[0]]) + several + bytes(end), {})
