"""``standards-lint pack``: what a run is judged by, as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.composed import packs_set
from standards_lint.cli.configured import NO_FILE, settings_file
from standards_lint.cli.console import write_output
from standards_lint.cli.exit_codes import CLEAN
from standards_lint.cli.pack_schema import write_schema
from standards_lint.cli.pack_store import add_store_commands
from standards_lint.cli.plugged import PluggedCommand, plugged
from standards_lint.cli.reading import Config, Isolated
from standards_lint.cli.tables import Regulations, table_paths
from standards_lint.errors import UsageError

if TYPE_CHECKING:
    from standards_lint.packs.lock import Lock

pack_app = typer.Typer(add_completion=False, rich_markup_mode=None, help="Paket aturan yang dipakai.")

add_store_commands(pack_app)
pack_app.command("schema")(write_schema)

Locked = Annotated[
    bool,
    typer.Option(
        "--locked", help="Tolak bila program, paket, atau register lain dari yang ada di standards-lint.lock."
    ),
]


@pack_app.command("lock", cls=PluggedCommand)
def lock(
    output: Annotated[
        Path | None,
        typer.Option(
            metavar="BERKAS", help="Tulis ke berkas ini; tanpa ini standards-lint.lock di samping pengaturan."
        ),
    ] = None,
    pack: Annotated[
        list[Path] | None,
        typer.Option(metavar="FOLDER", help="Paket aturan di atas paket nasional; boleh lebih dari satu."),
    ] = None,
    regulations: Regulations = None,
    config: Config = None,
    isolated: Isolated = False,
) -> int:
    """Catat versi program, paket aturan beserta isinya, dan tanggal register dalam standards-lint.lock.

    “check --locked” kemudian menolak menilai dengan yang lain, dan menyebutkan apa yang berbeda.
    """
    from standards_lint.packs.lock import LOCK, lock_text

    file = settings_file(config, isolated=isolated)
    now = _judging(table_paths(file.path if file else NO_FILE, regulations), packs_set(file, pack))
    place = output or (file.folder if file else Path.cwd()) / LOCK
    write_output(lock_text(now), place)
    packs = ", ".join(f"{name} {version}" for name, (version, _) in now.packs.items())
    write_output(f"{place}: standards-lint {now.program}, paket {packs}, register per {now.register}.\n")
    return CLEAN


def check_lock(config: Path | None, regulations: Sequence[Path] | None, packs: Sequence[Path] = ()) -> None:
    """Refuses to judge by anything else than what the lock names.

    Args:
        config: The settings file, or `NO_FILE`; the lock is looked for beside it, else in the folder of the run and
            above.
        regulations: Tables of regulations named on the command line.
        packs: Folders of the packs over the national one.

    Raises:
        UsageError: if there is no lock, or something differs, naming all of it.
        ConfigError: if the lock cannot be read.
    """
    from standards_lint.packs.lock import LOCK, differences, find_lock, read_lock

    folder = config.absolute().parent if config is not None and config != NO_FILE else Path.cwd()
    path = find_lock(folder)
    if path is None:
        raise UsageError(f"{folder / LOCK}: tidak ada kunci; buat dengan “standards-lint pack lock”")
    apart = list(differences(read_lock(path), _judging(table_paths(config, regulations), packs)))
    if apart:
        told = "; ".join(apart)
        raise UsageError(
            f"{path}: yang terkunci berbeda dari yang akan menilai: {told}. Pasang yang terkunci, atau kunci yang "
            "sekarang dengan “standards-lint pack lock”"
        )


def _judging(tables: Sequence[Path], packs: Sequence[Path]) -> Lock:
    from standards_lint.cli.packs import pack_root
    from standards_lint.knowledge.data import national
    from standards_lint.knowledge.register import load_register
    from standards_lint.packs.lock import lock_of

    register = load_register(national() / "knowledge").register_date.isoformat()
    extensions = plugged()
    roots = [national(), *extensions.added_packs, *map(pack_root, packs)]
    return lock_of(roots, register, tables, {plugin.name: plugin.version for plugin in extensions.plugins})
