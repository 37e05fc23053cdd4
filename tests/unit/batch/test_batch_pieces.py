"""The pieces of a batch that a whole run shows too little of."""

import io
import sys
import time
from dataclasses import fields
from pathlib import Path

import pytest

from standards_lint.batch import sources
from standards_lint.batch.columns import TABLES
from standards_lint.batch.documents import Document, Task
from standards_lint.batch.loading import AHEAD, loaded
from standards_lint.batch.needed import needed
from standards_lint.batch.rows import Rows, rows_of
from standards_lint.batch.running import Run
from standards_lint.batch.summary_text import summary_text
from standards_lint.batch.totals import Totals
from standards_lint.cli import batch_progress as progress_module
from standards_lint.cli.batch_progress import batch_progress
from standards_lint.errors import UsageError
from standards_lint.library import Linter

EXAMPLE = Path(__file__).parents[3] / "examples" / "buruk-tabel-kependudukan.html"


def document(number, load=None):
    return Document(number, f"{number}.txt", "folder", load or (lambda: Task(f"{number}.txt", b"")))


def rows(code="KOM001", verdict="judged", reaches=False):
    finding = {"code": code, "name": "nama", "severity": "error"}
    return Rows({"verdict": verdict}, (finding,), (), reaches)


def test_documents_are_loaded_ahead_in_their_order():
    begun = []

    def slow(number):
        begun.append(number)
        time.sleep(0.2 if number == 0 else 0.0)
        return Task(str(number))

    documents = (document(number, lambda number=number: slow(number)) for number in range(60))
    results = loaded(documents)
    first = next(results)
    assert (first[0].number, first[1].path) == (0, "0")
    assert 1 < len(begun) <= AHEAD
    assert [task.path for _, task in results] == [str(number) for number in range(1, 60)]


def test_who_stops_early_reads_no_more():
    begun = []
    results = loaded(document(number, lambda number=number: begun.append(number)) for number in range(100))
    next(results)
    results.close()
    assert len(begun) <= AHEAD


def test_a_library_that_is_not_there_is_told_with_its_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match=r"standards-lint\[batch\]"):
        needed("pyarrow")
    with pytest.raises(UsageError, match=r"standards-lint\[dask\]"):
        needed("distributed")


def test_the_rows_have_the_columns_of_the_tables():
    with Linter() as linter:
        report = linter.lint(EXAMPLE)
    found = rows_of(report, reaches=False)
    named = {
        "documents": {"number": 0, "source": "", **found.document},
        "findings": {"number": 0, **found.findings[0]},
        "components": {"number": 0, **found.components[0]},
    }
    for table, row in named.items():
        assert set(row) == {name for name, _ in TABLES[table]}


def test_totals_come_back_from_the_manifest_and_add_up():
    totals = Totals()
    for one in (rows(), rows("DOK113", "not_judged"), rows(reaches=True), rows("DOK109", "partly")):
        totals.add(one)
    back = Totals.of_fields(totals.fields())
    assert back == totals
    back.add_all(totals)
    assert (back.documents, back.reaching, back.failed) == (8, 2, 4)
    assert back.findings["KOM001 nama"] == 4
    assert set(back.faults) == {"DOK113 nama", "DOK109 nama"}
    assert {field.name for field in fields(Totals)} == set(totals.fields())


def test_the_summary_tells_what_was_not_judged_and_how_fast_it_went():
    totals = Totals()
    for one in (rows(), rows("DOK113", "not_judged")):
        totals.add(one)
    told = summary_text(Run(totals, judged=1), 0.5, "id")
    assert "Dokumen: 2" in told
    assert "1  tidak dapat dinilai" in told
    assert "1  DOK113 nama" in told
    assert "1 dokumen sudah dinilai dalam kali sebelumnya" in told
    assert "2.0 dokumen per detik" in told
    assert "2 documents" not in told
    assert "Documents: 2" in summary_text(Run(totals, judged=1), 0.5, "en")


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize("stream", [io.StringIO(), Terminal()], ids=["log", "terminal"])
def test_progress_is_told_now_and_then(monkeypatch, stream):
    now = iter([0.0, 1.0, 61.0, 61.1, 200.0])
    monkeypatch.setattr(progress_module.time, "monotonic", lambda: next(now))
    with batch_progress(stream=stream) as done:
        for judged in (10, 610, 611, 2000):
            done(Run(Totals(documents=5), judged))
    told = stream.getvalue()
    assert "610 dokumen dinilai, 10.0 per detik; 5 tertulis" in told
    assert "611 dokumen" not in told
    assert ("10 dokumen dinilai, 10.0" in told.split("610")[0]) is stream.isatty()
    assert told.endswith("\r" if stream.isatty() else "\n")


def test_no_progress_where_none_is_wanted():
    stream = Terminal()
    with batch_progress(wanted=False, stream=stream) as done:
        done(Run(Totals(), 1))
    assert stream.getvalue() == ""


def test_folders_are_searched_in_one_order_and_their_results_left_out(tmp_path):
    for name in ("b.txt", "a.md", "z/c.html", "z/hasil/d.txt", ".git/e.txt", "node_modules/f.txt", "g.json"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("{}", encoding="utf-8")
    search = sources.Search(leave=(tmp_path / "z" / "hasil").resolve())
    found = list(sources.documents_of([str(tmp_path)], search))

    names = [document.name.removeprefix(f"{tmp_path}/") for document in found]
    assert names == ["a.md", "b.txt", "z/c.html"]
    assert [document.number for document in found] == list(range(len(names)))


def test_a_file_that_goes_away_is_told_by_its_document(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("a", encoding="utf-8")
    (found,) = sources.documents_of([str(path)], sources.Search(carried=True))
    path.unlink()
    task = found.load()
    assert (task.data, task.fault) == (None, "tidak ada")
