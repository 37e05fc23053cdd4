"""``standards-lint explain``: one rule told in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.composed import Packs, given_packs
from standards_lint.cli.console import write_output
from standards_lint.cli.exit_codes import CLEAN
from standards_lint.cli.options import Lang, ReportFormat

if TYPE_CHECKING:
    pass


def explain(
    rule: Annotated[str, typer.Argument(metavar="KODE|NAMA", help="Kode atau nama aturan.")],
    format_: Annotated[ReportFormat, typer.Option("--format", help="Bentuk keterangan.")] = ReportFormat.TEXT,
    lang: Annotated[Lang, typer.Option(help="Bahasa keterangan.")] = Lang.ID,
    pack: Packs = None,
) -> int:
    """Jelaskan sebuah aturan: alasan, dasar hukum, contoh, batas, ketepatan pada dokumen nyata, dan riwayatnya."""
    from standards_lint.cli.packs import known_rule, regulation_titles
    from standards_lint.packs.load import root_of
    from standards_lint.packs.precision import load_precision
    from standards_lint.packs.profiles import profiles_of
    from standards_lint.reporters.explanation import Beside, explanation_text
    from standards_lint.reporters.explanation_json import explanation_json

    packs = given_packs(pack).packs
    found = known_rule(packs, rule)
    own = next(other for other in packs if other.id == found.pack)
    beside = Beside(own, regulation_titles(packs), load_precision(root_of(own)), tuple(profiles_of(packs).values()))
    render = explanation_json if format_ is ReportFormat.JSON else explanation_text
    write_output(render(found, beside, lang))
    return CLEAN
