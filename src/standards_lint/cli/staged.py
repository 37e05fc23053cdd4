"""``--staged``: the documents of the next commit, as git holds them ready, not as they stand in the folder."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from standards_lint.cli.git import ask
from standards_lint.cli.options import STDIN
from standards_lint.cli.plugged import plugged
from standards_lint.errors import UsageError
from standards_lint.readers.discover import is_document, may_be_document

if TYPE_CHECKING:
    from standards_lint.workers.documents import Given

_POINTER = b"version https://git-lfs.github.com/spec/"
"""Beginning of what git holds in place of a file that is kept elsewhere (Git LFS)."""


def staged_documents(paths: Sequence[str]) -> list[Given]:
    """The documents that the next commit adds or changes.

    Args:
        paths: Files and folders; only what is one of them or stands below one counts.

    Raises:
        UsageError: where git cannot answer, or standard input was named.
    """
    from standards_lint.workers.documents import Given

    if STDIN in paths:
        raise UsageError("--staged memeriksa isi yang akan disimpan git, bukan masukan standar; hilangkan “-”")
    top = os.fsdecode(ask("rev-parse", "--show-toplevel")).rstrip("\n")
    wanted = [Path(path).resolve() for path in paths]
    suffixes = plugged().suffixes
    found: list[Given] = []
    for name in _names(top):
        file = Path(top, name)
        if not may_be_document(name, suffixes) or not any(_resolved(file).is_relative_to(place) for place in wanted):
            continue
        data = ask("cat-file", "blob", f":{name}", folder=top)
        if not is_document(name, data, suffixes):
            continue
        kept = None if data.startswith(_POINTER) else data
        found.append(Given(os.path.relpath(file), kept))
    return found


def _names(top: str) -> Iterator[str]:
    """Paths from the root, in their order; what is taken out needs no check."""
    options = ("--cached", "--name-only", "--diff-filter=ACMRT", "--no-ext-diff", "--ignore-submodules", "-z")
    yield from (os.fsdecode(name) for name in ask("diff", *options, folder=top).split(b"\0") if name)


def _resolved(file: Path) -> Path:
    """Its place with links of folders followed; a link itself stands where it stands."""
    return file.parent.resolve() / file.name
