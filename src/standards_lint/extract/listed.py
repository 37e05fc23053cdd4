"""Names of services listed in front of the components: tabs, *Berikut 3 jenis layanan:*."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from standards_lint.extract.events import Event, at
from standards_lint.extract.parts import Group
from standards_lint.knowledge.headings import Headings
from standards_lint.knowledge.normal_form import normalise
from standards_lint.model.span import SourceText

_LONGEST = 120  # characters of a name


def listed_names(groups: Sequence[Group], loose: Sequence[Event], headings: Headings) -> list[SourceText]:
    """As many names as groups, listed in front of them; else none.

    Tabs whose page was copied stand there as lines, once as the tabs and once more as the choice on a small screen.
    """
    for names in (_listed(groups, loose, headings), _told_twice(groups, loose, headings)):
        if len(names) == len(groups):
            return names
    return []


def _told_twice(groups: Sequence[Group], loose: Sequence[Event], headings: Headings) -> list[SourceText]:
    first = groups[0].parts[0].heading if groups[0].parts else None
    above = [e for e in loose if first is not None and at(e) < at(first) and len(e.block.text) <= _LONGEST]
    count = Counter(event.block.text.lower() for event in above)
    seen: dict[str, SourceText] = {}
    for event in above:
        key = event.block.text.lower()
        if count[key] > 1 and headings.may_name_service(event.block.text):
            seen.setdefault(key, event.block.source)
    return list(seen.values())


def mentioned_name(group: Group, loose: Sequence[Event], headings: Headings) -> SourceText | None:
    """The one of the listed names that the components speak of.

    A page that lists three services and sets out one of them (the others are still to come, or other pages) names that
    one somewhere in it: *Surat permohonan pengujian sampel kayu*.
    """
    told = _compact(" ".join(e.source.text for part in group.parts for e in part.bodies))
    found = [name for name in _listed([group], loose, headings) if _compact(name.text) in told]
    return found[0] if len(found) == 1 else None


def _compact(text: str) -> str:
    """Without blanks: *Kerjasama* and *kerja sama* are the same."""
    return normalise(text).replace(" ", "")


def _listed(groups: Sequence[Group], loose: Sequence[Event], headings: Headings) -> list[SourceText]:
    first = groups[0].parts[0].heading if groups[0].parts else None
    if first is None:
        return []
    seen: dict[str, SourceText] = {}
    for event in loose:
        text = event.block.text
        is_name = event.block.kind == "item" and len(text) <= _LONGEST and not headings.is_generic(text)
        if is_name and at(event) < at(first):
            seen.setdefault(text.lower(), event.block.source)
    return list(seen.values())
