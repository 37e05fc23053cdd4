"""Runs of words settle for all of their words what would be found of each of them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from standards_lint.readers.pdf_grid import grids_of
from standards_lint.readers.pdf_items import Table
from standards_lint.readers.pdf_layout import lay_out
from standards_lint.readers.pdf_lines import lines_of
from standards_lint.readers.pdf_objects import Drawing
from standards_lint.readers.pdf_runs import Run, Word, Words

TEXTS = st.sampled_from(["surat", "a", "b", "1.", ":", "izin:", "Pemohon", "S", "T"])
SIZE = (400.0, 800.0)


@st.composite
def pages(draw):
    """Words in the order of a file: mostly one behind the other, now and then anywhere."""
    words, left, bottom = [], 20.0, 700.0
    for _ in range(draw(st.integers(1, 25))):
        step = draw(st.sampled_from(["beside"] * 6 + ["wide", "again", "inside", "below", "elsewhere", "raised"]))
        height = draw(st.sampled_from([10.0, 10.0, 10.0, 14.0]))
        text = draw(TEXTS)
        if step == "again" and words:
            left, text = words[-1].left + 1, words[-1].text
        elif step == "inside" and words:
            left = words[-1].left + 5
        elif step == "wide":
            left += draw(st.floats(4, 60))
        elif step == "below":
            left, bottom = 20.0, bottom - draw(st.floats(2, 20))
        elif step == "elsewhere":
            left, bottom = draw(st.floats(0, 300)), draw(st.floats(100, 700))
        elif step == "raised":
            bottom += 2
        words.append(Word(text, left, bottom, left + 4 * len(text), bottom + height, 10 * len(words)))
        left = words[-1].right + 3
    return Words.of(words)


def one_by_one(words):
    return [Run(words, index, index + 1) for index in range(len(words))]


class Alone(Words):
    """Words each of which is a run."""

    def __init__(self, words):
        super().__init__(words.texts, words.lefts, words.bottoms, words.rights, words.tops, words.starts)

    def runs(self):
        return one_by_one(self)


def seen_of(items):
    """All lines, those of tables by their cells."""
    return [
        [[seen(line) for line in cell.parts[0].lines] for cell in item.cells]
        if isinstance(item, Table)
        else [seen(line) for line in item.lines]
        for item in items
    ]


def seen(line):
    words = [(word.text, word.left, word.start) for word in line.words]
    ends = (line.first.start, line.last.start), line.is_one_word
    return line.text, line.box, line.height, line.starts, ends, words


def test_words_beside_each_other_are_one_run_up_to_a_gap_another_height_or_another_line():
    rows = [(20, 700, 710), (60, 700, 710), (140, 700, 710), (180, 700, 714), (20, 680, 690)]
    words = Words.of([Word("kata", left, low, left + 36, high, 0) for left, low, high in rows])

    assert [len(run) for run in words.runs()] == [2, 1, 1, 1]


def test_a_word_that_ends_before_the_one_in_front_of_it_begins_a_run():
    # else a ruling between the middles of two words would not be seen between those of the first and the last one
    words = Words.of(
        [Word("a", 20, 700, 24, 710, 0), Word("Pemohon", 26, 700, 54, 710, 2), Word("b", 31, 700, 35, 710, 10)]
    )

    assert [len(run) for run in words.runs()] == [2, 1]


@settings(deadline=None)
@given(pages())
def test_runs_make_the_lines_that_their_words_make(words):
    assert [seen(line) for line in lines_of(words.runs(), 1)] == [seen(line) for line in lines_of(one_by_one(words), 1)]


@settings(deadline=None)
@given(pages())
def test_all_wide_gaps_of_a_line_stand_between_its_runs(words):
    for line in lines_of(words.runs(), 1):
        wide = [(a.start, b.start) for a, b in line.wide_gaps() if b.left - a.right >= 0.9 * line.height]
        every = zip(line.words, line.words[1:], strict=False)
        assert wide == [(a.start, b.start) for a, b in every if b.left - a.right >= 0.9 * line.height]


@settings(deadline=None)
@given(pages(), st.sets(st.integers(2, 38), min_size=1, max_size=5))
def test_runs_that_cross_rulings_fall_to_the_cells_of_their_words(words, columns):
    xs, ys = [0.0, *(10.0 * at for at in sorted(columns)), 390.0], [90.0, 400.0, 690.0, 780.0]
    drawing = Drawing(across=[(y, xs[0], xs[-1]) for y in ys], upright=[(x, ys[0], ys[-1]) for x in xs])
    (grid,) = grids_of(drawing)

    together, alone = (
        seen_of(lay_out(1, each, [grid], [], SIZE, lambda _lines: None)) for each in (words, Alone(words))
    )

    assert together == alone
