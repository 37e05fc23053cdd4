import pytest

from standards_lint.extract.sentences import clause_bounds, sentence_bounds


def sentence(text, word):
    start = text.index(word)
    begin, end = sentence_bounds(text, start, start + len(word))
    return text[begin:end]


def test_a_stop_before_a_capital_ends_a_sentence():
    assert sentence("Berkas diperiksa. Surat diterbitkan segera. Selesai.", "Surat") == "Surat diterbitkan segera."


@pytest.mark.parametrize(
    "text",
    [
        "Kirim ke Jl. Melati No. 5 Kab. Arunika oleh Drs. Budi",
        "Biaya Rp. 25.000 s.d. 50.000 dll. dibayar di loket",
        "Ditandatangani a.n. Kepala Dinas",
    ],
)
def test_abbreviations_end_nothing(text):
    assert sentence(text, text.split()[-1]) == text


def test_a_semicolon_ends_a_clause_and_no_sentence():
    text = "berkas lengkap; surat terbit; arsip"
    begin, end = clause_bounds(text, 16, 21)
    assert text[begin:end] == "surat terbit;"
    assert sentence(text, "surat") == text


def test_a_new_item_begins_after_a_full_stop():
    assert sentence("Tanpa diskriminasi. 2. Keterlambatan diberi kompensasi.", "Tanpa") == "Tanpa diskriminasi."


def test_a_stretch_over_two_sentences_gives_both():
    text = "Berkas diperiksa. Surat terbit."
    assert sentence(text, "diperiksa. Surat") == text
