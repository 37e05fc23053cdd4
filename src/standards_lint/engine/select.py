"""The name of an engine and rules to the engine, ready to run."""

from __future__ import annotations

from collections.abc import Sequence

from standards_lint.engine.compile import compile_rules
from standards_lint.engine.durable import DurableEngine
from standards_lint.engine.port import Engine, EngineMissingError
from standards_lint.engine.python import PythonEngine
from standards_lint.errors import UsageError
from standards_lint.packs.spec import Rule

ENGINES = ("auto", "durable", "python")
"""The names that `load_engine` takes."""


def load_engine(name: str, rules: Sequence[Rule]) -> Engine:
    """Compiles rules for an engine.

    Args:
        name: ``durable``, ``python``, or ``auto`` for durable-rules where it can be imported and else the reference
            engine. The engine's own `name` says which one it is.
        rules: Rules of all packs, each code once.

    Raises:
        UsageError: for a name that is none of these.
        EngineMissingError: for ``durable`` where durable-rules cannot be imported.
        EngineError: for rules that cannot be compiled, with ``auto`` too: a rule is never left out.
    """
    if name not in ENGINES:
        raise UsageError(f"there is no engine {name!r}; choose one of {', '.join(ENGINES)}")
    compiled = compile_rules(rules)
    if name == "python":
        return PythonEngine(compiled)
    try:
        return DurableEngine(compiled)
    except EngineMissingError:
        if name == "durable":
            raise
        return PythonEngine(compiled)
