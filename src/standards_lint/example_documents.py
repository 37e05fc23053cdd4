"""Examples of rules to the documents that are judged: a snippet set into a clean document of its kind."""

from __future__ import annotations

import io
import zipfile

from standards_lint.packs.examples import Example, Scaffold
from standards_lint.packs.spec import Pack

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def example_file(document: str, example: Example) -> bytes:
    """The file that stands for the document of an example."""
    whole = document * example.repeat
    match example.format:
        case "docx":
            return _word_file(whole)
        case "bytes":
            return whole.encode("latin-1")
    return whole.encode()


def _word_file(body: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>')
    return file.getvalue()


def render_example(example: Example, pack: Pack) -> str:
    """The document that an example stands for."""
    if example.document is not None:
        return example.document
    return render_scaffold(pack.scaffolds[example.scaffold], example.at, example.text)


def render_scaffold(scaffold: Scaffold, at: str = "", text: str | None = None) -> str:
    """A scaffold as plain text: title, then sections, each under its numbered heading.

    Args:
        scaffold: The clean document.
        at: Id of the section whose body is replaced; empty to replace nothing.
        text: The new body; None takes the section out, ``""`` leaves the bare heading.
    """
    parts = [scaffold.title]
    number = 0
    for section in scaffold.sections:
        body = text if section.id == at else section.text
        if body is None:
            continue
        if section.heading:
            number += 1
            parts.append(f"{number}. {section.heading}\n{body}".rstrip())
        else:
            parts.append(body)
    return "\n\n".join(parts) + "\n"
