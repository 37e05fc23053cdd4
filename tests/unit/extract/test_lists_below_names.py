"""Names of services in lines that no markup ranks: bold and numbered, below chapters, with a bare list of papers."""

import pytest
from reading import shape, standard

ASKED = """{0}
Persyaratan Dokumen:
a. Surat permohonan bermeterai.
b. Fotokopi KTP pemohon.
c. Fotokopi kartu keluarga.

"""
BARE = """{0}
1. Surat permohonan.
2. KTP pemohon.
3. Kartu keluarga.

"""
TITLE = "# Layanan Terpadu Pengadilan Melati\n\n## Layanan Perdata\n\n"


def names(found):
    return [name for name, _ in found]


def test_bold_numbered_names_above_the_same_component_are_services():
    text = TITLE + "".join(
        ASKED.format(f"**{number}. {name}**")
        for number, name in ((1, "Pendaftaran Gugatan"), (2, "Gugatan Sederhana"), (5, "Permohonan Perubahan Nama"))
    )
    assert shape(text, "a.md") == [
        (name, ["persyaratan"]) for name in ("Pendaftaran Gugatan", "Gugatan Sederhana", "Permohonan Perubahan Nama")
    ]


def test_a_numbered_line_of_the_component_itself_is_no_name():
    text = TITLE + ASKED.format("**1. Pendaftaran Gugatan**") + "b. Fotokopi ijazah\nPersyaratan Dokumen:\nd. Materai\n"
    assert names(shape(text, "a.md")) == ["Pendaftaran Gugatan"]


def test_a_chapter_ends_the_component_and_bare_lists_below_names_are_services():
    text = TITLE + ASKED.format("**1. Pendaftaran Gugatan**") + ASKED.format("**2. Gugatan Sederhana**")
    text += "## Layanan Pidana\n\n" + BARE.format("**Permohonan Izin Besuk:**")
    text += "## Layanan Hukum\n\n" + BARE.format("**Pendaftaran Surat Kuasa:**")
    assert names(shape(text, "a.md")) == [
        "Pendaftaran Gugatan", "Gugatan Sederhana", "Permohonan Izin Besuk", "Pendaftaran Surat Kuasa",
    ]  # fmt: skip


def test_beside_services_with_more_than_papers_bare_lists_are_none():
    more = "Biaya: gratis\n\n"
    text = TITLE + ASKED.format("**1. Pendaftaran Gugatan**") + more + ASKED.format("**2. Gugatan Sederhana**") + more
    text += "## Layanan Pidana\n\n" + BARE.format("**Permohonan Izin Besuk:**") + BARE.format("**Surat Kuasa:**")
    assert names(shape(text, "a.md")) == ["Pendaftaran Gugatan", "Gugatan Sederhana"]


# --- words that head a component --------------------------------------------------------------------------------------


def card(name, word="Proses"):
    papers, steps = "<ol><li>STNK asli</li><li>KTP asli</li></ol>", "<ul><li>Menuju loket</li><li>Membayar</li></ul>"
    return f"<h2>{name}</h2><h3>Persyaratan</h3>{papers}<h3>{word}</h3>{steps}"


def test_a_title_repeated_below_each_service_may_mean_a_component():
    page = "<h1>Panduan</h1>" + card("Balik Nama") + card("Mutasi Masuk") + card("Ganti Warna")
    both = ["persyaratan", "prosedur"]
    assert shape(page, "a.html") == [(n, both) for n in ("Balik Nama", "Mutasi Masuk", "Ganti Warna")]


@pytest.mark.parametrize("word", ["Galeri", "Tentang Klaster"])
def test_a_repeated_title_of_another_matter_means_none(word):
    page = "<h1>Panduan</h1>" + card("Balik Nama", word) + card("Mutasi Masuk", word) + card("Ganti Warna", word)
    assert {tuple(ids) for _, ids in shape(page, "a.html")} == {("persyaratan",)}


def test_words_that_lead_to_a_name_stand_before_it():
    steps = "".join(f"<li>{s}</li>" for s in ("Mahasiswa mengisi formulir", "Mengunggah berkas", "Menunggu validasi"))
    page = f"<h2>Pengajuan Cuti Kuliah</h2><h5>Berikut panduan pengajuan Cuti Kuliah :</h5><ul>{steps}</ul>"
    assert shape(page, "a.html") == [("Pengajuan Cuti Kuliah", ["prosedur"])]


# --- what is no name --------------------------------------------------------------------------------------------------


def test_a_case_of_a_list_names_no_service():
    page = (
        "<p>Persetujuan adalah dokumen resmi dari pemerintah yang wajib dimiliki sebelum membangun.</p>"
        "<ul><li>Tidak sederhana:<ul><li>2 lantai atau lebih</li></ul></li></ul>"
        "<p>Persyaratan:</p><ol><li>Fotokopi KTP</li><li>Akta</li></ol><p>Prosedur:</p><ol><li>Mendaftar</li></ol>"
    )
    assert "2 lantai atau lebih" not in names(shape(page, "a.html"))


def test_a_bold_word_for_a_component_is_no_title():
    page = (
        "<b>Persyaratan</b><ol><li>Fotokopi KTP</li><li>Sertifikat</li></ol><b>Penyelesaian</b><p>5 hari kerja</p>"
        "<b>Tarif</b><p>Gratis</p>"
    )
    found = standard(page, "a.html")
    assert found.title != "Penyelesaian"
    assert [(s.name, [c.id for c in s.components]) for s in found.services] == [
        ("*", ["persyaratan", "jangka_waktu", "biaya"])
    ]
