"""Mending in rounds, by a judge that finds certain words."""

from standards_lint.fixing.rounds import mend
from standards_lint.fixing.text_file import TextFile
from standards_lint.model.finding import Edit, Finding, Fix, Severity, Text
from standards_lint.model.report import DocumentReport
from standards_lint.model.span import Span


def judge_by(*rules):
    """A judge with rules (code, words found, words written instead, safe); it finds words where they stand first."""

    def judge(data):
        text = data.decode()
        findings = []
        for code, old, new, safe in rules:
            line = next((n for n, line in enumerate(text.splitlines(), 1) if old in line), 0)
            if line:
                column = text.splitlines()[line - 1].index(old) + 1
                edit = Edit(line, column, line, column + len(old), old, new)
                fix = Fix(safe, Text(new, new), (edit,)) if new is not None else None
                findings.append(
                    Finding(code, code, Severity.INFO, Text("", ""), Text("", ""), old, Span(line, column), fix=fix)
                )
        return DocumentReport("a.txt", "standar_pelayanan", True, tuple(findings))

    return judge


def mended(text, *rules, unsafe=False):
    judge = judge_by(*rules)
    return mend(TextFile(text, "utf-8"), judge(text.encode()), judge, unsafe=unsafe)


def test_rounds_go_on_until_nothing_is_left():
    result = mended("satu salah\nsatu salah\nsalah", ("A", "salah", "benar", True))

    assert result.file.text == "satu benar\nsatu benar\nbenar"
    assert len(result.fixed) == 3
    assert not result.report.findings


def test_what_is_unsafe_is_left_unless_asked_for():
    rule = ("A", "salah", "benar", False)

    assert mended("salah", rule).file.text == "salah"
    assert mended("salah", rule, unsafe=True).file.text == "benar"


def test_a_fix_that_leaves_its_finding_is_taken_back_and_told():
    result = mended("salah", ("A", "salah", "salah sekali", True))

    assert result.file.text == "salah"
    assert [(r.finding.code, "A" in r.reason.id) for r in result.refused] == [("A", True)]


def test_a_fix_that_makes_another_finding_is_taken_back_and_the_others_stay():
    result = mended(
        "salah keliru", ("A", "salah", "buruk", True), ("B", "keliru", "baik", True), ("C", "buruk", None, True)
    )

    assert result.file.text == "salah baik"
    assert [r.finding.code for r in result.refused] == ["A"]
    assert "C" in result.refused[0].reason.id


def test_overlapping_fixes_come_one_after_the_other():
    result = mended("ab", ("A", "ab", "cb", True), ("B", "b", "d", True))

    assert result.file.text == "cd"


def test_a_character_that_the_encoding_lacks_is_not_written():
    judge = judge_by(("A", "salah", "≥", True))
    result = mend(TextFile("salah", "ascii"), judge(b"salah"), judge)

    assert result.file.text == "salah"
    assert "pengodean" in result.refused[0].reason.id
