"""Very many documents in small: tables, parts, a kill and what comes after, poisoned documents, a cluster."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="the extra batch is not installed")

import pyarrow
import pyarrow.parquet
from generated import standards, write_standards

from standards_lint import Config, Linter

ROOT = Path(__file__).parents[2]
DAY = "2026-11-21"
POISON = """
import os
import time

from standards_lint.plugins import FileReader, hookimpl

API = 1


def poisoned(data, options):
    if b"MATI" in data:
        os._exit(9)
    time.sleep(3600)


@hookimpl
def standards_lint_readers():
    return [FileReader("racun", read=poisoned, recognises=lambda head, path: head.startswith(b"RACUN"))]
"""
TABLES = ("documents", "findings", "components")
posix = pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
pytestmark = pytest.mark.timeout(600)  # a run begins several processes, and machines are busy


def environment():
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONIOENCODING": "utf-8"}


def line(*words):
    return [sys.executable, "-m", "standards_lint", "batch", *map(str, words), "--as-of", DAY, "--no-progress"]


def batch(*words, folder=ROOT):
    """A run in a process of its own."""
    return subprocess.run(
        line(*words), cwd=folder, env=environment(), capture_output=True, encoding="utf-8", timeout=300, check=False
    )


def rows(out, table):
    """The rows of a table, part after part."""
    parts = sorted((out / table).glob("*.parquet"))
    return [row for part in parts for row in pyarrow.parquet.ParquetFile(part).read().to_pylist()]


def content(out):
    """The bytes of all that a run has written."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Sixty invented standards."""
    place = tmp_path_factory.mktemp("dokumen")
    write_standards(place, 60, seed=3)
    return place


@pytest.fixture(scope="module")
def whole(folder, tmp_path_factory):
    """The results of a run that nothing disturbed."""
    out = tmp_path_factory.mktemp("hasil") / "utuh"
    done = batch(folder, "--out", out, "--jobs", 1, "--part-size", 7, "--isolated")
    assert done.returncode == 1, done.stderr
    assert done.stderr == ""
    return out


def test_the_tables_hold_what_the_library_finds(folder, whole):
    with Linter(Config(as_of=date.fromisoformat(DAY))) as linter:
        reports = [linter.lint(path) for path in sorted(folder.iterdir())]

    assert [row["document"] for row in rows(whole, "documents")] == [report.path for report in reports]
    assert [row["number"] for row in rows(whole, "documents")] == list(range(60))
    assert [(row["number"], row["fingerprint"], row["message"], row["line"]) for row in rows(whole, "findings")] == [
        (number, finding.fingerprint, finding.message, finding.place.line)
        for number, report in enumerate(reports)
        for finding in report.findings
    ]
    assert [(row["number"], row["service"], row["component"], row["state"]) for row in rows(whole, "components")] == [
        (number, service.name, component.id, component.state)
        for number, report in enumerate(reports)
        for service in report.services
        for component in service.components
    ]


def test_the_summary_counts_all_of_it(whole):
    summary = json.loads((whole / "summary.json").read_text(encoding="utf-8"))
    found = rows(whole, "findings")

    assert summary["documents"] == 60
    assert summary["verdicts"] == {"judged": 60}
    assert sum(summary["findings"].values()) == len(found)
    code = found[0]["code"]
    (named,) = [name for name in summary["findings"] if name.startswith(code)]
    assert summary["documents_with"][named] == len({row["number"] for row in found if row["code"] == code})
    assert len(list((whole / "documents").glob("*.parquet"))) == 9


def test_jobs_do_not_change_a_byte(folder, whole, tmp_path):
    done = batch(folder, "--out", tmp_path / "tiga", "--jobs", 3, "--part-size", 7, "--isolated")

    assert done.returncode == 1
    assert content(tmp_path / "tiga") == content(whole)


