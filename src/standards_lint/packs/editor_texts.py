"""The schemas for editors as files, and the files that lead editors to them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from standards_lint.knowledge.data import load_yaml, national
from standards_lint.packs.editor_schema import Known, editor_schema, schema_kinds
from standards_lint.packs.load import NATIONAL, load_pack, root_of
from standards_lint.packs.profiles import profiles_of
from standards_lint.packs.source import DATA_FOLDERS
from standards_lint.packs.spec import Pack
from standards_lint.packs.validate import pattern_names

FOLDER = ".schema"
"""Where they lie in a pack: hidden, so that nothing of it is read as rules."""

_VOCABULARY = "vocabulary"
_PLACES = {
    "pack": "pack.yaml",
    "penyesuaian": "penyesuaian.yaml",
    "ketepatan": "ketepatan.yaml",
    "pola": "vocabulary/pola/*.yaml",
}


def known_names(packs: Sequence[Pack] = (), extends: str = NATIONAL) -> Known:
    """What a pack may name that extends others.

    Args:
        packs: The packs besides the national one that it extends, as far as they are given.
        extends: Id of the pack that it extends.
    """
    base = national()
    beneath = (load_pack(base, trusted=True), *packs)
    names = {name for pack in beneath for name in pattern_names(root_of(pack))}
    vocabulary = {
        node.name.removesuffix(".yaml"): load_yaml(node)
        for node in (base / _VOCABULARY).iterdir()
        if node.name.endswith(".yaml")
    }
    return Known(
        rules={rule.code: rule.summary.id for pack in beneath for rule in pack.rules},
        categories=tuple(category.folder for pack in beneath for category in pack.categories),
        components=tuple(row["id"] for row in load_yaml(base / "knowledge" / "components.yaml")),
        patterns=tuple(sorted(names)),
        profiles=tuple(profiles_of(packs)),
        scaffolds=tuple(dict.fromkeys(name for pack in beneath for name in pack.scaffolds)),
        vocabulary=vocabulary,
        all_rules=extends in {pack.id for pack in beneath},
    )


def schema_text(kind: str, known: Known) -> str:
    """A schema as a file."""
    return json.dumps(editor_schema(kind, known), ensure_ascii=False, separators=(",", ":")) + "\n"


def schema_files(known: Known) -> dict[str, str]:
    """Path in the pack → text of all schemas."""
    return {f"{FOLDER}/{kind}.schema.json": schema_text(kind, known) for kind in schema_kinds(known)}


def editor_settings(known: Known, categories: Sequence[str]) -> str:
    """``.vscode/settings.json``: which files are checked by which schema.

    Args:
        known: What may be named.
        categories: Folders of rules of the pack.
    """
    places: Mapping[str, str | list[str]] = {
        f"./{FOLDER}/{kind}.schema.json": [f"/{name}/*.yaml" for name in categories]
        if kind == "aturan"
        else f"/{_place(kind)}"
        for kind in schema_kinds(known)
    }
    return json.dumps({"yaml.schemas": places}, ensure_ascii=False, indent=2) + "\n"


def with_schema_lines(files: Mapping[str, str]) -> dict[str, str]:
    """The files of a pack, each with the comment by which editors find its schema.

    A comment is found by every editor with a language server for YAML, also where the pack is a folder of a larger one.

    Args:
        files: Path in the pack → text.
    """
    return {path: _schema_line(path) + text for path, text in files.items()}


def _schema_line(path: str) -> str:
    kind = kind_of(path)
    return f"# yaml-language-server: $schema={'../' * path.count('/')}{FOLDER}/{kind}.schema.json\n" if kind else ""


def kind_of(path: str) -> str:
    """The kind of a file by its path in the pack; empty for what has no schema."""
    folder, _, name = path.rpartition("/")
    if not name.endswith(".yaml") or folder in {"knowledge", "tests"}:
        return ""
    if folder == _VOCABULARY:
        return f"{_VOCABULARY}-{name.removesuffix('.yaml')}"
    if folder == f"{_VOCABULARY}/pola":
        return "pola"
    return folder if folder in DATA_FOLDERS else "aturan" if folder else name.removesuffix(".yaml")


def _place(kind: str) -> str:
    if kind.startswith(f"{_VOCABULARY}-"):
        return f"{_VOCABULARY}/{kind.removeprefix(f'{_VOCABULARY}-')}.yaml"
    return _PLACES.get(kind, f"{kind}/*.yaml")
