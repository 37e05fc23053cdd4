"""Texts recognised from a picture: their traces are seen, and a stray word in them ends no component; invented."""

from textwrap import dedent

import pytest
from reading import knowledge

from standards_lint.extract.assemble import extract_standard
from standards_lint.readers import read_document


def standard(text, suffix="txt"):
    return extract_standard(read_document(dedent(text).encode(), f"dokumen.{suffix}"), knowledge())


POSTER = """\
    STANDAR PELAYANAN
    PEMINJAMAN ALAT UKUR

    PERSYARATAN
    a. Surat tugas
    b. Tanda pengenal

    SISTEM, MEKANISME & PROSEDUR
    {noise}

    a. Peminjam menuju ke petugas loket.

    b. Menyampaikan keperluan dan mengisi buku tamu.
    {item}
    d. Menerima alat ukur.

    JANGKA WAKTU PENYELESAIAN
    3 hari kerja

    BIAYA / TARIF
    Gratis.
"""
CLEAN = {"noise": "Alur peminjaman:", "item": "c. Menyerahkan surat tugas."}


def notes(found):
    return [note.code for note in found.notes]


@pytest.mark.parametrize(
    "noise",
    [
        {"noise": "Peminjam | ) Petugas @o\n\n    bALAI Wanasari", "item": CLEAN["item"]},
        {"noise": "Peminjam — Petugas |\n\n    bALAI Wanasari", "item": "C Menyerahkan surat tugas."},
        {"noise": "Peminjam » Petugas | 3\n\n    —D —D", "item": CLEAN["item"]},
    ],
)
def test_traces_of_recognition_are_told(noise):
    assert notes(standard(POSTER.format(**noise))) == ["ocr"]


@pytest.mark.parametrize(
    "noise",
    [
        CLEAN,
        {"noise": "Pendaftaran melalui eBPHTB dan mBANKING | loket", "item": CLEAN["item"]},
        {"noise": "Loket (a) / (b) / (c); @balaiwanasari", "item": CLEAN["item"]},
        {"noise": "Kelas C Menara | Kelas B Menara | Kelas A Menara", "item": CLEAN["item"]},
    ],
)
def test_what_people_type_is_no_trace(noise):
    assert notes(standard(POSTER.format(**noise))) == []


def test_a_stray_word_ends_no_component():
    found = standard(POSTER.format(noise="Peminjam Petugas\n\n    Layanan", item=CLEAN["item"]))
    steps = found.services[0].component("prosedur")
    assert steps.text.count("Me") == 3


@pytest.mark.parametrize("label", ["LAYANAN", "Layanan:", "Nama Layanan"])
def test_a_label_above_a_name_still_ends_the_component(label):
    page = POSTER.format(**CLEAN) + f"\n    {label}\n\n    Papan petunjuk ada di lobi dan di ruang tunggu balai.\n"
    assert "Papan petunjuk" not in standard(page).services[0].component("biaya").text


def test_rows_of_a_lost_table_with_rests_of_rulings_are_rows():
    rows = """\
        STANDAR PELAYANAN REKOMENDASI PANTI

        1 Persyaratan Surat pengantar kepala desa
        2 Prosedur Petugas memeriksa berkas

        3 | Jangka waktu penyelesaian 2 (dua) hari kerja

        5 | Biaya/tarif Gratis

        6 | Produk pelayanan “Surat rekomendasi

        9 | Pengawasan internal | Atasan langsung secara berjenjang

        12 (jaminan pelayanan | Diberikan secara cepat

        14 | Evaluasi kinerja Survei kepuasan
        """
    (service,) = standard(rows).services
    assert [(c.id, c.text) for c in service.components] == [
        ("persyaratan", "Surat pengantar kepala desa"),
        ("prosedur", "Petugas memeriksa berkas"),
        ("jangka_waktu", "2 (dua) hari kerja"),
        ("biaya", "Gratis"),
        ("produk", "“Surat rekomendasi"),
        ("pengawasan_internal", "Atasan langsung secara berjenjang"),
        ("jaminan_pelayanan", "Diberikan secara cepat"),
        ("evaluasi", "Survei kepuasan"),
    ]
