"""The one-file program: what it does with what it was opened with, and what a person sees when it fails."""

import sys
from pathlib import Path

import pytest

from standards_lint.cli import opened
from standards_lint.cli.opened import lost_file, opened_by_hand, page_words
from standards_lint.one_file import PART

COMMANDS = {"check", "serve"}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "draf.docx").write_bytes(b"x")
    (tmp_path / "check").write_bytes(b"x")
    (tmp_path / "standar").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_double_click_is_the_page():
    assert page_words([], COMMANDS) == ["serve", "--until-finished"]


def test_what_is_dropped_is_judged_on_the_page(folder):
    dropped = [str(folder / "draf.docx"), str(folder / "standar")]

    assert page_words(dropped, COMMANDS) == ["serve", "--until-finished", "--", *dropped]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["--version"],
        ["check", "draf.docx"],
        ["check"],  # a file of this name lies here too
        ["draf.docx", "--format", "json"],
        ["tidak-ada.docx"],
        ["draf.docx", "tidak-ada.docx"],
        [""],
        ["x" * 5000],
        ["a\0b"],
    ],
)
def test_anything_else_is_a_command_line(words):
    assert page_words(words, COMMANDS) is None


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "lost"),
    [
        (["draf.docx", "tidak-ada.docx"], "tidak-ada.docx"),
        (["tidak-ada.docx"], "tidak-ada.docx"),
        (["chek"], ""),
        (["check", "tidak-ada.docx"], ""),
        (["tidak-ada.docx", "--format", "json"], ""),
        (["--version"], ""),
    ],
)
def test_a_file_that_is_not_there_is_no_wrong_command(words, lost):
    assert lost_file(words, COMMANDS) == lost


def test_it_is_told_as_a_file(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["standards-lint", "tidak-ada.docx"])
    monkeypatch.setattr(opened, "give_back_libraries", lambda: None)

    with pytest.raises(SystemExit) as end:
        opened.main()

    assert end.value.code == 2
    assert capsys.readouterr().err.startswith("standards-lint: tidak-ada.docx: tidak ada berkas")


class Terminal:
    def __init__(self, is_one):
        self.isatty = lambda: is_one


@pytest.fixture
def asked(monkeypatch):
    """What the person is asked, at a terminal."""
    questions = []
    monkeypatch.setattr("builtins.input", lambda words: questions.append(words) or "")
    monkeypatch.setattr(sys, "stdin", Terminal(True))
    return questions


@pytest.mark.usefixtures("folder")
def test_a_window_in_which_it_failed_stays_until_it_was_read(asked, capsys):
    assert opened_by_hand(["serve", "--", "standar"]) == 2

    told = capsys.readouterr()
    assert "standar: folder ini tidak memuat dokumen" in told.err
    assert "peramban akan terbuka" in told.out
    assert asked == ["Tekan Enter untuk menutup jendela ini. "]


def test_what_nobody_foresaw_is_a_sentence_too(asked, monkeypatch, capsys):
    def breaks(_):
        raise RuntimeError("rusak")

    monkeypatch.setattr(opened, "whole_run", breaks)

    assert opened_by_hand(["serve"]) == 2
    assert "kesalahan yang tidak terduga" in (err := capsys.readouterr().err)
    assert "rusak" in err
    assert asked


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("stdin", [None, Terminal(False)])
def test_nobody_is_asked_where_nobody_can_answer(asked, monkeypatch, stdin):
    monkeypatch.setattr(sys, "stdin", stdin)

    assert opened_by_hand(["serve", "--", "standar"]) == 2
    assert asked == []


def test_a_window_in_which_all_went_well_closes(asked, monkeypatch):
    monkeypatch.setattr(opened, "whole_run", lambda _: 0)

    assert opened_by_hand(["serve"]) == 0
    assert asked == []


def test_a_part_of_the_program_is_run_by_its_name(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["standards-lint", PART, "standards_lint.workers.child", "7"])
    given = []
    monkeypatch.setattr("standards_lint.workers.child.serve_descriptor", given.append)
    monkeypatch.setattr(opened, "give_back_libraries", lambda: None)

    with pytest.raises(SystemExit) as end:
        opened.main()

    assert (end.value.code, given) == (0, [7])


def test_the_recipe_begins_here():
    start = Path(__file__).parents[3] / "tools" / "one_file" / "start.py"

    assert "from standards_lint.cli.opened import main" in start.read_text(encoding="utf-8")
