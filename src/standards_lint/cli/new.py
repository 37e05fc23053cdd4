"""``standards-lint new``: files to begin with."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.console import write_error, write_file, write_output
from standards_lint.cli.exit_codes import CLEAN
from standards_lint.cli.options import Lang
from standards_lint.errors import UsageError

if TYPE_CHECKING:
    from standards_lint.making.from_document import Proposal

new_app = typer.Typer(add_completion=False, rich_markup_mode=None, help="Buat berkas awal untuk ditulis lebih lanjut.")

_STANDARD = Path("standar-pelayanan.yaml")
_TEMPLATE = Path("kop-surat.docx")


class PackLevel(StrEnum):
    """Whom a pack binds."""

    SEKTOR = "sektor"
    PROVINSI = "provinsi"
    KABUPATEN_KOTA = "kabupaten_kota"
    OPD = "opd"


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


@new_app.command("pack")
def new_pack(
    name: Annotated[
        str, typer.Argument(metavar="NAMA", help="Nama paket: huruf kecil, misalnya kabupaten-sekarwangi.")
    ],
    title: Annotated[str, typer.Option(help="Judul paket, seperti disebut dalam laporan.")] = "",
    owner: Annotated[str, typer.Option(help="Siapa yang merawat paket ini.")] = "",
    level: Annotated[PackLevel, typer.Option(help="Tingkat paket.")] = PackLevel.KABUPATEN_KOTA,
    extends: Annotated[
        str, typer.Option(metavar="PAKET", help="Id paket yang diperluas, misalnya paket kabupaten.")
    ] = "nasional",
    prefix: Annotated[str, typer.Option(metavar="HURUF", help="Huruf pertama semua kode aturan.")] = "",
    region: Annotated[str, typer.Option(metavar="WILAYAH", help="Misalnya “Kabupaten Sekarwangi”.")] = "",
    regulation: Annotated[
        list[str] | None,
        typer.Option(metavar="PERATURAN", help="Misalnya “PERBUP 7/2025: Pelayanan Publik”; boleh berulang."),
    ] = None,
    example: Annotated[
        Path | None,
        typer.Option("--from", metavar="DOKUMEN", help="Standar yang patut dicontoh: usulkan aturan dari isinya."),
    ] = None,
    output: Annotated[Path | None, typer.Option(help="Folder yang dibuat; tanpa ini folder bernama NAMA.")] = None,
    with_schema: Annotated[
        bool, typer.Option("--with-schema/--no-schema", help="Tulis pula skema bagi editor (.schema, .vscode).")
    ] = True,
) -> int:
    """Buat paket aturan untuk sektor, daerah, atau instansi; yang tidak disebut ditanyakan."""
    from standards_lint.making.pack_files import PackWish, pack_files, parse_regulation

    asked = sys.stdin.isatty()
    prefix = (prefix or _answer("Huruf pertama kode aturan", name[:1].upper(), asked=asked)).upper()
    wish = PackWish(
        id=name,
        title=title or _answer("Judul paket", f"Aturan {name.replace('-', ' ').title()}", asked=asked),
        owner=owner or _answer("Siapa yang merawat paket ini", "Bagian Organisasi", asked=asked),
        level=level.value,
        prefix=prefix,
        extends=extends,
        region=region,
        regulations=tuple(map(parse_regulation, regulation or ())),
        example=example.name if example else "",
        with_schema=with_schema,
        **({"proposal": _proposal(example, prefix)} if example else {}),
    )
    folder = output or Path(name)
    _write_files(folder, pack_files(wish, date.today()))
    write_output(
        f"Paket {folder} dibuat. Langkah berikutnya:\n"
        f'  standards-lint new rule {wish.prefix}PD001 --require "Nama Aplikasi" --in pengaduan --pack {folder}\n'
        f"  standards-lint rules check {folder}\n"
        f"  standards-lint check draf.docx --pack {folder}\n"
    )
    return CLEAN


@new_app.command("plugin")
def new_plugin(
    name: Annotated[str, typer.Argument(metavar="NAMA", help="Nama plugin: kota-melati.")],
    title: Annotated[str, typer.Option(help="Judul plugin dan paketnya.")] = "",
    owner: Annotated[str, typer.Option(help="Siapa yang merawatnya.")] = "",
    level: Annotated[PackLevel, typer.Option(help="Tingkat paketnya.")] = PackLevel.KABUPATEN_KOTA,
    prefix: Annotated[str, typer.Option(metavar="HURUF", help="Huruf pertama semua kode aturan.")] = "",
    region: Annotated[str, typer.Option(metavar="WILAYAH", help="Misalnya “Kota Melati”.")] = "",
    regulation: Annotated[
        list[str] | None,
        typer.Option(metavar="PERATURAN", help="Misalnya “PERWALI 7/2025: Pelayanan Publik”; boleh berulang."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option(help="Folder yang dibuat; tanpa ini folder standards-lint-NAMA.")
    ] = None,
) -> int:
    """Buat plugin Python yang dapat dipasang: paket aturan, satu predikat, uji, dan CI; yang tidak disebut ditanyakan.

    Untuk aturan saja tidak perlu plugin: “standards-lint new pack” tidak memerlukan Python.
    """
    from standards_lint import __version__
    from standards_lint.making.pack_files import PackWish, parse_regulation
    from standards_lint.making.plugin_files import plugin_files

    asked = sys.stdin.isatty()
    wish = PackWish(
        id=name,
        title=title or _answer("Judul", f"Aturan {name.replace('-', ' ').title()}", asked=asked),
        owner=owner or _answer("Siapa yang merawatnya", "Bagian Organisasi", asked=asked),
        level=level.value,
        prefix=(prefix or _answer("Huruf pertama kode aturan", name[:1].upper(), asked=asked)).upper(),
        region=region,
        regulations=tuple(map(parse_regulation, regulation or ())),
    )
    folder = output or Path(f"standards-lint-{name}")
    _write_files(folder, plugin_files(wish, date.today(), __version__))
    write_output(
        f"Plugin {folder} dibuat. Langkah berikutnya:\n"
        f'  pip install -e "{folder}[test]"\n'
        f"  pytest {folder}\n"
        "  standards-lint plugins\n"
    )
    return CLEAN


@new_app.command("rule")
def new_rule(
    code: Annotated[str, typer.Argument(metavar="KODE", help="Misalnya SPD001; tiga huruf pertama menurut pack.yaml.")],
    pack: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FOLDER",
            help="Paket yang diberi aturan, tanpa ini folder ini; sebut pula paket yang diperluasnya, selain nasional.",
        ),
    ] = None,
    require: Annotated[str, typer.Option(metavar="KATA", help="Kata yang harus ada dalam komponen --in.")] = "",
    forbid: Annotated[str, typer.Option(metavar="KATA", help="Kata yang tidak boleh ada dalam komponen --in.")] = "",
    component: Annotated[str, typer.Option("--in", metavar="KOMPONEN", help="Misalnya pengaduan atau biaya.")] = "",
    cite: Annotated[
        str, typer.Option(metavar="PERATURAN", help="Peraturan yang harus disebut dalam dasar hukum: “PERBUP 7/2025”.")
    ] = "",
    at_most: Annotated[str, typer.Option(metavar="WAKTU", help="Batas waktu, misalnya “3 hari kerja”.")] = "",
    purpose: Annotated[
        str, typer.Option("--for", metavar="PERIHAL", help="Yang dibatasi: tanggapan_awal, putusan, atau layanan.")
    ] = "layanan",
    basis: Annotated[
        str, typer.Option(metavar="DASAR", help="Pasal yang menjadi alasan, misalnya “PERBUP 7/2025 Pasal 12”.")
    ] = "",
) -> int:
    """Buat berkas aturan yang langsung berjalan, dengan penjelasan setiap bagiannya, untuk disunting."""
    from standards_lint.cli.packs import open_last
    from standards_lint.knowledge.components import load_components
    from standards_lint.knowledge.data import national
    from standards_lint.making.asked import asked_rule
    from standards_lint.making.rule_files import rule_files
    from standards_lint.packs.editor_texts import FOLDER as SCHEMAS
    from standards_lint.packs.editor_texts import with_schema_lines

    if sum(map(bool, (require, forbid, cite, at_most))) != 1:
        raise UsageError("sebutkan salah satu: --require KATA, --forbid KATA, --cite PERATURAN, atau --at-most WAKTU")
    opened, beneath = open_last(pack or [Path()])
    folder = Path(opened.root)
    components = load_components(national() / "knowledge" / "components.yaml")
    wish = asked_rule(
        (opened, *beneath),
        components,
        code=code.upper(),
        require=require,
        forbid=forbid,
        component=component,
        cite=cite,
        at_most=at_most,
        purpose=purpose,
        basis=basis,
    )
    files = rule_files(wish, opened)
    _write_files(folder, with_schema_lines(files) if (folder / SCHEMAS).is_dir() else files)
    written = "".join(f"  {folder / path}\n" for path in files)
    named = " ".join(f"--pack {path}" for path in pack or [folder])
    write_output(f"Dibuat:\n{written}Sunting kalimatnya, lalu: standards-lint rules test {named} {wish.code}\n")
    return CLEAN


def _proposal(path: Path, prefix: str) -> Proposal:
    """What a document suggests for a pack.

    Raises:
        UsageError: where it cannot be read, or describes no service.
    """
    from standards_lint.knowledge.instruments import national_instruments
    from standards_lint.making.from_document import propose
    from standards_lint.readers.options import DEFAULT_OPTIONS
    from standards_lint.workers.documents import Given
    from standards_lint.workers.understanding import extract_documents

    (standard,) = extract_documents([Given(str(path))], (), DEFAULT_OPTIONS, 1)
    if not standard.readable or not standard.services:
        told = "; ".join(note.message for note in standard.notes) or "tidak ada layanan yang dikenali di dalamnya"
        raise UsageError(f"{path}: tidak dapat dijadikan contoh ({told})")
    return propose(standard, national_instruments(), prefix)


def _answer(question: str, usual: str, *, asked: bool) -> str:
    """What the user answers on a terminal; elsewhere what is usual."""
    return str(typer.prompt(question, default=usual)) if asked else usual


def _write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Writes files, none of which may be there."""
    for path in files:
        _refuse_existing(folder / path)
    for path, text in files.items():
        write_file(text.encode(), folder / path)


def _refuse_existing(path: Path) -> None:
    if path.exists() or path.is_symlink():
        raise UsageError(f"{path}: berkas ini sudah ada dan tidak ditimpa; pilih nama lain dengan --output")


def _schema_beside(path: Path, text: str) -> None:
    """Write the schema; one that is there already stays, since others may have changed it."""
    if not path.exists():
        write_output(text, path)
    elif path.read_text(encoding="utf-8", errors="replace") != text:
        write_error(f"{path} sudah ada dan dibiarkan; hapus bila ingin skema dari versi ini")
