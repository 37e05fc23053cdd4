"""What only a process of its own shows: entry point, pipes, encodings, what is imported."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

FULL = Path("/dev/full")
"""A device that takes nothing."""

HEAVY = {
    "pydantic",
    "rich",
    "jsonschema",
    "referencing",
    "docx",
    "lxml",
    "pypdfium2",
    "openpyxl",
    "markdown_it",
    "durable",
}
"""Packages that a check of a text file has no use for."""


def run(*arguments, **options):
    return subprocess.run(
        [sys.executable, *map(str, arguments)], capture_output=True, timeout=60, check=False, **options
    )


def imported(process):
    names = (
        line.rpartition(b"|")[2].strip().decode() for line in process.stderr.splitlines() if b"import time:" in line
    )
    return {name.partition(".")[0] for name in names}


def test_the_module_runs_like_the_command(clean):
    process = run("-m", "standards_lint", "check", clean)

    assert process.returncode == 0
    assert process.stderr == b""


def test_a_check_of_a_text_file_imports_nothing_heavy(clean):
    process = run("-X", "importtime", "-m", "standards_lint", "check", clean)

    assert process.returncode == 0
    assert not imported(process) & HEAVY


def test_help_needs_neither_yaml_nor_the_engine():
    process = run("-X", "importtime", "-m", "standards_lint", "check", "--help")

    assert process.returncode == 0
    assert not imported(process) & (HEAVY | {"yaml", "durable_rules_engine", "rapidfuzz"})


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break differently on Windows")
def test_a_reader_that_closes_the_pipe_causes_no_complaint(faulty):
    command = [sys.executable, "-m", "standards_lint", "check", str(faulty), "--fail-on", "never"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


def test_a_console_of_few_letters_shows_the_report(faulty):
    process = run(
        "-m", "standards_lint", "check", faulty, env={**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    )

    assert process.returncode == 1
    assert "Layanan: ".encode("cp1252") in process.stdout
    assert process.stderr == b""


def test_a_piped_report_has_no_colours_unless_they_are_forced(faulty):
    plain = {name: value for name, value in os.environ.items() if name not in {"FORCE_COLOR", "NO_COLOR"}}

    assert b"\x1b" not in run("-m", "standards_lint", "check", faulty, env=plain).stdout
    assert b"\x1b[" in run("-m", "standards_lint", "check", faulty, env={**plain, "FORCE_COLOR": "1"}).stdout


@pytest.mark.skipif(not FULL.exists(), reason="a device of Linux")
def test_an_output_that_takes_nothing_is_told_in_a_sentence(clean):
    with FULL.open("wb") as full:
        process = subprocess.run(
            [sys.executable, "-m", "standards_lint", "check", str(clean)],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )

    assert process.returncode == 2
    assert process.stderr.startswith(b"standards-lint: hasil tidak dapat ditulis")
    assert b"Traceback" not in process.stderr
