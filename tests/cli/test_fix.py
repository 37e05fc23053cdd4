import codecs
import json
import os
import stat
import zipfile

import pytest

from standards_lint.cli.in_place import write_in_place
from standards_lint.errors import UsageError

DAY = ("--as-of", "2026-11-21")


@pytest.fixture
def slips(tmp_path, clean_text):
    """A clean standard with three slips that can be mended."""
    text = clean_text.replace("Dinas", "Dinas", 1)
    text = text.replace("Undang-Undang Nomor 25 Tahun 2009 tentang", "Undang-Undang No. 25 Tahun 2009 ttg", 1)
    text = text.replace("Formulir pendaftaran anggota", "Formulir permohoan dan atau pendaftaran anggota", 1)
    assert "ttg" in text
    assert "permohoan" in text
    path = tmp_path / "draf.txt"
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def test_the_difference_is_shown_and_nothing_is_written(command, slips):
    before = slips.read_bytes()
    outcome = command("check", slips, "--diff", *DAY)

    assert outcome.code == 1
    assert outcome.out.startswith(f"--- {slips}\n+++ {slips}\n@@ ")
    assert "\n+" in outcome.out
    assert "Formulir permohonan dan/atau pendaftaran anggota" in outcome.out
    assert slips.read_bytes() == before


def test_where_nothing_would_change_nothing_is_shown(command, clean):
    outcome = command("check", clean, "--diff", *DAY)

    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")


def test_findings_are_mended_in_the_file_and_told(command, slips, clean_text):
    outcome = command("check", slips, "--fix", *DAY)

    text = slips.read_text(encoding="utf-8")
    assert text.replace("permohonan dan/atau pendaftaran", "pendaftaran", 1) == clean_text
    assert outcome.code == 0
    assert f"{slips}: 3 temuan diperbaiki" in outcome.out
    assert "BHS004: “permohoan” menjadi “permohonan”" in outcome.out
    assert "Tidak ada temuan" in outcome.out


def test_mending_again_changes_nothing(command, slips):
    command("check", slips, "--fix", *DAY)
    once = slips.read_bytes()
    outcome = command("check", slips, "--fix", *DAY)

    assert slips.read_bytes() == once
    assert "diperbaiki" not in outcome.out


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8], ids=["plain", "marked"])
def test_mark_and_line_ends_stay(command, slips, mark):
    crlf = slips.read_bytes().replace(b"\n", b"\r\n")
    slips.write_bytes(mark + crlf)
    command("check", slips, "--fix", *DAY)
    data = slips.read_bytes()

    assert b"permohonan dan/atau" in data
    assert data.startswith(mark)
    assert data.count(b"\r\n") == data.count(b"\n") == crlf.count(b"\n")


def test_a_file_in_the_old_encoding_keeps_it(command, slips):
    text = slips.read_text(encoding="utf-8") + "Catatan: “berlaku” sejak ditetapkan\n"
    slips.write_bytes(text.encode("cp1252"))
    command("check", slips, "--fix", *DAY)

    assert "permohonan dan/atau" in slips.read_bytes().decode("cp1252")
    assert "“berlaku”".encode("cp1252") in slips.read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="files of Windows have no such permissions")
def test_the_permissions_of_the_file_stay(command, slips):
    slips.chmod(0o640)
    command("check", slips, "--fix", *DAY)

    assert stat.S_IMODE(slips.stat().st_mode) == 0o640
    assert [path.name for path in slips.parent.iterdir()] == [slips.name]


def test_a_file_that_may_not_be_written_stays_as_it_is(command, slips):
    before = slips.read_bytes()
    slips.chmod(0o444)
    outcome = command("check", slips, "--fix", *DAY)

    assert outcome.code == 2
    assert "hanya dapat dibaca" in outcome.err
    assert slips.read_bytes() == before


def test_a_file_that_somebody_changed_meanwhile_is_not_written(slips):
    with pytest.raises(UsageError, match="berubah selagi diperiksa"):
        write_in_place(b"baru", b"yang dulu dibaca", slips)

    assert b"permohoan" in slips.read_bytes()


def test_what_comes_through_standard_input_goes_out_mended(command, slips):
    outcome = command("check", "-", "--fix", *DAY, stdin=slips.read_bytes())

    assert outcome.out.startswith("STANDAR PELAYANAN")
    assert "permohonan dan/atau" in outcome.out
    assert "3 temuan diperbaiki" in outcome.err


