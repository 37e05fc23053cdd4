"""Reports on documents to the report on a run: what was judged by, what was compared, which packs are old."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from standards_lint import __version__
from standards_lint.model.report import Compared, DocumentReport, Report
from standards_lint.session import Session

REVIEWED_WITHIN = timedelta(days=366)
"""Age up to which nobody is told when a pack was last compared with the law."""


def report_of(
    documents: Iterable[DocumentReport], session: Session, compared: tuple[Compared, ...] | None = None
) -> Report:
    """The report on a run, with what was judged by and what was compared."""
    return Report(
        version=__version__,
        engine=session.engine.name,
        packs=tuple(pack.label for pack in session.packs),
        as_of=session.as_of.isoformat(),
        register_date=session.knowledge.register.register_date.isoformat(),
        tables=tuple(f"{table.label} ({table.compared_on})" for table in session.tables),
        documents=tuple(documents),
        questions=session.questions,
        compared=compared,
        weakened=session.weakened,
        plugins=tuple(plugin.label for plugin in session.extensions.plugins),
        stale_packs=tuple(
            (pack.label, pack.legal_review)
            for pack in session.packs
            if pack.legal_review and session.as_of - date.fromisoformat(pack.legal_review) > REVIEWED_WITHIN
        ),
    )
