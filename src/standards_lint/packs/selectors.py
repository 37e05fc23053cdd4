"""How rules are named where several may be meant: a code, its beginning, a category, a rule's name, or all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standards_lint.packs.spec import Rule
from standards_lint.storage.ready import ready_pattern

ALL = "ALL"
"""Selects every rule."""

CODE = ready_pattern(r"[A-Z]{1,3}|[A-Z]{3}[0-9]{1,3}")
"""A code of a rule, or the beginning of one, in capitals."""
_WHOLE = 6
"""Signs of a code: nothing is more exact than naming one rule."""
_CATEGORY = 3
"""As exact as the three letters that all codes of the category begin with."""


def parse_selectors(values: Iterable[str]) -> tuple[str, ...]:
    """Selectors out of options that may hold several, separated by commas; small and capital letters are alike."""
    words = (word.strip() for value in values for word in value.split(","))
    return tuple(word.upper() if CODE.fullmatch(word.upper()) else word.lower() for word in words if word)


def fits(rule: Rule, selector: str) -> bool:
    """The rule is among those that a selector names.

    Args:
        rule: Any rule.
        selector: From `parse_selectors`.
    """
    if selector == ALL:
        return True
    if CODE.fullmatch(selector):
        return rule.code.startswith(selector)
    return selector in (rule.name, rule.category)


def exactness(selector: str, rules: Iterable[Rule]) -> int:
    """How exact a selector is: 0 for all rules, 1 to 6 for so many signs of a code, 6 for a name."""
    if selector == ALL:
        return 0
    if CODE.fullmatch(selector):
        return len(selector)
    return _CATEGORY if any(rule.category == selector for rule in rules) else _WHOLE


def nearest(rule: Rule, selectors: Sequence[str], rules: Sequence[Rule]) -> tuple[int, str] | None:
    """The most exact of the selectors that fit a rule, the last of equals, with its exactness; None where none fits."""
    fitting = [(exactness(selector, rules), selector) for selector in selectors if fits(rule, selector)]
    return max(reversed(fitting), key=lambda pair: pair[0], default=None)


def names(selector: str, code: str, name: str) -> bool:
    """A selector names a rule by its code, the beginning of it, or its name, as directives and waivers do.

    Args:
        selector: From `parse_selectors`.
        code: Of the rule.
        name: Of the rule.
    """
    return code.startswith(selector) if CODE.fullmatch(selector) else name == selector
