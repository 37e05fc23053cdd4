"""The page on batches names what there is: columns, states, options; its example reads what a batch writes."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command

from standards_lint.batch.columns import TABLES
from standards_lint.cli.app import app
from standards_lint.reporters.html.page_words import CELLS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "batch.md").read_text(encoding="utf-8")
OPTIONS = {option for param in get_command(app).commands["batch"].params for option in param.opts}


@pytest.mark.parametrize("table", TABLES)
def test_the_columns_of_a_table_are_named(table):
    (told,) = re.findall(rf"^\* \*\*{table}\*\*: (.*?)(?=^\*|^Any)", PAGE, re.M | re.S)
    assert {name for name, _ in TABLES[table]} - {"number", "document"} - set(re.findall(r"`(\w+)`", told)) == set()


def test_every_state_of_a_component_is_named():
    (told,) = re.findall(r"^\* \*\*components\*\*: (.*?)(?=^Any)", PAGE, re.M | re.S)
    assert set(CELLS) <= set(re.findall(r"`(\w+)`", told))


def test_the_options_that_are_named_exist():
    lines = [line for line in PAGE.splitlines() if line.startswith("standards-lint batch")]
    named = {word for line in lines for word in line.split() if word.startswith("--")}
    assert named
    assert named <= OPTIONS
    own = {
        "--part-size",
        "--text-column",
        "--data-column",
        "--name-column",
        "--no-progress",
        "--engine",
        "--jobs",
        "--out",
    }
    assert own <= OPTIONS
    assert all(option in PAGE for option in own)


def test_the_example_reads_what_a_batch_writes(tmp_path):
    pytest.importorskip("pyarrow", reason="the extra batch is not installed")
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.S)
    shutil.copytree(ROOT / "examples", tmp_path / "dokumen")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    words = [sys.executable, "-m", "standards_lint", "batch", "dokumen", "--out", "hasil", "--isolated"]
    subprocess.run(words, cwd=tmp_path, env=environment, capture_output=True, check=False, timeout=100)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=True
    )
    assert "'component': 'biaya'" in done.stdout
