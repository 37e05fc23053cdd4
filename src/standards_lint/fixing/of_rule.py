"""A document mended by one rule alone, to try what the rule says of its fix."""

from __future__ import annotations

from dataclasses import replace

from standards_lint.fixing.rounds import Refused, mend
from standards_lint.fixing.text_file import read_text_file
from standards_lint.model.report import DocumentReport
from standards_lint.pipeline import Session, lint_bytes


def mended_by(code: str, data: bytes, path: str, session: Session) -> tuple[str, tuple[Refused, ...]]:
    """The text of a document after the fixes of a rule, safe or not, and those that were not applied.

    Args:
        code: Code of the rule.
        data: The document, a text file.
        path: Its name.
        session: What it is judged by.

    Raises:
        ValueError: for a file that is no text.
    """
    file = read_text_file(data, path, session.reading.limits)
    if isinstance(file, str):
        raise ValueError(  # noqa: TRY004 (it is what the file holds that is wrong, no type)
            f"{path} is no text file ({file}) and cannot be mended here"
        )

    def judge(data: bytes) -> DocumentReport:
        report = lint_bytes(data, path, session)
        findings = (f if f.code == code else replace(f, fix=None) for f in report.findings)
        return replace(report, findings=tuple(findings))

    mended = mend(file, judge(data), judge, unsafe=True)
    return mended.file.text, mended.refused
