"""Names of components run into their texts, and cards of services with remarks, slashes and head rows between them."""

import pytest
from reading import shape

RUN_IN = (
    "Persyaratan. Surat keterangan hilang dari kepolisian.",
    "Sistem, mekanisme, dan prosedur. Pemohon mendaftar, petugas mencetak kartu.",
    "Jangka waktu penyelesaian. Paling lama 10 hari kerja.",
    "Biaya. Rp25.000,00 tiap kartu.",
    "Produk. Kartu anggota.",
    "Penanganan pengaduan. Loket 1 atau surel.",
)
IDS = ["persyaratan", "prosedur", "jangka_waktu", "biaya", "produk", "pengaduan"]


def test_names_before_a_full_stop_head_what_stands_behind_it():
    text = "STANDAR PELAYANAN KARTU ANGGOTA\n\n" + "\n\n".join(RUN_IN)
    assert shape(text) == [("KARTU ANGGOTA", IDS)]


def test_counted_names_above_them_name_the_services():
    parts = "\n\n".join(RUN_IN)
    text = (
        f"STANDAR PELAYANAN PERPUSTAKAAN\n\nA. Layanan Kartu Hilang\n\n{parts}\n\nB. Layanan Kartu Rusak\n\n{parts}\n"
    )
    assert shape(text) == [("Layanan Kartu Hilang", IDS), ("Layanan Kartu Rusak", IDS)]


def test_one_word_before_a_full_stop_proves_nothing():
    text = (
        "STANDAR PELAYANAN IZIN REKLAME\n\nPersyaratan:\nKTP\nSurat kuasa\n\nBiaya:\nGratis\n\nProduk. Izin reklame.\n"
    )
    assert "produk" not in shape(text)[0][1]


def test_two_names_before_full_stops_stand_beside_those_with_colons():
    text = (
        "STANDAR PELAYANAN PENGAMBILAN BARANG SITAAN\n\nDasar hukum : Undang-Undang Nomor 25 Tahun 2009\n\n"
        "Syarat. Pemilik membawa tanda terima.\n\nCara mengurus. Pemilik mengambil nomor antrean, petugas mencari.\n\n"
        "Lama pelayanan : 10 menit\n\nBiaya : Rp5.000\n\nOutput : Barang sitaan\n"
    )
    assert shape(text) == [
        ("PENGAMBILAN BARANG SITAAN", ["dasar_hukum", "persyaratan", "prosedur", "jangka_waktu", "biaya", "produk"])
    ]


def test_a_sentence_of_one_word_beside_those_with_colons_stays_a_sentence():
    text = (
        "STANDAR PELAYANAN KARTU ANGGOTA\n\nPersyaratan: KTP\n\nProsedur: Pemohon mendaftar.\n\n"
        "Waktu: 2 hari kerja\n\nBiaya: Rp5.000\n\nProduk. Kartu anggota.\n"
    )
    assert "produk" not in shape(text)[0][1]


def card(name, remark=""):
    more = f"<div><b>{remark}</b></div>" if remark else ""
    return (
        f"<div class='card'><button><div><b>{name}</b></div>{more}<span>+</span></button>"
        "<div><p><b>Persyaratan:</b></p><ul><li>KTP</li><li>Sertifikat</li></ul><p><b>Biaya:</b></p><p>Rp50.000</p>"
        "<p><b>Jangka Waktu Penyelesaian:</b></p><p>5 hari kerja</p></div></div>"
    )


@pytest.mark.parametrize("name", ["Kartu Pengganti Karena Rusak / Lama / Hilang", "Kartu Tani Rusak / Hilang"])
def test_cases_behind_slashes_name_no_component_and_hide_no_service(name):
    names = ["Izin Dermaga", "Pindah Cabang", name, "Pemeriksaan Perahu", "Sewa Loker"]
    found = shape("<h1>Persyaratan Layanan</h1>" + "".join(map(card, names)))
    assert found == [(one, ["persyaratan", "biaya", "jangka_waktu"]) for one in names]


def test_a_remark_in_brackets_below_a_name_is_no_name():
    cards = [card("Izin Dermaga"), card("Pindah Cabang", "(Antarkota, Antarpulau)"), card("Sewa Loker", "(Besar)")]
    assert [name for name, _ in shape("<h1>Layanan</h1>" + "".join(cards))] == [
        "Izin Dermaga",
        "Pindah Cabang",
        "Sewa Loker",
    ]


def test_the_title_and_the_head_row_of_a_table_are_no_services():
    rows = "".join(
        f"<tr><td>{n}</td><td>{name}</td><td>Pengantar RT, KTP</td></tr>"
        for n, name in enumerate(("Surat Keterangan Usaha", "Surat Keterangan Pindah", "Surat Keterangan Waris"), 1)
    )
    head = "<tr><th>No</th><th>Nama Surat Keterangan</th><th>Syarat Pembuatan Surat</th></tr>"
    page = f"<h4>Syarat Pembuatan Surat</h4><p>Kantor Desa Sukajaya</p><table>{head}{rows}{head}</table>"
    assert [name for name, _ in shape(page)] == [
        "Surat Keterangan Usaha",
        "Surat Keterangan Pindah",
        "Surat Keterangan Waris",
    ]
