"""What a length of time binds: the office, the handler of a complaint, the citizen, or one step."""

from __future__ import annotations

import re
from dataclasses import replace

from standards_lint.extract.citizens import binds_citizen
from standards_lint.extract.duration_context import COMPLAINT_COMPONENT, TIME_COMPONENT, Context
from standards_lint.extract.passage import Passage
from standards_lint.knowledge.phrases import NOTHING, fold
from standards_lint.knowledge.time_words import Choices, TimeWords
from standards_lint.model.standard import Duration
from standards_lint.model.why import Why

_PROCEDURE = "prosedur"
_GUARANTEE = "jaminan_pelayanan"


def bind(duration: Duration, context: Context, words: TimeWords) -> Duration:
    """The duration with role, purpose, class and escape clause filled in."""
    role, why = _role(duration, context, words)
    bound = replace(duration, role=role, why=why, conditional=words.escape.search(context.sentence) is not None)
    if role == "applicant" and (event := _reported(context, words)):
        return replace(bound, purpose=event)
    if role != "complaint" and not (role == "applicant" and _speaks_of_complaints(context.passage)):
        return bound
    purpose = _purpose(context, words)
    if role == "applicant":
        return replace(bound, purpose=_citizens_purpose(purpose, context, words))
    return replace(bound, purpose=purpose, class_=_first(words.classes, context.sentence) or "tidak_ada")


def _citizens_purpose(purpose: str, context: Context, words: TimeWords) -> str:
    """What the complainant must do within the time: complete the file, or lodge the complaint."""
    if purpose == "pelengkapan":
        return purpose
    return "pengajuan" if words.lodging.search(words.since.blank(context.sentence)) else "tidak_disebut"


def _reported(context: Context, words: TimeWords) -> str:
    """Which event must be reported in time: a birth or a death in the country."""
    if words.reported_otherwise.search(context.sentence):
        return ""
    return _first(words.reported, words.since.blank(context.sentence))


def _speaks_of_complaints(passage: Passage) -> bool:
    return passage.complaint or passage.component == COMPLAINT_COMPONENT


def _role(duration: Duration, context: Context, words: TimeWords) -> tuple[str, Why]:
    passage = context.passage
    if context.in_step_table or words.total.fullmatch(fold(context.label)):
        return _step_role(context, words)
    not_under = next(
        (above for above in (passage.heading, context.label) if words.not_under.fullmatch(fold(above).strip(" :"))),
        None,
    )
    if not_under is not None:
        return "other", Why("not_under", (not_under,))
    citizen = binds_citizen(duration, context, words)
    if citizen is not None:
        return "applicant", citizen
    if passage.component == TIME_COMPONENT:
        return _promise(duration, context, words)
    if _speaks_of_complaints(passage):
        return _complaint_role(duration, context, words)
    limited = duration.bound == "maks" or words.within.search(context.before)
    if limited and _handles_complaint(context.sentence, words):
        return "complaint", Why("handles_complaint")
    if passage.service and passage.component == _PROCEDURE:
        done = words.completion.search(context.sentence)
        return ("service", Why("completion", (done[0],))) if done else ("step", Why("in_procedure"))
    if passage.service and passage.component == _GUARANTEE and not words.not_guarantee.search(context.sentence):
        promised = words.guarantee.search(context.sentence)
        if promised:
            return "service", Why("guaranteed", (promised[0],))
    return "other", Why("nothing_tells")


def _step_role(context: Context, words: TimeWords) -> tuple[str, Why]:
    """A step of its own promises nothing, the sum of all does; each step of handling a complaint binds the handler."""
    named = context.step.strip(NOTHING) or fold(context.label)
    total = words.total.fullmatch(named) is not None
    if not _speaks_of_complaints(context.passage):
        return ("service", Why("sum_of_steps")) if total else ("step", Why("step_table"))
    others = words.citizen_step.match(named) or words.filing_step.match(named)
    return ("complaint", Why("complaint_step", (named,))) if named and not others else ("step", Why("step_table"))


