"""What happens when you run standards-lint.

1. `session.open_session` reads the rule packs and the knowledge (what the law says, how people write it), chooses the
   rules that were asked for and compiles them for an engine. That is done once.
2. ``readers.read_document`` turns the bytes of a file into blocks: headings, paragraphs, list items, table cells, each
   with its line and column. A file that cannot be read becomes a document without text and a note that says why.
3. ``extract.extract_standard`` finds out what the document says: its kind, its services and their components, the
   regulations it cites, its times, fees and channels. It knows no rule.
4. ``facts.build_facts`` flattens that into facts, the public language of rules, and looks up the law of the day.
5. ``engine.judge`` finds the rules whose patterns the facts satisfy and words the findings; ``edits`` find the words
   that a fix replaces. Of a document that could not be read only itself and the reader's notes are judged.
6. ``triage`` takes out what the user asked to ignore, and says so.
7. A reporter (``reporters``) prints the `Report`; the command line chooses the exit code.

A fault in one document becomes a finding of it, and the others go on. What could run without end, ``workers`` bound.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from standards_lint.edits.placing import Editing
from standards_lint.engine.indicators import Judgement
from standards_lint.engine.judge import judge
from standards_lint.engine.listing import in_order
from standards_lint.errors import system_words
from standards_lint.extensions.contained import PredicateError, fault_fact
from standards_lint.extract.assemble import extract_standard
from standards_lint.facts.build import build_facts
from standards_lint.facts.hits import hit_facts
from standards_lint.model.block import LEFT_OUT, PLUGIN_FAULT, RawDocument
from standards_lint.model.fact import Fact
from standards_lint.model.report import DocumentReport, Report
from standards_lint.model.span import Span
from standards_lint.model.standard import ALL_SERVICES, Kind, Standard
from standards_lint.packs.spec import Rule
from standards_lint.persons import named_persons
from standards_lint.readers import read_document
from standards_lint.readers.discover import read_bytes
from standards_lint.records import dataclass
from standards_lint.run_report import report_of as report_of
from standards_lint.session import INTERNAL_FAULT as INTERNAL_FAULT
from standards_lint.session import NO_SERVICE as NO_SERVICE
from standards_lint.session import NOT_OPENED as NOT_OPENED
from standards_lint.session import OUT_OF_TIME as OUT_OF_TIME
from standards_lint.session import PLUGIN_FAILED as PLUGIN_FAILED
from standards_lint.session import Session as Session
from standards_lint.session import knowledge_of as knowledge_of
from standards_lint.session import open_session as open_session
from standards_lint.shown import passages_of, questions_for, service_rows
from standards_lint.supported import levels_of
from standards_lint.timing import StageClock, timing_of
from standards_lint.triage.directives import NO_DIRECTIVES, Directives, read_directives
from standards_lint.triage.suppress import Paper, triage
from standards_lint.triage.told import plain, telling
from standards_lint.understand import contained, nothing_known

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Judged:
    """A document that was judged, and what it says."""

    report: DocumentReport
    standard: Standard
    directives: Directives = NO_DIRECTIVES
    """What its authors ask to be left out of the report."""


def lint_paths(paths: Iterable[Path], session: Session) -> Report:
    """Judges files one after another.

    Args:
        paths: Files, as ``readers.discover.find_documents`` gives them.
        session: From `open_session`.
    """
    return report_of((lint_file(path, session) for path in paths), session)


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
    return document.readable and all(note.code not in LEFT_OUT | {PLUGIN_FAULT} for note in document.notes)


def _judge_document(data: bytes, path: str, session: Session) -> Judged:
    policy, terms = session.policies.on(path), session.terms_on(path)
    clock = StageClock()
    raw = read_document(data, path, session.reading.said_to_be(policy.kinds))
    clock.ended("read")
    standard = extract_standard(raw, session.knowledge)
    clock.ended("extract")
    facts = _facts_of(standard, policy.rules, session)
    clock.ended("facts")
    # Of an unreadable document nothing is known, not even its kind: only rules for every document apply.
    kinds = [str(kind) for kind in standard.kinds] if standard.readable else []
    found, open_questions = judge(facts, policy.rules, session.engine, kinds, Editing(raw).fix)
    clock.ended("judge")
    if raw.said_kinds and kinds[:1] == [Kind.STANDAR_PELAYANAN] and not standard.services:
        found = (*found, telling(NO_SERVICE, plain(""), Span(1), terms))
    broken = [str(fact["message"]) for fact in facts if fact.kind == "read_note" and fact["note"] == PLUGIN_FAULT]
    found = (*found, *(telling(PLUGIN_FAILED, plain(told), Span(1), terms) for told in broken))
    whole = standard.readable and read_whole(raw) and not broken
    directives = read_directives(raw.remarks, raw.blocks, terms)
    triaged = triage(found, open_questions, Paper(path, directives, whole), terms)
    asked = questions_for(standard, kinds, session.questions)
    judgement = Judgement(kinds, found, open_questions, policy.rules)
    report = DocumentReport(
        path=path,
        kind=kinds[0] if kinds else "",
        readable=standard.readable,
        findings=in_order((*triaged.findings, *triaged.told)),
        suppressed=triaged.suppressed,
        not_judged=triaged.not_judged,
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
        persons=(*named_persons(standard, raw, session.knowledge.setting_words), *triaged.people),
        levels=levels_of(facts if whole else None, judgement, session.levels, len(asked)),
        asked=policy.asked,
        fail_on=policy.fail_on,
    )
    clock.ended("triage")
    if session.timed:
        report = replace(report, timing=timing_of(clock, raw, facts, policy.rules, session.knowledge))
    return Judged(report, standard, directives)


def _facts_of(standard: Standard, rules: Sequence[Rule], session: Session) -> tuple[Fact, ...]:
    """Facts by the program and by plugins; what a plugin broke is a fact too."""
    facts = list(build_facts(standard, session.knowledge, session.as_of, session.extensions.extractors))
    for rule in rules:
        if rule.predicate is not None and standard.readable:
            try:
                facts += hit_facts(standard, rule, session.extensions.predicates[rule.predicate.name])
            except PredicateError as fault:
                facts.append(fault_fact(f"{rule.code}: {fault}"))
    return tuple(facts)


def fault_report(path: str, code: str, message: str, session: Session) -> DocumentReport:
    """The report on a document that could not be judged.

    Args:
        path: Its name.
        code: Of a rule that the program raises itself, such as `NOT_OPENED`.
        message: What its texts have in place of ``{message}``.
        session: From `open_session`.
    """
    finding = telling(code, plain(message), Span(1), session.terms_on(path))
    return DocumentReport(path=path, kind="", readable=False, findings=(finding,), failed=True)
