"""The name of an engine and rules to the engine, ready to run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock

from standards_lint.engine.compile import compile_rules
from standards_lint.engine.durable import DurableEngine, require_durable
from standards_lint.engine.network import Network, rule_sets
from standards_lint.engine.port import Engine, EngineMissingError, Match
from standards_lint.engine.python import PythonEngine
from standards_lint.errors import UsageError
from standards_lint.knowledge.data import DATA_SUFFIXES, national
from standards_lint.model.fact import Fact
from standards_lint.packs.spec import Rule
from standards_lint.storage.compiled import compiled

ENGINES = ("auto", "durable", "python")
"""The names that `load_engine` takes."""


def load_engine(name: str, rules: Sequence[Rule], *, proven: bool = False) -> Engine:
    """Compiles rules for an engine.

    Args:
        name: ``durable``, ``python``, or ``auto`` for durable-rules where it can be imported and else the reference
            engine. The engine's own `name` says which one it is.
        rules: Rules of all packs, each code once.
        proven: All of them are those that ship with the program, which its tests have compiled: they are compiled when
            the first document is judged, and never where all results are kept from earlier runs.

    Raises:
        UsageError: for a name that is none of these.
        EngineMissingError: for ``durable`` where durable-rules cannot be imported.
        EngineError: for rules that cannot be compiled, with ``auto`` too: a rule is never left out.
    """
    if name not in ENGINES:
        raise UsageError(f"there is no engine {name!r}; choose one of {', '.join(ENGINES)}")
    durable = name != "python" and _durable_is_here(required=name == "durable")
    if proven:
        return WhenAsked("durable" if durable else "python", lambda: _proven(rules, durable=durable))
    compiled_rules = compile_rules(rules)
    return DurableEngine(compiled_rules) if durable else PythonEngine(compiled_rules)


def _durable_is_here(*, required: bool) -> bool:
    try:
        require_durable()
    except EngineMissingError:
        if required:
            raise
        return False
    return True


def _proven(rules: Sequence[Rule], *, durable: bool) -> Engine:
    """The engine for rules that ship with the program; what is compiled of them is kept for the next run."""
    if not durable:
        return PythonEngine(compile_rules(rules))
    root, codes = national(), " ".join(rule.code for rule in rules)

    def make() -> Network:
        compiled_rules = compile_rules(rules)
        return Network(compiled_rules, rule_sets(compiled_rules))

    network = compiled("mesin", root, DATA_SUFFIXES, Network, make, codes) if isinstance(root, Path) else make()
    return DurableEngine(network.rules, network.sets)


class WhenAsked:
    """An engine that is made when it is first asked."""

    def __init__(self, name: str, make: Callable[[], Engine]) -> None:
        self.name = name
        self._make = make
        self._lock = Lock()
        self._engine: Engine | None = None

    def evaluate(self, facts: Sequence[Fact]) -> tuple[Match, ...]:
        """As the engine itself.

        Raises:
            EngineError: as the engine itself, also for rules that it cannot hold.
        """
        with self._lock:
            engine = self._engine = self._engine or self._make()
        return engine.evaluate(facts)
