"""``standards-lint convert``: where results go, and what is told of what does not come along."""

import pytest

from standards_lint.cli.exit_codes import CLEAN, NOT_CHECKED, USAGE

PAGE = "<html><body><h1>Standar Pelayanan Kartu</h1><h2>Biaya</h2><p>Gratis</p></body></html>"


def test_one_document_goes_to_standard_output(command, clean):
    outcome = command("convert", clean, "--to", "yaml")
    assert outcome.code == CLEAN
    assert outcome.out.startswith("# Dikonversi oleh standards-lint dari bersih.txt\nstandar_pelayanan: 1\n")
    assert outcome.err == ""


def test_the_result_is_clean_where_the_document_is(command, clean, tmp_path):
    made = tmp_path / "baru" / "standar.yaml"
    assert command("convert", clean, "--to", "yaml", "--output", made).code == CLEAN
    assert command("check", made, "--fail-on", "info").code == CLEAN


def test_markdown_is_written_too(command, clean, tmp_path):
    made = tmp_path / "standar.md"
    assert command("convert", clean, "--to", "md", "--output", made).code == CLEAN
    assert command("check", made, "--fail-on", "info").code == CLEAN


def test_standard_input_is_read(command):
    outcome = command("convert", "-", "--to", "yaml", "--stdin-filename", "x.html", stdin=PAGE.encode())
    assert "dari x.html" in outcome.out
    assert "Gratis" in outcome.out


def test_several_documents_need_a_folder(command, clean, faulty, tmp_path):
    outcome = command("convert", clean, faulty, "--to", "yaml")
    assert (outcome.code, outcome.out) == (USAGE, "")
    assert "--output FOLDER" in outcome.err
    folder = tmp_path / "hasil"
    assert command("convert", clean, faulty, "--to", "yaml", "--output", folder).code == CLEAN
    assert sorted(path.name for path in folder.iterdir()) == ["bersih.yaml", "cacat.yaml"]


def test_two_documents_of_one_name_are_refused(command, clean, tmp_path):
    other = tmp_path / "lain" / clean.name
    other.parent.mkdir()
    other.write_bytes(clean.read_bytes())
    folder = tmp_path / "hasil"
    folder.mkdir()
    outcome = command("convert", clean, other, "--to", "yaml", "--output", folder)
    assert outcome.code == USAGE
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("place", ["berkas", "folder"])
def test_a_document_is_never_overwritten(command, tmp_path, place):
    document = tmp_path / "standar.yaml"
    document.write_text("standar_pelayanan: 1\njudul: Maklumat\n", encoding="utf-8")
    before = document.read_bytes()
    output = document if place == "berkas" else tmp_path
    outcome = command("convert", document, "--to", "yaml", "--output", output)
    assert outcome.code == USAGE
    assert "menimpa" in outcome.err
    assert document.read_bytes() == before


def test_what_is_lost_is_told_and_gives_its_exit_code(command, tmp_path):
    page = tmp_path / "x.html"
    page.write_text(PAGE.replace("<p>", "<img src=x alt=Bagan><p>"), encoding="utf-8")
    outcome = command("convert", page, "--to", "yaml")
    assert outcome.code == NOT_CHECKED
    assert "gambar" in outcome.err
    assert "Gratis" in outcome.out


def test_what_cannot_be_read_is_told_and_the_others_are_converted(command, clean, tmp_path):
    picture = tmp_path / "x.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    folder = tmp_path / "hasil"
    outcome = command("convert", picture, clean, "--to", "yaml", "--output", folder)
    assert outcome.code == NOT_CHECKED
    assert "tidak diubah" in outcome.err
    assert [path.name for path in folder.iterdir()] == ["bersih.yaml"]


def test_the_target_must_be_named(command, clean):
    assert command("convert", clean).code == USAGE
    assert command("convert", clean, "--to", "docx").code == USAGE


def test_structured_standards_in_folders_are_found_and_other_data_is_passed_over(command, tmp_path):
    (tmp_path / "standar.yaml").write_text("# x\nstandar_pelayanan: 1\njudul: Maklumat\n", encoding="utf-8")
    (tmp_path / "standar.json").write_text('{"standar_pelayanan": 1, "judul": "Maklumat"}', encoding="utf-8")
    (tmp_path / "compose.yaml").write_text("services: {web: {image: x}}\n", encoding="utf-8")
    out = command("check", tmp_path).out
    assert "standar.yaml" in out
    assert "standar.json" in out
    assert "compose.yaml" not in out


def test_the_settings_of_reading_hold_for_converting_too(command, tmp_path):
    (tmp_path / "atur.toml").write_text("[limits]\ntext_megabytes = 1\n", encoding="utf-8")
    (tmp_path / "besar.txt").write_text("Standar pelayanan\n" * 60_000, encoding="utf-8")

    outcome = command("convert", tmp_path / "besar.txt", "--to", "yaml", "--config", tmp_path / "atur.toml")

    assert (outcome.code, outcome.out) == (3, "")
    assert "batas 1 MB" in outcome.err