@posix
def test_what_was_killed_goes_on_without_loss_or_doubles(folder, whole, tmp_path):
    out = tmp_path / "terputus"
    words = (folder, "--out", out, "--jobs", 1, "--part-size", 7, "--isolated")
    running = subprocess.Popen(line(*words), env=environment(), stdout=subprocess.DEVNULL)
    until = time.monotonic() + 300
    while len(list((out / "manifest").glob("part-*.json"))) < 2:
        assert running.poll() is None
        assert time.monotonic() < until
        time.sleep(0.005)
    running.send_signal(signal.SIGKILL)
    running.wait(30)
    done = len(list((out / "manifest").glob("part-*.json")))
    assert 2 <= done < 9
    assert not (out / "summary.json").exists()
    kept = {path: path.stat().st_mtime_ns for path in (out / "manifest").glob("part-*.json")}

    again = batch(*words)

    assert again.returncode == 1
    assert f"{done * 7} dokumen sudah dinilai" in again.stdout
    assert {path: path.stat().st_mtime_ns for path in kept} == kept
    assert {name: data for name, data in content(out).items() if not name.endswith(".tmp")} == content(whole)


@posix
def test_ctrl_c_is_told_with_how_to_go_on(folder, tmp_path):
    out = tmp_path / "berhenti"
    words = line(folder, "--out", out, "--jobs", 1, "--part-size", 2, "--isolated")
    running = subprocess.Popen(words, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    until = time.monotonic() + 300
    while not list((out / "manifest").glob("part-*.json")):
        assert running.poll() is None
        assert time.monotonic() < until
        time.sleep(0.005)
    running.send_signal(signal.SIGINT)
    _, told = running.communicate(timeout=60)
    assert running.returncode == 130
    assert told.decode() == "standards-lint: dihentikan; jalankan lagi perintah yang sama untuk meneruskan\n"


def test_a_part_without_an_entry_is_written_again(whole, folder, tmp_path):
    out = tmp_path / "ulang"
    shutil.copytree(whole, out)
    (out / "manifest" / "part-000003.json").unlink()
    (out / "findings" / "part-000003.parquet").write_bytes(b"half a par")
    (out / "manifest" / "part-000008.json").unlink()
    (out / "documents" / "part-000008.parquet").unlink()

    assert batch(folder, "--out", out, "--part-size", 7, "--isolated").returncode == 1
    assert content(out) == content(whole)


def test_a_run_that_is_done_judges_nothing_again(whole, folder, tmp_path):
    out = tmp_path / "sekali"
    shutil.copytree(whole, out)
    again = batch(folder, "--out", out, "--part-size", 7, "--isolated")

    assert again.returncode == 1
    assert "per detik" not in again.stdout
    assert content(out) == content(whole)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--part-size", 7, "--ignore", "PGD"), "dengan program, paket, pengaturan, atau hari lain"),
        (("--part-size", 7, "--fail-on", "info"), "dengan program, paket, pengaturan, atau hari lain"),
        (("--part-size", 9), "--part-size 7"),
    ],
)
def test_other_settings_are_refused(whole, folder, tmp_path, words, told):
    out = tmp_path / "lain"
    shutil.copytree(whole, out)
    done = batch(folder, "--out", out, "--isolated", *words)

    assert done.returncode == 2
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert content(out) == content(whole)


def test_the_day_that_a_run_was_begun_with_goes_on(whole, folder, tmp_path):
    out = tmp_path / "hari"
    shutil.copytree(whole, out)
    words = [
        word for word in line(folder, "--out", out, "--isolated", "--part-size", 7) if word not in ("--as-of", DAY)
    ]
    done = subprocess.run(words, env=environment(), capture_output=True, encoding="utf-8", timeout=300, check=False)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize("change", ["renamed", "gone"])
def test_other_documents_are_refused(whole, folder, tmp_path, change):
    out, other = tmp_path / "hasil", tmp_path / "masukan"
    shutil.copytree(whole, out)
    shutil.copytree(folder, other)
    assert batch(other, "--out", tmp_path / "lain", "--part-size", 7, "--isolated").returncode == 1
    if change == "renamed":
        (other / "standar-00004.md").rename(other / "standar-00004x.md")
    else:
        for path in sorted(other.iterdir())[50:]:
            path.unlink()
    done = batch(other, "--out", tmp_path / "lain", "--part-size", 7, "--isolated")

    assert done.returncode == 2
    assert "dokumen masukan lain dari yang sudah dinilai" in done.stderr