def test_a_word_document_is_not_mended_in_place_and_the_way_is_told(command, slips, tmp_path):
    word = tmp_path / "draf.docx"
    word.write_bytes(b"PK\x03\x04")
    alone, beside = command("check", word, "--fix"), command("check", slips, word, "--fix", *DAY)

    assert (alone.code, "--track-changes" in alone.err) == (2, True)
    assert beside.code == 2
    assert f"{word}: --fix dan --diff hanya untuk" in beside.err
    assert "permohonan dan/atau" in slips.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--fix", "--diff"), "pilih salah satu"),
        (("--unsafe-fixes",), "dipakai bersama"),
        (("--fix", "--format", "docx", "--output", "x.docx"), "--track-changes"),
        (("--fix", "--together"), "tanpa --together"),
        (("--diff", "--redact"), "tanpa --redact"),
    ],
)
def test_options_that_do_not_go_together_are_refused(command, slips, options, told):
    before = slips.read_bytes()
    outcome = command("check", slips, *options)

    assert outcome.code == 2
    assert told in outcome.err
    assert slips.read_bytes() == before


def test_a_report_tells_what_can_be_mended(command, slips):
    outcome = command("check", slips, *DAY)

    assert "= Perbaikan: “permohoan” menjadi “permohonan” (--fix)" in outcome.out
    assert "3 temuan dapat diperbaiki dengan --fix." in outcome.out


def test_json_tells_the_edits(command, slips):
    report = json.loads(command("check", slips, "--format", "json", *DAY).out)
    lines = slips.read_text(encoding="utf-8").splitlines()
    fixes = [finding["fix"] for finding in report["documents"][0]["findings"] if "fix" in finding]

    assert len(fixes) == 3
    for edit in (edit for fix in fixes for edit in fix["edits"]):
        assert edit["line"] == edit["end_line"]
        assert lines[edit["line"] - 1][edit["column"] - 1 : edit["end_column"] - 1] == edit["old"]


@pytest.fixture
def word_draft(tmp_path):
    """A Word document with a slip in a table and a legal basis written short."""
    import docx

    document = docx.Document()
    document.add_heading("STANDAR PELAYANAN KARTU ANGGOTA PERPUSTAKAAN", 1)
    document.add_heading("1. Dasar Hukum", 2)
    document.add_paragraph("a. Undang-Undang No. 25 Tahun 2009 ttg Pelayanan Publik;")
    document.add_heading("2. Persyaratan", 2)
    document.add_table(rows=1, cols=2).cell(0, 1).text = "Formulir permohoan dan atau kartu identitas"
    document.save(tmp_path / "draf.docx")
    return tmp_path / "draf.docx"


def test_in_a_word_copy_fixes_are_tracked_changes_and_a_second_run_gives_the_same(command, word_draft, tmp_path):
    first, second, bare, plain = (tmp_path / f"{name}.docx" for name in ("satu", "dua", "tiga", "empat"))
    options = ("--format", "docx", *DAY)
    command("check", word_draft, *options, "--track-changes", "--output", first)
    command("check", first, *options, "--track-changes", "--output", second)
    command("check", first, *options, "--output", bare)
    command("check", word_draft, *options, "--output", plain)

    assert second.read_bytes() == first.read_bytes()
    assert bare.read_bytes() == plain.read_bytes()
    report = json.loads(command("check", first, "--format", "json", *DAY).out)
    assert not {"BHS004", "BHS006", "DHK013"} & {f["code"] for f in report["documents"][0]["findings"]}


@pytest.mark.parametrize("form", ["text", "json", "pdf"])
def test_changes_are_tracked_in_word_copies_only(command, slips, form):
    outcome = command("check", slips, "--track-changes", "--format", form)

    assert outcome.code == 2
    assert "--track-changes hanya untuk --format docx" in outcome.err


def test_a_change_that_would_lead_to_another_finding_is_not_made_in_word(command, tmp_path, clean_text):
    import docx

    act = "Peraturan Pemerintah Nomor 96 Tahun 2012"
    assert act in clean_text
    revoked = "Peraturan Pemerintah Nomor 19 Tahun 2008 tentang Kecamatan"
    document = docx.Document()
    for line in clean_text.replace(act, f"{revoked};\nb. {act}", 1).splitlines():
        document.add_paragraph(line.replace("Formulir", "Formulir permohoan", 1))
    document.save(tmp_path / "draf.docx")
    copy = tmp_path / "salinan.docx"
    command(
        "check", tmp_path / "draf.docx", "--format", "docx", "--track-changes", "--unsafe-fixes", "--output", copy, *DAY
    )

    with zipfile.ZipFile(copy) as archive:
        said, text = (archive.read(f"word/{name}.xml").decode() for name in ("comments", "document"))
    assert "bila diterima timbul temuan lain" in said
    assert "Perubahan terlacak: “permohoan” menjadi “permohonan”." in said
    assert ">permohonan</w:t></w:r></w:ins>" in text
    assert "Nomor 19 Tahun 2008" in text
