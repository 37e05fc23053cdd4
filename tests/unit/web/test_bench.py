"""Judging processes and whose turn it is."""

import threading

import judges
import pytest

from standards_lint.web.desk import Desk, Held
from standards_lint.web.judge import JudgeLostError
from standards_lint.web.names import shown_name, stored_name
from standards_lint.web.turns import Turns


def test_people_take_turns():
    turns = Turns()
    for person, task in (("a", 1), ("a", 2), ("a", 3), ("b", 4), ("c", 5), ("b", 6)):
        turns.put(person, task)

    assert [turns.take() for _ in range(6)] == [1, 4, 5, 2, 6, 3]


def test_what_nobody_waits_for_is_dropped_and_the_end_lets_go():
    turns = Turns()
    turns.put("a", 1)
    turns.put("b", 2)
    assert turns.drop("a") == [1]
    assert turns.drop("a") == []
    assert turns.take() == 2

    got = []
    waiting = threading.Thread(target=lambda: got.append(turns.take()))
    waiting.start()
    turns.end()
    waiting.join(5)
    assert got == [None]


def ask(bench, function, *arguments):
    return bench.submit("a", lambda: None, function, *arguments).result(30)


def test_a_judge_answers(bench):
    assert ask(bench, judges.told, "hari") == "hari 2026-11-22"


def test_what_fails_is_told_and_the_judge_goes_on(bench):
    with pytest.raises(JudgeLostError, match="ValueError: tidak bisa"):
        ask(bench, judges.fail)
    assert ask(bench, judges.told, "lagi").startswith("lagi")


def test_what_nobody_waits_for_any_more_is_cancelled(bench):
    first = [bench.submit("b", lambda: None, judges.wait, 0.5) for _ in range(2)]
    later = bench.submit("a", lambda: None, judges.told, "nanti")
    bench.drop("a")

    assert later.cancelled()
    assert not any(answer.cancelled() for answer in first)


def test_a_judge_that_ended_is_replaced(bench):
    for _ in range(2):
        with pytest.raises(JudgeLostError, match="berhenti sebelum selesai"):
            ask(bench, judges.end)
    assert ask(bench, judges.told, "baru").startswith("baru")


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("draf.docx", "draf.docx"),
        ("/x/y/draf.docx", "draf.docx"),
        ("..\\..\\draf.docx", "draf.docx"),
        ("  spasi   ganda .txt", "spasi ganda .txt"),
        ("", "dokumen"),
        ("...", "dokumen"),
        ("a\x00b\n.txt", "ab.txt"),
        ("x" * 300 + ".pdf", "x" * 146 + ".pdf"),
    ],
)
def test_names_that_are_shown(sent, name):
    assert shown_name(sent) == name


def test_names_on_the_disk_are_numbers():
    assert stored_name(7, "Draf ku.DOCX") == "0007.docx"
    assert stored_name(7, "x.exe") == "0007.bin"


def test_a_document_that_was_taken_away_stays_away(tmp_path):
    desk = Desk("rahasia", tmp_path)
    desk.put([Held(1, "a.txt", tmp_path / "0001.txt", 1)])
    desk.remove(1)
    desk.change(1, form="docx")

    assert desk.documents == ()
