"""Passages to sums of money: each one that is named, wherever it stands, with its words and whether somebody pays it.

`fees` says what a service costs; here nothing is chosen, so that sums can be held against one another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.extract.fees import rupiah_of
from standards_lint.extract.passage import Passage
from standards_lint.extract.sentences import clause_bounds
from standards_lint.knowledge.fee_words import FeeWords
from standards_lint.knowledge.number_words import parse_number
from standards_lint.knowledge.phrases import fold
from standards_lint.model.standard import Sum
from standards_lint.storage.ready import ready_pattern

_NEAR = 30
"""Characters in front of a sum in which the word stands that makes it something else."""
_IN_WORDS = ready_pattern(r"[\s,.:-]*\(\s*(?P<words>[^()\d]{4,90}?)\s*\)")
_CURRENCY = ready_pattern(r"\s*\brupiah\b\s*")


def extract_sums(passages: Sequence[Passage], words: FeeWords) -> tuple[Sum, ...]:
    """The sums in components and outside, in reading order; those in a legal basis are left out."""
    return tuple(found for p in passages if not p.basis for found in _in_passage(p, words))


def _in_passage(passage: Passage, words: FeeWords) -> Iterator[Sum]:
    text = fold(passage.text)
    copies = words.copying.search(text) is not None
    matches = list(words.amount.finditer(text))
    for match in matches:
        begin, stop = clause_bounds(passage.text, *match.span())
        clause = text[begin:stop]
        before = text[max(0, match.start() - _NEAR) : match.start()]
        other = copies or words.not_amount.search(before) or words.other_payment.search(clause)
        spelled = _IN_WORDS.match(text, match.end())
        said = _CURRENCY.sub(" ", spelled["words"]).strip() if spelled and _CURRENCY.search(spelled["words"]) else ""
        value = parse_number(said) if said else None
        yield Sum(
            text=passage.source.slice(match.start(), spelled.end() if spelled and said else match.end()),
            rupiah=rupiah_of(match, words),
            service=passage.service,
            component=passage.component,
            words=said,
            words_value=-1 if value is None else value,
            paid=not other and words.paying.search(clause) is not None,
        )
