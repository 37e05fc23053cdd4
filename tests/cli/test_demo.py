"""The demo: what it shows is what the commands print and write, and it destroys nothing."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys

import pytest

from standards_lint.demo import walk
from standards_lint.demo.sample import TEXT, WORD, sample_files
from standards_lint.model.finding import Text

NOT_SHOWN = "… ("


def typed(shown):
    """The command lines of this program that a demo showed, each with what it printed."""
    parts = shown.split("$ standards-lint ")[1:]
    return [(shlex.split(part.partition("\n")[0]), part.partition("\n")[2]) for part in parts]


def real_output(words, folder):
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-m", "standards_lint", *words],
        cwd=folder,
        env=environment,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=100,
    )
    return done.stdout.splitlines()


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_folder_is_as_if_somebody_had_typed_the_commands(command, tmp_path, monkeypatch, lang):
    monkeypatch.chdir(tmp_path)
    by_hand = tmp_path / "tangan"
    by_hand.mkdir()
    for name, content in sample_files().items():
        (by_hand / name).write_bytes(content)

    shown = command("demo", "contoh", "--lang", lang)

    assert (shown.code, shown.err) == (0, "")
    assert len(typed(shown.out)) == len(walk.STEPS)
    for words, printed in typed(shown.out):
        rest = iter(real_output(words, by_hand))
        until = printed.partition("\n\n" + ("Step" if lang == "en" else "Langkah"))[0]
        for line in until.partition("\n(")[0].partition("\n\nSelesai.")[0].partition("\n\nDone.")[0].splitlines():
            assert line.startswith((NOT_SHOWN, "(")) or line in rest, (words, line)
    assert contents(tmp_path / "contoh") == contents(by_hand)
    assert {walk.PAGE, walk.COPY} < set(contents(by_hand))
    assert all(f": {name})" in shown.out for name in (walk.PAGE, walk.COPY)), (
        "a command that prints nothing wrote a file"
    )


def test_fixing_leaves_fewer_findings_than_there_were(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    command("demo", "contoh")
    (tmp_path / "awal.md").write_bytes(sample_files()[TEXT])

    before, after = (command("check", path, "--format", "jsonl").out for path in ("awal.md", "contoh/standar.md"))

    assert before.count('"code"') > after.count('"code"') > 0


def test_the_word_draft_has_the_findings_of_the_text(command, tmp_path):
    def codes(name):
        (tmp_path / name).write_bytes(sample_files()[name])
        printed = command("check", tmp_path / name, "--format", "concise").out
        return [line.split(": ")[1].split()[0] for line in printed.splitlines()[:-1]]

    assert sorted(codes(TEXT)) == sorted(codes(WORD))


def test_a_folder_that_is_there_is_left_as_it_is(command, tmp_path):
    (tmp_path / "ada").mkdir()

    refused = command("demo", tmp_path / "ada")

    assert refused.code == 2
    assert "sudah ada" in refused.err
    assert refused.out == ""
    assert list((tmp_path / "ada").iterdir()) == []


def test_settings_of_folders_above_do_not_change_the_demo(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "standards-lint.toml").write_text('select = ["SOP"]\nfail-on = "never"\n', encoding="utf-8")

    assert "KOM013" in command("demo", "contoh").out


def test_a_command_that_cannot_be_served_ends_the_demo_with_its_code(command, tmp_path, monkeypatch):
    broken = walk.Step(("check", "tidak-ada.md"), Text("Periksa.", "Check."))
    monkeypatch.setattr(walk, "STEPS", (broken, *walk.STEPS))

    told = command("demo", tmp_path / "contoh")

    assert told.code == 2
    assert "tidak-ada.md" in told.out
    assert "sebabnya tertulis di atas" in told.out
    assert "Langkah 2" not in told.out


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
@pytest.mark.parametrize(("keys", "steps"), [("q\n", 0), ("\n\nq\n", 2), ("\x04", 0)], ids=["q", "two", "end"])
def test_on_a_terminal_it_waits_and_q_ends_it(tmp_path, keys, steps):
    import pty

    ours, theirs = pty.openpty()
    code = f"from standards_lint.cli.app import run; raise SystemExit(run(['demo', {str(tmp_path / 'contoh')!r}]))"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONIOENCODING": "utf-8"}
    with subprocess.Popen([sys.executable, "-c", code], stdin=theirs, stdout=theirs, env=environment) as process:
        os.close(theirs)
        os.write(ours, keys.encode())
        shown = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            shown += piece
    os.close(ours)
    text = shown.decode()

    assert process.returncode == 0
    assert text.count("$ standards-lint ") == steps
    assert "Berhenti di sini" in text


def test_the_sample_is_the_same_in_every_run():
    assert sample_files() == sample_files()
