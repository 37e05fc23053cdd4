"""Runs command lines in this process, and documents to run them on."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass

import pytest

from standards_lint.cli.app import run
from standards_lint.knowledge.data import national
from standards_lint.packs.load import load_pack
from standards_lint.testing import render_scaffold


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


@pytest.fixture
def command(capsys, monkeypatch):
    """A function that runs a command line, with bytes on standard input where given."""

    def run_command(*arguments, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return run_command


@pytest.fixture(scope="session")
def clean_text():
    """A standard without defects."""
    return render_scaffold(load_pack(national(), trusted=True).scaffolds["standar_pelayanan"])


@pytest.fixture
def clean(tmp_path, clean_text):
    path = tmp_path / "bersih.txt"
    path.write_text(clean_text, encoding="utf-8")
    return path


@pytest.fixture
def faulty(tmp_path, clean_text):
    """A standard with an error (no fee) and a time that cannot be measured."""
    text = clean_text.replace("3 (tiga) hari kerja sejak berkas dinyatakan lengkap.", "Menyesuaikan keadaan.")
    head, _, tail = text.partition("5. Biaya/Tarif\nTidak dipungut biaya (gratis).\n\n")
    assert tail
    path = tmp_path / "cacat.txt"
    path.write_text(head + tail, encoding="utf-8")
    return path
