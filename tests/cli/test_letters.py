"""``standards-lint check --format surat`` and ``new letter``: which letter goes where, and what is not overwritten."""

import docx
import pytest

from standards_lint.cli.exit_codes import CLEAN, FINDINGS, NOT_CHECKED, USAGE

DAY = ("--as-of", "2026-11-22")


@pytest.fixture
def write(command):
    def run_command(*arguments, **more):
        return command("check", "--format", "surat", *DAY, *arguments, **more)

    return run_command


def texts(path):
    return [paragraph.text for paragraph in docx.Document(path).paragraphs]


def filled_in(path):
    """A person replies in a letter."""
    document = docx.Document(path)
    document.tables[1].rows[1].cells[-1].text = "Sudah diperbaiki"
    document.save(path)


def test_a_letter_is_written_and_told(write, faulty, tmp_path):
    place = tmp_path / "baru" / "catatan.docx"
    outcome = write(faulty, "--output", place)

    assert (outcome.code, outcome.err) == (FINDINGS, "")
    assert outcome.out.startswith(f"{place}: 2 kesalahan dalam 1 dokumen")
    assert "I. Kesimpulan" in texts(place)
    assert write(faulty, "--output", place, "--quiet").out == ""


def test_it_is_the_same_in_every_run(write, faulty, tmp_path):
    one, other = tmp_path / "a.docx", tmp_path / "b.docx"
    write(faulty, "--output", one)
    write(faulty, "--output", other, "--engine", "python")

    assert one.read_bytes() == other.read_bytes()


def test_several_documents_have_a_letter_each_in_a_folder(write, clean, faulty, tmp_path):
    folder = tmp_path / "hasil"
    outcome = write(clean, faulty, "--output", folder)

    assert outcome.code == FINDINGS
    assert sorted(path.name for path in folder.iterdir()) == ["bersih-surat.docx", "cacat-surat.docx"]


def test_documents_of_one_name_are_told_apart_by_their_suffix(write, clean, tmp_path):
    other = clean.with_suffix(".md")
    other.write_bytes(clean.read_bytes())
    write(clean, other, "--output", tmp_path / "hasil")

    assert sorted(path.name for path in (tmp_path / "hasil").iterdir()) == [
        "bersih-md-surat.docx",
        "bersih-txt-surat.docx",
    ]


def test_several_documents_do_not_share_a_file(write, clean, faulty, tmp_path):
    outcome = write(clean, faulty, "--output", tmp_path / "a.docx")

    assert outcome.code == USAGE
    assert "beberapa dokumen memerlukan folder hasil" in outcome.err
    assert not (tmp_path / "a.docx").exists()


def test_letters_that_cannot_be_told_apart_are_not_written(write, clean, tmp_path):
    (tmp_path / "lain").mkdir()
    other = tmp_path / "lain" / clean.name
    other.write_bytes(clean.read_bytes())
    outcome = write(clean, other, "--output", tmp_path / "hasil")

    assert outcome.code == USAGE
    assert "dua dokumen akan ditulis ke" in outcome.err
    assert not (tmp_path / "hasil").exists()


@pytest.mark.usefixtures("clean")
def test_letters_beside_their_documents_are_not_judged_in_the_next_run(write, tmp_path):
    first = write(tmp_path, "--output", tmp_path)
    second = write(tmp_path, "--output", tmp_path)

    assert (first.code, second.code) == (CLEAN, CLEAN)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bersih-surat.docx", "bersih.txt"]
    assert first.out == second.out


def test_a_letter_alone_is_no_document(write, clean, tmp_path):
    write(clean, "--output", tmp_path)
    outcome = write(tmp_path / "bersih-surat.docx", "--output", tmp_path / "x.docx")

    assert outcome.code == USAGE
    assert "bukan dokumen yang diperiksa" in outcome.err


def test_a_letter_that_people_worked_on_is_not_overwritten(write, faulty, clean, tmp_path):
    folder = tmp_path / "hasil"
    write(faulty, "--output", folder)
    filled_in(folder / "cacat-surat.docx")
    before = (folder / "cacat-surat.docx").read_bytes()
    outcome = write(faulty, clean, "--output", folder)

    assert outcome.code == USAGE
    assert "cacat-surat.docx sudah ada" in outcome.err
    assert (folder / "cacat-surat.docx").read_bytes() == before
    assert (folder / "bersih-surat.docx").exists()
    assert "cacat-surat.docx" not in outcome.out


