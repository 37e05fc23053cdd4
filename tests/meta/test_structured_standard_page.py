"""The page on the structured standard says what is so: its example, its keys, its limits."""

import json
import re
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from standards_lint.pipeline import lint_bytes, open_session
from standards_lint.readers import standard_shape, yaml_nodes
from standards_lint.readers.discover import find_documents

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "structured-standard.md").read_text(encoding="utf-8")
EXAMPLE = re.search(r"```yaml\n(.*?)```", PAGE, re.S)[1]
LONG = (ROOT / "examples" / "baik-standar-terstruktur.yaml").read_text(encoding="utf-8")
SCHEMA = json.loads((files("standards_lint.readers") / "schema" / "standard.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def report():
    return lint_bytes(EXAMPLE.encode(), "x.yaml", open_session(as_of=date(2026, 11, 21), engine="python"))


def test_the_example_gives_the_findings_that_the_page_names(report):
    found = {(f.code, f.span.line) for f in report.findings}
    named = re.findall(r"\(`([A-Z]{3}\d{3})`(?:, line (\d+))?\)", PAGE[PAGE.index("`check` finds") :][:400])
    assert len(named) == 2
    for code, line in named:
        assert any(c == code and (not line or at == int(line)) for c, at in found), (code, line)


def test_the_example_is_read_whole(report):
    assert (report.failed, report.kind, report.n_services) == (False, "standar_pelayanan", 1)


@pytest.mark.parametrize("text", [EXAMPLE, LONG], ids=["page", "examples"])
def test_the_examples_fit_the_schema(text):
    Draft202012Validator(SCHEMA).validate(yaml.safe_load(text))


def test_every_key_of_the_format_is_named():
    def keys(node):
        yield from node.get("properties", {})
        for value in node.values():
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, dict):
                    yield from keys(child)

    assert [key for key in sorted(set(keys(SCHEMA))) if not re.search(rf"`{key}:?`", PAGE)] == []


def test_the_limits_are_those_of_the_code(tmp_path):
    assert f"more than {yaml_nodes.MAX_DEPTH} levels" in PAGE
    assert f"| `{standard_shape.VERSION_KEY}` | `{standard_shape.VERSION}`" in PAGE
    within = f"#{'x' * 8_000}\nstandar_pelayanan: 1\n"
    (tmp_path / "dekat.yaml").write_text(within, encoding="utf-8")
    (tmp_path / "jauh.yaml").write_text("#" + "x" * 8_192 + "\nstandar_pelayanan: 1\n", encoding="utf-8")
    assert [path.name for path in find_documents([tmp_path]).files] == ["dekat.yaml"]
