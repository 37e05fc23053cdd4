"""Open documents judged as ``check`` judges their files, each text once."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from pathlib import Path

from standards_lint.fixing.text_file import TextFile, read_text_file
from standards_lint.lsp.opened_text import OpenedText
from standards_lint.lsp.opening import Opened
from standards_lint.pipeline import Judged, Session, judge_bytes
from standards_lint.readers.detect import STANDARD_HEAD
from standards_lint.readers.discover import is_document, read_bytes

TEXTS = frozenset({".md", ".markdown", ".html", ".htm", ".txt", ".yaml", ".yml", ".json"})
"""Suffixes of documents whose lines are those of their files."""


_TRIED = 4
"""Judgements on edits that were offered and not made yet."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A text that was judged."""

    opened: OpenedText
    judged: Judged


class Papers:
    """The documents that are open, each with the last judgement on it."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._papers: dict[str, Paper] = {}
        self._tried: deque[tuple[str, Paper]] = deque(maxlen=_TRIED)

    def judged(self, path: str, text: OpenedText) -> Paper | None:
        """The judgement on a text; None for one that a check of the folder does not read.

        Args:
            path: Of its file, as `name_of` gives it.
            text: What stands in the editor.
        """
        kept = self._papers.get(path)
        if kept is not None and kept.opened == text:
            return kept
        data = data_of(path, text.text, self._opened.session)
        if not self._takes(path, data):
            self._papers.pop(path, None)
            return None
        tried = next((paper for name, paper in self._tried if name == path and paper.opened == text), None)
        paper = tried or Paper(text, judge_bytes(data, path, self._opened.session))
        self._papers[path] = paper
        return paper

    def tried(self, path: str, text: OpenedText) -> Paper:
        """The judgement on what a document would be; it is kept for a while, since it may become that."""
        paper = Paper(text, judge_bytes(data_of(path, text.text, self._opened.session), path, self._opened.session))
        self._tried.append((path, paper))
        return paper

    def closed(self, path: str) -> None:
        """Forgets a document."""
        self._papers.pop(path, None)

    def _takes(self, path: str, data: bytes) -> bool:
        name = Path(path)
        if name.suffix.lower() not in TEXTS:
            return False
        relative = Path(name.name) if name.is_absolute() else name
        return is_document(str(relative), data[:STANDARD_HEAD]) and self._opened.takes(name)


def name_of(path: Path) -> str:
    """The name of a file as a check of the current folder tells it."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def data_of(path: str, text: str, session: Session) -> bytes:
    """The bytes that an editor would write: in the encoding of the file, with its byte order mark."""
    try:
        data = read_bytes(Path(path), session.reading.limits.file_bytes)
    except OSError:  # not saved yet
        return text.encode("utf-8", "replace")
    file = read_text_file(data, path, session.reading.limits)
    if isinstance(file, TextFile):
        if file.text == text:
            return data
        if file.holds(text):
            return file.with_text(text).data()
    return text.encode("utf-8", "replace")
