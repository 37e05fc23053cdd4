"""Words to printed lines, with titles that were spaced out letter by letter put together again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter
from statistics import median

from standards_lint.readers.pdf_frame import Box
from standards_lint.readers.pdf_runs import TWICE, Run, Word
from standards_lint.storage.ready import ready_pattern

_SAME_LINE = 0.4
"""Distance of the middles of two words of one line, as a part of their height."""
_LETTERS = 4
"""Single letters in a row that are a word spaced out."""
_TAB_COLON = ready_pattern(r"(?:(?<=\s)|^):(?=[^\W_])")
_LETTER = ready_pattern(r"[^\W_]")
_WIDER = 1.6
"""How many times wider the gap between two words is than that between spaced-out letters."""
_BLANK = 1.6
"""Pitch of two lines with a blank one between them, against the usual pitch."""
_TALLEST_PITCH = 1.4
"""Pitch in heights of the type at which lines cannot be parted by a blank one."""


class PrintedLine:
    """A line of text of one column, cell or stretch of a page; made by `line_of` and `lines_of`.

    Most lines come as the runs they are made of; their words are made only where something looks at each of them.
    """

    __slots__ = (
        "_runs", "_words", "bold", "bottom", "height", "left", "page", "right", "size", "text", "top"
    )  # fmt: skip

    def __init__(self, page: int, words: list[Word], runs: Sequence[Run] = ()) -> None:
        """A line of words or of runs.

        Args:
            page: From 1.
            words: From left to right; empty where there are runs.
            runs: Of single blanks between them.
        """
        self.page = page
        self.bold = False
        self.size = 0.0
        """Size of its font; 0 where that is not known."""
        self._words, self._runs = words, runs
        if runs:
            text, self.bottom, self.top, self.height = _measured(runs)
            self.left, self.right = runs[0].left, runs[-1].right
        else:
            text = " ".join([word.text for word in words])
            self.bottom = min([word.bottom for word in words])
            self.top = max([word.top for word in words])
            self.height = words[len(words) // 2].height
            self.left, self.right = words[0].left, words[-1].right
        if ":" in text:
            text = _TAB_COLON.sub(": ", text)  # a colon set at a tab (*Kerja :Dinas*) parts as one with a blank does
        self.text = text
        """Its words parted by single blanks."""

    @property
    def first(self) -> Word:
        """Its first word."""
        return self._runs[0].words[self._runs[0].first] if self._runs else self._words[0]

    @property
    def last(self) -> Word:
        """Its last word."""
        return self._runs[-1].words[self._runs[-1].stop - 1] if self._runs else self._words[-1]

    @property
    def starts(self) -> tuple[int, int]:
        """Indices of the first characters of its first and of its last word on the page."""
        if not self._runs:
            return self._words[0].start, self._words[-1].start
        first, last = self._runs[0], self._runs[-1]
        return first.words.starts[first.first], last.words.starts[last.stop - 1]

    @property
    def words(self) -> list[Word]:
        """Its words from left to right."""
        if not self._words:
            self._words = [word for run in self._runs for word in run]
        return self._words

    @property
    def is_one_word(self) -> bool:
        """Whether it is a single word."""
        return len(self._runs) == len(self._runs[0]) == 1 if self._runs else len(self._words) == 1

    @property
    def box(self) -> Box:
        """Its place on the page."""
        return self.left, self.bottom, self.right, self.top

    def wide_gaps(self) -> Iterable[tuple[Word, Word]]:
        """The neighbours among its words that may be parted by a gap wider than `BESIDE`."""
        runs = self._runs
        if len({run.top - run.bottom for run in runs}) != 1:
            return pairwise(self.words)
        return [(a.words[a.stop - 1], b.words[b.first]) for a, b in pairwise(runs)]


def _measured(runs: Sequence[Run]) -> tuple[str, float, float, float]:
    """Text, bottom and top of runs side by side, and the height of the word in their middle."""
    if len(runs) == 1:
        run = runs[0]
        return run.text, run.bottom, run.top, run.top - run.bottom
    text = " ".join([run.text for run in runs])
    middle = sum(map(len, runs)) // 2
    for run in runs:
        middle -= len(run)
        if middle < 0:
            break
    return text, min([run.bottom for run in runs]), max([run.top for run in runs]), run.top - run.bottom


def line_of(words: list[Word], page: int, like: PrintedLine | None = None) -> PrintedLine:
    """A line of words from left to right.

    Args:
        words: At least one.
        page: From 1.
        like: A line set in the same type.
    """
    line = PrintedLine(page, words)
    if like is not None:
        line.bold, line.size = like.bold, like.size
    return line


def _by_middle(run: Run) -> float:
    return -run.top - run.bottom


_by_left = attrgetter("left")


def lines_of(runs: Sequence[Run], page: int) -> list[PrintedLine]:
    """The lines that words stand in, from the top, each from left to right.

    Args:
        runs: Of one cell or one column; in any order.
        page: The page they stand on, from 1.
    """
    if len(runs) == 1:
        return [_line([*runs], page)]
    rows: list[list[Run]] = []
    middle = height = 0.0
    for run in sorted(runs, key=_by_middle):
        tall = run.top - run.bottom
        place = run.top + run.bottom
        if rows and middle - place < 2 * _SAME_LINE * (height if height < tall else tall):
            rows[-1].append(run)
            if tall > height:
                middle, height = place, tall
            continue
        rows.append([run])
        middle, height = place, tall
    return [_line(row, page) for row in rows]


def _line(row: list[Run], page: int) -> PrintedLine:
    if len(row) == 1 and len(row[0]) < _LETTERS:
        return PrintedLine(page, [], row)
    runs = sorted(row, key=_by_left)
    if all(map(_follows, runs, runs[1:])) and sum(map(_letters, runs)) < _LETTERS:
        return PrintedLine(page, [], runs)
    words = sorted([word for run in row for word in run], key=_by_left)
    return PrintedLine(page, _spelled(_once(words)))


def _follows(run: Run, following: Run) -> bool:
    """Whether all of a run stands behind all of another one, and does not begin with its last word printed again."""
    last = run.stop - 1
    texts, lefts = run.words.texts, run.words.lefts
    return lefts[last] < following.left and (
        texts[last] != following.words.texts[following.first]
        or following.left - lefts[last] > TWICE * (following.top - following.bottom)
    )


def _letters(run: Run) -> int:
    """Words of a single character."""
    letters = run.words.letters
    return bisect_left(letters, run.stop) - bisect_left(letters, run.first) if letters else 0


def _once(words: list[Word]) -> list[Word]:
    """The words of a line without those printed a second time on the same place."""
    return words[:1] + [
        word
        for before, word in pairwise(words)
        if before.text != word.text or word.left - before.left > TWICE * word.height
    ]


def _spelled(words: list[Word]) -> list[Word]:
    """Runs of single letters (*S T A N D A R*) and of pieces (*MA KLU MATP ELA YAN*) put together.

    Inside such a run the gaps between the letters are alike and those between the words clearly wider.
    """
    if len(words) < _LETTERS or sum([len(word.text) == 1 for word in words]) < _LETTERS:
        return words
    found: list[Word] = []
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and _LETTER.fullmatch(words[end].text):
            end += 1
        if end - at >= _LETTERS:
            found += _put_together(words[at:end])
            at = end
        else:
            end = max(end, at + 1)
            found += words[at:end]
            at = end
    return found


def _put_together(letters: list[Word]) -> list[Word]:
    gaps = [second.left - first.right for first, second in pairwise(letters)]
    # in a list of single letters or in a row of boxes the gaps are wider than any letter
    usual = sorted(gaps)[len(gaps) // 3]
    if usual > 1.5 * letters[0].height:
        return letters
    words = [letters[0]]
    for gap, letter in zip(gaps, letters[1:], strict=True):
        if gap > _WIDER * max(usual, 0.1 * letter.height):
            words.append(letter)
        else:
            last = words[-1]
            words[-1] = Word(
                last.text + letter.text,
                last.left,
                min(last.bottom, letter.bottom),
                letter.right,
                max(last.top, letter.top),
                last.start,
            )
    return words


def pitch_of(lines: Sequence[PrintedLine]) -> float:
    """The usual distance from one line to the next, 0 where there is none."""
    if len(lines) < 2:
        return 0.0
    steps = [a.bottom - b.bottom for a, b in pairwise(lines) if a.page == b.page and a.bottom > b.bottom]
    return median(steps) if steps else 0.0


def is_apart(above: PrintedLine, line: PrintedLine, pitch: float) -> bool:
    """Whether a blank line stands between two lines."""
    if above.page != line.page or not pitch:
        return False
    step = above.bottom - line.bottom
    return step < 0 or (step > _BLANK * pitch and step > _TALLEST_PITCH * line.height)
