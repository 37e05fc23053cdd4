"""The library says what the command line says, and takes no text for a path."""

import json
import os
import pickle
import subprocess
import sys
import threading
import time
from datetime import date
from pathlib import Path

import pytest

import standards_lint
from standards_lint import Config, LimitSettings, Linter, Severity, UsageError, Verdict, lint
from standards_lint.cli.app import run

ROOT = Path(__file__).parents[3]
EXAMPLES = sorted(path for path in (ROOT / "examples").iterdir() if path.is_file() and path.suffix != ".md")
CORPUS = ROOT.parent / "shared" / "corpus"
DAY = date(2026, 11, 21)
CONFIG = Config(as_of=DAY, engine="python")
PLEDGE = "MAKLUMAT PELAYANAN\n\nDengan ini kami menyatakan sanggup menyelenggarakan pelayanan sesuai dengan standar.\n"


@pytest.fixture(scope="module")
def linter():
    with Linter(CONFIG) as made:
        yield made


def checked(capsys, *words):
    """What `check --format json` says of the documents."""
    run(["check", "--format", "json", "--as-of", str(DAY), "--no-cache", "--no-progress", *map(str, words)])
    return json.loads(capsys.readouterr().out)["documents"]


def test_the_examples_are_judged_as_check_judges_them(linter, capsys):
    said = checked(capsys, "--isolated", "--engine", "python", *EXAMPLES)

    assert [document["path"] for document in said] == [str(path) for path in EXAMPLES]
    for document, path in zip(said, EXAMPLES, strict=True):
        assert json.loads(json.dumps(linter.lint(path).to_dict())) == document


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the labelled documents are not at hand")
def test_real_documents_are_judged_as_check_judges_them(linter, capsys):
    paths = sorted(path for path in CORPUS.rglob("*") if path.suffix in {".html", ".txt"})[:25]
    assert paths
    said = checked(capsys, "--isolated", "--engine", "python", *paths)

    assert [json.loads(json.dumps(linter.lint(path).to_dict())) for path in paths] == said


SETTINGS = """
select = ["PGD", "WKT", "BIA", "KOM"]
as-of = "2026-11-21"
engine = "python"
lang = "en"
levels = true
kind = ["standar_pelayanan"]
redact = true
[per-file-ignores]
"**/*.txt" = ["WKT"]
[severity]
BIA = "info"
[[overrides]]
paths = ["**/*.html"]
ignore = ["PGD"]
"""


def test_a_settings_file_holds_as_for_check(tmp_path, capsys):
    file = tmp_path / "standards-lint.toml"
    file.write_text(SETTINGS, encoding="utf-8")
    paths = [ROOT / "examples" / name for name in ("buruk-tabel-kependudukan.html", "buruk-sop.txt")]
    said = checked(capsys, "--config", file, *paths)

    with Linter(file) as linter:
        found = [json.loads(json.dumps(linter.lint(path).to_dict())) for path in paths]
    assert found == said
    assert any(one["suppressed"] for one in found)


def test_the_report_tells_places_law_and_advice(linter):
    report = linter.lint(ROOT / "examples" / "buruk-tabel-kependudukan.html")

    assert (report.verdict, report.why, report.kind) == (Verdict.JUDGED, "", "standar_pelayanan")
    fee = next(finding for finding in report.findings if finding.code == "BIA001")
    assert (fee.severity, fee.place.line, fee.place.column) == (Severity.ERROR, 20, 29)
    assert fee.place.cell == "tabel 1, baris 6, kolom 3"
    assert ("UU 24/2013", "Pasal 79A") in [(article.regulation, article.article) for article in fee.law]
    assert "Tidak dipungut biaya" in fee.advice
    (service,) = report.services
    assert service.name == "PENERBITAN KARTU KELUARGA"
    assert len(service.components) == 14
    assert {component.id: component.state for component in service.components}["biaya"] == "ada"
    assert report.count(Severity.ERROR) == sum(finding.severity == "error" for finding in report.findings) > 0
    assert report.judged_by.as_of == str(DAY)


def test_what_was_not_judged_is_never_green(linter):
    broken = linter.lint(data=b"%PDF-1.4", name="rusak.pdf")
    other = linter.lint(text="Halo dunia")

    assert broken.verdict is Verdict.NOT_JUDGED
    assert "rusak atau terpotong" in broken.why
    assert other.verdict is Verdict.NO_STANDARD
    assert "tidak dikenali" in other.why


