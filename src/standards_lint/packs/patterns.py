"""``when`` of a rule file to the patterns that the engine compiles. The tree has passed the checks before."""

from __future__ import annotations

from standards_lint.model.fact import Scalar
from standards_lint.model.finding import Severity, Text
from standards_lint.packs.spec import Comparison, Level, Op, Pattern, Ref
from standards_lint.packs.yaml_lines import YamlList, YamlMap
from standards_lint.storage.ready import ready_pattern

REFERENCE = ready_pattern(r"\$([a-z][a-z0-9_]*)\.([a-z][a-z0-9_]*)")
"""``$alias.attribute``."""


def read_patterns(when: YamlList) -> tuple[Pattern, ...]:
    """The patterns of a list ``- alias: {kind: …}`` / ``- not: {kind: …}``."""
    return tuple(_read_pattern(alias, body) for item in when for alias, body in item.items())


def _read_pattern(alias: str, body: YamlMap) -> Pattern:
    tests = (test for attribute, raw in body.items() if attribute != "kind" for test in read_test(attribute, raw))
    return Pattern("" if alias == "not" else alias, body["kind"], tuple(tests))


def read_test(attribute: str, raw: object) -> tuple[Comparison, ...]:
    """A value means equal; a mapping ``{op: value}`` gives one comparison per operator."""
    if isinstance(raw, YamlMap):
        return tuple(Comparison(attribute, Op(op), read_operand(value)) for op, value in raw.items())
    return (Comparison(attribute, Op.EQ, read_operand(raw)),)


def read_operand(raw: object) -> Scalar | Ref | tuple[Scalar, ...]:
    """A constant, a list of constants or ``$alias.attribute``."""
    if isinstance(raw, YamlList):
        return tuple(raw)
    match = REFERENCE.fullmatch(raw) if isinstance(raw, str) else None
    if match:
        return Ref(match[1], match[2])
    assert isinstance(raw, (str, int, bool))  # checked before
    return raw


def read_level(tree: YamlMap) -> Level:
    """An entry of ``levels``."""
    return Level(
        read_conditions(tree),
        Severity(tree["severity"]),
        read_text(tree["message"]) if "message" in tree else None,
        read_text(tree["advice"]) if "advice" in tree else None,
    )


def read_conditions(tree: YamlMap) -> tuple[tuple[str, Comparison], ...]:
    """``if`` of a level or a fix: (alias, test on the fact bound to it); empty without it."""
    conditions: list[tuple[str, Comparison]] = []
    for key, raw in tree.get("if", {}).items():
        alias, _, attribute = key.partition(".")
        conditions += ((alias, test) for test in read_test(attribute, raw))
    return tuple(conditions)


def read_text(tree: YamlMap) -> Text:
    """A sentence in both languages."""
    return Text(tree["id"], tree["en"])
