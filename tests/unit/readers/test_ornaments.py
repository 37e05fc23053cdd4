"""Pictures in front of headings and numbers."""

import pytest

from standards_lint.readers import read_document


def blocks(text, suffix="md"):
    return [(b.kind.value, b.label, b.text) for b in read_document(text.encode(), f"a.{suffix}").blocks]


@pytest.mark.parametrize("picture", ["🎯", "🛠️", "👩‍⚕️", "📋 "])
def test_a_picture_in_front_of_a_heading_is_no_part_of_it(picture):
    assert blocks(f"## {picture} 1. Tujuan") == [("heading", "1.", "Tujuan")]


def test_a_picture_in_front_of_a_number_gives_way_to_it():
    assert blocks("📌 1. Surat permohonan\n\n📌 2. Fotokopi KTP") == [
        ("item", "1.", "Surat permohonan"),
        ("item", "2.", "Fotokopi KTP"),
    ]


def test_a_picture_in_front_of_a_plain_line_stays():
    assert blocks("📌 Surat permohonan") == [("paragraph", "", "📌 Surat permohonan")]


def test_a_heading_of_nothing_but_a_picture_stays():
    assert blocks("## 🎯") == [("heading", "", "🎯")]
