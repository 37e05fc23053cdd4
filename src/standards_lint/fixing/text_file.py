"""The bytes of a text file as text and back, so that nothing outside an edit changes: mark, encoding, line ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from standards_lint.errors import ReadError
from standards_lint.readers.decode import BYTE_ORDER_MARKS, decode
from standards_lint.readers.detect import binary_format, text_format
from standards_lint.readers.limits import Limits
from standards_lint.records import dataclass

FIXABLE = frozenset({"txt", "md", "html", "yaml", "json"})
"""Formats whose lines are those of the file."""


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text file, ready to be written as it was."""

    text: str
    """Without a byte order mark, line ends as they are."""
    encoding: str
    mark: bytes = b""
    """Byte order mark."""

    @property
    def line_end(self) -> str:
        """How its first line ends; a bare line feed where it has one line only."""
        at = self.text.find("\n")
        if at < 0:
            return "\r" if "\r" in self.text else "\n"
        return "\r\n" if self.text[at - 1 : at] == "\r" else "\n"

    def with_text(self, text: str) -> TextFile:
        """The same file with another text."""
        return replace(self, text=text)

    def holds(self, text: str) -> bool:
        """The encoding of the file has all of these characters."""
        try:
            text.encode(self.encoding)
        except UnicodeEncodeError:
            return False
        return True

    def data(self) -> bytes:
        """Its bytes.

        Raises:
            UnicodeEncodeError: for a character that its encoding lacks (`holds`).
        """
        return self.mark + self.text.encode(self.encoding)


def read_text_file(data: bytes, path: str, limits: Limits) -> TextFile | str:
    """A file that edits can be applied to, or the word for why not: its format, or ``rusak``.

    Args:
        data: Its bytes.
        path: Its name, which helps to tell the format.
        limits: Bounds of reading.
    """
    return _contained(lambda: _read(data, path, limits))


def _contained(read: Callable[[], TextFile | str]) -> TextFile | str:
    try:
        return read()
    except ReadError:
        return "rusak"


def _read(data: bytes, path: str, limits: Limits) -> TextFile | str:
    form = binary_format(data, path, limits)
    if form:
        return form
    decoded = decode(data)
    form = text_format(decoded.text, path)
    if form not in FIXABLE:
        return form
    mark = next((mark for mark, _ in BYTE_ORDER_MARKS if data.startswith(mark)), b"")
    file = TextFile(decoded.text, decoded.encoding, mark)
    # what was lost in reading would be lost in the file too
    return file if not decoded.lost and file.holds(file.text) and file.data() == data else "rusak"
