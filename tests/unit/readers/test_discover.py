import os

import pytest

from standards_lint.readers.discover import find_documents, is_document, read_bytes


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.HTML", "c.docx", "c.csv", ".d.txt", "sub/e.md", ".git/f.txt", "node_modules/g.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return tmp_path


def names(folder, *paths):
    return [path.relative_to(folder).as_posix() for path in find_documents(paths).files]


def test_a_folder_gives_its_documents_sorted_without_hidden_and_foreign_ones(folder):
    assert names(folder, folder) == ["a.HTML", "b.txt", "c.docx", "sub/e.md"]


def test_of_data_files_only_structured_standards_are_documents(folder):
    (folder / "standar.yaml").write_text("# catatan\nstandar_pelayanan: 1\n", encoding="utf-8")
    (folder / "standar.json").write_text('{\n  "standar_pelayanan": 1}', encoding="utf-8")
    (folder / "atur.yaml").write_text("repos: [standar_pelayanan]\n", encoding="utf-8")
    assert names(folder, folder) == ["a.HTML", "b.txt", "c.docx", "standar.json", "standar.yaml", "sub/e.md"]


def test_a_named_file_is_read_whatever_its_ending(folder):
    assert names(folder, folder / "c.docx", folder / ".d.txt") == ["c.docx", ".d.txt"]


def test_a_file_named_twice_is_read_once(folder):
    assert names(folder, folder / "b.txt", folder) == ["b.txt", "a.HTML", "c.docx", "sub/e.md"]


def test_paths_that_lead_nowhere_are_named_beside_the_files_that_are_there(folder):
    (folder / "kosong").mkdir()

    found = find_documents([folder / "hilang.txt", folder / "b.txt", folder / "kosong"])

    assert found.files == (folder / "b.txt",)
    lost, empty = found.missing
    assert lost.startswith(f"{folder / 'hilang.txt'}: tidak ada berkas")
    assert empty.startswith(f"{folder / 'kosong'}: folder ini tidak memuat dokumen")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are of Unix")
def test_a_named_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipa.txt")

    with pytest.raises(OSError, match="bukan berkas biasa"):
        read_bytes(tmp_path / "pipa.txt")


def test_no_more_of_a_huge_file_is_read_than_shows_that_it_is_too_large(tmp_path):
    (tmp_path / "besar.txt").write_bytes(b"x" * 99)

    assert len(read_bytes(tmp_path / "besar.txt", 10)) == 11


def test_the_folder_that_was_named_is_known_of_each_file(tmp_path):
    (tmp_path / "dinas" / "sop").mkdir(parents=True)
    for name in ("dinas/standar.txt", "dinas/sop/sop.txt", "lain.txt"):
        (tmp_path / name).write_text("isi", encoding="utf-8")

    found = find_documents([tmp_path / "lain.txt", tmp_path / "dinas", tmp_path / "dinas" / "standar.txt"])

    assert dict(zip([file.name for file in found.files], found.folders, strict=True)) == {
        "lain.txt": "",
        "sop.txt": str(tmp_path / "dinas"),
        "standar.txt": str(tmp_path / "dinas"),
    }


@pytest.mark.parametrize(
    ("name", "head", "taken"),
    [
        ("standar/draf.docx", b"PK", True),
        ("./../draf.PDF", b"", True),
        ("standar.yaml", b"standar_pelayanan: 1\n", True),
        ("lain.yaml", b"nama: lain\n", False),
        (".github/petunjuk.md", b"# Petunjuk", False),
        ("node_modules/paket/README.md", b"# Paket", False),
        (".rahasia.txt", b"x", False),
        ("kode.py", b"standar_pelayanan: 1\n", False),
    ],
)
def test_a_file_is_taken_as_a_search_would_take_it(name, head, taken):
    assert is_document(name, head) is taken
