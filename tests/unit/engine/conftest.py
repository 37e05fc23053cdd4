"""What the tests of the engines share: builders and random rules (`generate`), and the engines themselves."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from standards_lint.engine.compile import compile_rules
from standards_lint.engine.durable import DurableEngine
from standards_lint.engine.python import PythonEngine


def _load(name: str):
    path = Path(__file__).with_name(f"{name}.py")
    spec = importlib.util.spec_from_file_location(f"engine_{name}", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def generate():
    """The module of builders and random rules."""
    return _load("generate")


@pytest.fixture
def extension():
    """The C extension of durable-rules; tests that need it are skipped where it cannot be imported."""
    return pytest.importorskip(
        "durable_rules_engine", reason="durable-rules cannot be imported here", exc_type=ImportError
    )


@pytest.fixture(params=["python", "durable"])
def start(request):
    """Makes an engine of rules of packs, once for every engine."""
    if request.param == "durable":
        request.getfixturevalue("extension")
        return lambda rules: DurableEngine(compile_rules(rules))
    return lambda rules: PythonEngine(compile_rules(rules))


@pytest.fixture
def run(start):
    """(code, indices of the bound facts) of every match, guards left out."""

    def matches(rules, facts):
        found = start(rules).evaluate(facts)
        return [
            (match.rule.split("/")[0], tuple(index for _, index in match.bindings))
            for match in found
            if "/-1/" in match.rule
        ]

    return matches
