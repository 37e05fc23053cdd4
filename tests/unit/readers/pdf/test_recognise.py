"""Pages that are pictures, read with tesseract: a stand-in for the program, and the program itself where it is."""

import shutil
import subprocess
import sys

import pytest

from standards_lint.readers import ocr, read_document
from standards_lint.readers.limits import Limits
from standards_lint.readers.options import ReadOptions

OCR = ReadOptions(ocr=True)
TABLE = (
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    "1\t1\t0\t0\t0\t0\t0\t0\t2479\t3508\t-1\t\n"
    "4\t1\t1\t1\t1\t0\t250\t400\t900\t50\t-1\t\n"
    "5\t1\t1\t1\t1\t1\t250\t402\t200\t40\t96\tBiaya\n"
    "5\t1\t1\t1\t1\t2\t480\t405\t210\t40\t91\tgratis.\n"
    "5\t1\t1\t1\t1\t3\t800\t405\t10\t10\t4\t~\n"
)


@pytest.fixture
def scan(page, write_pdf):
    return write_pdf([page().text(60, 700, "Persyaratan layanan."), page().image(0, 0, 595, 842)])


@pytest.fixture
def program(monkeypatch):
    """Put a function in the place of the program; it is given the command line and the picture."""

    def install(answer, languages="ind\neng"):
        def run(command, input=b"", **more):
            if "--list-langs" in command:
                return subprocess.CompletedProcess(command, 0, f"List of languages\n{languages}\n".encode(), b"")
            return answer(command, input, **more)

        monkeypatch.setattr(ocr.shutil, "which", lambda name: f"/usr/bin/{name}")
        monkeypatch.setattr(ocr.subprocess, "run", run)

    return install


def done(table):
    return lambda command, _picture, **_: subprocess.CompletedProcess(command, 0, table.encode(), b"")


def test_words_come_back_with_their_places_and_a_note(scan, program):
    program(done(TABLE))
    document = read_document(scan, "a.pdf", OCR)
    assert [block.text for block in document.blocks] == ["Persyaratan layanan.", "Biaya gratis."]
    (note,) = document.notes
    assert note.code == "ocr"
    assert note.message.startswith("Teks halaman 2 dikenali dari gambar")
    anchor = document.anchors[1]
    assert anchor.page == 2
    assert anchor.box[0] == pytest.approx(60, abs=1)
    assert anchor.box[3] == pytest.approx(842 - 96, abs=2)


def test_the_picture_is_drawn_within_bounds(page, write_pdf, program):
    seen = []

    def answer(command, picture, **_):
        seen.append((int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big")))
        return subprocess.CompletedProcess(command, 0, TABLE.encode(), b"")

    program(answer)
    huge = page(width=14_000, height=14_000).image(0, 0, 14_000, 14_000)
    read_document(write_pdf([huge]), "a.pdf", OCR)
    ((width, height),) = seen
    assert width * height <= ocr.MAX_PIXELS * 1.01


def test_a_missing_program_is_told_with_the_way_to_get_it(scan, monkeypatch):
    monkeypatch.setattr(ocr.shutil, "which", lambda _name: None)
    (note,) = read_document(scan, "a.pdf", OCR).notes
    assert note.code == "halaman_gambar"
    assert "Halaman 2" in note.message
    assert "tesseract-ocr-ind" in note.message


def test_without_data_for_indonesian_the_english_ones_are_used_and_told(scan, program):
    commands = []

    def answer(command, _picture, **_):
        commands.append(command)
        return subprocess.CompletedProcess(command, 0, TABLE.encode(), b"")

    program(answer, languages="eng")
    (note,) = read_document(scan, "a.pdf", OCR).notes
    assert commands[0][commands[0].index("-l") + 1] == "eng"
    assert "(ind) tidak terpasang" in note.message


@pytest.mark.parametrize("failure", [subprocess.TimeoutExpired("tesseract", 1), OSError("no"), 1])
def test_a_run_that_fails_or_takes_too_long_leaves_the_page_a_picture(scan, program, failure):
    def answer(command, _picture, **more):
        assert more["timeout"] == 7
        if isinstance(failure, int):
            return subprocess.CompletedProcess(command, failure, b"", b"Error")
        raise failure

    program(answer)
    (note,) = read_document(scan, "a.pdf", ReadOptions(limits=Limits(program_seconds=7), ocr=True)).notes
    assert note.code == "halaman_gambar"
    assert note.message.startswith("Pengenalan teks (OCR) halaman 2 gagal")


@pytest.mark.parametrize("table", ["", "nonsense", "level\ttext\nx\ty\n", TABLE.splitlines()[0] + "\n5\t1\n"])
def test_an_answer_without_words_leaves_the_page_a_picture(scan, program, table):
    program(done(table))
    assert [note.code for note in read_document(scan, "a.pdf", OCR).notes] == ["halaman_gambar"]


def test_nothing_is_run_unless_asked(scan, monkeypatch):
    monkeypatch.setattr(ocr.subprocess, "run", lambda *_, **__: pytest.fail("a program was run"))
    assert [note.code for note in read_document(scan, "a.pdf").notes] == ["halaman_gambar"]


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="needs tesseract")
@pytest.mark.skipif(sys.platform == "win32", reason="the program may lack language data there")
def test_tesseract_itself(page, write_pdf):
    import pypdfium2

    lines = ["Persyaratan layanan kartu keluarga", "Pemohon membawa surat pengantar"]
    drawn = pypdfium2.PdfDocument(write_pdf([page(width=300, height=100).lines(20, 70, lines, 12, 24)]))[0]
    bitmap = drawn.render(scale=3, grayscale=True)
    head = f"<< /Type /XObject /Subtype /Image /Width {bitmap.width} /Height {bitmap.height} /BitsPerComponent 8"
    body = f"{head} /ColorSpace /DeviceGray /Length {bitmap.width * bitmap.height} >>\nstream\n".encode()
    rows = [bytes(bitmap.buffer)[y * bitmap.stride :][: bitmap.width] for y in range(bitmap.height)]
    scan = page(width=300, height=100).raw("q 300 0 0 100 0 0 cm /Sc Do Q")
    data = write_pdf([scan], extra="/XObject << /Sc 50 0 R >>", objects=[body + b"".join(rows) + b"\nendstream"])
    document = read_document(data, "a.pdf", OCR)
    assert " ".join(block.text for block in document.blocks).split() == " ".join(lines).split()
