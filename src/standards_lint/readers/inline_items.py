"""Lists that were flattened into running text, taken apart again.

*Tatap Muka 1. Surat kehilangan 2. Kartu keluarga* and *melalui : a. telepon b. faksimile* are lists whose breaks were
lost. A number or letter counts as a label only as part of a sequence: it begins at 1 or a (or stands at the beginning
of a line), its members follow each other, and there are at least two. So *Pasal 1.*, *No. 25*, *Rp. 0* and dates stay
text, and a word that repeats before each member (*Pasal 1. … Pasal 2. …*) shows that they are references.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import field
from itertools import pairwise

from standards_lint.model.span import SourceText
from standards_lint.readers.labels import BULLETS
from standards_lint.readers.surface import cut
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_CANDIDATE = ready_pattern(
    rf"""
    (?<![^\s;:])                                       # behind white space, or glued to ; or :
    (?: (?P<paren>\((?:[1-9]\d?|[a-z])\)) (?=\s?\w)
      | (?P<number>[1-9]\d?[.)]) (?=\s\S|[A-Z][a-z])
      | (?P<letter>[a-zA-Z][.)]) (?=\s\S)
      | (?P<bare>[1-9]\d?) (?=\s[A-Z])
    )
  | (?P<bullet>[{BULLETS}])(?=\s?\S)
    """,
    re.X,
)
_SIGN = ready_pattern(rf"[(.)1-9{BULLETS}](?=.)", re.S)
"""What each of them holds; it is found faster."""
_CLAUSE_END = ";:,."
_ABBREVIATION = ready_pattern(r"(?:^|[\s(])[A-Z][a-z]{0,3}\.$")
_DEEPEST = 4
_BARE = 3
"""Bare numbers that make a list, and words that make a member of it unmistakable."""
_CONJUNCTION = 4
"""Letters at most of a word that may join two references."""
_CAPITALS = 3
"""Members of a list of capital letters inside a text."""
_ROUNDS = 8
"""Dropping a false label can leave others without company; a text that has not settled after this is left whole."""
REFERRING = frozenset({"ayat", "huruf", "angka", "butir"})
"""Words behind which a number or letter in brackets points to another part of a regulation."""
_LONGEST_LEAD = 12
"""Words of a lead-in line between two lists (*Pelayanan Daring*) at most."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text: its lead (no label, depth 0) or an item of a flattened list."""

    label: str
    source: SourceText
    depth: int


@dataclass(slots=True)
class _Candidate:
    start: int
    end: int
    text: str
    style: str
    ordinal: int
    at_break: bool
    """Stands at the beginning of a line of the file."""
    alone: bool
    """Is a line of the file by itself: a label even without a sequence."""
    bounded: bool
    """Stands at a break or behind a sign that ends a clause."""
    word: str
    """The word in front of it in the same clause."""


@dataclass(slots=True)
class _Sequence:
    style: str
    depth: int
    restarts: bool = False
    """Follows another list of its style at the same depth."""
    members: list[_Candidate] = field(default_factory=list)

    @property
    def last(self) -> int:
        return self.members[-1].ordinal

    def holds(self, text: str, *, labelled: bool) -> bool:
        """Whether these are labels: two or one that cannot be anything else, and no repeated word before them."""
        if len(self.members) == 1:
            member = self.members[0]
            return member.alone or (member.start == 0 and labelled)
        if self.style == "1":
            return self._counts_things(text)
        words = [member.word for member in self.members[:3] if member.start]
        if len(words) > 1 and words[0] and words[0] == words[1]:
            return False
        if self.style.startswith("(") and not self.members[0].bounded:
            return False
        if self.style[0] == "A" and self.members[0].start and len(self.members) < _CAPITALS:
            return False  # "A. Rahman dan B. Yusuf" are names
        between = [text[a.end : b.start].strip(" ,;.") for a, b in pairwise(self.members)]
        return all(between) and not all(map(_is_conjunction, between))

    def _counts_things(self, text: str) -> bool:
        """Bare numbers from the beginning of the text on, before different words: no *1 Hari 2 Jam 3 Menit*."""
        edges = [member.start for member in self.members[1:]]
        items = [text[m.end : e].split() for m, e in zip(self.members, [*edges, len(text)], strict=True)]
        if self.members[0].start or len(items) < _BARE:
            return False
        if all(len(item) >= _BARE for item in items):
            return len({" ".join(item).casefold() for item in items}) == len(items)
        long = sum(1 for item in items if len(item) > 1)
        distinct = len({item[0].casefold() for item in items if item})
        return 2 * long >= len(items) and distinct * 4 >= len(items) * 3


def split_items(source: SourceText, *, breaks: bool, labelled: bool) -> list[Piece]:
    """Take a text apart at the labels of flattened lists.

    Args:
        source: A normalised text; it may begin with a label of its own.
        breaks: Line breaks of the file mean something here (plain text; not HTML).
        labelled: The text begins with a label of its own, which stays one even without company.

    Returns:
        The text in one piece when there is no list in it.
    """
    sign = _SIGN.search(source.text)
    first = _CANDIDATE.search(source.text, max(sign.start() - 2, 0)) if sign else None
    if first is None:
        return [Piece("", source, 0)]
    if not breaks and _CANDIDATE.search(source.text, first.end()) is None:  # one label makes no list, as nearly always
        return _one(source, first) if labelled and first.start() == 0 else [Piece("", source, 0)]
    at = text_breaks(source) if breaks else frozenset({0})
    candidates = _candidates(source.text, at)
    for _ in range(_ROUNDS):
        if not candidates:
            break
        sequences = _sequences(candidates)
        kept = [m for s in sequences if s.holds(source.text, labelled=labelled) for m in s.members]
        if len(kept) == len(candidates):
            return _pieces(source, sequences, sorted(at))
        candidates = sorted(kept, key=lambda m: m.start)
    return [Piece("", source, 0)]


