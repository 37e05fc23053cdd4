"""Rules that call the predicates of plugins: ``predicate: {use: contoh.huruf_kapital, options: {…}}``.

Whether there is such a predicate is told only where plugins are loaded (`unserved`): a pack is read without them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from standards_lint.packs.problems import Problem, suggestion
from standards_lint.packs.spec import Comparison, Op, Pattern, PredicateUse, Rule
from standards_lint.packs.yaml_lines import YamlMap

HIT = "hit"
EXTRA = "extra"
_OPTIONS = "options"
_ABSENT = "yang tidak terpasang atau tidak dimuat; pasang, atau sebut berkasnya dengan --plugin"


def read_predicate(tree: YamlMap) -> PredicateUse | None:
    """The predicate that a checked rule calls; None where it calls none."""
    if "predicate" not in tree:
        return None
    called: YamlMap = tree["predicate"]
    return PredicateUse(called["use"], _plain(called.get(_OPTIONS, {})), called.line_of("use"))


def about_own_hits(rule: Rule) -> Rule:
    """The rule with its patterns of the kind ``hit`` about what its own predicate found, and nothing else."""
    return replace(
        rule,
        patterns=_own(rule.patterns, rule.code),
        place=_own(rule.place, rule.code),
        guards=tuple(replace(guard, patterns=_own(guard.patterns, rule.code)) for guard in rule.guards),
        fixes=tuple(replace(fix, before=_own(fix.before, rule.code)) for fix in rule.fixes),
    )


def check_predicate(tree: YamlMap, add: Callable[[int, str], None]) -> None:
    """Notes a predicate that no pattern asks about, and patterns about one that is not called."""
    asked = [when for when in (tree["when"], *(guard["when"] for guard in tree.get("not_judged", ()))) if when]
    lines = [when.line_of(index) for when in asked for index, item in enumerate(when) if _kind(item) == HIT]
    if "predicate" in tree and not lines:
        add(
            tree.line_of("predicate"),
            "predikat dipanggil, tetapi tidak ada pola yang menanyakannya; tambahkan misalnya “h: {kind: hit}”",
        )
    if "predicate" not in tree and lines:
        add(lines[0], "pola “hit” memerlukan “predicate: {use: …}”, predikat plugin yang dipanggil aturan ini")


def asks_plugins(rule: Rule) -> bool:
    """It calls a predicate, or asks for facts of a plugin."""
    return rule.predicate is not None or bool(_plugins_named(rule))


def unserved(
    rules: Iterable[Rule], predicates: Mapping[str, Mapping[str, Any]], plugins: Collection[str]
) -> Iterator[Problem]:
    """What rules ask of plugins that no loaded plugin gives: they would never fire, which looks like a clean document.

    Args:
        rules: Of all packs in use.
        predicates: The schema of the options of each predicate, by the name that rules call.
        plugins: Names of the loaded plugins.
    """
    for rule in rules:
        where = (rule.file, rule.predicate.line if rule.predicate else rule.line)
        for named in sorted(_plugins_named(rule) - set(plugins)):
            hint = suggestion(named, plugins)
            told = f"fakta “extra” ini dari plugin “{named}”, {_ABSENT}{hint}"
            yield Problem(*where, f"{rule.code}: {told}")
        called = rule.predicate
        if called is None:
            continue
        if called.name not in predicates:
            near = suggestion(called.name, predicates)
            giver = called.name.partition(".")[0]
            hint = f"; yang ada: {', '.join(sorted(predicates))}; periksa dengan “standards-lint plugins”"
            if not near and giver not in {name.partition(".")[0] for name in predicates}:
                hint = f": itu dari plugin “{giver}”, {_ABSENT}"
            told = f"tidak ada predikat “{called.name}”{near or hint}"
            yield Problem(*where, f"{rule.code}: {told}")
        else:
            yield from (Problem(*where, told) for told in _wrong_options(rule.code, called, predicates[called.name]))


def _wrong_options(code: str, called: PredicateUse, schema: Mapping[str, Any]) -> Iterator[str]:
    # Imported here: few rules call a predicate.
    from standards_lint.packs.schema_check import faults_in

    for sentence in faults_in(called.options, schema):
        yield f"{code}: pilihan bagi predikat “{called.name}”: {sentence}"


def _plugins_named(rule: Rule) -> set[str]:
    """Plugins whose extra facts the patterns of a rule ask for."""
    patterns = (*rule.patterns, *rule.place, *(pattern for guard in rule.guards for pattern in guard.patterns))
    named: set[str] = set()
    for pattern in patterns:
        for test in pattern.tests if pattern.kind == EXTRA else ():
            if test.attribute == "plugin" and test.op in (Op.EQ, Op.IN):
                values = test.value if isinstance(test.value, tuple) else (test.value,)
                named.update(value for value in values if isinstance(value, str))
    return named


def _own(patterns: tuple[Pattern, ...], code: str) -> tuple[Pattern, ...]:
    own = Comparison("rule", Op.EQ, code)
    return tuple(
        replace(pattern, tests=(*pattern.tests, own)) if pattern.kind == HIT else pattern for pattern in patterns
    )


def _kind(item: YamlMap) -> object:
    return next(iter(item.values())).get("kind")


def _plain(value: Any) -> Any:  # noqa: ANN401 (whatever YAML holds)
    """A tree without its line numbers, so that it can be sent to other processes and to plugins."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value
