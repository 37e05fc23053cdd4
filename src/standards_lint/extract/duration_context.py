"""What stands around a length of time: all that is known when it is asked what it binds."""

from __future__ import annotations

from standards_lint.extract.passage import Passage
from standards_lint.records import dataclass

TIME_COMPONENT = "jangka_waktu"
COMPLAINT_COMPONENT = "pengaduan"


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a length of time. All texts are folded."""

    passage: Passage
    sentence: str
    """The sentence or item it stands in."""
    before: str
    """Its part from the end of the length before up to this one."""
    after: str
    """Its part behind this length."""
    label: str = ""
    """The label in front of it."""
    lead: str = ""
    """The line that leads to the list it stands in: ``Pengaduan ditindaklanjuti:`` above ``- sedang: 3 hari``."""
    in_step_table: bool = False
    step: str = ""
    """What the step is, or the steps are, that this cell of a flow table gives the time of."""
