"""``standards-lint law``: what the register knows of a regulation."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.console import write_output
from standards_lint.cli.exit_codes import CLEAN, FINDINGS
from standards_lint.cli.options import ReportFormat, parse_day
from standards_lint.cli.reading import Config
from standards_lint.cli.tables import Regulations, given_tables

if TYPE_CHECKING:
    from standards_lint.knowledge.register import Register

law_app = typer.Typer(
    add_completion=False, rich_markup_mode=None, help="Cari peraturan dalam register: judul, Lembaran Negara, status."
)

_Format = Annotated[ReportFormat, typer.Option("--format", help="Bentuk keterangan.")]
_AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="TANGGAL", help="Status pada hari ini (TTTT-BB-HH); tanpa ini hari ini."),
]


@law_app.command("show")
def show(
    name: Annotated[list[str], typer.Argument(metavar="PERATURAN", help="Misalnya “PP 37/2007”.")],
    format_: _Format = ReportFormat.TEXT,
    as_of: _AsOf = None,
    regulations: Regulations = None,
    config: Config = None,
) -> int:
    """Terangkan sebuah peraturan: judul, pengundangan, status, pengganti, perubahan, dan seberapa pasti semua itu.

    Kode keluar: 0 bila ada dalam register; 1 bila tidak; 2 bila yang ditulis tidak terbaca sebagai peraturan.
    """
    from standards_lint.knowledge.law import law_entry, near_laws
    from standards_lint.named_law import named_law
    from standards_lint.reporters.law_json import laws_json
    from standards_lint.reporters.law_text import law_text, unknown_text

    query, day, register = " ".join(name), _day(as_of), _register(config, regulations)
    key, title, local = named_law(query, register)
    entry = law_entry(register, key, day)
    near = near_laws(register, key, title) if entry is None and not local else ()
    if format_ is ReportFormat.JSON:
        write_output(laws_json(query, [entry] if entry else [], near, register, day))
    elif entry:
        write_output(law_text(entry, register, day))
    else:
        write_output(unknown_text(register.written(key), near, register, local=local))
    return CLEAN if entry else FINDINGS


@law_app.command("search")
def search(
    words: Annotated[list[str], typer.Argument(metavar="KATA...", help="Kata-kata dari judul, nomor, atau tahun.")],
    format_: _Format = ReportFormat.TEXT,
    as_of: _AsOf = None,
    regulations: Regulations = None,
    config: Config = None,
) -> int:
    """Cari peraturan yang judulnya memuat semua kata itu.

    Kode keluar: 0 bila ada; 1 bila tidak.
    """
    from standards_lint.knowledge.law import law_entry, search_laws
    from standards_lint.reporters.law_json import laws_json
    from standards_lint.reporters.law_text import list_text

    query, day, register = " ".join(words), _day(as_of), _register(config, regulations)
    entries = [law_entry(register, key, day) for key in search_laws(register, query.split())]
    found = [entry for entry in entries if entry is not None]
    if format_ is ReportFormat.JSON:
        write_output(laws_json(query, found, (), register, day))
    else:
        write_output(list_text(found, register) or f"Tidak ada peraturan dalam register yang memuat “{query}”.\n")
    return CLEAN if found else FINDINGS


def _day(as_of: str | None) -> date:
    return parse_day(as_of, "--as-of") if as_of else date.today()


def _register(config: Path | None, regulations: list[Path] | None) -> Register:
    from standards_lint.knowledge.data import national
    from standards_lint.knowledge.instruments import national_instruments
    from standards_lint.knowledge.register import load_register

    register, tables = load_register(national() / "knowledge"), given_tables(config, regulations)
    return register.extended(tables, national_instruments().places) if tables else register