def poisoned(tmp_path, folder):
    """Twelve documents, one of which ends its process and one of which takes no end; and the words of the run."""
    place = tmp_path / "racun"
    place.mkdir()
    for path in sorted(folder.iterdir())[:10]:
        shutil.copy(path, place)
    (place / "standar-00003-mati.txt").write_text("RACUN MATI", encoding="utf-8")
    (place / "standar-00005-lama.txt").write_text("RACUN TANPA AKHIR", encoding="utf-8")
    (tmp_path / "racun.py").write_text(POISON, encoding="utf-8")
    settings = tmp_path / "standards-lint.toml"
    settings.write_text("[limits]\ndocument_seconds = 6\n", encoding="utf-8")
    return place, ("--config", settings, "--plugin", tmp_path / "racun.py", "--part-size", 5)


def check_poisoned(done, out, clean):
    assert done.returncode == 3, done.stderr
    found = {Path(row["document"]).name: row for row in rows(out, "documents")}
    failed = {name for name, row in found.items() if row["verdict"] == "not_judged"}
    assert failed == {"standar-00003-mati.txt", "standar-00005-lama.txt"}
    assert "dihentikan oleh sistem" in found["standar-00003-mati.txt"]["why"]
    assert "6 detik" in found["standar-00005-lama.txt"]["why"]
    codes = {Path(row["document"]).name: row["code"] for row in rows(out, "findings") if row["code"].startswith("DOK1")}
    assert codes == {"standar-00003-mati.txt": "DOK199", "standar-00005-lama.txt": "DOK113"}
    others = {Path(row["document"]).name: row["fingerprint"] for row in rows(out, "findings")}
    expected = {Path(row["document"]).name: row["fingerprint"] for row in rows(clean, "findings")}
    assert {name: mark for name, mark in others.items() if name not in codes} == {
        name: mark for name, mark in expected.items() if name in others
    }
    assert "DOK113" in done.stdout


@posix
def test_a_poisoned_document_costs_itself_alone(folder, whole, tmp_path):
    place, words = poisoned(tmp_path, folder)
    done = batch(place, "--out", tmp_path / "hasil", "--jobs", 2, *words)

    check_poisoned(done, tmp_path / "hasil", whole)


@pytest.fixture(scope="module")
def tables(folder, tmp_path_factory):
    """The same documents as tables, of text and of bytes."""
    place = tmp_path_factory.mktemp("tabel")
    texts = [(path.name, path.read_text(encoding="utf-8")) for path in sorted(folder.iterdir())[:20]]
    names, values = zip(*texts, strict=True)
    parquet = pyarrow.parquet
    parquet.write_table(pyarrow.table({"id": names, "text": values, "tahun": [2026] * 20}), place / "teks.parquet")
    data = pyarrow.table({"berkas": names, "muatan": [value.encode() for value in values]})
    parquet.write_table(data, place / "bita.parquet", row_group_size=3)
    return place


def compared(out):
    """Findings without the names of documents."""
    return [{name: row[name] for name in row if name not in ("document", "number")} for row in rows(out, "findings")]


def test_rows_of_tables_are_documents(tables, folder, tmp_path, whole):
    texts, data = tmp_path / "teks", tmp_path / "bita"
    columns = ("--data-column", "muatan", "--name-column", "berkas")
    assert batch(tables / "teks.parquet", "--out", texts, "--isolated").returncode == 1
    assert batch(tables / "bita.parquet", "--out", data, "--isolated", *columns).returncode == 1

    names = [path.name for path in sorted(folder.iterdir())[:20]]
    assert [row["document"] for row in rows(texts, "documents")] == names
    assert [row["document"] for row in rows(data, "documents")] == names
    assert {row["source"] for row in rows(data, "documents")} == {str(tables / "bita.parquet")}
    assert rows(texts, "findings") == rows(data, "findings")
    assert compared(texts) == compared(whole)[: len(compared(texts))]


def test_a_folder_may_hold_documents_and_tables(tables, folder, tmp_path):
    place = tmp_path / "campur"
    (place / "b").mkdir(parents=True)
    shutil.copy(sorted(folder.iterdir())[0], place / "b")
    (place / "b" / "catatan.bin").write_bytes(b"nothing")
    (place / ".git").mkdir()
    shutil.copy(sorted(folder.iterdir())[0], place / ".git")
    shutil.copy(tables / "teks.parquet", place / "a.parquet")
    out = place / "hasil"

    for _ in range(2):  # its own results in the folder are no input
        assert batch(place, "--out", out, "--isolated").returncode == 1
    assert len(rows(out, "documents")) == 21


