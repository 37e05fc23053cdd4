"""Signatures at the end of a text: they end the component above them, and belong to none."""

from textwrap import dedent

import pytest
from reading import knowledge

from standards_lint.extract.assemble import extract_standard
from standards_lint.readers import read_document


def standard(text, suffix="html"):
    return extract_standard(read_document(dedent(text).encode(), f"dokumen.{suffix}"), knowledge())


PAGE = """
    <h1>Peminjaman Aula</h1>
    <h2>Persyaratan</h2><ul><li>Surat permohonan</li><li>Kartu tanda penduduk</li></ul>
    <h2>Prosedur</h2><ol><li>Pemohon menyerahkan berkas</li><li>Petugas memeriksa berkas</li></ol>
    <h2>Jangka Waktu Penyelesaian</h2><p>2 (dua) hari kerja sejak berkas lengkap</p>
    <h2>Biaya</h2><p>Tidak dipungut biaya</p>
    {closing}
"""


@pytest.mark.parametrize(
    "closing",
    [
        "<p>Wanasari, 14 Maret 2026</p><p><img src='cap.png'></p><p><b>Kepala,</b></p><p><b>BUDI SANTOSA</b></p>",
        "<p>Wanasari, 14 Maret 2026</p><p>Kepala Balai Wanasari</p><p>ttd.</p><p>Dra. Laksmi Paramita, M.M.</p>",
        "<p>Ditetapkan di Wanasari</p><p>pada tanggal 14 Maret 2026</p><p>CAMAT WANASARI,</p><p>BUDI SANTOSA</p>",
        "<p>Kepala Balai Wanasari,</p><p><img src='cap.png'></p><p>Budi Santosa</p><p>NIP 197302241993111001</p>",
        "<p>Wanasari,<br>Ketua Pengelola Aula</p><p>Balai Kota Wanasari</p>",
    ],
)
def test_a_signature_is_no_content_of_the_last_component(closing):
    fee = standard(PAGE.format(closing=closing)).services[0].component("biaya")
    assert (fee.text, fee.image_lost) == ("Tidak dipungut biaya", False)


@pytest.mark.parametrize(
    "content",
    [
        "<p>Wanasari, 14 Maret 2026: aula ditutup</p>",
        "<p>Kepala Balai Wanasari membebaskan biaya bagi sekolah.</p>",
        "<p>Kepala seksi sarana, bendahara, dan petugas aula menghitung tarif</p>",
        "<ul><li>Wanasari, Kepala Desa</li><li>Sumberejo, Kepala Desa</li></ul>",
        "<p>Pembayaran paling lambat 14 Maret 2026</p>",
    ],
)
def test_posts_and_dates_in_the_text_are_content(content):
    fee = standard(PAGE.format(closing=content)).services[0].component("biaya")
    assert len(fee.text) > len("Tidak dipungut biaya")


def test_what_is_headed_below_a_signature_is_read():
    closing = (
        "<p>Wanasari, 14 Maret 2026</p><p>Kepala,</p><p>BUDI SANTOSA</p><h2>Produk Pelayanan</h2><p>Surat izin</p>"
    )
    assert standard(PAGE.format(closing=closing)).services[0].component("produk").text == "Surat izin"


def test_a_signature_names_no_document():
    found = standard("<p><b>Kepala,</b></p><p><b>BUDI SANTOSA</b></p><p>NIP 197302241993111001</p><p>Daftar alat</p>")
    assert found.title == "Daftar alat"


def test_whoever_signs_a_pledge_stands_below_what_looks_like_names():
    found = standard("""
        <h1>Maklumat Pelayanan</h1>
        <p>Dengan ini kami menyatakan sanggup menyelenggarakan pelayanan sesuai standar pelayanan dan apabila tidak
        menepati janji ini kami siap menerima sanksi sesuai peraturan perundang-undangan.</p>
        <p>Waktu Penyelesaian</p><p>Paling lama 5 hari kerja</p><p>Biaya</p><p>Tanpa biaya</p><p>Sifat Terbuka</p>
        <p>Semua dapat melihatnya</p><p>Wanasari,<br>Panitera Balai Wanasari</p>
    """)
    assert [s.post for s in found.setting.signatories] == ["Panitera Balai Wanasari"]
