"""What judges is written down, and nothing else judges then."""

import pytest


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_run_is_judged_by_what_was_locked(command, here, clean):
    told = command("pack", "lock")

    assert told.code == 0
    assert "paket nasional" in told.out
    assert command("check", clean, "--locked").code == 0
    assert (here / "standards-lint.lock").exists()


def test_what_differs_is_told_and_nothing_is_judged(command, here, clean):
    command("pack", "lock")
    lock = here / "standards-lint.lock"
    text = lock.read_text(encoding="utf-8")
    lock.write_text(text.replace('program = "', 'program = "0.0.1-'), encoding="utf-8")

    outcome = command("check", clean, "--locked")

    assert outcome.code == 2
    assert outcome.out == ""
    assert "yang terkunci berbeda dari yang akan menilai: program 0.0.1-" in outcome.err


@pytest.mark.usefixtures("here")
def test_without_a_lock_nothing_is_judged(command, clean):
    outcome = command("check", clean, "--locked")

    assert outcome.code == 2
    assert "tidak ada kunci; buat dengan “standards-lint pack lock”" in outcome.err


def test_the_settings_may_ask_for_the_lock(command, here, clean):
    (here / "standards-lint.toml").write_text("locked = true", encoding="utf-8")

    assert command("check", clean).code == 2
    assert command("check", clean, "--no-locked").code == 0
    command("pack", "lock")
    assert command("check", clean).code == 0


def test_packs_over_the_national_one_are_locked_too(command, here):
    pack = here / "paket"
    pack.mkdir()
    (pack / "pack.yaml").write_text('id: dinas\nversion: "2026.1"\n', encoding="utf-8")

    told = command("pack", "lock", "--pack", pack)

    assert "dinas 2026.1" in told.out
    assert 'id = "dinas"' in (here / "standards-lint.lock").read_text(encoding="utf-8")
    assert "tidak ada folder paket" in command("pack", "lock", "--pack", here / "hilang").err
