"""Comments written to the program: found in every format, and never read as content."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from standards_lint.model.remark import Extent
from standards_lint.readers import read_document

# Machines that test several things at once are slow; that is no fault of what is tested.
LOADED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

CALL = "standards-lint: abaikan BIA001 -- sesuai perda"


def read(text, path):
    return read_document(text.encode(), path)


def shape(document):
    """The blocks without their lines."""
    return [(b.kind, b.label, b.text, b.level, b.blank_before, b.cell, b.given) for b in document.blocks]


PLAIN = {
    "a.txt": "Standar Pelayanan\n\nBiaya\nTidak dipungut\nbiaya\n1. Kartu\n2. Surat\n",
    "a.md": "# Standar\n\n## Biaya\n\nTidak dipungut\nbiaya\n\n1. Kartu\n2. Surat\n\n| a | b |\n|---|---|\n| c | d |\n",
    "a.html": "<h1>Standar</h1>\n<p>Tidak dipungut\nbiaya</p>\n<ol>\n<li>Kartu</li>\n<li>Surat</li>\n</ol>\n",
    "a.yaml": "standar_pelayanan: 1\njudul: Standar\nlayanan:\n- nama: Kartu\n  komponen:\n    biaya: Gratis\n",
}
WRITTEN = {
    "a.txt": f"# {CALL}",
    "a.md": f"<!-- {CALL} -->",
    "a.html": f"<!-- {CALL} -->",
    "a.yaml": f"  # {CALL}",
}


@pytest.mark.parametrize("path", PLAIN)
def test_a_remark_on_a_line_of_its_own_changes_nothing_in_what_is_read(path):
    lines = PLAIN[path].splitlines(keepends=True)
    for at in range(len(lines) + 1):
        if path == "a.md" and at in (11, 12):
            continue  # between the rows of a table: Markdown ends the table there
        document = read("".join([*lines[:at], WRITTEN[path] + "\n", *lines[at:]]), path)

        assert [remark.text for remark in document.remarks] == [CALL], at
        assert shape(document) == shape(read(PLAIN[path], path)), at
        assert (document.remarks[0].extent.line, document.remarks[0].alone) == (at + 1, True)


@pytest.mark.parametrize("path", PLAIN)
def test_places_behind_a_remark_are_those_of_the_file(path):
    lines = PLAIN[path].splitlines(keepends=True)
    document = read("".join([*lines[:3], WRITTEN[path] + "\n", *lines[3:]]), path)

    for block in document.blocks:
        word = block.text.split()[0]
        if path != "a.yaml" or not block.given or not block.given.heads:
            assert document.lines[block.span.line - 1][block.span.column - 1 :].startswith(word)


@pytest.mark.parametrize("form", [CALL, f"# {CALL}", f"// {CALL}", f"<!-- {CALL} -->", f"   {CALL}  "])
def test_plain_text_takes_each_form_on_a_line_of_its_own(form):
    document = read(f"Biaya\n{form}\nGratis\n", "a.txt")

    assert [remark.text for remark in document.remarks] == [CALL]
    assert all("lint" not in block.text for block in document.blocks)


def test_words_in_the_middle_of_a_line_are_content():
    document = read(f"Biaya\nLihat {CALL}\n", "a.txt")

    assert document.remarks == ()
    assert "standards-lint" in document.blocks[-1].text


def test_markdown_reads_no_remark_from_what_a_fence_shows():
    assert read(f"# A\n\n```html\n<!-- {CALL} -->\n```\n", "a.md").remarks == ()


def test_yaml_reads_no_remark_from_values():
    text = (
        f"standar_pelayanan: 1\njudul: 'a # {CALL}'\nlayanan:\n- nama: A\n  komponen:\n    biaya: |\n      # {CALL}\n"
    )

    assert read(text, "a.yaml").remarks == ()


def test_a_remark_beside_words_knows_its_place_and_its_marks():
    (remark,) = read(f"# A\n\nGratis <!-- {CALL} -->\n", "a.md").remarks

    assert remark.extent == Extent(3, 8, 3, 8 + len(remark.written))
    assert (remark.written, remark.alone) == (f"<!-- {CALL} -->", False)


@pytest.mark.parametrize(
    "name", ["standards-lint", "Standards-Lint", "standard-lint", "standards_lint", "standardslint"]
)
def test_a_name_that_is_misspelt_a_little_is_a_call_all_the_same(name):
    (remark,) = read(f"<p>Gratis</p><!-- {name}: abaikan -->", "a.html").remarks

    assert remark.text == f"{name}: abaikan"


def test_other_comments_are_none():
    assert read("<p>Gratis</p><!-- menu --><!-- lint: x -->", "a.html").remarks == ()


@LOADED
@given(
    st.lists(st.sampled_from(["Biaya", "", "1. Kartu", "Gratis.", "| a | b |", "a\tb"]), max_size=8),
    st.integers(0, 8),
)
def test_a_line_to_the_program_never_changes_a_plain_text(lines, at):
    with_remark = [*lines[:at], f"# {CALL}", *lines[at:]]

    assert shape(read("\n".join(["Judul", *with_remark, "Akhir"]), "a.txt")) == shape(
        read("\n".join(["Judul", *lines, "Akhir"]), "a.txt")
    )
