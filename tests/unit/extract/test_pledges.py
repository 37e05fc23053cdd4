import pytest

from standards_lint.extract.pledges import extract_pledges
from standards_lint.knowledge.pledge_words import load_pledge_words


@pytest.fixture(scope="module")
def words(vocabulary):
    return load_pledge_words(vocabulary / "maklumat.yaml")


@pytest.fixture
def elements(words, make_passage):
    return lambda text, component="": [p.element for p in extract_pledges([make_passage(text, component)], words)]


def test_a_full_pledge_has_all_statements(elements):
    text = (
        "Dengan ini kami sanggup menyelenggarakan pelayanan sesuai standar pelayanan, memenuhi kewajiban kami, "
        "melakukan perbaikan secara terus-menerus, dan siap menerima sanksi apabila tidak menepatinya."
    )
    assert elements(text) == ["kesanggupan", "kewajiban", "perbaikan", "sanksi"]


@pytest.mark.parametrize(
    ("text", "element"),
    [
        ("Kami berjanji melayani warga", "kesanggupan"),
        ("Kami pegawai kantor ini berkomitmen untuk :", "kesanggupan"),
        ("Melaksanakan seluruh kewajiban penyelenggara", "kewajiban"),
        ("Akan melakukan perbaikan secara berkelanjutan", "perbaikan"),
        ("Bersedia memberikan kompensasi atas keterlambatan", "sanksi"),
    ],
)
def test_each_statement_is_recognised(elements, text, element):
    assert elements(text) == [element]


@pytest.mark.parametrize(
    "text",
    [
        "Maklumat pelayanan adalah pernyataan tertulis bahwa penyelenggara sanggup memberikan pelayanan",
        "Penyelenggara wajib menyusun dan menetapkan maklumat yang memuat kesanggupan memberikan pelayanan",
        "Jenis pelayanan: legalisasi dan konsultasi",
    ],
)
def test_talk_about_pledges_is_no_pledge(elements, text):
    assert elements(text) == []


def test_staff_who_are_ready_to_serve_pledge_nothing(elements):
    assert elements("Petugas siap memberikan pelayanan", "kompetensi") == []


def test_the_pledge_is_quoted_as_its_sentence(words, make_passage):
    text = "Kami melayani setiap hari. Kami sanggup memberikan pelayanan terbaik. Terima kasih."
    (pledge,) = extract_pledges([make_passage(text)], words)
    assert pledge.text.text == "Kami sanggup memberikan pelayanan terbaik."
