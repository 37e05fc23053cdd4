"""Pages without any component heading, as the portals publish them: components told apart by words and by order.

The national portal lists requirements, steps, time, fee, product and complaint handling one after another, in this
order. Some blocks say by their words what they are (``Gratis``, ``3 Hari``, *Petugas memeriksa …*), others only fit
between two that do: the one line between a fee and a complaint channel is the product. So all blocks are fitted to the
order at once; the fit that agrees best with the words wins.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from standards_lint.extract.events import Event, EventKind, is_image
from standards_lint.extract.parts import Part
from standards_lint.extract.quantities import find_quantities
from standards_lint.extract.runs import begins_list, runs_of
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.phrases import fold
from standards_lint.model.why import Why

ORDER = ("persyaratan", "prosedur", "jangka_waktu", "biaya", "produk", "pengaduan")
_BEFORE, _BEHIND = "", "-"
_STATES = (_BEFORE, *ORDER, _BEHIND)
_MAX_BARE = 60  # characters of a bare time or fee
_MAX_VALUE = 250  # characters of a line that tells a time or a fee
_MAX_PRODUCT = 200
_NAME_WORDS = 3  # of a component in front of what it is
_CERTAIN, _LIKELY, _POSSIBLE, _WEAK, _NEVER = 4.0, 2.0, 1.0, 0.4, -9.0

Run = list[Event]
Fit = dict[str, float]


def read_portal(events: Sequence[Event], knowledge: Knowledge) -> list[tuple[str, Part]]:
    """The components of a document without any heading, in order.

    Args:
        events: Everything the document holds below its title.
        knowledge: How times, fees, steps and complaints are written.
    """
    runs = _split_lists(_with_lower_lists(runs_of(events)), knowledge)
    fits = [_fit(_top(run), knowledge) for run in runs]
    fits = _with_leads(runs, fits, knowledge.headings)
    found: dict[str, Part] = {}
    for run, fit, state in zip(runs, fits, _best(fits, _second_lists(runs)), strict=True):
        if state in ORDER:
            part = found.setdefault(state, Part(None))
            part.bodies += run
            spoken = fit.get(state, _NEVER) > _WEAK and state != "produk"
            part.reasons += ((event, Why("portal_words" if spoken else "portal_order")) for event in run)
    return list(found.items())


def _with_lower_lists(runs: Iterable[Run]) -> list[Run]:
    """The runs with the lists below items, and the items that go on behind those, put together."""
    found: list[Run] = []
    for run in runs:
        if found and run[0].block.kind == found[-1][0].block.kind == "item":
            top, here = found[-1][0].block.level, run[0].block.level
            resumed = here == top and not begins_list(run[0]) and found[-1][-1].block.level > top
            if here > top or resumed:
                found[-1] = found[-1] + run
                continue
        found.append(run)
    return found


def _top(run: Run) -> Run:
    """The items of the highest level: what stands below them does not tell what the list is."""
    return [e for e in run if e.block.kind != "item" or e.block.level <= run[0].block.level]


def _split_lists(runs: Sequence[Run], knowledge: Knowledge) -> list[Run]:
    """Two lists that follow each other may look like one: it is cut where the steps begin if no other has steps."""
    procedures = [_fit(_top(run), knowledge).get("prosedur", _NEVER) >= _LIKELY for run in runs]
    found: list[Run] = []
    for index, run in enumerate(runs):
        steps = [bool(knowledge.content.step.search(e.block.text)) for e in run]
        others = any(procedures[:index]) or any(procedures[index + 1 :])
        cut = next((i for i in range(2, len(run) - 1) if not others and _turns(steps, i)), 0)
        found += [run[:cut], run[cut:]] if cut else [run]
    return found


def _turns(steps: Sequence[bool], index: int) -> bool:
    """No step stands before the index, and hardly anything else behind it."""
    behind = steps[index:]
    return not any(steps[:index]) and behind[0] and 3 * sum(behind) > 2 * len(behind)


def _fit(run: Run, knowledge: Knowledge) -> Fit:
    """How well the words of a run fit each component; what is not named fits as badly as can be."""
    texts = [e.block.text for e in run]
    if any(is_image(e.block) or not e.source.text for e in run):
        return {}
    if len(run) == 1 and run[0].kind is not EventKind.BODY:
        return _fit_line(texts[0], knowledge) if run[0].strength <= 1 else {}
    return _fit_list(texts, knowledge) if run[0].block.kind == "item" else _fit_line(texts[0], knowledge)


def _fit_list(texts: Sequence[str], knowledge: Knowledge) -> Fit:
    cues = knowledge.content
    share = {
        name: sum(bool(pattern.search(t)) for t in texts) / len(texts)
        for name, pattern in (("prosedur", cues.step), ("persyaratan", cues.requirement), ("pengaduan", cues.complaint))
    }
    fit = {"persyaratan": _WEAK, "prosedur": _WEAK, "produk": -_WEAK, "pengaduan": -_POSSIBLE}
    for name, part in share.items():
        if part > 0.5:
            fit[name] = _LIKELY if name != "persyaratan" else _LIKELY - _WEAK
    for name, told in (("jangka_waktu", _tells_time), ("biaya", _tells_fee)):
        if sum(told(text, knowledge) for text in texts) * 2 > len(texts):
            fit[name] = _POSSIBLE
    return fit


def _fit_line(text: str, knowledge: Knowledge) -> Fit:
    cues = knowledge.content
    if cues.complaint.search(text):
        return {"pengaduan": _LIKELY}
    if len(text) <= _MAX_BARE and cues.bare_time.fullmatch(text.strip()):
        return {"jangka_waktu": _CERTAIN}
    if len(text) <= _MAX_BARE and cues.bare_fee.fullmatch(text.strip()):
        return {"biaya": _CERTAIN}
    named = _named(text, knowledge)
    if named:
        return {named: _CERTAIN}
    fit = {"pengaduan": -_WEAK}
    if len(text) <= _MAX_PRODUCT:
        fit["produk"] = _POSSIBLE
        fit["jangka_waktu"] = -_POSSIBLE  # "Apabila Camat berada di tempat", where the time should stand
    if len(text) <= _MAX_VALUE and _tells_time(text, knowledge):
        fit["jangka_waktu"] = _LIKELY
    if len(text) <= _MAX_VALUE and _tells_fee(text, knowledge):
        fit["biaya"] = _LIKELY
    return fit


def _named(text: str, knowledge: Knowledge) -> str:
    """The component that a sentence names itself: *Biaya perpanjangan … adalah Rp500.000*, *Jangka waktu … 2 hari*."""
    words = text.split()
    for size in range(min(_NAME_WORDS, len(words) - 1), 0, -1):
        label = knowledge.headings.label(" ".join(words[:size]))
        told = _TOLD_BY.get(label.component) if label is not None else None
        if label is not None and told is not None:
            return label.component if told(text, knowledge) else ""
    return ""


def _tells_time(text: str, knowledge: Knowledge) -> bool:
    return any(True for _ in find_quantities(fold(text), knowledge.time_words))


def _tells_fee(text: str, knowledge: Knowledge) -> bool:
    folded = fold(text)
    return bool(knowledge.fee_words.amount.search(folded) or knowledge.fee_words.free.search(folded))


_TOLD_BY = {"jangka_waktu": _tells_time, "biaya": _tells_fee}
"""What a sentence must hold to be about the component that it begins with."""


def _with_leads(runs: Sequence[Run], fits: Sequence[Fit], headings: Headings) -> list[Fit]:
    """A line that goes on in the list below (*Pemohon melampirkan:*) fits where that list fits."""
    found = list(fits)
    for index, (run, following) in enumerate(pairwise(runs)):
        text = run[0].block.text.rstrip()
        is_lead = len(run) == 1 and run[0].block.kind == "paragraph" and not headings.is_office(text)
        if is_lead and following[0].block.kind == "item" and text[-1:] not in (".", ";", "!", "?"):
            if fits[index].get("pengaduan", 0) > 0:
                found[index + 1] = {**fits[index + 1], "pengaduan": max(_WEAK, fits[index + 1].get("pengaduan", 0))}
            else:
                found[index] = {**fits[index], **dict.fromkeys(("persyaratan", "prosedur"), _WEAK)}
    return found


def _second_lists(runs: Sequence[Run]) -> list[bool]:
    """For each run whether it is a list right below another one: mostly that of the next component."""
    listed = [run[0].block.kind == "item" for run in runs]
    return [False, *(above and below for above, below in pairwise(listed))][: len(runs)]


def _best(fits: Sequence[Fit], second_lists: Sequence[bool]) -> list[str]:
    """For each run the component it belongs to in the best fit to the order, or what stands before or behind all."""
    totals = [0.0] + [_NEVER] * (len(_STATES) - 1)
    choices: list[list[int]] = []
    for fit, is_second in zip(fits, second_lists, strict=True):
        came: list[int] = []
        row: list[float] = []
        for index, state in enumerate(_STATES):
            if state in (_BEFORE, _BEHIND):
                gained = stayed = 0.0
            else:
                gained = fit.get(state, _NEVER)
                stayed = -_LIKELY if is_second and state != ORDER[-1] else 0.0
            options = [*totals[:index], totals[index] + stayed]
            came.append(max(range(index + 1), key=lambda i: (options[i], i)))
            row.append(options[came[-1]] + gained)
        totals = row
        choices.append(came)
    index = max(range(len(_STATES)), key=lambda i: totals[i])
    states: list[str] = []
    for came in reversed(choices):
        states.append(_STATES[index])
        index = came[index]
    return states[::-1]
