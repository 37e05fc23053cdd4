import pytest

DAY = ("--as-of", "2026-11-21")


def test_the_report_stays_the_same_and_the_table_goes_to_standard_error(command, faulty):
    plain = command("check", faulty, *DAY)
    timed = command("check", faulty, "--profile-run", *DAY)

    assert (timed.code, timed.out) == (plain.code, plain.out)
    for told in ("membaca berkas", "memahami isi", "mencocokkan aturan", str(faulty), "KOM0", "ms"):
        assert told in timed.err


def test_every_document_is_listed_also_those_of_children(command, clean, faulty):
    outcome = command("check", clean, faulty, "--profile-run", "--jobs", "2", "--lang", "en", *DAY)
    listed = outcome.err.split("Slowest documents")[1].split("Slowest text patterns")[0]

    assert str(clean) in listed
    assert str(faulty) in listed


def test_a_document_that_cannot_be_judged_is_told(command, clean, tmp_path):
    outcome = command("check", clean, tmp_path / "tidak-ada.txt", "--profile-run", *DAY)
    assert "1 dokumen tanpa waktu" not in outcome.err, "a path that is not there is no document"

    locked = tmp_path / "rusak.docx"
    locked.write_bytes(b"PK\x03\x04 rusak")
    outcome = command("check", clean, locked, "--profile-run", *DAY)
    assert str(locked) in outcome.err


@pytest.mark.parametrize("more", [("--format", "docx", "--output", "x"), ("--diff",)])
def test_runs_that_do_more_than_judge_are_refused(command, clean, more):
    outcome = command("check", clean, "--profile-run", *more)

    assert outcome.code == 2
    assert "--profile-run hanya untuk laporan biasa" in outcome.err
