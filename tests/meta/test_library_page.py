"""Every example of the page on the library runs, and says what its comments say."""

import os
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

import standards_lint
from standards_lint import Config, Verdict

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", PAGE, re.S)


def ran(code):
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=ROOT, env=environment, capture_output=True, encoding="utf-8",
        check=False, timeout=100,
    )  # fmt: skip


@pytest.mark.parametrize("code", EXAMPLES, ids=range(len(EXAMPLES)))
def test_an_example_runs(code):
    done = ran(code)
    assert (done.returncode, done.stderr) == (0, "")
    if "print(report.verdict)" in code:
        first, *rest = done.stdout.splitlines()
        assert first == "judged"
        assert any(line.startswith("BIA001 20 ") for line in rest)
        assert any("UU 24/2013 Pasal 79A" in line for line in rest)


def test_the_page_names_every_verdict():
    assert set(re.findall(r"^\| `(\w+)` \|", PAGE, re.M)) == {str(verdict) for verdict in Verdict}


def test_what_the_examples_give_a_config_exists():
    named = {field.name for field in fields(Config)}
    assert {"as_of", "profile", "ignore", "lang", "settings", "installed_plugins", "limits"} <= named
    assert all(hasattr(standards_lint, name) for name in standards_lint.__all__)
