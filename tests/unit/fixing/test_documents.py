"""Whole documents, examples and real ones: what is mended is gone, nothing new appears, and the rest stays as it is."""

from collections import Counter
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from standards_lint.fixing.rounds import mend
from standards_lint.fixing.text_file import read_text_file
from standards_lint.pipeline import lint_bytes, open_session
from standards_lint.readers.limits import DEFAULT_LIMITS
from standards_lint.triage.select import Selection

ROOT = Path(__file__).parents[3]
CORPUS = ROOT.parent / "shared" / "corpus"
SUFFIXES = {".txt", ".md", ".html", ".htm", ".yaml", ".yml"}
EXAMPLES = sorted(path for path in (ROOT / "examples").iterdir() if path.suffix in SUFFIXES)
REAL = [p for folder in ("files", "more") for p in sorted((CORPUS / folder).glob("*")) if p.suffix in SUFFIXES]
FILES = [*EXAMPLES, *REAL]
PLACEHOLDER = "[isi: "


@pytest.fixture(scope="module")
def session():
    return open_session(as_of=date(2026, 11, 21), engine="python", selection=Selection(preview=True))


def test_there_is_something_to_mend_among_the_examples(session):
    fixes = [f.fix for path in EXAMPLES for f in lint_bytes(path.read_bytes(), path.name, session).findings if f.fix]

    assert any(fix.safe for fix in fixes)
    assert any(not fix.safe for fix in fixes)


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@pytest.mark.parametrize("path", FILES, ids=range(len(FILES)))
def test_a_document_is_mended_and_nothing_else_of_it_changes(path, unsafe, session):
    data = path.read_bytes()
    file = read_text_file(data, path.name, DEFAULT_LIMITS)
    if isinstance(file, str):
        pytest.skip(f"no text: {file}")

    def judge(content):
        return lint_bytes(content, path.name, session)

    before = judge(data)
    mended = mend(file, before, judge, unsafe=unsafe)

    if not any(f.fix and (f.fix.safe or unsafe) for f in before.findings):
        assert mended.file.data() == data
        return
    lines = mended.file.text.splitlines()
    left = [finding for finding in mended.report.findings if not placeheld(finding, lines)]
    counts = Counter(f.code for f in left)
    old = Counter(f.code for f in before.findings)
    assert all(count <= old[code] for code, count in counts.items()), counts - old
    assert bool(mended.fixed) == (mended.file.data() != data)
    assert len(mended.fixed) + len(mended.refused) > 0
    again = mend(mended.file, mended.report, judge, unsafe=unsafe)
    assert again.file.data() == mended.file.data()
    assert not again.fixed
    assert untouched(file.text, mended.file.text, mended.fixed)


def placeheld(finding, lines):
    """It speaks of a skeleton that was put in."""
    return any(PLACEHOLDER in line for line in lines[finding.span.line - 1 : finding.span.line + 1])


def untouched(before, after, fixed):
    """All that differs is what the fixes say."""
    old, new = "".join(e.old for f in fixed for e in f.fix.edits), "".join(e.new for f in fixed for e in f.fix.edits)
    matcher = SequenceMatcher(None, before.splitlines(keepends=True), after.splitlines(keepends=True), autojunk=False)
    gone, come = Counter(), Counter()  # characters of the lines that differ
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "equal":
            gone.update("".join(before.splitlines(keepends=True)[i1:i2]))
            come.update("".join(after.splitlines(keepends=True)[j1:j2]))
    return balanced(gone, come, old, new)


def balanced(gone, come, old, new):
    """Characters that came and went are those of the edits."""
    difference = come.copy()
    difference.subtract(gone)
    wanted = Counter(new)
    wanted.subtract(Counter(old))
    signs = {sign for sign in {*difference, *wanted} if sign not in "\r\n"}
    return all(difference[sign] == wanted[sign] for sign in signs)


@pytest.mark.parametrize("path", EXAMPLES, ids=range(len(EXAMPLES)))
def test_line_ends_and_mark_of_a_document_stay(path, session):
    text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    data = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()

    def judge(content):
        return lint_bytes(content, path.name, session)

    mended = mend(read_text_file(data, path.name, DEFAULT_LIMITS), judge(data), judge, unsafe=True)
    after = mended.file.data()

    assert after.startswith(b"\xef\xbb\xbf")
    assert after.count(b"\r\n") == after.count(b"\n")
    plain = mend(read_text_file(text.encode(), path.name, DEFAULT_LIMITS), judge(text.encode()), judge, unsafe=True)
    assert after.decode("utf-8-sig").replace("\r\n", "\n") == plain.file.text
    assert mended.report.findings == plain.report.findings
