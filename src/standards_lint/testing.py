"""The kit for authors of rules: check a pack, and run its examples through the whole program.

::

    from standards_lint.testing import check_pack, run_examples

    assert check_pack(Path("rules")) == []
    for result in run_examples(load_pack(Path("rules"))):
        assert result.passed, result.told()

An example's snippet is set into a clean document of its kind (a *scaffold* of the pack) and judged by every rule of the
pack: a bad one must give exactly its own code, a good one nothing at all. In the clean document of a pack that is
extended only the rule itself is looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path

from standards_lint.engine.select import load_engine
from standards_lint.errors import EngineError, KnowledgeError
from standards_lint.example_documents import example_file, render_example, render_scaffold
from standards_lint.extensions.extensions import Choice, Extensions
from standards_lint.extensions.loading import load_extensions
from standards_lint.extract.samples import failing_samples
from standards_lint.fixing.difference import diff_lines
from standards_lint.fixing.of_rule import mended_by
from standards_lint.knowledge.bundle import Knowledge, load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.knowledge.patterns import NamedPattern, load_patterns
from standards_lint.model.finding import Finding
from standards_lint.packs.examples import Example
from standards_lint.packs.load import inspect_pack, load_pack
from standards_lint.packs.predicates import asks_plugins
from standards_lint.packs.spec import Pack, Rule
from standards_lint.pipeline import Judged, Session, judge_bytes, open_session
from standards_lint.records import dataclass
from standards_lint.session import what_plugins_lack
from standards_lint.together import is_across, judge_together
from standards_lint.triage.select import Selection

__all__ = [
    "Choice",
    "ExampleResult",
    "assert_pack",
    "check_pack",
    "examples_session",
    "load_extensions",
    "render_example",
    "render_scaffold",
    "run_example",
    "run_examples",
]


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """What became of one example."""

    rule: str
    name: str
    expected: tuple[str, ...]
    """Codes, sorted, each once."""
    got: tuple[str, ...]
    messages: tuple[str, ...]
    """``CODE line: message`` of each finding."""
    document: str
    """The document as it was judged."""
    findings: tuple[Finding, ...] = ()
    """What was found, in full."""
    unmended: str = ""
    """In which way the fix of the rule does not give what the example says; empty where it does."""

    @property
    def passed(self) -> bool:
        """Exactly the expected codes were reported, each once or more, and the fix gives what it should."""
        return self.expected == self.got and not self.unmended

    def told(self) -> str:
        """One sentence, and the findings below it."""
        wanted, got = (", ".join(codes) or "tanpa temuan" for codes in (self.expected, self.got))
        said = self.unmended or f"seharusnya {wanted}, ternyata {got}"
        return "\n    ".join([f"{self.rule} “{self.name}”: {said}", *self.messages])


def check_pack(root: Traversable, beneath: Sequence[Pack] = (), extensions: Extensions | None = None) -> list[str]:
    """Everything that is wrong with a pack, a sentence each; empty for a sound one.

    Args:
        root: The pack's folder.
        beneath: The packs besides the national one that it extends.
        extensions: The plugins whose facts and predicates it may ask for; those that are installed without it.
    """
    register = load_knowledge(national()).register
    pack, problems = inspect_pack(root, known=lambda key: register.lookup(key) is not None, beneath=beneath)
    if problems or pack is None:
        return [str(problem) for problem in problems]
    lacking = sorted(what_plugins_lack((*beneath, pack), extensions or load_extensions()))
    if lacking:
        return [str(problem) for problem in lacking]
    try:
        load_engine("python", [rule for rule in pack.rules if not rule.raised])
        return list(failing_samples(pack.patterns if pack.extends else _own_patterns(root)))
    except (EngineError, KnowledgeError) as error:
        return [str(error)]


def assert_pack(
    root: Path, *, beneath: Sequence[Path] = (), engine: str = "auto", extensions: Extensions | None = None
) -> None:
    """Fails where a pack has a fault, or an example of it gives something else than is written there.

    For the tests of a pack::

        def test_paket() -> None:
            assert_pack(Path(__file__).parents[1])

    Args:
        root: The pack's folder.
        beneath: Folders of the packs besides the national one that it extends, the widest first.
        engine: ``auto``, ``durable`` or ``python``.
        extensions: The plugins whose facts and predicates it may ask for (`load_extensions`); those that are installed
            without it.

    Raises:
        AssertionError: telling everything that is wrong, a line each.
    """
    under: list[Pack] = []
    for folder in beneath:
        under.append(load_pack(folder, beneath=under))
    extensions = extensions or load_extensions()
    problems = check_pack(root, under, extensions)
    if not problems:
        pack = load_pack(root, beneath=under)
        results = run_examples(pack, engine=engine, beneath=under, extensions=extensions)
        problems = [result.told() for result in results if not result.passed]
    if problems:
        raise AssertionError("\n".join(problems))


def _own_patterns(root: Traversable) -> tuple[NamedPattern, ...]:
    folder = root / "vocabulary" / "pola"
    return load_patterns(folder) if folder.is_dir() else ()


def _knowledge_of(pack: Pack) -> Knowledge:
    """What documents are read by when a pack is tried that stands alone: its own words, where it brings any."""
    shipped = national()
    if not pack.root or pack.root == str(shipped):
        return load_knowledge(shipped)
    root = Path(pack.root)
    if (root / "knowledge").is_dir():
        return load_knowledge(root, trusted=False)
    base = load_knowledge(shipped)
    return replace(base, patterns=(*base.patterns, *_own_patterns(root)))


def run_examples(
    pack: Pack,
    *,
    codes: Iterable[str] = (),
    engine: str = "auto",
    beneath: Sequence[Pack] = (),
    extensions: Extensions | None = None,
) -> Iterator[ExampleResult]:
    """Runs the examples and cases of a pack's rules.

    Args:
        pack: The pack.
        codes: Codes of the rules to try; all rules without them.
        engine: ``auto``, ``durable`` or ``python``.
        beneath: The packs besides the national one that it extends.
        extensions: As for `examples_session`.
    """
    wanted = frozenset(codes)
    session = examples_session(pack, engine, beneath, extensions)
    for rule in pack.rules:
        if not wanted or rule.code in wanted:
            for example in (*rule.examples, *rule.cases):
                yield run_example(rule, example, pack, session)


def examples_session(
    pack: Pack, engine: str = "auto", beneath: Sequence[Pack] = (), extensions: Extensions | None = None
) -> Session:
    """A session in which every rule of the pack judges, those in preview too, by the law of the register's day.

    A pack that extends others takes from them the words by which documents are read, and how faults of files are told;
    their rules do not judge.

    Args:
        pack: The pack.
        engine: ``auto``, ``durable`` or ``python``.
        beneath: The packs besides the national one that it extends.
        extensions: Plugins, whose readers, extractors and predicates are used. Without it those that are installed,
            where the pack asks for something of theirs.
    """
    if extensions is None and any(asks_plugins(rule) for rule in pack.rules):
        extensions = load_extensions()
    packs = (pack,) if any(rule.raised for rule in pack.rules) else (pack, _fault_rules())
    if pack.extends:
        packs = (*(replace(other, rules=(), adjustments=()) for other in beneath), *packs)
    session = open_session(
        as_of=date.min, packs=packs, engine=engine, selection=Selection(preview=True), extensions=extensions
    )
    if pack.extends:
        return replace(session, as_of=session.knowledge.register.register_date)
    knowledge = _knowledge_of(pack)
    return replace(session, knowledge=knowledge, as_of=knowledge.register.register_date)


def _fault_rules() -> Pack:
    pack = load_pack(national(), trusted=True)
    return replace(pack, rules=tuple(rule for rule in pack.rules if rule.raised))


def run_example(rule: Rule, example: Example, pack: Pack, session: Session) -> ExampleResult:
    """Judges one example; `session` is from `examples_session`."""
    if example.as_of:
        session = replace(session, as_of=date.fromisoformat(example.as_of))
    document = render_example(example, pack)
    judged = judge_bytes(example_file(document, example), f"contoh.{example.format}", session)
    findings = [*judged.report.findings, *_across(judged, example, pack, session)]
    if pack.extends and example.scaffold and example.scaffold not in pack.own_scaffolds:
        # The clean document of another pack need not be clean under the other rules of this one.
        findings = [finding for finding in findings if finding.code in {rule.code, *example.expect}]
    return ExampleResult(
        rule=rule.code,
        name=example.name,
        expected=tuple(sorted(set(example.expect))),
        got=tuple(sorted({finding.code for finding in findings})),
        messages=tuple(f"{f.code} {f.span.line}: {f.message.id}" for f in findings),
        document=document,
        findings=tuple(findings),
        unmended=_unmended(rule, example, document, pack, session),
    )


def _unmended(rule: Rule, example: Example, document: str, pack: Pack, session: Session) -> str:
    """How what the rule's fix gives differs from what the example says."""
    inserts = any(spec.insert for spec in rule.fixes) and example.name == "bad"
    if example.fixed is None and not inserts:
        return ""
    whole = example.document is not None
    got, refused = mended_by(rule.code, example_file(document, example), f"contoh.{example.format}", session)
    after = replace(example, document=example.fixed) if whole else replace(example, text=example.fixed)
    wanted = got if example.fixed is None else render_example(after, pack)
    if got == wanted and not refused:
        return ""
    reasons = "; ".join(one.reason.id for one in refused)
    differences = "\n    ".join(diff_lines("fixed", wanted, got))
    return f"perbaikan tidak menghasilkan “fixed”{f' ({reasons})' if reasons else ''}\n    {differences}"


def _across(judged: Judged, example: Example, pack: Pack, session: Session) -> Iterator[Finding]:
    """What is found by comparing an example with the documents beside it, whichever of them it is told of."""
    if not example.beside:
        return
    others = [judge_bytes(render_example(e, pack).encode(), f"{e.name}.txt", session) for e in example.beside]
    codes = {rule.code for rule in pack.rules if is_across(rule)}
    reports, _ = judge_together([judged, *others], "", session)
    yield from (finding for report in reports for finding in report.findings if finding.code in codes)
