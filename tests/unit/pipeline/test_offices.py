"""Offices and places that a document names, and their masks."""

import pytest

from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.offices import named_offices
from standards_lint.triage.mask import thorough_mask
from standards_lint.understand import extract_bytes


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge(national())


def named(knowledge, *lines):
    standard = extract_bytes("\n".join(lines).encode(), "a.txt", knowledge)
    return named_offices(standard, lines, knowledge.masking_words)


def test_places_stand_behind_their_kind_and_end_with_capitals_and_marks(knowledge):
    line = "Kantor kami: Jalan Kembang Sepatu Nomor 7, Desa Sumber Rejeki, Kecamatan Tanah Lapang di kabupaten ini."

    assert named(knowledge, line) == ("Kembang Sepatu", "Sumber Rejeki", "Tanah Lapang")


@pytest.mark.parametrize(
    "line", ["Datang ke kota asal pemohon.", "Kabupaten/Kota setempat", "KEPUTUSAN BUPATI TENTANG STANDAR PELAYANAN"]
)
def test_what_names_no_place_gives_none(knowledge, line):
    assert named(knowledge, line) == ()


def test_of_an_office_only_what_is_its_own_is_masked(knowledge):
    lines = ("DINAS PERTAMANAN DAN PEMAKAMAN", "KABUPATEN WANASARI")
    mask = thorough_mask(named(knowledge, *lines), knowledge.masking_words)

    assert mask("Kepala Dinas Pertamanan dan Pemakaman Kabupaten Wanasari") == (
        "Kepala Dinas Aaaaaaaaaa dan Aaaaaaaaa Kabupaten Bbbbbbbb"
    )


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("laman www.dinas.wanasarikab.go.id/layanan", "laman xxx.xxxxx.xxxxxxxxxxx.go.id/layanan"),
        ("surel layanan@wanasarikab.go.id", "surel xxxxxxx@xxxxxxxxxxx.go.id"),
        ("surel dinas.wanasari@gmail.com", "surel xxxxx.xxxxxxxx@gmail.com"),
        ("Instagram @dinas_wanasari", "Instagram @xxxxx_xxxxxxxx"),
        ("www.lapor.go.id dan lapor.go.id", "www.lapor.go.id dan lapor.go.id"),
    ],
)
def test_web_addresses_of_offices_are_masked_and_public_ones_stay(knowledge, text, masked):
    assert thorough_mask((), knowledge.masking_words)(text) == masked
