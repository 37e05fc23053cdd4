"""``standards-lint lsp``: the program as a language server."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Annotated

import typer

from standards_lint.cli.exit_codes import CLEAN
from standards_lint.errors import UsageError


def lsp(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[-- OPSI CHECK]", help="Opsi check untuk semua folder, misalnya -- --profile draf."),
    ] = None,
    stdio: Annotated[  # noqa: ARG001 (the only way there is; many editors say so all the same)
        bool, typer.Option("--stdio", help="Bicara lewat masukan dan keluaran standar; selalu demikian.")
    ] = False,
) -> int:
    """Layani editor (VS Code, Neovim, Helix, Emacs) sebagai server bahasa.

    Temuannya sama dengan check atas folder yang dibuka editor, menurut pengaturan folder itu.

    Kode keluar: 0 diakhiri editor; 2 perintah tidak dapat dilayani.
    """
    if find_spec("pygls") is None:
        raise UsageError('lsp memerlukan paket tambahan; pasang dengan: pip install "standards-lint[lsp]"')
    from standards_lint.cli.judging import open_folder
    from standards_lint.lsp.running import serve

    serve(open_folder, tuple(words or ()))
    return CLEAN
