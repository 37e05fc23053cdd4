"""What a letter says, before any of it is Word."""

from standards_lint.model.finding import Basis, NotJudged, Severity, Text
from standards_lint.model.report import Compared, HeldComponent, Matched, ServiceRow, Suppressed
from standards_lint.model.span import Span


def remarks(letter):
    return [remark for group in letter.remarks.groups for remark in group.remarks]


def test_it_is_addressed_to_the_office_and_dated_in_words(make, letter):
    told = letter(make.report(make.document(make.finding(), issuer="DINAS CONTOH"))).fields

    assert (told["instansi"], told["dokumen"]) == ("DINAS CONTOH", "draf.txt")
    assert (told["tanggal"], told["alat"]) == ("22 November 2026", "standards-lint 9.9, paket contoh 1")
    assert told["dasar"] == "UU 25/2009 tentang Pelayanan Publik"


def test_dates_are_english_in_english(make, letter):
    told = letter(make.report(make.document(make.finding()), as_of="2026-10-03"), "en")

    assert told.fields["tanggal"] == "3 October 2026"
    assert told.fields["dasar"].startswith("UU 25/2009 on ")


def test_a_regulation_that_the_register_lacks_is_named_all_the_same(make, letter):
    finding = make.finding(basis=(Basis("Pedoman Contoh", "butir 1", "secondary"),))
    told = letter(make.report(make.document(finding)))

    assert told.fields["dasar"] == "Pedoman Contoh"
    assert remarks(told)[0].laws == ("Pedoman Contoh butir 1 (menurut sumber sekunder)",)


def test_the_document_comes_first_then_all_services_then_each(make, letter):
    findings = [make.finding("A1", line=9, service="SIM"), make.finding("A2", line=1, service="*"), make.finding("A3")]
    told = letter(make.report(make.document(*findings)))

    headings = [group.heading for group in told.remarks.groups]
    assert headings == ["Dokumen secara keseluruhan", "Untuk semua layanan", "Layanan: SIM"]
    assert [remark.number for remark in remarks(told)] == [1, 2, 3]


def test_within_a_service_components_stand_in_their_order_and_errors_first(make, letter):
    findings = [
        make.finding("A1", line=1, component="dasar_hukum"),
        make.finding("A2", line=2, component="biaya"),
        make.finding("A3", line=3, component="biaya", severity=Severity.ERROR),
        make.finding("A4", line=4, component="persyaratan"),
    ]
    told = remarks(letter(make.report(make.document(*findings))))

    assert [remark.message for remark in told] == ["Pesan A4", "Pesan A3", "Pesan A2", "Pesan A1"]
    assert [remark.part for remark in told] == ["Persyaratan", "Biaya/tarif", "Biaya/tarif", "Dasar hukum"]


def test_a_missing_component_is_known_by_its_letter_in_the_law(make, letter):
    law = (Basis("UU 25/2009", "Pasal 21 huruf j", "text"), Basis("PP 96/2012", "Pasal 25", "text"))
    told = remarks(letter(make.report(make.document(make.finding(basis=law, service="SIM")))))

    assert told[0].part == "Penanganan pengaduan, saran, dan masukan"


def test_words_at_the_line_of_a_component_are_of_it_and_others_of_none(make, letter):
    held = ServiceRow("SIM", 1, (HeldComponent("biaya", "isi", True, False, 7),))
    findings = [make.finding("A1", line=line, quote="Rp5", service="SIM") for line in (7, 8)]
    told = remarks(letter(make.report(make.document(*findings, services=(held,)))))

    assert [(remark.part, remark.where) for remark in told] == [("", "baris 8"), ("Biaya/tarif", "baris 7")]


def test_infos_and_matters_to_look_at_stand_apart_and_are_counted_on(make, letter):
    findings = [make.finding("A1", severity) for severity in Severity]
    told = letter(make.report(make.document(*findings)))

    assert [remark.number for remark in remarks(told)] == [1, 2]
    assert [remark.number for remark in told.remarks.improvements] == [3]
    assert [remark.number for remark in told.remarks.reviews] == [4]


def test_the_first_to_do_are_the_errors(make, letter):
    findings = [make.finding(f"A{n}", line=n, service="SIM", message=Text(f"p{n}", "")) for n in range(1, 8)]
    findings.append(make.finding("E1", Severity.ERROR, line=9, service="SIM", component="biaya"))
    told = letter(make.report(make.document(*findings, n_services=2)))

    assert told.first[0] == "Catatan nomor 8 (SIM, Biaya/tarif): Pesan E1."
    assert len(told.first) == 5
    assert told.more == "Selebihnya, kesalahan dan peringatan yang lain (3), pada bagian II."


