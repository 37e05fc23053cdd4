import json

import pytest

DAY = ("--as-of", "2026-11-21")


def findings(outcome):
    return [finding for document in json.loads(outcome.out)["documents"] for finding in document["findings"]]


def test_a_clean_document_exits_with_0(command, clean):
    outcome = command("check", clean, *DAY)

    assert (outcome.code, outcome.err) == (0, "")
    assert "Tidak ada temuan dari aturan yang diterapkan." in outcome.out


def test_an_error_exits_with_1_and_shows_the_law(command, faulty):
    outcome = command("check", faulty, *DAY)

    assert outcome.code == 1
    assert f"{faulty}:" in outcome.out
    assert "KOM005 kesalahan: " in outcome.out
    assert "= Dasar: UU 25/2009 Pasal 21 huruf e" in outcome.out


@pytest.mark.parametrize(("fail_on", "code"), [("error", 0), ("warning", 0), ("info", 0), ("never", 0)])
def test_a_clean_document_never_fails(command, clean, fail_on, code):
    assert command("check", clean, "--fail-on", fail_on).code == code


def test_findings_may_be_told_not_to_fail(command, faulty):
    assert command("check", faulty, "--fail-on", "never").code == 0


def test_json_is_the_same_byte_for_byte(command, faulty):
    first, second = (command("check", faulty, "--format", "json", *DAY).out for _ in range(2))

    assert first == second
    assert json.loads(first)["tool"]["as_of"] == "2026-11-21"


def test_both_engines_report_the_same(command, faulty):
    pytest.importorskip("durable_rules_engine", reason="durable-rules cannot be had here", exc_type=ImportError)
    durable, python = (
        json.loads(command("check", faulty, "--format", "json", "--engine", name, *DAY).out)
        for name in ("durable", "python")
    )

    assert (durable["tool"].pop("engine"), python["tool"].pop("engine")) == ("durable", "python")
    assert durable == python


def test_select_and_ignore_take_codes_prefixes_and_names_with_commas(command, faulty):
    only = command("check", faulty, "--format", "json", "--select", "KOM005,wkt")
    less = command("check", faulty, "--format", "json", "--select", "KOM,WKT", "--ignore", "biaya-tidak-ada")

    assert {f["code"] for f in findings(only)} >= {"KOM005"}
    assert all(f["code"][:3] in {"KOM", "WKT"} for f in findings(only))
    assert "KOM005" not in {f["code"] for f in findings(less)}
    assert json.loads(less.out)["documents"][0]["suppressed"][0]["reason"] == "--ignore biaya-tidak-ada"


def test_english_on_request(command, faulty):
    assert "KOM005 error: " in command("check", faulty, "--lang", "en").out


def test_standard_input_is_judged_under_the_name_given(command, clean_text):
    outcome = command("check", "-", "--stdin-filename", "draf.txt", "--format", "json", stdin=clean_text.encode())

    document = json.loads(outcome.out)["documents"][0]
    assert (document["path"], document["kind"]) == ("draf.txt", "standar_pelayanan")


def test_a_report_goes_into_a_file(command, faulty, tmp_path):
    outcome = command("check", faulty, "--output", tmp_path / "laporan.txt", "--format", "json")

    assert outcome.out == ""
    assert json.loads((tmp_path / "laporan.txt").read_text(encoding="utf-8"))["summary"]["error"] >= 1


def test_folders_are_searched(command, clean, faulty):
    outcome = command("check", clean.parent, "--format", "json")

    assert [d["path"] for d in json.loads(outcome.out)["documents"]] == [str(clean), str(faulty)]


def test_statistics_count_instead_of_telling(command, faulty):
    outcome = command("check", faulty, "--statistics")

    assert "KOM005  kesalahan" in outcome.out
    assert "Dasar:" not in outcome.out


def test_questions_for_the_reviewer_are_counted_and_shown_when_asked_for(command, clean):
    counted, shown = command("check", clean).out, command("check", clean, "--checklist").out

    assert "pertanyaan untuk penelaah tidak dapat dijawab program; tampilkan dengan --checklist." in counted
    assert "PNL" not in counted
    assert "PNL008  [ ] Apakah sarana yang disebut ada" in shown