def _promise(duration: Duration, context: Context, words: TimeWords) -> tuple[str, Why]:
    """What a length of time in the component on times is."""
    promised = words.promise.search(context.before) is not None
    if not promised and (indicator := words.indicator.search(context.before)):
        return "other", Why("indicator", (indicator[0],))
    if not promised and _is_opening(duration, context, words):
        opening = words.opening.search(context.sentence)
        return "other", Why("opening", (opening[0] if opening else "",))
    if context.passage.complaint or words.complaint_promise.search(context.before):
        return "complaint", Why("complaint_promise")
    return "service", Why("time_component")


def _is_opening(duration: Duration, context: Context, words: TimeWords) -> bool:
    """``5 hari kerja (Senin s.d. Jumat)``; neither one day nor some minutes are the hours of a week."""
    if duration.unit == "menit" or (duration.value == 1 and duration.unit.startswith("hari")):
        return False
    return duration.bound == "tepat" and words.opening.search(context.sentence) is not None


def _handles_complaint(sentence: str, words: TimeWords) -> bool:
    """``Menindaklanjuti pengaduan paling lambat 2 hari kerja`` outside the part on complaints."""
    spoken = words.complaint.search(words.not_complaint.blank(sentence))
    return spoken is not None and words.handler.search(sentence) is not None


def _binds_others(lead: str, words: TimeWords) -> bool:
    """``Masyarakat menyampaikan pengaduan melalui:`` leads to ways, or heads what the citizen does."""
    if words.citizen_step.match(lead) or words.filing_step.match(lead):
        return True
    return words.ways.fullmatch(lead.strip(" :").rpartition(" ")[2]) is not None


def _said_in_row(passage: Passage, words: TimeWords) -> re.Match[str] | None:
    """``Petugas menelaah pengaduan | 2 hari``: what the row is about."""
    row = fold(passage.heading) if passage.block.cell is not None else ""
    return None if not row or _binds_others(row, words) else words.handler.search(row)


def _complaint_role(duration: Duration, context: Context, words: TimeWords) -> tuple[str, Why]:
    """Where complaints are spoken of, it binds the handler or nobody."""
    if duration.bound == "min" and (condition := words.condition.search(context.before)):
        return "other", Why("condition", (condition[0],))  # "Jika sengketa memerlukan waktu > 2 hari, Peserta …"
    if duration.bound == "maks" and context.passage.component == COMPLAINT_COMPONENT:
        return "complaint", Why("complaint_limit")
    said = (
        words.handler.search(context.sentence)
        or (None if _binds_others(context.lead, words) else words.handler.search(context.lead))
        or words.time_heading.search(context.sentence)
        or words.time_heading.search(fold(context.passage.heading))
        or _said_in_row(context.passage, words)
    )
    if said:
        return "complaint", Why("handler", (said[0],))
    class_ = _first(words.classes, context.sentence)
    return ("complaint", Why("complaint_class", (class_,))) if class_ else ("other", Why("no_handler"))


def _purpose(context: Context, words: TimeWords) -> str:
    """By the nearest words in front of the number, then behind it, then the heading above a list of bare limits."""
    return (
        _nearest_before(words.purposes, context.before)
        or _nearest_before(words.purposes, context.step)
        or _nearest_after(words.purposes, words.since.blank(context.after))
        or _first(words.heading_purposes, fold(context.passage.heading))
        or "tidak_disebut"
    )


def _nearest_before(choices: Choices, text: str) -> str:
    ends = {name: max((m.end() for m in pattern.finditer(text)), default=-1) for name, pattern in choices}
    best = max(ends, key=lambda name: ends[name])  # the first of equals: the order of the vocabulary
    return best if ends[best] >= 0 else ""


def _nearest_after(choices: Choices, text: str) -> str:
    starts = {name: match.start() for name, pattern in choices if (match := pattern.search(text))}
    return min(starts, key=lambda name: starts[name]) if starts else ""


def _first(choices: Choices, text: str) -> str:
    return next((name for name, pattern in choices if pattern.search(text)), "")
