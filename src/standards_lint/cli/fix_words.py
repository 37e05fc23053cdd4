"""What ``--fix`` says of what it did, and of what it did not do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING

from standards_lint.model.finding import Text
from standards_lint.reporters.printable import one_line

if TYPE_CHECKING:
    from standards_lint.fixing.rounds import Mended, Refused

_FIXED = Text("{path}: {n} temuan diperbaiki", "{path}: {n} findings mended")
_REFUSED = Text(
    "perbaikan {code} (baris {line}: {title}) tidak diterapkan karena {reason}",
    "the fix of {code} (line {line}: {title}) was not applied: {reason}",
)
_ELSEWHERE = (
    "{path}: --fix dan --diff hanya untuk teks, Markdown, HTML, dan YAML; perbaiki berkas ini dengan program asalnya"
)
_WORD = (
    "{path}: --fix dan --diff hanya untuk teks, Markdown, HTML, dan YAML; untuk Word pakai "
    "--format docx --track-changes --output BERKAS.docx"
)


def unfixable_words(path: str) -> str:
    """Why a document cannot be mended here, and what to do instead."""
    return (_WORD if PurePath(path).suffix.lower() in {".docx", ".docm"} else _ELSEWHERE).format(path=path)


def after_words(path: str, mended: Mended, lang: str) -> Iterator[str]:
    """What was mended in a document and what was not, a line each; nothing where there was nothing to mend."""
    if mended.fixed:
        yield _FIXED.in_(lang).format(path=one_line(path), n=len(mended.fixed))
        for finding in mended.fixed:
            title = finding.fix.title.in_(lang) if finding.fix else ""
            yield f"  {finding.span.line}:{finding.span.column} {finding.code}: {one_line(title)}"
    for refused in mended.refused:
        yield f"{one_line(path)}: {refusal_words(refused, lang)}"


def refusal_words(refused: Refused, lang: str) -> str:
    """That a fix was not applied, and why."""
    finding = refused.finding
    return _REFUSED.in_(lang).format(
        code=finding.code,
        line=finding.span.line,
        title=one_line(finding.fix.title.in_(lang) if finding.fix else ""),
        reason=refused.reason.in_(lang),
    )
