"""Lengths of time that bind the citizen: to hand in, to complete, to fetch."""

from __future__ import annotations

from standards_lint.extract.duration_context import TIME_COMPONENT, Context
from standards_lint.knowledge.phrases import Phrases
from standards_lint.knowledge.time_words import TimeWords
from standards_lint.model.standard import Duration
from standards_lint.model.why import Why
from standards_lint.storage.ready import ready_pattern

_ASIDE = ready_pattern(r"[,(]|\bdan\b")


def binds_citizen(duration: Duration, context: Context, words: TimeWords) -> Why | None:
    """Why the applicant or complainant must keep this time; None where nothing says so."""
    if own := words.applicant_since.search(context.sentence) or words.applicant_before.search(context.sentence):
        return Why("applicant", (own[0],))
    named = words.applicant.search(words.since.blank(context.sentence))
    if not named:
        return None
    others = (
        _office_acts(context, words) or _is_fetched(duration, context, words) or _is_aside(duration, context, words)
    )
    return None if others else Why("applicant", (named[0],))


def _office_acts(context: Context, words: TimeWords) -> bool:
    """``Permohonan yang diajukan secara daring diselesaikan dalam 2 hari``: the office's deed is nearer."""
    before = words.since.blank(context.before)
    acts, binds = _last_end(words.office, before), _last_end(words.applicant, before)
    # "meminta pengadu melengkapi" holds both
    return acts > binds or (acts == binds >= 0 and words.office_since.search(context.after) is not None)


def _last_end(pattern: Phrases, text: str) -> int:
    return max((match.end() for match in pattern.finditer(text)), default=-1)


def _is_fetched(duration: Duration, context: Context, words: TimeWords) -> bool:
    """``Pemohon dapat mengambil kartu 2 hari kerja setelah …``; ``mengambil paling lambat 30 hari`` binds him."""
    return duration.bound != "maks" and words.collecting.search(context.before) is not None


def _is_aside(duration: Duration, context: Context, words: TimeWords) -> bool:
    """``3 hari kerja, pemohon mengambil kartu di loket``: a bare time, and what the applicant does after it."""
    if context.passage.component != TIME_COMPONENT or duration.bound != "tepat":
        return False
    aside = _ASIDE.search(context.after)
    if any(character.isalpha() for character in context.before) or aside is None:
        return False
    return words.applicant.search(context.after[: aside.start()]) is None
