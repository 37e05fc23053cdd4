"""Which rules are asked, and which of their findings are left out on request."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from standards_lint.errors import UsageError
from standards_lint.model.finding import Finding, NotJudged
from standards_lint.model.report import Suppressed
from standards_lint.packs.problems import suggestion
from standards_lint.packs.spec import Rule

CODE = re.compile(r"[A-Z]{1,3}|[A-Z]{3}[0-9]{1,3}")
"""A code of a rule, or the beginning of one, in capitals."""

TOLD = "pengecualian"
"""Category of the rules on what was set aside; the program raises them when findings are sorted out."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What the user asked for. A selector is a code, the beginning of one (``PGD``, ``KOM0``) or a rule's name."""

    select: tuple[str, ...] = ()
    """Empty for all rules."""
    ignore: tuple[str, ...] = ()
    preview: bool = False
    """Rules that are not settled yet are asked too."""


def parse_selectors(values: Iterable[str]) -> tuple[str, ...]:
    """Selectors out of options that may hold several, separated by commas; small and capital letters are alike."""
    words = (word.strip() for value in values for word in value.split(","))
    return tuple(word.upper() if CODE.fullmatch(word.upper()) else word.lower() for word in words if word)


def choose_rules(rules: Sequence[Rule], selection: Selection) -> tuple[Rule, ...]:
    """The rules that judge: stable ones (and those in preview where wished), less those that were not selected.

    Ignored rules stay: what they find is told as suppressed.

    Raises:
        UsageError: for a selector that fits no rule, naming the nearest.
    """
    judging = [
        r for r in rules if not r.raised and (r.status == "stable" or (selection.preview and r.status == "preview"))
    ]
    told = [rule for rule in rules if rule.raised and rule.category == TOLD]
    for selector in selection.select:
        _check_selector(selector, rules, judging)
    for selector in selection.ignore:
        _check_selector(selector, rules, [*judging, *told])
    return tuple(r for r in judging if not selection.select or fits_any(r.code, r.name, selection.select))


def apply_ignore(
    findings: Iterable[Finding], not_judged: Iterable[NotJudged], selection: Selection
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...], tuple[NotJudged, ...]]:
    """What is reported, what is suppressed with the selector that did it, and what is told as not judged."""
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    for finding in findings:
        selector = next((s for s in selection.ignore if fits(finding.code, finding.name, s)), None)
        if selector is None:
            kept.append(finding)
        else:
            suppressed.append(Suppressed(finding, f"--ignore {selector}", "option"))
    open_questions = (n for n in not_judged if not fits_any(n.code, "", selection.ignore))
    return tuple(kept), tuple(suppressed), tuple(open_questions)


def fits(code: str, name: str, selector: str) -> bool:
    """Whether a selector names the rule with this code and name."""
    return code.startswith(selector) if CODE.fullmatch(selector) else name == selector


def fits_any(code: str, name: str, selectors: Iterable[str]) -> bool:
    """Whether one of the selectors names the rule."""
    return any(fits(code, name, selector) for selector in selectors)


def _check_selector(selector: str, rules: Sequence[Rule], judging: Sequence[Rule]) -> None:
    if any(fits(rule.code, rule.name, selector) for rule in judging):
        return
    known = next((rule for rule in rules if fits(rule.code, rule.name, selector)), None)
    if known is None:
        hint = suggestion(selector, [word for rule in rules for word in (rule.code, rule.name)])
        raise UsageError(
            f"tidak ada aturan “{selector}”{hint or '; lihat daftarnya dengan “standards-lint rules list”'}"
        )
    if known.status == "preview":
        raise UsageError(f"aturan “{selector}” masih dalam tahap uji coba; tambahkan --preview untuk memakainya")
    raise UsageError(
        f"aturan “{selector}” tidak dapat dipilih: aturan ini dipicu oleh program sendiri atau sudah dihentikan"
    )
