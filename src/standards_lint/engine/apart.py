"""Facts and rules to how long each rule takes by itself.

The engine that judges solves many rules at once and cannot say which of them took long; the reference engine, which
gives the same matches, is asked rule by rule.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Sequence

from standards_lint.engine.compile import compile_rules, origin_of
from standards_lint.engine.python import matches_of
from standards_lint.engine.view import View, visible_attributes
from standards_lint.model.fact import Fact
from standards_lint.model.timing import Seconds
from standards_lint.packs.spec import Rule


def seconds_by_rule(facts: Sequence[Fact], rules: Sequence[Rule]) -> Seconds:
    """Seconds that the reference engine takes for each rule with its guards, the longest first.

    Raises:
        EngineError: for rules that cannot be compiled, and for facts that are too many to be combined.
    """
    compiled = compile_rules(rules)
    view = View(facts, visible_attributes(compiled))
    view.refuse_explosion(compiled)
    found: dict[str, float] = defaultdict(float)
    for rule in compiled:
        begun = time.perf_counter()
        for _ in matches_of(view, rule):
            pass
        found[origin_of(rule.name).code] += time.perf_counter() - begun
    return tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))
