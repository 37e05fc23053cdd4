"""What the comments of a copy say: folded findings once, other places in short, and the summary in front."""

from dataclasses import replace

from standards_lint.model.block import ReadNote
from standards_lint.model.finding import Fold, NotJudged, Severity, Text
from standards_lint.model.question import Question
from standards_lint.model.report import Suppressed
from standards_lint.model.span import Span

FOLD = Fold("lacks", Text("Tidak ada: {items}", "Missing: {items}"), Text("", ""))


def body(*texts):
    return "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)


def folded(kit, item, line, service, code):
    fold = replace(FOLD, item=Text(item, item))
    message = Text(f"{item} tidak ada", f"no {item}")
    return kit.finding(line, fold=fold, message=message, service=service, code=code, advice=Text(f"Isi {item}.", ""))


def told(kit, data, findings, **more):
    """The comments but the summary."""
    return list(kit.comments(kit.annotated(data, findings, **more)).values())[1:]


def summary(kit, findings, **more):
    return kit.comments(kit.annotated(kit.docx(body("Judul", "Isi")), findings, **more))["0"]


def test_findings_that_fold_are_one_comment(kit):
    findings = [folded(kit, "biaya", 1, "Kartu", "UJI001"), folded(kit, "waktu", 1, "Kartu", "UJI002")]
    (comment,) = told(kit, kit.docx(body("Kartu")), findings)
    assert comment.paragraphs == [
        "Kesalahan UJI001, UJI002",
        "Tidak ada: biaya, waktu.",
        "Mengapa: Karena diuji.",
        "Dasar: UU 25/2009 Pasal 21",
        "Saran (UJI001): Isi biaya.",
        "Saran (UJI002): Isi waktu.",
    ]


def test_what_holds_of_several_services_is_told_once_and_in_short_at_the_others(kit):
    findings = [kit.finding(line, service=name) for line, name in ((1, "Kartu"), (2, "Akta"), (3, "Surat"))]
    full, *short = told(kit, kit.docx(body("Kartu", "Akta", "Surat")), findings)
    assert full.words == "Kartu"
    assert full.paragraphs[-1] == "Pada 3 layanan: Kartu, Akta, Surat."
    assert [comment.words for comment in short] == ["Akta", "Surat"]
    assert short[0].paragraphs == [
        "Berlaku juga di sini",
        "UJI001 kesalahan: Ada yang kurang.",
        "Alasan, dasar hukum, dan saran: lihat catatan lengkap pertama dengan kode itu.",
    ]


def test_several_short_notes_on_one_place_are_one_comment(kit):
    findings = [
        kit.finding(line, service=name, code=code)
        for line, name in ((1, "Kartu"), (2, "Akta"))
        for code in ("UJI001", "UJI002", "UJI003")
    ]
    comments = told(kit, kit.docx(body("Kartu", "Akta")), findings)
    assert [comment.words for comment in comments] == ["Kartu"] * 3 + ["Akta"]
    assert len(comments[-1].paragraphs) == 5


def test_advice_of_its_own_is_told_at_its_place(kit):
    first = kit.finding(1, 1, "Kartu", service="a")
    second = replace(first, span=Span(2, 1, 2), service="b", advice=Text("Ganti dengan ini.", "Put this."))
    *_, short = told(kit, kit.docx(body("Kartu", "Kartu")), [first, second])
    assert "Saran: Ganti dengan ini." in short.paragraphs


def test_text_of_documents_cannot_break_the_file(kit):
    findings = [kit.finding(1, message=Text("a <b> & \x0b ]]> \ufffe\ud800 “c”", "a"))]
    (comment,) = told(kit, kit.docx(body("Kartu")), findings)
    assert comment.paragraphs[1].startswith("a <b> & \ufffd ]]> \ufffd\ufffd")


def test_the_summary_tells_the_verdict_and_what_was_not_checked(kit):
    note = ReadNote("halaman_gambar", "Satu halaman hanya gambar.", Span(1))
    unjudged = NotJudged("WKT010", Text("Susunannya meragukan", "Uncertain"), "Kartu")
    hidden = Suppressed(kit.finding(1), "--ignore UJI", "option")
    question = Question("Q1", Text("Benarkah?", "True?"), Text("Karena.", "As."), ("standar_pelayanan",), "", (), "p")
    more = {
        "not_judged": (unjudged,),
        "notes": (note,),
        "suppressed": (hidden,),
        "failed": True,
        "checklist": ("Q1",),
        "questions": (question,),
        "n_services": 2,
    }
    findings = [kit.finding(1), kit.finding(2, severity=Severity.INFO)]
    said = summary(kit, findings, **more)
    assert said.words == "Judul"
    assert said.paragraphs[1:-1] == [
        "Dokumen ini belum memenuhi peraturan yang diperiksa: ada 1 kesalahan yang perlu diperbaiki. "
        "1 temuan dikesampingkan dan tidak dihitung; alasannya disebut tersendiri.",
        "Diperiksa sebagai: standar pelayanan, 2 layanan, tidak seluruhnya diperiksa.",
        "Temuan: 1 kesalahan, 1 informasi.",
        "Dokumen ini tidak seluruhnya dapat diperiksa; yang tidak terbaca disebut di bawah.",
        "Tidak dinilai:",
        "WKT010 (Kartu): Susunannya meragukan",
        "Catatan pembacaan:",
        "Satu halaman hanya gambar.",
        "1 temuan disembunyikan (--ignore UJI).",
        "1 pertanyaan tidak dapat dijawab program dan menunggu jawaban penelaah.",
        "standards-lint 1.2.3, paket nasional 2026.1; menurut hukum per 2026-11-21, register peraturan per 2026-11-01.",
    ]
    whole = summary(kit, findings, **more, asked_whole=True)
    assert "Q1  [ ] Benarkah?" in whole.paragraphs


def test_a_document_without_findings_is_not_praised(kit):
    said = summary(kit, [])
    assert "Tidak ada temuan" in said.paragraphs[1]
    assert any("bukan pernyataan bahwa dokumen sudah baik" in text for text in said.paragraphs)


def test_warnings_alone_are_no_verdict_of_errors(kit):
    said = summary(kit, [kit.finding(1, severity=Severity.WARNING)])
    assert said.paragraphs[1].startswith("Tidak ditemukan kesalahan, tetapi ada 1 peringatan")
    said = summary(kit, [kit.finding(1, severity=Severity.REVIEW)])
    assert said.paragraphs[1].startswith("Tidak ditemukan kesalahan atau peringatan; ada 1 hal")


def test_what_is_no_standard_is_told_so(kit):
    assert "tidak dikenali" in summary(kit, [], kind="bukan_standar").paragraphs[1]


def test_what_could_not_be_read_is_neither_good_nor_bad(kit):
    said = summary(kit, [kit.finding(1)], readable=False, failed=True, kind="")
    assert said.paragraphs[1:3] == [
        "Dokumen ini tidak dapat diperiksa; sebabnya disebut pada temuannya.",
        "Temuan: 1 kesalahan.",
    ]


def test_a_message_ends_with_one_full_stop(kit):
    def ended(text):
        (comment,) = told(kit, kit.docx(body("Kartu")), [kit.finding(1, message=Text(text, text))])
        return comment.paragraphs[1]

    assert ended("Ada “satu”") == "Ada “satu”."
    assert ended("Ada “satu.”") == "Ada “satu.”"
    assert ended("Ada satu …") == "Ada satu …"
