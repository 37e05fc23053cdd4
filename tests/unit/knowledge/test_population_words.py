"""What the name of a service tells of the population document it issues."""

import pytest

from standards_lint.knowledge.data import national
from standards_lint.knowledge.population_words import load_population_words


@pytest.fixture(scope="module")
def words():
    return load_population_words(national() / "vocabulary" / "kependudukan.yaml")


@pytest.mark.parametrize(
    ("name", "matter", "occasion"),
    [
        ("PENERBITAN KARTU KELUARGA", "kk", ""),
        ("Kartu Keluarga (KK) karena hilang/rusak", "kk", "pengganti"),
        ("Perubahan Data Kartu Keluarga", "kk", "perubahan"),
        ("Penerbitan KTP-el Karena Pindah Datang", "ktp", "pindah"),
        ("Penerbitan KTP-el baru, hilang, atau rusak", "ktp", "beberapa"),
        ("Surat Keterangan Pindah", "pindah", "pindah"),
        ("Pencatatan Kelahiran", "kelahiran", ""),
        ("Penerbitan Akte Kematian", "kematian", ""),
        ("Pencatatan Biodata Penduduk", "biodata", ""),
    ],
)
def test_a_name_tells_matter_and_occasion(words, name, matter, occasion):
    assert (words.matter(name), words.occasion(name)) == (matter, occasion)


@pytest.mark.parametrize(
    "name",
    [
        "Pencatatan Kelahiran dan Penerbitan Kartu Keluarga",  # which of them a requirement is for cannot be told
        "Penerbitan KTP-el bagi Orang Asing",
        "Pembetulan Akta Kelahiran",
        "Pencatatan Lahir Mati",
        "Pencatatan Kelahiran di Luar Wilayah Indonesia",
        "Surat Keterangan Tidak Mampu",
    ],
)
def test_several_matters_and_those_of_other_articles_tell_none(words, name):
    assert words.matter(name) == ""
