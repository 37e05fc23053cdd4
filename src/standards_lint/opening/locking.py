"""What a run is judged by, held against the lock of its repository."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from standards_lint.errors import UsageError
from standards_lint.extensions.extensions import Extensions
from standards_lint.knowledge.data import national
from standards_lint.knowledge.register import load_register
from standards_lint.opening.composing import pack_root
from standards_lint.packs.lock import LOCK, Lock, differences, find_lock, lock_of, read_lock


def judging_lock(tables: Sequence[Path], packs: Sequence[Path], extensions: Extensions) -> Lock:
    """What would judge, as a lock names it.

    Args:
        tables: Of regulations beside the register.
        packs: Folders of the packs over the national one.
        extensions: Plugins.
    """
    register = load_register(national() / "knowledge").register_date.isoformat()
    roots = [national(), *extensions.added_packs, *map(pack_root, packs)]
    return lock_of(roots, register, tables, {plugin.name: plugin.version for plugin in extensions.plugins})


def refuse_unlocked(folder: Path, judging: Lock) -> None:
    """Refuses to judge by anything else than what the lock names.

    Args:
        folder: Where the lock is looked for, and above.
        judging: From `judging_lock`.

    Raises:
        UsageError: if there is no lock, or something differs, naming all of it.
        ConfigError: if the lock cannot be read.
    """
    path = find_lock(folder)
    if path is None:
        raise UsageError(f"{folder / LOCK}: tidak ada kunci; buat dengan “standards-lint pack lock”")
    apart = list(differences(read_lock(path), judging))
    if apart:
        told = "; ".join(apart)
        raise UsageError(
            f"{path}: yang terkunci berbeda dari yang akan menilai: {told}. Pasang yang terkunci, atau kunci yang "
            "sekarang dengan “standards-lint pack lock”"
        )