def test_quiet_leaves_the_findings(command, clean):
    assert command("check", clean, "--quiet").out == ""


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("kosong.txt", b"", "DOK100"),
        ("biner.txt", bytes(range(32)) * 40, "DOK101"),
        ("surat.docx", b"PK\x03\x04..", "DOK102"),
        ("gambar.html", b"<h1>Standar Pelayanan</h1><img src=a.png><img src=b.png>", "DOK103"),
        ("standar.pdf", b"<html><h1>404</h1><p>Halaman tidak ditemukan</p></html>", "DOK100"),
    ],
)
def test_a_file_that_cannot_be_read_exits_with_3_and_the_others_are_judged(command, clean, tmp_path, name, data, code):
    path = tmp_path / name
    path.write_bytes(data)

    outcome = command("check", path, clean, "--format", "json")

    assert outcome.code == 3
    assert outcome.err == ""
    broken, sound = json.loads(outcome.out)["documents"]
    assert [f["code"] for f in broken["findings"]] == [code]
    assert sound["kind"] == "standar_pelayanan"


def test_a_file_that_cannot_be_checked_outranks_an_error(command, faulty, tmp_path):
    (tmp_path / "kosong.txt").write_bytes(b"")

    assert command("check", faulty, tmp_path / "kosong.txt").code == 3


def test_usage_outranks_everything_and_the_others_are_checked(command, faulty, tmp_path):
    (tmp_path / "kosong.txt").write_bytes(b"")

    outcome = command("check", faulty, tmp_path / "kosong.txt", tmp_path / "hilang.txt")

    assert outcome.code == 2
    assert "hilang.txt: tidak ada berkas" in outcome.err
    assert "1 dokumen tidak dapat diperiksa sepenuhnya" in outcome.out


def test_each_path_that_leads_nowhere_gets_its_line(command, tmp_path):
    outcome = command("check", tmp_path / "satu.txt", tmp_path / "dua.txt")

    assert (outcome.code, outcome.out) == (2, "")
    assert [line.startswith("standards-lint: ") for line in outcome.err.splitlines()] == [True, True]


@pytest.mark.usefixtures("clean")
def test_a_damaged_word_file_in_a_folder_is_told(command, tmp_path):
    (tmp_path / "standar.docx").write_bytes(b"PK\x03\x04")

    outcome = command("check", tmp_path)

    assert outcome.code == 3
    assert "DOK102" in outcome.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("hilang.txt",), "hilang.txt: tidak ada berkas atau folder"),
        ((), "sebutkan BERKAS|FOLDER"),
        (("-", "--as-of", "kemarin"), "“kemarin” bukan tanggal"),
        (("-", "--select", "klausul-pengecualan"), "maksud Anda “klausul-pengecualian”"),
        (("-", "--engine", "prolog"), "“prolog”"),
        (("-", "--bahasa", "id"), "tidak ada pilihan --bahasa"),
    ],
)
def test_a_wrong_command_line_exits_with_2_and_one_sentence(command, arguments, words):
    outcome = command("check", *arguments)

    assert (outcome.code, outcome.out) == (2, "")
    assert words in outcome.err
    assert outcome.err.startswith("standards-lint: ")
    assert len(outcome.err.splitlines()) == 1


def test_a_folder_without_documents_exits_with_2(command, tmp_path):
    outcome = command("check", tmp_path)

    assert outcome.code == 2
    assert "tidak memuat dokumen" in outcome.err


def test_a_result_is_never_written_over_a_document(command, clean):
    before = clean.read_bytes()

    outcome = command("check", clean, "--output", clean)

    assert outcome.code == 2
    assert "menimpa dokumen" in outcome.err
    assert clean.read_bytes() == before


def test_an_output_that_cannot_be_written_exits_with_2(command, clean, tmp_path):
    outcome = command("check", clean, "--output", tmp_path)

    assert outcome.code == 2
    assert "tidak dapat ditulis" in outcome.err


