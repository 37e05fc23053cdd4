"""What a run is judged by, written down: ``standards-lint.lock``, and what differs from it later."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from standards_lint import __version__
from standards_lint.errors import ConfigError, system_words
from standards_lint.packs.load import read_label
from standards_lint.records import dataclass

LOCK = "standards-lint.lock"
_FORM = 1
"""Version of the file's form."""
_DATA = (".yaml", ".tsv")
_HEAD = """\
# Ditulis oleh “standards-lint pack lock”; jangan diubah dengan tangan.
# Written by "standards-lint pack lock"; do not edit.
"""


@dataclass(frozen=True, slots=True)
class Lock:
    """What judges."""

    program: str
    """Version."""
    register: str
    """Day to which the register of regulations was brought up."""
    packs: Mapping[str, tuple[str, str]]
    """Id → version and hash of the content."""
    tables: Mapping[str, str]
    """Name of each table of regulations → hash of its content."""
    plugins: Mapping[str, str] = field(default_factory=dict)
    """Name of each plugin → its version."""


def lock_of(
    roots: Iterable[Traversable], register: str, tables: Sequence[Path], plugins: Mapping[str, str] | None = None
) -> Lock:
    """What judges now.

    Args:
        roots: Folders of the packs.
        register: Day of the register.
        tables: Files of regulations beside the register.
        plugins: Name and version of each plugin in use.

    Raises:
        PackError: if a pack cannot be read.
        ConfigError: if a table cannot be read.
    """
    packs = {}
    for root in roots:
        name, _, version = read_label(root).partition(" ")
        packs[name] = (version, content_hash(root))
    return Lock(__version__, register, packs, {path.name: _file_hash(path) for path in tables}, dict(plugins or {}))


def content_hash(root: Traversable) -> str:
    """A hash of all that a pack says: names and content of its data files, whatever their line ends."""
    found = hashlib.sha256()
    for name, node in sorted(_files(root, ""), key=lambda pair: pair[0]):
        found.update(name.encode() + b"\0" + _plain(node.read_bytes()) + b"\0")
    return f"sha256:{found.hexdigest()}"


def lock_text(lock: Lock) -> str:
    """The file, the same for the same content."""
    lines = [_HEAD, f"version = {_FORM}", f"program = {_quoted(lock.program)}", f"register = {_quoted(lock.register)}"]
    for name, (version, content) in sorted(lock.packs.items()):
        lines += [
            "",
            "[[pack]]",
            f"id = {_quoted(name)}",
            f"version = {_quoted(version)}",
            f"hash = {_quoted(content)}",
        ]
    for name, content in sorted(lock.tables.items()):
        lines += ["", "[[regulations]]", f"file = {_quoted(name)}", f"hash = {_quoted(content)}"]
    for name, version in sorted(lock.plugins.items()):
        lines += ["", "[[plugin]]", f"name = {_quoted(name)}", f"version = {_quoted(version)}"]
    return "\n".join(lines) + "\n"


def find_lock(folder: Path) -> Path | None:
    """The lock of a folder: in it or in the nearest folder above that has one."""
    return next((place / LOCK for place in (folder, *folder.parents) if (place / LOCK).is_file()), None)


def read_lock(path: Path) -> Lock:
    """What was written down.

    Raises:
        ConfigError: if the file cannot be read or is none.
    """
    import tomllib

    try:
        tree = tomllib.loads(path.read_text(encoding="utf-8-sig"))
        if tree.get("version") != _FORM:
            told = tree.get("version", "tidak ada")
            raise ConfigError(f"{path}: bentuk kunci (version: {told}) tidak dikenal; {_ANEW}")
        return Lock(
            program=tree["program"],
            register=tree["register"],
            packs={entry["id"]: (entry["version"], entry["hash"]) for entry in tree.get("pack", [])},
            tables={entry["file"]: entry["hash"] for entry in tree.get("regulations", [])},
            plugins={entry["name"]: entry["version"] for entry in tree.get("plugin", [])},
        )
    except OSError as error:
        raise ConfigError(f"{path}: kunci tidak dapat dibuka ({system_words(error)})") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError, AttributeError):
        raise ConfigError(f"{path}: kunci rusak; {_ANEW}") from None


_ANEW = "tulis kembali dengan “standards-lint pack lock”"


def differences(locked: Lock, now: Lock) -> Iterator[str]:
    """What is otherwise now than it was written down, for people."""
    if locked.program != now.program:
        yield f"program {locked.program}, sekarang {now.program}"
    if locked.register != now.register:
        yield f"register peraturan per {locked.register}, sekarang per {now.register}"
    yield from _apart("paket", locked.packs, now.packs)
    yield from _apart("tabel peraturan", locked.tables, now.tables)
    yield from _apart("plugin", locked.plugins, now.plugins)


def _apart(what: str, locked: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    for name in sorted(locked.keys() | now.keys()):
        before, after = locked.get(name), now.get(name)
        if before == after:
            continue
        if before is None or after is None:
            yield f"{what} {name} {'tidak terkunci' if before is None else 'terkunci, tetapi sekarang tidak dipakai'}"
        elif isinstance(before, str) and what == "plugin":
            yield f"{what} {name} {before}, sekarang {after}"
        elif isinstance(before, tuple) and before[0] != after[0]:
            yield f"{what} {name} {before[0]}, sekarang {after[0]}"
        else:
            yield f"{what} {name}: versinya sama, tetapi isinya sudah berubah"


def _files(node: Traversable, name: str) -> Iterator[tuple[str, Traversable]]:
    for inner in node.iterdir():
        if inner.name.startswith((".", "_")):
            continue
        path = f"{name}/{inner.name}" if name else inner.name
        if inner.is_dir():
            yield from _files(inner, path)
        elif inner.name.endswith(_DATA):
            yield path, inner


def _file_hash(path: Path) -> str:
    try:
        return f"sha256:{hashlib.sha256(_plain(path.read_bytes())).hexdigest()}"
    except OSError as error:
        raise ConfigError(f"{path}: tabel peraturan tidak dapat dibuka ({system_words(error)})") from None


def _plain(data: bytes) -> bytes:
    """Git on Windows writes other line ends; they say nothing."""
    return data.replace(b"\r\n", b"\n")


def _quoted(text: str) -> str:
    import json

    return json.dumps(text, ensure_ascii=False)
