"""What the generated pages tell: the national pack, its counts, the register and the profiles, read once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from standards_lint.knowledge.data import load_yaml, national
from standards_lint.knowledge.law import LawEntry, law_entry
from standards_lint.knowledge.register import Register, load_register
from standards_lint.model.finding import Text
from standards_lint.packs.load import load_pack
from standards_lint.packs.precision import Precision, load_precision
from standards_lint.packs.profiles import profiles_of
from standards_lint.packs.spec import Pack, Rule
from standards_lint.reporters.explanation import Beside

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that pages are generated from."""

    pack: Pack
    precision: Precision
    beside: Beside
    register: Register
    day: date
    """The day of the register, whose law the pages tell."""
    laws: Mapping[str, LawEntry]
    """Key → what is known of the regulation on that day, in the order of the register."""
    resting: Mapping[str, Sequence[Rule]]
    """Key of a regulation → the rules that rest on it."""
    components: Mapping[str, Text]
    """Id → name, in the order of the national table."""


def read_material() -> Material:
    """Reads it.

    Raises:
        StandardsLintError: for a pack with faults.
        ValueError: for a national pack without counts on real documents.
    """
    base = national()
    pack, register, precision = load_pack(base, trusted=True), load_register(base / "knowledge"), load_precision(base)
    if precision is None:
        raise ValueError("rules/ketepatan.yaml tidak ada; jalankan tools/rule_precision.py")
    day = register.register_date
    entries = {key: law_entry(register, key, day) for key in register.keys()}  # noqa: SIM118 (a register is no dictionary)
    resting: dict[str, list[Rule]] = {}
    for rule in pack.rules:
        for key in dict.fromkeys(basis.regulation for basis in rule.basis):
            resting.setdefault(key, []).append(rule)
    names = {
        row["id"]: Text(row["name"]["id"], row["name"]["en"])
        for row in load_yaml(base / "knowledge" / "components.yaml")
    }
    return Material(
        pack,
        precision,
        Beside(pack, register.title_of, precision, tuple(profiles_of(()).values())),
        register,
        day,
        {key: entry for key, entry in entries.items() if entry is not None},
        resting,
        names,
    )


def components_of(rule: Rule, known: Mapping[str, Text]) -> tuple[str, ...]:
    """Ids of the components that the conditions of a rule name."""
    patterns = (*rule.patterns, *rule.place, *(pattern for guard in rule.guards for pattern in guard.patterns))
    found: dict[str, None] = {}
    for pattern in patterns:
        for test in pattern.tests:
            if test.attribute == "component" or (pattern.kind == "component" and test.attribute == "code"):
                values = test.value if isinstance(test.value, tuple) else (test.value,)
                found |= dict.fromkeys(str(value) for value in values if value in known)
    return tuple(found)


def law_page(key: str) -> str:
    """The page of the register that holds a regulation: one for each kind that has many, one for the rest."""
    kind = key.partition(" ")[0].lower()
    return f"peraturan/{kind if kind in ('uu', 'pp', 'perpres', 'permendagri', 'permenpanrb') else 'lainnya'}"


def law_anchor(key: str) -> str:
    """Of a regulation on its page: ``uu-25-2009``."""
    return key.lower().replace(" ", "-").replace("/", "-")
