"""What decides the results of a batch, as a hash that is the same on every machine where it is the same."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import standards_lint
from standards_lint.batch.columns import SCHEMA_VERSION
from standards_lint.batch.judging import Judging
from standards_lint.extensions.extensions import Plugin
from standards_lint.knowledge.data import national
from standards_lint.packs.lock import content_hash

_SIZE = 16


@cache
def program_content() -> str:
    """Version of the program and a hash of its own code and data: ``0.3.0 1f2e…``."""
    found = hashlib.blake2b(digest_size=_SIZE)
    root = Path(standards_lint.__file__).parent
    files = (path for suffix in ("py", "json") for path in root.rglob(f"*.{suffix}"))
    for path in sorted(files, key=lambda path: path.relative_to(root).as_posix()):
        if "_rules" not in path.parts:  # hashed as the national pack
            found.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    found.update(content_hash(national()).encode())
    return f"{standards_lint.__version__} {found.hexdigest()}"


def fingerprint(judging: Judging) -> str:
    """A hash of program, packs, register, tables, plugins, settings, waivers, the day and how results are told.

    The rules engine is no part of it: the two are proven to find the same. Neither are jobs and machines.
    """
    session = judging.session
    parts = (
        SCHEMA_VERSION,
        program_content(),
        [(pack.label, content_hash(Path(pack.root))) for pack in session.packs],
        session.as_of.isoformat(),
        session.policies.selection,
        (session.reading.limits, session.reading.ocr, session.reading.kinds),
        session.tables,
        session.exemptions,
        [(plugin.label, _code(plugin)) for plugin in session.extensions.plugins],
        judging.manner,
    )
    found = hashlib.blake2b(digest_size=_SIZE)
    for part in parts:
        found.update(repr(part).encode(errors="backslashreplace") + b"\0")
    return found.hexdigest()


def _code(plugin: Plugin) -> list[tuple[str, bytes]]:
    """The files of a plugin: all those of its package, or the one that it is."""
    module = Path(plugin.file)
    if module.name != "__init__.py":
        return [(module.name, module.read_bytes())]
    files = sorted(path for path in module.parent.rglob("*") if path.suffix in {".py", ".yaml", ".tsv"})
    return [(path.relative_to(module.parent).as_posix(), path.read_bytes()) for path in files]
