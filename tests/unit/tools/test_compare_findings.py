"""Two revisions run on documents: whose code and rules judge, and what becomes of documents that break one of them."""

import importlib.util
import shutil
import subprocess
from pathlib import Path

import pytest
from comparison.sides import Side, SideError, lay_out, run, try_out

ROOT = Path(__file__).parents[3]
EXAMPLE = ROOT / "examples" / "buruk-maklumat.html"

_FAKE = r"""
import json, sys, time
paths = [word.replace("\\", "/") for word in sys.argv if word.endswith(".txt")]
if any("/lambat" in path for path in paths):
    time.sleep(60)
if any("/rusak" in path for path in paths):
    sys.exit("the reader fell over")
print(json.dumps({"documents": [{"path": path} for path in paths]}))
"""


def script():
    spec = importlib.util.spec_from_file_location("compare_findings", ROOT / "tools" / "compare_findings.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def fake(tmp_path):
    """A side whose program falls over some documents."""
    package = tmp_path / "packages" / "standards_lint"
    (package / "_rules").mkdir(parents=True)
    for file in (package / "__init__.py", package / "_rules" / "__init__.py"):
        file.touch()
    (package / "__main__.py").write_text(_FAKE, encoding="utf-8")
    return Side("after", "a revision", package.parent)


def test_a_document_that_crashes_or_hangs_is_named_and_the_others_are_read(fake, tmp_path):
    documents = [tmp_path / f"{name}.txt" for name in ("a", "rusak", "lambat", "b")]

    outcome = run(fake, ("check",), documents, seconds=1.5)

    assert list(outcome.told) == [documents[0], documents[3]]
    assert outcome.failed == {
        documents[1]: "exit 1: the reader fell over",
        documents[2]: "took longer than 1.5 s",
    }


def test_a_side_that_cannot_be_imported_is_a_fault_of_that_side(fake):
    try_out(fake, seconds=30)
    (fake.folder / "standards_lint" / "__init__.py").write_text("import nothing_of_this_name", encoding="utf-8")

    with pytest.raises(SideError, match=r"after \(a revision\) cannot be imported: .*nothing_of_this_name"):
        try_out(fake, seconds=30)


def test_a_side_without_rules_of_its_own_is_refused(fake):
    shutil.rmtree(fake.folder / "standards_lint" / "_rules")

    with pytest.raises(SideError, match=r"^after \(a revision\)"):
        try_out(fake, seconds=30)


def test_documents_are_called_by_the_folder_that_was_named(tmp_path):
    (tmp_path / "korpus" / "dalam").mkdir(parents=True)
    for name in ("korpus/a.txt", "korpus/dalam/b.txt", "c.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")

    names = script().named_documents([tmp_path / "korpus", tmp_path / "c.txt"])

    assert list(names.values()) == ["korpus/a.txt", "korpus/dalam/b.txt", "c.txt"]


def test_a_path_without_documents_is_refused_in_a_sentence(tmp_path, capsys):
    assert script().main([str(tmp_path / "tidak-ada")]) == 2
    assert capsys.readouterr().err == f"compare_findings: {tmp_path / 'tidak-ada'}: there is no document here\n"


def _git(folder, *arguments):
    who = ("-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path):
    """A checkout with the program as it is; the working tree lacks a rule and words another one otherwise."""
    folder = tmp_path / "repository"
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "src" / "standards_lint", folder / "src" / "standards_lint", ignore=ignore)
    shutil.copytree(ROOT / "rules", folder / "rules", ignore=ignore)
    _git(folder, "init", "--quiet")
    _git(folder, "add", ".")
    _git(folder, "commit", "--quiet", "-m", "The first state")
    (folder / "rules" / "pengaduan" / "PGD020-surel-pribadi.yaml").unlink()
    reworded = folder / "rules" / "maklumat" / "MKL001-maklumat-tanpa-kesanggupan.yaml"
    text = reworded.read_text(encoding="utf-8")
    reworded.write_text(text.replace("id: Maklumat memuat janji", "id: Halaman ini memuat janji"), encoding="utf-8")
    return folder


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_each_side_judges_by_its_own_code_and_rules(repository, capsys):
    options = [str(EXAMPLE), "--repository", str(repository), "--base", "HEAD", "--extract"]

    assert script().main(options) == 0

    told = capsys.readouterr().out
    assert "The first state → working tree" in told.splitlines()[0]
    assert "MKL001 maklumat-tanpa-kesanggupan: 0 gained, 0 lost, 1 changed" in told
    assert "PGD020 surel-pribadi: 0 gained, 1 lost, 0 changed" in told
    assert "Understood otherwise: 0 documents" in told
    assert not (repository / ".git" / "worktrees").exists()


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_a_revision_that_is_not_there_is_told(repository, tmp_path):
    with pytest.raises(SideError, match=r"^before: there is no commit no-such-branch to be had \("):
        lay_out("before", "no-such-branch", repository, tmp_path / "side")


def test_a_link_to_the_rules_inside_the_package_is_no_obstacle(tmp_path):
    checkout = tmp_path / "checkout"
    for folder in ("src/standards_lint", "rules/waktu"):
        (checkout / folder).mkdir(parents=True)
    (checkout / "rules" / "pack.yaml").write_text("name: x", encoding="utf-8")
    (checkout / "src" / "standards_lint" / "_rules").symlink_to("../../rules", target_is_directory=True)

    side = lay_out("after", None, checkout, tmp_path / "after")

    copied = side.folder / "standards_lint" / "_rules"
    assert (copied / "pack.yaml").is_file()
    assert not copied.is_symlink()
