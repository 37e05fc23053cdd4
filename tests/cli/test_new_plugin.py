"""``standards-lint new plugin``: what it writes holds as it is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import standards_lint

SOURCE = Path(standards_lint.__file__).parents[1]


@pytest.fixture
def made(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    wish = ("--prefix", "m", "--region", "Kota Melati", "--regulation", "PERWALI 7/2025: Pelayanan Publik")
    outcome = command("new", "plugin", "kota-melati", *wish)
    assert outcome.code == 0
    assert "pip install -e" in outcome.out
    return tmp_path / "standards-lint-kota-melati"


def test_its_own_tests_pass_once_it_is_installed(made, tmp_path):
    source = made / "src"
    info = tmp_path / "site" / "standards_lint_kota_melati-0.1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: standards-lint-kota-melati\nVersion: 0.1.0\n")
    (info / "entry_points.txt").write_text("[standards_lint]\nkota-melati = standards_lint_kota_melati\n")
    path = os.pathsep.join(map(str, (info.parent, source, SOURCE)))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=made,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 passed" in done.stdout


def test_its_code_and_data_are_sound(made):
    import tomllib

    project = tomllib.loads((made / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["entry-points"]["standards_lint"] == {"kota-melati": "standards_lint_kota_melati"}
    for path in made.rglob("*.py"):
        compile(path.read_text(encoding="utf-8"), str(path), "exec")
    assert (made / "src/standards_lint_kota_melati/paket/peraturan/daerah.yaml").is_file()
    assert (made / ".github/workflows/uji.yml").is_file()


def test_nothing_is_written_over(made, command):
    assert "tidak ditimpa" in command("new", "plugin", "kota-melati").err
    assert made.is_dir()


@pytest.mark.parametrize("name", ["Kota Melati", "1kota", "kota_melati", ""])
def test_a_name_that_cannot_be_one_is_refused(command, tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    outcome = command("new", "plugin", name)
    assert outcome.code == 2
    assert "huruf kecil, angka, dan tanda hubung" in outcome.err
    assert list(tmp_path.iterdir()) == []
