"""``standards-lint compare``: two versions of one document."""

import json

import docx
import pytest

DAY = ("--as-of", "2026-11-21")


def outcomes(outcome):
    found = json.loads(outcome.out)["findings"]
    return {((f["new"] or f["old"])["code"], f["outcome"]) for f in found}


def test_what_was_mended_is_resolved(command, faulty, clean):
    outcome = command("compare", faulty, clean, "--format", "json", *DAY)

    assert (outcome.code, outcome.err) == (0, "")
    assert outcomes(outcome) == {("KOM005", "resolved"), ("WKT001", "resolved")}
    (service,) = json.loads(outcome.out)["services"]
    assert [(c["id"], c["change"]) for c in service["components"]] == [
        ("jangka_waktu", "filled"),
        ("biaya", "gained"),
    ]


@pytest.mark.parametrize(("fail_on", "code"), [("error", 1), ("warning", 1), ("info", 1), ("never", 0)])
def test_what_is_new_decides_the_exit_code(command, clean, faulty, fail_on, code):
    outcome = command("compare", clean, faulty, "--fail-on", fail_on, *DAY)

    assert outcome.code == code
    assert outcome.out.startswith("0 temuan lama: 0 selesai, 0 masih ada; 2 baru.\n")


def test_what_was_there_before_does_not_decide_it(command, faulty, tmp_path):
    other = tmp_path / "lain.txt"
    text = faulty.read_text(encoding="utf-8").replace("Menyesuaikan keadaan.", "Secepatnya.")
    other.write_text(text, encoding="utf-8")

    outcome = command("compare", faulty, other, "--fail-on", "info", *DAY)

    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("2 temuan lama: 0 selesai, 1 masih ada, 1 berubah; 0 baru.\n")
    assert "“Secepatnya.”" in outcome.out


def test_the_versions_may_be_of_different_formats(command, faulty, tmp_path):
    document = docx.Document()
    for line in faulty.read_text(encoding="utf-8").splitlines():
        document.add_paragraph(line)
    document.save(tmp_path / "baru.docx")

    outcome = command("compare", faulty, tmp_path / "baru.docx", "--format", "json", *DAY)

    assert outcomes(outcome) == {("KOM005", "still"), ("WKT001", "still")}


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_a_version_that_cannot_be_read_resolves_nothing(command, faulty, tmp_path, form):
    broken = tmp_path / "rusak.pdf"
    broken.write_bytes(b"%PDF-1.7 rusak")

    outcome = command("compare", faulty, broken, "--format", form, *DAY)

    assert outcome.code == 3
    assert "DOK102" in outcome.out
    if form == "json":
        summary = json.loads(outcome.out)["summary"]
        assert (summary["unsure"], summary["resolved"], summary["new"]) == (2, 0, 1)
    assert command("compare", broken, faulty, "--format", form, *DAY).code == 3


def test_the_result_is_the_same_every_time_and_goes_to_a_file(command, faulty, clean, tmp_path):
    shown = command("compare", faulty, clean, "--format", "html", "--lang", "en", *DAY)
    written = command(
        "compare", faulty, clean, "--format", "html", "--lang", "en", "--output", tmp_path / "a.html", "--jobs", 2, *DAY
    )

    assert (written.code, written.out) == (0, "")
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == shown.out


def test_what_is_ignored_is_told(command, faulty, clean):
    outcome = command("compare", faulty, clean, "--ignore", "WKT", *DAY)

    assert outcome.out.startswith("1 temuan lama: 1 selesai")
    assert "1 temuan disembunyikan pada versi lama (--ignore WKT)." in outcome.out


def test_a_document_beside_itself_is_unchanged(command, faulty):
    outcome = command("compare", faulty, faulty, *DAY)

    assert outcome.out.startswith("2 temuan lama: 0 selesai, 2 masih ada; 0 baru.\n")
    assert "Layanan dan komponennya sama pada kedua versi." in outcome.out


def test_what_is_no_file_is_refused_in_a_sentence(command, clean, tmp_path):
    for other, words in ((tmp_path, "adalah folder"), ("-", "adalah masukan standar"), (tmp_path / "tiada", "tiada")):
        refused = command("compare", clean, other)
        assert (refused.code, refused.out) == (2, "")
        assert words in refused.err
        assert refused.err.count("\n") == 1


def test_the_result_never_lies_over_a_version(command, clean, faulty):
    before = clean.read_bytes()

    refused = command("compare", faulty, clean, "--output", clean)

    assert refused.code == 2
    assert clean.read_bytes() == before


def test_the_letter_of_the_second_round_is_a_word_file(command, faulty, clean, tmp_path):
    letter = tmp_path / "putaran-dua.docx"
    outcome = command("compare", faulty, clean, "--format", "docx", "--output", letter)

    assert outcome.code == 0
    assert outcome.out.startswith(f"{letter}: ")
    assert letter.read_bytes().startswith(b"PK")


def test_a_letter_that_people_have_worked_on_is_spared(command, faulty, clean, tmp_path):
    letter = tmp_path / "putaran-dua.docx"
    letter.write_bytes(b"dari orang")
    outcome = command("compare", faulty, clean, "--format", "docx", "--output", letter)

    assert outcome.code == 2
    assert "jadi tidak ditimpa" in outcome.err
    assert letter.read_bytes() == b"dari orang"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--format", "docx"], "--format docx memerlukan --output BERKAS.docx"),
        (["--format", "docx", "--output", "hasil.pdf"], "harus satu berkas bernama .docx"),
        (["--template", "kop.docx"], "--template hanya untuk --format docx"),
        (["--format", "docx", "--output", "a.docx", "--redact"], "--redact belum menjangkau"),
    ],
)
def test_a_letter_that_cannot_be_written_so_is_refused_before_anything_is_read(command, options, told):
    outcome = command("compare", "tidak-ada.txt", "tidak-ada-juga.txt", *options)

    assert outcome.code == 2
    assert told in outcome.err
