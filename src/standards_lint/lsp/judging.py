"""Open documents judged as ``check`` judges their files, each text once."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass, replace
from pathlib import Path

from standards_lint.fixing.text_file import TextFile, read_text_file
from standards_lint.lsp.local_rules import local_codes
from standards_lint.lsp.near import Whole, near_report
from standards_lint.lsp.opened_text import OpenedText
from standards_lint.lsp.opening import Opened
from standards_lint.model.report import DocumentReport
from standards_lint.model.standard import ALL_SERVICES
from standards_lint.pipeline import Judged, Session, judge_bytes
from standards_lint.readers.detect import STANDARD_HEAD
from standards_lint.readers.discover import is_document, read_bytes

TEXTS = frozenset({".md", ".markdown", ".html", ".htm", ".txt", ".yaml", ".yml", ".json"})
"""Suffixes of documents whose lines are those of their files."""


_LONG = 0.15
"""Seconds of the processor from which on a document is judged by parts while somebody writes."""
_PARTS = 8
"""Reports on parts that are remembered."""
_TRIED = 4
"""Judgements on edits that were offered and not made yet."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A text that was judged."""

    opened: OpenedText
    judged: Judged
    seconds: float = 0.0
    """Time of the processor that it took."""


class Papers:
    """The documents that are open, each with the last judgement on it."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._papers: dict[str, Paper] = {}
        self._local_codes: dict[bool, frozenset[str]] = {}
        self._parts: deque[tuple[str, str, DocumentReport]] = deque(maxlen=_PARTS)
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
        paper = tried or self._judged(path, text, data)
        self._papers[path] = paper
        return paper

    def near(self, path: str, text: OpenedText) -> Paper | None:
        """What an edit inside one service of a long document changes; None where all of it is to be judged."""
        last = self._papers.get(path)
        if last is None or last.seconds < _LONG:
            return None
        report, standard = last.judged.report, last.judged.standard
        local = self._local(any(service.key == ALL_SERVICES for service in standard.services))
        whole = Whole(last.opened.lines, standard, report)
        found = near_report(whole, text.lines, lambda part: self._part(path, part), local)
        return Paper(text, replace(last.judged, report=found)) if found is not None else None

    def _local(self, common: bool) -> frozenset[str]:
        if common not in self._local_codes:
            self._local_codes[common] = local_codes(self._opened.session.policies.rules, common=common)
        return self._local_codes[common]

    def _part(self, path: str, text: str) -> DocumentReport:
        """The report on a part of a document; of each document the last few are remembered."""
        known = next((report for name, told, report in self._parts if (name, told) == (path, text)), None)
        if known is None:
            known = judge_bytes(data_of(path, text, self._opened.session), path, self._opened.session).report
            self._parts.append((path, text, known))
        return known

    def _judged(self, path: str, text: OpenedText, data: bytes) -> Paper:
        begun = time.process_time()
        judged = judge_bytes(data, path, self._opened.session)
        return Paper(text, judged, time.process_time() - begun)

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
