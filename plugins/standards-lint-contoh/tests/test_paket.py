"""The rules of the regency: whole, and every example gives what is written there."""

from importlib.resources import files
from pathlib import Path

from standards_lint.testing import assert_pack


def test_paket():
    assert_pack(Path(str(files("standards_lint_contoh") / "paket")))
