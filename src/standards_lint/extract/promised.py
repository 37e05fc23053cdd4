"""Lists that promise a time, and often a fee, for one service after another, as pledges and posters do.

An example::

    - Penerbitan Kartu Anggota: 1 hari kerja, gratis
    - Perpanjangan Kartu Anggota diselesaikan paling lama 15 menit, tidak dipungut biaya
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.extract.events import Event, EventKind, rest_of
from standards_lint.extract.parts import Group, Part
from standards_lint.extract.quantities import find_quantities
from standards_lint.extract.runs import runs_of
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.phrases import fold
from standards_lint.model.block import BlockKind
from standards_lint.model.span import SourceText
from standards_lint.storage.ready import ready_pattern

_FEWEST = 2  # services
_LONGEST_NAME = 12  # words
_PIECE = ready_pattern(r"(?:[^,;]|[,;](?!\s))+")  # "Rp10.000,00" is one


def promised_services(loose: Sequence[Event], title: str, knowledge: Knowledge) -> list[tuple[Event, Group]]:
    """Each line of such a list with the service it tells of; empty where the document has no such list.

    Args:
        loose: What the document holds, in a document without any component.
        title: The document's title.
        knowledge: How times, fees and services are written.
    """
    found: list[tuple[Event, Group]] = []
    for run in runs_of(loose):
        told = [(event, group) for event in run if (group := _promise(event, knowledge)) is not None]
        if len(told) >= _FEWEST and 2 * len(told) > len(run) and _of_services(told, title, knowledge):
            found += told
    return found


def _of_services(told: Sequence[tuple[Event, Group]], title: str, knowledge: Knowledge) -> bool:
    """The names, or the title, are of things that people ask an office for: no list of stages or of rooms."""
    words = knowledge.kinds.service_words
    named = sum(bool(words.search(group.names[0].source.text)) for _, group in told)
    return 2 * named >= len(told) or bool(words.search(title))


def _promise(event: Event, knowledge: Knowledge) -> Group | None:
    if event.kind is not EventKind.BODY or event.block.kind is not BlockKind.ITEM or event.table:
        return None
    source = event.block.source
    joint = knowledge.content.promise.search(source.text)
    if joint is None:
        return None
    name = source.slice(0, joint.start()).strip(" :-\u2013")
    headings = knowledge.headings
    if len(name.text.split()) > _LONGEST_NAME or not headings.may_name_service(name.text):
        return None
    if headings.label(name.text) or headings.is_other(name.text):
        return None
    rest = source.slice(joint.end() if ":" in joint.group() else joint.start()).strip(" :-\u2013.")
    parts = list(_parts(event, rest, knowledge))
    if not parts or parts[0][0] != "jangka_waktu":
        return None
    return Group(names=[Event(EventKind.NAME, name, event.block)], unlabelled=parts)


def _parts(event: Event, rest: SourceText, knowledge: Knowledge) -> Iterator[tuple[str, Part]]:
    """The time and the fee, each where the line tells it."""
    seen: set[str] = set()
    for piece in _PIECE.finditer(rest.text):
        source = rest.slice(piece.start(), piece.end()).strip()
        folded = fold(source.text)
        times = any(True for _ in find_quantities(folded, knowledge.time_words))
        fees = knowledge.fee_words.amount.search(folded) or knowledge.fee_words.free.search(folded)
        component = "jangka_waktu" if times else "biaya" if fees else ""
        if component and component not in seen:
            seen.add(component)
            block = rest_of(event.block, source)
            yield component, Part(None, [Event(EventKind.BODY, source, block)])
