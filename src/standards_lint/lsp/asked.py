"""What an editor asks of a document: each a function of the desk, the document and a place."""

from __future__ import annotations

from lsprotocol.types import (
    CodeAction,
    CompletionItem,
    DocumentSymbol,
    FoldingRange,
    Hover,
    Location,
    Position,
    WorkspaceEdit,
)

from standards_lint.lsp.actions import Asked, actions, carried_out
from standards_lint.lsp.desk import Desk
from standards_lint.lsp.hover import hover
from standards_lint.lsp.judging import name_of
from standards_lint.lsp.leading import definitions
from standards_lint.lsp.outline import folds, symbols
from standards_lint.lsp.papers_named import Named
from standards_lint.lsp.trial import Tries
from standards_lint.model.finding import Text


def hovered(desk: Desk, named: Named, position: Position) -> Hover | None:
    """What is told of a place."""
    paper = desk.paper(named)
    return hover(paper, position, desk.opened.session, desk.lang) if paper else None


def outlined(desk: Desk, named: Named) -> list[DocumentSymbol]:
    """The services and components."""
    paper = desk.paper(named)
    return symbols(paper, desk.opened.session.knowledge.components, desk.lang) if paper else []


def folded(desk: Desk, named: Named) -> list[FoldingRange]:
    """What can be folded away."""
    paper = desk.paper(named)
    return folds(paper) if paper else []


def defined(desk: Desk, named: Named, position: Position) -> list[Location]:
    """Where a place leads to."""
    paper = desk.paper(named)
    return definitions(paper, position, desk.files) if paper else []


def completed(desk: Desk, named: Named, position: Position) -> list[CompletionItem]:
    """What may be written at a place."""
    keys = named.path.suffix.lower() in (".yaml", ".yml")
    return desk.completing.items(named.opened, position, keys=keys)


def acted(desk: Desk, named: Named, asked: Asked) -> list[CodeAction]:
    """What can be done about the findings in a stretch."""
    tries = _tries(desk, named)
    return actions(tries, named.uri, asked, desk.lang) if tries else []


def resolved(desk: Desk, named: Named, offer: CodeAction) -> WorkspaceEdit | str | None:
    """The edit of what was chosen, or a sentence that says why there is none."""
    tries = _tries(desk, named)
    done = carried_out(tries, offer) if tries else None
    return f"{offer.title}: {done.in_(desk.lang)}" if isinstance(done, Text) else done


def _tries(desk: Desk, named: Named) -> Tries | None:
    paper = desk.paper(named)
    return Tries(name_of(named.path), paper, desk.papers, desk.opened.session) if paper else None
