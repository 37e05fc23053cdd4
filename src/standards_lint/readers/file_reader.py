"""What reads files of one format: the program's own readers and those of plugins are of one type."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from standards_lint.readers.content import Content
from standards_lint.records import dataclass

if TYPE_CHECKING:
    from standards_lint.readers.options import ReadOptions

HEAD = 4096
"""Bytes of a file that are shown to those who recognise it."""


def _never(head: bytes, path: str) -> bool:  # noqa: ARG001 (what plugins give instead asks)
    return False


@dataclass(frozen=True, slots=True)
class FileReader:
    """A reader of one format: of its bytes, or of its text.

    Raises:
        ValueError: when it is made, for one that reads neither or both.
    """

    name: str
    """Of the format, as reports tell it: ``docx``, ``csv``."""
    read: Callable[[bytes, ReadOptions], Content] | None = None
    """The bytes of a file to its blocks; raises `ReadError` for a file that cannot be read."""
    read_text: Callable[[str], Content] | None = None
    """The same for a format that is text: the program decodes it, and shows findings beside its lines."""
    suffixes: tuple[str, ...] = ()
    """Suffixes, small and with a full stop, of the files that a search of a folder takes."""
    recognises: Callable[[bytes, str], bool] = _never
    """Whether it reads a file, by its first `HEAD` bytes and its name; asked before the program looks itself. The
    program's own formats are told by ``readers.detect``."""

    def __post_init__(self) -> None:
        if (self.read is None) == (self.read_text is None):
            raise ValueError(f"pembaca “{self.name}”: isi salah satu dari read (bita) dan read_text (teks)")
