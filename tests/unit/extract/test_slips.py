"""Slips of the pen: told by their form or listed, each once, where they stand first."""

import pytest

from standards_lint.extract.passage import Passage
from standards_lint.extract.slips import find_slips
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.knowledge.spelling import formed_slips
from standards_lint.model.block import Block, BlockKind
from standards_lint.model.span import Mark, SourceText


@pytest.fixture(scope="module")
def spelling():
    return load_knowledge(national()).spelling


def slips(spelling, *texts, basis=False):
    passages = []
    for line, text in enumerate(texts, 1):
        source = SourceText(text, (Mark(0, line, 1),))
        passages.append(Passage(source, Block(BlockKind.PARAGRAPH, text, source.marks), basis=basis))
    return [(slip.text.text, slip.meant, slip.text.span().line) for slip in find_slips(passages, spelling)]


def test_a_form_keeps_the_first_and_the_last_letter():
    assert set(formed_slips("loket")) == {"lket", "lokt", "loet", "looket", "lokket", "lokeet", "lkoet", "loekt"}


@pytest.mark.parametrize(
    ("text", "wrong", "meant"),
    [
        ("Surat permohoan pemohon", "permohoan", "permohonan"),
        ("PELATIAHN PETUGAS", "PELATIAHN", "PELATIHAN"),
        ("Keterangann dan Kecmatan", "Kecmatan", "Kecamatan"),
        ("Dilayani seusai dengan antrean", "seusai dengan", "sesuai dengan"),
    ],
)
def test_a_slip_is_told_with_what_is_meant(spelling, text, wrong, meant):
    assert slips(spelling, text) == [(wrong, meant, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Keutuhan berkas diperiksa sebelum mesin mematikan diri",
        "Unduh di www.pelyanan.contohkab.go.id atau pelyanan@contohkab.go.id",
        "Pelaksana, pengguna, dan penyelenggara melaksanakan pelayanan",
        "pelayana",
    ],
)
def test_words_addresses_and_lost_last_letters_are_no_slips(spelling, text):
    assert slips(spelling, text) == []


def test_a_slip_is_told_once_and_not_in_the_legal_basis(spelling):
    assert slips(spelling, "Surat permohoan", "Isi permohoan") == [("permohoan", "permohonan", 1)]
    assert slips(spelling, "Undang-Undang tentang Adminstrasi", basis=True) == []


def test_what_is_listed_is_no_word_that_is_right(spelling):
    assert not set(spelling.words) & set(spelling.slips())
    assert all(right.lower() not in spelling.slips() for right in spelling.slips().values())