def _one(source: SourceText, label: re.Match[str]) -> list[Piece]:
    """The item that a text is whose own label is the only one in it."""
    end = label.end() + (source.text[label.end() : label.end() + 1] == " ")
    return [Piece(label.group(), cut(source, end, len(source.text)), 1)]


def text_breaks(source: SourceText) -> frozenset[int]:
    """Offsets at which a new line of the file begins."""
    found = {0}
    for before, after in pairwise(source.marks):
        if after.line != before.line:
            found.add(after.offset + (source.text[after.offset : after.offset + 1] == " "))
    return frozenset(found)


def _candidates(text: str, breaks: frozenset[int]) -> list[_Candidate]:
    found = []
    for match in _CANDIDATE.finditer(text):
        start, label = match.start(), match.group()
        end = match.end() + (text[match.end() : match.end() + 1] == " ")
        before = text[max(0, start - 40) : start].rstrip()
        word = "" if not before or before[-1] in _CLAUSE_END else before.rsplit(" ", 1)[-1].casefold()
        at_break = start in breaks
        if label[0] == "1" and not at_break and _ABBREVIATION.search(before):
            continue  # "No. 1. ..." numbers something; it opens no list
        if word in REFERRING and label[0] == "(":
            continue  # "sebagaimana dimaksud dalam Pasal 3 ayat (3) huruf a"
        style, ordinal = _style(label)
        bounded = at_break or not word
        found.append(_Candidate(start, end, label, style, ordinal, at_break, at_break and end in breaks, bounded, word))
    return found


def _style(label: str) -> tuple[str, int]:
    """Style and ordinal of a label; all bullets are one style."""
    core = label.strip("().")
    if core.isdigit():
        return label.replace(core, "1"), int(core)
    if core.isalpha():
        return label.replace(core, "a" if core.islower() else "A"), ord(core.lower()) - ord("a") + 1
    return "•", 0


def _sequences(candidates: list[_Candidate]) -> list[_Sequence]:
    """Put each candidate into the list it continues or opens; those that do neither are left out."""
    every: list[_Sequence] = []
    stack: list[_Sequence] = []
    for candidate in candidates:
        home = _home(stack, candidate)
        if home is not None:
            del stack[home + 1 :]
            stack[home].members.append(candidate)
            continue
        opened = _opened(stack, candidate)
        if opened is not None:
            del stack[opened.depth - 1 :]
            opened.members.append(candidate)
            stack.append(opened)
            every.append(opened)
    return every


def _home(stack: list[_Sequence], candidate: _Candidate) -> int | None:
    """Index of the open list that the candidate continues; the innermost wins, one skipped letter is forgiven there."""
    for index in range(len(stack) - 1, -1, -1):
        sequence = stack[index]
        if sequence.style == candidate.style and (candidate.style == "•" or candidate.ordinal == sequence.last + 1):
            return index
    if stack and stack[-1].style == candidate.style and candidate.ordinal == stack[-1].last + 2:
        return len(stack) - 1
    return None


def _opened(stack: list[_Sequence], candidate: _Candidate) -> _Sequence | None:
    """The new list that the candidate opens, if it can open one."""
    if candidate.ordinal > 1 and not candidate.at_break:
        return None
    if stack and stack[-1].style == candidate.style:
        # "1. ... Pasal 1. ... 2. ...": a second 1 right behind the first is no new list
        return _Sequence(candidate.style, len(stack), restarts=True) if stack[-1].last > 1 else None
    return _Sequence(candidate.style, len(stack) + 1) if len(stack) < _DEEPEST else None


def _is_conjunction(text: str) -> bool:
    """Whether a text between two labels only joins them, like *dan* in *poin a) dan b)*."""
    return len(text) <= _CONJUNCTION and text.isalpha() and text.islower()


def _pieces(source: SourceText, sequences: list[_Sequence], breaks: list[int]) -> list[Piece]:
    labels = sorted(((m, s) for s in sequences for m in s.members), key=lambda pair: pair[0].start)
    pieces = []
    if labels[0][0].start > 0:
        pieces.append(Piece("", cut(source, 0, labels[0][0].start), 0))
    for index, (member, sequence) in enumerate(labels):
        stop = lead = len(source.text)
        if index + 1 < len(labels):
            following, its = labels[index + 1]
            stop = lead = following.start
            if its.restarts and its.members[0] is following:
                lead = _lead(source.text, member.end, stop, breaks)
        pieces.append(Piece(member.text, cut(source, member.end, lead), sequence.depth))
        if lead < stop:
            pieces.append(Piece("", cut(source, lead, stop), 0))
    return pieces


def _lead(text: str, start: int, stop: int, breaks: list[int]) -> int:
    """Where the line that leads to the next list begins behind the last item of this one; `stop` without such a line.

    It begins a line of the file with a capital, is short, and does not leave the item with a single word.
    """
    for index in range(bisect_right(breaks, start), len(breaks)):
        at = breaks[index]
        if at >= stop:
            break
        if text[at].isupper():
            item, lead = text[start:at].split(), text[at:stop].split()
            if len(item) > 1 and len(lead) <= _LONGEST_LEAD:
                return at
    return stop
