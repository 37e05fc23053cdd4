import pytest

from standards_lint.extract.officers import extract_officers
from standards_lint.knowledge.officer_words import load_officer_words


@pytest.fixture(scope="module")
def words(vocabulary):
    return load_officer_words(vocabulary / "petugas.yaml")


@pytest.fixture
def named(words, make_passage):
    return lambda *lines: [
        (o.name, o.post, o.address)
        for o in extract_officers([make_passage(line, "pengaduan") for line in lines], words)
    ]


def test_a_name_and_a_post_below_the_label_are_one_officer(named):
    lines = [
        "Pejabat Pengelola Pengaduan :",
        "Nama : Ratna Dewi, S.E.",
        "Jabatan : Kepala Subbagian Umum",
        "NIP : 1980",
    ]
    assert named(*lines) == [("Ratna Dewi, S.E.", "Kepala Subbagian Umum", False)]


@pytest.mark.parametrize(
    ("line", "officer"),
    [
        ("Penanggung jawab pengaduan : Kepala Seksi Pelayanan", ("", "Kepala Seksi Pelayanan", False)),
        ("Petugas Pengaduan: Budi Santosa", ("Budi Santosa", "", False)),
        ("Pengelola pengaduan adalah Sekretaris Dinas", ("", "Sekretaris Dinas", False)),
        ("Penanggung jawab pengaduan: Kepala Kantor Desa, Jl. Melati 3", ("", "Kepala Kantor Desa", True)),
    ],
)
def test_an_officer_behind_the_label_is_read(named, line, officer):
    assert named(line) == [officer]


@pytest.mark.parametrize(
    ("line", "officer"),
    [
        (
            "Penanggung jawab: Sri Lestari, Kepala Bidang Mutu, Jalan Anggrek 4",
            ("Sri Lestari", "Kepala Bidang Mutu", True),
        ),
        ("PIC: Sekretaris Dinas", ("", "Sekretaris Dinas", False)),
        ("Pejabat pengelola pengaduan: Drs. Amir", ("Drs. Amir", "", False)),
        ("Aduan dijawab 3 hari kerja. Penanggung jawab : Sekretaris", ("", "Sekretaris", False)),
        ("lapor.go.id; PIC: Kepala Tata Usaha; kotak saran", ("", "Kepala Tata Usaha", False)),
        (
            "Aduan dicatat. Pengelola pengaduan: Wahyu Putra, Kepala Seksi Data. Pengadu mendapat jawaban.",
            ("Wahyu Putra", "Kepala Seksi Data", False),
        ),
    ],
)
def test_an_officer_is_read_inside_a_paragraph_and_behind_a_short_label(named, line, officer):
    assert named(line) == [officer]


@pytest.mark.parametrize(
    "line", ["Penanggung jawab: -", "PIC: 0812 3456 7890", "Koordinator: mencatat aduan yang masuk"]
)
def test_a_short_label_without_a_person_or_post_names_nobody(named, line):
    assert named(line) == []


def test_a_short_label_outside_the_part_on_complaints_names_nobody(words, make_passage):
    assert extract_officers([make_passage("Penanggung jawab: Kepala Bidang Data", "pengawasan_internal")], words) == ()


def test_a_post_in_the_line_below_the_label_is_read(named):
    assert named("Penanggung Jawab Pengaduan", "Kepala Bidang Data") == [("", "Kepala Bidang Data", False)]


@pytest.mark.parametrize(
    "line",
    [
        "Semua aduan diterima oleh petugas pengaduan",
        "Petugas pengaduan mencatat aduan dalam buku",
        "Tatap muka dengan pejabat pengelola pengaduan",
        "Petugas Pengaduan : -",
        "Petugas pengaduan : menerima dan mencatat laporan",
        "Unit Pengaduan : Telepon 0274 512345",
        "Kotak Pengaduan : tersedia di lobi",
    ],
)
def test_the_mention_of_an_officer_names_nobody(named, line):
    assert named(line) == []


def test_empty_fields_below_the_label_name_nobody(named):
    assert named("Pejabat Pengelola Pengaduan", "Nama : ........", "Jabatan : -") == []
