"""``--changed-since`` against real repositories."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

WORD = Path(__file__).parents[2] / "examples" / "buruk-draf-terlacak.docx"
FEE = "5. Biaya/Tarif\nTidak dipungut biaya (gratis).\n\n"

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not at hand")


class Repository:
    def __init__(self, root):
        self.root = root
        root.mkdir()
        self("init", "--quiet", "--initial-branch=main")

    def __call__(self, *arguments):
        who = ("-c", "user.name=Uji", "-c", "user.email=uji@contoh.invalid", "-c", "commit.gpgsign=false")
        return subprocess.run(
            ["git", *who, *arguments], cwd=self.root, check=True, capture_output=True, text=True
        ).stdout

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def commit(self):
        self("add", "--all")
        self("commit", "--quiet", "--message", "Simpan")


@pytest.fixture
def repository(tmp_path, monkeypatch):
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    made = Repository(tmp_path / "repositori")
    monkeypatch.chdir(made.root)
    return made


@pytest.fixture
def bad(clean_text):
    """A standard whose time cannot be measured."""
    return clean_text.replace("3 (tiga) hari kerja sejak berkas dinyatakan lengkap.", "Menyesuaikan keadaan.")


@pytest.fixture
def check(command):
    def run(*arguments):
        outcome = command("check", *arguments, "--format", "json", "--as-of", "2026-11-21")
        return outcome.code, json.loads(outcome.out)

    return run


def codes(report):
    return {document["path"]: [f["code"] for f in document["findings"]] for document in report["documents"]}


def test_only_changed_documents_are_checked_and_the_others_counted(repository, check, command, bad, clean_text):
    repository.write("lama.txt", bad)
    repository.write("beres.txt", clean_text)
    repository.commit()
    repository.write("beres.txt", bad)
    repository.write("baru.txt", bad)

    code, report = check(".", "--changed-since", "main")

    assert code == 1
    assert set(codes(report)) == {"beres.txt", "baru.txt"}
    assert all("WKT003" in found or found for found in codes(report).values())
    assert report["changed_since"]["documents_unchanged"] == 1
    assert report["changed_since"]["base"] == repository("rev-parse", "main").strip()
    text = command("check", ".", "--changed-since", "main").out
    assert "Hanya yang berubah sejak main" in text
    assert "1 dokumen tidak berubah, jadi tidak diperiksa." in text


def test_findings_of_before_are_set_aside_and_counted(repository, check, command, bad):
    repository.write("a.txt", bad)
    repository.commit()
    before = codes(check("a.txt")[1])["a.txt"]
    repository.write("a.txt", f"{bad}\nKalimat baru.\n")

    code, report = check("a.txt", "--changed-since", "main")

    assert before
    assert (code, codes(report)) == (0, {"a.txt": []})
    assert [entry["by"] for entry in report["documents"][0]["suppressed"]] == ["unchanged"] * len(before)
    text = command("check", "a.txt", "--changed-since", "main").out
    assert f"{len(before)} temuan pada bagian yang tidak berubah tidak ditampilkan" in text
    assert "Tidak ada temuan yang ditampilkan." in text


def test_a_section_that_is_taken_out_is_told_though_no_line_shows_it(repository, check, clean_text):
    repository.write("a.txt", clean_text)
    repository.commit()
    assert FEE in clean_text
    repository.write("a.txt", clean_text.replace(FEE, ""))

    code, report = check("a.txt", "--changed-since", "main")

    assert code == 1
    assert "KOM005" in codes(report)["a.txt"]


def test_a_renamed_file_is_compared_with_itself(repository, check, bad):
    repository.write("a.txt", bad)
    repository.commit()
    (repository.root / "folder").mkdir()
    repository("mv", "a.txt", "folder/b c.txt")

    code, report = check(".", "--changed-since", "HEAD")

    assert (code, codes(report)) == (0, {"folder/b c.txt": []})


def test_the_branch_is_compared_with_where_it_began(repository, check, bad, clean_text):
    repository.write("a.txt", clean_text)
    repository.commit()
    repository("switch", "--quiet", "--create", "cabang")
    repository.write("b.txt", bad)
    repository.commit()
    repository("switch", "--quiet", "main")
    repository.write("a.txt", bad)
    repository.commit()
    repository("switch", "--quiet", "cabang")

    assert set(codes(check(".", "--changed-since", "main")[1])) == {"b.txt"}


def test_a_file_that_git_does_not_keep_is_checked_whole(repository, check, bad, tmp_path):
    repository.write(".gitignore", "rahasia.txt\n")
    repository.commit()
    repository.write("rahasia.txt", bad)
    outside = tmp_path / "luar.txt"
    outside.write_text(bad, encoding="utf-8")

    code, report = check("rahasia.txt", outside, "--changed-since", "main")

    assert code == 1
    assert all(codes(report).values())


def test_paths_count_from_the_folder_one_is_in(repository, check, bad, monkeypatch):
    repository.write("dinas/a.txt", bad)
    repository.write("dinas/b.txt", bad)
    repository.commit()
    repository.write("dinas/a.txt", bad.replace("Menyesuaikan keadaan.", "Menyesuaikan kondisi."))
    monkeypatch.chdir(repository.root / "dinas")

    assert set(codes(check(".", "--changed-since", "main")[1])) == {"a.txt"}


def test_a_word_file_that_changed_is_told_whole(repository, check):
    place = repository.root / "draf.docx"
    shutil.copy(Path(__file__).parents[2] / "examples" / "buruk-cetakan.pdf", repository.root / "tetap.pdf")
    place.write_bytes(b"PK")
    repository.commit()
    shutil.copy(WORD, place)

    _, report = check(".", "--changed-since", "main")

    (document,) = report["documents"]
    assert document["path"] == "draf.docx"
    assert document["findings"]
    assert document["suppressed"] == []


def test_nothing_changed_is_no_praise(repository, command, bad):
    repository.write("a.txt", bad)
    repository.commit()

    outcome = command("check", ".", "--changed-since", "main")

    assert outcome.code == 0
    assert "Tidak ada temuan dalam 0 dokumen." in outcome.out
    assert "1 dokumen tidak berubah, jadi tidak diperiksa." in outcome.out


@pytest.mark.parametrize("ref", ["tidak-ada", "--output=x", ""])
def test_an_unknown_ref_is_told(repository, command, bad, ref):
    repository.write("a.txt", bad)
    repository.commit()

    outcome = command("check", ".", f"--changed-since={ref}")

    assert (outcome.code, outcome.out) == (2, "")
    assert "git tidak mengenal cabang, tag, atau commit ini" in outcome.err


def test_a_folder_outside_of_repositories_is_told(command, clean, monkeypatch):
    monkeypatch.chdir(clean.parent)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(clean.parent.parent))

    outcome = command("check", clean, "--changed-since", "main")

    assert outcome.code == 2
    assert "memerlukan repositori git" in outcome.err


def test_a_clone_that_was_cut_short_is_told_what_to_do(repository, command, bad, monkeypatch, tmp_path):
    for name in ("a.txt", "b.txt"):
        repository.write(name, bad)
        repository.commit()
    first = repository("rev-parse", "HEAD~1").strip()
    clone = tmp_path / "potongan"
    subprocess.run(
        ["git", "clone", "--quiet", "--depth=1", f"file://{repository.root}", str(clone)],
        check=True,
        capture_output=True,
    )
    monkeypatch.chdir(clone)

    outcome = command("check", ".", "--changed-since", first)

    assert outcome.code == 2
    assert "git fetch --unshallow" in outcome.err
    assert "fetch-depth: 0" in outcome.err


def test_without_git_a_sentence_says_so(command, clean, monkeypatch):
    monkeypatch.setenv("PATH", "")

    outcome = command("check", clean, "--changed-since", "main")

    assert outcome.code == 2
    assert "memerlukan program git" in outcome.err


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("more", [("--together",), ("--format", "docx", "--output", "x.docx")])
def test_what_needs_whole_documents_is_refused(command, clean, more):
    assert command("check", clean, "--changed-since", "main", *more).code == 2
