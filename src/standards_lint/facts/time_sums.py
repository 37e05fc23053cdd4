"""What the times of the parts add up to, beside the whole that the document gives.

The steps of one flow table against the table's own total and against the time promised for the service; the labelled
parts of the component on times (``terdiri atas: a. Verifikasi: 1 hari kerja``) against the time in front of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from standards_lint.facts.time_order import Amount, add_up, comparable, promised_whole, surely_longer
from standards_lint.model.fact import Fact, make_fact
from standards_lint.model.standard import Duration, Standard, Step
from standards_lint.records import dataclass

_TIME = "jangka_waktu"
_PARTS, _STAGES = "rincian_waktu", "tahap_waktu"
"""Names of the patterns that say: the times below are parts of the one above, and: one of them follows the other."""


@dataclass(frozen=True, slots=True)
class FlowTimes:
    """The times of one flow table."""

    steps: tuple[Duration, ...]
    """Two or more."""
    least: Amount
    """What they add up to; the shorter end of a range counts."""
    total: Duration | None
    """The total that the table gives."""
    stated: Amount | None
    """The same as an amount."""
    complete: bool
    """Every row has one time, and none of them is open upwards."""


def flow_times(standard: Standard) -> Iterator[FlowTimes]:
    """The times of each flow table of a document whose steps can be added up."""
    tables: dict[str, list[Duration]] = {}
    for duration in standard.durations:
        if duration.unit and duration.why and duration.why.code in ("step_table", "sum_of_steps"):
            tables.setdefault(_table(duration.text.span().cell), []).append(duration)
    for table, times in tables.items():
        rows = [s for s in standard.steps if s.table and _table(s.text.span().cell) == table]
        flow = _flow_times(times, rows) if table and rows else None
        if flow is not None:
            yield flow


def _flow_times(times: Sequence[Duration], rows: Sequence[Step]) -> FlowTimes | None:
    steps = [d for d in times if d.role == "step"]
    least = add_up(d for d in steps if not (d.bound == "maks" and _has_low_end(d, steps)))
    if least is None or len(steps) < 2:
        return None
    total = next((d for d in times if d.why and d.why.code == "sum_of_steps"), None)
    plain = all(d.bound != "min" for d in steps) and len(steps) == len(rows)
    complete = plain and all(row.time for row in rows)
    return FlowTimes(tuple(steps), least, total, add_up([total]) if total else None, complete)


def sum_clashes(standard: Standard) -> Iterator[Fact]:
    """The sums that do not fit."""
    for service in standard.services:
        times = [d for d in standard.durations if d.service == service.key and d.component == _TIME and d.unit]
        said = {m.name for m in standard.matches if m.service == service.key and m.component == _TIME}
        if _PARTS in said:
            yield from _parts(times, staged=_STAGES in said)
    for flow in flow_times(standard):
        yield from _flow(flow, standard)


def _table(cell: str) -> str:
    """``tabel 1, baris 3, kolom 2`` → ``tabel 1``."""
    return cell.partition(",")[0]


def _parts(times: Sequence[Duration], *, staged: bool) -> Iterator[Fact]:
    """One time without a label, and behind it those of its parts."""
    if len(times) < 3:
        return
    whole, *parts = times
    if whole.label or not all(d.label and d.bound != "min" for d in parts):
        return
    promised, total = add_up([whole]), add_up(parts)
    if promised is None or total is None or not comparable(promised, total):
        return
    if not staged and any((part.value, part.unit) == (whole.value, whole.unit) for part in parts):
        return  # "Izin baru: 5 hari kerja; perpanjangan: 3 hari kerja" are cases, and the longest is the whole
    if total.exceeds(promised):
        yield _clash("rincian_lebih", total, parts[0], whole)
    elif total.unit and promised.unit and total.days < promised.days and not total.minutes:
        yield _clash("rincian_kurang", total, parts[0], whole)


def _flow(flow: FlowTimes, standard: Standard) -> Iterator[Fact]:
    """A flow table against its own total and against the promise."""
    if flow.total and flow.stated and flow.complete and _differ(flow.least, flow.stated):
        yield _clash("jumlah_beda", flow.least, flow.steps[0], flow.total)
    service = flow.steps[0].service
    whole = promised_whole(d for d in standard.durations if service and d.service == service)
    promised = add_up([whole]) if whole else None
    if whole is None or promised is None or any(surely_longer(step, whole) for step in flow.steps):
        return
    if comparable(flow.least, promised) and flow.least.exceeds(promised):
        yield _clash("jumlah_lebih", flow.least, flow.steps[0], whole)


def _has_low_end(high: Duration, steps: Iterable[Duration]) -> bool:
    return any(low.bound == "min" and low.text == high.text for low in steps)


def _differ(total: Amount, stated: Amount) -> bool:
    """Told in the same units, so that no day of work has to be turned into hours."""
    if (total.unit, bool(total.minutes)) != (stated.unit, bool(stated.minutes)):
        return False
    return (total.days, total.minutes) != (stated.days, stated.minutes)


def _clash(relation: str, total: Amount, at: Duration, whole: Duration) -> Fact:
    fact = make_fact(
        "clash",
        at.text.span(),
        service=at.service,
        component=at.component,
        relation=relation,
        first=total.told(),
        second=whole.text.text,
        second_component=whole.component,
        certainty=min(at.certainty, whole.certainty),
        text=at.text.text,
    )
    return replace(fact, beside=(whole.text.span(),))
