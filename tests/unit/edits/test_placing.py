import pytest

from standards_lint.edits.placing import Editing
from standards_lint.model.finding import Wish
from standards_lint.model.span import Span
from standards_lint.readers import read_document


def fix_of(content, name, line, column, old, new, *, lines=False):
    document = read_document(content.encode(), name)
    return Editing(document).fix(Wish(True, Span(line, column), old, new, lines=lines))


def edits_of(*arguments):
    fix = fix_of(*arguments)
    return [(e.line, e.column, e.end_line, e.end_column, e.old, e.new) for e in fix.edits] if fix else None


def test_only_the_words_that_differ_are_replaced():
    edits = edits_of("Surat dan atau kartu\n", "a.txt", 1, 1, "Surat dan atau kartu", "Surat dan/atau kartu")

    assert edits == [(1, 10, 1, 11, " ", "/")]


def test_words_are_put_in_between_two_others():
    edits = edits_of("paling lambat 3 hari kerja\n", "a.txt", 1, 15, "3 hari kerja", "3 (tiga) hari kerja")

    assert edits in ([(1, 16, 1, 16, "", " (tiga)")], [(1, 17, 1, 17, "", "(tiga) ")])


def test_words_on_both_sides_of_a_line_break_are_replaced_each_for_itself():
    text = "Undang-Undang No. 25 Tahun 2009\nttg Pelayanan Publik\n"
    old = "Undang-Undang No. 25 Tahun 2009 ttg Pelayanan Publik"
    new = "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"

    assert edits_of(text, "a.txt", 1, 1, old, new) == [(1, 15, 1, 18, "No.", "Nomor"), (2, 1, 2, 4, "ttg", "tentang")]


@pytest.mark.parametrize(
    ("content", "name", "old", "new"),
    [
        ("Surat dan\natau kartu\n", "a.txt", "Surat dan atau kartu", "Surat dan/atau kartu"),
        ("Surat dan  atau kartu\n", "a.txt", "Surat dan atau kartu", "Surat dan/atau kartu"),
        ("<p>Surat dan&nbsp;atau kartu</p>", "a.html", "Surat dan atau kartu", "Surat dan/atau kartu"),
        ("<p>Surat per<b>mohoan</b> kartu</p>", "a.html", "Surat permohoan kartu", "Surat permohonan kartu"),
        ("Surat per**moho**an kartu\n", "a.md", "Surat permohoan kartu", "Surat permohonan kartu"),
    ],
    ids=["line break", "two blanks", "entity", "tag in the word", "emphasis in the word"],
)
def test_words_that_the_file_does_not_have_as_they_are_read_are_left_alone(content, name, old, new):
    column = content.index("Surat") + 1

    assert edits_of(content, name, 1, column, old, new) is None


def test_words_beside_markup_are_replaced_inside_it():
    edits = edits_of("<p>Surat <b>permohoan</b></p>", "a.html", 1, 4, "Surat permohoan", "Surat permohonan")

    assert edits == [(1, 13, 1, 22, "permohoan", "permohonan")]


def test_what_is_put_into_a_page_is_escaped():
    assert edits_of("<p>Surat A</p>", "a.html", 1, 4, "Surat A", "Surat A & B")[0][5] in (" & B", " &amp; B")
    assert "&amp;" in edits_of("<p>Surat A</p>", "a.html", 1, 4, "Surat A", "Surat A & B")[0][5]


def test_words_that_a_structured_file_would_read_otherwise_are_not_written():
    content = "standar:\n  layanan: Surat A\n"
    document = read_document(content.encode(), "a.txt")

    for new in ('Surat "A"', "Surat A: B", "Surat A # B"):
        yaml = Editing(type(document)("a.yaml", "yaml", document.blocks, document.lines))
        assert yaml.fix(Wish(True, Span(2, 12), "Surat A", new)) is None


def test_other_words_than_those_understood_are_not_touched():
    assert edits_of("Surat permohonan\n", "a.txt", 1, 7, "permohoan", "permohonan") is None


def test_a_place_outside_the_file_is_no_place():
    assert edits_of("Surat\n", "a.txt", 9, 1, "Surat", "Kartu") is None


def test_the_title_tells_whole_words():
    fix = fix_of("Surat dan atau kartu\n", "a.txt", 1, 1, "Surat dan atau kartu", "Surat dan/atau kartu")

    assert fix.title.id == "“dan atau” menjadi “dan/atau”"


def test_words_taken_out_leave_the_line_break_between_the_others():
    text = "Undang-Undang Republik\nIndonesia Nomor 25\n"
    edits = edits_of(text, "a.txt", 1, 1, "Undang-Undang Republik Indonesia Nomor 25", "Undang-Undang Nomor 25")

    assert [edit[4] for edit in edits] == ["Republik", "Indonesia"]


def test_lines_are_put_in_front_of_a_heading_in_its_rank():
    text = "# Standar\n\n## Persyaratan\nFormulir\n\n## Produk\nKartu\n"
    fix = fix_of(text, "a.md", 6, 4, "Produk", "Biaya/Tarif\n[isi]", lines=True)

    (edit,) = fix.edits
    assert (edit.line, edit.column, edit.old, edit.new) == (6, 1, "", "## Biaya/Tarif\n[isi]\n\n")


def test_no_line_is_put_into_a_table():
    text = "<table><tr><td>Produk</td><td>Kartu</td></tr></table>"

    assert fix_of(text, "a.html", 1, 16, "Produk", "Biaya\n[isi]", lines=True) is None


@pytest.mark.parametrize(
    ("old", "new", "title"),
    [
        ("Rp. 500,- per lembar", "Rp500,00 per lembar", "“Rp. 500,-” menjadi “Rp500,00”"),
        ("kartu dan/ atau surat", "kartu dan/atau surat", "“dan/ atau” menjadi “dan/atau”"),
        ("3 hari kerja", "3 (tiga) hari kerja", "sisipkan “(tiga)”"),
        ("Undang-Undang Republik Indonesia Nomor", "Undang-Undang Nomor", "hapus “Republik Indonesia”"),
        (
            "UU No. 25 ttg Pajak",
            "Undang-Undang Nomor 25 tentang Pajak",
            "“UU No.” menjadi “Undang-Undang Nomor”; “ttg” menjadi “tentang”",
        ),
    ],
)
def test_titles_name_whole_words_once(old, new, title):
    assert fix_of(f"{old}\n", "a.txt", 1, 1, old, new).title.id == title


_TABLE = """\
| No. | Komponen | Uraian |
|---|---|---|
| 1 | **Produk** | Kartu |
"""


def test_new_lines_become_a_row_where_the_heading_stands_in_one():
    fix = fix_of(_TABLE, "a.md", 3, 9, "Produk", "Biaya\n[isi: biaya]", lines=True)

    assert [edit.new for edit in fix.edits] == ["|  | Biaya | [isi: biaya] |\n"]
    assert fix.edits[0].line == 3


@pytest.mark.parametrize(("line", "old"), [(1, "Komponen"), (3, "Kartu"), (3, "Biaya")])
def test_no_row_is_made_of_the_head_of_a_table_or_of_its_last_column(line, old):
    assert fix_of(_TABLE, "a.md", line, 1, old, "Biaya\n[isi: biaya]", lines=True) is None
