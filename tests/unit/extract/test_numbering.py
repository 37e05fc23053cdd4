import pytest

from standards_lint.extract.numbering import find_gaps
from standards_lint.model.block import BlockKind, Cell
from standards_lint.model.span import Span


@pytest.fixture
def gaps(make_passage):
    """(label, expected) of the gaps in a list with these labels; a text without a label is a paragraph."""

    def find(labels, component="prosedur", images=(), **context):
        passages = []
        for label in labels:
            if isinstance(label, tuple):
                passages.append(make_passage("isi", component, label=label[0], level=label[1], **context))
            elif label.endswith((".", ")")):
                passages.append(make_passage("isi", component, label=label, **context))
            else:
                passages.append(make_passage(label, component, **context))
        return [(g.label, g.expected) for g in find_gaps(passages, images)]

    return find


@pytest.mark.parametrize(
    ("labels", "gap"),
    [
        (["a.", "b.", "c.", "e.", "f."], ("e.", "d.")),
        (["1.", "2.", "4.", "5."], ("4.", "3.")),
        (["1)", "2)", "2)", "3)"], ("2)", "3)")),
        (["(a)", "(b)", "(d)", "(e)"], ("(d)", "(c)")),
        (["i.", "ii.", "iv.", "v."], ("iv.", "iii.")),
        (["Secara Daring", "b.", "c."], ("b.", "a.")),
        (["Secara Daring", "b."], ("b.", "a.")),
    ],
)
def test_a_list_that_skips_repeats_or_starts_late_is_reported(gaps, labels, gap):
    assert gaps(labels) == [gap]


@pytest.mark.parametrize(
    "labels",
    [
        ["a.", "b.", "c.", "d."],
        ["1.", "2.", "3.", "1.", "2."],
        ["1.", "2.", "3.", "a.", "b.", "1."],
        ["i.", "ii.", "iii.", "iv.", "v.", "vi."],
        ["g.", "h.", "i.", "j.", "k."],
        ["I.", "II.", "III."],
        ["1.", "2.", "9."],
        ["1.", "2.", "4."],
        ["2.", "3.", "4."],
        ["Syarat: a. fotokopi", "b.", "c."],
        ["Petugas menerima berkas pemohon;", "2.", "3."],
        ["\u2022", "\u2022"],
        [("1.", 1), ("a.", 2), ("b.", 2), ("2.", 1), ("a.", 2), ("b.", 2), ("3.", 1)],
        ["1.", "2)", "4)"],
    ],
)
def test_lists_in_order_and_doubtful_ones_are_left_alone(gaps, labels):
    assert gaps(labels) == []


def test_a_picture_that_may_hide_an_item_silences_the_gap(make_passage):
    passages = [make_passage("isi", "prosedur", label=label) for label in ("a.", "b.", "d.", "e.")]
    picture = Span(passages[2].block.span.line, 1)
    assert find_gaps(passages, [picture]) == ()
    assert len(find_gaps(passages, [Span(passages[3].block.span.line, 9)])) == 1


def test_a_list_does_not_go_on_in_another_cell_or_component(make_passage):
    first = [make_passage("isi", "prosedur", label=label, cell=Cell(1, 1, 1)) for label in ("a.", "b.")]
    second = [make_passage("isi", "prosedur", label=label, cell=Cell(1, 2, 1)) for label in ("d.", "e.")]
    third = [make_passage("isi", "produk", label=label) for label in ("g.", "h.")]
    assert find_gaps([*first, *second, *third]) == ()


def test_a_late_start_outside_components_is_left_alone(gaps):
    assert gaps(["Secara Daring", "b.", "c."], component="") == []


def test_headings_do_not_hide_a_gap(make_passage):
    passages = [
        make_passage("isi", "pengaduan", label="a."),
        make_passage("isi", "pengaduan", label="b."),
        make_passage("Media Lain", "pengaduan", kind=BlockKind.HEADING),
        make_passage("isi", "pengaduan", label="d."),
        make_passage("isi", "pengaduan", label="e."),
    ]
    assert [(g.label, g.component, g.text.text) for g in find_gaps(passages)] == [("d.", "pengaduan", "d. isi")]
