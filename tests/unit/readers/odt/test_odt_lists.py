"""Numbers of lists and headings of OpenDocument; LibreOffice shows the same ones for these files."""

import pytest

from standards_lint.model.block import BlockKind


@pytest.fixture
def labels(read, files):
    """The lines of a body that has these list styles, as a person sees them."""

    def _labels(body, automatic="", named=""):
        styles = files.levels("L1", '"1" style:num-suffix="."', '"a" style:num-suffix=")"', '"i" style:num-suffix="."')
        return list(read(body, automatic=styles + automatic, named=named).lines)

    return _labels


def listed(content, style="L1", more=""):
    return f'<text:list text:style-name="{style}" {more}>{content}</text:list>'


def test_a_list_is_counted_with_its_inner_lists(labels, files):
    inner = f"<text:p>dua</text:p><text:list>{files.items('anak', 'lagi')}</text:list>"
    assert labels(listed(files.items("satu", inner, "tiga"))) == ["1. satu", "2. dua", "a) anak", "b) lagi", "3. tiga"]


def test_labels_are_no_part_of_the_file_and_say_so(read, files):
    automatic = files.levels("L1", '"1" style:num-suffix="."')
    document = read(listed(files.items("satu", "dua")), automatic=automatic)
    assert [(block.kind, block.label, block.text) for block in document.blocks] == [
        (BlockKind.ITEM, "1.", "satu"),
        (BlockKind.ITEM, "2.", "dua"),
    ]
    assert [anchor.prefix for anchor in document.anchors] == [3, 3]
    assert [anchor.path for anchor in document.anchors] == ["body/list[1]/item[1]/p[1]", "body/list[1]/item[2]/p[1]"]


def test_only_the_first_paragraph_of_an_item_has_its_number(labels, files):
    assert labels(listed(files.items("<text:p>satu</text:p><text:p>lanjutan</text:p>"))) == ["1. satu", "lanjutan"]


def test_lists_go_on_where_they_say_so(labels, files):
    first = listed(files.items("satu"), more='xml:id="k1"')
    between = "<text:p>sela</text:p>"
    again = listed(files.items("dua"), more='text:continue-numbering="true"')
    new = listed(files.items("baru"))
    late = listed(files.items("tiga"), more='text:continue-list="k1"')
    lines = labels(first + between + again + new + late)
    assert lines == ["1. satu", "sela", "2. dua", "1. baru", "3. tiga"]


def test_inner_lists_go_on_when_the_list_goes_on_above_them(labels, files):
    def inner(*texts):
        return f"<text:list>{files.items(*texts)}</text:list>"

    first = listed(files.items("satu", f"<text:p>dua</text:p>{inner('anak')}"), more='xml:id="k1"')
    late = listed(
        files.items(inner("kedua"), f"<text:p>tiga</text:p>{inner('pertama')}"), more='text:continue-list="k1"'
    )
    assert labels(first + late) == ["1. satu", "2. dua", "a) anak", "b) kedua", "3. tiga", "a) pertama"]


def test_a_list_of_another_style_in_between_ends_the_numbering(labels, files):
    other = files.levels("L2", '"A" style:num-suffix="." text:start-value="3"')
    body = (
        listed(files.items("satu"))
        + listed(files.items("lain"), "L2")
        + listed(files.items("baru"), more='text:continue-numbering="true"')
    )
    assert labels(body, automatic=other) == ["1. satu", "C. lain", "1. baru"]


def test_an_item_may_set_its_number_and_a_header_has_none(labels, files):
    body = listed(
        "<text:list-header><text:p>Kepala</text:p></text:list-header>"
        "<text:list-item text:start-value='7'><text:p>tujuh</text:p></text:list-item>" + files.items("delapan")
    )
    assert labels(body) == ["Kepala", "7. tujuh", "8. delapan"]


def test_numbers_of_several_levels(labels, files):
    styles = files.levels(
        "L2", '"1"', '"1" text:display-levels="2"', '"a" text:display-levels="3" style:num-suffix="."'
    )
    inner = files.items(f"<text:list>{files.items('huruf')}</text:list>")
    body = listed(files.items("satu", f"<text:p>dua</text:p><text:list>{files.items('anak')}{inner}</text:list>"), "L2")
    assert labels(body, automatic=styles) == ["1 satu", "2 dua", "2.1 anak", "2.1.a. huruf"]


def test_the_pattern_of_newer_programs_says_more(labels, files):
    styles = files.levels("L2", '"1" loext:num-list-format="(%1%)"', '"A" loext:num-list-format="%1%-%2%."')
    body = listed(files.items(f"<text:p>satu</text:p><text:list>{files.items('anak')}</text:list>"), "L2")
    assert labels(body, automatic=styles) == ["(1) satu", "1-A. anak"]


def test_an_item_below_none_counts_for_both(labels, files):
    body = listed(files.items(f"<text:list>{files.items('anak')}</text:list>", "dua"))
    assert labels(body) == ["a) anak", "2. dua"]


