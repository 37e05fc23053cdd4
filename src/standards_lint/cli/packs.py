"""The packs that a command is about: the national one, a folder that the user names, or several laid together."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated

import typer

from standards_lint.errors import UsageError
from standards_lint.knowledge.data import national
from standards_lint.packs.compose import Composition, compose, load_packs
from standards_lint.packs.load import load_pack
from standards_lint.packs.problems import suggestion
from standards_lint.packs.spec import Pack

Packs = Annotated[
    list[Path] | None,
    typer.Option(
        "--pack",
        metavar="FOLDER",
        help="Paket aturan sektor, daerah, atau instansi di atas paket nasional; boleh lebih dari satu.",
    ),
]


def pack_root(path: Path | None) -> Traversable:
    """The folder of the pack.

    Raises:
        UsageError: if there is no such folder.
    """
    if path is None:
        return national()
    if not path.is_dir():
        raise UsageError(f"{path}: tidak ada folder paket dengan nama ini; paket adalah folder yang memuat pack.yaml")
    return path


def open_pack(path: Path | None) -> Pack:
    """The pack, read: the shipped one as it is, since the tests of this project prove it valid; others checked.

    Raises:
        StandardsLintError: for a folder that is none, and for a pack with faults.
    """
    return load_pack(pack_root(path), trusted=path is None)


def given_packs(named: list[Path] | None) -> Composition:
    """The national pack with those that the user names laid over it.

    Args:
        named: Folders of packs, none for the national pack alone.

    Raises:
        StandardsLintError: for a folder that is none, packs with faults, and packs that do not go together.
    """
    if not named:
        return Composition((load_pack(national(), trusted=True),))
    # Imported here: only packs of users name regulations that must be looked up.
    from standards_lint.knowledge.register import load_register

    register = load_register(national() / "knowledge")
    roots = {path.resolve(): pack_root(path) for path in named}
    packs = load_packs(list(roots.values()), lambda key: register.lookup(key) is not None)
    return compose(packs)


def known_codes(pack: Pack, codes: Iterable[str]) -> tuple[str, ...]:
    """The codes in capitals.

    Raises:
        UsageError: for a code that the pack does not have.
    """
    wanted = tuple(code.upper() for code in codes)
    for code in wanted:
        if pack.rule(code) is None:
            hint = suggestion(code, [rule.code for rule in pack.rules])
            raise UsageError(f"paket {pack.id} tidak memuat aturan “{code}”{hint}")
    return wanted
