"""Regulations broken over two lines of a list of the legal basis; invented offices."""

import pytest
from reading import knowledge

from standards_lint.extract.assemble import extract_standard
from standards_lint.readers import read_document


def citations(basis):
    page = f"STANDAR PELAYANAN PEMINJAMAN ALAT\n\nDasar Hukum\n{basis}\n\nPersyaratan\na. Fotokopi KTP\n"
    found = extract_standard(read_document(page.encode(), "dokumen.txt"), knowledge()).citations
    return [(c.key, c.position, c.in_basis) for c in found]


@pytest.mark.parametrize("number", ["Nomor: 33 Tahun 2015", "No. 33 Tahun 2015", "Nomor 33 Tahun 2015"])
def test_the_number_stands_on_the_next_line(number):
    basis = (
        "- Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik\n"
        "- Peraturan Menteri Hukum dan Hak Asasi Manusia\n"
        f"  Republik Indonesia {number} tentang Pengamanan\n"
        "- Peraturan Pemerintah Nomor 96 Tahun 2012\n"
    )
    assert citations(basis) == [
        ("UU 25/2009", "berdiri_sendiri", True),
        ("PERMENKUMHAM 33/2015", "berdiri_sendiri", True),
        ("PP 96/2012", "berdiri_sendiri", True),
    ]


def test_a_paragraph_below_the_list_is_no_basis():
    basis = (
        "- Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik\n\nPetugas bekerja di loket balai setiap hari.\n"
        "\nSebelum UU Nomor 25 Tahun 2009 ada loket lain."
    )
    assert [c[2] for c in citations(basis)] == [True, False]