def test_the_only_service_of_a_document_is_not_named_again_and_again(make, letter):
    finding = make.finding(service="SIM", component="biaya", line=6)
    told = letter(make.report(make.document(finding, n_services=1)))

    assert told.first == ("Catatan nomor 1 (Biaya/tarif): Pesan WKT003.",)
    assert told.remarks.groups[0].heading == "Layanan: SIM"


def test_what_several_services_share_is_told_once_with_all_of_their_names(make, letter):
    findings = [make.finding("A1", line=n, service=f"Izin {n}") for n in range(1, 31)]
    told = letter(make.report(make.document(*findings)))

    (remark,) = remarks(told)
    assert remark.also.startswith("Pada 30 layanan: Izin 1 (baris 1), ")
    assert remark.also.endswith("Izin 30 (baris 30).")
    assert told.verdict[1].endswith("ditulis sekali, seluruhnya 1 catatan.")


def test_advice_of_folded_findings_is_told_for_each_code(make, letter):
    findings = [
        make.finding(code, item=code, service="SIM", advice=Text(f"Tulis {code}", "")) for code in ("KOM001", "KOM007")
    ]
    (remark,) = remarks(letter(make.report(make.document(*findings))))

    assert remark.message == "Tidak ada: KOM001, KOM007"
    assert remark.advice == ("KOM001: Tulis KOM001", "KOM007: Tulis KOM007")


def test_page_and_cell_say_where_before_a_line_does(make, letter):
    finding = make.finding(span=Span(4, 1, page=2, cell="tabel 1, baris 3, kolom 2"))

    assert remarks(letter(make.report(make.document(finding))))[0].where == "halaman 2, tabel 1, baris 3, kolom 2"


def test_a_long_quote_is_cut_and_says_so_one_in_the_message_is_not_repeated(make, letter):
    long = make.finding("A1", quote="kata " * 200)
    told = make.finding("A2", quote="segera", message=Text("Tidak terukur: “segera”", ""))
    first, second = remarks(letter(make.report(make.document(long, told))))

    assert len(first.quote) < 450
    assert first.quote.endswith("… (kutipan dipotong)")
    assert second.quote == ""


def test_what_was_not_judged_read_or_shown_is_said_with_its_reason(make, letter):
    document = make.document(
        not_judged=(NotJudged("WKT010", Text("Tabel tidak lengkap", ""), "SIM"),),
        suppressed=(Suppressed(make.finding("BHS004"), "--ignore BHS004", "option"),),
    )

    assert letter(make.report(document)).unchecked == (
        ("Aturan yang tidak dapat diterapkan", ("WKT010 (SIM): Tabel tidak lengkap",)),
        ("Temuan yang tidak ditampilkan", ("BHS004 Pesan BHS004 (alasan: --ignore BHS004)",)),
    )


def test_a_letter_tells_nothing_of_the_documents_of_other_offices(make, letter):
    own = Compared("a", (Matched("SIM", (("folder/draf.txt", 1), ("a/sop.txt", 2))),), ())
    other = Compared("b", (Matched("KTP", (("b/x.txt", 1), ("b/y.txt", 2))),), ())
    told = letter(make.report(make.document(), compared=(own, other)))

    assert told.unchecked == (("Dibandingkan antardokumen dalam a", ("SIM: folder/draf.txt:1, a/sop.txt:2",)),)


def test_an_unreadable_document_is_not_said_to_break_the_law(make, letter):
    finding = make.finding("DOK102", Severity.ERROR, basis=())
    told = letter(make.report(make.document(finding, kind="", readable=False, failed=True, n_services=0)))

    assert told.fields["kesimpulan"].startswith("Dokumen ini tidak dapat diperiksa")
    assert not any("belum memenuhi" in sentence for sentence in told.verdict)


def test_no_findings_are_no_praise(make, letter):
    told = letter(make.report(make.document()))

    assert told.verdict[0] == "Tidak ada temuan dari aturan yang diterapkan."
    assert "bukan pernyataan bahwa dokumen sudah baik" in told.verdict[1]
    assert told.fields["dasar"] == "(tidak ada catatan yang bersandar pada peraturan)"


def test_an_old_register_is_told(make, letter):
    told = letter(make.report(make.document(), register_date="2024-01-01"))

    assert "lebih dari setahun" in told.judged_by[1]
