"""``standards-lint check --format docx``: where copies go, and what is told of documents that cannot have one."""

import io
import shutil
import zipfile
from pathlib import Path

import docx as python_docx
import pytest

from standards_lint.cli.exit_codes import CLEAN, FINDINGS, NOT_CHECKED, USAGE

EXAMPLES = Path(__file__).parents[2] / "examples"
EXAMPLE = EXAMPLES / "buruk-draf-terlacak.docx"
DAY = ("--as-of", "2026-11-21")


@pytest.fixture
def draft(tmp_path):
    return Path(shutil.copy(EXAMPLE, tmp_path / "draf.docx"))


@pytest.fixture
def annotate(command):
    def run_command(*arguments, **more):
        return command("check", "--format", "docx", *DAY, *arguments, **more)

    return run_command


def comments(path):
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/comments.xml").decode()


def answered(path):
    """A person writes a comment into a copy."""
    document = python_docx.Document(path)
    document.add_comment(document.paragraphs[0].runs, text="Setuju", author="Ani", initials="A")
    document.save(path)


def test_a_copy_is_written_and_told(annotate, draft, tmp_path):
    before = draft.read_bytes()
    outcome = annotate(draft, "--output", tmp_path / "draf-catatan.docx")
    assert outcome.code == FINDINGS
    assert outcome.out == f"{tmp_path / 'draf-catatan.docx'}: 1 kesalahan, 5 peringatan, 4 informasi dalam 1 dokumen\n"
    assert outcome.err == ""
    assert "Kesalahan KOM015" in comments(tmp_path / "draf-catatan.docx")
    assert "Mengapa: Judul tanpa isi" in comments(tmp_path / "draf-catatan.docx")
    assert draft.read_bytes() == before


def test_the_copy_is_the_same_in_every_run_and_of_the_copy(annotate, draft, tmp_path):
    one, other = tmp_path / "a.docx", tmp_path / "b.docx"
    assert annotate(draft, "--output", one).code == FINDINGS
    assert annotate(one, "--output", other, "--engine", "python").code == FINDINGS
    assert one.read_bytes() == other.read_bytes()


def test_findings_count_for_the_exit_code_as_ever(annotate, draft, tmp_path):
    copy = tmp_path / "x.docx"
    assert annotate(draft, "--output", copy, "--fail-on", "never").code == CLEAN
    assert annotate(draft, "--output", copy, "--ignore", "KOM").code == CLEAN
    assert "temuan disembunyikan (--ignore KOM)" in comments(copy)


def test_language_and_questions_are_those_that_were_asked_for(annotate, draft, tmp_path):
    copy = tmp_path / "x.docx"
    outcome = annotate(draft, "--output", copy, "--lang", "en", "--checklist", "--quiet")
    assert outcome.out == ""
    assert "Summary of the check" in comments(copy)
    assert "For the reviewer" in comments(copy)
    assert 'w:lang w:val="en-GB"' in comments(copy)


def test_a_place_for_the_copy_is_asked_for(annotate, draft):
    outcome = annotate(draft)
    assert (outcome.code, outcome.out) == (USAGE, "")
    assert "--output BERKAS.docx" in outcome.err


def test_statistics_are_no_copy(annotate, draft, tmp_path):
    outcome = annotate(draft, "--output", tmp_path / "x.docx", "--statistics")
    assert outcome.code == USAGE
    assert "--statistics" in outcome.err


@pytest.mark.parametrize(
    ("name", "content", "way"),
    [
        ("draf.txt", b"Standar Pelayanan", "--format text"),
        ("draf.html", b"<html><body><p>Standar</p></body></html>", "--format text"),
        ("draf.rtf", b"{\\rtf1 Standar}", "buka dengan Word"),
    ],
)
def test_other_formats_are_refused_with_a_way_out(annotate, tmp_path, name, content, way):
    document = tmp_path / name
    document.write_bytes(content)
    outcome = annotate(document, "--output", tmp_path / "x.docx")
    assert (outcome.code, outcome.out) == (USAGE, "")
    assert "(.docx)" in outcome.err
    assert way in outcome.err
    assert not (tmp_path / "x.docx").exists()


def test_what_a_file_holds_counts_and_not_its_name(annotate, draft, tmp_path):
    other = draft.rename(tmp_path / "draf.doc")
    assert annotate(other, "--output", tmp_path / "x.docx").code == FINDINGS


def test_several_documents_go_to_a_folder_and_the_others_are_told(annotate, draft, tmp_path):
    second = shutil.copy(draft, tmp_path / "lain.docx")
    page = tmp_path / "halaman.html"
    page.write_text("<html><body><p>Standar</p></body></html>", encoding="utf-8")
    folder = tmp_path / "hasil"
    outcome = annotate(draft, second, page, "--output", folder)
    assert outcome.code == USAGE
    assert "halaman.html" in outcome.err
    assert sorted(path.name for path in folder.iterdir()) == ["draf-catatan.docx", "lain-catatan.docx"]
    assert annotate(draft, second, "--output", folder).code == FINDINGS
    assert annotate(draft, second, "--output", page).code == USAGE


