"""``--staged``, ``--only-documents`` and ``install-hook`` in real repositories."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not at hand")


@pytest.fixture
def git(tmp_path, monkeypatch):
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    root = tmp_path / "repositori"
    root.mkdir()
    monkeypatch.chdir(root)
    # A hook that git starts must find the program that is tested.
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))

    def run(*arguments, check=True):
        who = ("-c", "user.name=Uji", "-c", "user.email=uji@contoh.invalid", "-c", "commit.gpgsign=false")
        return subprocess.run(
            ["git", *who, *arguments], cwd=root, check=check, capture_output=True, encoding="utf-8", timeout=100
        )

    run("init", "--quiet", "--initial-branch=main")
    return run


@pytest.fixture
def bad(clean_text):
    head, _, tail = clean_text.partition("5. Biaya/Tarif\nTidak dipungut biaya (gratis).\n\n")
    assert tail
    return head + tail


def write(name, text):
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def test_what_is_checked_is_what_git_will_keep(git, command, bad, clean_text):
    write("a.txt", bad)
    write("b.txt", clean_text)
    write("c.yaml", "nama: lain\n")
    git("add", "--all")
    write("a.txt", clean_text)
    write("d.txt", bad)

    outcome = command("check", ".", "--staged", "--format", "json")

    documents = json.loads(outcome.out)["documents"]
    assert outcome.code == 1
    assert [(d["path"], "KOM005" in {f["code"] for f in d["findings"]}) for d in documents] == [
        ("a.txt", True),
        ("b.txt", False),
    ]


def test_only_what_stands_below_the_paths_counts(git, command, bad):
    for folder in ("satu", "dua"):
        write(f"{folder}/a.txt", bad)
    git("add", "--all")

    documents = json.loads(command("check", "satu", "--staged", "--format", "json").out)["documents"]

    assert [document["path"] for document in documents] == [str(Path("satu", "a.txt"))]


def test_nothing_staged_is_no_fault(git, command):
    outcome = command("check", ".", "--staged")

    assert (outcome.code, git("status", "--porcelain").stdout) == (0, "")


def test_files_of_other_programs_are_passed_over_when_asked_for(command, clean, tmp_path):
    write(tmp_path / "lain.yaml", "nama: lain\n")
    write(tmp_path / ".rahasia.txt", "rahasia")
    named = (clean, tmp_path / "lain.yaml", tmp_path / ".rahasia.txt")

    outcome = command("check", *named, "--only-documents", "--format", "json")

    assert [document["path"] for document in json.loads(outcome.out)["documents"]] == [str(clean)]
    assert "2 berkas dilewati karena bukan dokumen" in outcome.err
    assert command("check", *named).code == 3


@pytest.mark.skipif(sys.platform == "win32", reason="git of Windows brings a shell of its own")
def test_a_commit_is_held_up_by_an_error_and_only_by_that(git, command, bad, clean_text):
    assert command("install-hook").code == 0
    write("a.txt", bad)
    git("add", "--all")

    refused = git("commit", "--message", "Buruk", check=False)
    write("a.txt", clean_text)
    git("add", "--all")
    taken = git("commit", "--message", "Baik", check=False)

    assert refused.returncode == 1
    assert "a.txt:" in refused.stdout + refused.stderr
    assert "KOM005 kesalahan" in refused.stdout + refused.stderr
    assert taken.returncode == 0, taken.stderr


def test_a_hook_is_put_in_again_and_taken_out(git, command):
    assert git("rev-parse", "--git-dir").stdout
    place = Path(".git", "hooks", "pre-commit")

    assert command("install-hook").code == 0
    assert "--fail-on" not in place.read_text(encoding="utf-8"), "the settings say from which weight on"
    assert [command("install-hook").code, command("install-hook", "--fail-on", "warning").code] == [0, 0]
    assert "--fail-on warning" in place.read_text(encoding="utf-8")
    assert os.access(place, os.X_OK)
    assert command("install-hook", "--uninstall").code == 0
    assert not place.exists()
    assert command("install-hook", "--uninstall").code == 2


@pytest.mark.parametrize("more", [(), ("--uninstall",)])
def test_a_hook_of_somebody_else_stays(git, command, more):
    place = git("rev-parse", "--git-path", "hooks/pre-commit").stdout.strip()
    write(place, "#!/bin/sh\necho milik orang\n")

    outcome = command("install-hook", *more)

    assert outcome.code == 2
    assert "bukan buatan standards-lint" in outcome.err
    assert "milik orang" in Path(place).read_text(encoding="utf-8")


def test_hooks_that_another_program_keeps_are_left_alone(git, command):
    git("config", "core.hooksPath", ".kait")

    outcome = command("install-hook")

    assert outcome.code == 2
    assert "core.hooksPath" in outcome.err
    assert not Path(".kait").exists()


def test_without_a_repository_a_sentence_says_so(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    outcome = command("install-hook")

    assert outcome.code == 2
    assert "memerlukan repositori git" in outcome.err
