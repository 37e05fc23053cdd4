"""What happens when you run standards-lint.

1. `open_session` reads the rule pack and the knowledge (what the law says, how people write it), chooses the rules that
   were asked for and compiles them for an engine. That is done once.
2. ``readers.read_document`` turns the bytes of a file into blocks: headings, paragraphs, list items, table cells, each
   with its line and column. A file that cannot be read becomes a document without text and a note that says why.
3. ``extract.extract_standard`` finds out what the document says: its kind, its services and their components, the
   regulations it cites, its times, fees and channels. It knows no rule.
4. ``facts.build_facts`` flattens that into facts, the public language of rules, and looks up the law of the day.
5. ``engine.judge`` finds the rules whose patterns the facts satisfy and words the findings. Of a document that could
   not be read only the document itself and the reader's notes are judged.
6. ``triage`` takes out what the user asked to ignore, and says so.
7. A reporter (``reporters``) prints the `Report`; the command line chooses the exit code.

A fault in one document is contained: it becomes a finding of that document, and the others go on. What could take time
or memory without end is judged in a process of its own (``workers``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from standards_lint import __version__
from standards_lint.engine.indicators import Judgement, LevelJudge
from standards_lint.engine.judge import judge
from standards_lint.engine.port import Engine
from standards_lint.engine.select import load_engine
from standards_lint.errors import PackError
from standards_lint.extract.assemble import extract_standard
from standards_lint.facts.build import build_facts
from standards_lint.knowledge.bundle import Knowledge, load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.knowledge.regulation import RegulationTable
from standards_lint.model.block import LEFT_OUT, RawDocument
from standards_lint.model.finding import Finding, Text
from standards_lint.model.question import Question
from standards_lint.model.report import Compared, DocumentReport, Report
from standards_lint.model.span import Span
from standards_lint.model.standard import ALL_SERVICES, Kind, Standard
from standards_lint.packs.load import load_pack
from standards_lint.packs.spec import Pack, Rule
from standards_lint.persons import named_persons
from standards_lint.readers import read_document
from standards_lint.readers.discover import read_bytes
from standards_lint.readers.options import DEFAULT_OPTIONS, ReadOptions
from standards_lint.shown import passages_of, questions_for, service_rows
from standards_lint.supported import levels_of, open_levels
from standards_lint.triage.policies import Policies, open_policies
from standards_lint.triage.policy import apply_ignore
from standards_lint.triage.select import Selection
from standards_lint.understand import contained, nothing_known, system_words

NOT_OPENED = "DOK106"
"""Code of the finding on a file that the system does not open."""

NO_SERVICE = "DOK021"
"""Code of the finding on a document that is said to be a standard and in which no service was found."""

OUT_OF_TIME = "DOK113"
"""Code of the finding on a document that took more time than a document may."""

INTERNAL_FAULT = "DOK199"
"""Code of the finding on a document that made the program fail."""

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Judged:
    """A document that was judged, and what it says."""

    report: DocumentReport
    standard: Standard


@dataclass(frozen=True, slots=True)
class Session:
    """Everything that documents are judged by; made once, used for all of them."""

    packs: tuple[Pack, ...]
    knowledge: Knowledge
    engine: Engine
    rules: tuple[Rule, ...]
    """Those that may judge, all of them in the engine."""
    faults: tuple[Rule, ...]
    """Those that the program raises itself."""
    as_of: date
    """The day whose law is judged by."""
    policies: Policies
    """Which of the rules are asked of which document."""
    questions: tuple[Question, ...] = ()
    """What the reviewer is asked."""
    reading: ReadOptions = DEFAULT_OPTIONS
    with_text: bool = False
    """Reports hold the text of the documents, for those that show findings beside it."""
    tables: tuple[RegulationTable, ...] = ()
    """Regulations beside the national register."""
    levels: LevelJudge | None = None
    """Tells which levels of evaluations documents support, where it was asked for."""


def open_session(
    *,
    as_of: date,
    packs: Sequence[Pack] = (),
    engine: str = "auto",
    selection: Selection = Selection(),  # noqa: B008 (frozen, so one value serves all calls)
    reading: ReadOptions = DEFAULT_OPTIONS,
    with_text: bool = False,
    tables: Sequence[RegulationTable] = (),
    with_levels: bool = False,
) -> Session:
    """Reads rules and knowledge and compiles them.

    Args:
        as_of: The day whose law is judged by.
        packs: Rule packs; none for the national one.
        engine: ``auto``, ``durable`` or ``python``.
        selection: The rules asked for.
        reading: How documents are read.
        with_text: Reports hold the text of the documents.
        tables: Regulations that an office gives beside the national register.
        with_levels: Reports tell which levels of evaluations the documents support.

    Raises:
        StandardsLintError: for a pack, an engine or a selector that cannot be served.
    """
    used = tuple(packs) or (load_pack(national(), trusted=True),)
    policies = open_policies(used, selection)
    judging = policies.judging()
    faults = tuple(rule for pack in used for rule in pack.rules if rule.raised)
    for code in (NOT_OPENED, NO_SERVICE, OUT_OF_TIME, INTERNAL_FAULT):
        if not any(rule.code == code for rule in faults):
            raise PackError(
                f"paket tidak memuat aturan {code} (raised: true), yang diperlukan untuk melaporkan gangguan"
            )
    engine_ = load_engine(engine, judging)
    questions = tuple(question for pack in used for question in pack.questions)
    knowledge, tables = load_knowledge(national()).with_tables(tables), tuple(tables)
    levels = open_levels(used) if with_levels else None
    return Session(
        used, knowledge, engine_, judging, faults, as_of, policies, questions, reading, with_text, tables, levels
    )


def lint_paths(paths: Iterable[Path], session: Session) -> Report:
    """Judges files one after another.

    Args:
        paths: Files, as ``readers.discover.find_documents`` gives them.
        session: From `open_session`.
    """
    return report_of((lint_file(path, session) for path in paths), session)


def report_of(
    documents: Iterable[DocumentReport], session: Session, compared: tuple[Compared, ...] | None = None
) -> Report:
    """The report on a run, with what was judged by and what was compared."""
    return Report(
        version=__version__,
        engine=session.engine.name,
        packs=tuple(pack.label for pack in session.packs),
        as_of=session.as_of.isoformat(),
        register_date=session.knowledge.register.register_date.isoformat(),
        tables=tuple(f"{table.label} ({table.compared_on})" for table in session.tables),
        documents=tuple(documents),
        questions=session.questions,
        compared=compared,
    )


def lint_file(path: Path, session: Session) -> DocumentReport:
    """Judges one file; one that cannot be opened gives a finding that says so."""
    return _of_file(path, session, lint_bytes, fault_report)


def lint_bytes(data: bytes, path: str, session: Session) -> DocumentReport:
    """Judges one document.

    Args:
        data: The content of the file.
        path: Its name, as the report tells it; the suffix helps to recognise the format.
        session: From `open_session`.
    """
    return contained(
        lambda: _judge_document(data, path, session).report,
        lambda told: fault_report(path, INTERNAL_FAULT, told, session),
    )


def judge_file(path: Path, session: Session) -> Judged:
    """The same as `lint_file`, with what the file says."""
    return _of_file(path, session, judge_bytes, not_judged)


def judge_bytes(data: bytes, path: str, session: Session) -> Judged:
    """The same as `lint_bytes`, with what the document says."""
    return contained(
        lambda: _judge_document(data, path, session),
        lambda told: not_judged(path, INTERNAL_FAULT, told, session),
    )


def _of_file(
    path: Path,
    session: Session,
    of_bytes: Callable[[bytes, str, Session], _Result],
    fault: Callable[[str, str, str, Session], _Result],
) -> _Result:
    try:
        data = read_bytes(path, session.reading.limits.file_bytes)
    except OSError as error:
        return fault(str(path), NOT_OPENED, system_words(error), session)
    return of_bytes(data, str(path), session)


def not_judged(path: str, code: str, message: str, session: Session) -> Judged:
    """A document that could not be judged; the arguments are those of `fault_report`."""
    return Judged(fault_report(path, code, message, session), nothing_known(path, message, session.knowledge))


def read_whole(document: RawDocument | Standard) -> bool:
    """The document could be read, and no part of it was left out."""
    return document.readable and all(note.code not in LEFT_OUT for note in document.notes)


def _judge_document(data: bytes, path: str, session: Session) -> Judged:
    policy = session.policies.on(path)
    raw = read_document(data, path, session.reading.said_to_be(policy.kinds))
    standard = extract_standard(raw, session.knowledge)
    facts = build_facts(standard, session.knowledge, session.as_of)
    # Of an unreadable document nothing is known, not even its kind: only rules for every document apply.
    kinds = [str(kind) for kind in standard.kinds] if standard.readable else []
    found, open_questions = judge(facts, policy.rules, session.engine, kinds)
    if raw.said_kinds and kinds[:1] == [Kind.STANDAR_PELAYANAN] and not standard.services:
        found = (*found, _raised(NO_SERVICE, "", session))
    findings, suppressed, unjudged = apply_ignore(found, open_questions, policy)
    asked = questions_for(standard, kinds, session.questions)
    whole = standard.readable and read_whole(raw)
    judgement = Judgement(kinds, found, open_questions, policy.rules)
    report = DocumentReport(
        path=path,
        kind=kinds[0] if kinds else "",
        readable=standard.readable,
        findings=findings,
        suppressed=suppressed,
        not_judged=unjudged,
        notes=raw.notes,
        failed=not whole,
        lines=raw.lines,
        anchors=raw.anchors,
        form=str(standard.form),
        n_services=sum(service.key != ALL_SERVICES for service in standard.services),
        issuer=standard.issuer,
        checklist=asked,
        services=service_rows(standard),
        passages=passages_of(raw) if session.with_text else (),
        persons=named_persons(standard, raw, session.knowledge.setting_words),
        levels=levels_of(facts if whole else None, judgement, session.levels, len(asked)),
        asked=policy.asked,
        fail_on=policy.fail_on,
    )
    return Judged(report, standard)


def fault_report(path: str, code: str, message: str, session: Session) -> DocumentReport:
    """The report on a document that could not be judged.

    Args:
        path: Its name.
        code: Of a rule that the program raises itself, such as `NOT_OPENED`.
        message: What its texts have in place of ``{message}``.
        session: From `open_session`.
    """
    return DocumentReport(path=path, kind="", readable=False, findings=(_raised(code, message, session),), failed=True)


def _raised(code: str, message: str, session: Session) -> Finding:
    """The finding of a rule that the program raises itself."""
    rule = next(rule for rule in session.faults if rule.code == code)
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        message=_filled(rule.message, message),
        advice=_filled(rule.advice, message),
        quote="",
        span=Span(1),
        basis=rule.basis,
        pack=rule.pack,
    )


def _filled(text: Text, message: str) -> Text:
    return Text(text.id.replace("{message}", message), text.en.replace("{message}", message))
