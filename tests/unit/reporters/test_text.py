from standards_lint.model.block import ReadNote
from standards_lint.model.finding import Basis, NotJudged, Severity, Text
from standards_lint.model.report import Suppressed
from standards_lint.model.span import Span
from standards_lint.reporters.text import render_text


def test_a_finding_shows_place_code_message_quote_law_and_advice(make):
    quote = "3 (tiga) hari kerja jika tidak ada kendala teknis"
    report = make.report(make.document(make.finding(quote=quote, line=4)))

    assert render_text(report) == (
        "draf.txt: standar pelayanan, publikasi, 1 layanan\n"
        "\n"
        "draf.txt:4:1: WKT003 peringatan: Pesan WKT003\n"
        "  |\n"
        "4 | 3 (tiga) hari kerja   jika tidak ada kendala teknis\n"
        "  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "  = Dasar: UU 25/2009 Pasal 21 huruf d\n"
        "  = Saran: Perbaiki\n"
        "\n"
        "1 peringatan dalam 1 dokumen.\n"
        "standards-lint 9.9, mesin python, paket contoh 1; menurut hukum per 2026-11-21, "
        "register peraturan per 2026-10-01.\n"
    )


def test_the_report_speaks_english_on_request(make):
    text = render_text(make.report(make.document(make.finding(), make.finding(line=5))), lang="en")

    assert "draf.txt: service standard, publication, 1 service" in text
    assert "WKT003 warning: Message WKT003" in text
    assert "  = Law: UU 25/2009 Pasal 21 huruf d" in text
    assert "2 warnings in 1 document." in text


def test_findings_are_grouped_by_service(make):
    findings = (
        make.finding("ABC001"),
        make.finding("ABC002", service="*", line=3),
        make.finding("ABC003", service="Izin A", line=4),
        make.finding("ABC004", service="Izin B", line=5),
        make.finding("ABC005", service="Izin A", line=5, quote="x"),
        make.finding("ABC006", service="Izin A", line=4),
        make.finding("ABC006", service="Izin B", line=5),
    )

    lines = render_text(make.report(make.document(*findings))).splitlines()
    outline = [
        line for line in lines if line.startswith(("Dokumen", "Beberapa", "Untuk", "Layanan", "draf.txt:", "  = pada"))
    ]

    assert [line.partition(" peringatan")[0] for line in outline[1:]] == [
        "Dokumen",
        "draf.txt:1:1: ABC001",
        "Beberapa layanan",
        "draf.txt:4:1: ABC006",
        "  = pada 2 layanan: Izin A (baris 4), Izin B (baris 5)",
        "Untuk semua layanan",
        "draf.txt:3:1: ABC002",
        "Layanan: Izin A",
        "draf.txt:4:1: ABC003",
        "draf.txt:5:1: ABC005",
        "Layanan: Izin B",
        "draf.txt:5:1: ABC004",
    ]


def test_the_document_is_not_counted_as_a_service(make):
    findings = (make.finding(service="Izin A", line=4), make.finding(service="", line=5))

    text = render_text(make.report(make.document(*findings)))

    assert "di 2 tempat: Izin A (baris 4), Dokumen (baris 5)" in text


def test_nothing_found_is_said_as_what_it_is(make):
    text = render_text(make.report(make.document()))

    assert "  Tidak ada temuan dari aturan yang diterapkan." in text
    assert "Tidak ada temuan dalam 1 dokumen." in text


def test_a_document_that_is_no_standard_is_not_called_clean(make):
    text = render_text(make.report(make.document(kind="bukan_standar", n_services=0)))

    assert "draf.txt: bukan standar pelayanan\n" in text
    assert "aturan tentang isi tidak diterapkan" in text
    assert "Tidak ada temuan dari aturan" not in text


def test_an_unreadable_document_is_not_called_clean(make):
    broken = make.document(
        make.finding("DOK101"), kind="", form="", readable=False, failed=True, lines=(), n_services=0
    )

    text = render_text(make.report(broken, make.document()))

    assert "draf.txt: tidak dapat diperiksa\n" in text
    assert "1 peringatan dalam 2 dokumen; 1 dokumen tidak dapat diperiksa sepenuhnya." in text


