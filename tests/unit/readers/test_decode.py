import codecs

import pytest

from standards_lint.errors import ReadError
from standards_lint.readers.decode import decode

TEXT = "Biaya “gratis”, é"


def test_utf8_needs_no_note():
    decoded = decode(TEXT.encode())
    assert (decoded.text, decoded.encoding, decoded.guessed, decoded.lost) == (TEXT, "utf-8", False, 0)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_names_the_encoding_and_is_no_text(mark, encoding):
    decoded = decode(mark + TEXT.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.guessed) == (TEXT, encoding, False)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_recognised_by_its_zero_bytes(encoding):
    decoded = decode((TEXT * 20).encode(encoding))
    assert (decoded.text, decoded.guessed) == (TEXT * 20, True)


def test_windows_1252_is_the_fallback_and_said_to_be_a_guess():
    decoded = decode(TEXT.encode("cp1252"))
    assert (decoded.text, decoded.encoding, decoded.guessed) == (TEXT, "cp1252", True)


def test_damaged_utf8_keeps_its_good_characters():
    data = ("é" * 20).encode() + b"\xe2\x80" + b" selesai"
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert decoded.lost == 1
    assert decoded.text.startswith("é" * 20)


@pytest.mark.parametrize("data", [b"a\0b\0\0\0c", bytes(range(32)) * 10, b"\x01\x02\x03teks"])
def test_binary_content_is_refused(data):
    with pytest.raises(ReadError) as error:
        decode(data)
    assert error.value.code == "DOK101"


def test_a_mark_before_other_bytes_is_damage():
    with pytest.raises(ReadError) as error:
        decode(codecs.BOM_UTF8 + b"\xff\xfe\xfa" * 50)
    assert error.value.code == "DOK102"


def test_a_lone_escape_character_is_no_reason_to_refuse_a_text():
    assert decode(b"Biaya pelayanan\x0c\nGratis\x1b").text.startswith("Biaya")
