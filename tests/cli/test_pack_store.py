"""Packs that are installed, verified and taken out, from a folder, an archive and a git repository."""

from __future__ import annotations

import importlib.util
import subprocess
import zipfile
from pathlib import Path

import pytest

from standards_lint.packs.store import HOME

_FILE = Path(__file__).parents[1] / "unit" / "packs" / "region.py"
_SPEC = importlib.util.spec_from_file_location("region", _FILE)
region = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(region)
NAME = "kabupaten-sekarwangi"


@pytest.fixture
def pack(tmp_path, monkeypatch):
    monkeypatch.setenv(HOME, str(tmp_path / "rumah"))
    monkeypatch.chdir(tmp_path)
    return region.write_region(tmp_path / "kab")


def test_a_folder_is_installed_and_named_by_its_id(command, pack, faulty):
    told = command("pack", "install", pack)
    assert (told.code, told.err) == (0, "")
    assert f"Paket {NAME} 2026.1 terpasang (sha256:" in told.out

    (pack / "pack.yaml").write_text("rusak", encoding="utf-8")  # what was installed stays as it was
    report = command("check", faulty, "--pack", NAME, "--select", "SPD001", "--fail-on", "never")
    assert f"{NAME} 2026.1" in report.out
    assert command("pack", "list").out.startswith(f"{NAME} 2026.1  dari {pack}")
    assert command("pack", "verify").out.startswith(f"{NAME}: utuh, sha256:")


def test_an_archive_is_installed_only_with_the_content_that_was_promised(command, pack, tmp_path):
    archive = tmp_path / "kab.zip"
    with zipfile.ZipFile(archive, "w") as out:
        for file in pack.rglob("*"):
            out.write(file, Path("repo-main") / file.relative_to(pack))

    wrong = command("pack", "install", archive, "--hash", "sha256:0000")
    assert (wrong.code, "bukan yang diminta" in wrong.err) == (2, True)
    assert command("pack", "list").out.startswith("Belum ada paket terpasang")
    assert command("pack", "install", archive).code == 0


@pytest.mark.parametrize("name", ["../luar.yaml", "/luar.yaml", "a\\..\\luar.yaml"])
def test_an_archive_that_leads_outside_is_refused(command, pack, tmp_path, name):
    archive = tmp_path / "jahat.zip"
    with zipfile.ZipFile(archive, "w") as out:
        out.write(pack / "pack.yaml", "pack.yaml")
        out.writestr(name, "x")

    told = command("pack", "install", archive)

    assert (told.code, "menunjuk ke luar arsip" in told.err) == (2, True)
    assert not (tmp_path / "luar.yaml").exists()


@pytest.mark.usefixtures("pack")
def test_a_git_repository_is_installed_from_a_folder_in_it(command, tmp_path):
    repository = tmp_path / "bersama.git"
    region.write_region(repository / "paket")
    me = ("-c", "user.name=a", "-c", "user.email=a@b.invalid")
    for words in (["init", "-q"], ["add", "-A"], [*me, "commit", "-qm", "awal"]):
        subprocess.run(["git", *words], cwd=repository, check=True, timeout=60)

    told = command("pack", "install", f"git+file://{repository}#paket")

    assert (told.code, told.err) == (0, "")
    missing = command("pack", "install", f"git+file://{tmp_path}/tiada.git")
    assert (missing.code, "git tidak dapat menyalinnya" in missing.err) == (2, True)


def test_a_pack_with_faults_is_not_installed_and_one_that_was_changed_is_told(command, pack, tmp_path):
    bad = region.write_region(tmp_path / "cacat", penyesuaian="rules: []\n")
    told = command("pack", "install", bad)
    assert (told.code, "tidak dipasang; 1 hal perlu diperbaiki" in told.err) == (2, True)

    command("pack", "install", pack)
    kept = tmp_path / "rumah" / "packs" / NAME / "paket" / "pack.yaml"
    kept.write_text(kept.read_text(encoding="utf-8").replace("Aturan Kabupaten", "Aturan Lain"), encoding="utf-8")
    changed = command("pack", "verify", NAME)
    assert (changed.code, changed.out) == (1, f"{NAME}: isinya berubah sejak dipasang; pasang ulang dari asalnya\n")

    assert command("pack", "remove", NAME).code == 0
    assert "tidak ada paket terpasang" in command("pack", "remove", NAME).err
    assert "tidak ada folder paket atau paket terpasang" in command("check", pack, "--pack", NAME).err
