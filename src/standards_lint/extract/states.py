"""How much a component says: filled, empty or hollow."""

from __future__ import annotations

from collections.abc import Sequence

from standards_lint.knowledge.cues import ContentCues
from standards_lint.model.standard import State
from standards_lint.storage.ready import ready_pattern

_DIGIT = ready_pattern(r"\d")
_WORD = ready_pattern(r"[^\W\d_]{2,}")
_LABEL = ready_pattern(r"^\(?(?:\d{1,2}|[a-z])[.)]\s+")
_LEVELS = ready_pattern(r"^\d{1,2}(?:\.\d{1,2})+\.?\s+")
"""``7.1 -``; what is no dash behind it may be a number: *2.5 jam*."""
_LONG = 400  # characters; no hollow phrase is that long


def state_of(lines: Sequence[str], cues: ContentCues, component: str = "") -> State:
    """The state of a component whose body is `lines`.

    A text is hollow when nothing is left after references (*sesuai ketentuan yang berlaku*) and words without
    content are struck, or when all of it is a reference (*Menyesuaikan kalender akademik*) or praise (*Petugas yang
    kompeten*); one that has any number in it (of a regulation, of days, of money) says something.

    Args:
        lines: Its texts, in order.
        cues: How texts say nothing.
        component: Its id: a legal basis is a reference, and requirements may be one.
    """
    kept: list[str] = []
    for raw in lines:
        line = _LABEL.sub("", raw.strip())
        if not line or cues.nothing.fullmatch(line) or cues.nothing.fullmatch(_LEVELS.sub("", line)):
            continue
        kept.append(line)
    if not kept:
        return State.KOSONG
    text = " ".join(kept)
    if len(text) > _LONG:
        return State.ISI
    if component and component not in cues.same_not and cues.same.fullmatch(text):
        return State.HAMPA  # "idem nomor 1" has a number, but none of its own
    if _DIGIT.search(text):
        return State.ISI
    if component and _says_nothing(text.strip(), cues, component):
        return State.HAMPA
    rest = cues.references.sub(" ", text)
    if rest == text:
        return State.ISI
    words = {w.lower() for w in _WORD.findall(rest)} - cues.empty_words
    return State.HAMPA if len(words) < cues.words_needed else State.ISI


def _says_nothing(text: str, cues: ContentCues, component: str) -> bool:
    if component not in cues.refers_not and cues.refers.fullmatch(text):
        return True
    if component in cues.unnumbered_in and cues.unnumbered.fullmatch(text):
        return True
    return component in cues.praised and cues.praises.fullmatch(text) is not None
