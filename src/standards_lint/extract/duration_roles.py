"""What a length of time binds: the office, the handler of a complaint, the citizen, or one step."""

from __future__ import annotations

from dataclasses import dataclass, replace

from standards_lint.extract.passage import Passage
from standards_lint.knowledge.phrases import fold
from standards_lint.knowledge.time_words import Choices, TimeWords
from standards_lint.model.standard import Duration
from standards_lint.model.why import Why

TIME_COMPONENT = "jangka_waktu"
COMPLAINT_COMPONENT = "pengaduan"
_PROCEDURE = "prosedur"


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a length of time. All texts are folded."""

    passage: Passage
    sentence: str
    """The sentence or item it stands in."""
    before: str
    """Its part from the end of the length before up to this one."""
    after: str
    """Its part behind this length."""
    in_step_table: bool = False


def bind(duration: Duration, context: Context, words: TimeWords) -> Duration:
    """The duration with role, purpose, class and escape clause filled in."""
    role, why = _role(duration, context, words)
    bound = replace(duration, role=role, why=why, conditional=words.escape.search(context.sentence) is not None)
    if role != "complaint" and not (role == "applicant" and _speaks_of_complaints(context.passage)):
        return bound
    purpose = _purpose(context, words)
    if role == "applicant":
        return replace(bound, purpose="pelengkapan" if purpose == "pelengkapan" else "tidak_disebut")
    return replace(bound, purpose=purpose, class_=_first(words.classes, context.sentence) or "tidak_ada")


def _speaks_of_complaints(passage: Passage) -> bool:
    return passage.complaint or passage.component == COMPLAINT_COMPONENT


def _role(duration: Duration, context: Context, words: TimeWords) -> tuple[str, Why]:
    passage = context.passage
    if context.in_step_table:
        return "step", Why("step_table")
    if words.not_under.fullmatch(fold(passage.heading).strip(" :")):
        return "other", Why("not_under", (passage.heading,))
    own = words.applicant_since.search(context.sentence) or words.applicant.search(words.since.blank(context.sentence))
    if own:
        return "applicant", Why("applicant", (own[0],))
    if _speaks_of_complaints(passage):
        return _complaint_role(duration, context, words)
    if passage.component == TIME_COMPONENT:
        opening = words.opening.search(context.sentence) if duration.bound == "tepat" else None
        return ("other", Why("opening", (opening[0],))) if opening else ("service", Why("time_component"))
    if duration.bound == "maks" and _handles_complaint(context.sentence, words):
        return "complaint", Why("handles_complaint")
    if passage.service and passage.component == _PROCEDURE:
        done = words.completion.search(context.sentence)
        return ("service", Why("completion", (done[0],))) if done else ("step", Why("in_procedure"))
    return "other", Why("nothing_tells")


def _handles_complaint(sentence: str, words: TimeWords) -> bool:
    """``Menindaklanjuti pengaduan paling lambat 2 hari kerja`` outside the part on complaints."""
    return words.complaint.search(sentence) is not None and words.handler.search(sentence) is not None


def _complaint_role(duration: Duration, context: Context, words: TimeWords) -> tuple[str, Why]:
    """Where complaints are spoken of, it binds the handler or nobody."""
    if duration.bound == "maks" and context.passage.component == COMPLAINT_COMPONENT:
        return "complaint", Why("complaint_limit")
    said = (
        words.handler.search(context.sentence)
        or words.time_heading.search(context.sentence)
        or words.time_heading.search(fold(context.passage.heading))
    )
    if said:
        return "complaint", Why("handler", (said[0],))
    class_ = _first(words.classes, context.sentence)
    return ("complaint", Why("complaint_class", (class_,))) if class_ else ("other", Why("no_handler"))


def _purpose(context: Context, words: TimeWords) -> str:
    """By the nearest words in front of the number, then behind it, then the heading above a list of bare limits."""
    return (
        _nearest_before(words.purposes, context.before)
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
