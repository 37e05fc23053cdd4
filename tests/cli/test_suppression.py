"""Directives, waivers and baselines on the command line."""

import json
import os

import pytest
from docx import Document

DAY = ("--as-of", "2026-11-21")
WAIVER = """\
pengecualian:
  - aturan: KOM005
    dokumen: "*.txt"
    alasan: biaya diatur dalam perda tersendiri
    disetujui_oleh: Kepala Bagian Organisasi
    sampai: {until}
"""


def report(outcome):
    return json.loads(outcome.out)["documents"]


def codes(entries):
    return [entry["code"] for entry in entries]


@pytest.fixture
def waiver(tmp_path):
    def write(until="2027-06-30", **changes):
        text = WAIVER.format(until=until)
        for old, new in changes.items():
            text = text.replace(old, new)
        path = tmp_path / "pengecualian.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def baseline(command, faulty, tmp_path):
    path = tmp_path / "dasar.json"
    assert command("baseline", "create", faulty, "--baseline", path, "--note", "penataan awal", *DAY).code == 0
    return path


def test_a_directive_takes_an_error_out_and_every_report_says_so(command, faulty):
    text = faulty.read_text(encoding="utf-8")
    faulty.write_text(f"standards-lint: abaikan-berkas KOM005 -- biaya diatur perda\n{text}", encoding="utf-8")

    assert command("check", faulty, "--select", "KOM005", *DAY).code == 0
    (document,) = report(command("check", faulty, "--format", "json", *DAY))
    (entry,) = document["suppressed"]
    assert (entry["code"], entry["by"], entry["reason"]) == ("KOM005", "directive", "biaya diatur perda")
    assert entry["where"] == f"{faulty}:1"
    assert "1 temuan disembunyikan (1 oleh arahan dalam dokumen)" in command("check", faulty, *DAY).out
    page = command("check", faulty, "--format", "html", *DAY).out
    assert f"biaya diatur perda (arahan di {faulty}:1)" in page
    assert "1 temuan dikesampingkan dan tidak dihitung" in page


def test_a_document_with_nothing_but_findings_set_aside_is_not_shown_as_clean(command, faulty):
    text = faulty.read_text(encoding="utf-8")
    (document,) = report(command("check", faulty, "--format", "json", *DAY))
    named = ", ".join(dict.fromkeys(codes(document["findings"])))
    faulty.write_text(f"standards-lint: abaikan-berkas {named} -- masa peralihan\n{text}", encoding="utf-8")
    page = command("check", faulty, "--format", "html", *DAY).out

    assert '<div class="summary review">' in page
    assert "Tidak ada temuan yang ditampilkan." in command("check", faulty, *DAY).out


def test_a_waiver_takes_an_error_out_until_its_day(command, faulty, waiver):
    path = waiver()
    only = ("--select", "KOM005", "--format", "json", *DAY)
    outcome = command("check", faulty, "--waivers", path, *only)

    (document,) = report(outcome)
    assert outcome.code == 0
    (entry,) = document["suppressed"]
    assert (entry["by"], entry["approver"], entry["until"]) == ("waiver", "Kepala Bagian Organisasi", "2027-06-30")
    assert entry["where"] == f"{path}:2"

    ended = command("check", faulty, "--waivers", waiver("2026-11-20"), *only)
    (document,) = report(ended)
    assert ended.code == 1
    assert {"KOM005", "PCL006"} <= set(codes(document["findings"]))


def test_a_waiver_that_fits_nothing_is_told_at_its_line(command, clean, waiver):
    path = waiver()
    *_, beside = report(command("check", clean, "--waivers", path, "--format", "json", *DAY))

    assert (beside["path"], beside["kind"], codes(beside["findings"])) == (str(path), "", ["PCL008"])
    assert beside["findings"][0]["location"]["line"] == 2
    outcome = command("check", clean, "--waivers", path, *DAY)
    assert f"{path}: berkas pengecualian atau baseline" in outcome.out
    assert "1 informasi dalam 1 dokumen" in outcome.out


def test_a_wrong_waiver_stops_the_run_with_a_sentence(command, clean, waiver):
    outcome = command("check", clean, "--waivers", waiver(KOM005="KOM999"))

    assert outcome.code == 2
    assert "pengecualian.yaml:2: tidak ada aturan “KOM999”" in outcome.err


