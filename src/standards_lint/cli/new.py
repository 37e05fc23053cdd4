"""``standards-lint new``: files to begin with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from standards_lint.cli.console import write_error, write_file, write_output
from standards_lint.cli.exit_codes import CLEAN
from standards_lint.cli.options import Lang
from standards_lint.errors import UsageError

new_app = typer.Typer(add_completion=False, rich_markup_mode=None, help="Buat berkas awal untuk ditulis lebih lanjut.")

_STANDARD = Path("standar-pelayanan.yaml")
_TEMPLATE = Path("kop-surat.docx")


@new_app.callback()
def new() -> None:
    """Buat berkas awal untuk ditulis lebih lanjut."""


@new_app.command("standard")
def new_standard(
    name: Annotated[str, typer.Argument(metavar="[NAMA]", help="Nama layanan.")] = "",
    output: Annotated[Path, typer.Option(help="Berkas yang dibuat.")] = _STANDARD,
    with_schema: Annotated[
        bool,
        typer.Option("--with-schema/--no-schema", help="Tulis pula skema di sebelahnya, untuk bantuan di editor."),
    ] = True,
) -> int:
    """Buat kerangka standar pelayanan (YAML) yang memuat keempat belas komponen, masih kosong."""
    from standards_lint.convert.blank_standard import SCHEMA_FILE, blank_standard, schema_text
    from standards_lint.knowledge.components import load_components
    from standards_lint.knowledge.data import national
    from standards_lint.packs.load import load_pack

    root = national()
    text = blank_standard(
        " ".join(name.split()),
        load_components(root / "knowledge" / "components.yaml"),
        load_pack(root, trusted=True).rules,
        file=output.name,
        schema=SCHEMA_FILE if with_schema else "",
    )
    _refuse_existing(output)
    write_output(text, output)
    write_output(f"{output} dibuat; isi komponennya, lalu jalankan “standards-lint check {output}”\n")
    if with_schema:
        _schema_beside(output.parent / SCHEMA_FILE, schema_text())
    return CLEAN


@new_app.command("letter")
def new_letter(
    output: Annotated[Path, typer.Option(help="Berkas yang dibuat.")] = _TEMPLATE,
    lang: Annotated[Lang, typer.Option(help="Bahasa kata-kata di sekeliling tanda isian.")] = Lang.ID,
) -> int:
    """Buat templat Word untuk “check --format surat”; lengkapi dengan kop surat dan penanda tangan kantor."""
    from standards_lint.letter.blank_template import blank_template
    from standards_lint.letter.placeholders import WORDS

    if output.suffix.lower() != ".docx":
        raise UsageError(f"{output}: templat surat harus bernama .docx; ganti nama pada --output")
    _refuse_existing(output)
    write_file(blank_template(lang), output)
    write_output(
        f"{output} dibuat; sunting dengan Word, lalu jalankan “standards-lint check draf.docx --format surat "
        f"--template {output} --output catatan.docx”\n"
        f"Tanda isian: {', '.join(f'{{{{{word}}}}}' for word in WORDS)}; hanya {{{{catatan}}}} yang harus ada.\n"
    )
    return CLEAN


def _refuse_existing(path: Path) -> None:
    if path.exists() or path.is_symlink():
        raise UsageError(f"{path}: berkas ini sudah ada dan tidak ditimpa; pilih nama lain dengan --output")


def _schema_beside(path: Path, text: str) -> None:
    """Write the schema; one that is there already stays, since others may have changed it."""
    if not path.exists():
        write_output(text, path)
    elif path.read_text(encoding="utf-8", errors="replace") != text:
        write_error(f"{path} sudah ada dan dibiarkan; hapus bila ingin skema dari versi ini")
