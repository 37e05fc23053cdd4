"""Findings joined with the verdicts of readers, and the table these are kept in."""

import importlib.util
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from quality.precision import add, count, render
from quality.verdicts import TABLE, Given, Judged, Verdict, document_number, read_given, read_table, said, write_table

from standards_lint.knowledge.data import national
from standards_lint.model.finding import Finding, Severity, Text
from standards_lint.model.span import Span
from standards_lint.packs.load import load_pack
from standards_lint.packs.precision import Counts

RULES = load_pack(national(), trusted=True)


def finding(code, fingerprint, message="Pesan"):
    text = Text(message, "Message")
    return Finding(code, "aturan", Severity.INFO, text, Text("Ubah", "Change"), "", Span(1, 1), fingerprint=fingerprint)


REPORTS = {"001": [finding("WKT001", "aa"), finding("WKT001", "bb")], "neg-02": [finding("WKT001", "aa")], "003": []}


def judged(document, fingerprint, verdict, words=None):
    return Judged(document, "WKT001", fingerprint, verdict, words or said(REPORTS["001"][0]))


def counted(*table, codes=("WKT001", "WKT002"), reports=REPORTS):
    return count(codes, reports, table, edition="2026.1", day="2026-01-02")


def test_a_verdict_belongs_to_the_finding_of_its_document():
    told = counted(judged("001", "aa", "true"), judged("neg-02", "aa", "false"))

    assert told.precision.rules == {"WKT001": Counts(3, 2, 1, 1, 0, 0), "WKT002": Counts(0, 0, 0, 0, 0, 0)}
    assert (told.precision.documents, told.precision.dropped, told.dropped, told.reworded) == (3, 0, (), ())


def test_a_verdict_whose_finding_is_gone_is_dropped_and_told():
    gone = judged("003", "aa", "false")

    told = counted(gone, judged("001", "bb", "unclear"))

    assert told.precision.rules["WKT001"] == Counts(3, 2, 0, 0, 0, 1)
    assert (told.precision.dropped, told.dropped) == (1, (gone,))


def test_new_words_do_not_make_an_unfair_finding_fair_until_it_is_read_again():
    new_words = {"001": [finding("WKT001", "aa", "Lain"), finding("WKT001", "bb", "Lain")]}
    table = (judged("001", "aa", "unfair"), judged("001", "bb", "true"))

    assert counted(*table).reworded == ()
    told = counted(*table, reports=new_words)
    assert told.precision.rules["WKT001"] == Counts(2, 1, 1, 0, 1, 0)
    assert (told.dropped, told.reworded) == ((), table[:1])
    again = add(table, [Given("001", "WKT001", "aa", Verdict.UNFAIR)], new_words).table
    assert counted(*again, reports=new_words).reworded == ()


def test_verdicts_come_in_by_their_finding_and_the_later_one_holds():
    table = (judged("001", "aa", "true"),)
    given = [
        Given("001", "WKT001", "aa", Verdict.FALSE),
        Given("001", "WKT001", "bb", Verdict.TRUE),
        Given("001", "WKT001", "cc", Verdict.TRUE),
    ]

    added = add(table, given, REPORTS)

    assert (added.new, added.changed, added.unknown) == (1, 1, (given[2],))
    assert [(row.fingerprint, row.verdict) for row in added.table] == [("aa", "false"), ("bb", "true")]


def test_the_words_judged_are_those_of_severity_message_and_advice():
    first = finding("WKT001", "aa")

    assert said(first) == said(replace(first, fingerprint="bb"))
    others = [
        replace(first, severity=Severity.WARNING),
        replace(first, message=Text("Lain", "x")),
        replace(first, advice=Text("Lain", "x")),
    ]
    assert said(first) not in {said(other) for other in others}


def test_the_file_holds_what_was_counted():
    told = counted(judged("001", "aa", "unfair"))

    tree = yaml.safe_load(render(told.precision))

    assert (tree["edition"], tree["day"], tree["documents"], tree["dropped"]) == ("2026.1", "2026-01-02", 3, 0)
    assert tree["rules"]["WKT001"] == {
        "findings": 3, "documents": 2, "right": 0, "wrong": 0, "unfair": 1, "unclear": 0
    }  # fmt: skip


@pytest.mark.parametrize(
    ("path", "number"), [("a/024-dinas-x.html", "024"), ("neg-04-y.pdf", "neg-04"), ("seed-000.txt", "seed-000")]
)
def test_of_a_document_only_the_number_is_kept(path, number):
    assert document_number(path) == number


def test_a_document_without_a_number_is_refused():
    with pytest.raises(ValueError, match=r"draf\.txt: the file's name must begin with its number"):
        document_number("draf.txt")


