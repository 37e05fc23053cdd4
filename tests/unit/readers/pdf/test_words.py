"""Words by the gaps between their letters."""

import pytest


@pytest.mark.parametrize(
    ("words", "found"),
    [("S T A N D A R   P E L A Y A N A N", "STANDAR PELAYANAN"), ("M A K L U M A T", "MAKLUMAT")],
)
def test_titles_spaced_out_by_blanks_are_put_together(page, texts, words, found):
    assert texts(page().text(60, 700, words, 14)) == [found]


def test_letters_set_apart_by_the_program_stay_one_word(page, texts):
    sheet = page().text(60, 700, "STANDAR", 14, more="6 Tc").text(200, 700, "PELAYANAN", 14, more="6 Tc")
    assert texts(sheet) == ["STANDAR PELAYANAN"]


def test_words_without_blanks_are_parted_where_their_letters_are_apart(page, texts):
    # as posters are made: each word is put at its place, no blank is ever written
    sheet = page().raw("BT /F1 20 Tf 1 0 0 1 60 700 Tm [(MAKLUMAT) -170 (PELAYANAN) -170 (PUBLIK)] TJ ET")
    assert texts(sheet) == ["MAKLUMAT PELAYANAN PUBLIK"]


def test_a_blank_inside_a_word_that_takes_no_place_is_dropped(page, texts):
    sheet = page().raw("BT /F1 10 Tf 1 0 0 1 60 700 Tm [(Penanganan pen ) 278 (gaduan masyarakat)] TJ ET")
    assert texts(sheet) == ["Penanganan pengaduan masyarakat"]


def test_text_printed_twice_to_look_bold_is_read_once(page, texts):
    sheet = page()
    for shift in (0, 0.3):
        sheet.text(60 + shift, 700, "1.").text(80 + shift, 700, "Persyaratan layanan")
    assert texts(sheet) == ["1. Persyaratan layanan"]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("Penyelesaian dilakukan oleh petugas pela-", "yanan.", "oleh petugas pelayanan."),
        ("Permohonan dilayani dalam kehidupan sehari-", "hari.", "kehidupan sehari-hari."),
        ("Sesuai ketentuan peraturan perundang-", "undangan.", "peraturan perundang-undangan."),
        ("Dasar hukum layanan ini adalah Undang-", "Undang.", "adalah Undang-Undang."),
        ("Pegawai menandatangani pakta anti-", "korupsi.", "pakta anti-korupsi."),
    ],
)
def test_words_broken_by_a_hyphen_at_the_margin_are_whole(page, texts, first, second, found):
    assert texts(page().lines(60, 700, [first, second]))[0].endswith(found)


def test_a_word_broken_because_it_is_wider_than_its_cell_is_whole(page, cells):
    rows = [["Pengadua\nn", "Melalui loket"], ["Biaya\ngratis", "Ya"], ["Keadaan\ndan", "Ya"]]
    found = cells(page().table([60, 108, 400], 700, rows))
    assert [found[1, row, 1] for row in (1, 2, 3)] == ["Pengaduan", "Biaya gratis", "Keadaan dan"]
