"""An extractor: the hours in which an office is open, as facts for the rules of the pack."""

import re
from collections.abc import Iterator
from datetime import date

from standards_lint.plugins import Extractor, Fact, Knowledge, Standard, make_fact

_HOURS = re.compile(r"\b(\d{1,2})[.:](\d{2})\s*(?:-|\u2013|s/d|s\.d\.?|sampai(?: dengan)?)\s*(\d{1,2})[.:](\d{2})\b")
_HOUR = 60


def opening_hours(standard: Standard, knowledge: Knowledge, as_of: date) -> Iterator[Fact]:  # noqa: ARG001 (the hook's)
    """A fact for each ``08.00 - 15.00`` in a component; its number is the length in minutes.

    Args:
        standard: What the document says.
        knowledge: What the law says; not needed here.
        as_of: The day whose law is judged by; not needed here.
    """
    for service in standard.services:
        for component in service.components:
            for part in component.body:
                for match in _HOURS.finditer(part.text):
                    opens, opens_minute, closes, closes_minute = map(int, match.groups())
                    yield make_fact(
                        "extra",
                        part.span(*match.span()),
                        name="jam_layanan",
                        service=service.key,
                        component=component.id,
                        value=match[0],
                        number=max(0, (closes - opens) * _HOUR + closes_minute - opens_minute),
                        text=match[0],
                        certainty=90,
                    )


OPENING_HOURS = Extractor("jam_layanan", opening_hours)
