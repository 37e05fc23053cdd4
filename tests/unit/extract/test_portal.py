"""Pages without headings: components by words and by the order of the portals."""

import pytest
from reading import knowledge

from standards_lint.extract.assemble import extract_standard
from standards_lint.readers import read_document

NEEDED = "<p>Pemohon melampirkan</p><ol><li>Fotokopi KTP</li><li>Surat pengantar</li></ol>"
STEPS = "<ol><li>Pemohon mendaftar</li><li>Petugas memeriksa berkas</li><li>Kepala seksi menandatangani</li></ol>"
TIME, FEE, PRODUCT = "<p>15 menit</p>", "<p>Gratis</p>", "<p>Surat keterangan domisili</p>"
COMPLAINTS = "<p>Pengaduan disampaikan melalui kotak saran</p><ul><li>Telepon (0299) 555610</li></ul>"


def components(*parts):
    text = "<h1>Surat Keterangan Domisili</h1>" + "".join(parts)
    services = extract_standard(read_document(text.encode(), "laman.html"), knowledge()).services
    return {c.id: c.text for s in services for c in s.components}


def test_all_six_are_told_apart():
    assert components(NEEDED, STEPS, TIME, FEE, PRODUCT, COMPLAINTS) == {
        "persyaratan": "Pemohon melampirkan\nFotokopi KTP\nSurat pengantar",
        "prosedur": "Pemohon mendaftar\nPetugas memeriksa berkas\nKepala seksi menandatangani",
        "jangka_waktu": "15 menit",
        "biaya": "Gratis",
        "produk": "Surat keterangan domisili",
        "pengaduan": "Pengaduan disampaikan melalui kotak saran\nTelepon (0299) 555610",
    }


@pytest.mark.parametrize(
    "time", ["Paling lama 3 (tiga) hari kerja sejak berkas diterima lengkap dan benar.", "2 - 3 hari"]
)
def test_a_time_in_a_sentence_is_known_by_its_place(time):
    assert components(NEEDED, STEPS, f"<p>{time}</p>", FEE, PRODUCT, COMPLAINTS)["jangka_waktu"] == time


def test_a_fee_in_a_sentence_is_known_by_its_place():
    fee = "Rp10.000,- untuk pasien umum sesuai Peraturan Bupati Nomor 12 Tahun 2022"
    assert components(NEEDED, STEPS, TIME, f"<p>{fee}</p>", PRODUCT, COMPLAINTS)["biaya"] == fee


def test_of_two_lists_of_deeds_the_first_are_the_requirements():
    deeds = "<ol><li>Mengisi formulir</li><li>Menunjukkan KTP</li><li>Membawa berkas asli</li></ol>"
    found = components(deeds, STEPS, TIME, FEE, PRODUCT)
    assert found["persyaratan"].startswith("Mengisi formulir")
    assert found["prosedur"].startswith("Pemohon mendaftar")


def test_two_lists_of_bullets_are_parted_where_the_steps_begin():
    both = (NEEDED + STEPS).replace("ol>", "ul>")
    assert components(both, TIME, FEE)["persyaratan"].endswith("Surat pengantar")


def test_a_list_below_an_item_stays_with_it():
    nested = NEEDED.replace("Surat pengantar", "Surat pengantar, memuat<ol><li>nama</li><li>alamat</li></ol>")
    assert components(nested, STEPS, TIME, FEE)["persyaratan"].endswith("nama\nalamat")


@pytest.mark.parametrize(
    "parts",
    [(NEEDED, STEPS, PRODUCT), (TIME, FEE, PRODUCT, COMPLAINTS), (STEPS, TIME)],
    ids=["neither time nor fee", "neither requirements nor steps", "two only"],
)
def test_too_little_makes_no_service(parts):
    assert components(*parts) == {}


def test_a_line_without_a_time_where_the_time_should_stand_breaks_nothing():
    found = components(NEEDED, STEPS, "<p>Apabila Camat berada di tempat</p>", FEE, PRODUCT, COMPLAINTS)
    assert list(found) == ["persyaratan", "prosedur", "jangka_waktu", "biaya", "produk", "pengaduan"]
    assert found["jangka_waktu"] == "Apabila Camat berada di tempat"