def test_another_file_is_not_overwritten(write, faulty, tmp_path):
    place = tmp_path / "penting.docx"
    place.write_bytes(b"milik orang")

    assert write(faulty, "--output", place).code == USAGE
    assert place.read_bytes() == b"milik orang"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ((), "--format surat memerlukan --output"),
        (("--output", "a.pdf"), "surat ini harus bernama .docx"),
        (("--output", "a.docx", "--statistics"), "--statistics hanya untuk"),
        (("--output", "a.docx", "--template", "tiada.docx"), "tiada.docx: templat surat tidak dapat dibuka"),
    ],
)
def test_what_cannot_be_served_is_told_in_a_sentence(write, faulty, monkeypatch, tmp_path, more, said):
    monkeypatch.chdir(tmp_path)
    outcome = write(faulty, *more)

    assert (outcome.code, outcome.out) == (USAGE, "")
    assert said in outcome.err


def test_a_template_is_for_letters_alone(command, faulty, tmp_path):
    outcome = command("check", faulty, "--template", tmp_path / "x.docx")

    assert outcome.code == USAGE
    assert "--template hanya untuk --format surat" in outcome.err


def test_an_unreadable_document_has_its_letter_and_its_exit_code(write, tmp_path):
    broken = tmp_path / "rusak.pdf"
    broken.write_bytes(b"%PDF-1.7 rusak")
    outcome = write(broken, "--output", tmp_path / "a.docx")

    assert outcome.code == NOT_CHECKED
    assert any(text.startswith("Dokumen ini tidak dapat diperiksa") for text in texts(tmp_path / "a.docx"))


def test_the_text_of_standard_input_has_its_letter(write, clean, tmp_path):
    outcome = write("-", "--stdin-filename", "draf.txt", "--output", tmp_path / "a.docx", stdin=clean.read_bytes())

    assert outcome.code == CLEAN
    assert docx.Document(tmp_path / "a.docx").tables[0].rows[1].cells[2].text == "draf.txt"


@pytest.mark.usefixtures("clean")
def test_a_new_template_is_written_and_used(command, write, tmp_path):
    template = tmp_path / "kop-surat.docx"
    made = command("new", "letter", "--output", template)
    assert made.code == CLEAN
    assert "{{catatan}}" in made.out

    document = docx.Document(template)
    document.sections[0].header.paragraphs[0].text = "BIRO CONTOH"
    document.save(template)
    assert write(tmp_path, "--output", tmp_path / "hasil", "--template", template).code == CLEAN
    assert [path.name for path in (tmp_path / "hasil").iterdir()] == ["bersih-surat.docx"]
    letter = docx.Document(tmp_path / "hasil" / "bersih-surat.docx")
    assert letter.sections[0].header.paragraphs[0].text == "BIRO CONTOH"


def test_a_new_template_overwrites_nothing_and_is_a_word_file(command, tmp_path):
    there = tmp_path / "a.docx"
    there.write_bytes(b"x")

    assert command("new", "letter", "--output", there).code == USAGE
    assert command("new", "letter", "--output", tmp_path / "a.txt").code == USAGE
    assert there.read_bytes() == b"x"


def test_a_letter_does_not_overwrite_its_template(command, write, clean, tmp_path):
    template = tmp_path / "kop.docx"
    command("new", "letter", "--output", template)
    outcome = write(clean, "--output", template, "--template", template)

    assert outcome.code == USAGE
    assert "surat akan menimpa templatnya" in outcome.err


def test_a_faulty_template_stops_before_anything_is_judged(command, write, clean, tmp_path):
    template = tmp_path / "kop.docx"
    command("new", "letter", "--output", template)
    document = docx.Document(template)
    document.add_paragraph("{{instnsi}}")
    document.save(template)
    outcome = write(clean, "--output", tmp_path / "hasil", "--template", template)

    assert (outcome.code, outcome.out) == (USAGE, "")
    assert f"{template}: tanda isian “{{{{instnsi}}}}” tidak dikenal — maksud Anda “instansi”?" in outcome.err
    assert not (tmp_path / "hasil").exists()


def test_documents_judged_together_are_told_so(write, clean, tmp_path):
    (tmp_path / "dinas").mkdir()
    text = clean.read_text(encoding="utf-8")
    (tmp_path / "dinas" / "a.txt").write_text(text, encoding="utf-8")
    other = text.replace("3 (tiga) hari kerja", "5 (lima) hari kerja")
    (tmp_path / "dinas" / "b.txt").write_text(other, encoding="utf-8")
    write(tmp_path / "dinas", "--together", "--output", tmp_path / "hasil")

    assert any(text.startswith("Dibandingkan antardokumen") for text in texts(tmp_path / "hasil" / "a-surat.docx"))
