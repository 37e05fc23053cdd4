"""``standards-lint pack``: what a run is judged by, as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

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
    from standards_lint.opening.locking import judging_lock
    from standards_lint.packs.lock import LOCK, lock_text

    file = settings_file(config, isolated=isolated)
    tables = table_paths(file.path if file else NO_FILE, regulations)
    now = judging_lock(tables, packs_set(file, pack), plugged())
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
    from standards_lint.opening.locking import judging_lock, refuse_unlocked

    folder = config.absolute().parent if config is not None and config != NO_FILE else Path.cwd()
    refuse_unlocked(folder, judging_lock(table_paths(config, regulations), packs, plugged()))