def test_the_help_tells_every_exit_code(command):
    text = " ".join(command("check", "--help").out.split())

    for code in ("0 tidak ada temuan", "1 ada", "2 perintah", "3 ada dokumen"):
        assert code in text


def test_a_settings_file_bounds_what_is_read(command, clean, tmp_path, monkeypatch):
    (tmp_path / "standards-lint.toml").write_text("[limits]\ntext_megabytes = 1\n", encoding="utf-8")
    (tmp_path / "besar.txt").write_text("Standar pelayanan\n" * 60_000, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    outcome = command("check", "besar.txt", clean)

    assert outcome.code == 3
    assert "DOK104" in outcome.out


def test_a_settings_file_that_does_not_hold_together_stops_the_run(command, clean, tmp_path):
    (tmp_path / "atur.toml").write_text("[limits]\nhalaman = 3\n", encoding="utf-8")

    outcome = command("check", clean, "--config", tmp_path / "atur.toml")

    assert (outcome.code, outcome.out) == (2, "")
    assert "“halaman” tidak dikenal" in outcome.err


def test_a_finding_in_a_workbook_names_its_sheet_and_cell(command, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Kartu Pustaka"
    for row in [
        ("STANDAR PELAYANAN KARTU PUSTAKA",),
        ("No", "Komponen", "Uraian"),
        (1, "Persyaratan", "Kartu identitas"),
        (2, "Jangka Waktu Penyelesaian", "Secepatnya"),
        (3, "Biaya/Tarif", "Gratis"),
        (4, "Produk Pelayanan", "Kartu"),
    ]:
        sheet.append(row)
    book.save(tmp_path / "standar.xlsx")

    outcome = command("check", tmp_path / "standar.xlsx", "--select", "WKT001")

    assert "lembar Kartu Pustaka, sel C4" in outcome.out


def test_a_fault_of_a_structured_standard_has_its_line(command, tmp_path):
    (tmp_path / "standar.yaml").write_text("standar_pelayanan: 1\njudul: a: b\n", encoding="utf-8")

    outcome = command("check", tmp_path / "standar.yaml")

    assert outcome.code == 3
    assert "standar.yaml:2:" in outcome.out


@pytest.fixture
def thin(tmp_path):
    """A page that its content does not show to be a standard."""
    path = tmp_path / "tipis.txt"
    path.write_text("PEMBUATAN KARTU TANI\n\nBiaya: Gratis\n", encoding="utf-8")
    return path


def test_the_kind_of_a_document_may_be_said(command, thin):
    assert [f["code"] for f in findings(command("check", thin, "--format", "json", *DAY))] == ["DOK020"]
    said = findings(command("check", thin, "--kind", "Standar_Pelayanan", "--format", "json", *DAY))
    assert "DOK020" not in {f["code"] for f in said}
    assert "KOM001" in {f["code"] for f in said}


def test_a_standard_without_services_is_told(command, tmp_path):
    path = tmp_path / "berita.txt"
    path.write_text("Warga membersihkan selokan pada hari Minggu.\n", encoding="utf-8")
    outcome = command("check", path, "--kind", "standar_pelayanan", "--format", "json", *DAY)
    assert [(f["code"], f["severity"]) for f in findings(outcome)] == [("DOK021", "review")]


@pytest.mark.parametrize("kind", ["standar", "bukan_standar", "sop,berita"])
def test_a_kind_that_does_not_exist_is_refused(command, thin, kind):
    outcome = command("check", thin, "--kind", kind)
    assert outcome.code == 2
    assert "yang dikenal: standar_pelayanan, maklumat" in outcome.err


def test_jobs_change_nothing_in_the_report(command, clean, faulty):
    one, two = (command("check", clean, faulty, "--jobs", jobs, *DAY).out for jobs in ("1", "2"))
    assert one == two


def test_extraction_takes_the_kind_as_said(command, thin):
    outcome = command("extract", thin, "--kind", "sop,standar_pelayanan")
    assert json.loads(outcome.out)["documents"][0]["kinds"] == ["sop", "standar_pelayanan"]
