"""Rows that two components share, who serves in words of an office's own, and what is told for all in a few lines."""

import pytest
from reading import shape, standard

from standards_lint.model.standard import State


def table(*rows):
    return "<table>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows) + "</table>"


KNOWN = [("Persyaratan", "Fotokopi KTP"), ("Prosedur", "Mendaftar di loket"), ("Biaya", "Gratis")]


def told(*rows):
    page = "<h1>Standar Pelayanan Legalisir</h1>" + table(*KNOWN, *rows)
    (service,) = standard(page, "a.html").services
    return {c.id: c for c in service.components if c.id not in ("persyaratan", "prosedur", "biaya")}


@pytest.mark.parametrize(
    ("name", "both"),
    [
        ("Sarana Prasarana dan Kompetensi Teknis", {"sarana", "kompetensi"}),
        ("Alat kerja & keahlian petugas", {"kompetensi"}),  # only one side is known
        ("Jaminan keamanan dan keselamatan kerja", {"jaminan_keamanan"}),
    ],
)
def test_a_row_may_name_two_components(name, both):
    assert set(told((name, "Ruang tunggu, petugas terlatih"))) == both


@pytest.mark.parametrize("rows", [("SDM", "Jml. Petugas"), ("Jml. Petugas", "SDM")])
def test_staff_beside_their_number_are_what_those_people_can(rows):
    texts = {"SDM": "D III Rekam Medis", "Jml. Petugas": "3 orang"}
    found = told(*((name, texts[name]) for name in rows))
    assert {c.id: c.text for c in found.values()} == {"kompetensi": "D III Rekam Medis", "jumlah_pelaksana": "3 orang"}


def test_staff_alone_who_have_learnt_it_are_both():
    assert set(told(("SDM", "Dokter umum"))) == {"jumlah_pelaksana", "kompetensi"}
    assert set(told(("SDM", "Budi dan Ani, loket 1"))) == {"jumlah_pelaksana"}


def test_of_two_shared_rows_that_one_counts_which_has_a_text():
    rows = ("Petugas (jumlah dan SDM)", "Dokter hewan 1 orang"), ("Sarana Prasarana dan Kompetensi Teknis", "")
    found = told(*rows)
    assert found["kompetensi"].state is State.ISI
    assert found["sarana"].state is State.KOSONG


def test_short_forms_name_components_in_a_row():
    rows = (("Dumas", "WA 0800"), ("Wasnal", "Kepala, 2 kali setahun"), ("Evkin", "SKP bulanan"))
    rows += (("Jaminan Yan", "Pasien didahulukan"), ("Jaminan Kamkes", "Data dijaga"))
    assert list(told(*rows)) == [
        "pengaduan", "pengawasan_internal", "evaluasi", "jaminan_pelayanan", "jaminan_keamanan",
    ]  # fmt: skip


# --- told for all -----------------------------------------------------------------------------------------------------

SERVICES = "".join(
    f"{number}. {name}\nsyarat : ktp, kk\ncaranya : datang ke loket\nlama : 15 menit\nbayar : gratis\n\n"
    for number, name in ((1, "Surat Usaha"), (2, "Surat Nikah"))
)


def common(found):
    return next((ids for name, ids in found if name == "*"), [])


@pytest.mark.parametrize(
    ("lines", "ids"),
    [
        ("KELUHAN (untuk semua layanan di atas)\n- bisa ke pak Sekdes\n- wa desa 0800\n", ["pengaduan"]),
        (
            "Untuk semua surat :\nkalau ada keluhan : bilang pak carik\nruangannya : meja, kursi\ndiawasi : BPD\n",
            ["pengaduan", "sarana", "pengawasan_internal"],
        ),
        ("Catatan :\nkalau ada keluhan : bilang pak carik\n", []),  # it says nothing of all
        ("KELUHAN (untuk diketahui)\n- bisa ke pak Sekdes\n", []),
    ],
)
def test_lines_for_all_name_components_in_words_of_their_own(lines, ids):
    assert common(shape(f"PELAYANAN DI KANTOR DESA\n\n{SERVICES}{lines}")) == ids


def test_a_value_behind_such_a_heading_stays_where_it_stands():
    line = "keluhan (sama untuk semua layanan): sampaikan ke kotak saran\n"
    found = shape(f"PELAYANAN DI KANTOR DESA\n\n{SERVICES.replace('bayar', line + 'bayar', 1)}")
    assert [ids[-1] for _, ids in found] == ["biaya", "biaya"]


def test_a_word_means_in_one_service_what_it_heads_in_the_next():
    text = "PELAYANAN DI KANTOR DESA\n\n" + SERVICES.replace("lama : 15 menit", "jadi : 15 menit", 1)
    text = text.replace("caranya : datang ke loket\nlama : 15 menit", "caranya :\njadi : lihat kondisi")
    assert [ids for _, ids in shape(text)] == [["persyaratan", "prosedur", "jangka_waktu", "biaya"]] * 2
