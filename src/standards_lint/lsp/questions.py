"""The questions of an editor about a document, passed on to the process of its folder."""

from __future__ import annotations

from lsprotocol import types

from standards_lint.lsp import asked
from standards_lint.lsp.actions import FIX_ALL, Asked
from standards_lint.lsp.pack_asked import pack_completed, pack_hovered
from standards_lint.lsp.server import Server


def answer_questions(server: Server) -> None:
    """Registers what is answered."""
    _reading(server)
    _writing(server)


def _reading(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        uri, place = params.text_document.uri, params.position
        of_pack = await server.ask_of_pack(uri, pack_hovered, place)
        return of_pack or await server.ask(uri, asked.hovered, place)

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def symbols(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol] | None:
        return await server.ask(params.text_document.uri, asked.outlined)

    @server.feature(types.TEXT_DOCUMENT_FOLDING_RANGE)
    async def folding(params: types.FoldingRangeParams) -> list[types.FoldingRange] | None:
        return await server.ask(params.text_document.uri, asked.folded)

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    async def definition(params: types.DefinitionParams) -> list[types.Location] | None:
        return await server.ask(params.text_document.uri, asked.defined, params.position)


def _writing(server: Server) -> None:
    # A blank after "UU" and a digit after it are where a regulation begins to be one.
    digits = list("0123456789")

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=[" ", "/", *digits]))
    async def completion(params: types.CompletionParams) -> types.CompletionList:
        uri, place = params.text_document.uri, params.position
        found = await server.ask_of_pack(uri, pack_completed, place)
        if found is None:
            found = await server.ask(uri, asked.completed, place)
        # What fits depends on all that is typed, so an editor must ask again and not choose among these.
        return types.CompletionList(is_incomplete=True, items=found or [])

    kinds = [types.CodeActionKind.QuickFix, FIX_ALL]

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=kinds, resolve_provider=True)
    )
    async def code_action(params: types.CodeActionParams) -> list[types.CodeAction] | None:
        only = tuple(str(getattr(kind, "value", kind)) for kind in params.context.only or ())
        wanted = Asked(params.range, list(params.context.diagnostics), only, twice=server.asks_twice)
        found = await server.ask(params.text_document.uri, asked.acted, wanted)
        return [action for action in found or () if action.disabled is None or server.shows_disabled]

    @server.feature(types.CODE_ACTION_RESOLVE)
    async def resolve(params: types.CodeAction) -> types.CodeAction:
        uri = params.data.get("uri") if isinstance(params.data, dict) else None
        done = await server.ask(str(uri), asked.resolved, params)
        if isinstance(done, str):
            server.window_show_message(types.ShowMessageParams(types.MessageType.Info, done))
        else:
            params.edit = done
        return params
