"""Checking a structured standard from the command line."""

import subprocess
import sys
from pathlib import Path

from standards_lint.cli.exit_codes import CLEAN, NOT_CHECKED

EXAMPLE = Path(__file__).parents[2] / "examples" / "baik-standar-terstruktur.yaml"


def test_the_check_needs_no_json_schema():
    # The faults of a file are found by the reader's own check: a cold start pays for no validator.
    process = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "standards_lint", "check", str(EXAMPLE), "--fail-on", "never"],
        capture_output=True,
        timeout=60,
        check=False,
    )
    names = {line.rpartition(b"|")[2].strip() for line in process.stderr.splitlines() if b"import time:" in line}
    assert process.returncode == CLEAN
    assert b"standards_lint.readers.standard_yaml" in names
    assert not {name for name in names if name.partition(b".")[0] in (b"jsonschema", b"markdown_it")}


def test_a_misspelt_key_is_told_with_its_line_and_gives_3(command, tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text(EXAMPLE.read_text(encoding="utf-8").replace("jangka_waktu:", "jangka_wktu:"), encoding="utf-8")
    outcome = command("check", path)
    assert outcome.code == NOT_CHECKED
    assert "kunci “jangka_wktu” tidak dikenal — maksud Anda “jangka_waktu”?" in outcome.out
    assert "?." not in outcome.out
    assert "kesalahan" not in outcome.out.replace("perlu", "")


def test_a_file_of_data_that_is_named_is_said_to_be_no_standard(command, tmp_path):
    path = tmp_path / "compose.yaml"
    path.write_text("services: {web: {image: x}}\n", encoding="utf-8")
    outcome = command("check", path)
    assert outcome.code == NOT_CHECKED
    assert "DOK105" in outcome.out
    assert "standar_pelayanan: 1" in outcome.out
