"""How much a component says: filled, empty or hollow."""

from __future__ import annotations

import re
from collections.abc import Sequence

from standards_lint.knowledge.cues import ContentCues
from standards_lint.model.standard import State
from standards_lint.storage.ready import ready_pattern

_CITED = ready_pattern(r"\b(?:no(?:mor)?\b\.?\s*:?\s*[\w./-]+\s+tahun\s+|\d+/)(?:19|20)\d\d\b", re.IGNORECASE)
_DIGIT = ready_pattern(r"\d")
_WORD = ready_pattern(r"[^\W\d_]{2,}")
_LABEL = ready_pattern(r"^\(?(?:\d{1,2}|[a-z])[.)]\s+")
_LONG = 400  # characters; no hollow phrase is that long


def state_of(lines: Sequence[str], cues: ContentCues) -> State:
    """The state of a component whose body is `lines`.

    A text is hollow when nothing is left after references (*sesuai ketentuan yang berlaku*) and words without
    content are struck; one that names a regulation by number and year, or any number at all, says something.
    """
    kept = [
        line for line in (_LABEL.sub("", raw.strip()) for raw in lines) if line and not cues.nothing.fullmatch(line)
    ]
    if not kept:
        return State.KOSONG
    text = " ".join(kept)
    if len(text) > _LONG or _CITED.search(text) or _DIGIT.search(text):
        return State.ISI
    rest = cues.references.sub(" ", text)
    if rest == text:
        return State.ISI
    words = {w.lower() for w in _WORD.findall(rest)} - cues.empty_words
    return State.HAMPA if len(words) < cues.words_needed else State.ISI
