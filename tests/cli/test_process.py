"""What only a process of its own shows: entry point, pipes, encodings, what is imported."""

import json
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
    "multiprocessing",
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


def test_a_run_without_settings_imports_nothing_that_reads_them(clean):
    process = run("-X", "importtime", "-m", "standards_lint", "check", clean, cwd=clean.parent)

    assert process.returncode == 0
    assert not imported(process) & {"tomllib", "pathspec"}
    assert b"standards_lint.config.table" not in process.stderr


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


def nested_drawings(depth, times):
    """A PDF of one page whose drawing holds the next one several times, and so on: far more than there is time for."""
    form = "/Type /XObject /Subtype /Form /BBox [0 0 595 842]"
    page = "/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /F 5 0 R >> >> /Contents 4 0 R"
    bodies = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", f"<< {page} >>"]
    for level in range(-1, depth):
        inner = "" if level == depth - 1 else f"/Resources << /XObject << /F {6 + level} 0 R >> >>"
        content = "/F Do " if level < 0 else "/F Do " * times if inner else "0 0 10 10 re f"
        head = "" if level < 0 else f"{form} {inner}"
        bodies.append(f"<< {head} /Length {len(content)} >>\nstream\n{content}\nendstream")
    found, places = "%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(found))
        found += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(bodies) + 1
    trailer = f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(found)}\n%%EOF\n"
    return f"{found}xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode()


@pytest.fixture
def endless(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(nested_drawings(12, 8))
    return path


@pytest.fixture
def settings(tmp_path):
    path = tmp_path / "standards-lint.toml"
    path.write_text("[limits]\ndocument_seconds = 3\n", encoding="utf-8")
    return path


def test_a_pdf_without_end_does_not_hold_up_the_others(endless, settings, clean):
    process = run("-m", "standards_lint", "check", endless, clean, "--config", settings, "--format", "json")

    first, second = json.loads(process.stdout)["documents"]
    assert process.returncode == 3
    assert [finding["code"] for finding in first["findings"]] == ["DOK113"]
    assert second["readable"]


def test_a_pdf_without_end_does_not_hold_up_what_is_converted(endless, settings, clean, tmp_path):
    folder = tmp_path / "hasil"
    options = ("--to", "yaml", "--output", folder, "--config", settings)
    process = run("-m", "standards_lint", "convert", endless, clean, *options)

    assert process.returncode == 3
    assert f"{endless}: tidak diubah: tidak selesai dalam 3 detik".encode() in process.stderr
    assert b"document_seconds" in process.stderr
    assert [path.name for path in folder.iterdir()] == ["bersih.yaml"]


@pytest.mark.parametrize("explain", [(), ("--explain", "--format", "json")])
def test_a_pdf_without_end_does_not_hold_up_what_is_extracted(endless, settings, clean, explain):
    process = run("-m", "standards_lint", "extract", endless, clean, *explain, "--config", settings)

    assert process.returncode == 3
    assert b"tidak selesai dalam 3 detik" in process.stdout
    assert b"Tidak dipungut biaya" in process.stdout
