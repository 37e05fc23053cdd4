"""Blocks of any document, written down in full, are read back as the same blocks."""

from hypothesis import given, settings
from hypothesis import strategies as st

from standards_lint.convert.entries import Looks
from standards_lint.convert.standard_file import by_layout
from standards_lint.convert.yaml_writer import yaml_lines
from standards_lint.model.block import Block, BlockKind, Cell, RawDocument, Region
from standards_lint.model.span import Mark, SourceText
from standards_lint.readers import read_document

TEXTS = st.sampled_from(
    [
        "Surat",
        "a. Surat",
        "1. Surat",
        "1 Surat",
        "A. Rahman",
        "null",
        "- x",
        "x: y",
        "(1) x",
        "o Surat",
        "I. BAB",
        "RINCIAN BIAYA",
        "0",
        "~",
        "no",
        "Biaya: Rp 5.000 #1",
        "'kutip'",
        '"kutip"',
        "[a]",
        "{b}",
        "& dan *",
        "?",
        "…",
        "3 (tiga) hari kerja",
        "a. satu b. dua c. tiga",
        "2026-11-21",
        "•",
        "1.2 Umum",
        "kecil:",
    ]
) | st.text("abc .:-#'\"\\[]{}&*!|>%@`1)(", min_size=1, max_size=150).map(lambda t: " ".join(t.split()) or "x")
LABELS = st.sampled_from(["", "•", "a.", "b.", "1.", "2.", "1)", "(1)", "I.", "A.", "1", "-", "o", "1. a.", "1.1"])


def block(kind, text, **values):
    return Block(kind, SourceText(text, (Mark(0, 1, 1),)), **values)


BOLD, LINK, BLANK = st.booleans(), st.booleans(), st.booleans()
ITEMS = st.builds(
    lambda text, label, level, bold, written: block(
        BlockKind.ITEM, text, label=label, level=level, bold=bold, label_written=written or label in ("", "•")
    ),
    TEXTS,
    LABELS,
    st.integers(1, 4),
    BOLD,
    st.booleans(),
)
HEADINGS = st.builds(
    lambda text, label, level, blank: block(BlockKind.HEADING, text, label=label, level=level, blank_before=blank),
    TEXTS,
    LABELS,
    st.integers(0, 6),
    BLANK,
)
PARAGRAPHS = st.builds(
    lambda text, bold, link, blank: block(BlockKind.PARAGRAPH, text, bold=bold, link=link, blank_before=blank),
    TEXTS,
    BOLD,
    LINK,
    BLANK,
)
IMAGES = st.builds(lambda text: block(BlockKind.IMAGE, text), TEXTS)


@st.composite
def tables(draw):
    """The cells of a table of two rows and three columns, some of them empty."""
    found = []
    for row in (1, 2):
        for column in (1, 2, 3):
            inside = draw(st.lists(ITEMS | PARAGRAPHS | IMAGES, max_size=2)) or [block(BlockKind.PARAGRAPH, "")]
            found += [(row, column, content) for content in inside]
    return found


@st.composite
def documents(draw):
    blocks = [block(BlockKind.PARAGRAPH, "Awal dokumen")]
    number = 0
    for part in draw(st.lists(ITEMS | HEADINGS | PARAGRAPHS | IMAGES | tables(), max_size=12)):
        if isinstance(part, Block):
            blocks.append(part)
            continue
        number += 1
        blocks += (
            block(
                content.kind,
                content.text,
                label=content.label,
                level=content.level,
                bold=content.bold,
                link=content.link,
                label_written=content.label_written,
                cell=Cell(number, row, column),
            )
            for row, column, content in part
        )
    return blocks


def shape(found):
    return [
        (
            b.kind,
            b.level,
            b.label,
            b.text,
            b.bold,
            b.link,
            b.blank_before,
            b.label_written,
            b.cell and (b.cell.table, b.cell.row, b.cell.column),
        )
        for b in found
    ]


@settings(max_examples=150, deadline=None)
@given(documents())
def test_a_document_written_in_full_is_read_as_it_was(blocks):
    raw = RawDocument("x", "txt", tuple(blocks), ())
    text = "".join(f"{line}\n" for line in yaml_lines(by_layout(raw, Looks(emphasis=True, space=True))))
    made = read_document(text.encode(), "x.yaml")
    assert [note.message for note in made.notes] == []
    assert shape(made.blocks) == shape(blocks)


def test_what_stands_beside_the_text_goes_to_the_foot():
    blocks = (block(BlockKind.PARAGRAPH, "Isi"), block(BlockKind.PARAGRAPH, "Kaki", region=Region.ASIDE))
    file = by_layout(
        RawDocument("x", "html", (*blocks, block(BlockKind.PARAGRAPH, "Menu", region=Region.MENU)), ()), Looks()
    )
    assert file["kaki_halaman"] == [{"teks": "Kaki"}]
    assert "Menu" not in str(file)
