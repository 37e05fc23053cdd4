"""What users of packs and settings stumbled over after the first days: told now, or refused."""

import json
import subprocess

import pytest
from unit.packs.region import ADJUSTMENTS, FILES, write_region

from standards_lint.testing import check_pack

DAY = ("--as-of", "2026-11-21")
OFF = "  - {code: BHS006, off: true, reason: {id: Pedoman membolehkannya, en: The guide allows it}}\n"
WEAKER = "mematikan BHS006"


@pytest.fixture
def region(tmp_path):
    return write_region(tmp_path / "paket", penyesuaian=ADJUSTMENTS + OFF)


@pytest.fixture
def settings(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def write(text):
        (tmp_path / "standards-lint.toml").write_text(text, encoding="utf-8")

    return write


@pytest.mark.parametrize("form", ["concise", "sarif", "gitlab", "junit", "markdown"])
def test_a_form_without_questions_says_so_when_they_are_asked_for(command, clean, form):
    told = command("check", clean, "--checklist", "--format", form, *DAY)

    assert (told.code, told.err.count("catatan: --checklist tidak mengubah")) == (0, 1)
    assert form in told.err
    assert "pakai text, json, html, atau xlsx" in told.err
    assert command("check", clean, "--format", form, *DAY).err == ""


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_a_form_with_questions_says_nothing(command, clean, form):
    assert command("check", clean, "--checklist", "--format", form, *DAY).err == ""


@pytest.mark.parametrize("words", [("check", "FILE"), ("compare", "FILE", "FILE"), ("baseline", "show", "FILE")])
def test_nobody_is_judged_by_an_act_that_was_not_there(command, clean, words, tmp_path):
    if "baseline" in words:
        words = ("baseline", "create", "FILE", "--baseline", tmp_path / "d.json")
    words = [clean if word == "FILE" else word for word in words]

    told = command(*words, "--as-of", "2009-07-17")
    assert told.code == 2
    assert "UU 25/2009 tentang Pelayanan Publik baru diundangkan pada 2009-07-18" in told.err
    assert "baru diundangkan" not in command(*words, "--as-of", "2009-07-18").err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('select = ["WKT999"]\n', "standards-lint.toml:1: select: tidak ada aturan “WKT999”"),
        ('profile = "darf"\n', "tidak ada profil dengan nama itu — maksud Anda “draf”?"),
        ('[[overrides]]\npaths = ["a/**"]\nignore = ["KOM"]\nextend-select = ["XYZ"]\n', "“XYZ”"),
        ('[per-file-ignores]\n"a/**" = ["KOM777"]\n', "KOM777"),
        ('pack = ["tidak-ada"]\n', "tidak-ada"),
    ],
)
def test_settings_that_name_what_is_not_there_are_not_shown_as_if_they_held(command, settings, text, said):
    settings(text)

    told = command("config", "show")

    assert told.code == 2
    assert said in told.err


@pytest.mark.usefixtures("region")
def test_settings_may_name_the_rules_of_their_packs(command, settings):
    settings('pack = ["paket"]\nselect = ["SPD001"]\n')

    assert command("config", "show").code == 0


def test_what_settings_leave_out_is_not_looked_at_in_what_git_holds(command, settings, tmp_path, faulty):
    def git(*words):
        subprocess.run(["git", *words], cwd=tmp_path, check=True, capture_output=True)

    git("init", "--quiet")
    (tmp_path / "arsip").mkdir()
    faulty.rename(tmp_path / "arsip" / "lama.txt")
    git("add", "arsip")
    assert "KOM005" in command("check", ".", "--staged", *DAY).out
    settings('exclude = ["arsip/**"]\n')

    told = command("check", ".", "--staged", "--format", "concise", *DAY)
    assert "KOM005" not in told.out
    assert "catatan: 1 berkas dilewati menurut pengaturan exclude/include: arsip/lama.txt" in told.err.replace(
        "\\", "/"
    )
    assert "tidak ada yang diperiksa" in told.err
    assert "KOM005" in command("check", "arsip/lama.txt", "--staged", *DAY).out, "a file that is named is looked at"


def test_what_packs_make_weaker_is_told_beside_the_list_of_gitlab(command, clean, region):
    told = command("check", clean, "--pack", region, "--format", "gitlab", *DAY)

    assert isinstance(json.loads(told.out), list)
    assert WEAKER in told.err


def test_what_packs_make_weaker_is_told_in_workbooks_and_copies(command, clean_text, region, tmp_path):
    import openpyxl
    from docx import Document

    draft = Document()
    for line in clean_text.splitlines():
        draft.add_paragraph(line)
    draft.save(tmp_path / "draf.docx")
    book, copy = tmp_path / "a.xlsx", tmp_path / "catatan.docx"
    command("check", tmp_path / "draf.docx", "--pack", region, "--format", "xlsx", "--output", book, *DAY)
    command("check", tmp_path / "draf.docx", "--pack", region, "--format", "docx", "--output", copy, *DAY)

    cells = [str(cell.value) for sheet in openpyxl.load_workbook(book) for row in sheet.iter_rows() for cell in row]
    assert any(WEAKER in cell for cell in cells)
    comments = [comment.text for comment in Document(copy).comments]
    assert any(WEAKER in text for text in comments)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("verified: text", "verified: dibaca", "“regulations[1].verified” tidak boleh “dibaca”"),
        ("title:", "judul:", "kunci “judul” tidak dikenal"),
        ("PERBUP 7/2025", "PERBUB 7/2025", "jenis peraturan “PERBUB” tidak dikenal"),
        ("regulations:", "regulations: [", "bukan YAML yang sah"),
    ],
)
def test_one_wrong_word_in_a_table_of_regulations_is_told_alone(tmp_path, old, new, said):
    text = FILES["peraturan/daerah.yaml"].replace(old, new, 1)
    root = write_region(tmp_path / "paket", peraturan__daerah=text)

    problems = check_pack(root)

    assert any(said in problem for problem in problems), problems
    assert not any("tidak ada dalam register" in problem for problem in problems), problems
    assert all("daerah.yaml" in problem for problem in problems), problems


REASON = "Menurut Budi Santoso dan Pak Harjo, biaya diatur Perda; Bagian Hukum, Sdri. Wulan Sari"


@pytest.mark.parametrize("form", ["text", "json", "html", "sarif", "concise"])
def test_names_in_reasons_are_masked(command, faulty, tmp_path, form):
    text = faulty.read_text(encoding="utf-8")
    faulty.write_text(f"standards-lint: abaikan-berkas WKT001 -- {REASON}\n{text}", encoding="utf-8")
    waiver = tmp_path / "pengecualian.yaml"
    waiver.write_text(
        f'pengecualian:\n  - {{aturan: KOM005, dokumen: "*.txt", alasan: "{REASON}", disetujui_oleh: Kepala Bagian, '
        "sampai: 2027-06-30}\n",
        encoding="utf-8",
    )
    options = ("--waivers", waiver, "--format", form, "--show-suppressed", "--fail-on", "never", *DAY)

    plain, told = command("check", faulty, *options).out, command("check", faulty, "--redact", *options).out

    assert plain.count("Budi Santoso") >= 2
    assert [name for name in ("Budi", "Santoso", "Harjo", "Wulan") if name in told] == []
    assert "biaya diatur Perda; Bagian Hukum" in told
