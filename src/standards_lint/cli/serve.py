"""``standards-lint serve``: the program as a page in the browser."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.composed import Packs, given_packs
from standards_lint.cli.console import write_error, write_output
from standards_lint.cli.exemptions import Waivers
from standards_lint.cli.exit_codes import CLEAN
from standards_lint.cli.inputs import find_inputs
from standards_lint.cli.judging_day import judging_day
from standards_lint.cli.options import EngineName
from standards_lint.cli.plugged import plugged
from standards_lint.cli.reading import Config, Isolated, Ocr, read_options
from standards_lint.cli.tables import Regulations, given_tables
from standards_lint.errors import UsageError, system_words

if TYPE_CHECKING:
    from standards_lint.letter.template import Template

_NEEDED = ("starlette", "uvicorn", "python_multipart")
_MOST_JOBS = 4


def serve(
    documents: Annotated[
        list[str] | None,
        typer.Argument(metavar="[DOKUMEN]...", help="Berkas dan folder yang langsung diperiksa dan tampil di laman."),
    ] = None,
    host: Annotated[str, typer.Option(metavar="ALAMAT", help="Alamat tempat program menjawab.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Porta; 0 memilih yang kosong.")] = 0,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Buka peramban sekalian.")] = True,
    allow_remote: Annotated[
        bool, typer.Option("--allow-remote", help="Izinkan komputer lain di jaringan; sambungannya tidak disandikan.")
    ] = False,
    until_finished: Annotated[
        bool, typer.Option("--until-finished", help="Berhenti begitu tombol Selesai di laman ditekan.")
    ] = False,
    keep: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Simpan dokumen yang diperiksa di folder ini; tanpa ini semuanya dihapus."),
    ] = None,
    template: Annotated[
        Path | None, typer.Option(metavar="BERKAS", help="Templat Word untuk surat catatan penelaahan.")
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="TANGGAL", help="Hari yang hukumnya dipakai (TTTT-BB-HH); tanpa ini hari ini."),
    ] = None,
    engine: Annotated[EngineName, typer.Option(help="Mesin aturan.")] = EngineName.AUTO,
    preview: Annotated[bool, typer.Option("--preview", help="Pakai pula aturan yang masih diuji coba.")] = False,
    ocr: Ocr = False,
    config: Config = None,
    isolated: Isolated = False,  # noqa: ARG001 (`ConfiguredCommand` has heeded it)
    regulations: Regulations = None,
    pack: Packs = None,
    waivers: Waivers = None,
    jobs: Annotated[
        int, typer.Option(min=0, metavar="N", help="Dokumen yang diperiksa bersamaan; 0 menurut jumlah prosesor.")
    ] = 0,
) -> int:
    """Periksa dokumen lewat peramban: seret berkas, baca temuan, putuskan, unduh.

    Dokumen yang disebut di sini sudah diperiksa ketika laman terbuka.

    Program menjawab hanya di komputer ini, dan berkas dihapus ketika program berhenti (Ctrl+C).

    Kode keluar: 0 dihentikan; 2 perintah, berkas, atau paket aturan tidak dapat dilayani.
    """
    if any(find_spec(name) is None for name in _NEEDED):
        raise UsageError('serve memerlukan paket tambahan; pasang dengan: pip install "standards-lint[web]"')
    from standards_lint.opening.composing import pack_root
    from standards_lint.opening.exempting import exempting
    from standards_lint.packs.compose import as_one
    from standards_lint.packs.precision import load_precision
    from standards_lint.pipeline import open_session
    from standards_lint.reporters.explanation import Beside
    from standards_lint.triage.select import Selection
    from standards_lint.web.origin import is_loopback
    from standards_lint.web.running import Serving
    from standards_lint.web.running import serve as run

    if not is_loopback(host):
        _refuse_or_warn(host, allowed=allow_remote)
    brought = find_inputs(documents, None).files if documents else ()
    composed = given_packs(pack)
    session = open_session(
        as_of=judging_day(as_of),
        engine=engine,
        selection=Selection(preview=preview),
        reading=read_options(config, ocr=ocr),
        with_text=True,
        tables=given_tables(config, regulations),
        packs=composed.packs,
        weakened=composed.weakened,
        extensions=plugged(),
    )
    session = exempting(session, waivers)
    beside = Beside(as_one(composed.packs), session.knowledge.register.title_of, load_precision(pack_root(None)))
    how = Serving(host, port, jobs or _jobs(), keep, _template(template), brought, until_finished)

    def ready(address: str) -> None:
        write_output(f"Buka di peramban: {address}\n{_how_to_end(until_finished)}\n")
        if browser:
            _open_browser(address)

    run(session, beside, how, ready)
    return CLEAN


def _how_to_end(until_finished: bool) -> str:
    if until_finished:
        return "Biarkan jendela ini terbuka selama bekerja. Program berhenti bila tombol Selesai di laman ditekan."
    return "Hentikan dengan Ctrl+C."


def _refuse_or_warn(host: str, *, allowed: bool) -> None:
    """What the user should know before documents of others travel.

    Raises:
        UsageError: where it was not allowed.
    """
    if not allowed:
        raise UsageError(
            f"--host {host} membuka program ini bagi komputer lain di jaringan; bila memang itu maksudnya, tambahkan "
            "--allow-remote"
        )
    write_error(
        f"peringatan: program menjawab di {host}, jadi komputer lain di jaringan dapat memakainya bila tahu alamat "
        "berikut kuncinya; dokumen dikirim tanpa disandikan (http), pakai hanya di jaringan yang dipercaya"
    )


def _template(path: Path | None) -> Template | None:
    """The office's own template of letters.

    Raises:
        UsageError: if it cannot be opened.
        TemplateError: if it cannot be used.
    """
    if path is None:
        return None
    from standards_lint.letter.template import load_template

    try:
        return load_template(path.read_bytes())
    except OSError as error:
        raise UsageError(f"{path}: templat surat tidak dapat dibuka ({system_words(error)})") from None


def _jobs() -> int:
    import os

    return min(os.cpu_count() or 1, _MOST_JOBS)


def _open_browser(address: str) -> None:
    import webbrowser

    if not webbrowser.open(address):
        write_error("peramban tidak dapat dibuka dari sini; salin alamat di atas ke peramban")
