"""Clean documents damaged one element at a time: does the right rule, and no other, see it?

Each section of each clean document of a pack (a *scaffold*) is taken out, emptied, made hollow, and loses one item of
its list after the other. What must be reported then stands beside the section, under ``mutants``; what does not stand
there must not be reported. After mutation testing of programs (DeMillo, Lipton and Sayward, 1978).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from standards_lint.packs.examples import Scaffold, ScaffoldSection
from standards_lint.packs.spec import Pack
from standards_lint.pipeline import Session, lint_bytes
from standards_lint.records import dataclass
from standards_lint.testing import examples_session, render_scaffold

REMOVED, EMPTIED, HOLLOWED = "hapus", "kosong", "hampa"
_HOLLOW = "Sesuai ketentuan yang berlaku."
_ITEM = re.compile(r"(?P<label>\w{1,2})[.)] ")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A clean document with one element damaged."""

    scaffold: str
    section: str
    damage: str
    """``hapus``, ``kosong``, ``hampa``, or ``butir`` and the running number of the item that is gone."""
    document: str
    expected: tuple[str, ...]
    """Codes, sorted, each once."""


@dataclass(frozen=True, slots=True)
class MutantResult:
    """What the pack said of a mutant."""

    mutant: Mutant
    got: tuple[str, ...]
    """Codes, sorted, each once, without those of the clean document."""

    @property
    def passed(self) -> bool:
        """Exactly the expected codes were reported."""
        return self.got == self.mutant.expected

    def told(self) -> str:
        """One sentence."""
        wanted, got = (", ".join(codes) or "tanpa temuan" for codes in (self.mutant.expected, self.got))
        place = f"{self.mutant.scaffold}, bagian {self.mutant.section}, {self.mutant.damage}"
        return f"{place}: seharusnya {wanted}, ternyata {got}"


@dataclass(frozen=True, slots=True)
class RuleScore:
    """How a rule did on the mutants."""

    code: str
    expected: int
    """Mutants that it must report."""
    caught: int
    """Those of them that it reported."""
    beside: int
    """Others that it reported."""


def mutants_of(pack: Pack) -> Iterator[Mutant]:
    """All mutants of a pack, scaffold by scaffold."""
    for scaffold in pack.scaffolds.values():
        for section in scaffold.sections:
            yield from _of_section(scaffold, section)


def _of_section(scaffold: Scaffold, section: ScaffoldSection) -> Iterator[Mutant]:
    for damage, text in ((REMOVED, None), (EMPTIED, ""), (HOLLOWED, _HOLLOW), *_without_items(section.text)):
        if damage == REMOVED or section.heading:  # text without a heading is gone when it is emptied
            document = render_scaffold(scaffold, section.id, text)
            yield Mutant(scaffold.id, section.id, damage, document, section.mutants.get(damage, ()))


def _without_items(text: str) -> Iterator[tuple[str, str]]:
    """The text without each item of its list in turn, of lists of two items or more."""
    lines = text.splitlines()
    at = [index for index, line in enumerate(lines) if _ITEM.match(line)]
    if len(at) < 2:
        return
    for number, index in enumerate(at, 1):
        yield f"butir {number}", "\n".join(_relabelled(lines, index))


def _relabelled(lines: Sequence[str], gone: int) -> Iterator[str]:
    """The lines without one, the items behind it moved up, so that no number is missing."""
    labels = [match["label"] for line in lines if (match := _ITEM.match(line))]
    free = iter(labels)
    for index, line in enumerate(lines):
        match = _ITEM.match(line)
        if index != gone:
            yield next(free) + line[match.end("label") :] if match else line


def run_mutants(pack: Pack, *, engine: str = "auto") -> Iterator[MutantResult]:
    """Judges every mutant of a pack.

    Args:
        pack: The pack.
        engine: ``auto``, ``durable`` or ``python``.
    """
    session = examples_session(pack, engine)
    clean = {name: _codes(render_scaffold(scaffold), session) for name, scaffold in pack.scaffolds.items()}
    for mutant in mutants_of(pack):
        new = _codes(mutant.document, session) - clean[mutant.scaffold]
        yield MutantResult(mutant, tuple(sorted(new)))


def _codes(document: str, session: Session) -> frozenset[str]:
    return frozenset(finding.code for finding in lint_bytes(document.encode(), "mutan.txt", session).findings)


def rule_scores(results: Iterable[MutantResult]) -> list[RuleScore]:
    """The score of each rule that was expected or reported, by code."""
    expected: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    beside: Counter[str] = Counter()
    for result in results:
        expected.update(result.mutant.expected)
        caught.update(set(result.got) & set(result.mutant.expected))
        beside.update(set(result.got) - set(result.mutant.expected))
    return [RuleScore(code, expected[code], caught[code], beside[code]) for code in sorted(expected | beside)]
