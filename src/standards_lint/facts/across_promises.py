"""The same service in several documents: times and fees that do not agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.facts.namesakes import Disagreement, Member, Saying, disagreement
from standards_lint.facts.time_order import Amount, add_up, comparable, promised_whole, surely_longer
from standards_lint.facts.time_sums import flow_times
from standards_lint.knowledge.phrases import Phrases, fold
from standards_lint.model.span import SourceText
from standards_lint.model.standard import ALL_SERVICES, Duration, Fee, Kind

_FEE = "biaya"
_INFORMATION = "ppid"


def promises_apart(members: Sequence[Member], free: Phrases) -> Iterator[Disagreement]:
    """What the documents after the first promise otherwise than the first that promises it.

    Args:
        members: One service, from `same_services`.
        free: Words that say that something costs nothing.
    """
    # Information officers add the extension of UU 14/2008 here and there.
    if not any(member.paper.standard.bidang == _INFORMATION for member in members):
        yield from _times(members)
    yield from _fees(members, free)


def _times(members: Sequence[Member]) -> Iterator[Disagreement]:
    promised = [(m, whole) for m in members if (whole := promised_whole(_durations(m)))]
    if not promised:
        return
    first, whole = promised[0]
    for member, other in promised[1:]:
        if surely_longer(whole, other) or surely_longer(other, whole):
            yield disagreement("waktu", _of_time(member, other), _of_time(first, whole))
    limit = add_up([whole])
    for member in members:
        if member.paper.kind is Kind.SOP and member is not first and limit is not None:
            yield from _sop(member, limit, _of_time(first, whole))


def _sop(member: Member, limit: Amount, promise: Saying) -> Iterator[Disagreement]:
    """An SOP whose steps take longer than the standard promises; its own total is believed before the sum."""
    flows = list(flow_times(member.paper.standard))
    # on a sheet of a book of SOPs each step knows its service
    flows = [flow for flow in flows if flow.steps[0].service == member.service.key] or flows
    if len(flows) != 1:
        return  # of several tables nobody says which of them is the whole
    (flow,) = flows
    for relation, amount, at in (("waktu_sop", flow.stated, flow.total), ("langkah_sop", flow.least, flow.steps[0])):
        if amount is not None and at is not None and comparable(amount, limit):
            if amount.exceeds(limit):
                here = Saying(
                    member.paper, amount.told(), at.text.text, at.text.span(), member.service.key, at.component
                )
                yield disagreement(relation, here, promise)
            return


def _durations(member: Member) -> list[Duration]:
    return [d for d in member.paper.standard.durations if d.service == member.service.key]


def _of_time(member: Member, time: Duration) -> Saying:
    return _saying(member, time.text, time.component, min(time.certainty, member.service.certainty))


def _fees(members: Sequence[Member], free: Phrases) -> Iterator[Disagreement]:
    told = [(m, fee) for m in members if (fee := _fee(m)) and fee.state in ("gratis", "berbayar")]
    for member, fee in told[1:]:
        first, agreed = told[0]
        if fee.state != agreed.state:
            # "Rp15.000 per kartu; gratis bagi pelajar": the other document may tell the half that is free.
            if any(_says(m, free) for m, f in ((member, fee), (first, agreed)) if f.state == "berbayar"):
                continue
            yield disagreement("biaya", _of_fee(member, fee), _of_fee(first, agreed))
        elif 0 <= _tariff(member, fee) != _tariff(first, agreed) >= 0:
            yield disagreement("tarif", _of_fee(member, fee), _of_fee(first, agreed))


def _says(member: Member, phrases: Phrases) -> bool:
    """The component on fees has such words, that of the service or the one for all."""
    services = member.paper.standard.services
    own = [service for service in services if service.key in (member.service.key, ALL_SERVICES)]
    texts = (component.text for service in own for component in service.components if component.id == _FEE)
    return any(phrases.search(fold(text)) for text in texts)


def _fee(member: Member) -> Fee | None:
    fees = {fee.service: fee for fee in member.paper.standard.fees if fee.stated}
    return fees.get(member.service.key) or fees.get(ALL_SERVICES)


def _tariff(member: Member, fee: Fee) -> int:
    """Rupiah of the one sum of the component; -1 where there are more: nobody says which one another document means."""
    told = {
        sum_.rupiah
        for sum_ in member.paper.standard.sums
        if sum_.component == _FEE and sum_.service == fee.service and sum_.rupiah
    }
    return fee.amount if told == {fee.amount} else -1


def _of_fee(member: Member, fee: Fee) -> Saying:
    return _saying(member, fee.text, _FEE, member.service.certainty)


def _saying(member: Member, text: SourceText, component: str, certainty: int) -> Saying:
    return Saying(member.paper, text.text, text.text, text.span(), member.service.key, component, certainty)
