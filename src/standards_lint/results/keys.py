"""What decides the report on a document, as a hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from standards_lint.knowledge.data import national
from standards_lint.packs.load import NATIONAL
from standards_lint.packs.lock import content_hash
from standards_lint.session import Session
from standards_lint.storage.folder import stamps
from standards_lint.storage.program import program_hash

_SIZE = 20
_DATA = (".yaml", ".tsv")


def session_key(session: Session) -> bytes:
    """What a session judges by: program, packs, day, options, settings, waivers, folder of the run.

    Raises:
        OSError: where a pack or the program's own files cannot be looked at.
    """
    found = hashlib.blake2b(digest_size=_SIZE)
    for part in _parts(session):
        found.update(repr(part).encode(errors="backslashreplace") + b"\0")
    return found.digest()


def document_key(session: bytes, path: str, data: bytes) -> bytes:
    """What decides the report on one document.

    Args:
        session: From `session_key`.
        path: As the report names it; settings and waivers may be about it.
        data: The content.
    """
    found = hashlib.blake2b(session, digest_size=_SIZE)
    found.update(path.encode(errors="backslashreplace") + b"\0")
    found.update(data)
    return found.digest()


def _code_of(module: Path) -> Iterator[object]:
    """The files of a plugin: all those of its package, or the one that it is."""
    if module.name == "__init__.py":
        yield from stamps(module.parent, (".py", *_DATA))
    else:
        yield hashlib.blake2b(module.read_bytes(), digest_size=_SIZE).hexdigest()


def _parts(session: Session) -> Iterator[object]:
    yield program_hash()
    for pack in session.packs:
        yield pack.label
        # The national pack is part of the program; others are the same on every machine that has the same files.
        yield tuple(stamps(Path(str(national())), _DATA)) if pack.id == NATIONAL else content_hash(Path(pack.root))
    yield session.engine.name
    yield session.as_of.isoformat()
    yield session.policies.selection
    yield replace(session.reading, readers=())
    for plugin in session.extensions.plugins:
        yield plugin.label, plugin.origin, tuple(_code_of(Path(plugin.file)))
    yield session.with_text
    yield session.levels is not None
    yield session.tables
    yield session.exemptions
    yield str(Path.cwd())  # patterns of paths begin there
