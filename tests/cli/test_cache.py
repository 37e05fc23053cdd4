import json
import os
import signal
import subprocess
import sys
import time

import pytest
from generated import write_standards

from standards_lint.results.database import Database

DAY = ("--as-of", "2026-11-21")


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("STANDARDS_LINT_HOME", str(tmp_path / "rumah"))
    return tmp_path / "rumah" / "cache"


def test_a_second_check_says_the_same_and_judges_nothing(command, faulty, home, monkeypatch):
    first = command("check", faulty, *DAY)
    assert (home / "hasil.sqlite").is_file()
    monkeypatch.setattr("standards_lint.pipeline.read_document", None)  # would be a fault if anything were read
    second = command("check", faulty, *DAY)
    third = command("check", faulty, "--no-cache", *DAY)

    assert second == first
    assert third.code == 3


@pytest.mark.parametrize("option", [("--profile", "publikasi"), ("--ignore", "KOM"), ("--preview",)])
def test_other_options_are_other_results(command, faulty, option):
    command("check", faulty, "--format", "json", *DAY)
    kept = command("check", faulty, "--format", "json", *option, *DAY)
    anew = command("check", faulty, "--format", "json", *option, "--no-cache", *DAY)

    assert json.loads(kept.out) == json.loads(anew.out)


def test_no_cache_keeps_nothing_of_documents(command, faulty, home):
    command("check", faulty, "--no-cache", *DAY)

    assert not (home / "hasil.sqlite").exists()


def test_a_setting_switches_it_off(command, faulty, home, tmp_path, monkeypatch):
    (tmp_path / "standards-lint.toml").write_text("cache = false\n")
    monkeypatch.chdir(tmp_path)
    command("check", faulty, *DAY)

    assert not (home / "hasil.sqlite").exists()


def test_a_damaged_file_is_told_once(command, faulty, home):
    first = command("check", faulty, *DAY)
    (home / "hasil.sqlite").write_bytes(b"bukan basis data" * 500)
    second = command("check", faulty, *DAY)
    third = command("check", faulty, *DAY)

    assert (second.code, second.out) == (first.code, first.out)
    assert second.err.count("rusak dan dibuang") == 1
    assert third == first


def test_info_path_and_clear(command, faulty, home):
    assert "belum ada yang disimpan" in command("cache", "info").out
    assert command("cache", "path").out == f"{home}\n"
    command("check", faulty, *DAY)
    assert "\n1 hasil pemeriksaan, " in command("cache", "info").out

    foreign = home / "catatan.txt"
    foreign.write_text("milik orang")
    assert "dibuang" in command("cache", "clear").out
    assert [file.name for file in home.iterdir()] == ["catatan.txt"]
    assert "\n0 hasil pemeriksaan, " in command("cache", "info").out


def test_clear_without_anything_is_no_error(command):
    assert command("cache", "clear").code == 0


def test_documents_judged_together_are_judged_each_time(command, faulty, clean, home):
    command("check", faulty, clean, "--together", *DAY)

    assert not (home / "hasil.sqlite").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is another matter there")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_is_told_in_one_sentence_and_leaves_a_database_that_can_be_used(command, home, tmp_path, jobs):
    folder = tmp_path / "banyak"
    paths = write_standards(folder, 200)
    words = [sys.executable, "-m", "standards_lint", "check", str(folder), "--jobs", jobs, *DAY]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    with subprocess.Popen(words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        until = time.monotonic() + 60
        while Database(home / "hasil.sqlite").contents().results < 25 and time.monotonic() < until:
            time.sleep(0.1)
        run.send_signal(signal.SIGINT)
        out, err = run.communicate(timeout=60)

    assert (run.returncode, out, err) == (130, "", "standards-lint: dihentikan\n")
    kept = Database(home / "hasil.sqlite").contents().results
    assert 25 <= kept < 200
    again = command("check", *paths[:3], *DAY)
    anew = command("check", *paths[:3], "--no-cache", *DAY)
    assert (again.code, again.out) == (anew.code, anew.out)
