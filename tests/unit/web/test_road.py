"""The reviewer's road: documents are left, judged, read, decided about and downloaded."""

import json
import re
import time
import zipfile
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import judges
import pytest
import yaml

from standards_lint.cli.app import run
from standards_lint.web.desk import Held, State

EXAMPLES = Path(__file__).parents[3] / "examples"
DRAFT, PRINT, PAGE = (
    EXAMPLES / name for name in ("buruk-draf-terlacak.docx", "buruk-cetakan.pdf", "buruk-tabel-kependudukan.html")
)


def written(folder, document, form, *more):
    """What the command line writes."""
    target = folder / f"hasil.{'docx' if form == 'surat' else form}"
    (folder / document.name).write_bytes(document.read_bytes())
    day = ["--as-of", "2026-11-22", "--fail-on", "never"]
    assert run(["check", document.name, *more, "--format", form, "--output", str(target), *day, "--quiet"]) == 0
    return target.read_bytes()


@pytest.mark.parametrize(
    ("document", "form"),
    [
        *[(DRAFT, form) for form in ("docx", "surat", "html", "xlsx", "json")],
        *[(PRINT, form) for form in ("pdf", "surat", "html")],
    ],
    ids=lambda value: getattr(value, "name", value),
)
def test_a_download_has_the_bytes_that_the_command_line_writes(browser, tmp_path, monkeypatch, document, form):
    monkeypatch.chdir(tmp_path)
    browser.leave(document)
    answer = browser.get(f"/dokumen/1/unduh/{form}")

    assert answer.status_code == 200
    assert answer.content == written(tmp_path, document, form)
    assert answer.headers["content-disposition"].startswith("attachment; filename*=utf-8''")


@pytest.mark.parametrize("form", ["html", "xlsx", "json"])
def test_the_report_on_documents_of_one_office_is_that_of_the_command_line(browser, tmp_path, monkeypatch, form):
    folder = EXAMPLES / "satu-instansi"
    documents = sorted(path for path in folder.iterdir() if path.is_file())
    for document in documents:
        (tmp_path / document.name).write_bytes(document.read_bytes())
    monkeypatch.chdir(tmp_path)
    target = tmp_path / f"hasil.{form}"
    names = [document.name for document in documents]
    options = ["--together", "--format", form, "--output", str(target), "--as-of", "2026-11-22", "--fail-on", "never"]
    assert run(["check", *names, *options]) == 0

    browser.leave(*documents, together=True)
    answer = browser.get(f"/bersama/1/unduh/{form}")

    assert answer.content == target.read_bytes()
    if form == "json":
        assert answer.json()["compared"][0]["services"]


def test_the_list_tells_verdict_and_counts(browser):
    browser.leave(DRAFT, PAGE)
    page = browser.get("/").text

    assert DRAFT.name in page
    assert "belum memenuhi peraturan yang diperiksa" in page
    assert re.search(r"\d+ kesalahan</span>", page)
    assert "/dokumen/1/unduh/docx" in page
    assert "/dokumen/2/unduh/docx" not in page


def test_while_documents_are_judged_the_list_says_so_and_works_by_reload(browser, office, tmp_path):
    desk = office.desks.find(browser.cookies["standards-lint-8123"])
    place = tmp_path / "0001.txt"
    begun = time.monotonic() - 12
    desk.put([Held(1, "a.txt", place, 1, State.JUDGING, begun), Held(2, "b.txt", place, 1), Held(3, "c.txt", place, 1)])
    desk.change(3, state=State.COMPARING)
    page = browser.get("/").text

    for words in (
        "menunggu giliran",
        "menunggu dokumen lain",
        "0 dari 3 dokumen selesai",
    ):
        assert words in page
    assert re.search(r"sedang diperiksa \(1[2-9] detik\)", page)  # the machine may take a second over the page itself
    assert '<noscript><meta http-equiv="refresh"' in page
    assert browser.get("/daftar").headers["X-Busy"]
    assert "sedang diperiksa" in browser.get("/dokumen/1").text
    assert browser.get("/dokumen/1/unduh/json").status_code == 409
    assert "sedang diperiksa" in browser.get("/banding?lama=1&baru=2").text
    for number in (1, 2, 3):
        desk.remove(number)
    assert '<noscript><meta http-equiv="refresh"' not in browser.get("/").text


def test_a_broken_file_has_its_sentence_and_the_others_their_findings(browser):
    browser.leave(("rusak.pdf", PRINT.read_bytes()[:3_000]), DRAFT, ("kosong.docx", b""), together=True)
    page = browser.get("/").text

    assert "DOK102: Berkas PDF ini rusak atau terpotong" in page
    assert page.count("tidak dapat diperiksa; sebabnya") == 2
    assert "1 kesalahan" in page
    assert "DOK102" in browser.get("/dokumen/1").text
    assert browser.get("/dokumen/1/unduh/pdf").status_code == 404
    assert browser.get("/dokumen/1/unduh/surat").status_code == 200


