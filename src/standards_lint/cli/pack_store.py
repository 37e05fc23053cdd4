"""``standards-lint pack install|list|verify|remove``: packs that are kept on this machine."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from standards_lint.cli.console import write_error, write_output
from standards_lint.cli.exit_codes import CLEAN, FINDINGS, USAGE
from standards_lint.cli.plugged import PluggedCommand, plugged
from standards_lint.errors import UsageError

_Name = Annotated[str, typer.Argument(metavar="NAMA", help="Id paket yang terpasang.")]


def add_store_commands(pack_app: typer.Typer) -> None:
    """Adds the commands to ``standards-lint pack``."""
    pack_app.command("install", cls=PluggedCommand)(install)
    pack_app.command("list")(list_installed)
    pack_app.command("verify")(verify)
    pack_app.command("remove")(remove)


def install(
    source: Annotated[
        str,
        typer.Argument(
            metavar="SUMBER",
            help="Folder, berkas .zip atau .whl, alamat git, atau pypi:NAMA; folder di dalamnya sesudah tanda #.",
        ),
    ],
    pack: Annotated[
        list[Path] | None,
        typer.Option(metavar="FOLDER|NAMA", help="Paket yang diperluasnya, selain paket nasional."),
    ] = None,
    find_links: Annotated[
        Path | None,
        typer.Option(
            "--find-links", metavar="FOLDER", help="Cari wheel untuk pypi:NAMA di folder ini saja, tanpa jaringan."
        ),
    ] = None,
    content: Annotated[
        str, typer.Option("--hash", metavar="SHA256", help="Tolak bila isinya lain dari sidik jari ini.")
    ] = "",
) -> int:
    """Periksa sebuah paket dan simpan di komputer ini, agar dipakai dengan “--pack NAMA”."""
    from standards_lint.cli.packs import open_last
    from standards_lint.packs.fetching import fetch
    from standards_lint.packs.lock import content_hash
    from standards_lint.packs.store import put
    from standards_lint.packs.wheels import PREFIX
    from standards_lint.testing import check_pack

    if find_links is not None and not source.startswith(PREFIX):
        raise UsageError(f"--find-links hanya untuk {PREFIX}NAMA")
    last, beneath = open_last(pack) if pack else (None, ())
    with TemporaryDirectory(prefix="standards-lint-") as scratch:
        root = fetch(source, Path(scratch) / "isi", find_links)
        found = content_hash(root)
        if content and found.removeprefix("sha256:") != content.removeprefix("sha256:"):
            raise UsageError(f"{source}: isinya {found}, bukan yang diminta; jangan pakai sebelum diperiksa asalnya")
        problems = check_pack(root, (*beneath, last) if last else (), plugged())
        if problems:
            # What was unpacked is gone when this is read.
            told = [problem.replace(str(root), source) for problem in problems]
            write_error("\n".join([f"{source} tidak dipasang; {len(told)} hal perlu diperbaiki:", *told]))
            return USAGE
        kept = put(root, source, date.today().isoformat())
    write_output(
        f"Paket {kept.id} {kept.version} terpasang ({kept.content}).\n"
        f"Pakai: standards-lint check draf.docx --pack {kept.id}\n"
    )
    return CLEAN


def list_installed() -> int:
    """Sebutkan paket yang terpasang di komputer ini."""
    from standards_lint.packs.store import installed, store

    packs = list(installed())
    for pack in packs:
        write_output(f"{pack.id} {pack.version}  dari {pack.origin}, {pack.day}\n")
    if not packs:
        write_output(f"Belum ada paket terpasang di {store()}.\n")
    return CLEAN


def verify(name: Annotated[str, typer.Argument(metavar="[NAMA]", help="Id paket; tanpa ini semua.")] = "") -> int:
    """Periksa apakah paket yang terpasang masih berisi seperti saat dipasang, dan masih benar."""
    from standards_lint.packs.store import beneath_of, installed
    from standards_lint.testing import check_pack

    packs = [pack for pack in installed() if not name or pack.id == name]
    if name and not packs:
        raise UsageError(f"tidak ada paket terpasang bernama “{name}”; lihat “standards-lint pack list”")
    faulty = False
    for pack in packs:
        problems = [] if pack.untouched else ["isinya berubah sejak dipasang; pasang ulang dari asalnya"]
        problems += check_pack(pack.root, beneath_of(pack.root))
        faulty = faulty or bool(problems)
        write_output("".join(f"{pack.id}: {told}\n" for told in problems or [f"utuh, {pack.content}"]))
    return FINDINGS if faulty else CLEAN


def remove(name: _Name) -> int:
    """Hapus paket yang terpasang."""
    from standards_lint.packs.store import take_out

    take_out(name)
    write_output(f"Paket {name} dihapus dari komputer ini.\n")
    return CLEAN
