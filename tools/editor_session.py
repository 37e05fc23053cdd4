"""Drives the language server with a real client through one small session and writes it to docs/editor-session.md.

``python tools/editor_session.py`` renews the page; ``--print`` shows it. What is written is what the server said.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from lsp_client import Editor  # noqa: E402 (the client of the tests)
from lsprotocol import types  # noqa: E402

PAGE = ROOT / "docs" / "editor-session.md"
_GOOD = ROOT / "examples" / "baik-dua-bagian.md"

_DAY = "2026-11-22"
"""The law of this day, so that the page does not change by itself."""

_HEAD = """\
# Satu sesi di editor

Direkam dari server yang sungguh berjalan oleh `tools/editor_session.py`; baris dan kolom dihitung dari 0, seperti dalam
LSP.
"""


async def recorded(folder: Path) -> str:
    """The session as a page."""
    editor, told = Editor(), [_HEAD]

    def step(title: str, *lines: str) -> None:
        told.append("\n".join([f"## {title}", "", "```text", *lines, "```", ""]))

    editor.capabilities.text_document = types.TextDocumentClientCapabilities(
        code_action=types.CodeActionClientCapabilities(resolve_support=types.ClientCodeActionResolveOptions(["edit"]))
    )
    await editor.begin(folder, options={"workspace": False}, words=("--as-of", _DAY))
    path = folder / "draf.md"
    path.write_text(_GOOD.read_text(encoding="utf-8"), encoding="utf-8", newline="")
    uri = editor.open(path)
    document = types.TextDocumentIdentifier(uri)
    lines = path.read_text(encoding="utf-8").splitlines()
    found = await editor.diagnostics(uri, 1)
    step("textDocument/didOpen draf.md", f"{len(found)} temuan")

    line = next(number for number, words in enumerate(lines) if "Jangka Waktu" in words)
    start = lines[line].index("2 (dua)")
    editor.edit(uri, 2, ((line, start), (line, start + 1), "3"))
    (wrong,) = await editor.diagnostics(uri, 2)
    step(f"textDocument/didChange {line}:{start} “2” menjadi “3”", *_diagnostic(wrong))

    hover = await editor.client.text_document_hover_async(types.HoverParams(document, wrong.range.start))
    step(f"textDocument/hover {_place(wrong.range.start)}", *_hover(hover))

    asked = types.CodeActionParams(document, wrong.range, types.CodeActionContext([wrong]))
    actions = await editor.client.text_document_code_action_async(asked) or ()
    chosen = await editor.client.code_action_resolve_async(actions[-1])
    step("textDocument/codeAction, codeAction/resolve", *(a.title for a in actions), *_edits(chosen, uri))

    editor.edit(uri, 3, ((line, start), (line, start + 1), "2"))
    fixed = await editor.diagnostics(uri, 3)
    step(f"textDocument/didChange {line}:{start} “3” menjadi “2”", f"{len(fixed)} temuan")

    last = len(lines)
    editor.edit(uri, 4, ((last, 0), (last, 0), "Lihat pula UU 14"))
    place = types.Position(last, len("Lihat pula UU 14"))
    offered = await editor.client.text_document_completion_async(types.CompletionParams(document, place))
    items = getattr(offered, "items", offered) or ()
    step("textDocument/completion “Lihat pula UU 14”", *(f"{i.label}: {i.text_edit.new_text}" for i in items[:3]))

    editor.close(uri)
    step("textDocument/didClose, shutdown, exit", f"kode keluar {await editor.end()}")
    return "\n".join(told)


def _place(position: types.Position) -> str:
    return f"{position.line}:{position.character}"


def _diagnostic(found: types.Diagnostic) -> list[str]:
    where = f"{_place(found.range.start)}-{_place(found.range.end)}"
    related = (f"  {place.message}" for place in found.related_information or ())
    return [f"{where} {found.code} ({types.DiagnosticSeverity(found.severity or 1).name}) {found.message}", *related]


def _hover(hover: types.Hover | None) -> list[str]:
    contents = hover.contents if hover else None
    return contents.value.splitlines() if isinstance(contents, types.MarkupContent) else []


def _edits(action: types.CodeAction, uri: str) -> list[str]:
    changes = action.edit.changes if action.edit else None
    return [f"→ {_place(edit.range.start)} sisipkan {edit.new_text!r}" for edit in (changes or {}).get(uri, ())]


def main() -> None:
    """Writes the page."""
    with tempfile.TemporaryDirectory() as folder:
        page = asyncio.run(recorded(Path(folder)))
    if "--print" in sys.argv:
        print(page)
    else:
        PAGE.write_text(page, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
