"""Which lines go on in the next one."""

import pytest

from standards_lint.readers.lines import joins


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
