"""What documents are judged by, opened once: rules, knowledge, engine, and what the user asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from datetime import date
from pathlib import Path

from standards_lint.engine.indicators import LevelJudge
from standards_lint.engine.port import Engine
from standards_lint.engine.select import load_engine
from standards_lint.errors import PackError
from standards_lint.extensions.extensions import Extensions
from standards_lint.extensions.loading import core_extensions
from standards_lint.knowledge.bundle import Knowledge, load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.knowledge.regulation import RegulationTable
from standards_lint.model.exemption import NO_EXEMPTIONS, Exemptions
from standards_lint.model.finding import Text
from standards_lint.model.question import Question
from standards_lint.packs.compose import additions_of
from standards_lint.packs.load import load_pack
from standards_lint.packs.predicates import unserved
from standards_lint.packs.problems import Problem, pack_error
from standards_lint.packs.spec import Pack, Rule
from standards_lint.readers.options import DEFAULT_OPTIONS, ReadOptions
from standards_lint.records import dataclass
from standards_lint.supported import open_levels
from standards_lint.triage.policies import Policies, open_policies
from standards_lint.triage.select import Selection
from standards_lint.triage.terms import Terms
from standards_lint.triage.told import CODES

NOT_OPENED = "DOK106"
"""Code of the finding on a file that the system does not open."""

NO_SERVICE = "DOK021"
"""Code of the finding on a document that is said to be a standard and in which no service was found."""

OUT_OF_TIME = "DOK113"
"""Code of the finding on a document that took more time than a document may."""

PLUGIN_FAILED = "DOK114"
"""Code of the finding on a document in which a plugin failed."""

INTERNAL_FAULT = "DOK199"
"""Code of the finding on a document that made the program fail."""


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
    weakened: tuple[Text, ...] = ()
    """What the packs make weaker than those that they extend."""
    levels: LevelJudge | None = None
    """Tells which levels of evaluations documents support, where it was asked for."""
    exemptions: Exemptions = NO_EXEMPTIONS
    """Waivers and old findings that an office set aside beforehand."""
    extensions: Extensions = field(default_factory=core_extensions)
    """What plugins add."""
    timed: bool = False
    """Reports tell where the time of each document went."""

    def terms_on(self, path: str) -> Terms:
        """By what the findings of a document are sorted out."""
        return Terms(self.policies.rules, self.policies.on(path), self.as_of, self.exemptions)


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
    weakened: Sequence[Text] = (),
    exemptions: Exemptions = NO_EXEMPTIONS,
    extensions: Extensions | None = None,
    timed: bool = False,
) -> Session:
    """Reads rules and knowledge and compiles them.

    Args:
        as_of: The day whose law is judged by.
        packs: Rule packs as `packs.compose` gives them; none for the national one.
        engine: ``auto``, ``durable`` or ``python``.
        selection: The rules asked for.
        reading: How documents are read.
        with_text: Reports hold the text of the documents.
        tables: Regulations that an office gives beside the national register.
        with_levels: Reports tell which levels of evaluations the documents support.
        weakened: What the packs make weaker, as `packs.compose` tells it.
        exemptions: Waivers and a baseline.
        extensions: Plugins, as `extensions.loading` gives them; none without it. Their packs are among `packs`.
        timed: Reports tell where the time of each document went.

    Raises:
        StandardsLintError: for a pack, an engine or a selector that cannot be served.
    """
    extensions = extensions or core_extensions()
    used = tuple(packs) or (load_pack(national(), trusted=True),)
    policies = open_policies(used, selection)
    judging = policies.judging()
    faults = tuple(rule for rule in policies.rules if rule.raised)
    for code in (NOT_OPENED, NO_SERVICE, OUT_OF_TIME, PLUGIN_FAILED, INTERNAL_FAULT, *CODES):
        if not any(rule.code == code for rule in faults):
            raise PackError(f"paket tidak memuat aturan {code} (raised: true), yang diperlukan program untuk melapor")
    missing = tuple(what_plugins_lack(used, extensions))
    if missing:
        raise pack_error(missing)
    engine_ = load_engine(engine, judging, proven=[pack.root for pack in used] == [str(national())])
    questions = tuple(question for pack in used for question in pack.questions)
    tables = (*(table for pack in used for table in pack.tables), *tables)
    knowledge = knowledge_of(used).with_tables(tables)
    levels = open_levels(used) if with_levels else None
    return Session(
        packs=used,
        knowledge=knowledge,
        engine=engine_,
        rules=judging,
        faults=faults,
        as_of=as_of,
        policies=policies,
        questions=questions,
        reading=replace(reading, readers=extensions.readers),
        with_text=with_text,
        tables=tables,
        weakened=tuple(weakened),
        levels=levels,
        exemptions=exemptions,
        extensions=extensions,
        timed=timed,
    )


def what_plugins_lack(packs: Sequence[Pack], extensions: Extensions) -> Iterator[Problem]:
    """What rules ask of plugins that none of those in use gives, and options that a predicate does not know."""
    schemas = {name: predicate.options for name, predicate in extensions.predicates.items()}
    plugins = [plugin.name for plugin in extensions.plugins]
    for pack in packs:
        for problem in unserved(pack.rules, schemas, plugins):
            # Rules know their file within the pack; who reads this has several packs.
            yield replace(problem, file=str(Path(pack.root) / problem.file))


def knowledge_of(packs: Sequence[Pack]) -> Knowledge:
    """The national knowledge with the words and patterns that packs add to it."""
    patterns = [pattern for pack in packs for pattern in pack.patterns]
    return load_knowledge(national(), additions=additions_of(packs)).with_patterns(patterns)