def test_a_table_comes_back_as_it_was_written(tmp_path):
    rows = (judged("neg-02", "aa", "false"), judged("001", "bb", "true"))

    write_table(rows, tmp_path / "t.tsv")

    assert read_table(tmp_path / "t.tsv") == tuple(sorted(rows))


GIVEN = 'id\tcode\tpath\tfingerprint\tverdict\tremark\n0-1\tWKT001\tx/001-y.txt\taa\tfalse\tit says "no\n'


def test_a_file_of_a_reader_is_read_by_its_columns_and_its_remarks_are_not_kept(tmp_path):
    (tmp_path / "r.tsv").write_text(GIVEN, encoding="utf-8")

    assert read_given(tmp_path / "r.tsv") == (Given("001", "WKT001", "aa", Verdict.FALSE),)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("false", "wrong", r"r\.tsv, row 2: “wrong” is no verdict; write true, false, unfair, unclear"),
        ("fingerprint", "print", r"r\.tsv: the first line must name the column fingerprint"),
    ],
)
def test_a_file_that_cannot_be_taken_is_refused_in_a_sentence(tmp_path, old, new, told):
    (tmp_path / "r.tsv").write_text(GIVEN.replace(old, new), encoding="utf-8")

    with pytest.raises(ValueError, match=told):
        read_given(tmp_path / "r.tsv")


def test_the_table_of_the_project_is_sound():
    rows = read_table()

    assert list(rows) == sorted(rows), "write it with tools/rule_precision.py"
    assert len({row.key for row in rows}) == len(rows)
    assert all(document_number(row.document) == row.document for row in rows), "a number, never a name"


def test_what_ships_was_counted_from_the_table():
    tree = yaml.safe_load((Path(__file__).parents[3] / "rules" / "ketepatan.yaml").read_text(encoding="utf-8"))
    read = sum(c["right"] + c["wrong"] + c["unfair"] + c["unclear"] for c in tree["rules"].values())

    assert read + tree["dropped"] == len(read_table()), f"run: python tools/rule_precision.py (after {TABLE.name})"
    assert tree["edition"] == RULES.version


def script():
    path = Path(__file__).parents[3] / "tools" / "rule_precision.py"
    spec = importlib.util.spec_from_file_location("rule_precision", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def run(tmp_path, monkeypatch):
    """The tool on a folder of its own, writing nothing of the project."""
    tool = script()
    table = tmp_path / "verdicts.tsv"
    write_table((), table)
    monkeypatch.setattr(tool, "FILE", tmp_path / "ketepatan.yaml")
    monkeypatch.setattr(tool, "read_table", lambda: read_table(table))
    monkeypatch.setattr(tool, "write_table", lambda rows: write_table(rows, table))

    def run_tool(*arguments):
        monkeypatch.setattr(sys, "argv", ["rule_precision.py", "--corpus", str(tmp_path), *map(str, arguments)])
        return tool.main()

    return run_tool


def test_the_tool_reads_documents_joins_verdicts_and_writes_both_files(run, tmp_path, capsys):
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "007-kosong.txt").write_text("", encoding="utf-8")
    reports = script().judge_all(tmp_path, date(2026, 11, 21))
    (found,) = reports["007"]
    rows = [("x/007-kosong.txt", found.code, found.fingerprint, "true"), ("x/007.txt", found.code, "ffff", "false")]
    given = ["path\tcode\tfingerprint\tverdict", *("\t".join(row) for row in rows)]
    (tmp_path / "saya.tsv").write_text("\n".join(given) + "\n", encoding="utf-8")

    assert run("--add", tmp_path / "saya.tsv") == 1

    told = capsys.readouterr()
    assert "added 1, changed 0" in told.out
    assert f"not added, for they are not reported: {found.code} (1)" in told.err
    tree = yaml.safe_load((tmp_path / "ketepatan.yaml").read_text(encoding="utf-8"))
    assert tree["documents"] == 1
    assert (tree["rules"][found.code]["findings"], tree["rules"][found.code]["right"]) == (1, 1)
    assert set(tree["rules"]) == {rule.code for rule in RULES.rules}
    assert [row.document for row in read_table(tmp_path / "verdicts.tsv")] == ["007"]


def test_without_documents_the_tool_says_so_and_writes_nothing(run, tmp_path, capsys):
    assert run() == 2
    assert "there are no documents" in capsys.readouterr().err
    assert not (tmp_path / "ketepatan.yaml").exists()


def test_two_documents_of_one_number_are_refused(run, tmp_path, capsys):
    for folder in ("files", "more"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"007-{folder}.txt").write_text("", encoding="utf-8")

    assert run() == 2
    assert "another document has the number 007 too" in capsys.readouterr().err
