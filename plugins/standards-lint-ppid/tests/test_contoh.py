"""The plugin as a user has it (installed, `pip install -e .`): the example that is good, and the one that is not."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from standards_lint.packs.compose import compose, load_packs
from standards_lint.pipeline import judge_bytes, open_session
from standards_lint.testing import Choice, load_extensions
from standards_lint.triage.select import Selection

EXAMPLES = Path(__file__).parents[1] / "contoh"
BAD = {"KIP005", "KIP008", "KIP010", "KIP011", "KIP012", "KIP013", "KIP014", "KIP015"}


@pytest.fixture(scope="module")
def findings():
    """Codes and messages of what is found in an example, by the national pack and the plugin's."""
    extensions = load_extensions(Choice(installed=False, named=("ppid",)))
    packs = compose(load_packs(extensions.added_packs, None)).packs
    session = open_session(
        as_of=date(2026, 11, 22), packs=packs, selection=Selection(preview=True), extensions=extensions
    )

    def found(name: str) -> Iterator[tuple[str, str]]:
        report = judge_bytes((EXAMPLES / name).read_bytes(), name, session).report
        return ((finding.code, finding.message.id) for finding in report.findings)

    return found


def test_nothing_is_found_in_the_good_example(findings):
    assert list(findings("baik-permintaan-informasi.txt")) == []


def test_the_bad_example_breaks_the_limits_of_the_law(findings):
    found = list(findings("buruk-permintaan-informasi.txt"))

    assert {code for code, _ in found if code.startswith("KIP")} == BAD
    assert (
        "KIP014",
        "“45 (empat puluh lima) hari kerja” melebihi batas untuk tanggapan atas keberatan informasi "
        "publik: 30 hari kerja",
    ) in found
    assert "BIA010" not in {code for code, _ in found}, "told once, by the sector's rule"
    assert "DHK004" in {code for code, _ in found}, "the regulation of 2010 is revoked: the national pack tells it"
