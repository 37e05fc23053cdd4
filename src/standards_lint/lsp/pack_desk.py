"""Packs that are written in an editor, and what is asked of them; none of it needs the folder to be in order."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path

from lsprotocol.types import Diagnostic

from standards_lint.errors import PackError, StandardsLintError
from standards_lint.extensions.extensions import Extensions
from standards_lint.extensions.loading import load_extensions
from standards_lint.knowledge.data import national
from standards_lint.lsp.diagnostics import told_at
from standards_lint.lsp.faults import faults_of
from standards_lint.lsp.pack_files import ABOUT, Mirror
from standards_lint.packs.editor_schema import Known, Schema, editor_schema, schema_kinds
from standards_lint.packs.editor_texts import kind_of, known_names
from standards_lint.packs.load import load_pack
from standards_lint.packs.source import read_mapping
from standards_lint.packs.spec import Pack
from standards_lint.packs.store import beneath_of
from standards_lint.records import dataclass
from standards_lint.testing import check_pack

Texts = Mapping[str, str]
"""Whole path of each YAML file that is open → what stands there."""


@dataclass(frozen=True, slots=True)
class Beneath:
    """What a pack stands on."""

    packs: tuple[Pack, ...]
    extends: str


class PackDesk:
    """The packs of one folder of the editor.

    Args:
        place: An empty folder, which whoever made it removes: this process may be ended at any moment.
    """

    def __init__(self, place: Path) -> None:
        self._place = place
        self._mirrors: dict[Path, Mirror] = {}
        self._schemas: dict[tuple[Path, str], Schema] = {}

    def mirror(self, root: Path) -> Mirror:
        """The pack in a folder with what is written and not saved."""
        if root not in self._mirrors:
            self._mirrors[root] = Mirror(root, self._place / str(len(self._mirrors)) / root.name)
        return self._mirrors[root]

    def beneath(self, root: Path, folder: Path) -> tuple[Pack, ...]:
        """The packs that a pack extends besides the national one: installed ones, else one beside it.

        Args:
            root: Where the pack itself lies.
            folder: Where it is to be read.

        Raises:
            PackError: if one of them cannot be used.
        """
        installed = beneath_of(folder)
        wanted = str(read_mapping(folder, ABOUT).tree.get("extends", ""))
        if installed or not wanted:
            return installed
        for beside in sorted(root.parent.glob(f"*/{ABOUT}")):
            if beside.parent != root and _id_of(beside.parent) == wanted:
                under = beneath_of(beside.parent)
                return (*under, load_pack(beside.parent, beneath=under))
        return ()

    def schema(self, root: Path, path: Path) -> Schema | None:
        """The schema of a file of a pack; None for one that has none."""
        kind = kind_of(path.relative_to(root).as_posix())
        if (root, kind) not in self._schemas:
            known = self._known(root)
            if kind not in schema_kinds(known):
                return None
            self._schemas[root, kind] = editor_schema(kind, known)
        return self._schemas[root, kind]

    def _known(self, root: Path) -> Known:
        try:
            packs = self.beneath(root, root)
        except StandardsLintError:  # told as a diagnostic; what the national pack has can be offered all the same
            return known_names()
        return known_names(packs, packs[-1].id) if packs else known_names()


def pack_problems(desk: PackDesk, root: Path, texts: Texts) -> dict[str, list[Diagnostic]]:
    """Whole path → what is wrong there, of each file of a pack with faults.

    Args:
        desk: Holds the pack.
        root: Its folder.
        texts: What is open in the editor.
    """
    mirror = desk.mirror(root)
    # The national pack is known by its place, and is read from there: what is saved counts.
    folder = root if str(root.resolve()) == str(national()) else mirror.refreshed(texts)
    try:
        told = check_pack(folder, desk.beneath(root, folder), plugins())
    except (PackError, StandardsLintError) as error:
        told = str(error).splitlines()
    found: dict[str, list[Diagnostic]] = {}
    for sentence in told:
        for fault in faults_of(sentence):
            file = mirror.true_path(fault.file) or str(root / ABOUT)
            found.setdefault(file, []).append(told_at(fault.line, mirror.true_path(fault.words), code="paket"))
    return found


@functools.cache
def plugins() -> Extensions:
    """Those that are installed; without those that cannot be loaded, of which a check of documents tells."""
    try:
        return load_extensions()
    except StandardsLintError:
        from standards_lint.extensions.loading import core_extensions

        return core_extensions()


def _id_of(root: Path) -> str:
    try:
        return str(read_mapping(root, ABOUT).tree.get("id", ""))
    except PackError:
        return ""