def test_what_was_not_judged_is_told_with_its_reason(make):
    reason = Text("Biaya disebut untuk semua layanan", "…")
    open_questions = (NotJudged("KOM005", reason, "Izin A"), NotJudged("KOM005", reason, "Izin B"))

    text = render_text(make.report(make.document(not_judged=open_questions)))

    assert "Tidak dinilai:\n  KOM005 (Izin A, Izin B): Biaya disebut untuk semua layanan\n" in text
    assert "2 hal tidak dinilai" in text


def test_rules_with_one_reason_share_a_line(make):
    reason = Text("Sama", "…")
    open_questions = (NotJudged("KOM005", reason, "Izin A"), NotJudged("KOM006", reason, "Izin A"))

    assert "  KOM005, KOM006 (Izin A): Sama\n" in render_text(make.report(make.document(not_judged=open_questions)))


def test_notes_of_the_reader_are_told_unless_a_finding_tells_them(make):
    notes = (ReadNote("pengodean", "Dibaca sebagai cp1252", Span(2)), ReadNote("gambar", "Pesan DOK110", Span(3)))

    text = render_text(make.report(make.document(make.finding("DOK110"), notes=notes)))

    assert "Catatan pembacaan:\n  2:1: Dibaca sebagai cp1252\n" in text
    assert text.count("Pesan DOK110") == 1


def test_suppressed_findings_are_counted_with_the_reason(make):
    suppressed = (Suppressed(make.finding(), "--ignore WKT", "option"),)

    text = render_text(make.report(make.document(suppressed=suppressed)))

    assert "1 temuan disembunyikan (--ignore WKT)" in text
    assert "Tidak ada temuan yang ditampilkan." in text


def test_an_old_register_is_said_to_be_old(make):
    fresh = render_text(make.report(make.document(), register_date="2025-11-21"))
    old = render_text(make.report(make.document(), register_date="2025-11-19"))

    assert "lebih dari setahun" not in fresh
    assert "lebih dari setahun" in old


def test_how_far_a_basis_is_proven_is_said_where_it_is_not_read_in_the_law(make):
    basis = (
        Basis("UU 25/2009", "Pasal 21 huruf a", "text"),
        Basis("UU 25/2009", "Pasal 21 huruf g", "text"),
        Basis("UU 25/2009", "Pasal 23 ayat (5)", "text"),
        Basis("PERMENPANRB 15/2014", "Lampiran", "secondary"),
    )

    assert (
        "Dasar: UU 25/2009 Pasal 21 huruf a, huruf g, Pasal 23 ayat (5); "
        "PERMENPANRB 15/2014 Lampiran (menurut sumber sekunder)\n"
    ) in render_text(make.report(make.document(make.finding(basis=basis))))


def test_the_cell_of_a_table_is_named(make):
    finding = make.finding(span=Span(4, 1, 4, 0, "tabel 1, baris 2, kolom 3"), quote="3 (tiga) hari")

    assert "  |  tabel 1, baris 2, kolom 3\n4 | 3" in render_text(make.report(make.document(finding)))


def test_quiet_leaves_only_the_findings(make):
    text = render_text(make.report(make.document(make.finding())), quiet=True)

    assert text.startswith("draf.txt:1:1: WKT003 peringatan")
    assert "dalam 1 dokumen" not in text
    assert "standards-lint" not in text


def test_colours_come_only_on_request(make):
    report = make.report(make.document(make.finding(severity=Severity.ERROR)))

    assert "\x1b" not in render_text(report)
    assert "\x1b[1;31mWKT003 kesalahan:\x1b[0m" in render_text(report, color=True)


def test_words_of_a_document_cannot_steer_the_terminal(make):
    evil = "\x1b]0;x\x07\u202e"
    finding = make.finding(message=Text(evil, evil), advice=Text(evil, evil), service=f"Izin {evil}")

    text = render_text(make.report(make.document(finding, path=f"a{evil}.txt")))

    assert not {"\x1b", "\x07", "\u202e"} & set(text)