def test_addresses_of_stores_are_read(folder, whole, tmp_path):
    address = folder.as_uri()
    done = batch(address, "--out", tmp_path / "jauh", "--isolated", "--part-size", 7)

    assert done.returncode == 1, done.stderr
    assert [row["document"] for row in rows(tmp_path / "jauh", "documents")] == [
        path.as_uri() for path in sorted(folder.iterdir())
    ]
    assert compared(tmp_path / "jauh") == compared(whole)


def test_a_row_without_a_document_is_told(tmp_path):
    table = tmp_path / "a.parquet"
    pyarrow.parquet.write_table(pyarrow.table({"text": ["MAKLUMAT PELAYANAN", None]}), table)
    done = batch(table, "--out", tmp_path / "hasil", "--isolated")

    assert done.returncode == 3
    first, second = rows(tmp_path / "hasil", "documents")
    assert (first["document"], second["document"]) == (f"{table}#0", f"{table}#1")
    assert second["verdict"] == "not_judged"
    assert "kosong pada baris ini" in second["why"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("tiada",), "tidak ada berkas atau folder"),
        (("nosuch://x/y",), "tidak dapat dibuka"),
        (("rusak.parquet",), "tidak dapat dibaca sebagai tabel Parquet"),
        (("angka.parquet",), "sebutkan dengan --text-column"),
        (("angka.parquet", "--text-column", "isi"), "tidak ada kolom teks “isi”"),
        (("angka.parquet", "--text-column", "a", "--data-column", "b"), "tidak dapat dipakai bersama"),
        (("baik.parquet", "--name-column", "nama"), "tidak ada kolom “nama”"),
        (("baik.parquet", "--engine", "spark"), "tidak dikenal"),
        (("baik.parquet", "--as-of", "kemarin"), "bukan tanggal"),
        (("baik.parquet", "--engine", "dask://a:1", "--jobs", "3"), "--jobs tidak berlaku"),
        (("kosong",), "tidak memuat dokumen"),
    ],
)
def test_what_cannot_be_served_is_a_sentence(tmp_path, words, told):
    (tmp_path / "kosong").mkdir()
    (tmp_path / "rusak.parquet").write_bytes(b"PAR1 no")
    pyarrow.parquet.write_table(pyarrow.table({"angka": [1]}), tmp_path / "angka.parquet")
    pyarrow.parquet.write_table(pyarrow.table({"text": ["a"]}), tmp_path / "baik.parquet")
    done = subprocess.run(
        [sys.executable, "-m", "standards_lint", "batch", "--out", "hasil", "--isolated", *words],
        cwd=tmp_path, env=environment(), capture_output=True, encoding="utf-8", timeout=300, check=False,
    )  # fmt: skip

    assert done.returncode == 2
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1


@posix
def test_two_runs_do_not_write_one_folder(folder, tmp_path):
    import fcntl

    out = tmp_path / "hasil"
    (out / "manifest").mkdir(parents=True)
    with (out / "manifest" / ".lock").open("ab") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        done = batch(folder, "--out", out, "--isolated")
    assert done.returncode == 2
    assert "batch lain sedang menulis" in done.stderr


def test_settings_and_filters_hold_as_for_check(folder, tmp_path):
    settings = tmp_path / "standards-lint.toml"
    settings.write_text('select = ["KOM"]\nlang = "en"\nfail-on = "never"\ninclude = ["*.md"]\n', encoding="utf-8")
    place = tmp_path / "dokumen"
    shutil.copytree(folder, place)
    done = batch(place, "--out", tmp_path / "hasil", "--config", settings)

    assert done.returncode == 0
    assert "judged" in done.stdout
    assert {Path(row["document"]).suffix for row in rows(tmp_path / "hasil", "documents")} == {".md"}
    assert {row["code"][:3] for row in rows(tmp_path / "hasil", "findings")} == {"KOM"}


