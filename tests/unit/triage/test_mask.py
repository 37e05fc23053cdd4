"""Persons in a report are masked; nothing else is, and every place stays where it was."""

from dataclasses import replace

import pytest

from standards_lint.knowledge.data import national
from standards_lint.knowledge.masking_words import load_masking_words
from standards_lint.model.finding import Basis, Edit, Finding, Fix, NotJudged, Severity, Text
from standards_lint.model.report import DocumentReport, Passage, Report, Suppressed
from standards_lint.model.span import Span
from standards_lint.triage.mask import masked


@pytest.fixture(scope="module")
def words():
    return load_masking_words(national() / "vocabulary" / "samaran.yaml")


def finding(quote):
    return Finding(
        "DOK001",
        "aturan",
        Severity.INFO,
        Text(f"Tertulis “{quote}”", f"It says “{quote}”"),
        Text(f"Ganti {quote}", f"Replace {quote}"),
        quote,
        Span(1),
        service=quote,
        basis=(Basis("UU 25/2009", "Pasal 21", "text"),),
        fingerprint="00112233001122330011223300112233",
    )


def report(*documents):
    return Report("0.1.0", "python", ("nasional 2026.1",), "2026-11-21", "2026-10-01", documents)


def document(text, *persons, path="laporan/Budi Santoso.txt"):
    return DocumentReport(
        path,
        "sop",
        True,
        (finding(text),),
        suppressed=(Suppressed(finding(text), "--ignore DOK", "option"),),
        not_judged=(NotJudged("DOK002", Text(text, text), text),),
        lines=(text,),
        passages=(Passage(text, "paragraph", Span(1)),),
        persons=persons,
    )


@pytest.fixture
def mask(words):
    def masked_text(text, *persons):
        (told,) = masked(report(document(text, *persons)), words).documents
        assert len(told.lines[0]) == len(text)
        return told.lines[0]

    return masked_text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("NIP. 19700101 199003 1 001", "NIP. 00000000 000000 0 000"),
        ("197001011990031001", "000000000000000000"),
        ("NIP 131 123 456", "NIP 000 000 000"),
        ("NIK: 3201010101700001", "NIK: 0000000000000000"),
        ("hubungi 0812-3456-7890 (Tata)", "hubungi 0000-0000-0000 (Tata)"),
        ("Telp. (0298) 555123", "Telp. (0000) 000000"),
        ("0812-3456-7890 0813-2222-3333", "0000-0000-0000 0000-0000-0000"),
        ("+62 812 3456 7890.", "+00 000 0000 0000."),
        ("WA 6281234567890", "WA 0000000000000"),
        ("https://wa.me/6281234567890", "https://wa.me/0000000000000"),
        ("surel budi.s77@contoh.go.id", "surel xxxx.xxx@contoh.go.id"),
        ("dukcapil @ contoh.go.id", "xxxxxxxx @ contoh.go.id"),
        ("budi [at] contoh.go.id", "xxxx [at] contoh.go.id"),
    ],
)
def test_numbers_and_addresses_are_masked(mask, text, told):
    assert mask(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Undang-Undang Nomor 25 Tahun 2009 (LN 2009 Nomor 112, TLN Nomor 5038)",
        "Rp. 62.000.000,- atau Rp 25.000",
        "ditetapkan tanggal 02-02-2026, 01 02 2026",
        "08.00 - 15.00 WIB, 07:30 s.d. 12:00",
        "3 (tiga) hari kerja, 60 hari, 0,5 jam",
        "Nomor 067/12/II/2026, 000.8.3.2/015/2026, 000.8.3.4, SOP-08.04.01",
        "Jalan Pemuda Nomor 8, kode pos 50123",
        "Kartu @ loket 3",
    ],
)
def test_what_tells_of_no_person_stays(mask, text):
    assert mask(text, "Hari Nugroho") == text


def test_the_same_person_has_the_same_mask_however_it_is_written(mask):
    told = mask(
        "Drs. Hari Nugroho, M.M.; HARI  NUGROHO; Hari<b> Nugroho; 3 hari; Budi Cahya", "Hari Nugroho", "Budi Cahya"
    )

    assert told == "Drs. Aaaa Aaaaaaa, M.M.; AAAA  AAAAAAA; Aaaa<b> Aaaaaaa; 3 hari; Bbbb Bbbbb"


def test_a_name_of_one_word_is_masked_where_it_is_written_as_a_name(mask):
    assert mask("Sumarno, S.H. dan SUMARNO; sumarnowati", "Sumarno") == "Aaaaaaa, S.H. dan AAAAAAA; sumarnowati"


def test_a_title_between_the_words_of_a_name_hides_it_from_nobody(mask):
    assert mask("Gilang H. Ardana dan Gilang Ardana", "Gilang Ardana") == "Aaaaaa H. Aaaaaa dan Aaaaaa Aaaaaa"


def test_persons_of_one_document_are_masked_in_all(words):
    one, two = document("Hari Nugroho", "Hari Nugroho"), document("Budi Cahya, Hari Nugroho", "Budi Cahya")

    told = masked(report(one, two), words)

    assert [d.lines for d in told.documents] == [("Aaaa Aaaaaaa",), ("Bbbb Bbbbb, Aaaa Aaaaaaa",)]


def test_more_persons_than_letters_have_masks_of_their_own(words):
    names = [f"Nama{chr(97 + n % 26)}{chr(97 + n // 26)} Orang" for n in range(60)]

    told = masked(report(*(document(name, name) for name in names)), words)

    assert len({d.lines[0] for d in told.documents}) == 60


def test_every_text_of_a_report_is_masked_but_what_leads_to_files_and_findings(words):
    secret = "Hari Nugroho NIP 197001011990031001 hari@contoh.go.id 0812-3456-7890"
    before = document(secret, "Hari Nugroho", path="Hari Nugroho.txt")

    (told,) = masked(report(before), words).documents

    assert told.path == "Hari Nugroho.txt"
    assert told.findings[0].fingerprint == before.findings[0].fingerprint
    assert told.findings[0].basis == before.findings[0].basis
    rest = repr(told).replace("Hari Nugroho.txt", "")
    for part in ("Hari", "Nugroho", "1970", "hari@", "3456"):
        assert part not in rest, part


def test_a_report_without_persons_stays_as_it_is(words):
    plain = report(document("Jangka waktu 3 hari kerja"))

    assert masked(plain, words) == plain


def test_endless_texts_are_masked_in_time(mask):
    for piece in ("0", "0 ", "0812-", "(0", "a.", "nip ", "@ "):
        mask(piece * 30_000, "Hari Nugroho")


def test_a_fix_that_would_write_masks_is_left_out(words):
    def fixed(old, new):
        fix = Fix(True, Text("Tulis", "Write"), (Edit(1, 1, 1, 1 + len(old), old, new),))
        told = replace(document(old, "Budi Santoso"), findings=(replace(finding(old), fix=fix),))
        return masked(report(told), words).documents[0].findings[0].fix

    assert fixed("Budi Santoso, ttd", "Budi Santoso") is None
    assert fixed("ttg pelayanan", "tentang pelayanan") is not None
