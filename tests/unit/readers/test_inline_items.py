import pytest

from standards_lint.model.span import Mark, SourceText
from standards_lint.readers.inline_items import split_items


def split(text, *, breaks=False, labelled=False):
    lines = text.split("\n")
    parts = [SourceText(line, (Mark(0, number, 1),)) for number, line in enumerate(lines, 1)]
    pieces = split_items(SourceText.join(parts, " "), breaks=breaks, labelled=labelled)
    return [(piece.depth, piece.label, piece.source.text) for piece in pieces]


def test_a_lead_and_its_items():
    assert split("Tatap Muka 1. Surat hilang 2. Kartu lama 3. Mengisi F-1.02") == [
        (0, "", "Tatap Muka"),
        (1, "1.", "Surat hilang"),
        (1, "2.", "Kartu lama"),
        (1, "3.", "Mengisi F-1.02"),
    ]


def test_letters_inside_numbers_and_back():
    text = "1. Surat kepada camat 2. Langsung melalui : a. telepon (021) 111 b. surel c. pos 3. Kotak saran"
    assert [(depth, label) for depth, label, _ in split(text)] == [
        (1, "1."),
        (1, "2."),
        (2, "a."),
        (2, "b."),
        (2, "c."),
        (1, "3."),
    ]


def test_numbers_inside_letters_inside_numbers():
    text = "1. Tulis surat 2. Kanal : a. telepon kantor b. kanal nasional 1. laman resmi 2. pesan pendek"
    assert [(depth, label) for depth, label, _ in split(text)] == [
        (1, "1."),
        (1, "2."),
        (2, "a."),
        (2, "b."),
        (3, "1."),
        (3, "2."),
    ]


def test_a_skipped_letter_is_kept_as_written():
    assert [label for _, label, _ in split("melalui a. telepon b. faks c. surel e. pesan f. laman")] == [
        "",
        "a.",
        "b.",
        "c.",
        "e.",
        "f.",
    ]


def test_brackets_bullets_and_glued_labels():
    assert [label for _, label, _ in split("Syarat: (1) surat tugas (2) kartu tanda")] == ["", "(1)", "(2)"]
    assert [label for _, label, _ in split("Syarat: a) surat b) kartu")] == ["", "a)", "b)"]
    assert [text for _, _, text in split("• surat tugas • kartu tanda")] == ["surat tugas", "kartu tanda"]
    assert [text for _, _, text in split("1.Meja 2.Kursi 3.Komputer")] == ["Meja", "Kursi", "Komputer"]
    assert [text for _, _, text in split("1. Surat tugas;2. Kartu")] == ["Surat tugas;", "Kartu"]


def test_bare_numbers_from_the_beginning_of_a_text():
    assert [label for _, label, _ in split("1 Mampu mengetik cepat 2 Mampu melayani tamu 3 Mampu mencatat surat")] == [
        "1",
        "2",
        "3",
    ]
    assert len(split("1 Hari 2 Jam 3 Menit")) == 1
    assert len(split("Dilayani 1 Petugas 2 Operator 3 Loket")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "sesuai Pasal 1. Ketentuan lain diatur kemudian",
        "Pasal 1. Ketentuan umum dan Pasal 2. Ketentuan khusus",
        "beralamat di Jl. Raya No. 1. Kecamatan Contoh No. 2. Kabupaten Contoh",
        "beralamat di Jl. Melati No.1 Kelurahan 25. Kota",
        "Rp. 0,- sampai dengan Rp. 10.000",
        "pukul 08.00 sampai 12.00 WIB",
        "tanggal 1. 2. 2024",
        "sebagaimana dimaksud pada huruf a) dan b) tidak berlaku",
        "sebagaimana dimaksud pada ayat (1) dan ayat (2) serta ayat (3)",
        "dimaksud pada ayat (1), (2), dan (3)",
        "dr. A. Rahman dan H. B. Yusuf",
        "hanya satu 1. butir saja",
        "nilai 3. lalu 4. kemudian",
        "kurang lebih 5. hari",
    ],
)
def test_what_is_no_list_stays_whole(text):
    assert split(text) == [(0, "", text)]


def test_a_reference_inside_an_item_opens_no_new_list():
    assert [text for _, _, text in split("1. Sesuai Pasal 1. Ketentuan umum 2. Sesuai aturan")] == [
        "Sesuai Pasal 1. Ketentuan umum",
        "Sesuai aturan",
    ]


def test_a_letter_alone_on_its_line_is_a_label_even_as_the_first_of_its_list():
    found = split(
        "Layanan Mandiri\nb.\nPemohon memilih menu\nLayanan Bantuan\nmelalui petugas a.\n"
        "Pemohon datang b.\nPetugas melayani",
        breaks=True,
    )
    assert found == [
        (0, "", "Layanan Mandiri"),
        (1, "b.", "Pemohon memilih menu"),
        (0, "", "Layanan Bantuan melalui petugas"),
        (1, "a.", "Pemohon datang"),
        (1, "b.", "Petugas melayani"),
    ]


def test_the_lead_of_a_second_list_needs_a_line_of_its_own():
    assert [text for _, _, text in split("1. Surat 2. Kartu Daring 1. Surat 2. Kartu")] == [
        "Surat",
        "Kartu Daring",
        "Surat",
        "Kartu",
    ]


def test_the_label_of_the_text_itself_is_kept_without_company():
    assert split("1. Surat tugas", labelled=True) == [(1, "1.", "Surat tugas")]
    assert split("1. Surat tugas") == [(0, "", "1. Surat tugas")]


def test_places_lead_back_into_the_lines():
    source = SourceText.join(
        [SourceText("Syarat 1. surat", (Mark(0, 4, 3),)), SourceText("tugas 2. kartu", (Mark(0, 5, 1),))], " "
    )
    pieces = split_items(source, breaks=True, labelled=False)
    assert [(p.source.span().line, p.source.span().column) for p in pieces] == [(4, 3), (4, 13), (5, 10)]
    assert pieces[1].source.span(6).line == 5


def test_numbers_in_brackets_behind_ayat_and_huruf_are_references():
    text = "(1) Permohonan sebagaimana dimaksud dalam Pasal 3 ayat (3) huruf (b) disertai berkas"
    assert len(split(text, labelled=True)) == 1
