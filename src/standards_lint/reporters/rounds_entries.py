"""What became of findings to what a second round tells: those of one fold in one service as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from standards_lint.model.rounds import Followed
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class FollowedEntry:
    """One thing that a second round tells."""

    first: Followed
    codes: tuple[str, ...]
    message: str
    component: str
    """Id of the component; empty where several are meant."""
    advice: str


def followed_entries(group: Sequence[Followed], lang: str) -> tuple[FollowedEntry, ...]:
    """The entries for the findings of one service, in the order of the first of each."""
    alike: dict[tuple[object, ...], list[Followed]] = defaultdict(list)
    for number, followed in enumerate(group):
        fold = followed.shown.fold
        alike[
            ("fold", fold.key, fold.message, followed.shown.severity, followed.outcome, followed.reason)
            if fold
            else ("alone", number)
        ].append(followed)
    return tuple(_entry(members, lang) for members in alike.values())


def _entry(members: Sequence[Followed], lang: str) -> FollowedEntry:
    first = members[0]
    shown = first.shown
    message = shown.message.in_(lang)
    items = [member.shown.fold.item.in_(lang) for member in members if member.shown.fold]
    if len(members) > 1 and shown.fold:
        message = shown.fold.message.in_(lang).replace("{items}", ", ".join(dict.fromkeys(items)))
    advice = {member.shown.advice.in_(lang) for member in members}
    return FollowedEntry(
        first=first,
        codes=tuple(sorted({member.shown.code for member in members})),
        message=message,
        component=shown.component if len(members) == 1 else "",
        advice=advice.pop() if len(advice) == 1 else "",
    )
