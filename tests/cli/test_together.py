import json

import pytest

DAY = ("--as-of", "2026-11-21")


@pytest.fixture
def offices(tmp_path, clean):
    """Two offices with a page and an SOP-like second page each; only the second office contradicts itself."""
    text = clean.read_text(encoding="utf-8")
    for office, time in (("dinas-a", "3 (tiga) hari kerja"), ("dinas-b", "5 (lima) hari kerja")):
        (tmp_path / office).mkdir()
        (tmp_path / office / "keputusan.txt").write_text(text, encoding="utf-8")
        changed = text.replace("3 (tiga) hari kerja", time)
        (tmp_path / office / "laman.txt").write_text(changed, encoding="utf-8")
    return tmp_path


def across(outcome):
    documents = json.loads(outcome.out)["documents"]
    return [(d["path"], f["code"]) for d in documents for f in d["findings"] if f["code"].startswith("ANT")]


def test_folders_are_compared_each_for_itself(command, offices):
    outcome = command("check", offices / "dinas-a", offices / "dinas-b", "--together", "--format", "json", *DAY)

    assert across(outcome) == [(str(offices / "dinas-b" / "laman.txt"), "ANT001")]
    folders = json.loads(outcome.out)["compared"]
    assert [(entry["folder"], len(entry["services"])) for entry in folders] == [
        (str(offices / "dinas-a"), 1),
        (str(offices / "dinas-b"), 1),
    ]


def test_files_named_one_by_one_are_compared(command, offices):
    named = offices / "dinas-a" / "keputusan.txt", offices / "dinas-b" / "laman.txt"

    assert across(command("check", *named, "--together", "--format", "json", *DAY)) == [(str(named[1]), "ANT001")]


def test_without_the_option_nothing_is_compared(command, offices):
    outcome = command("check", offices / "dinas-b", "--format", "json", *DAY)

    assert across(outcome) == []
    assert "compared" not in json.loads(outcome.out)


def test_one_broken_file_does_not_stop_the_others(command, offices):
    (offices / "dinas-b" / "rusak.pdf").write_bytes(b"%PDF-1.7 rusak")

    outcome = command("check", offices / "dinas-b", "--together", "--format", "json", *DAY)

    assert outcome.code == 3
    assert across(outcome) == [(str(offices / "dinas-b" / "laman.txt"), "ANT001")]
    assert json.loads(outcome.out)["compared"][0]["alone"] == [str(offices / "dinas-b" / "rusak.pdf")]


def test_what_is_ignored_is_told_as_suppressed(command, offices):
    outcome = command("check", offices / "dinas-b", "--together", "--ignore", "ANT", *DAY)

    assert "1 temuan disembunyikan (--ignore ANT)" in outcome.out


def test_findings_stand_in_the_order_of_the_text_and_jobs_change_nothing(command, offices):
    one, two = (
        command("check", offices / "dinas-b", "--together", "--format", "json", "--jobs", jobs, *DAY).out
        for jobs in ("1", "2")
    )

    assert one == two
    for document in json.loads(one)["documents"]:
        places = [(f["location"]["line"], f["location"]["column"]) for f in document["findings"]]
        assert places == sorted(places)
