"""The name of an engine and rules to the engine, ready to run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock

from standards_lint.engine.compile import compile_rules
from standards_lint.engine.durable import DurableEngine, require_durable
from standards_lint.engine.port import Engine, EngineMissingError, Match
from standards_lint.engine.python import PythonEngine
from standards_lint.errors import UsageError
from standards_lint.model.fact import Fact
from standards_lint.packs.spec import Rule

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
    kind: type[DurableEngine | PythonEngine] = PythonEngine
    if name != "python":
        try:
            require_durable()
            kind = DurableEngine
        except EngineMissingError:
            if name == "durable":
                raise
    if proven:
        return WhenAsked(kind.name, lambda: kind(compile_rules(rules)))
    return kind(compile_rules(rules))


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
