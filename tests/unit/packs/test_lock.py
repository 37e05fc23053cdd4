from dataclasses import replace

import pytest

from standards_lint.errors import ConfigError
from standards_lint.packs.lock import LOCK, content_hash, differences, find_lock, lock_of, lock_text, read_lock


@pytest.fixture
def pack(tmp_path):
    root = tmp_path / "paket"
    (root / "waktu").mkdir(parents=True)
    (root / "pack.yaml").write_bytes(b"id: coba\nversion: '2026.1'\n")
    (root / "waktu" / "WKT001-a.yaml").write_bytes(b"code: WKT001\n")
    return root


def written(folder, lock):
    path = folder / LOCK
    path.write_text(lock_text(lock), encoding="utf-8")
    return path


def test_what_is_written_is_read_again(tmp_path, pack):
    table = tmp_path / "daerah.yaml"
    table.write_text("id: x\n", encoding="utf-8")
    lock = lock_of([pack], "2026-11-21", [table])

    assert read_lock(written(tmp_path, lock)) == lock
    assert not list(differences(lock, lock))


def test_line_ends_and_files_that_are_no_data_do_not_count(pack):
    before = content_hash(pack)
    (pack / "waktu" / "WKT001-a.yaml").write_bytes(b"code: WKT001\r\n")
    (pack / "catatan.txt").write_text("x", encoding="utf-8")
    (pack / "__pycache__").mkdir()
    (pack / "__pycache__" / "a.yaml").write_text("x", encoding="utf-8")

    assert content_hash(pack) == before


@pytest.mark.parametrize("name", ["WKT001-a.yaml", "WKT002-b.yaml"])
def test_a_word_or_a_file_more_makes_another_hash(pack, name):
    before = content_hash(pack)
    (pack / "waktu" / name).write_text("code: WKT009\n", encoding="utf-8")

    assert content_hash(pack) != before


def test_everything_that_differs_is_told(pack):
    lock = lock_of([pack], "2026-11-21", [])
    other = replace(lock, program="9.9", register="2027-01-01", packs={"coba": ("2027.1", "x")}, tables={"a.yaml": "y"})

    assert list(differences(lock, other)) == [
        f"program {lock.program}, sekarang 9.9",
        "register peraturan per 2026-11-21, sekarang per 2027-01-01",
        "paket coba 2026.1, sekarang 2027.1",
        "tabel peraturan a.yaml tidak terkunci",
    ]
    assert list(differences(other, replace(other, tables={}))) == [
        "tabel peraturan a.yaml terkunci, tetapi sekarang tidak dipakai"
    ]
    assert list(differences(lock, replace(lock, packs={"coba": ("2026.1", "x")}))) == [
        "paket coba: versinya sama, tetapi isinya sudah berubah"
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("version = 2", "tidak dikenal"),
        ("version = 1", "kunci rusak"),
        ("[[[", "kunci rusak"),
        ("version = 1\npack = 3\nprogram = '1'\nregister = '2'", "kunci rusak"),
    ],
)
def test_a_damaged_lock_is_told_with_what_to_do(tmp_path, text, words):
    path = tmp_path / LOCK
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ConfigError, match=words) as told:
        read_lock(path)
    assert "standards-lint pack lock" in str(told.value)


def test_the_nearest_lock_above_is_found(tmp_path):
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / LOCK).write_text("", encoding="utf-8")

    assert find_lock(inner) == tmp_path / LOCK
    (tmp_path / "a" / LOCK).write_text("", encoding="utf-8")
    assert find_lock(inner) == tmp_path / "a" / LOCK
