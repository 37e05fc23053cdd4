"""One document after another, judged as a run over files judges them, by who does not know which will come next."""

from __future__ import annotations

from standards_lint.model.report import DocumentReport
from standards_lint.session import Session
from standards_lint.workers.apart import Apart
from standards_lint.workers.documents import bounds_of, guarded, needs_bounds, reporting
from standards_lint.workers.given import Given


class LastingJudge:
    """Small texts are judged here, the others in a child that is kept. Threads may share it."""

    def __init__(self, session: Session) -> None:
        """Begins nothing yet; the session is from `pipeline.open_session`."""
        service = reporting(session)
        self._here = service.make()
        self._apart = Apart(service.anew, service.lost, bounds_of(session.reading, jobs=1))
        self._all_apart = guarded(session.packs, session.extensions)

    def report(self, given: Given) -> DocumentReport:
        """The report on one document."""
        if self._all_apart or needs_bounds(given):
            return self._apart.do(given)
        return self._here(given)

    def close(self) -> None:
        """Ends the child; the next document that needs one begins another."""
        self._apart.close()
