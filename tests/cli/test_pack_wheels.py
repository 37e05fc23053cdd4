"""Packs from a package index: the wheel is data, its code never runs, and a plugin is left to pip."""

import sys
import zipfile

import pytest
from unit.packs.region import FILES

from standards_lint.packs.store import HOME

PLUGIN = "[standards_lint]\nmelur = melur\n"
TRAP = "from pathlib import Path\nPath({place!r}).write_text('jalan')\n"


@pytest.fixture
def wheels(tmp_path, monkeypatch):
    """A function that makes a wheel in a folder; gives the folder."""
    monkeypatch.setenv(HOME, str(tmp_path / "rumah"))
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "roda"
    folder.mkdir()

    def make(name, version="1.0", entry_points="", folders=("paket",), more=None):
        module, about = name.replace("-", "_"), f"{name.replace('-', '_')}-{version}.dist-info"
        files = {f"{module}/{inner}/{path}": text for inner in folders for path, text in FILES.items()}
        files[f"{module}/__init__.py"] = TRAP.format(place=str(tmp_path / "terpicu"))
        files |= more or {}
        files[f"{about}/METADATA"] = (
            f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\nRequires-Dist: tidak-ada\n"
        )
        files[f"{about}/WHEEL"] = "Wheel-Version: 1.0\nGenerator: tangan\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        files[f"{about}/RECORD"] = "".join(f"{path},,\n" for path in files)
        if entry_points:
            files[f"{about}/entry_points.txt"] = entry_points
        with zipfile.ZipFile(folder / f"{module}-{version}-py3-none-any.whl", "w") as out:
            for path, text in files.items():
                out.writestr(path, text)
        return folder

    return make


@pytest.mark.parametrize(
    "source", ["pypi:aturan-sekarwangi", "pypi:aturan-sekarwangi==1.0", "pypi:aturan-sekarwangi>=0.9,<2"]
)
def test_the_pack_of_a_wheel_is_installed_as_data(command, wheels, tmp_path, source):
    told = command("pack", "install", source, "--find-links", wheels("aturan-sekarwangi"))

    assert (told.code, told.err) == (0, "")
    assert "Paket kabupaten-sekarwangi 2026.1 terpasang (sha256:" in told.out
    assert command("pack", "list").out.startswith(f"kabupaten-sekarwangi 2026.1  dari {source}")
    assert command("pack", "verify").out.startswith("kabupaten-sekarwangi: utuh")
    assert not (tmp_path / "terpicu").exists(), "no code of the package ran"


def test_a_wheel_that_was_downloaded_is_taken_as_it_lies(command, wheels):
    file = next(wheels("aturan-sekarwangi").iterdir())

    assert command("pack", "install", file).code == 0


def test_a_plugin_is_left_to_pip(command, wheels, tmp_path):
    folder = wheels("standards-lint-melur", entry_points=PLUGIN)

    told = command("pack", "install", "pypi:standards-lint-melur==1.0", "--find-links", folder)

    assert told.code == 2
    assert "adalah plugin: ia menjalankan kode Python" in told.err
    assert f'"{sys.executable}" -m pip install "standards-lint-melur==1.0"' in told.err
    assert command("pack", "list").out.startswith("Belum ada paket terpasang")
    assert not (tmp_path / "terpicu").exists()


def test_of_several_packs_in_a_wheel_one_is_named(command, wheels):
    folder = wheels("aturan-dua", folders=("satu", "dua"))

    told = command("pack", "install", "pypi:aturan-dua", "--find-links", folder)
    assert (told.code, "sebutkan salah satu sesudahnya: #aturan_dua/dua, #aturan_dua/satu" in told.err) == (2, True)
    assert command("pack", "install", "pypi:aturan-dua#aturan_dua/satu", "--find-links", folder).code == 0
    wrong = command("pack", "install", "pypi:aturan-dua#tiga", "--find-links", folder)
    assert (wrong.code, "di folder “tiga”" in wrong.err) == (2, True)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("pypi:tidak-ada-di-sini", "pip tidak mendapatkan paketnya"),
        ("pypi:aturan-sekarwangi==9", "pip tidak mendapatkan paketnya"),
        ("pypi:--index-url=http://contoh.invalid", "bukan nama paket Python"),
        ("pypi:a @ http://contoh.invalid/a.whl", "bukan nama paket Python"),
        ("pypi:", "bukan nama paket Python"),
        ("aturan-sekarwangi==1.0", "--find-links hanya untuk pypi:NAMA"),
    ],
)
def test_what_cannot_be_fetched_is_told_in_a_sentence(command, wheels, source, said):
    told = command("pack", "install", source, "--find-links", wheels("aturan-sekarwangi"))

    assert told.code == 2
    assert said in told.err


def test_a_requirement_without_the_word_is_explained(command):
    told = command("pack", "install", "standards-lint-melur==1.0")

    assert (told.code, "tulis pypi:standards-lint-melur==1.0" in told.err) == (2, True)


def test_a_wheel_without_a_pack_and_one_that_leads_outside_are_refused(command, wheels, tmp_path):
    folder = wheels("bukan-paket", folders=())
    bare = command("pack", "install", "pypi:bukan-paket", "--find-links", folder)
    assert (bare.code, "tidak memuat paket aturan (pack.yaml)" in bare.err) == (2, True)

    wheels("jahat", more={"../luar.yaml": "x"})
    bad = command("pack", "install", "pypi:jahat", "--find-links", folder)
    assert bad.code == 2
    assert not (tmp_path / "luar.yaml").exists()


def test_a_source_package_is_never_built(command, wheels, tmp_path):
    import tarfile

    folder = wheels("aturan-lain")
    setup = tmp_path / "setup.py"
    setup.write_text(TRAP.format(place=str(tmp_path / "terpicu")), encoding="utf-8")
    with tarfile.open(folder / "sumber-1.0.tar.gz", "w:gz") as out:
        out.add(setup, "sumber-1.0/setup.py")

    assert command("pack", "install", "pypi:sumber", "--find-links", folder).code == 2
    assert not (tmp_path / "terpicu").exists()
