"""``--only-documents``: files that are named one by one, less those that a search of their folder would pass over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from standards_lint.cli.console import write_error
from standards_lint.cli.plugged import plugged
from standards_lint.readers.detect import STANDARD_HEAD
from standards_lint.readers.discover import is_document, read_bytes

if TYPE_CHECKING:
    from standards_lint.workers.documents import Given


def only_fitting(documents: Sequence[Given]) -> list[Given]:
    """The documents; the number of the other files is told on standard error."""
    fitting = [given for given in documents if given.data is not None or _would_be_found(Path(given.path))]
    if len(fitting) < len(documents):
        write_error(f"{len(documents) - len(fitting)} berkas dilewati karena bukan dokumen (--only-documents)")
    return fitting


def _would_be_found(path: Path) -> bool:
    # Folders of an absolute path may be hidden without saying anything about the documents in them.
    name = path.name if path.is_absolute() else str(path)
    try:
        return is_document(name, read_bytes(path, STANDARD_HEAD), plugged().suffixes)
    except OSError:
        return True  # the report tells why it cannot be opened
