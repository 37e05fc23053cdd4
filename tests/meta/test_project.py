"""What must hold of the whole project for ever."""

import ast
import tomllib
from pathlib import Path

import pytest

import standards_lint.testing
from standards_lint.knowledge.data import national
from standards_lint.packs.load import load_pack
from standards_lint.reporters.explanation import Beside, explanation_text

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "standards_lint"
MODULES = sorted(SOURCE.rglob("*.py"))
HEAVY = {"yaml", "jsonschema", "rapidfuzz", "markdown_it", "durable_rules_engine", "difflib"}
TABLES = {"config/table.py", "model/fact.py", "model/standard.py"}
"""Modules that are tables of what there is, not code: they may be long."""
VAGUE = {"utils", "helpers", "common", "misc", "manager", "base"}


def name_of(path):
    return path.relative_to(SOURCE).as_posix()


def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_the_packages_that_are_built_are_the_folders_of_the_source():
    folders = {p.parent.relative_to(SOURCE.parent).as_posix().replace("/", ".") for p in SOURCE.rglob("__init__.py")}

    assert set(project()["tool"]["setuptools"]["packages"]) == folders | {"standards_lint._rules"}


def test_every_data_file_beside_the_modules_is_shipped():
    patterns = project()["tool"]["setuptools"]["package-data"]
    for path in SOURCE.rglob("*"):
        if path.is_file() and path.suffix not in {".py", ".pyc"}:
            owner = next(parent for parent in path.parents if (parent / "__init__.py").exists())
            package = owner.relative_to(SOURCE.parent).as_posix().replace("/", ".")
            assert any(path.relative_to(owner).match(pattern) for pattern in patterns.get(package, [])), path


def test_every_data_file_of_the_rules_is_shipped():
    patterns = project()["tool"]["setuptools"]["package-data"]["standards_lint._rules"]
    endings = {pattern.rpartition("*")[2] for pattern in patterns}

    files = (p for p in (ROOT / "rules").rglob("*") if p.is_file() and "__pycache__" not in p.parts)
    assert {p.suffix for p in files} <= endings | {".py"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_is_short_says_what_it_is_and_imports_lightly(path):
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)

    assert len(text.splitlines()) <= 300 or name_of(path) in TABLES, "split it"
    assert ast.get_docstring(tree), "say what it turns into what"
    assert path.stem not in VAGUE, "name the thing"
    assert not _imported(tree.body) & HEAVY, "import it inside the function that needs it"


def _imported(body):
    names = set()
    for node in body:
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names


def test_the_public_names_of_the_kit_for_authors_are_these():
    assert standards_lint.testing.__all__ == [
        "Choice",
        "ExampleResult",
        "assert_pack",
        "check_pack",
        "examples_session",
        "load_extensions",
        "render_example",
        "render_scaffold",
        "run_example",
        "run_examples",
    ]


PACK = load_pack(national(), trusted=True)


@pytest.mark.parametrize("rule", PACK.rules, ids=lambda rule: rule.code)
def test_a_rule_tells_its_whole_story(rule):
    assert rule.since
    for lang in ("id", "en"):
        assert not rule.message.in_(lang).endswith("."), "messages end without a full stop"
        assert rule.summary.in_(lang) in explanation_text(rule, Beside(PACK, str), lang)


def test_a_code_is_never_used_for_another_category():
    prefixes = {category.folder: category.prefix for category in PACK.categories}

    assert len(set(prefixes.values())) == len(prefixes)
    assert all(rule.code.startswith(prefixes[rule.category]) for rule in PACK.rules)


def test_every_category_of_the_format_is_in_the_pack_and_its_description():
    text = (ROOT / "docs" / "rule-format.md").read_text(encoding="utf-8")

    for category in PACK.categories:
        assert f"`{category.folder}` {category.prefix}" in text


@pytest.mark.parametrize("rule", load_pack(national(), trusted=True).rules, ids=lambda rule: rule.code)
def test_every_rule_tells_what_it_does_not_see(rule):
    assert rule.known_limits is not None
