"""Pictures of documents, read where recognition is asked for."""

import subprocess

import pytest

from standards_lint.readers import ocr, read_document
from standards_lint.readers.options import ReadOptions

OCR = ReadOptions(ocr=True)
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40
TABLE = (
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    "1\t1\t0\t0\t0\t0\t0\t0\t2479\t3508\t-1\t\n"
    "4\t1\t1\t1\t1\t0\t250\t400\t900\t50\t-1\t\n"
    "5\t1\t1\t1\t1\t1\t250\t402\t200\t40\t96\tBiaya\n"
    "5\t1\t1\t1\t1\t2\t480\t405\t210\t40\t91\tgratis.\n"
)


@pytest.fixture
def answer(monkeypatch):
    def install(code, table):
        def run(command, **_more):
            listing = "--list-langs" in command
            return subprocess.CompletedProcess(command, 0 if listing else code, b"ind\n" if listing else table, b"")

        monkeypatch.setattr(ocr.shutil, "which", lambda name: f"/usr/bin/{name}")
        monkeypatch.setattr(ocr.subprocess, "run", run)

    return install


def test_a_picture_is_refused_unless_recognition_is_asked_for():
    assert read_document(PNG, "a.png").notes[0].code == "biner"


@pytest.mark.parametrize("data", [PNG, b"\xff\xd8\xff\xe0" + b"\0" * 40, b"II*\0" + b"\0" * 40])
def test_a_picture_is_recognised(answer, data):
    answer(0, TABLE.encode())
    document = read_document(data, "a.png", OCR)
    assert [block.text for block in document.blocks] == ["Biaya gratis."]
    assert [note.code for note in document.notes] == ["ocr"]
    assert document.anchors[0].page == 1


def test_a_picture_without_text_is_unreadable(answer):
    answer(0, b"")
    document = read_document(PNG, "a.png", OCR)
    assert not document.readable
    assert document.notes[0].code == "tanpa_teks"


def test_a_failing_or_missing_program_is_told(answer, monkeypatch):
    answer(1, b"")
    assert "gagal" in read_document(PNG, "a.png", OCR).notes[0].message
    monkeypatch.setattr(ocr.shutil, "which", lambda _name: None)
    assert "tidak terpasang" in read_document(PNG, "a.png", OCR).notes[0].message
