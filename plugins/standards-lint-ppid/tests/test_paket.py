"""The pack: sound, and each example runs as it is written."""

from pathlib import Path

from standards_lint.testing import assert_pack

PAKET = Path(__file__).parents[1] / "src" / "standards_lint_ppid" / "paket"


def test_paket() -> None:
    assert_pack(PAKET)
