"""Packs laid one on the other: what holds nationwide, then sector, province, regency or city, office.

Each pack is read on its own, above those that it extends; then its changes are put into their rules. What makes a
national rule weaker is allowed, gathered here, and told by the reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from importlib.resources.abc import Traversable

from standards_lint.errors import PackError
from standards_lint.knowledge.amended import Additions
from standards_lint.knowledge.data import national
from standards_lint.model.finding import Severity, Text
from standards_lint.packs import provenance
from standards_lint.packs.load import NATIONAL, KnownRegulation, load_pack
from standards_lint.packs.source import read_mapping
from standards_lint.packs.spec import Adjustment, Level, Pack, Rule
from standards_lint.records import dataclass

LEVELS = ("nasional", "sektor", "provinsi", "kabupaten_kota", "opd")
"""Levels of packs, the widest first."""


@dataclass(frozen=True, slots=True)
class Composition:
    """Packs ready to judge by."""

    packs: tuple[Pack, ...]
    """The widest first; their rules are as the narrower packs have changed them."""
    weakened: tuple[Text, ...] = ()
    """What the packs make weaker than the packs that they extend, a sentence each."""


def load_packs(roots: Sequence[Traversable], known: KnownRegulation | None) -> tuple[Pack, ...]:
    """The national pack and those in folders, checked, the widest first; packs of one level in the order given.

    Args:
        roots: Folders of packs that extend the national one, or each other.
        known: As for `load_pack`.

    Raises:
        PackError: for a pack with faults, one that extends nothing, or an id that two of them have.
    """
    packs = [load_pack(national(), trusted=True)]
    for root in sorted(roots, key=level_of):
        pack = load_pack(root, known=known, beneath=packs)
        if not pack.extends:
            message = (
                "paket ini tidak memperluas paket lain; tulis “extends: nasional” agar dipakai bersama paket nasional"
            )
            raise PackError(message, file=f"{root}/pack.yaml", line=1)
        for other in packs:
            if other.id == pack.id:
                message = f"id “{pack.id}” sudah dipakai paket di {other.root}; beri id lain, atau sebutkan satu saja"
                raise PackError(message, file=f"{root}/pack.yaml", line=1)
        packs.append(pack)
    return tuple(packs)


def compose(packs: Sequence[Pack]) -> Composition:
    """The packs with their changes put into each other's rules.

    Args:
        packs: From `load_packs`.

    Raises:
        PackError: where two packs that do not know each other change the same rule, or have rules of one code.
    """
    _refuse_conflicts(packs)
    rules = {rule.code: _with_source(rule, pack) for pack in packs for rule in pack.rules}
    weakened: list[Text] = []
    for pack in packs:
        for adjustment in pack.adjustments:
            before = rules[adjustment.code]
            rules[adjustment.code] = _adjusted(before, adjustment, pack)
            weakened += _weaker(before, adjustment, pack)
        weakened += _hidden(pack, rules)
        weakened += (provenance.wider_limit(pack, limit) for limit in pack.limits)
    done = tuple(replace(pack, rules=tuple(rules[rule.code] for rule in pack.rules)) for pack in packs)
    return Composition(done, tuple(weakened))


def additions_of(packs: Iterable[Pack]) -> Additions:
    """The words that all packs add to the national vocabulary."""
    told = [pack.additions for pack in packs]
    paths = dict.fromkeys(path for additions in told for path in additions)
    return {path: tuple(tree for additions in told for tree in additions.get(path, ())) for path in paths}


def as_one(packs: Sequence[Pack]) -> Pack:
    """The widest pack with the rules and categories of all, for those who list them."""
    rules = sorted((rule for pack in packs for rule in pack.rules), key=lambda rule: rule.code)
    categories = {category.folder: category for pack in reversed(packs) for category in pack.categories}
    ordered = dict.fromkeys(category.folder for pack in packs for category in pack.categories)
    scaffolds = {name: scaffold for pack in packs for name, scaffold in pack.scaffolds.items()}
    return replace(
        packs[0], rules=tuple(rules), categories=tuple(categories[name] for name in ordered), scaffolds=scaffolds
    )


def level_of(root: Traversable) -> int:
    """How narrow a pack is, 0 for the national one, from ``pack.yaml`` alone."""
    level = read_mapping(root, "pack.yaml").tree.get("level")
    return LEVELS.index(level) if level in LEVELS else len(LEVELS)  # a wrong level is told when the pack is read


def _refuse_conflicts(packs: Sequence[Pack]) -> None:
    changed: dict[str, Pack] = {}
    defined: dict[str, Pack] = {}
    for pack in packs:
        above = _extended(pack, packs)
        for adjustment in pack.adjustments:
            other = changed.get(adjustment.code)
            if other is not None and other.level == pack.level and other.id not in above:
                raise PackError(
                    f"paket {other.id} dan paket {pack.id} sama-sama mengubah aturan {adjustment.code}, dan tidak ada "
                    "yang memperluas yang lain; pakai salah satu, atau tulis “extends” pada yang berlaku"
                )
            changed[adjustment.code] = pack
        for rule in pack.rules:
            if rule.code in defined:
                raise PackError(
                    f"paket {defined[rule.code].id} dan paket {pack.id} sama-sama memuat aturan {rule.code}; "
                    "beri awalan kode yang berbeda (“prefix” pada pack.yaml)"
                )
            defined[rule.code] = pack


def _extended(pack: Pack, packs: Sequence[Pack]) -> frozenset[str]:
    """Ids of the packs that a pack extends, directly or not."""
    by_id = {other.id: other for other in packs}
    found: list[str] = []
    while pack.extends in by_id:
        found.append(pack.extends)
        pack = by_id[pack.extends]
    return frozenset(found)


def _with_source(rule: Rule, pack: Pack) -> Rule:
    return rule if pack.id == NATIONAL else replace(rule, source=provenance.made_by(pack))


def _adjusted(rule: Rule, adjustment: Adjustment, pack: Pack) -> Rule:
    severity = adjustment.severity or rule.severity
    return replace(
        rule,
        severity=severity,
        levels=tuple(_reweighed(level, rule.severity, severity, adjustment) for level in rule.levels),
        message=adjustment.message or rule.message,
        advice=adjustment.advice or rule.advice,
        basis=(*rule.basis, *(basis for basis in adjustment.basis if basis not in rule.basis)),
        off=provenance.switched_off(pack, adjustment.reason) if adjustment.off else rule.off,
        source=provenance.changed_by(pack, rule, adjustment),
    )


def _reweighed(level: Level, old: Severity, new: Severity, adjustment: Adjustment) -> Level:
    """A level of a rule: the highest goes along with the rule, and none stays above it.

    A rule that is an error in a standard and an information on a page stays an information there.
    """
    severity = new if level.severity is old or level.severity.rank > new.rank else level.severity
    return Level(
        level.conditions,
        severity,
        None if adjustment.message else level.message,
        None if adjustment.advice else level.advice,
    )


def _weaker(rule: Rule, adjustment: Adjustment, pack: Pack) -> Iterator[Text]:
    if adjustment.off:
        yield provenance.off(pack, rule, adjustment.reason)
    elif adjustment.severity and adjustment.severity.rank < rule.severity.rank:
        yield provenance.lowered(pack, rule, adjustment.severity, adjustment.reason)


def _hidden(pack: Pack, rules: dict[str, Rule]) -> Iterator[Text]:
    """Graver rules of other packs beside which a rule of this pack speaks alone."""
    for rule in pack.rules:
        for code in rule.supersedes:
            other = rules.get(code)
            if other is not None and other.pack != pack.id and other.severity.rank > rule.severity.rank:
                yield provenance.hidden(pack, rule, other)
