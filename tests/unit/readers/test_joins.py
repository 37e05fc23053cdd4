"""Which lines go on in the next one, and how."""

import pytest

from standards_lint.readers.lines import joins
from standards_lint.readers.text import read_text


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Rp250.000,00 per titik sesuai", "Peraturan Daerah Kabupaten Sukamaju"),
        ("Peraturan Menteri Dalam Negeri", "Nomor 108 Tahun 2019 tentang Administrasi Kependudukan"),
        ("Peraturan Bupati Sukamaju Nomor 12", "Tahun 2022"),
        ("KEPUTUSAN KEPALA DINAS KEPENDUDUKAN DAN", "PENCATATAN SIPIL KABUPATEN SUKAMAJU"),
        ("STANDAR PELAYANAN KARTU KELUARGA", "KARENA PINDAH DATANG"),
    ],
)
def test_a_line_that_hangs_goes_on(first, second):
    assert joins(first, second, full=False)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Formulir permohonan", "Peraturan Daerah Kabupaten Sukamaju"),
        ("Petugas memeriksa Peraturan.", "Nomor 108 Tahun 2019 dicatat"),
        ("NOMOR 12 TAHUN 2024", "TENTANG"),
        ("TENTANG", "STANDAR PELAYANAN KARTU KELUARGA"),
        ("STANDAR PELAYANAN", "DINAS KEPENDUDUKAN"),
        ("Nomor", "Tanggal"),
    ],
)
def test_a_line_that_stands_alone_does_not(first, second):
    assert not joins(first, second, full=False)


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        ("Melaksanakan kegiatan ketatausahaan dan kerumah-\ntanggaan balai", "kerumahtanggaan"),
        ("Melaksanakan urusan umum, termasuk pemeli-\nharaan alat ukur", "pemeliharaan"),
        ("Petugas meneliti kelengkapan dan syarat-\nsyarat pinjam alat", "syarat-syarat"),
        ("Kepegawaian serta seluruh pegawai non-\npegawai negeri", "non-pegawai"),
        ("Sebagaimana dimaksud dalam Undang-\nUndang Pelayanan Publik", "Undang-Undang"),
        ("Dilayani pada hari Senin-\nJumat di loket", "Senin-Jumat"),
        ("Diisi dengan huruf a -\nz dan angka", "a - z"),
    ],
)
def test_a_word_broken_at_the_margin_is_whole(lines, whole):
    (block,) = read_text(lines)
    assert whole in block.text
    line = block.source.span()
    assert (line.line, line.end_line) == (1, 2)


def test_a_word_behind_a_broken_one_keeps_its_place():
    (block,) = read_text("Melaksanakan urusan kerumah-\ntanggaan balai")
    at = block.text.index("balai")
    place = block.source.slice(at, at + 5).span()
    assert (place.line, place.column) == (2, 10)


SMALL = "syarat : pengantar RT/RW, fotokopi KK\ndan KTP\n{}\nlama : 15 menit\nbayar : gratis"


def test_a_row_of_small_names_with_their_values_stays_lines():
    text = SMALL.format("caranya : datang ke kantor desa")
    assert [b.text for b in read_text(text)] == [
        "syarat : pengantar RT/RW, fotokopi KK dan KTP",
        "caranya : datang ke kantor desa",
        "lama : 15 menit",
        "bayar : gratis",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Pemohon datang dengan membawa\nsyarat : fotokopi KTP dan\nlama : 15 menit bila lengkap",  # two are no row
        "Berkas yang dibawa adalah sebagai\nberikut : KTP, KK, akta dan\nantara lain : ijazah atau\nyaitu : surat",
        "Petugas dengan\nsyarat : a dan\nsyarat : b dan\nsyarat : c",  # the same name each time
    ],
)
def test_small_letters_and_a_colon_prove_no_row(text):
    assert len(read_text(text)) == 1
