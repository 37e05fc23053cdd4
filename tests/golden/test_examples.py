"""The examples and what the program says of them, byte for byte.

After a change that is meant: ``pytest tests/golden --renew``, then read the difference of ``examples/laporan/`` (what
is found) and ``examples/penjelasan/`` (what is understood, and why). Every new line must be true of its example; a line
that is not is a bug to mend, not an expectation to write down.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from standards_lint.cli.app import run
from standards_lint.cli.exit_codes import FINDINGS
from standards_lint.model.finding import Severity
from standards_lint.model.report import DocumentReport
from standards_lint.pipeline import Session, lint_file, open_session, report_of
from standards_lint.readers.discover import find_documents
from standards_lint.reporters.account_text import render_account_text
from standards_lint.reporters.text import render_text
from standards_lint.understand import explain_file
from standards_lint.workers.documents import Given
from standards_lint.workers.judging import report_on

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "examples"
REPORTS = FOLDER / "laporan"
ACCOUNTS = FOLDER / "penjelasan"
AS_OF = date(2026, 11, 21)
"""The day whose law the expected reports are judged by."""

EXAMPLES = sorted(path.name for path in FOLDER.glob("*-*.*"))
TOGETHER = "satu-instansi"
"""Documents of one office, checked with each other."""
EXPLAINED = ["buruk-beberapa-layanan.txt", "buruk-draf-terlacak.docx", "buruk-tanpa-judul.html"]
_MASKED = re.compile(r"^standards-lint \S+, mesin \w+,", re.MULTILINE)


@pytest.fixture(scope="module")
def session() -> Session:
    return open_session(as_of=AS_OF)


@pytest.fixture(autouse=True)
def _in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    # Reports name the paths that they were given: the same ones as the README's commands.
    monkeypatch.chdir(ROOT)


def judged(name: str, session: Session) -> DocumentReport:
    return lint_file(Path("examples", name), session)


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_gives_its_expected_report(name: str, session: Session, renew: bool) -> None:
    text = render_text(report_of([judged(name, session)], session), lang="id", color=False)
    masked = _MASKED.sub("standards-lint (versi), mesin (mesin),", text)
    expected = REPORTS / f"{Path(name).stem}.report"
    if renew:
        expected.write_text(masked, encoding="utf-8", newline="\n")
        pytest.skip("renewed; read the difference")
    assert masked == expected.read_text(encoding="utf-8")


def test_documents_of_one_office_give_their_expected_report(session: Session, renew: bool) -> None:
    folder = Path("examples", TOGETHER)
    documents = [Given(str(path), folder=str(folder)) for path in find_documents([folder]).files]
    text = render_text(report_on(documents, session, 1, together=True), lang="id", color=False)
    masked = _MASKED.sub("standards-lint (versi), mesin (mesin),", text)
    expected = REPORTS / f"{TOGETHER}.report"
    if renew:
        expected.write_text(masked, encoding="utf-8", newline="\n")
        pytest.skip("renewed; read the difference")
    assert masked == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", EXPLAINED)
def test_an_example_gives_its_expected_account(name: str, session: Session, renew: bool) -> None:
    text = render_account_text([explain_file(Path("examples", name), session.knowledge)])
    expected = ACCOUNTS / f"{Path(name).stem}.report"
    if renew:
        expected.write_text(text, encoding="utf-8", newline="\n")
        pytest.skip("renewed; read the difference")
    assert text == expected.read_text(encoding="utf-8")


def test_no_expected_account_is_left_over() -> None:
    assert sorted(path.name for path in ACCOUNTS.iterdir()) == [f"{Path(name).stem}.report" for name in EXPLAINED]


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name.startswith("baik-")])
def test_a_good_example_gives_nothing_but_information(name: str, session: Session) -> None:
    assert [f.message.id for f in judged(name, session).findings if f.severity is not Severity.INFO] == []


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name.startswith("buruk-")])
def test_a_bad_example_gives_a_warning_or_an_error(name: str, session: Session) -> None:
    weights = {finding.severity for finding in judged(name, session).findings}
    assert weights & {Severity.WARNING, Severity.ERROR}


def test_every_example_is_named_good_or_bad_and_has_one_report() -> None:
    assert [name for name in EXAMPLES if not name.startswith(("baik-", "buruk-"))] == []
    assert sorted(path.name for path in REPORTS.iterdir()) == sorted(
        f"{Path(name).stem}.report" for name in [*EXAMPLES, TOGETHER]
    )


def test_checking_the_folder_reads_the_examples_and_no_report(capsys: pytest.CaptureFixture[str]) -> None:
    found = find_documents([Path("examples")]).files
    assert {path.name for path in found if path.parent.name != TOGETHER} == set(EXAMPLES)
    assert run(["check", "examples", "--as-of", AS_OF.isoformat()]) == FINDINGS
    assert "examples/laporan" not in capsys.readouterr().out


def test_the_index_names_every_example() -> None:
    index = (ROOT / "docs" / "examples.md").read_text(encoding="utf-8")
    assert [name for name in EXAMPLES if f"](../examples/{name})" not in index] == []
