import multiprocessing
import sqlite3

import pytest

from standards_lint.results.database import Contents, Database
from standards_lint.workers.pool import FORKS


@pytest.fixture
def database(tmp_path):
    return Database(tmp_path / "hasil.sqlite")


forks = pytest.mark.skipif(not FORKS, reason="children that begin from nothing cannot find what a test defines")


def test_what_is_kept_is_found(database):
    database.keep([(b"a", b"1"), (b"b", b"22")])

    assert database.find([b"a", b"b", b"c"]) == {b"a": b"1", b"b": b"22"}
    assert database.contents() == Contents(2, 3)


def test_more_keys_than_one_question_takes(database):
    rows = [(b"%d" % n, b"x") for n in range(2500)]
    database.keep(rows)

    assert database.find([key for key, _ in rows]) == dict(rows)


def test_the_oldest_go_where_there_are_too_many(tmp_path, monkeypatch):
    database = Database(tmp_path / "hasil.sqlite", limit=100)
    clock = iter(range(0, 10_000_000, 100_000))
    monkeypatch.setattr("standards_lint.results.database.time.time", lambda: next(clock))
    for name in (b"a", b"b", b"c"):
        database.keep([(name, b"x" * 30)])
    assert database.find([b"a"])  # used again: now b is the oldest
    database.keep([(b"d", b"x" * 30)])

    assert set(database.find([b"a", b"b", b"c", b"d"])) == {b"a", b"d"}


@pytest.mark.parametrize(
    "content", [b"not a database at all, but long enough to be one" * 40, b"SQLite format 3\0" + b"\xff" * 4000]
)
def test_a_damaged_file_is_thrown_away_told_and_made_anew(database, content):
    database.path.write_bytes(content)

    assert database.find([b"a"]) == {}
    assert database.damaged
    again = Database(database.path)
    again.keep([(b"a", b"1")])
    assert again.find([b"a"]) == {b"a": b"1"}
    assert not again.damaged


def test_tables_of_another_form_are_made_anew_without_a_word(database):
    with sqlite3.connect(database.path) as other:
        other.execute("create table hasil (other)")
        other.execute("pragma user_version=99")
    other.close()
    database.keep([(b"a", b"1")])

    assert database.find([b"a"]) == {b"a": b"1"}
    assert not database.damaged


def test_a_file_that_may_not_be_written_does_no_harm(tmp_path):
    database = Database(tmp_path / "tidak" / "ada" / "hasil.sqlite")
    database.keep([(b"a", b"1")])

    assert database.find([b"a"]) == {}
    assert not database.damaged


def test_one_that_another_run_holds_for_too_long_does_no_harm(database, monkeypatch):
    monkeypatch.setattr("standards_lint.results.database._PATIENCE", 0.05)
    database.keep([(b"a", b"1")])
    holder = sqlite3.connect(database.path, isolation_level=None)
    holder.execute("begin immediate")
    database.keep([(b"b", b"2")])
    holder.execute("rollback")
    holder.close()

    assert database.find([b"a", b"b"]) == {b"a": b"1"}
    assert not database.damaged


def _write(path, number):
    for turn in range(20):
        Database(path).keep([(b"%d-%d-%d" % (number, turn, n), b"x" * 100) for n in range(10)])


@forks
def test_several_runs_at_once_lose_nothing(database):
    database.keep([])
    context = multiprocessing.get_context("fork")
    writers = [context.Process(target=_write, args=(database.path, n)) for n in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)

    assert database.contents().results == 600


@forks
def test_a_killed_run_leaves_a_database_that_can_be_used(database):
    database.keep([(b"a", b"1")])
    context = multiprocessing.get_context("fork")
    writer = context.Process(target=_write_for_ever, args=(database.path,))
    writer.start()
    while database.contents().results < 20:
        pass
    writer.kill()
    writer.join()

    assert database.find([b"a"]) == {b"a": b"1"}
    assert not database.damaged


def _write_for_ever(path):
    for number in range(10**9):
        Database(path).keep([(b"n%d" % number, b"x" * 1000)])
