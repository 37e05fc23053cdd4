import pytest

from standards_lint.extract.money import extract_sums
from standards_lint.knowledge.fee_words import load_fee_words


@pytest.fixture(scope="module")
def words(vocabulary):
    return load_fee_words(vocabulary / "biaya.yaml")


@pytest.fixture
def sums(words, make_passage):
    def find(line, component="prosedur"):
        return extract_sums([make_passage(line, component)], words)

    return find


@pytest.mark.parametrize(
    ("text", "rupiah", "said"),
    [
        ("Rp25.000,00 (dua puluh lima ribu rupiah)", 25_000, 25_000),
        ("Rp. 5.000,- (lima puluh ribu rupiah)", 5_000, 50_000),
        ("Rp0,00 (nol rupiah)", 0, 0),
        ("Rp1.500.000,00 (satu juta lima ratus ribu rupiah)", 1_500_000, -1),
    ],
)
def test_a_sum_has_its_words_beside_it(sums, text, rupiah, said):
    (found,) = sums(text, "biaya")
    assert (found.rupiah, found.words_value, found.text.text) == (rupiah, said, text)


def test_other_remarks_in_brackets_are_no_words_of_a_sum(sums):
    (found,) = sums("Rp25.000,00 (per kartu)", "biaya")
    assert (found.words, found.text.text) == ("", "Rp25.000,00")


@pytest.mark.parametrize(
    ("line", "paid"),
    [
        ("Pemohon membayar biaya pencetakan sebesar Rp20.000 di loket", True),
        ("Surat pernyataan bermeterai Rp10.000 yang dibayar pemohon", False),
        ("Pemohon membayar denda Rp5.000 bila terlambat", False),
        ("Pemohon membayar fotokopi Rp500 per lembar", False),
        ("Nilai bantuan paling banyak Rp20.000.000", False),
    ],
)
def test_only_what_is_paid_for_the_service_is_paid(sums, line, paid):
    assert [s.paid for s in sums(line)] == [paid]


def test_the_sums_of_a_legal_basis_are_left_out(sums):
    assert sums("Peraturan tentang bantuan Rp5.000.000", "dasar_hukum") == ()