def test_a_baseline_leaves_new_findings_only(command, faulty, baseline):
    outcome = command("check", faulty, "--baseline", baseline, "--format", "json", *DAY)

    (document,) = report(outcome)
    assert (outcome.code, document["findings"]) == (0, [])
    assert {entry["by"] for entry in document["suppressed"]} == {"baseline"}
    assert document["suppressed"][0]["reason"] == "2026-11-21: penataan awal"

    text = faulty.read_text(encoding="utf-8")
    faulty.write_text("\n\n" + text.replace("2. ", "2.  "), encoding="utf-8")
    assert command("check", faulty, "--baseline", baseline, *DAY).code == 0


def test_a_baseline_knows_a_document_from_another_folder(command, faulty, baseline, monkeypatch):
    monkeypatch.chdir(faulty.parent)
    assert command("check", faulty.name, "--baseline", baseline.name, *DAY).code == 0
    monkeypatch.chdir(faulty.parent.parent)
    inside = os.path.join(faulty.parent.name, faulty.name)  # noqa: PTH118 (as a user writes it)
    assert command("check", inside, "--baseline", baseline, *DAY).code == 0


def test_what_is_gone_is_told_and_pruned_and_may_fail(command, faulty, clean_text, baseline):
    before = json.loads(baseline.read_text(encoding="utf-8"))["documents"][faulty.name]
    faulty.write_text(clean_text, encoding="utf-8")

    assert command("check", faulty, "--baseline", baseline, *DAY).code == 0
    outcome = command("check", faulty, "--baseline", baseline, "--fail-on-stale", *DAY)
    assert outcome.code == 1
    assert "PCL009" in outcome.out
    assert (
        f"{len(before)} temuan yang sudah tidak ada dihapus."
        in command("baseline", "prune", faulty, "--baseline", baseline, *DAY).out
    )
    assert json.loads(baseline.read_text(encoding="utf-8"))["documents"] == {}
    assert command("check", faulty, "--baseline", baseline, "--fail-on-stale", *DAY).code == 0


def test_prune_adds_nothing_and_update_does(command, clean, faulty, baseline):
    clean.write_text(faulty.read_text(encoding="utf-8"), encoding="utf-8")
    both = (faulty, clean, "--baseline", baseline, *DAY)

    command("baseline", "prune", *both)
    assert list(json.loads(baseline.read_text(encoding="utf-8"))["documents"]) == [faulty.name]
    command("baseline", "update", *both)
    assert list(json.loads(baseline.read_text(encoding="utf-8"))["documents"]) == [clean.name, faulty.name]
    faulty.unlink()
    command("baseline", "update", clean, "--baseline", baseline, *DAY)
    assert list(json.loads(baseline.read_text(encoding="utf-8"))["documents"]) == [clean.name]


def test_show_tells_what_a_baseline_holds(command, faulty, baseline):
    outcome = command("baseline", "show", "--baseline", baseline)

    assert outcome.code == 0
    assert "dicatat 2026-11-21 (penataan awal)" in outcome.out
    assert f"{faulty.name}: " in outcome.out
    assert "KOM005 1" in outcome.out


def test_create_writes_over_nothing(command, faulty, baseline):
    outcome = command("baseline", "create", faulty, "--baseline", baseline)

    assert outcome.code == 2
    assert "sudah ada" in outcome.err


def test_what_could_not_be_read_is_no_old_finding(command, tmp_path):
    (tmp_path / "kosong.txt").write_text("", encoding="utf-8")
    outcome = command("baseline", "create", tmp_path / "kosong.txt", "--baseline", tmp_path / "dasar.json")

    assert outcome.code == 3
    assert "tidak dapat diperiksa seluruhnya; temuannya tidak dicatat" in outcome.err
    assert json.loads((tmp_path / "dasar.json").read_text(encoding="utf-8"))["documents"] == {}


def test_stale_without_a_baseline_is_refused(command, clean):
    assert command("check", clean, "--fail-on-stale").code == 2