def test_a_clean_document_exits_with_0(tmp_path, clean_text):
    (tmp_path / "bersih").mkdir()
    (tmp_path / "bersih" / "a.txt").write_text(clean_text, encoding="utf-8")
    assert batch(tmp_path / "bersih", "--out", tmp_path / "hasil", "--isolated").returncode == 0


dask = pytest.mark.skipif(find_spec("distributed") is None, reason="the extra dask is not installed")


@dask
@posix
def test_a_cluster_gives_the_same_bytes_also_when_a_worker_is_killed(folder, whole, tmp_path):
    import psutil

    out = tmp_path / "kluster"
    words = (folder, "--out", out, "--engine", "dask", "--jobs", 2, "--part-size", 7, "--isolated")
    with (tmp_path / "galat").open("w+b") as told:
        running = subprocess.Popen(line(*words), env=environment(), stdout=subprocess.DEVNULL, stderr=told)
        until = time.monotonic() + 300
        while not list((out / "manifest").glob("part-*.json")):
            assert running.poll() is None
            assert time.monotonic() < until
            time.sleep(0.01)
        workers = [
            child
            for child in psutil.Process(running.pid).children()
            if any("spawn_main" in word for word in child.cmdline())
        ]
        assert len(workers) == 2
        workers[0].kill()
        assert running.wait(300) == 1
        told.seek(0)
        assert told.read() == b""
    assert content(out) == content(whole)


@dask
@posix
def test_a_poisoned_document_costs_a_cluster_itself_alone(folder, whole, tmp_path):
    place, words = poisoned(tmp_path, folder)
    done = batch(place, "--out", tmp_path / "hasil", "--engine", "dask", "--jobs", 1, *words)

    check_poisoned(done, tmp_path / "hasil", whole)


@dask
@posix
def test_a_scheduler_elsewhere_is_used(folder, whole, tmp_path):
    # As on other machines: a scheduler and a worker begun by hand, the worker under a nanny.
    at = tmp_path / "penjadwal.json"
    python = (sys.executable, "-m", "distributed.cli.dask_scheduler")
    begun = [
        subprocess.Popen(
            [*python, "--port", "0", "--scheduler-file", str(at), "--no-dashboard"],
            env=environment(),
            stderr=subprocess.DEVNULL,
            cwd=tmp_path,
        )
    ]
    try:
        until = time.monotonic() + 60
        while not at.exists() or not at.read_text(encoding="utf-8"):
            assert time.monotonic() < until
            time.sleep(0.05)
        address = json.loads(at.read_text(encoding="utf-8"))["address"].removeprefix("tcp://")
        worker = [sys.executable, "-m", "distributed.cli.dask_worker", address, "--nthreads", "1", "--no-dashboard"]
        begun.append(subprocess.Popen(worker, env=environment(), stderr=subprocess.DEVNULL, cwd=tmp_path))
        out = tmp_path / "hasil"
        done = batch(folder, "--out", out, "--engine", f"dask://{address}", "--part-size", 7, "--isolated")
        assert (done.returncode, done.stderr) == (1, "")
        assert content(out) == content(whole)
        # Two runs at once with other rules do not judge by each other's.
        there = ("--engine", f"dask://{address}", "--isolated", "--part-size", 7)
        few = tmp_path / "sedikit"
        other = subprocess.Popen(
            line(folder, "--out", few, *there, "--select", "KOM"), env=environment(), stdout=subprocess.DEVNULL
        )
        done = batch(folder, "--out", tmp_path / "lagi", *there)
        assert (done.returncode, done.stderr) == (1, "")
        assert content(tmp_path / "lagi") == content(whole)
        other.wait(60)
        assert {row["code"][:3] for row in rows(few, "findings")} == {"KOM"}
    finally:
        for process in reversed(begun):
            process.terminate()
            process.wait(30)


@dask
def test_a_scheduler_that_is_not_there_is_told(folder, tmp_path, monkeypatch):
    monkeypatch.setenv("DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT", "1s")
    done = batch(folder, "--out", tmp_path / "hasil", "--engine", "dask://127.0.0.1:9", "--isolated")
    assert done.returncode == 2
    assert "tidak menjawab" in done.stderr


def test_generated_documents_are_the_same_each_time():
    assert list(standards(3, seed=3)) == list(standards(3, seed=3))
