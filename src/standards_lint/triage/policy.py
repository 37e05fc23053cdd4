"""Which rules judge a document, how much their findings weigh at most, and which findings are left out on request.

Layers are taken from below: the settings file, its ``[[overrides]]`` about this document, the command line. In each

* ``select`` or ``profile`` says anew which rules are asked; ``extend-select`` adds to them;
* ``ignore`` leaves out what its rules find, unless the same layer names the rule more exactly in ``select``;
* a rule that a layer below ignores is taken up again by a selector that is as exact as the one that ignored it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace

from standards_lint.model.finding import Finding, NotJudged, Severity
from standards_lint.model.report import Asked, Reweighed, Suppressed
from standards_lint.packs.profiles import Profile
from standards_lint.packs.proof import highest_of
from standards_lint.packs.selectors import fits, nearest
from standards_lint.packs.spec import Rule
from standards_lint.records import dataclass
from standards_lint.triage.select import Selection

TOLD = "pengecualian"
"""Category of the rules on what was set aside: the program raises them when findings are sorted out."""

BY_OPTION = "option"
"""`Suppressed.by` of what the command line leaves out."""
BY_SETTINGS = "settings"
"""`Suppressed.by` of what the settings file leaves out."""


@dataclass(frozen=True, slots=True)
class Left:
    """Why the findings of a rule are not reported."""

    exactness: int
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class Weight:
    """The highest severity that the findings of a rule may have."""

    severity: Severity
    own: Severity
    """What the rule itself gives at most."""
    reason: str

    def of(self, severity: Severity) -> Severity:
        """What a finding of this severity weighs then.

        What is only to be reviewed stays so, and where the rule weighs less for a reason of its own it goes on to.
        """
        if severity is self.own and severity is not Severity.REVIEW:
            return self.severity
        return min(severity, self.severity, key=lambda one: one.rank)


@dataclass(frozen=True, slots=True)
class Policy:
    """What is asked of a document."""

    rules: tuple[Rule, ...]
    """Those that judge; ignored ones too, since what they find is told as suppressed."""
    left: Mapping[str, Left] = field(default_factory=dict)
    """By code."""
    weights: Mapping[str, Weight] = field(default_factory=dict)
    """By code."""
    kinds: tuple[str, ...] = ()
    fail_on: str = ""
    asked: Asked | None = None
    """What the report tells of it; None where nothing but the usual was asked for."""


def policy_for(rules: Sequence[Rule], layers: Sequence[Selection], profiles: Mapping[str, Profile]) -> Policy:
    """What the layers ask for.

    Args:
        rules: All rules of the packs.
        layers: From `Selection.layers`, checked by `check_layers`.
        profiles: By id.
    """
    known = judging_rules(rules, layers)
    taken = {rule.code: rule for rule in known if rule.status != "deprecated"}
    chosen: Mapping[str, Rule] = taken
    told = [rule for rule in rules if rule.raised and rule.category == TOLD]
    left: dict[str, Left] = {}
    weights: dict[str, Weight] = {}
    profile: Profile | None = None
    for layer in layers:
        if layer.select:
            chosen, profile = {rule.code: rule for rule in known if _any(rule, layer.select)}, None
        elif layer.profile:
            profile = profiles[layer.profile]
            chosen = {rule.code: rule for rule in profile.chosen(list(taken.values()))}
            weights |= _weights(Selection(severity=profile.severity, origin=f"profil {profile.id}"), known)
        chosen = {**chosen, **{rule.code: rule for rule in known if _any(rule, layer.extend_select)}}
        _leave(left, layer, [*known, *told])
        weights |= _weights(layer, known)
    judging = tuple(rule for rule in known if rule.code in chosen)
    changed = {code: weight for code, weight in weights.items() if code in chosen and weight.severity != weight.own}
    usual = profile is None and not changed and len(judging) == len(taken)
    return Policy(
        rules=judging,
        left={code: why for code, why in left.items() if code in chosen or any(rule.code == code for rule in told)},
        weights=changed,
        kinds=next((layer.kinds for layer in reversed(layers) if layer.kinds), ()),
        fail_on=next((layer.fail_on for layer in reversed(layers) if layer.fail_on), ""),
        asked=None if usual else _told(profile, judging, taken, changed),
    )


def judging_rules(rules: Sequence[Rule], layers: Sequence[Selection]) -> list[Rule]:
    """The rules that can be asked: stable ones, those in preview where wished, deprecated ones that are named."""
    preview = next((layer.preview for layer in reversed(layers) if layer.preview is not None), False)
    named = {word for layer in layers for word in (*layer.select, *layer.extend_select)}
    wanted = {"stable", "preview"} if preview else {"stable"}
    return [
        rule
        for rule in rules
        if not rule.raised
        and (rule.status in wanted or (rule.status == "deprecated" and named & {rule.code, rule.name}))
    ]


def apply_ignore(
    findings: Iterable[Finding], not_judged: Iterable[NotJudged], policy: Policy
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...], tuple[NotJudged, ...]]:
    """What is reported, what is suppressed with the selector that did it, and what is told as not judged."""
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    for found in findings:
        weight, why = policy.weights.get(found.code), policy.left.get(found.code)
        finding = replace(found, severity=weight.of(found.severity)) if weight else found
        if why is None:
            kept.append(finding)
        else:
            suppressed.append(Suppressed(finding, why.reason, why.by))
    return tuple(kept), tuple(suppressed), tuple(n for n in not_judged if n.code not in policy.left)


def _leave(left: dict[str, Left], layer: Selection, known: Sequence[Rule]) -> None:
    """Notes what a layer ignores, and takes up again what it selects as exactly as it was ignored."""
    selectors = (*layer.select, *layer.extend_select)
    for rule in known:
        said, ignored = nearest(rule, selectors, known), nearest(rule, layer.ignore, known)
        if ignored is not None and (said is None or said[0] <= ignored[0]):
            by = BY_SETTINGS if layer.origin else BY_OPTION
            left[rule.code] = Left(ignored[0], layer.said("ignore", ignored[1]), by)
        elif said is not None and rule.code in left and said[0] >= left[rule.code].exactness:
            del left[rule.code]


def _weights(layer: Selection, known: Sequence[Rule]) -> dict[str, Weight]:
    severities = dict(layer.severity)
    found = {}
    for rule in known:
        named = nearest(rule, list(severities), known)
        if named is not None:
            severity = min(severities[named[1]], highest_of(rule), key=lambda one: one.rank)
            found[rule.code] = Weight(severity, rule.severity, layer.said("severity", named[1]))
    return found


def _told(
    profile: Profile | None, judging: Sequence[Rule], taken: Mapping[str, Rule], changed: Mapping[str, Weight]
) -> Asked:
    return Asked(
        profile=profile.id if profile else "",
        title=profile.title if profile else None,
        rules=len(judging),
        not_asked=len(taken.keys() - {rule.code for rule in judging}),
        reweighed=tuple(Reweighed(code, w.own, w.severity, w.reason) for code, w in sorted(changed.items())),
    )


def _any(rule: Rule, selectors: Iterable[str]) -> bool:
    return any(fits(rule, selector) for selector in selectors)
