"""Several documents converted, those that could cost too much in a process of their own."""

import os
import time
from dataclasses import replace
from datetime import date

import pytest

from standards_lint.convert import documents
from standards_lint.convert.conversion import Target, convert
from standards_lint.convert.documents import convert_documents
from standards_lint.pipeline import open_session
from standards_lint.readers.limits import Limits
from standards_lint.readers.options import ReadOptions
from standards_lint.workers import documents as served
from standards_lint.workers import pool
from standards_lint.workers.documents import Given
from standards_lint.workers.pool import FORKS

PLEDGE = "MAKLUMAT PELAYANAN\n\nDengan ini kami menyatakan sanggup menyelenggarakan pelayanan sesuai dengan standar.\n"
inherits = pytest.mark.skipif(not FORKS, reason="what a test puts in place does not reach a child that starts anew")


@pytest.fixture(scope="module")
def session():
    return open_session(as_of=date(2026, 11, 21), engine="python", reading=ReadOptions(Limits(document_seconds=2)))


@pytest.fixture
def hung(monkeypatch):
    """Converting a document whose text says so takes no end, ends its process, or fails."""
    real = documents.convert

    def convert_document(data, path, target, session):
        if b"TANPA AKHIR" in data:
            time.sleep(3600)
        if b"MATI" in data:
            os._exit(9)
        if b"SALAH" in data:
            raise KeyError("bagian")
        return real(data, path, target, session)

    monkeypatch.setattr(documents, "convert", convert_document)


@inherits
@pytest.mark.usefixtures("hung")
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.4 TANPA AKHIR", "tidak selesai dalam 2 detik"),
        (b"%PDF-1.4 MATI", "dihentikan oleh sistem"),
        (b"SALAH", "KeyError: 'bagian' (test_documents.py:"),
    ],
)
def test_what_ends_badly_is_told_and_the_others_are_converted(session, content, said):
    given = [Given("a.txt", PLEDGE.encode()), Given("b.pdf", content), Given("c.txt", PLEDGE.encode())]
    first, bad, third = convert_documents(given, Target.YAML, session, 1)
    assert (bad.readable, bad.text) == (False, "")
    assert said in " ".join(bad.lost)
    assert first.readable
    assert replace(third, text=third.text.replace("c.txt", "a.txt")) == first


def test_small_texts_are_converted_in_this_process(session, monkeypatch):
    monkeypatch.setattr(served, "run_all", lambda tasks, *_: (pytest.fail("child") for _task in tasks))
    (made,) = convert_documents([Given("a.txt", PLEDGE.encode())], Target.YAML, session, 1)
    assert made == convert(PLEDGE.encode(), "a.txt", Target.YAML, session)


def test_a_file_that_cannot_be_opened_is_told(session, tmp_path):
    (made,) = convert_documents([Given(str(tmp_path / "tiada.txt"))], Target.YAML, session, 1)
    assert not made.readable
    assert "tidak dapat dibuka" in made.lost[0]


def test_children_that_start_anew_give_the_same(monkeypatch):
    monkeypatch.setattr(served, "FORKS", False)
    monkeypatch.setattr(pool, "FORKS", False)
    monkeypatch.setattr(served, "needs_bounds", lambda _given: True)
    session = open_session(as_of=date(2026, 11, 21), engine="python")
    text = Given("a.txt", PLEDGE.encode())
    assert list(convert_documents([text], Target.MD, session, 1)) == [convert(text.data, "a.txt", Target.MD, session)]
