"""The sample's Markdown to the Word draft that an office would have."""

from __future__ import annotations

import io
from datetime import datetime

from docx import Document

from standards_lint.letter.sealed import undated

_DAY = datetime(2026, 1, 5)
"""Among the properties of the file, so that every run writes the same bytes."""


def word_draft(markdown: str) -> bytes:
    """A Word file with the headings and paragraphs of a text.

    Args:
        markdown: Headings by ``#`` and ``##``, bold lines, and paragraphs of a line each.
    """
    document = Document()
    for line in filter(None, markdown.splitlines()):
        marks, _, words = line.partition(" ")
        if marks and not marks.strip("#"):
            document.add_heading(words, len(marks))
        else:
            document.add_paragraph().add_run(line.strip("*")).bold = line.startswith("**") or None
    properties = document.core_properties
    properties.author = properties.last_modified_by = "Dinas Kebudayaan Kabupaten Melur"
    properties.title, properties.comments = "Standar Pelayanan", ""
    properties.created = properties.modified = _DAY
    packed = io.BytesIO()
    document.save(packed)
    return undated(packed)