@pytest.fixture
def commented(tmp_path):
    """A Word draft, judged by a process of its own, with a comment of a person on its time."""
    draft = Document()
    draft.add_heading("STANDAR PELAYANAN IZIN WARUNG", 1)
    draft.add_heading("Persyaratan", 2)
    draft.add_paragraph("Kartu tanda penduduk")
    draft.add_heading("Jangka Waktu", 2)
    time = draft.add_paragraph("Menyesuaikan keadaan")
    draft.add_comment(time.runs, "standards-lint: abaikan WKT -- diatur SOP tersendiri", author="Rina Contoh")
    for name, text in (("Biaya", "Gratis"), ("Produk", "Izin warung")):
        draft.add_heading(name, 2)
        draft.add_paragraph(text)
    path = tmp_path / "draf.docx"
    draft.save(path)
    return path


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_processes_of_their_own_judge_by_comments_and_waivers(command, commented, waiver, jobs):
    given = waiver(KOM005="KOM003", **{"*.txt": "*.docx"})
    outcome = command("check", commented, "--waivers", given, "--jobs", jobs, "--format", "json", *DAY)

    (document,) = report(outcome)
    told = {(entry["code"], entry["by"], entry["approver"]) for entry in document["suppressed"]}
    assert told == {("WKT001", "directive", "Rina Contoh"), ("KOM003", "waiver", "Kepala Bagian Organisasi")}
    assert not any(code.startswith("PCL") for code in codes(document["findings"]))


def test_a_word_copy_keeps_the_comment_and_sets_none_on_what_it_set_aside(command, commented, tmp_path):
    copy = tmp_path / "salinan.docx"
    command("check", commented, "--format", "docx", "--output", copy, *DAY)
    texts = [comment.text for comment in Document(str(copy)).comments]

    assert "standards-lint: abaikan WKT -- diatur SOP tersendiri" in texts
    assert not any("WKT001" in text for text in texts)
    assert any("1 temuan dikesampingkan" in text for text in texts)
    (document,) = report(command("check", copy, "--format", "json", *DAY))
    assert [entry["code"] for entry in document["suppressed"]] == ["WKT001"]


def test_a_letter_tells_what_was_set_aside_and_why(command, commented, tmp_path):
    letter = tmp_path / "surat.docx"
    command("check", commented, "--format", "surat", "--output", letter, *DAY)
    text = "\n".join(paragraph.text for paragraph in Document(str(letter)).paragraphs)

    assert f"diatur SOP tersendiri (arahan di {commented}:5, ditulis Rina Contoh)" in text


def test_what_is_set_aside_because_it_is_wrong_can_be_reported(command, commented):
    outcome = command("report", "WKT001", f"{commented}:5", "--because", "Waktunya ada di SOP", *DAY)

    assert outcome.code == 0
    assert "# temuan: peringatan: Jangka waktu tidak terukur" in outcome.out


def test_persons_who_wrote_comments_are_masked_on_request(command, commented):
    assert "Rina" not in command("check", commented, "--redact", "--format", "json", *DAY).out


def test_persons_who_approved_are_masked_on_request(command, faulty, waiver):
    outcome = command("check", faulty, "--waivers", waiver(), "--redact", "--format", "json", *DAY)

    assert "Kepala Bagian Organisasi" not in outcome.out
    assert report(outcome)[0]["suppressed"][0]["until"] == "2027-06-30"


def test_findings_of_documents_together_go_the_same_road(command, clean, tmp_path):
    office = tmp_path / "kantor"
    office.mkdir()
    text = clean.read_text(encoding="utf-8")
    for name, time in (("a.txt", "3 (tiga)"), ("b.txt", "9 (sembilan)")):
        (office / name).write_text(text.replace("3 (tiga)", time), encoding="utf-8")
    found = [
        (document["path"], finding["code"])
        for document in report(command("check", office, "--together", "--format", "json", *DAY))
        for finding in document["findings"]
        if finding["code"].startswith("ANT")
    ]
    assert found, "the documents do not agree, so something is found"
    path = found[0][0]
    with open(path, encoding="utf-8") as file:  # noqa: PTH123 (a path of a report)
        text = file.read()
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 (a path of a report)
        file.write("standards-lint: abaikan-berkas ANT -- versi lama\n" + text)
    documents = report(command("check", office, "--together", "--format", "json", *DAY))
    (document,) = [document for document in documents if document["path"] == path]

    assert not [code for code in codes(document["findings"]) if code.startswith(("ANT", "PCL"))]
    assert {(e["code"][:3], e["by"]) for e in document["suppressed"]} == {("ANT", "directive")}
