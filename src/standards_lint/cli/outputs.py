"""Where reports go: ``--output FILE`` for the form of ``--format``, ``--output FORM:FILE`` for others beside it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from standards_lint.cli.options import COPIES, FORM_NAMES, CheckFormat, Form
from standards_lint.cli.plugged import plugged
from standards_lint.errors import UsageError
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """A report that is written beside the main one."""

    form: Form
    path: Path

    @property
    def appends(self) -> bool:
        """The file is the summary of a step of GitHub Actions, which several commands write one after another."""
        summary = os.environ.get("GITHUB_STEP_SUMMARY", "")
        return self.form is CheckFormat.MARKDOWN and bool(summary) and self.path == Path(summary)


@dataclass(frozen=True, slots=True)
class Outputs:
    """All of them."""

    main: Path | None
    """Where the form of ``--format`` goes; None for standard output."""
    beside: tuple[Target, ...] = ()

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files that will be written."""
        return (*([self.main] if self.main else []), *(target.path for target in self.beside))


def parse_outputs(values: Sequence[str], form: Form) -> Outputs:
    r"""The places that the command line names.

    Only the name of a form counts in front of a colon: ``C:\laporan.html`` is a file.

    Args:
        values: Of ``--output``, in their order.
        form: Of ``--format``.

    Raises:
        UsageError: for two main files, two reports in one file, a form without a file, and forms that cannot stand
            beside each other.
    """
    from standards_lint.packs.problems import suggestion

    main: list[Path] = []
    beside: list[Target] = []
    for value in values:
        name, colon, path = value.partition(":")
        if colon and (name in set(CheckFormat) or _of_plugin(name)):
            beside.append(_target(FORM_NAMES(name), path))
        elif colon and len(name) > 1 and name.isalnum():  # one letter is a drive: C:\laporan.html
            hint = suggestion(name, [form.value for form in CheckFormat])
            raise UsageError(
                f"--output “{value}”: tidak ada bentuk “{name}”{hint}; untuk berkas yang namanya memuat titik dua "
                f"tulis ./{value}"
            )
        else:
            main.append(Path(value))
    if len(main) > 1:
        raise UsageError(
            f"--output disebut beberapa kali tanpa bentuk ({', '.join(map(str, main))}); tulis bentuknya, misalnya "
            f"--output html:{main[1]}"
        )
    if beside and form in (CheckFormat.DOCX, CheckFormat.PDF):
        raise UsageError(
            f"--output {beside[0].form.value}:… tidak dapat dipakai bersama --format {form.value}, yang hanya memuat "
            "dokumen yang dapat disalin; jalankan dua kali"
        )
    outputs = Outputs(main[0] if main else None, tuple(beside))
    _refuse_twice(outputs.paths)
    return outputs


def refuse_overwriting(outputs: Outputs, files: Sequence[Path]) -> None:
    """Makes sure that no report is written over a document.

    Raises:
        UsageError: naming the file.
    """
    for path in outputs.paths:
        if path.exists() and any(file.exists() and path.samefile(file) for file in files):
            raise UsageError(
                f"{path}: hasil akan menimpa dokumen yang diperiksa; pilih nama berkas lain untuk --output"
            )


def _of_plugin(name: str) -> bool:
    """A form that a plugin brings; one letter is a drive, which no plugin is asked about."""
    return len(name) > 1 and name.replace("-", "").isalnum() and name in plugged().forms


def _target(form: Form, path: str) -> Target:
    if not path:
        raise UsageError(f"--output {form.value}: tidak menyebut berkas; tulis --output {form.value}:BERKAS")
    if form in COPIES:
        raise UsageError(
            f"--output {form.value}:{path} tidak dapat ditulis di samping laporan lain; pakai --format {form.value} "
            f"--output {path}"
        )
    return Target(form, Path(path))


def _refuse_twice(paths: Sequence[Path]) -> None:
    for index, path in enumerate(paths):
        if any(path.absolute() == other.absolute() for other in paths[:index]):
            raise UsageError(f"{path}: dua laporan akan ditulis ke berkas ini; pilih nama yang berbeda")
