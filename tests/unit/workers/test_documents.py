import os
import time
from dataclasses import replace
from datetime import date

import pytest

from standards_lint.pipeline import open_session
from standards_lint.readers.limits import Limits
from standards_lint.readers.options import ReadOptions
from standards_lint.understand import extract_bytes
from standards_lint.workers import documents, pool, understanding
from standards_lint.workers.documents import Given, judge_documents
from standards_lint.workers.pool import FORKS
from standards_lint.workers.understanding import extract_documents

PLEDGE = "MAKLUMAT PELAYANAN\n\nDengan ini kami menyatakan sanggup menyelenggarakan pelayanan sesuai dengan standar.\n"
inherits = pytest.mark.skipif(not FORKS, reason="what a test puts in place does not reach a child that starts anew")


@pytest.fixture(scope="module")
def session():
    return open_session(as_of=date(2026, 11, 21), engine="python", reading=ReadOptions(Limits(document_seconds=2)))


@pytest.fixture
def hung(monkeypatch):
    """Reading a document whose text says so takes no end."""
    real = documents.lint_bytes

    def lint(data, path, session):
        if b"TANPA AKHIR" in data:
            time.sleep(3600)
        if b"MATI" in data:
            os._exit(9)
        return real(data, path, session)

    monkeypatch.setattr(documents, "lint_bytes", lint)


@inherits
@pytest.mark.usefixtures("hung")
def test_a_document_without_end_gets_its_finding_and_the_others_theirs(session):
    given = [Given("a.txt", PLEDGE.encode()), Given("b.pdf", b"%PDF-1.4 TANPA AKHIR"), Given("c.txt", PLEDGE.encode())]
    first, late, third = judge_documents(given, session, 1)
    assert [f.code for f in late.findings] == ["DOK113"]
    assert "2 detik" in late.findings[0].message.id
    assert "2 seconds" in late.findings[0].message.en
    assert late.failed
    assert replace(first, path="") == replace(third, path="")
    assert first.kind == "maklumat"


@inherits
@pytest.mark.usefixtures("hung")
def test_a_document_that_ends_its_process_is_told(session):
    dead, good = judge_documents([Given("b.pdf", b"%PDF-1.4 MATI"), Given("a.txt", PLEDGE.encode())], session, 1)
    assert [f.code for f in dead.findings] == ["DOK199"]
    assert "dihentikan oleh sistem" in dead.findings[0].message.id
    assert good.readable


def test_small_texts_are_judged_in_this_process(session, monkeypatch):
    monkeypatch.setattr(documents, "run_all", lambda tasks, *_: (pytest.fail("child") for _task in tasks))
    assert [d.kind for d in judge_documents([Given("a.txt", PLEDGE.encode())], session, 1)] == ["maklumat"]


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1", b"x" * 250_001])
def test_what_may_cost_much_is_judged_apart(session, monkeypatch, data):
    asked = []
    monkeypatch.setattr(documents, "run_all", lambda tasks, *_: (asked.append(t) for t in tasks))
    list(judge_documents([Given("a.txt", data)], session, 1))
    assert [task.data for task in asked] == [data]


def test_many_documents_in_several_processes_give_what_one_gives(session, tmp_path):
    given = []
    for index in range(70):
        path = tmp_path / f"{index:02}.txt"
        path.write_text(PLEDGE + f"\nNomor {index}\n", encoding="utf-8")
        given.append(Given(str(path)))
    assert list(judge_documents(given, session, 3)) == list(judge_documents(given, session, 1))


@inherits
def test_extraction_of_a_document_without_end_says_so(session, monkeypatch):
    endless = understanding._How(lambda *_: time.sleep(3600), understanding.extract_file)
    monkeypatch.setattr(understanding, "_READ", endless)
    reading = ReadOptions(Limits(document_seconds=1))
    (standard,) = extract_documents([Given("b.pdf", b"%PDF-1.4")], session.packs, reading, 1)
    assert not standard.readable
    assert [note.message for note in standard.notes] == ["tidak selesai dalam 1 detik"]


@pytest.mark.parametrize("engine", ["python", "auto"])
def test_children_that_start_anew_give_the_same(monkeypatch, engine):
    monkeypatch.setattr(documents, "FORKS", False)
    monkeypatch.setattr(pool, "FORKS", False)
    monkeypatch.setattr(documents, "_SMALL", 1_000)  # bytes; beyond them a child reads the text
    session = open_session(as_of=date(2026, 11, 21), engine=engine)
    long = Given("a.txt", PLEDGE.encode() * 20)
    assert list(judge_documents([long], session, 1)) == [documents.lint_bytes(long.data, "a.txt", session)]
    (standard,) = extract_documents([long], session.packs, session.reading, 1)
    assert standard == extract_bytes(long.data, "a.txt", session.knowledge, session.reading)
