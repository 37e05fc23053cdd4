"""A wish to a fix: which characters of the file are replaced, so that nothing else of it changes.

Old and new words are compared word by word, and only those that differ are replaced, each where the file has exactly
them: a word that a tag, an entity or the end of a line cuts in two is left to people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from standards_lint.edits.inserting import Lines, insertion
from standards_lint.edits.letters import Letters, letters_of
from standards_lint.edits.titles import Change, title_of
from standards_lint.edits.writing import written
from standards_lint.model.block import RawDocument
from standards_lint.model.finding import Edit, Fix, Text, Wish
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_TOKEN = ready_pattern(r"\w+|\s|[^\w\s]")


@dataclass(frozen=True)
class Editing:
    """Finds the words of a document that a fix replaces."""

    document: RawDocument

    @cached_property
    def _lines(self) -> Lines:
        return Lines.of(self.document)

    def fix(self, wish: Wish) -> Fix | None:
        """The fix that a rule wishes for; None where the file does not have the words as they were understood."""
        if wish.lines:
            put = insertion(self.document, wish, self._lines)
            first = wish.new.partition("\n")[0]
            title = Text(f"sisipkan kerangka “{first}”", f"put in the skeleton of “{first}”")
            return Fix(wish.safe, title, (put,)) if put else None
        letters = letters_of(self.document, wish.span, wish.old)
        if letters is None:
            return None
        changes = _together(_changes(wish.old, wish.new), wish, letters)
        edits: list[Edit] = []
        for change in changes:
            own = list(_edits(letters, change, self.document.format))
            if not own:
                return None
            edits += own
        return Fix(wish.safe, title_of(wish, changes), tuple(edits)) if edits else None


def _changes(old: str, new: str) -> Iterator[Change]:
    """The stretches that differ, cut at words."""
    from difflib import SequenceMatcher  # most documents have nothing to mend

    first, second = _TOKEN.findall(old), _TOKEN.findall(new)
    at, other = _offsets(first), _offsets(second)
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Change(at[i1], at[i2], other[j1], other[j2], new[other[j1] : other[j2]])


def _together(changes: Iterable[Change], wish: Wish, letters: Letters) -> list[Change]:
    """Changes with nothing but blanks between them are one, where the file has them on one line."""
    found: list[Change] = []
    for change in changes:
        last = found[-1] if found else None
        if last and wish.old[last.stop : change.start].isspace() and letters.is_clean(last.start, change.stop):
            words = wish.new[last.new_start : change.new_stop]
            found[-1] = Change(last.start, change.stop, last.new_start, change.new_stop, words)
        else:
            found.append(change)
    return found


def _offsets(tokens: list[str]) -> list[int]:
    found = [0]
    for token in tokens:
        found.append(found[-1] + len(token))
    return found


def _edits(letters: Letters, change: Change, form: str) -> Iterator[Edit]:
    """The edits that make a change; none where the file does not let it be made."""
    old, start, stop = letters.text[change.start : change.stop], change.start, change.stop
    new = change.new_words
    if not old:
        gap = letters.gap(start)
        inserted = written(new, "", form)
        if gap and inserted is not None:
            yield Edit(*gap, *gap, "", inserted)
    elif letters.is_clean(start, stop):
        replaced = written(new, old, form)
        if replaced is not None:
            yield _edit(letters, start, stop, replaced)
    elif not new:
        # a line break in the middle stays, and is a blank between the words beside it
        for match in re.finditer(r"\S+(?: \S+)*", old):
            yield from _without(letters, start + match.start(), start + match.end())


def _without(letters: Letters, start: int, stop: int) -> Iterator[Edit]:
    """Words taken out, in one piece or one by one."""
    if letters.is_clean(start, stop):
        yield _edit(letters, start, stop, "")
        return
    words = [(start + m.start(), start + m.end()) for m in re.finditer(r"\S+", letters.text[start:stop])]
    if all(letters.is_clean(*word) for word in words):
        yield from (_edit(letters, *word, "") for word in words)


def _edit(letters: Letters, start: int, stop: int, new: str) -> Edit:
    line, column = letters.place(start)
    return Edit(line, column, line, column + stop - start, letters.slice(start, stop), new)
