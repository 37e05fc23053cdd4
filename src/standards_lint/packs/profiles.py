"""Profiles of a pack (``profiles/*.yaml``): which rules judge at which stage in the life of a document.

They are read only where one is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from importlib.resources.abc import Traversable
from pathlib import Path

from standards_lint.knowledge.data import national
from standards_lint.model.finding import Severity, Text
from standards_lint.packs.patterns import read_text
from standards_lint.packs.problems import Problems, pack_error
from standards_lint.packs.selectors import nearest, parse_selectors
from standards_lint.packs.source import profile_files
from standards_lint.packs.spec import Pack, Rule
from standards_lint.packs.yaml_lines import YamlMap
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """A stage, with the rules that are asked there."""

    id: str
    title: Text
    about: Text
    """When to choose it, and what it leaves out."""
    rules: tuple[str, ...]
    """Selectors of the rules that are asked beside those of `base`."""
    ignore: tuple[str, ...] = ()
    """Selectors of what is left out of these; never of what `base` asks."""
    severity: tuple[tuple[str, Severity], ...] = ()
    """Selector and the highest severity of the rules it fits; what `base` says comes first."""
    extends: str = ""
    base: Profile | None = None
    """The profile that it extends: a stage asks all that the one before it asks."""

    def chosen(self, rules: Sequence[Rule]) -> tuple[Rule, ...]:
        """Those of the rules that it asks."""
        return tuple(rule for rule in rules if self.asks(rule, rules))

    def asks(self, rule: Rule, rules: Sequence[Rule]) -> bool:
        """Whether it asks a rule: of selectors that take in and leave out the more exact one decides."""
        if self.base is not None and self.base.asks(rule, rules):
            return True
        taken, left = nearest(rule, self.rules, rules), nearest(rule, self.ignore, rules)
        return taken is not None and (left is None or taken[0] > left[0])


def load_profiles(*roots: Traversable) -> dict[str, Profile]:
    """The profiles of packs that were checked or are trusted, by id, each after the one it extends.

    Args:
        roots: Folders of packs; a profile may extend one of a pack before its own, and one of a later pack takes the
            place of an earlier one with the same id.

    Raises:
        PackError: if a file cannot be read.
    """
    problems = Problems()
    found = {file.tree["id"]: read_profile(file.tree) for root in roots for file in profile_files(root, problems)}
    if problems.found:
        raise pack_error(problems.sorted())
    return {name: whole(found[name], found) for name in in_order(found)}


def read_profile(tree: YamlMap) -> Profile:
    """The profile that a checked tree tells, without what it extends."""
    return Profile(
        id=tree["id"],
        title=read_text(tree["title"]),
        about=read_text(tree["about"]),
        rules=parse_selectors(tree.get("rules", ())),
        ignore=parse_selectors(tree.get("ignore", ())),
        severity=tuple(
            (selector, Severity(severity))
            for given, severity in tree.get("severity", {}).items()
            for selector in parse_selectors([given])
        ),
        extends=tree.get("extends", ""),
    )


def whole(profile: Profile, others: Mapping[str, Profile]) -> Profile:
    """The profile with the one it extends."""
    if not profile.extends:
        return profile
    base = whole(others[profile.extends], others)
    return replace(profile, severity=(*base.severity, *profile.severity), base=base)


def in_order(profiles: Mapping[str, Profile]) -> list[str]:
    """Ids from the narrowest stage on: a profile stands behind the one it extends."""
    return sorted(profiles, key=lambda name: (_depth(profiles[name], profiles), name))


def _depth(profile: Profile, others: Mapping[str, Profile]) -> int:
    return 1 + _depth(others[profile.extends], others) if profile.extends else 0


def profiles_of(packs: Iterable[Pack]) -> dict[str, Profile]:
    """The profiles of packs, those of the national pack beneath them; see `load_profiles`.

    Raises:
        PackError: if a file cannot be read.
    """
    shipped = national()
    # A pack that was not read from a folder has none.
    others = (Path(pack.root) for pack in packs if pack.root and pack.root != str(shipped))
    return load_profiles(shipped, *others)
