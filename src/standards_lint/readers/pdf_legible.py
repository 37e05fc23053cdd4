"""How far the text layer of a page can be trusted.

A scanned page has none, or one that a program made by recognising the picture: drawn invisibly over it. A font without
a table of letters gives signs that mean nothing, or other letters than those that are seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from functools import lru_cache

from standards_lint.readers.labels import BULLETS
from standards_lint.readers.pdf_chars import UNKNOWN, Characters
from standards_lint.readers.pdf_frame import Box
from standards_lint.readers.pdf_runs import Words
from standards_lint.storage.ready import ready_pattern

WHOLE_PICTURE = 0.5
"""Part of the page that the picture of a scanned page covers at least."""
_FEW_WORDS = 25
"""Words on a picture of a page that are a stamp or a foot line, not its text."""
_SAMPLES = 40
"""Words of a page that are looked at more closely."""
_UNKNOWN = 0.3
"""Part of the signs without meaning from which on a page cannot be read."""
_DOUBTFUL = 0.03
"""The same from which on it is doubted."""
_ODD = 0.3
"""Part of the longer words that cannot be words; in Indonesian text, foreign names included, it stays below 0.05."""
_FEWEST = 12
_LONG = 4
"""Letters of a word whose look says something."""
_MOST = 80
"""Words of a page, spread over it, that are looked at."""
_KEPT = 4_096
"""Words of which is remembered whether they can be words."""
_MEANINGLESS = ready_pattern(
    rf"[\x00\x01\x03-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{UNKNOWN}\ue000-\uf8ff\U000f0000-\U0010ffff](?<![{BULLETS}])"
)
_ODD_WORD = ready_pattern(
    r"^(?=.*[^\W\d_])(?:[^\W\d_]+\d+[^\W\d_]+.*|[a-z]*[a-z][A-Z][a-z]+[A-Z].*|.*[^\W\d_][\\|{}<>^~`$#*=\[\]¢£¥§©®°¬][^\W\d_].*|"
    r"[bcdfghjklmnpqrstvwxz]{4,})$",
)


class Layer(Enum):
    """What a page's text layer is worth."""

    GOOD = "good"
    EMPTY = "empty"
    """Nothing is shown on the page."""
    PICTURE = "picture"
    """The page is a picture, or what can be read of it is not its text."""
    UNREADABLE = "unreadable"
    """Its fonts do not say which letters they draw."""
    DOUBTFUL = "doubtful"
    """Recognised from a picture, or broken."""


def judge(
    characters: Characters, words: Words, pictures: Iterable[Box], size: tuple[float, float], segments: int
) -> Layer:
    """Judge the text layer of a page.

    Args:
        characters: Of the page.
        words: Those that are shown.
        pictures: Boxes of its pictures.
        size: Width and height of the page.
        segments: How many lines are drawn on it.
    """
    areas = [(box[2] - box[0]) * (box[3] - box[1]) for box in pictures]
    scanned = bool(areas) and max(areas) >= WHOLE_PICTURE * size[0] * size[1]
    if not words:
        return Layer.PICTURE if areas or segments > _FEWEST else Layer.EMPTY
    if scanned and len(words) <= _FEW_WORDS:
        return Layer.PICTURE
    unknown, guessed = _unknown(characters.text), _guessed(characters, words)
    if unknown > _UNKNOWN or (guessed and (_is_broken(words) or _is_foreign(words))):
        return Layer.UNREADABLE
    if unknown > _DOUBTFUL or guessed or (scanned and _is_hidden(characters, words)) or _is_broken(words):
        return Layer.DOUBTFUL
    return Layer.GOOD


def _unknown(text: str) -> float:
    """Part of the signs that mean nothing: unknown ones, private ones that are no bullets, control characters."""
    if UNKNOWN not in text and text.replace("\r\n", "").isprintable():  # nearly every page
        return 0.0
    return len(_MEANINGLESS.findall(text)) / len(text) if text else 0.0


def _sample(words: Words) -> Sequence[int]:
    """The first characters of some words."""
    return words.starts[:: max(1, len(words) // _SAMPLES)]


def _guessed(characters: Characters, words: Words) -> bool:
    """Whether a good part of the letters is guessed."""
    sample = _sample(words)
    return sum(map(characters.is_guessed, sample)) > _UNKNOWN * len(sample)


def _is_foreign(words: Words) -> bool:
    """Whether most words hold letters that Indonesian has not."""
    return 2 * sum(1 for text in words.texts if not text.isascii()) > len(words)


def _is_hidden(characters: Characters, words: Words) -> bool:
    """Whether most of a sample of the words is drawn invisibly."""
    sample = _sample(words)
    return 2 * sum(map(characters.is_invisible, sample)) > len(sample)


def _is_broken(words: Words) -> bool:
    """Whether many of the longer words cannot be words: *6WDQGDU*, *p3layan4n*, *pe|aya~an*."""
    longer = [text for text in words.texts[:: max(1, len(words) // _MOST)] if len(text) >= _LONG]
    return len(longer) >= _FEWEST and sum(map(_is_odd, longer)) > _ODD * len(longer)


@lru_cache(_KEPT)
def _is_odd(text: str) -> bool:
    return _ODD_WORD.match(text.strip(".,;:()\"'")) is not None


def folded(pages: Sequence[int]) -> str:
    """Numbers of pages in words: *2-5 dan 7*."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    parts = [f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} dan {parts[-1]}"
