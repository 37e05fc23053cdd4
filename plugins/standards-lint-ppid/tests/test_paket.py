"""The pack: sound, and each example runs as it is written."""

from importlib.resources import files
from pathlib import Path

from standards_lint.testing import assert_pack


def test_paket():
    assert_pack(Path(str(files("standards_lint_ppid") / "paket")))