@pytest.mark.parametrize(
    ("form", "number", "label"),
    [("a", 28, "ab"), ("A", 27, "AA"), ("i", 14, "xiv"), ("I", 4, "IV"), ("1", 0, "0"), ("i", 99_999, "32767")],
)
def test_forms_of_numbers(labels, files, form, number, label):
    body = listed(f"<text:list-item text:start-value='{number}'><text:p>x</text:p></text:list-item>", "L2")
    assert labels(body, automatic=files.levels("L2", f'"{form}" style:num-suffix="."')) == [f"{label}. x"]


def test_bullets_of_symbol_fonts_are_shown_as_bullets(labels, files):
    styles = "".join(
        f'<text:list-style style:name="{name}"><text:list-level-style-bullet text:level="1" '
        f'text:bullet-char="{character}"/></text:list-style>'
        for name, character in (("B1", "\uf0b7"), ("B2", "-"), ("B3", "▪"))
    )
    body = "".join(listed(files.items("x"), name) for name in ("B1", "B2", "B3"))
    assert labels(body, automatic=styles) == ["• x", "- x", "▪ x"]


def test_a_list_without_style_takes_that_of_its_paragraphs(labels):
    named = '<style:style style:name="Angka" style:family="paragraph" style:list-style-name="L1"/>'
    body = '<text:list><text:list-item><text:p text:style-name="Angka">x</text:p></text:list-item></text:list>'
    assert labels(body, named=named) == ["1. x"]


def test_an_item_may_have_a_style_of_its_own(labels, files):
    body = listed("<text:list-item text:style-override='L2'><text:p>x</text:p></text:list-item>")
    assert labels(body, automatic=files.levels("L2", '"A" style:num-suffix="."')) == ["A. x"]


def test_headings_are_numbered_as_the_outline_says(labels):
    named = (
        '<text:outline-style style:name="Outline">'
        '<text:outline-level-style text:level="1" style:num-format="I" style:num-prefix="BAB "/>'
        '<text:outline-level-style text:level="2" style:num-format="A" style:num-suffix="."/></text:outline-style>'
        '<style:style style:name="Bebas" style:family="paragraph" style:list-style-name=""/>'
    )

    def heading(level, text, more=""):
        return f'<text:h text:outline-level="{level}" {more}>{text}</text:h>'

    body = (
        heading(1, "UMUM")
        + heading(2, "Latar")
        + heading(2, "Tujuan")
        + heading(1, "tanpa nomor", 'text:is-list-header="true"')
        + heading(2, "LAMPIRAN", 'text:style-name="Bebas"')
        + heading(1, "ISI")
        + heading(2, "Satu")
    )
    expected = ["BAB I UMUM", "A. Latar", "B. Tujuan", "tanpa nomor", "LAMPIRAN", "BAB II ISI", "A. Satu"]
    assert labels(body, named=named) == expected


def test_a_heading_in_a_list_has_the_number_of_the_list(read, files):
    automatic = files.levels("L1", '"A" style:num-suffix="."')
    body = listed(files.items("<text:h text:outline-level='2'>Biaya</text:h>", "<text:h>Waktu</text:h>"))
    blocks = read(body, automatic=automatic).blocks
    assert [(block.kind, block.level, block.label, block.text) for block in blocks] == [
        (BlockKind.HEADING, 2, "A.", "Biaya"),
        (BlockKind.HEADING, 1, "B.", "Waktu"),
    ]


def test_an_empty_item_is_counted_but_not_shown(labels, files):
    assert labels(listed(files.items("", "isi"))) == ["2. isi"]


def test_paragraphs_that_number_themselves(labels):
    body = "".join(
        f'<text:numbered-paragraph text:list-id="n" text:style-name="L1" text:level="{level}"><text:p>x</text:p>'
        "</text:numbered-paragraph>"
        for level in (1, 2, 2, 1)
    )
    assert labels(body) == ["1. x", "a) x", "b) x", "2. x"]


def test_a_mixed_number_is_a_label_because_it_was_counted(read, files):
    automatic = files.levels("L1", '"1"', '"a" text:display-levels="2"')
    body = listed(files.items(f"<text:p>satu</text:p><text:list>{files.items('anak')}</text:list>"))
    block = read(body, automatic=automatic).blocks[1]
    assert (block.kind, block.label, block.text, block.label_written) == (BlockKind.ITEM, "1.a", "anak", False)


def test_lists_in_cells_go_on_as_the_file_says(labels, files):
    cell = listed(files.items("dua"), more='text:continue-numbering="true"')
    body = (
        listed(files.items("satu"))
        + "<table:table><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell>"
        + f"<table:table-cell>{cell}</table:table-cell></table:table-row></table:table>"
    )
    assert labels(body) == ["1. satu", "1", "2. dua"]
