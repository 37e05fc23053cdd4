"""Uji paket adminduk: utuh, dan setiap contoh berjalan seperti tertulis."""

from importlib.resources import files
from pathlib import Path

from standards_lint.testing import assert_pack


def test_paket() -> None:
    assert_pack(Path(str(files("standards_lint_adminduk") / "paket")))
