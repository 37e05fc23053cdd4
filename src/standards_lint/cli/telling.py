"""A report to what ``standards-lint check`` prints or writes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from standards_lint.cli.console import append_output, wants_color, write_error, write_file, write_output
from standards_lint.cli.options import COPIES, CheckFormat, Form, Lang
from standards_lint.cli.output_options import Color
from standards_lint.cli.outputs import Outputs
from standards_lint.cli.plugged import plugged
from standards_lint.errors import PluginError, UsageError
from standards_lint.records import dataclass
from standards_lint.reporters.forms import ReportForm, names

if TYPE_CHECKING:
    from standards_lint.model.report import Report
    from standards_lint.packs.spec import Rule
    from standards_lint.pipeline import Session


@dataclass(frozen=True, slots=True)
class Telling:
    """How a report is told.

    Raises:
        UsageError: when it is made, for options that do not go together.
    """

    form: Form
    outputs: Outputs
    lang: Lang
    quiet: bool
    checklist: bool
    statistics: bool
    suppressed: bool = False
    color: Color = Color.AUTO

    def __post_init__(self) -> None:
        form = known_form(self.form)
        if self.statistics and not (form and form.statistics):
            fitting = names(plugged().forms, lambda form: form.statistics)
            raise UsageError(f"--statistics hanya untuk --format {fitting}, bukan {self.form.value}")
        if self.suppressed and not any(form.suppressed for form in self.forms):
            fitting = names(plugged().forms, lambda form: form.suppressed)
            raise UsageError(f"--show-suppressed hanya untuk --format {fitting}, bukan {self.form.value}")
        if form and form.binary and self.outputs.main is None:
            raise UsageError(f"--format {form.name} memerlukan --output BERKAS{form.suffix}")

    @property
    def forms(self) -> tuple[ReportForm, ...]:
        """Forms of all reports of the run; none for copies of the documents."""
        named = (self.form, *(target.form for target in self.outputs.beside))
        known = plugged().forms
        return tuple(known[form.value] for form in named if form.value in known)

    @property
    def output(self) -> Path | None:
        """Where the main report goes; None for standard output."""
        return self.outputs.main

    @property
    def with_text(self) -> bool:
        """One of the reports shows the text of the documents."""
        return any(form.with_text for form in self.forms)


def known_form(form: Form) -> ReportForm | None:
    """The form of that name; None for a copy of the documents.

    Raises:
        UsageError: where neither the program nor a plugin has it.
    """
    known = plugged().forms
    if form in COPIES or form.value in known:
        return known.get(form.value)
    # Imported here: only a misspelt word needs it.
    from standards_lint.packs.problems import suggestion

    every = (*CheckFormat, *(name for name in known if name not in set(CheckFormat)))
    hint = suggestion(form.value, every) or f"; pilih {', '.join(every)}"
    raise UsageError(f"--format “{form.value}”: tidak ada bentuk laporan ini{hint}")


def refuse_copies(form: Form) -> None:
    """Refuses to mask persons in what is no report.

    Raises:
        UsageError: for copies of the documents, which hold all of their words.
    """
    if form in COPIES:
        raise UsageError(
            f"--redact tidak berlaku untuk --format {form.value}, yang memuat kata-kata dokumen apa adanya; "
            f"pilih {names(plugged().forms)}"
        )


def tell_no_questions(how: Telling) -> None:
    """Says on standard error which reports leave the questions for the reviewer out that were asked for."""
    without = [form.name for form in how.forms if not form.questions]
    if without:
        fitting = names(plugged().forms, lambda form: form.questions)
        write_error(
            f"catatan: --checklist tidak mengubah --format {', '.join(without)}, yang tidak memuat pertanyaan bagi "
            f"penelaah; pakai {fitting}"
        )


def refuse_levels(how: Telling) -> None:
    """Refuses to tell of evaluations where nobody would see it.

    Raises:
        UsageError: for copies of the documents and letters, and for reports of findings or numbers only.
    """
    if not any(form.levels for form in how.forms):
        fitting = names(plugged().forms, lambda form: form.levels)
        raise UsageError(f"--levels tidak berlaku untuk --format {how.form.value}; pilih {fitting}")
    if how.form is CheckFormat.TEXT and (how.quiet or how.statistics):
        raise UsageError("--levels tidak dapat dipakai bersama --quiet atau --statistics; hilangkan salah satunya")


def tell(report: Report, session: Session, how: Telling) -> None:
    """Prints the report, or writes it where the command line says, in every form that was asked for.

    Args:
        report: What was found; for a page with the text of the documents.
        session: What it was judged by.
        how: Its main form may be none of `COPIES`, which are a file for each document.

    Raises:
        UsageError: where a file cannot be written.
    """
    targets = [(target.form, target.path, target.appends) for target in how.outputs.beside]
    _tell_all(report, session, how, (*targets, (how.form, how.outputs.main, False)))


def tell_beside(report: Report, session: Session, how: Telling) -> None:
    """Writes the reports that were asked for beside the main form; the arguments are those of `tell`."""
    _tell_all(report, session, how, [(target.form, target.path, target.appends) for target in how.outputs.beside])


def _tell_all(
    report: Report, session: Session, how: Telling, targets: Sequence[tuple[Form, Path | None, bool]]
) -> None:
    """Every report, those too behind one that a plugin fails to make; its failure is told when they are written."""
    failed: list[PluginError] = []
    for form, path, appends in targets:
        try:
            _tell(report, session, how, plugged().forms[form.value], path, appends=appends)
        except PluginError as error:
            failed.append(error)
    if failed:
        raise PluginError("; ".join(map(str, failed)))


def _tell(
    report: Report, session: Session, how: Telling, form: ReportForm, path: Path | None, *, appends: bool = False
) -> None:
    from standards_lint.reporters.manner import Manner
    from standards_lint.reporters.summary import weakened_words

    manner = Manner(
        lang=how.lang,
        rules=tuple(_rules(session)),
        components=session.knowledge.components,
        root=str(Path.cwd()),
        color=wants_color(path, how.color),
        quiet=how.quiet,
        checklist=how.checklist,
        statistics=how.statistics and form.statistics,
        suppressed=how.suppressed,
    )
    if not form.weakened:
        for told in weakened_words(report, how.lang):
            write_error(f"catatan: {told}")
    content = form.render(report, manner)
    if isinstance(content, bytes):
        if path is None:
            raise UsageError(f"--format {form.name} memerlukan --output BERKAS{form.suffix}")
        write_file(content, path)
    elif appends and path is not None:
        append_output(content, path)
    else:
        write_output(content, path, utf_8=form.for_programs)


def _rules(session: Session) -> Iterable[Rule]:
    return (rule for pack in session.packs for rule in pack.rules)
