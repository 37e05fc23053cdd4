"""The entries of a legal basis → which lists they make, and what stands twice in one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from standards_lint.model.fact import Scalar
from standards_lint.model.span import Span

_APART = 12
"""Lines between two entries of one list at most; what is further away stands in another sheet or table."""
_WRONG = ("milik_lain", "salah_ketik")


def lists_of(citations: Sequence[Mapping[str, Scalar]], spans: Sequence[Span]) -> tuple[int, ...]:
    """For each citation the number of the list it stands in.

    A list ends where the part of the document ends, or some lines without a citation begin.

    Args:
        citations: Attributes of all citations of a document, in order.
        spans: Where they stand.
    """
    numbers: list[int] = []
    part: tuple[Scalar, Scalar] | None = None
    line = 0
    for values, span in zip(citations, spans, strict=True):
        here = (values["service"], values["component"])
        goes_on = here == part and 0 <= span.line - line <= _APART
        numbers.append(numbers[-1] if goes_on else (numbers[-1] + 1 if numbers else 0))
        part, line = here, span.line
    return tuple(numbers)


def repeated(citations: Sequence[Mapping[str, Scalar]], lists: Sequence[int]) -> frozenset[int]:
    """Indices of the entries whose act an entry above them in the same list names already.

    A list of which half stands twice is two lists that stand together, and with another's title a number is a slip.
    """
    found: set[int] = set()
    for number in dict.fromkeys(lists):
        entries = [
            index
            for index, (values, own) in enumerate(zip(citations, lists, strict=True))
            if own == number and values["in_basis"] and values["place"] == "berdiri_sendiri"
        ]
        first: dict[Scalar, int] = {}
        twice = [index for index in entries if first.setdefault(citations[index]["key"], index) != index]
        twice = [index for index in twice if _same_title(citations[index], citations[first[citations[index]["key"]]])]
        if 3 * len(twice) <= len(entries):
            found |= set(twice)
    return frozenset(found)


def _same_title(one: Mapping[str, Scalar], other: Mapping[str, Scalar]) -> bool:
    """Neither bears the title of another act, and both say alike where the register does not know the act."""
    if any(values["title_match"] in _WRONG or values.get("near") for values in (one, other)):
        return False
    titles = {str(values["title"]).lower().strip(" .;,") for values in (one, other)} - {""}
    return bool(one.get("known")) or len(titles) <= 1
