"""The page for keepers of repositories, from its first command to its last."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from standards_lint.knowledge.data import national
from standards_lint.packs.load import load_pack
from standards_lint.testing import render_scaffold

from .walks import printing, walk

PAGE = Path(__file__).parents[2] / "docs" / "repositories.md"
TIME = "3 (tiga) hari kerja sejak berkas dinyatakan lengkap."
ME = ("-c", "user.name=Penjaga", "-c", "user.email=penjaga@contoh.invalid")


def test_the_page_is_walked_as_it_stands(tmp_path, monkeypatch):
    text = render_scaffold(load_pack(national(), trusted=True).scaffolds["standar_pelayanan"])
    assert TIME in text
    (tmp_path / "standar").mkdir()
    for number in range(1, 21):
        old = text.replace(TIME, "Menyesuaikan keadaan.") if number <= 15 else text
        (tmp_path / "standar" / f"{number:02}.txt").write_text(old, encoding="utf-8")
    for words in (["init", "-q", "-b", "main"], ["add", "-A"], [*ME, "commit", "-qm", "awal"]):
        subprocess.run(["git", *words], cwd=tmp_path, check=True, timeout=60)
    for key, value in zip(ME[1::2], ME[1::2], strict=True):
        name, _, said = key.partition("=")
        subprocess.run(["git", "config", name, said or value], cwd=tmp_path, check=True, timeout=60)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")

    with pytest.MonkeyPatch.context() as patch:
        walk(PAGE, tmp_path, printing(patch))