def test_a_file_larger_than_a_document_may_be_is_told_as_such(session, browser):
    most = session.reading.limits.text_bytes
    browser.leave(("besar.txt", b"Standar Pelayanan\n" * (most // 18 + 1)))

    assert "DOK1" in browser.get("/").text
    assert "terlalu besar" in browser.get("/").text


def test_a_lost_process_is_told_of_its_document_and_the_next_one_is_judged(browser, monkeypatch):
    monkeypatch.setattr("standards_lint.web.reception.judge_one", judges.end)
    browser.leave(("draf.txt", b"Standar Pelayanan"))
    monkeypatch.undo()
    page = browser.get("/").text
    assert "DOK199" in page
    assert "prosesnya berhenti sebelum selesai" in page

    browser.leave(PAGE)
    assert "kesalahan</span>" in browser.get("/").text


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Draf\\loket.txt", "loket.txt"),
        ("<b>draf</b>.txt", "b&gt;.txt"),
        ("a\u202efdp.txt", "afdp.txt"),
        ("..", "dokumen"),
    ],
)
def test_a_name_is_shown_and_never_a_path(browser, tmp_path, sent, shown):
    browser.leave((sent, b"Standar Pelayanan"))
    page = browser.get("/").text

    assert shown in page
    assert "<b>draf" not in page
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path.name for path in files] in (["0001.txt"], ["0001.bin"])
    assert files[0].parent.parent == tmp_path / "meja"


def test_documents_of_one_name_are_told_apart(browser):
    browser.leave(("draf.txt", b"a"), ("draf.txt", b"b"))
    browser.leave(("DRAF.txt", b"c"))

    assert {"draf.txt", "draf (2).txt", "DRAF (3).txt"} <= set(re.findall(r">([^<]+\.txt)<", browser.get("/").text))


def test_two_people_see_and_reach_only_what_is_theirs(stranger):
    one, two = stranger().come_in(), stranger().come_in()
    one.leave(("satu.txt", b"Standar Pelayanan"))
    two.leave(("dua.txt", b"Standar Pelayanan"), ("tiga.txt", b"Standar"))
    one.post("/bahasa", data={"bahasa": "en", "kembali": "/"})

    assert "satu.txt" in one.get("/").text
    assert "satu.txt" not in two.get("/").text
    assert "dua.txt" not in one.get("/").text
    assert one.get("/dokumen/2").status_code == 404
    assert one.post("/dokumen/2/hapus").status_code == 404
    assert "dua.txt" in two.get("/dokumen/1").text
    assert '<html lang="id">' in two.get("/").text


def test_what_is_removed_is_gone_from_the_disk_too(browser, tmp_path):
    browser.leave(("draf.txt", b"Standar Pelayanan"))
    browser.post("/dokumen/1/hapus")

    assert "Belum ada dokumen" in browser.get("/").text
    assert browser.get("/dokumen/1").status_code == 404
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_who_is_finished_leaves_nothing_behind(browser, tmp_path):
    browser.leave(DRAFT)
    assert "Hapus semua dokumen" in browser.get("/selesai").text
    assert "buruk-draf" in browser.get("/").text

    answer = browser.post("/selesai")
    assert "sudah dihapus" in answer.text
    assert browser.get("/").status_code == 403
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_removed_document_does_not_keep_its_office_waiting(browser):
    browser.leave(DRAFT, PAGE, together=True, settle=False)
    browser.post("/dokumen/2/hapus")
    browser.settle()

    assert browser.get("/dokumen/1").status_code == 200


def test_no_file_is_told(browser):
    answer = browser.post("/unggah", files=[("berkas", ("", b""))])

    assert answer.status_code == 400
    assert "Belum ada berkas yang dipilih" in answer.text