def test_a_text_a_file_and_its_bytes_give_the_same(linter, tmp_path):
    path = tmp_path / "maklumat.txt"
    path.write_text(PLEDGE, encoding="utf-8")
    by_file = linter.lint(path)

    assert linter.lint(str(path)) == by_file
    assert linter.lint(text=PLEDGE, name=str(path)) == by_file
    assert linter.lint(data=PLEDGE.encode(), name=str(path)) == by_file
    assert lint(path, config=CONFIG) == by_file
    assert lint(text=PLEDGE, name=str(path), config=CONFIG) == by_file
    assert linter.lint(text=PLEDGE).path == "<teks>"


@pytest.mark.parametrize(
    ("positional", "named"),
    [
        ((), {}),
        ((PLEDGE,), {}),
        (("a.txt",), {"text": PLEDGE}),
        (("a.txt",), {"name": "b.txt"}),
        ((b"a.txt",), {}),
        ((), {"text": b"bytes"}),
        ((), {"data": b"bytes"}),
        ((), {"data": "text", "name": "a.txt"}),
    ],
)
def test_path_text_and_bytes_are_not_confused(linter, positional, named):
    with pytest.raises(TypeError):
        linter.lint(*positional, **named)
    with pytest.raises(TypeError):
        lint(*positional, **named, config=CONFIG)


def test_a_path_that_leads_nowhere_is_told(linter, tmp_path):
    with pytest.raises(UsageError, match="tidak ada berkas"):
        linter.lint(tmp_path / "tiada.txt")
    with pytest.raises(UsageError, match="sebuah folder"):
        linter.lint(tmp_path)


def test_what_cannot_be_served_is_told_when_the_linter_is_made(tmp_path):
    with pytest.raises(standards_lint.StandardsLintError, match="tidakada"):
        Linter(Config(select=("TIDAKADA",)))
    with pytest.raises(UsageError, match="xx"):
        Linter(Config(lang="xx"))
    with pytest.raises(UsageError, match="diundangkan"):
        Linter(Config(as_of=date(1990, 1, 1)))
    file = tmp_path / "standards-lint.toml"
    file.write_text("locked = true\n", encoding="utf-8")
    with pytest.raises(UsageError, match="tidak ada kunci"):
        Linter(file)


def test_threads_share_a_linter(linter):
    paths = [path for path in EXAMPLES if path.suffix in {".txt", ".html", ".docx"}][:6]
    alone = {path: linter.lint(path) for path in paths}
    found = {}

    def judge(path):
        found[path] = linter.lint(path)

    threads = [threading.Thread(target=judge, args=(path,), daemon=True) for path in paths]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(100)
    assert found == alone


def test_a_report_and_a_linter_can_be_sent_to_another_process(linter):
    report = linter.lint(text=PLEDGE)
    assert pickle.loads(pickle.dumps(report)) == report
    with pickle.loads(pickle.dumps(linter)) as other:
        assert other.lint(text=PLEDGE) == report


def test_a_document_without_end_is_given_up(tmp_path):
    # The time is that of the opening too, which a child does before its first document.
    with Linter(
        Config(as_of=DAY, engine="python", limits=LimitSettings(document_seconds=1), plugins=(slow(tmp_path),))
    ) as made:
        begin = time.monotonic()
        late = made.lint(text="TANPA AKHIR")
    assert time.monotonic() - begin < 60
    assert late.verdict is Verdict.NOT_JUDGED
    assert [finding.code for finding in late.findings] == ["DOK113"]


def slow(folder):
    """A plugin whose reader takes no end."""
    path = folder / "lambat.py"
    path.write_text(
        "import time\n"
        "from standards_lint.plugins import FileReader, hookimpl\n"
        "API = 1\n\n\n"
        "def forever(data, options):\n"
        "    time.sleep(3600)\n\n\n"
        "@hookimpl\n"
        "def standards_lint_readers():\n"
        "    return [FileReader('lambat', read=forever, recognises=lambda head, path: b'TANPA' in head)]\n",
        encoding="utf-8",
    )
    return str(path)


def test_importing_the_package_imports_nothing_else():
    code = "import sys, standards_lint; print([m for m in sys.modules if m.startswith('standards_lint.')])"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_names_of_the_library_are_those_of_the_package():
    import standards_lint.library as library

    assert set(standards_lint.__all__) == {*library.__all__, "__version__"}
    assert all(getattr(standards_lint, name) is getattr(library, name) for name in library.__all__)
    with pytest.raises(AttributeError, match="tidak_ada"):
        standards_lint.tidak_ada  # noqa: B018 (asking for it is the test)


def test_texts_need_no_child(monkeypatch):
    with Linter(CONFIG) as made:
        monkeypatch.setattr(made._judge._apart, "do", lambda _given: pytest.fail("child"))
        assert made.lint(text=PLEDGE).verdict is Verdict.JUDGED
