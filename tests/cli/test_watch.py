"""``check --watch`` in a process of its own, with files that change under it."""

import json

import pytest

from standards_lint.cli.remembered import Memory, remembered_report, remembering

from .watching import Watching


@pytest.fixture
def watching(tmp_path):
    started = []

    def start(*arguments):
        started.append(Watching("check", *arguments, "--format", "concise", cwd=tmp_path))
        return started[-1]

    yield start
    for one in started:
        one.close()


def test_changes_are_checked_and_ctrl_c_ends_it(watching, tmp_path, clean_text):
    folder = tmp_path / "standar"
    folder.mkdir()
    (folder / "a.txt").write_text(clean_text, encoding="utf-8")
    run = watching("standar")

    first = run.round()
    assert "Tidak ada temuan dalam 1 dokumen." in first
    bad = clean_text.replace("5. Biaya/Tarif\nTidak dipungut biaya (gratis).\n\n", "")
    (folder / "a.txt").write_text(bad, encoding="utf-8")
    assert any(": KOM005 kesalahan " in line for line in run.round())

    # A file that nobody can read does not end it, and neither do settings that cannot be used.
    (folder / "rusak.docx").write_bytes(b"PK\x03\x04..")
    assert any("rusak.docx:1:1: DOK102 " in line for line in run.round())
    settings = tmp_path / "standards-lint.toml"
    settings.write_text("[limits]\nhalaman = 3\n", encoding="utf-8")
    assert any("halaman" in line and "tidak dikenal" in line for line in run.round())
    settings.unlink()
    assert any("KOM005" in line for line in run.round())

    (folder / "rusak.docx").unlink()
    (folder / "a.txt").write_text(clean_text, encoding="utf-8")
    last = run.round()
    while "Tidak ada temuan dalam 1 dokumen." not in last:  # the two changes may be seen one after the other
        last = run.round()
    code, rest = run.stop()
    assert (code, [line for line in rest if "Traceback" in line]) == (130, [])


def test_a_file_that_goes_away_is_told_and_watched_on(watching, clean):
    run = watching(clean.name)
    assert run.round()[-2] == "Tidak ada temuan dalam 1 dokumen."

    text = clean.read_text(encoding="utf-8")
    clean.unlink()
    assert any("tidak ada berkas atau folder dengan nama ini" in line for line in run.round())
    clean.write_text(text, encoding="utf-8")
    assert "Tidak ada temuan dalam 1 dokumen." in run.round()
    assert run.stop()[0] == 130


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("-",), "masukan standar tidak berubah"),
        (("bersih.txt", "--format", "docx", "--output", "x.docx"), "hanya untuk laporan"),
        (("bersih.txt", "--staged"), "hilangkan --staged"),
        (("tidak-ada.txt",), "tidak ada berkas atau folder"),
    ],
)
def test_what_cannot_be_watched_is_refused(command, clean, monkeypatch, arguments, sentence):
    monkeypatch.chdir(clean.parent)
    outcome = command("check", *arguments, "--watch")

    assert outcome.code == 2
    assert sentence in outcome.err


def test_only_what_changed_is_judged_again(clean, faulty, monkeypatch):
    from datetime import date

    from standards_lint.pipeline import open_session
    from standards_lint.workers import documents
    from standards_lint.workers.documents import Given

    session = open_session(as_of=date(2026, 11, 21), engine="python")
    judged = []
    real = documents.judge_documents

    def counted(given, *rest):
        judged.extend(one.path for one in given)
        return real(given, *rest)

    monkeypatch.setattr(documents, "judge_documents", counted)
    given, memory = [Given(str(clean)), Given(str(faulty))], Memory()
    with remembering(memory):
        memory.keep_for("a")
        first = remembered_report(given, session, 1)
        assert remembered_report(given, session, 1) == first
        assert judged == [str(clean), str(faulty)]
        faulty.write_text(faulty.read_text(encoding="utf-8") + "\nTambahan.\n", encoding="utf-8")
        remembered_report(given, session, 1)
        assert judged[2:] == [str(faulty)]
        memory.keep_for("b")
        remembered_report(given, session, 1)
        assert judged[3:] == [str(clean), str(faulty)]
    assert json.dumps([document.path for document in first.documents]) == json.dumps([str(clean), str(faulty)])
