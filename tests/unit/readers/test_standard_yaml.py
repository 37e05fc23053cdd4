"""A structured standard to blocks: each with its place in the file and, under services, in the structure."""

import pytest

from standards_lint.model.block import BlockKind, Given, Region
from standards_lint.readers import read_document

HEAD = "standar_pelayanan: 1\n"


def read(text, name="standar.yaml"):
    document = read_document((HEAD + text).encode(), name)
    assert document.readable, document.notes
    return document


def told(document):
    return [(note.code, note.message) for note in document.notes]


def seen(text):
    """Kind, level, label and text of each block."""
    return [(b.kind.value, b.level, b.label, b.text) for b in read(text).blocks]


def test_entries_of_a_list_are_items_whatever_they_say():
    assert seen("bagian:\n- a. Surat\n- b. Kartu\n- Tanpa label\n") == [
        ("item", 1, "a.", "Surat"),
        ("item", 1, "b.", "Kartu"),
        ("item", 1, "•", "Tanpa label"),
    ]


def test_lists_nest_by_rincian_or_by_lists():
    text = (
        "bagian:\n- butir: 'a. Berkas:'\n  rincian:\n  - 1) KTP\n  - butir: 2) KK\n    rincian: [asli]\n- - b. Dalam\n"
    )
    assert [(b[1], b[2]) for b in seen(text)] == [(1, "a."), (2, "1)"), (2, "2)"), (3, "•"), (2, "b.")]


def test_a_single_text_is_read_like_plain_text():
    assert seen("bagian: |\n  Pemohon datang dan\n  menyerahkan berkas.\n\n  1. Surat\n  2. Kartu\n") == [
        ("paragraph", 0, "", "Pemohon datang dan menyerahkan berkas."),
        ("item", 1, "1.", "Surat"),
        ("item", 1, "2.", "Kartu"),
    ]


def test_an_entry_is_what_its_key_says():
    text = "bagian:\n- judul: 2. Tata Cara\n  tingkat: 3\n  isi:\n  - teks: 1. bukan butir\n- gambar: Bagan alur\n"
    assert seen(text) == [
        ("heading", 3, "2.", "Tata Cara"),
        ("paragraph", 0, "", "1. bukan butir"),
        ("image", 0, "", "Bagan alur"),
    ]


def test_the_layout_of_an_entry_can_be_written_down():
    (block,) = read(
        "bagian:\n- butir: Datang\n  label: '1.'\n  tebal: true\n  jarak: true\n  nomor_otomatis: true\n"
    ).blocks
    assert (block.label, block.text, block.bold, block.blank_before, block.label_written, block.link) == (
        "1.",
        "Datang",
        True,
        True,
        False,
        False,
    )


def test_a_label_can_be_denied():
    assert seen("bagian:\n- butir: 3. Maret 2024\n  label: ''\n") == [("item", 1, "", "3. Maret 2024")]


def test_tables_have_rows_merged_and_empty_cells():
    text = (
        "bagian:\n- tabel:\n  - [No, Uraian, Ket]\n"
        "  - - {isi: 1, gabung_baris: 2}\n    - - a. Satu\n      - b. Dua\n    -\n  - [Tiga, Empat]\n"
    )
    cells = [(b.cell.row, b.cell.column, b.label, b.text) for b in read(text).blocks]
    assert cells == [
        (1, 1, "", "No"),
        (1, 2, "", "Uraian"),
        (1, 3, "", "Ket"),
        (2, 1, "", "1"),
        (2, 2, "a.", "Satu"),
        (2, 2, "b.", "Dua"),
        (2, 3, "", ""),
        (3, 2, "", "Tiga"),
        (3, 3, "", "Empat"),
    ]


def test_a_table_in_a_cell_knows_the_table_around_it():
    text = "bagian:\n- tabel:\n  - - Luar\n    - - tabel:\n        - [Dalam]\n"
    assert [(b.cell.table, b.cell.outer, b.text) for b in read(text).blocks] == [
        (1, (), "Luar"),
        (1, (), ""),
        (2, (1,), "Dalam"),
    ]


def test_what_stands_under_services_is_given_its_service_and_component():
    text = (
        "judul: Standar Kartu\nlayanan:\n- nama: Kartu Baru\n  keterangan: Loket 2\n  komponen:\n    biaya: Gratis\n"
        "umum:\n  pengaduan:\n    judul: Aduan\n    isi: [Telepon]\npenutup: Selesai\n"
    )
    assert [(b.text, b.given) for b in read(text).blocks] == [
        ("Standar Kartu", Given()),
        ("Kartu Baru", Given("s1", "", True)),
        ("Loket 2", Given("s1")),
        ("Biaya/tarif", Given("s1", "biaya", True)),
        ("Gratis", Given("s1", "biaya")),
        ("Aduan", Given("*", "pengaduan", True)),
        ("Telepon", Given("*", "pengaduan")),
        ("Selesai", Given()),
    ]


