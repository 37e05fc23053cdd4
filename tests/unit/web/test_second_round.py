"""Two versions of a document beside each other."""

import pytest

from standards_lint.cli.app import run


@pytest.fixture
def versions(browser, faulty_text, clean_text):
    browser.leave(("lama.txt", faulty_text.encode()))
    browser.leave(("baru.txt", clean_text.encode()))
    return browser


def test_two_documents_of_the_desk_are_compared(versions):
    form = versions.get("/banding").text
    assert '<option value="1" selected>lama.txt' in form
    assert '<option value="2" selected>baru.txt' in form

    page = versions.get("/banding?lama=1&baru=2").text
    assert "WKT" in page
    assert "selesai" in page
    assert "<style" not in page


@pytest.mark.parametrize("form", ["docx", "html", "json"])
def test_the_download_is_what_the_command_line_writes(versions, tmp_path, monkeypatch, form, faulty_text, clean_text):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lama.txt").write_text(faulty_text, encoding="utf-8")
    (tmp_path / "baru.txt").write_text(clean_text, encoding="utf-8")
    target = tmp_path / f"hasil.{form}"
    options = ["--format", form, "--output", str(target), "--as-of", "2026-11-22", "--fail-on", "never"]
    assert run(["compare", "lama.txt", "baru.txt", *options]) == 0

    answer = versions.get(f"/banding/unduh/{form}?lama=1&baru=2")
    assert answer.content == target.read_bytes()


def test_two_new_files_are_taken_in_and_compared(browser, faulty_text, clean_text):
    files = [("lama", ("draf.txt", faulty_text.encode())), ("baru", ("draf.txt", clean_text.encode()))]
    answer = browser.post("/banding", files=files)

    assert answer.headers["location"] == "/banding?lama=1&baru=2"
    assert browser.get("/banding?lama=1&baru=2").status_code == 200
    browser.settle()
    assert "draf (2).txt" in browser.get("/banding?lama=1&baru=2").text


def test_that_waived_findings_count_is_said(versions):
    page = versions.get("/dokumen/1").text
    keys = page.partition('name="temuan" value="')[2].partition('"')[0]
    assert "ikut dihitung" not in versions.get("/banding?lama=1&baru=2").text
    versions.decide(1, keys, "waived", "alasan")

    assert "ikut dihitung" in versions.get("/banding?lama=1&baru=2").text


@pytest.mark.parametrize(
    ("query", "status"),
    [("lama=1&baru=1", 400), ("lama=1", 400), ("lama=x&baru=2", 400), ("lama=1&baru=9", 404), ("lama=²&baru=2", 400)],
)
def test_what_are_no_two_documents_is_told(versions, query, status):
    assert versions.get(f"/banding?{query}").status_code == status
    assert versions.get(f"/banding/unduh/json?{query}").status_code == status


def test_one_file_is_no_pair(browser):
    answer = browser.post("/banding", files=[("lama", ("draf.txt", b"x")), ("baru", ("", b""))])

    assert answer.status_code == 400
    assert "Pilih dua dokumen" in answer.text


def test_a_form_that_there_is_not_is_told(versions):
    assert versions.get("/banding/unduh/xlsx?lama=1&baru=2").status_code == 404