@pytest.mark.usefixtures("draft")
def test_copies_of_an_earlier_run_are_not_copied_again(annotate, tmp_path):
    assert annotate(tmp_path, "--output", tmp_path).code == FINDINGS
    assert annotate(tmp_path, "--output", tmp_path).code == FINDINGS
    assert sorted(path.name for path in tmp_path.iterdir()) == ["draf-catatan.docx", "draf.docx"]


def test_two_documents_of_one_name_are_refused(annotate, draft, tmp_path):
    (tmp_path / "sub").mkdir()
    second = shutil.copy(draft, tmp_path / "sub" / "draf.docx")
    outcome = annotate(draft, second, "--output", tmp_path / "hasil")
    assert outcome.code == USAGE
    assert not (tmp_path / "hasil").exists()


def test_the_draft_is_never_overwritten(annotate, draft):
    before = draft.read_bytes()
    assert annotate(draft, "--output", draft).code == USAGE
    assert draft.read_bytes() == before


def test_comments_that_people_wrote_into_a_copy_are_not_lost(annotate, draft, tmp_path):
    copy = tmp_path / "draf-catatan.docx"
    annotate(draft, "--output", copy)
    answered(copy)
    before = copy.read_bytes()
    outcome = annotate(draft, "--output", copy)
    assert outcome.code == USAGE
    assert "sudah memuat komentar orang" in outcome.err
    assert copy.read_bytes() == before
    assert annotate(copy, "--output", tmp_path / "baru.docx").code == FINDINGS
    assert "Setuju" in comments(tmp_path / "baru.docx")
    assert comments(tmp_path / "baru.docx").count("Kesalahan KOM015") == 1


def test_a_name_that_word_would_not_open_is_refused(annotate, draft, tmp_path):
    assert annotate(draft, "--output", tmp_path / "x.pdf").code == USAGE
    macros = draft.rename(tmp_path / "draf.docm")
    outcome = annotate(macros, "--output", tmp_path / "x.docx")
    assert outcome.code == USAGE
    assert ".docm" in outcome.err


def test_a_damaged_document_is_told_and_gives_no_copy(annotate, draft, tmp_path):
    draft.write_bytes(draft.read_bytes()[:3000])
    outcome = annotate(draft, "--output", tmp_path / "x.docx")
    assert outcome.code == NOT_CHECKED
    assert "rusak" in outcome.err
    assert not (tmp_path / "x.docx").exists()


def test_a_document_without_text_gets_a_copy_that_says_so(annotate, tmp_path):
    empty = tmp_path / "kosong.docx"
    document = python_docx.Document()
    document.add_paragraph()
    document.save(empty)
    outcome = annotate(empty, "--output", tmp_path / "x.docx")
    assert outcome.code == NOT_CHECKED
    assert "tidak dapat diperiksa" in comments(tmp_path / "x.docx")


def test_standard_input_is_annotated_too(annotate, draft, tmp_path):
    outcome = annotate("-", "--output", tmp_path / "x.docx", stdin=draft.read_bytes())
    assert outcome.code == FINDINGS
    assert (
        python_docx.Document(io.BytesIO((tmp_path / "x.docx").read_bytes())).paragraphs[0].text == "STANDAR PELAYANAN"
    )


def test_a_place_that_cannot_be_written_is_told(annotate, draft, tmp_path):
    outcome = annotate(draft, "--output", tmp_path / "draf.docx" / "x.docx")
    assert outcome.code == USAGE
    assert "tidak dapat ditulis" in outcome.err


def test_a_pdf_gets_highlights_and_the_same_in_every_run(command, tmp_path):
    draft = Path(shutil.copy(EXAMPLES / "buruk-cetakan.pdf", tmp_path / "draf.pdf"))
    copy, again = tmp_path / "draf-catatan.pdf", tmp_path / "lagi.pdf"
    outcome = command("check", draft, "--format", "pdf", "--output", copy, *DAY)
    assert (outcome.code, outcome.err) == (FINDINGS, "")
    assert outcome.out.startswith(f"{copy}: 1 kesalahan")
    assert copy.read_bytes().startswith(draft.read_bytes())
    assert command("check", copy, "--format", "pdf", "--output", again, *DAY).code == FINDINGS
    assert again.read_bytes() == copy.read_bytes()


def test_each_form_names_the_other(command, draft, tmp_path):
    pdf = EXAMPLES / "buruk-cetakan.pdf"
    outcome = command("check", pdf, "--format", "docx", "--output", tmp_path / "x.docx")
    assert (outcome.code, "--format pdf" in outcome.err) == (USAGE, True)
    outcome = command("check", draft, "--format", "pdf", "--output", tmp_path / "x.pdf")
    assert (outcome.code, "--format docx" in outcome.err) == (USAGE, True)


def test_a_pdf_that_somebody_wrote_into_is_not_overwritten(command, tmp_path):
    copy = tmp_path / "x.pdf"
    copy.write_bytes((EXAMPLES / "buruk-cetakan.pdf").read_bytes() + b"% catatan orang\n")
    outcome = command("check", EXAMPLES / "buruk-cetakan.pdf", "--format", "pdf", "--output", copy)
    assert outcome.code == USAGE
    assert "diubah orang" in outcome.err
    assert copy.read_bytes().endswith(b"% catatan orang\n")