def test_a_name_that_the_file_implies_stands_at_its_key():
    block = next(b for b in read("layanan:\n- nama: A\n  komponen:\n    biaya: Gratis\n").blocks if b.level == 3)
    assert (block.span.line, block.span.column) == (5, 5)


def test_without_services_nothing_is_given():
    assert {b.given for b in read("judul: Maklumat\nbagian: [a. Satu]\n").blocks} == {None}


def test_the_foot_of_the_page_is_no_content():
    assert [b.region for b in read("bagian: [x]\nkaki_halaman: y\n").blocks] == [Region.MAIN, Region.FOOTER]


def test_what_a_converted_file_says_of_its_original_is_told_again():
    document = read("asal: pdf\nbagian: x\ntidak_terbaca:\n- kode: halaman_gambar\n  keterangan: Halaman 3 gambar\n")
    assert told(document) == [("halaman_gambar", "Halaman 3 gambar")]
    assert document.origin == "pdf"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "layanan:\n- nama: A\n  komponen:\n    persyartan: KTP\n",
            "baris 5: kunci “persyartan” tidak dikenal — maksud Anda “persyaratan”?",
        ),
        ("layann:\n- nama: A\n", "baris 2: kunci “layann” tidak dikenal — maksud Anda “layanan”?"),
        ("judul: A\njudul: B\n", "baris 3: kunci “judul” ditulis dua kali; gabungkan isinya"),
        ("layanan:\n- komponen:\n    biaya: Gratis\n", "baris 3: kunci “nama” belum ada"),
        ("bagian:\n- Telepon: 0298\n", "baris 3: “Telepon” bukan kunci isi; teks yang memuat “: ” diapit tanda kutip"),
        ("bagian:\n- jdul: A\n", "baris 3: “jdul” bukan kunci isi — maksud Anda “judul”?"),
        ("judul: [a]\n", "baris 2: nilai “judul” bukan teks"),
        ("bagian:\n- judul: A\n  tingkat: dua\n", "baris 4: nilai “tingkat” bukan bilangan bulat"),
        ("layanan: Kartu\n", "baris 2: nilai “layanan” bukan daftar layanan"),
        ("bagian: x\n---\njudul: y\n", "sebelum “---” pada baris 3"),
    ],
)
def test_what_the_format_does_not_know_is_told_and_no_word_is_lost(text, sentence):
    document = read(text)
    codes, messages = zip(*told(document), strict=True)
    assert set(codes) == {"skema"}
    assert sentence in messages[0]
    words = " ".join(b.text for b in document.blocks)
    for word in ("KTP", "A", "B", "Gratis", "0298", "Kartu"):
        assert word not in text or word in words


def test_faults_without_number_are_told_in_few_sentences():
    assert 20 <= len(read("bagian:\n" + "- {x: y}\n" * 500).notes) <= 25


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("services:\n  web:\n    image: x\n", "compose.yaml", "format"),
        ('{"name": "x"}', "package.json", "format"),
        ("- a\n", "x.yml", "format"),
        ("# hanya komentar\n", "x.yaml", "format"),
        ("standar_pelayanan: 2\njudul: x\n", "x.yaml", "format"),
        ("standar_pelayanan: 1\njudul: a: b\n", "x.yaml", "rusak"),
        ('{"standar_pelayanan": 1, "judul": "a" "b"}', "x.json", "rusak"),
        ("standar_pelayanan: 1\n", "x.yaml", "kosong"),
    ],
)
def test_what_is_no_structured_standard_is_said_to_be_none(text, name, code):
    document = read_document(text.encode(), name)
    assert not document.readable
    assert [note.code for note in document.notes] == [code]


def test_json_is_read_like_yaml():
    document = read_document(b'{"standar_pelayanan": 1,\n\t"bagian": ["a. Satu", {"judul": "B"}]}', "x.json")
    assert [(b.kind, b.text, b.span.line) for b in document.blocks] == [
        (BlockKind.ITEM, "Satu", 2),
        (BlockKind.HEADING, "B", 2),
    ]


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "text",
    [
        "bagian:\n- tabel:\n" + "  - [{isi: a, gabung_baris: 9999, gabung_kolom: 9999}]\n" * 4_000,
        "bagian:\n- tabel:\n  - [" + "a, " * 90_000 + "]\n",
        "bagian: |\n" + "  a. baris\n" * 20_000,
        'bagian: "' + "\\u0041\\n" * 20_000 + '"\n',
    ],
    ids=["merged cells", "wide row", "long block", "escapes"],
)
def test_large_files_end_in_bounded_time(text):
    read_document((HEAD + text).encode(), "x.yaml")
