"""A citation as written → what the drafting rules say of how its instrument is named."""

from __future__ import annotations

import re
from collections.abc import Mapping

from standards_lint.knowledge.instruments import Instruments
from standards_lint.knowledge.phrases import fold
from standards_lint.model.fact import Scalar

_WORD = re.compile(r"[^\W\d_]+")
_STATE = re.compile(r"\s*(?:negara\s+)?(?:republik\s+indonesia|n?ri)(?!\w)")
_STATE_AT_END = re.compile(r"(?<!\w)(?:republik\s+indonesia|n?ri)[\s.:,]*$")
# Instruments of the state as a whole: behind their name the words name nothing. Of a minister's they stand behind the
# ministry; of a body's (Kepolisian Negara Republik Indonesia) they are part of its name.
_JOURNAL = re.compile(
    r"(?P<supplement>tambahan\s+)?lembaran negara(?: republik indonesia| r\.?i\.?)? "
    r"(?:nomor|no\.?) ?(?P<number>\d{3,5})\b"
)
_OF_THE_STATE = frozenset({"UU", "PERPPU", "PP", "PERPRES", "KEPPRES", "INPRES"})
_OF_A_MINISTER = ("PERMEN", "KEPMEN")
_REACH = 170


def naming_of(type_: str, text: str, instruments: Instruments) -> Mapping[str, Scalar]:
    """Attributes of a citation about the name of its instrument.

    Args:
        type_: First part of its key.
        text: The citation, from the name of the instrument on.
        instruments: The vocabulary of instruments.
    """
    folded = fold(text)
    head = instruments.head.match(folded)
    if head is None:
        return {}
    name = text[: head.end()]
    return {
        "state_named": _names_state(type_, folded, head.end(), instruments),
        "small_letters": name if _is_small(name) else "",
    }


def supplement_as_journal(text: str, supplement: str) -> bool:
    """``(Lembaran Negara Republik Indonesia Nomor 5357)``: the number of the supplement, called that of the gazette."""
    found = _JOURNAL.search(fold(text))
    return bool(supplement and found and not found["supplement"] and found["number"] == supplement)


def _names_state(type_: str, folded: str, end: int, instruments: Instruments) -> bool:
    if type_ in _OF_THE_STATE:
        return bool(_STATE.match(folded, end))
    if not type_.startswith(_OF_A_MINISTER):
        return False
    number = instruments.numbering.find(folded, end, min(len(folded), end + _REACH))
    return bool(number and _STATE_AT_END.search(folded, end, number[0]))


def _is_small(name: str) -> bool:
    """*Undang-undang*, *peraturan Presiden*; a short form (*permendagri*) is another matter."""
    words = _WORD.findall(name)
    return len(words) > 1 and any(word[0].islower() for word in words)
