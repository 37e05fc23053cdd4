"""``standards-lint explain``: one rule told in full."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.console import write_output
from standards_lint.cli.exit_codes import CLEAN
from standards_lint.cli.options import Lang, ReportFormat
from standards_lint.errors import UsageError

if TYPE_CHECKING:
    from standards_lint.packs.spec import Pack, Rule


def explain(
    rule: Annotated[str, typer.Argument(metavar="KODE|NAMA", help="Kode atau nama aturan.")],
    format_: Annotated[ReportFormat, typer.Option("--format", help="Bentuk keterangan.")] = ReportFormat.TEXT,
    lang: Annotated[Lang, typer.Option(help="Bahasa keterangan.")] = Lang.ID,
    pack: Annotated[Path | None, typer.Option(help="Folder paket aturan; tanpa ini paket nasional.")] = None,
) -> int:
    """Jelaskan sebuah aturan: alasan, dasar hukum, contoh, batas, ketepatan pada dokumen nyata, dan riwayatnya."""
    from standards_lint.cli.packs import open_pack, pack_root
    from standards_lint.knowledge.data import national
    from standards_lint.knowledge.register import load_register
    from standards_lint.packs.precision import load_precision
    from standards_lint.packs.profiles import profiles_of
    from standards_lint.reporters.explanation import Beside, explanation_text
    from standards_lint.reporters.explanation_json import explanation_json

    opened = open_pack(pack)
    found = _find(rule, opened)
    register = load_register(national() / "knowledge")
    beside = Beside(opened, register.title_of, load_precision(pack_root(pack)), tuple(profiles_of([opened]).values()))
    render = explanation_json if format_ is ReportFormat.JSON else explanation_text
    write_output(render(found, beside, lang))
    return CLEAN


def _find(word: str, pack: Pack) -> Rule:
    from standards_lint.packs.problems import suggestion
    from standards_lint.packs.removed import gone_rules, gone_words

    for rule in pack.rules:
        if word.upper() == rule.code or word.lower() == rule.name:
            return rule
    removed = gone_rules([pack])
    gone = removed.get(word.upper()) or removed.get(word.lower())
    if gone is not None:
        raise UsageError(f"aturan {gone.code} {gone_words(gone)}")
    near = suggestion(word.upper(), [r.code for r in pack.rules]) or suggestion(word, [r.name for r in pack.rules])
    hint = near or "; lihat daftarnya dengan “standards-lint rules list”"
    raise UsageError(f"tidak ada aturan “{word}” dalam paket {pack.id}{hint}")