class TestDecisions:
    @pytest.fixture
    def reviewer(self, browser):
        browser.leave(DRAFT)
        return browser

    @staticmethod
    def cards(reviewer):
        """(codes, keys) of each card of the page."""
        page = reviewer.get("/dokumen/1").text
        cards = re.findall(r'<article class="card .*?</article>', page, re.DOTALL)
        return [
            (re.search(r'class="code">(.*?)<', card)[1], re.search(r'name="temuan" value="(.*?)"', card)[1])
            for card in cards
        ]

    def test_a_finding_that_is_accepted_says_so_on_the_page_and_in_the_downloads(self, reviewer):
        code, keys = self.cards(reviewer)[0]
        answer = reviewer.decide(1, keys, "accepted", "  sudah\ndibahas <b> ")

        assert answer.headers["location"] == "/dokumen/1"
        assert "Diterima penelaah: sudah dibahas &lt;b&gt;" in reviewer.get("/dokumen/1").text
        found = json.loads(reviewer.get("/dokumen/1/unduh/json").content)["documents"][0]["findings"]
        assert {f["code"] for f in found if f.get("review", {}).get("decision") == "accepted"} == {code}
        assert "1 diterima" in reviewer.get("/").text

    def test_a_finding_that_is_waived_leaves_the_cards_and_its_reason_is_told_everywhere(self, reviewer):
        before = self.cards(reviewer)
        code, keys = before[0]
        reviewer.decide(1, keys, "waived", "diatur perda")

        assert self.cards(reviewer) == before[1:]
        page = reviewer.get("/dokumen/1").text
        assert "(alasan: diatur perda)" in page
        document = json.loads(reviewer.get("/dokumen/1/unduh/json").content)["documents"][0]
        assert [(s["code"], s["reason"], s["by"]) for s in document["suppressed"]] == [
            (code, "diatur perda", "reviewer")
        ]
        assert "diatur perda" in reviewer.get("/dokumen/1/unduh/html").text
        for form in ("xlsx", "surat", "docx"):
            held = zipfile.ZipFile(BytesIO(reviewer.get(f"/dokumen/1/unduh/{form}").content))
            assert any("diatur perda" in held.read(name).decode("utf-8", "ignore") for name in held.namelist()), form

    def test_what_was_put_aside_becomes_waivers_once_somebody_approves(self, reviewer, tmp_path, capsys):
        assert reviewer.get("/dokumen/1/unduh/pengecualian").status_code == 404
        code, keys = self.cards(reviewer)[0]
        reviewer.decide(1, keys, "waived", 'diatur "perda": #3')
        assert "/dokumen/1/unduh/pengecualian" in reviewer.get("/dokumen/1").text

        answer = reviewer.get("/dokumen/1/unduh/pengecualian")
        assert "-pengecualian.yaml" in answer.headers["content-disposition"]
        draft = tmp_path / DRAFT.name
        draft.write_bytes(DRAFT.read_bytes())
        waivers = tmp_path / "pengecualian.yaml"
        check = ["check", str(draft), "--waivers", str(waivers), "--format", "json", "--fail-on", "never"]
        waivers.write_bytes(answer.content)
        assert run(check) == 2
        assert "“pengecualian[1].disetujui_oleh” harus berupa teks" in capsys.readouterr().err

        text = answer.text.replace("disetujui_oleh:\n", "disetujui_oleh: Kepala Bagian\n")
        until = date.today() + timedelta(days=90)
        waivers.write_text(text.replace("sampai:\n", f"sampai: {until}\n"), encoding="utf-8")
        run(check)
        (document,) = json.loads(capsys.readouterr().out)["documents"]
        waived = [(entry["code"], entry["reason"], entry["by"]) for entry in document["suppressed"]]
        assert (code, 'diatur "perda": #3', "waiver") in waived
        assert all(finding["code"] != "PCL003" for finding in document["findings"])

    def test_a_decision_is_undone(self, reviewer):
        before = reviewer.get("/dokumen/1").text
        _, keys = self.cards(reviewer)[0]
        for decision in ("waived", "accepted"):
            reviewer.decide(1, keys, decision, "alasan")
            assert reviewer.get("/dokumen/1").text != before
            reviewer.decide(1, keys, "undo")
            assert reviewer.get("/dokumen/1").text == before

    @pytest.mark.parametrize("reason", ["", "   \n"])
    def test_nothing_is_waived_without_a_reason(self, reviewer, reason):
        before = self.cards(reviewer)
        answer = reviewer.decide(1, before[0][1], "waived", reason)

        assert answer.status_code == 400
        assert "hanya dapat dikesampingkan dengan alasan" in answer.text
        assert self.cards(reviewer) == before

    @pytest.mark.parametrize(("keys", "decision"), [("", "accepted"), ("asing", "accepted"), (None, "dihapus")])
    def test_a_decision_on_nothing_or_of_no_kind_is_refused(self, reviewer, keys, decision):
        keys = self.cards(reviewer)[0][1] if keys is None else keys

        assert reviewer.decide(1, keys, decision, "alasan").status_code == 400

    def test_a_reason_has_an_end(self, reviewer):
        answer = reviewer.decide(1, self.cards(reviewer)[0][1], "waived", "x" * 2_001)

        assert answer.status_code == 400
        assert "paling banyak 2000 huruf" in answer.text

    def test_a_finding_that_is_wrong_is_saved_as_a_masked_case_of_its_rule(self, reviewer):
        code, keys = next((code, keys) for code, keys in self.cards(reviewer) if code.startswith("WKT"))
        sent = {"temuan": keys, "alasan": "sudah diatur di halaman lain"}
        answer = reviewer.post("/dokumen/1/keliru", data=sent)

        assert answer.status_code == 200
        assert f"keliru-{code}.yaml" in answer.headers["content-disposition"]
        assert "sudah diatur di halaman lain" in answer.text
        (case,) = yaml.safe_load(answer.text)
        assert case["name"].startswith("temuan keliru menurut pelapor")
        assert code not in case["expect"]
        # The page offers this in place of a command about a file that only the server has.
        assert "standards-lint report" not in reviewer.get("/dokumen/1").text

    def test_a_case_of_no_finding_is_refused(self, reviewer):
        assert reviewer.post("/dokumen/1/keliru", data={"temuan": "asing"}).status_code == 400

    def test_downloads_of_the_page_hold_no_forms(self, reviewer):
        assert "<form method" not in reviewer.get("/dokumen/1/unduh/html").text
        assert "/dokumen/1/tanda" in reviewer.get("/dokumen/1").text
