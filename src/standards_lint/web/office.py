"""What the whole server shares, made once: by what is judged, who judges, whose desks there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from starlette.requests import HTTPConnection

from standards_lint.letter.template import Template
from standards_lint.model.finding import Text
from standards_lint.model.report import Compared, DocumentReport, Report
from standards_lint.pipeline import Session, report_of
from standards_lint.records import dataclass
from standards_lint.reporters.explanation import Beside
from standards_lint.reporters.html.view import Rules
from standards_lint.together import is_across
from standards_lint.web.bench import Bench
from standards_lint.web.bounds import WebBounds
from standards_lint.web.desk import Desk
from standards_lint.web.desks import Desks
from standards_lint.web.reception import Reception


@dataclass(frozen=True, slots=True)
class Office:
    """The server's own."""

    session: Session
    """With the text of the documents."""
    bench: Bench
    desks: Desks
    token: str
    """Who knows it may come in."""
    beside: Beside
    """What the story of a rule is told from."""
    bounds: WebBounds
    template: Template | None = None
    """Of letters; None for the program's own."""
    keeps: bool = False
    """Files stay in a folder that was asked for."""
    leave: Callable[[], None] | None = None
    """Ends the server when the last person has finished; None for one that goes on."""

    @property
    def reception(self) -> Reception:
        """Where documents are taken in."""
        return Reception(self.session, self.bench)

    @property
    def whys(self) -> Mapping[str, Text]:
        """Code of a rule → why it is there."""
        return {rule.code: rule.why for pack in self.session.packs for rule in pack.rules}

    @property
    def rules(self) -> Rules:
        """What a page of findings tells of the rules."""
        across = {rule.code for pack in self.session.packs for rule in pack.rules if is_across(rule)}
        return Rules(self.whys, across)

    def report(self, *documents: DocumentReport, compared: Compared | None = None) -> Report:
        """The report on a run over these documents."""
        return report_of(documents, self.session, None if compared is None else (compared,))


def office_of(request: HTTPConnection) -> Office:
    """The server that a request came to."""
    office: Office = request.app.state.office
    return office


def desk_of(request: HTTPConnection) -> Desk:
    """The desk of who asks; the guard lets nobody in without one."""
    desk: Desk = request.state.desk
    return desk
