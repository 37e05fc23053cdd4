"""Services as a row of cards above components that hold for all of them; invented offices."""

import pytest
from reading import knowledge

from standards_lint.extract.assemble import extract_standard
from standards_lint.readers import read_document

CARDS = (
    "<h5>Layanan Peminjaman Alat</h5><p>Meminjamkan alat ukur kepada sekolah.</p>"
    "<h5>Layanan Kalibrasi Alat</h5><p>Menguji ketelitian alat ukur.</p>"
    "<h5>Layanan Konsultasi Metrologi</h5><p>Menjawab pertanyaan tentang alat ukur.</p>"
)
PAGE = """
    <h1>Pelayanan Balai Metrologi Wanasari</h1><h2>{above}</h2>{cards}
    <h2>Persyaratan</h2><ul><li>Surat permohonan</li><li>Fotokopi KTP</li></ul>
    <h2>Jangka Waktu Pelayanan</h2><p>Menurut layanannya:</p>
    <h5>Untuk Peminjaman</h5><p>Paling lama 2 hari kerja</p><h5>Kalibrasi</h5><p>Paling lama 9 hari kerja</p>
    <h5>Alat</h5><p>Alat dirawat setiap bulan.</p>
    <h2>Biaya</h2><p>Tidak dipungut biaya</p>
"""


def services(above="Jenis Layanan", cards=CARDS):
    page = PAGE.format(above=above, cards=cards)
    found = extract_standard(read_document(page.encode(), "dokumen.html"), knowledge())
    return {service.name: service for service in found.services}


def test_components_below_a_row_of_cards_hold_for_all():
    found = services()
    assert list(found) == ["Layanan Peminjaman Alat", "Layanan Kalibrasi Alat", "Layanan Konsultasi Metrologi", "*"]
    assert [c.id for c in found["*"].components] == ["persyaratan", "jangka_waktu", "biaya"]
    assert found["Layanan Konsultasi Metrologi"].components == ()
    assert found["Layanan Konsultasi Metrologi"].certainty == 100


def test_what_stands_under_the_name_of_a_card_holds_for_that_one():
    found = services()
    assert "2 hari kerja" in found["Layanan Peminjaman Alat"].component("jangka_waktu").text
    assert "9 hari kerja" in found["Layanan Kalibrasi Alat"].component("jangka_waktu").text
    assert "Alat dirawat" in found["*"].component("jangka_waktu").text


@pytest.mark.parametrize(
    ("above", "cards"),
    [
        ("Tentang Balai Wanasari", CARDS),
        ("Jenis Layanan", "<h5>Layanan Peminjaman Alat</h5><p>Meminjamkan alat ukur kepada sekolah.</p>"),
        ("Jenis Layanan", "<h5>Layanan Peminjaman Alat</h5><h5>Layanan Kalibrasi Alat</h5>"),
        (
            "Jenis Layanan",
            "<h2>Layanan Peminjaman Alat</h2><p>Alat ukur.</p><h2>Layanan Kalibrasi Alat</h2><p>Uji.</p>",
        ),
    ],
)
def test_other_headings_above_components_are_no_row_of_cards(above, cards):
    assert len(services(above, cards)) == 1
