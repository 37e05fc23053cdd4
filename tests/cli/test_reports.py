"""``check --format html`` and ``--format xlsx``: what is written where."""

import openpyxl

DAY = ("--as-of", "2026-11-21")


def test_a_page_goes_to_the_screen_or_to_a_file(command, faulty, tmp_path):
    shown = command("check", faulty, "--format", "html", *DAY)
    written = command("check", faulty, "--format", "html", "--output", tmp_path / "a.html", *DAY)

    assert (shown.code, written.code, written.out) == (1, 1, "")
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == shown.out
    assert "KOM005" in shown.out
    assert '<div class="line' in shown.out


def test_a_workbook_needs_a_file(command, faulty, tmp_path):
    refused = command("check", faulty, "--format", "xlsx")

    assert (refused.code, refused.out) == (2, "")
    assert "--format xlsx memerlukan --output" in refused.err

    place = tmp_path / "baru" / "matriks.xlsx"
    assert command("check", faulty, "--format", "xlsx", "--output", place, *DAY).code == 1
    assert openpyxl.load_workbook(place)["Temuan"]["B1"].value == "Kode"


def test_statistics_are_for_reports_that_can_tell_them(command, faulty, tmp_path):
    for form in ("html", "xlsx"):
        refused = command("check", faulty, "--format", form, "--statistics", "--output", tmp_path / "x")
        assert (refused.code, refused.out) == (2, "")
        assert "--statistics hanya untuk --format text, concise, json, jsonl, atau markdown" in refused.err


def test_a_file_that_cannot_be_read_is_told_on_the_page_too(command, tmp_path):
    broken = tmp_path / "rusak.pdf"
    broken.write_bytes(b"%PDF-1.7 rusak")

    outcome = command("check", broken, "--format", "html", *DAY)

    assert outcome.code == 3
    assert "DOK102" in outcome.out


def test_a_page_compares_documents_too(command, clean, tmp_path):
    (tmp_path / "dinas").mkdir()
    text = clean.read_text(encoding="utf-8")
    (tmp_path / "dinas" / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "dinas" / "b.txt").write_text(
        text.replace("3 (tiga) hari kerja", "5 (lima) hari kerja"), encoding="utf-8"
    )

    outcome = command("check", tmp_path / "dinas", "--together", "--format", "html", *DAY)

    assert "ANT001" in outcome.out
    assert "Dibandingkan antardokumen" in outcome.out
