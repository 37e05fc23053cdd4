"""The server as a process: how it is started, what it prints, and that it leaves nothing behind however it ends."""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from standards_lint.cli import serve as command
from standards_lint.cli.app import run

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.fixture
def start(tmp_path):
    """Starts the program with options; its temporary files lie in a folder of the test."""
    begun = []
    (tmp_path / "tmp").mkdir()
    env = {**os.environ, "TMPDIR": str(tmp_path / "tmp"), "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}

    def started(*options):
        line = [sys.executable, "-m", "standards_lint", "serve", "--no-browser", *map(str, options)]
        process = subprocess.Popen(
            line,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**env, "PYTHONUNBUFFERED": "1"},
            cwd=tmp_path,
        )
        begun.append(process)
        first = process.stdout.readline()
        return process, first.rpartition(" ")[2].strip()

    yield started
    for process in begun:
        process.kill()
        process.communicate()


def drop(address, name, data):
    """A browser that comes in and leaves a file."""
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    own = address.partition("/masuk")[0]
    opener.open(address, timeout=60).read()
    head = f'--a\r\nContent-Disposition: form-data; name="berkas"; filename="{name}"\r\n\r\n'.encode()
    headers = {"Content-Type": "multipart/form-data; boundary=a", "Origin": own}
    request = urllib.request.Request(f"{own}/unggah", head + data + b"\r\n--a--\r\n", headers)
    opener.open(request, timeout=60).read()
    until = time.monotonic() + 60
    while "Lihat temuan" not in (page := opener.open(f"{own}/daftar", timeout=60).read().decode()):
        assert time.monotonic() < until
        time.sleep(0.05)
    return page


def files_in(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def alive(pid):
    """Whether a process runs; one that has ended and waits to be asked about it does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def children_of(pid):
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False)
    return [int(word) for word in found.stdout.split()]


@posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_however_it_is_stopped_no_file_and_no_process_stays(start, tmp_path, number):
    process, address = start("--jobs", 2)
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/masuk\?kunci=[\w-]{20,}", address)
    page = drop(address, "draf.txt", b"Standar Pelayanan")
    assert "draf.txt" in page
    assert files_in(tmp_path / "tmp")
    judges = children_of(process.pid)
    assert judges

    process.send_signal(number)
    _, err = process.communicate(timeout=60)

    assert (process.returncode, err) == (0, "")
    assert list((tmp_path / "tmp").iterdir()) == []
    assert not any(map(alive, judges))


@posix
def test_judges_end_with_a_server_that_could_not_end_them(start):
    process, _ = start("--jobs", 2)
    judges = children_of(process.pid)
    assert len(judges) == 2
    process.kill()
    process.wait(60)

    until = time.monotonic() + 60
    while any(map(alive, judges)):
        assert time.monotonic() < until
        time.sleep(0.05)


@posix
def test_what_is_to_be_kept_stays_where_it_was_asked_for(start, tmp_path):
    process, address = start("--keep", tmp_path / "simpan", "--jobs", 1)
    drop(address, "draf.txt", b"Standar Pelayanan")
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=60)

    (kept,) = files_in(tmp_path / "simpan")
    assert kept.read_bytes() == b"Standar Pelayanan"
    assert list((tmp_path / "tmp").iterdir()) == []


@posix
def test_a_port_in_use_is_told(start):
    _, address = start("--jobs", 1)
    port = re.search(r":(\d+)/", address)[1]
    second, _ = start("--port", port, "--jobs", 1)
    _, err = second.communicate(timeout=60)

    assert second.returncode == 2
    assert "tidak dapat dipakai" in err
    assert "--port lain" in err
    assert "Traceback" not in err


def test_other_computers_are_let_in_only_on_demand(capsys):
    assert run(["serve", "--host", "0.0.0.0", "--no-browser"]) == 2
    assert "--allow-remote" in capsys.readouterr().err


def test_who_lets_others_in_is_warned(monkeypatch, capsys):
    monkeypatch.setattr("standards_lint.web.running.serve", lambda *_: None)

    assert run(["serve", "--host", "0.0.0.0", "--allow-remote", "--no-browser"]) == 0
    assert "tanpa disandikan" in capsys.readouterr().err


def test_without_its_packages_it_says_what_to_install(monkeypatch, capsys):
    monkeypatch.setattr(command, "find_spec", lambda name: None if name == "uvicorn" else object())

    assert run(["serve"]) == 2
    assert 'pip install "standards-lint[web]"' in capsys.readouterr().err


def test_a_template_that_is_none_is_told(tmp_path, capsys):
    assert run(["serve", "--no-browser", "--template", str(tmp_path / "tidak-ada.docx")]) == 2
    assert "tidak dapat dibuka" in capsys.readouterr().err


@posix
def test_a_document_that_was_named_is_judged_and_finishing_ends_the_server(start, tmp_path):
    draft = tmp_path / "draf.txt"
    draft.write_text("Standar Pelayanan", encoding="utf-8")
    process, address = start(draft, "--jobs", 1, "--until-finished")
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    own = address.partition("/masuk")[0]
    opener.open(address, timeout=60).read()
    assert "draf.txt" in opener.open(f"{own}/", timeout=60).read().decode()

    opener.open(urllib.request.Request(f"{own}/selesai", b"", {"Origin": own}), timeout=60).read()
    _, err = process.communicate(timeout=60)

    assert (process.returncode, err) == (0, "")
    assert draft.exists()
    assert list((tmp_path / "tmp").iterdir()) == []


def test_a_document_that_is_not_there_is_told(capsys):
    assert run(["serve", "--no-browser", "tidak-ada.docx"]) == 2
    assert "tidak-ada.docx" in capsys.readouterr().err
