"""A citation as written → what the drafting rules say of how its instrument is named."""

from __future__ import annotations

import re
from collections.abc import Mapping

from standards_lint.knowledge.instruments import Instruments
from standards_lint.knowledge.phrases import fold
from standards_lint.model.fact import Scalar
from standards_lint.storage.ready import ready_pattern

_WORD = ready_pattern(r"[^\W\d_]+")
_STATE = ready_pattern(r"\s*(?:negara\s+)?(?:republik\s+indonesia|n?ri)(?!\w)")
_STATE_AT_END = ready_pattern(r"(?<!\w)(?:republik\s+indonesia|n?ri)[\s.:,]*$")
# Instruments of the state as a whole: behind their name the words name nothing. Of a minister's they stand behind the
# ministry; of a body's (Kepolisian Negara Republik Indonesia) they are part of its name.
_JOURNAL = ready_pattern(
    r"(?P<supplement>tambahan\s+)?lembaran negara(?: republik indonesia| r\.?i\.?)? "
    r"(?:nomor|no\.?) ?(?P<number>\d{3,5})\b"
)
_OF_THE_STATE = frozenset({"UU", "PERPPU", "PP", "PERPRES", "KEPPRES", "INPRES"})
_OF_A_MINISTER = ("PERMEN", "KEPMEN")
_REACH = 170
_JOINTS = frozenset({"dan", "atau"})


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
    state = _state(type_, folded, head.end(), instruments)
    return {
        "state_named": state is not None,
        "without_state": _without(text, state) if state else "",
        "small_letters": name if _is_small(name) else "",
        "capitals": _WORD.sub(_capital, name) if _is_small(name) else "",
    }


def supplement_as_journal(text: str, supplement: str) -> bool:
    """``(Lembaran Negara Republik Indonesia Nomor 5357)``: the number of the supplement, called that of the gazette."""
    found = _JOURNAL.search(fold(text))
    return bool(supplement and found and not found["supplement"] and found["number"] == supplement)


def _state(type_: str, folded: str, end: int, instruments: Instruments) -> tuple[int, int] | None:
    """Where *Republik Indonesia* stands in the name; None where it does not."""
    if type_ in _OF_THE_STATE:
        found = _STATE.match(folded, end)
        return found.span() if found else None
    if not type_.startswith(_OF_A_MINISTER):
        return None
    number = instruments.numbering.find(folded, end, min(len(folded), end + _REACH))
    found = _STATE_AT_END.search(folded, end, number[0]) if number else None
    return found.span() if found else None


def _without(text: str, state: tuple[int, int]) -> str:
    """The citation without these words and the blanks around them."""
    return f"{text[: state[0]].rstrip()} {text[state[1] :].lstrip()}"


def _capital(word: re.Match[str]) -> str:
    """Small words that join others (*dan*) stay small in the name of an instrument."""
    return word[0] if word[0] in _JOINTS else word[0][0].upper() + word[0][1:]


def _is_small(name: str) -> bool:
    """*Undang-undang*, *peraturan Presiden*; a short form (*permendagri*) is another matter."""
    words = _WORD.findall(name)
    return len(words) > 1 and any(word[0].islower() for word in words)
