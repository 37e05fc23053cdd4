"""A kept result is the result."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from standards_lint.pipeline import open_session
from standards_lint.readers.discover import find_documents
from standards_lint.results import kept
from standards_lint.results.database import Database
from standards_lint.results.kept import kept_or_judged
from standards_lint.results.keys import session_key
from standards_lint.workers.documents import Given, judge_documents

EXAMPLES = Path(__file__).parents[3] / "examples"
SESSION = open_session(as_of=date(2026, 11, 22))


@pytest.fixture
def database(tmp_path):
    return Database(tmp_path / "hasil.sqlite")


@pytest.fixture
def judged(monkeypatch):
    """The paths of what is judged, not taken from an earlier run."""
    names = []

    def counting(documents, session, jobs):
        names.extend(given.path for given in documents)
        return judge_documents(documents, session, jobs)

    monkeypatch.setattr(kept, "_judged", counting)
    return names


def reports(documents, database, session=SESSION):
    return list(kept_or_judged([Given(str(path)) for path in documents], session, 1, database))


def test_results_are_the_same_in_every_format_and_nothing_is_judged_twice(database, judged):
    paths = [path for path in find_documents([EXAMPLES]).files if "laporan" not in path.parts]
    assert len({path.suffix for path in paths}) >= 5
    plain = list(judge_documents([Given(str(path)) for path in paths], SESSION, 1))

    assert reports(paths, database) == plain
    judged.clear()
    assert reports(paths, database) == plain
    assert judged == [
        str(path) for path, report in zip(paths, plain, strict=True) if report.failed or not report.readable
    ]


def test_what_changed_is_judged_in_its_place(database, judged, tmp_path):
    texts = [(EXAMPLES / name).read_text() for name in ("buruk-sop.txt", "buruk-pengaduan.txt", "baik-sop.txt")]
    paths = [tmp_path / f"{n}.txt" for n in range(3)]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text)
    reports(paths, database)
    judged.clear()
    paths[1].write_text(texts[2])

    found = reports(paths, database)
    assert judged == [str(paths[1])]
    assert found == list(judge_documents([Given(str(path)) for path in paths], SESSION, 1))


def test_a_document_that_failed_is_judged_each_time(database, judged, tmp_path):
    broken = tmp_path / "rusak.pdf"
    broken.write_bytes(b"%PDF-1.7 rusak")

    for _ in range(2):
        judged.clear()
        assert reports([broken], database)[0].failed
        assert judged == [str(broken)]


def test_a_damaged_result_is_judged_anew(database, judged):
    path = EXAMPLES / "buruk-sop.txt"
    first = reports([path], database)
    key = next(iter(dict(_all(database))))
    database.keep([(key, b"rusak")])
    judged.clear()

    assert reports([path], database) == first
    assert judged == [str(path)]


def test_a_file_that_changes_while_it_is_judged_is_not_kept(database, monkeypatch, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text((EXAMPLES / "buruk-sop.txt").read_text())

    def meddling(documents, session, jobs):
        for given in documents:
            path.write_text("lain sama sekali, dan lebih panjang daripada yang tadi" * 50)
            yield from judge_documents([given], session, jobs)

    monkeypatch.setattr(kept, "_judged", meddling)
    reports([path], database)

    assert database.contents().results == 0


def test_standard_input_is_kept_too(database, judged):
    given = Given("<stdin>", (EXAMPLES / "buruk-sop.txt").read_bytes())
    first = list(kept_or_judged([given], SESSION, 1, database))
    judged.clear()

    assert list(kept_or_judged([given], SESSION, 1, database)) == first
    assert judged == []


def _other_day(session):
    return replace(session, as_of=date(2020, 1, 1))


def _with_text(session):
    return replace(session, with_text=True)


def _other_limits(session):
    return replace(session, reading=replace(session.reading, limits=replace(session.reading.limits, pages=3)))


def _other_engine(_session):
    return open_session(as_of=date(2026, 11, 22), engine="python")


@pytest.mark.parametrize("otherwise", [_other_day, _with_text, _other_limits, _other_engine])
def test_every_change_of_what_judges_is_another_key(otherwise):
    other = otherwise(SESSION)
    if other.engine.name == SESSION.engine.name and otherwise is _other_engine:
        pytest.skip("durable-rules is not installed here, so both are the same engine")

    assert session_key(other) != session_key(SESSION)


def test_the_folder_of_the_run_is_part_of_the_key(monkeypatch, tmp_path):
    before = session_key(SESSION)
    monkeypatch.chdir(tmp_path)

    assert session_key(SESSION) != before


def _all(database):
    import sqlite3

    connection = sqlite3.connect(database.path)
    rows = connection.execute("select key, data from hasil").fetchall()
    connection.close()
    return rows
