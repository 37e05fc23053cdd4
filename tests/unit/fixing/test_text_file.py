import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standards_lint.fixing.text_file import TextFile, read_text_file
from standards_lint.readers.limits import DEFAULT_LIMITS


@pytest.mark.parametrize(
    "data",
    [
        "Surat “permohonan”\r\n".encode(),
        codecs.BOM_UTF8 + b"Surat\n",
        codecs.BOM_UTF16_LE + "Surat permohonan\r\n".encode("utf-16-le"),
        "Surat “permohonan”\n".encode("cp1252"),
        b"tanpa baris baru",
    ],
    ids=["utf-8", "mark", "utf-16", "cp1252", "no line end"],
)
def test_a_file_is_written_as_it_was_read(data):
    file = read_text_file(data, "a.txt", DEFAULT_LIMITS)

    assert isinstance(file, TextFile)
    assert file.data() == data


def test_a_file_of_which_characters_were_lost_is_not_mended():
    assert read_text_file("Surat é à ü ñ é é é".encode() + b"\xff", "a.txt", DEFAULT_LIMITS) == "rusak"


def test_another_format_is_named():
    assert read_text_file(b"%PDF-1.7\n...", "a.pdf", DEFAULT_LIMITS) == "pdf"


def test_characters_that_the_encoding_lacks_are_known():
    file = read_text_file("Surat “x”\n".encode("cp1252"), "a.txt", DEFAULT_LIMITS)

    assert file.holds("é")
    assert not file.holds("≥")


@given(st.binary(max_size=200))
def test_whatever_is_read_is_written_back(data):
    file = read_text_file(data, "a.txt", DEFAULT_LIMITS)

    assert not isinstance(file, TextFile) or file.data() == data
