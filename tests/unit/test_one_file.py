"""Where the one-file program lies, and how it begins what is a process of its own."""

import os
import sys
from pathlib import Path

import pytest

from standards_lint.batch.needed import needed
from standards_lint.cli.hook import hook_script
from standards_lint.errors import PackError, UsageError
from standards_lint.one_file import PART, begin, give_back_libraries, lasting
from standards_lint.packs.wheels import _pip, install_command
from standards_lint.storage.compiled import SUFFIX, compiled
from standards_lint.storage.folder import cache_folder, stamps


@pytest.fixture
def frozen(monkeypatch, tmp_path):
    """The program as it is when it has unpacked itself; gives what unpacks it anew, as the next start does."""
    program = tmp_path / "standards-lint"
    program.write_bytes(b"program")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setenv("STANDARDS_LINT_HOME", str(tmp_path / "rumah"))
    starts = iter(range(10))

    def start():
        unpacked = tmp_path / f"_MEI{next(starts)}"
        (unpacked / "data").mkdir(parents=True)
        (unpacked / "data" / "a.yaml").write_text("1", encoding="utf-8")
        monkeypatch.setattr(sys, "_MEIPASS", str(unpacked), raising=False)
        return unpacked

    return start


def test_what_is_kept_ready_serves_the_next_start(frozen):
    made = []

    def make():
        made.append(1)
        return (1, 2)

    for _ in range(3):
        assert compiled("uji", frozen() / "data", (".yaml",), tuple, make) == (1, 2)

    assert made == [1]
    assert len(list(cache_folder().glob(f"*{SUFFIX}"))) == 1


def test_a_program_that_was_renewed_makes_it_anew(frozen):
    before = list(stamps(frozen() / "data", (".yaml",)))
    Path(sys.executable).write_bytes(b"program, renewed")

    assert list(stamps(frozen() / "data", (".yaml",))) != before


def test_other_folders_are_looked_at_as_ever(frozen, tmp_path):
    frozen()
    (tmp_path / "paket").mkdir()
    (tmp_path / "paket" / "b.yaml").write_text("1", encoding="utf-8")

    assert [stamp[0] for stamp in stamps(tmp_path / "paket", (".yaml",))] == [str(tmp_path / "paket" / "b.yaml")]
    assert lasting(tmp_path / "paket") == str(tmp_path / "paket")


@pytest.mark.usefixtures("frozen")
def test_it_begins_its_parts_by_itself():
    assert begin("standards_lint.readers.xls_child") == [sys.executable, PART, "standards_lint.readers.xls_child"]


def test_elsewhere_python_begins_them():
    assert begin("a.b", "7") == [sys.executable, "-P", "-m", "a.b", "7"]


@pytest.mark.usefixtures("frozen")
def test_a_hook_of_git_runs_the_file():
    script = hook_script(None)

    assert f"program={sys.executable}" in script
    assert 'exec "$program" check . --staged' in script


@pytest.mark.usefixtures("frozen")
@pytest.mark.parametrize(("before", "after"), [("/opt/lain", "/opt/lain"), ("", None), (None, None)])
def test_other_programs_get_the_libraries_of_the_system(monkeypatch, before, after):
    monkeypatch.setenv("LD_LIBRARY_PATH", "/tmp/_MEI0")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    give_back_libraries()

    assert os.environ.get("LD_LIBRARY_PATH") == after
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


@pytest.mark.usefixtures("frozen")
def test_what_it_does_not_hold_is_told():
    with pytest.raises(UsageError, match="tidak termuat dalam program satu berkas"):
        needed("tidak_ada_di_sini")
    with pytest.raises(PackError, match="tidak memuat pip"):
        _pip(["download"])
    assert "satu berkas" in install_command("standards-lint-adminduk")
