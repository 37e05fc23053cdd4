"""Dates, signatures and the number of a decision."""

import pytest

from standards_lint.extract.assemble import extract_standard
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.readers import read_document

KNOWLEDGE = load_knowledge(national())


def setting_of(text: str):
    return extract_standard(read_document(text.encode(), "dokumen.txt"), KNOWLEDGE).setting


@pytest.mark.parametrize(
    ("line", "role", "day"),
    [
        ("Ditetapkan di Wanasari pada tanggal 2 Februari 2026", "ditetapkan", (2026, 2, 2)),
        ("Ditetapkan di : Wanasari\n\nPada tanggal : 02-02-2026", "ditetapkan", (2026, 2, 2)),
        ("Wanasari, 14 Maret 2026", "ditandatangani", (2026, 3, 14)),
        ("Wanasari, Maret 2026", "ditandatangani", (2026, 3, 0)),
        ("telah dibahas sesuai berita acara tanggal 12 Januari 2026", "pembahasan", (2026, 1, 12)),
        ("SK Nomor 6 Tahun 2022 tentang Penetapan Standar Pelayanan", "standar", (2022, 0, 0)),
    ],
)
def test_dates_tell_what_happened_on_them(line, role, day):
    (found,) = setting_of(f"STANDAR PELAYANAN\n\n{line}").dates
    assert (found.role, (found.year, found.month, found.day)) == (role, day)


@pytest.mark.parametrize(
    "line",
    [
        "Publish Jumat, 17 Januari 2025",
        "Wanasari, 5 Mei 2024 - Camat menyerahkan bantuan",
        "Kecamatan ini dibentuk pada tanggal 8 September 1990",
        "31 Februari 2026",
    ],
)
def test_other_dates_are_no_part_of_the_making(line):
    assert not setting_of(f"STANDAR PELAYANAN\n\n{line}").dates


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Camat Wanasari\n\nttd\n\nBUDI SANTOSA\n\nNIP 19700101 199503 1 002", ("Camat Wanasari", "BUDI SANTOSA")),
        (
            "Plt. Kepala Dinas Perdagangan,\n\nDra. Laksmi Paramita, M.M.",
            ("Plt. Kepala Dinas Perdagangan", "Dra. Laksmi Paramita, M.M"),
        ),
        # A line of rubbish of a scanner, and figures for letters in the name.
        ("Ou. Rampsa\n\n4GUS RAHARJ0, S.T., M.T.", ("", "4GUS RAHARJ0, S.T., M.T")),
        ("Waktu Penyelesaian\n\npelan\n\nmurah\n\ntepat\n\nCamat Wanasari", ("Camat Wanasari", "")),
    ],
)
def test_who_signs_below_the_date(lines, expected):
    (found,) = setting_of(f"STANDAR PELAYANAN\n\nWanasari, 14 Maret 2026\n\n{lines}").signatories
    assert (found.post, found.name) == expected


@pytest.mark.parametrize(
    ("number", "complete", "year"),
    [
        ("NOMOR 4 TAHUN 2026", True, 2026),
        ("NOMOR: 188.4/067/UML/2026", True, 2026),
        ("NOMOR TAHUN 2026", False, 2026),
        ("NOMOR : 140 / / SK / 2026", False, 2026),
        ("NOMOR ........ TAHUN 2026", False, 2026),
    ],
)
def test_the_number_of_a_decision(number, complete, year):
    found = setting_of(f"KEPUTUSAN CAMAT WANASARI\n{number}\nTENTANG\nSTANDAR PELAYANAN").number
    assert found is not None
    assert (found.complete, found.year) == (complete, year)


def test_a_column_head_is_no_number():
    assert setting_of("PERATURAN\n\nNo.\n\nUraian").number is None


@pytest.mark.parametrize("number", ["000.8.3.2/11/2026", "060/1/12/2026", "B/12/6/2026", "188.4/12/2026"])
def test_the_end_of_a_number_is_no_date(number):
    line = f"telah dibahas sesuai berita acara Nomor {number} tanggal 12 Januari 2026"
    found = setting_of(f"STANDAR PELAYANAN\n\n{line}").dates
    assert [(d.role, d.year, d.month, d.day) for d in found] == [("pembahasan", 2026, 1, 12)]
