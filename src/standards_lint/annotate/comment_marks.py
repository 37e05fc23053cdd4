"""Comments and changes set into the words of a Word document's main part: the marks in its text, and nothing else.

A comment begins and ends between runs. A run in whose middle an edge falls is cut in two of the same formatting
(`cuts`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from standards_lint.annotate.change_marks import Change, ChangeMarks, marks_of, places_of
from standards_lint.annotate.cuts import PRESERVE, Place, paragraph_of, place_behind, place_in_front
from standards_lint.annotate.markup import Edit, Markup
from standards_lint.annotate.places import Spot
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment that is to be set."""

    number: int
    start: Spot
    end: Spot


def mark_comments(markup: Markup, comments: Iterable[Comment], changes: Sequence[Change] = (), day: str = "") -> bytes:
    """The main part with the marks of comments, and with tracked changes.

    Args:
        markup: The part.
        comments: Their spots name elements of this part.
        changes: None overlapping another.
        day: Date of the changes, ``YYYY-MM-DD``.
    """
    ends: dict[int, list[str]] = defaultdict(list)
    starts: dict[int, list[str]] = defaultdict(list)
    places: dict[int, Place] = {}
    for comment in comments:
        start, end = place_in_front(markup, comment.start), place_behind(markup, comment.end)
        places.update({place.at: place for place in (start, end)})
        begins, finishes, reference = _marks(markup, comment)
        starts[start.at].append(begins)
        # a comment on nothing (a paragraph without words) ends where it begins
        (ends if end.at > start.at else starts)[end.at].append(finishes)
        (ends if end.at > start.at else starts)[end.behind].append(reference)
    places.update({place.at: place for place in places_of(markup, changes)})
    tracked = marks_of(markup, changes, [at for at, place in places.items() if place.before], day)
    blanks = {place.preserve for place in places.values()} - {-1}
    edits = [*(Edit(at, at, PRESERVE) for at in blanks), *tracked.edits]
    for at in {*ends, *starts, *tracked.opens, *tracked.closes}:
        marks = [*tracked.closes[at], *ends[at], *starts[at], *tracked.opens[at]]
        edits.append(_mark(at, places.get(at), "".join(marks), tracked))
    return markup.changed(edits)


def _mark(at: int, place: Place | None, text: str, tracked: ChangeMarks) -> Edit:
    if place is None:
        return Edit(at, at, text)
    return Edit(at, max(at, place.to), f"{tracked.before(place)}{text}{tracked.after(place)}")


def _marks(markup: Markup, comment: Comment) -> tuple[str, str, str]:
    """Beginning, end and reference of a comment."""
    paragraph = paragraph_of(markup.elements[comment.start.element])
    prefix, declared = paragraph.prefix, ""
    if not prefix:  # Word's namespace is the default one here, and attributes need a prefix all the same
        prefix, declared = "w:", f' xmlns:w="{paragraph.space}"'
    number = f'{declared} {prefix}id="{comment.number}"/>'
    return (
        f"<{prefix}commentRangeStart{number}",
        f"<{prefix}commentRangeEnd{number}",
        f'<{prefix}r{declared}><{prefix}commentReference {prefix}id="{comment.number}"/></{prefix}r>',
    )
