"""The frame around a report: ways back, downloads, and forms to decide about its findings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from standards_lint.records import dataclass
from standards_lint.reporters.html.frame import Frame
from standards_lint.triage.marks import BY, mark_key
from standards_lint.web.desk import Held
from standards_lint.web.downloads import forms_for
from standards_lint.web.pages import part
from standards_lint.web.rows import decided

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from standards_lint.reporters.html.view import Card, Withheld


@dataclass(frozen=True, slots=True)
class _Forms:
    """The forms of one document's findings."""

    number: int
    most: int
    """Characters of a reason."""
    t: Mapping[str, str]

    def card(self, card: Card) -> Markup:
        """What can be decided about the findings of a card."""
        return part(
            "decide.html.j2",
            number=self.number,
            keys=" ".join(dict.fromkeys(map(mark_key, card.findings))),
            card=card.id,
            codes=card.codes.split(", "),
            laws=card.laws,
            decided=bool(card.decided),
            disputable=bool(card.disputes),
            most=self.most,
            t=self.t,
        )

    def withheld(self, withheld: Withheld) -> Markup | str:
        """What the reviewer waived can be taken back; what other means suppressed cannot."""
        if withheld.entry.by != BY:
            return ""
        return part("withheld.html.j2", number=self.number, keys=mark_key(withheld.entry.finding), t=self.t)


def document_frame(held: Held, bar: Mapping[str, object], t: Mapping[str, str], most: int) -> Frame:
    """The frame around the report on a document.

    Args:
        held: The document.
        bar: What the frame of every page shows.
        t: Words of the templates.
        most: Characters of the reason of a decision.
    """
    accepted, waived = decided(held)
    forms = _Forms(held.number, most, t)
    above = partial(part, "above.html.j2", number=held.number, downloads=forms_for(held), note="", links=())
    return Frame(
        head=part("report_head.html.j2", script=True),
        above=above(accepted=accepted, waived=waived, **bar),
        below_card=forms.card,
        beside_withheld=forms.withheld,
        has_files=False,
    )


def rounds_frame(bar: Mapping[str, object], note: str, links: Sequence[tuple[str, str, str]]) -> Frame:
    """The frame around the comparison of two versions.

    Args:
        bar: What the frame of every page shows.
        note: A remark on it.
        links: (form, words, path) of its downloads.
    """
    above = part("above.html.j2", number=0, downloads=(), accepted=0, waived=0, note=note, links=links, **bar)
    return Frame(head=part("report_head.html.j2", script=False), above=above)
