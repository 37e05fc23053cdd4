import pytest

from standards_lint.extract.steps import extract_steps
from standards_lint.model.block import Cell

RECORD = (
    "Petugas mencatat setiap aduan yang masuk melalui loket, kotak saran, telepon maupun surat elektronik ke dalam "
    "buku register pengaduan dan meneruskannya kepada tim penanganan pada bidang terkait"
)


@pytest.fixture
def items(make_passage):
    def make(*texts, component="prosedur", **context):
        return [make_passage(text, component, label=f"{n}.", **context) for n, text in enumerate(texts, 1)]

    return make


def test_numbered_items_of_a_procedure_are_its_steps(items):
    found = extract_steps(items("Datang ke loket", "Menyerahkan berkas"))
    assert [(s.number, s.text.text, s.sequence, s.order) for s in found] == [
        ("1", "Datang ke loket", 1, 1),
        ("2", "Menyerahkan berkas", 1, 2),
    ]


def test_a_list_that_starts_anew_is_another_sequence(items):
    found = extract_steps([*items("Datang", "Pulang"), *items("Mengunduh", "Mencetak")], first_sequence=3)
    assert [s.sequence for s in found] == [3, 3, 4, 4]


def test_lists_elsewhere_and_flow_tables_have_no_steps(items):
    assert extract_steps(items("KTP", "KK", component="persyaratan")) == ()
    assert extract_steps(items("Datang", "Pulang", cell=Cell(2, 1, 1)), step_tables=frozenset({2})) == ()


def test_a_single_item_is_no_list(items):
    assert extract_steps(items("Datang ke loket")) == ()


def test_a_copied_step_names_its_twin(items):
    found = extract_steps(items("Menerima aduan", RECORD, f"Paling lama 2 hari {RECORD}", "Menyimpan arsip"))
    assert [s.twin for s in found] == ["", "", "2", ""]


def test_steps_alike_but_for_their_object_are_no_twins(items):
    first = "Petugas memeriksa kelengkapan berkas permohonan kartu keluarga dari pemohon di loket pendaftaran"
    second = "Petugas memeriksa kelengkapan berkas permohonan akta kelahiran dari pemohon di loket pendaftaran"
    assert [s.twin for s in extract_steps(items(first, second))] == ["", ""]


def test_the_same_words_in_another_order_are_no_twins(items):
    words = RECORD.split()
    shuffled = " ".join(words[::2] + words[1::2])
    assert [s.twin for s in extract_steps(items(RECORD, shuffled))] == ["", ""]


def test_the_same_step_in_another_list_is_no_twin(items):
    found = extract_steps([*items(RECORD, "Selesai"), *items(RECORD, "Selesai")])
    assert [s.twin for s in found] == ["", "", "", ""]
