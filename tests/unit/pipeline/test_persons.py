"""Whom a document names: those who sign, who stand with a NIP, who are in charge of complaints."""

from datetime import date

import pytest

from standards_lint.pipeline import lint_bytes, open_session


@pytest.fixture(scope="module")
def session():
    return open_session(as_of=date(2026, 11, 21), engine="python")


@pytest.mark.parametrize(
    ("lines", "persons"),
    [
        ("CAMAT WANASARI,\n\nDrs. RADITYA KUSUMA, M.Si.\nPembina\nNIP 19700101 199003 1 001", ("RADITYA KUSUMA",)),
        ("Laksmi Paramita, S.H. NIP. 197001011990031001", ("Laksmi Paramita",)),
        ("Gilang Ardana, SH, MAP\nNIP. 197001011990031001", ("Gilang Ardana",)),
        ("Gilang Ardana SH MAP\nNIP. 197001011990031001", ("Gilang Ardana",)),
        ("Pejabat pengelola pengaduan: Laksmi Paramita", ("Laksmi Paramita",)),
        (
            "Ditetapkan di Wanasari\npada tanggal 2 Februari 2026\nCamat Wanasari,\nRaditya Kusuma, M.M.",
            ("Raditya Kusuma",),
        ),
        ("Pejabat pengelola pengaduan: Kepala Seksi Pelayanan", ()),
        ("Kantor Kecamatan Wanasari\nJalan Melati Nomor 8", ()),
    ],
)
def test_persons_are_known_by_their_names_alone(session, clean_text, lines, persons):
    text = f"{clean_text}\n\n{lines}\n"
    own = lint_bytes(clean_text.encode(), "a.txt", session).persons

    found = lint_bytes(text.encode(), "a.txt", session).persons

    assert tuple(name for name in found if name not in own) == persons


@pytest.fixture(scope="module")
def clean_text():
    return "STANDAR PELAYANAN IZIN WARUNG\n\n1. Persyaratan\nFotokopi KTP.\n\n2. Biaya\nTidak dipungut biaya.\n"
