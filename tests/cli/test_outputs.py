"""Reports in several forms at once, and the forms for programs on real documents."""

import json
from pathlib import Path

import pytest

from standards_lint.cli.options import CheckFormat
from standards_lint.cli.outputs import parse_outputs
from standards_lint.errors import UsageError

DAY = ("--as-of", "2026-11-21")
WORD = Path(__file__).parents[2] / "examples" / "buruk-draf-terlacak.docx"


def test_reports_go_beside_the_one_on_the_terminal(command, faulty, tmp_path):
    places = {form: tmp_path / f"hasil.{form}" for form in ("sarif", "html", "markdown", "json", "xlsx")}
    beside = [word for form, path in places.items() for word in ("--output", f"{form}:{path}")]

    outcome = command("check", faulty, *DAY, *beside)

    assert outcome.code == 1
    assert outcome.out == command("check", faulty, *DAY).out
    assert json.loads(places["sarif"].read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert places["json"].read_text(encoding="utf-8") == command("check", faulty, "--format", "json", *DAY).out
    assert "<html" in places["html"].read_text(encoding="utf-8")
    assert places["xlsx"].read_bytes().startswith(b"PK")


def test_a_plain_output_is_the_place_of_the_form_that_was_asked_for(command, faulty, tmp_path):
    main, beside = tmp_path / "a.json", tmp_path / "b.txt"
    outcome = command("check", faulty, "--format", "json", "--output", main, "--output", f"concise:{beside}")

    assert outcome.out == ""
    assert json.loads(main.read_text(encoding="utf-8"))
    assert f"{faulty}:" in beside.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("value", "main"),
    [(r"C:\laporan.html", r"C:\laporan.html"), ("./salinan:baru.txt", "salinan:baru.txt"), ("./json:a", "json:a")],
)
def test_only_the_name_of_a_form_counts_in_front_of_a_colon(value, main):
    assert parse_outputs([value], CheckFormat.TEXT).main == Path(main)


def test_a_form_in_front_of_a_windows_path_is_seen():
    (target,) = parse_outputs([r"html:C:\laporan.html"], CheckFormat.TEXT).beside

    assert (target.form, target.path) == (CheckFormat.HTML, Path(r"C:\laporan.html"))


@pytest.mark.parametrize(
    ("values", "form", "sentence"),
    [
        (["a", "b"], "text", "tulis bentuknya"),
        (["json:"], "text", "tidak menyebut berkas"),
        (["docx:a.docx"], "text", "pakai --format docx --output a.docx"),
        (["a", "json:b"], "docx", "jalankan dua kali"),
        (["json:a", "html:a"], "text", "dua laporan akan ditulis"),
    ],
)
def test_places_that_cannot_be_served_are_refused_in_a_sentence(values, form, sentence):
    with pytest.raises(UsageError, match=sentence):
        parse_outputs(values, CheckFormat(form))


def test_no_report_is_written_over_a_document(command, faulty, tmp_path):
    outcome = command("check", tmp_path, "--output", f"markdown:{faulty}")

    assert outcome.code == 2
    assert "menimpa dokumen yang diperiksa" in outcome.err


def test_the_summary_of_a_step_is_added_to(command, faulty, tmp_path, monkeypatch):
    summary = tmp_path / "ringkasan"
    summary.write_text("# Langkah sebelumnya\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))

    for _ in range(2):
        assert command("check", faulty, "--output", f"markdown:{summary}").code == 1

    text = summary.read_text(encoding="utf-8")
    assert text.startswith("# Langkah sebelumnya\n## Hasil pemeriksaan")
    assert text.count("## Hasil pemeriksaan") == 2


def test_a_letter_may_have_reports_beside_it(command, faulty, tmp_path):
    outcome = command(
        "check", faulty, "--format", "surat", "--output", tmp_path / "a.docx", "--output", f"json:{tmp_path / 'a.json'}"
    )

    assert outcome.code == 1
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["summary"]["error"] >= 1


def test_statistics_go_where_they_can_be_told(command, faulty, tmp_path):
    place = tmp_path / "a.sarif"
    outcome = command("check", faulty, "--statistics", "--output", f"sarif:{place}")

    assert "KOM005  kesalahan" in outcome.out
    assert json.loads(place.read_text(encoding="utf-8"))["runs"][0]["results"]


@pytest.mark.parametrize("form", ["text", "concise", "markdown"])
def test_what_was_suppressed_is_shown_when_asked_for(command, faulty, form):
    shown = command("check", faulty, "--ignore", "KOM005", "--show-suppressed", "--format", form).out
    hidden = command("check", faulty, "--ignore", "KOM005", "--format", form).out

    assert "KOM005" in shown
    assert "pilihan perintah: --ignore KOM005" in shown.replace("\\", "")
    assert "pilihan perintah" not in hidden


def test_where_nothing_can_show_what_was_suppressed_the_option_is_refused(command, faulty):
    assert command("check", faulty, "--format", "github", "--show-suppressed").code == 2


@pytest.mark.parametrize(("choice", "coloured"), [("always", True), ("never", False), ("auto", False)])
@pytest.mark.parametrize("form", ["text", "concise"])
def test_colours_follow_the_choice(command, faulty, monkeypatch, form, choice, coloured):
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    out = command("check", faulty, "--format", form, "--color", choice).out

    assert ("\x1b[" in out) is coloured


def test_a_word_file_has_its_findings_in_every_form_for_programs(command, tmp_path):
    counted = json.loads(command("check", WORD, "--format", "json", *DAY).out)["summary"]
    total = sum(counted.values())
    beside = [word for form in ("sarif", "gitlab", "jsonl") for word in ("--output", f"{form}:{tmp_path / form}")]
    lines = command("check", WORD, "--format", "github", *DAY, *beside).out.splitlines()

    assert sum(line.startswith(("::error", "::warning", "::notice file")) for line in lines) >= total > 0
    assert len(json.loads((tmp_path / "sarif").read_text(encoding="utf-8"))["runs"][0]["results"]) == total
    assert len(json.loads((tmp_path / "gitlab").read_text(encoding="utf-8"))) == total
    found = [json.loads(line)["type"] for line in (tmp_path / "jsonl").read_text(encoding="utf-8").splitlines()]
    assert found.count("finding") == total
