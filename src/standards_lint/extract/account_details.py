"""The particulars of a standard in one form: what was read, what was understood, and why."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.model.account import Particular
from standards_lint.model.standard import Citation, Duration, Fee, Standard, Step

_SILENT = frozenset({"", "tepat", "tidak_disebut", "tidak_ada"})
"""Values that say no more than that nothing was said."""


def particulars_of(standard: Standard) -> Iterator[Particular]:
    """All particulars, kind by kind."""
    yield from map(_duration, standard.durations)
    yield from map(_fee, standard.fees)
    yield from map(_citation, standard.citations)
    for channel in standard.channels:
        faults = [name for name in ("malformed", "private", "misspelt") if getattr(channel, name)]
        yield Particular("channel", channel.text, _said(type=channel.type, faults=" ".join(faults)))
    for officer in standard.officers:
        yield Particular("officer", officer.text, _said(name=officer.name, post=officer.post))
    yield from map(_step, standard.steps)
    for gap in standard.gaps:
        yield Particular("numbering_gap", gap.text, _said(label=gap.label, expected=gap.expected))
    for pledge in standard.pledges:
        yield Particular("pledge", pledge.text, _said(element=pledge.element))
    for match in standard.matches:
        yield Particular("pattern", match.text, _said(name=match.name))


def _said(**fields: str) -> tuple[tuple[str, str], ...]:
    return tuple((name.rstrip("_"), value) for name, value in fields.items() if value not in _SILENT)


def _duration(duration: Duration) -> Particular:
    return Particular(
        "time" if duration.unit else "vague_time",
        duration.text,
        _said(
            value=f"{duration.value:g}" if duration.unit else "",
            unit=duration.unit,
            role=duration.role,
            bound=duration.bound,
            purpose=duration.purpose,
            class_=duration.class_,
            label=duration.label,
            conditional="conditional" if duration.conditional else "",
        ),
        duration.why,
    )


def _fee(fee: Fee) -> Particular:
    amount = str(fee.amount) if fee.amount >= 0 else ""
    return Particular(
        "fee", fee.text, _said(state=fee.state, amount=amount, based="based" if fee.based else ""), fee.why
    )


def _citation(citation: Citation) -> Particular:
    return Particular(
        "citation",
        citation.text,
        _said(
            key=citation.key,
            region=citation.region,
            position=citation.position,
            gazette=citation.gazette,
            supplement=citation.supplement,
            faults=" ".join(citation.faults),
        ),
    )


def _step(step: Step) -> Particular:
    return Particular("step", step.text, _said(number=step.number, time=step.time, output=step.output, twin=step.twin))
