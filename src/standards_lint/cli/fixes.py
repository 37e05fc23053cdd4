"""``standards-lint check --fix`` and ``--diff``: findings mended in the files, or shown as they would be."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from standards_lint.cli.console import write_error, write_output
from standards_lint.cli.exit_codes import CLEAN, FINDINGS, NOT_CHECKED, USAGE, exit_code
from standards_lint.cli.fix_words import after_words, refusal_words, unfixable_words
from standards_lint.cli.in_place import write_in_place
from standards_lint.cli.options import COPIES, CheckFormat, Form
from standards_lint.errors import UsageError
from standards_lint.records import dataclass

if TYPE_CHECKING:
    from standards_lint.cli.telling import Telling
    from standards_lint.fixing.rounds import Mended
    from standards_lint.fixing.text_file import TextFile
    from standards_lint.model.report import DocumentReport, Report
    from standards_lint.pipeline import Session
    from standards_lint.workers.documents import Given


@dataclass(frozen=True, slots=True)
class Fixing:
    """What is to be done with findings that can be mended.

    Raises:
        UsageError: when it is made, for options that do not go together.
    """

    write: bool
    """``--fix``."""
    show: bool
    """``--diff``."""
    unsafe: bool
    """``--unsafe-fixes``."""

    @property
    def wanted(self) -> bool:
        """Documents are mended, or shown as they would be."""
        return self.write or self.show

    def check(
        self, form: Form, said: frozenset[str], *, together: bool, redact: bool, track_changes: bool = False
    ) -> None:
        """Refuses options that do not go together.

        Raises:
            UsageError: naming what to leave out.
        """
        if track_changes and form is not CheckFormat.DOCX:
            raise UsageError("--track-changes hanya untuk --format docx; berkas teks diperbaiki dengan --fix")
        if self.unsafe and not (self.wanted or track_changes):
            raise UsageError("--unsafe-fixes dipakai bersama --fix, --diff, atau --track-changes")
        if not self.wanted:
            return
        if self.write and self.show:
            raise UsageError("--fix menulis perbaikan dan --diff hanya menampilkannya; pilih salah satu")
        if form in COPIES:
            way = "; untuk Word pakai --track-changes sebagai gantinya" if form is CheckFormat.DOCX else ""
            raise UsageError(f"--fix dan --diff tidak berlaku untuk --format {form.value}{way}")
        if self.show and {"format_", "output_"} & said:
            raise UsageError("--diff hanya menampilkan beda; --format dan --output untuk laporan, hilangkan keduanya")
        if together:
            raise UsageError("--together hanya memeriksa; jalankan --fix atau --diff tanpa --together")
        if redact:
            raise UsageError("--redact hanya untuk laporan; jalankan --fix atau --diff tanpa --redact")


def mend_documents(
    documents: Sequence[Given], session: Session, jobs: int, fixing: Fixing, how: Telling, fail_on: str
) -> int:
    """Mends documents, or shows what would be mended, and tells what is left; the exit code.

    Args:
        documents: What the command line names; one with bytes came through standard input.
        session: What they are judged by.
        jobs: Documents at once.
        fixing: What is to be done.
        how: How the report on what is left is told.
        fail_on: Severity from which what is left decides the exit code.

    Raises:
        UsageError: where none of the documents can be mended, or a file cannot be written.
    """
    from standards_lint.workers.judging import report_on

    held = [_held(given, session) for given in documents]
    files = [_text_file(given, session) for given in held]
    refused = _refuse_others(documents, files)
    report = report_on(held, session, jobs)
    mended = [
        None if file is None else _mended(given, file, document, session, fixing)
        for given, file, document in zip(held, files, report.documents, strict=True)
    ]
    if fixing.show:
        failed = any(document.failed for document in report.documents)
        code = _shown(documents, files, mended, how.lang, failed=failed)
        return USAGE if refused else code
    for given, read, after in zip(documents, held, mended, strict=True):
        if after is not None and given.data is None and after.fixed:
            write_in_place(after.file.data(), read.data or b"", Path(given.path))
    left = tuple(old if new is None else new.report for old, new in zip(report.documents, mended, strict=True))
    code = _told(documents, replace(report, documents=left), mended, session, how, fail_on)
    return USAGE if refused else code


def _held(given: Given, session: Session) -> Given:
    """The document with its bytes, so that what is judged is what is mended."""
    from standards_lint.readers.discover import read_bytes

    if given.data is not None:
        return given
    try:
        return replace(given, data=read_bytes(Path(given.path), session.reading.limits.file_bytes))
    except OSError:
        return given  # its finding tells why it does not open


def _text_file(given: Given, session: Session) -> TextFile | None:
    from standards_lint.fixing.text_file import read_text_file

    if given.data is None:
        return None
    file = read_text_file(given.data, given.path, session.reading.limits)
    return None if isinstance(file, str) else file


def _refuse_others(documents: Sequence[Given], files: Sequence[TextFile | None]) -> bool:
    """Tells which documents cannot be mended here; whether there are any.

    Raises:
        UsageError: where no other is left.
    """
    sentences = [unfixable_words(given.path) for given, file in zip(documents, files, strict=True) if file is None]
    if len(sentences) == len(documents) and sentences:
        *sentences, last = sentences
        for sentence in sentences:
            write_error(sentence)
        raise UsageError(last)
    for sentence in sentences:
        write_error(sentence)
    return bool(sentences)


def _mended(given: Given, file: TextFile, document: DocumentReport, session: Session, fixing: Fixing) -> Mended:
    from standards_lint.fixing.rounds import mend
    from standards_lint.workers.judging import report_on

    def judge(data: bytes) -> DocumentReport:
        return report_on([replace(given, data=data)], session, 1).documents[0]

    return mend(file, document, judge, unsafe=fixing.unsafe)


def _shown(
    documents: Sequence[Given],
    files: Sequence[TextFile | None],
    mended: Sequence[Mended | None],
    lang: str,
    *,
    failed: bool,
) -> int:
    from standards_lint.fixing.difference import diff_lines

    changed = False
    for given, file, after in zip(documents, files, mended, strict=True):
        if file is None or after is None:
            continue
        for line in diff_lines(given.path, file.text, after.file.text):
            write_output(f"{line}\n")
            changed = True
        for refused in after.refused:
            write_error(f"{given.path}: {refusal_words(refused, lang)}")
    if failed:
        return NOT_CHECKED
    return FINDINGS if changed else CLEAN


def _told(
    documents: Sequence[Given],
    report: Report,
    mended: Sequence[Mended | None],
    session: Session,
    how: Telling,
    fail_on: str,
) -> int:
    """The mended text of standard input, the report on what is left of the others, and what was mended."""
    from standards_lint.cli.telling import tell, tell_beside

    piped = [after for given, after in zip(documents, mended, strict=True) if given.data is not None and after]
    for after in piped:
        sys.stdout.flush()
        sys.stdout.buffer.write(after.file.data())
        sys.stdout.buffer.flush()
    lines = [
        line
        for given, after in zip(documents, mended, strict=True)
        if after is not None
        for line in after_words(given.path, after, how.lang)
    ]
    in_report = how.form is CheckFormat.TEXT and how.outputs.main is None and not piped
    for line in lines:
        if in_report and not how.quiet:
            write_output(f"{line}\n")
        elif not in_report:
            write_error(line)
    if not piped or how.outputs.main is not None:
        tell(report, session, how)
    tell_beside(report, session, how)
    return exit_code(report, fail_on)
