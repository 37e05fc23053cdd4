"""The story of a rule: its law and how that was checked, its examples, its precision, its history."""

from dataclasses import replace

import pytest

from standards_lint.knowledge.data import national
from standards_lint.model.finding import Basis, Severity, Text
from standards_lint.packs.examples import Example
from standards_lint.packs.load import load_pack
from standards_lint.packs.precision import Counts, Precision
from standards_lint.packs.spec import Change, Level
from standards_lint.reporters.explanation import (
    Beside,
    explanation_parts,
    explanation_text,
    history_lines,
    law_lines,
    weight_words,
    without_placeholders,
)
from standards_lint.reporters.rule_examples import example_place, example_words, near_misses
from standards_lint.reporters.rule_precision import precision_notes, precision_words

PACK = load_pack(national(), trusted=True)
RULE = PACK.rule("WKT003")
TITLES = {"UU 25/2009": "Pelayanan Publik"}


def beside(counts=None, **rules):
    precision = Precision("2026.1", "2026-01-02", 170, 0, {"WKT003": counts, **rules} if counts else rules)
    return Beside(PACK, lambda key: TITLES.get(key, ""), precision)


def law(verified, regulation="UU 25/2009"):
    return "\n".join(law_lines(replace(RULE, basis=(Basis(regulation, "Pasal 9", verified),)), beside(), "id"))


@pytest.mark.parametrize(
    ("verified", "told"),
    [
        ("text", "Bunyinya dibaca dalam naskah peraturan itu sendiri."),
        ("partial", "Hanya sebagian naskah peraturan itu yang dibaca."),
        ("secondary", "Naskahnya belum dibaca; isinya diketahui dari tulisan lain yang mengutipnya."),
        ("practice", "Ini kebiasaan, atau pasalnya belum dibaca; tidak ada kewajiban yang dibuktikan dengannya."),
    ],
)
def test_each_law_says_how_it_was_checked(verified, told):
    assert law(verified) == f"UU 25/2009 tentang Pelayanan Publik: Pasal 9\n  {told}"


def test_a_regulation_without_a_known_title_is_told_by_its_number():
    assert law("text", "PERBUP 7/2025").startswith("Perbup 7/2025: Pasal 9\n")


def test_articles_of_one_law_stand_together_unless_they_were_checked_otherwise():
    basis = (
        Basis("UU 25/2009", "Pasal 21 huruf a", "text"),
        Basis("UU 25/2009", "Pasal 21 huruf b", "text"),
        Basis("UU 25/2009", "Pasal 22", "partial"),
    )
    lines = list(law_lines(replace(RULE, basis=basis), beside(), "en"))

    assert [line.partition(": ")[2] for line in lines[0::2]] == ["Pasal 21 huruf a, huruf b", "Pasal 22"]
    assert len(lines) == 4


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        (Counts(0, 0, 0, 0, 0, 0), "belum pernah melaporkan sesuatu"),
        (Counts(32, 20, 0, 0, 0, 0), "melaporkan 32 temuan di 20 dokumen; belum ada yang dibaca ulang"),
        (Counts(32, 20, 14, 0, 0, 0), "32 temuan di 20 dokumen; 14 dibaca ulang di samping dokumennya: 14 benar."),
        (Counts(9, 4, 3, 2, 1, 1), ": 3 benar, 2 keliru, 1 kurang tepat, 1 tidak dapat dipastikan."),
        (Counts(2, 1, 2, 0, 0, 0), "2 temuan di 1 dokumen; semuanya dibaca ulang di samping dokumennya: 2 benar."),
        (Counts(1, 1, 0, 1, 0, 0), "1 temuan di 1 dokumen; temuan itu dibaca ulang di samping dokumennya: keliru."),
    ],
)  # fmt: skip
def test_how_a_rule_did_is_told_in_a_sentence(counts, told):
    sentence = precision_words(beside(counts).precision, "WKT003", "id")

    assert sentence.startswith("Pada 170 dokumen nyata aturan ini ")
    assert told in sentence


def test_a_rule_that_was_not_there_when_findings_were_counted_says_so():
    assert precision_words(beside().precision, "WKT003", "id").startswith("Belum dihitung: ")


def test_unfair_findings_are_explained_and_count_against_the_rule():
    with_unfair = beside(Counts(9, 4, 3, 0, 1, 0)).precision

    notes = list(precision_notes(with_unfair, "WKT003", "id"))
    assert any("dihitung sebagai kesalahan aturan" in note for note in notes)
    assert not list(precision_notes(beside(Counts(9, 4, 0, 0, 0, 0)).precision, "WKT003", "id"))


def test_the_history_begins_with_the_version_that_brought_the_rule():
    changed = replace(RULE, since="0.1", history=(Change("2026.1", Text("Kini informasi.", "An information now.")),))

    assert list(history_lines(changed, "id")) == ["Dimuat sejak versi 0.1.", "Edisi 2026.1: Kini informasi."]
    unchanged = list(history_lines(replace(RULE, history=()), "en"))
    assert unchanged == [f"There since version {RULE.since}; no change was recorded since."]


def test_the_weight_is_the_heaviest_and_a_trial_is_told():
    levels = (Level((), Severity.WARNING), Level((), Severity.INFO))

    assert weight_words(replace(RULE, levels=levels), "id").startswith("Paling berat: peringatan; dapat lebih ringan")
    assert "--preview" in weight_words(replace(RULE, status="preview"), "id")
    assert "melihatnya sendiri" in weight_words(replace(RULE, severity=Severity.REVIEW), "id")


def test_placeholders_of_the_rule_file_are_not_shown():
    assert without_placeholders("Ganti “{m.text}” dengan {knowledge.a.b} hari") == "Ganti “…” dengan … hari"


def documents(bad, good):
    return replace(RULE, examples=tuple(Example(n, (), document=t) for n, t in (("bad", bad), ("good", good))))


def test_of_two_long_documents_the_lines_that_differ_are_shown():
    lines = [f"baris {number}" for number in range(20)]
    rule = documents("\n".join([*lines[:9], "gambar", *lines[9:]]), "\n".join(lines))
    bad, good = rule.examples

    assert example_words(rule, bad, "id").splitlines() == ["…", "baris 8", "gambar", "baris 9", "…"]
    assert example_words(rule, good, "id").splitlines() == ["…", "baris 8", "baris 9", "…"]


def test_a_short_document_is_shown_whole_and_never_steers_the_terminal():
    rule = documents("MAKLUMAT\n\x1b[2J", "MAKLUMAT")

    assert example_words(rule, rule.examples[0], "id") == "MAKLUMAT\n\ufffd[2J"


@pytest.mark.parametrize(
    ("document", "form", "shown"),
    [
        ("<w:p/>", "docx", False),
        ("%PDF-1.4\n1 0 obj", "bytes", False),
        ("a\x00b", "bytes", False),
        ("MAKLUMAT", "bytes", True),
        ("<h1>MAKLUMAT</h1>", "html", True),
    ],
)
def test_the_inside_of_a_file_is_not_shown(document, form, shown):
    example = Example("bad", ("WKT003",), document=document, format=form)

    assert (example_words(RULE, example, "id") == document) is shown


def test_a_file_without_content_and_one_that_is_repeated_say_so():
    empty, again = Example("bad", (), document=" \n"), Example("bad", (), document="MAKLUMAT\n", repeat=900)

    assert example_words(RULE, empty, "id") == "(berkas tanpa isi)"
    assert example_words(RULE, again, "id") == "MAKLUMAT\n(diulang 900 kali)"


def test_near_misses_are_told_by_name_and_by_their_words_where_these_are_few():
    cases = (
        Example("pendek", (), at="biaya", text="Rp0"),
        Example("panjang", (), at="biaya", text="kata " * 60),
        Example("dokumen", (), document="x"),
        Example("dilaporkan", ("WKT003",), at="biaya", text="x"),
        Example("tabel", (), at="biaya", text="No.\tWaktu"),
    )

    told = list(near_misses(replace(RULE, cases=cases), "id"))
    assert told == ["pendek: Rp0", "panjang", "dokumen: (dokumen utuh)", "tabel"]


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("rule", PACK.rules, ids=lambda rule: rule.code)
def test_every_rule_is_told_without_the_words_of_its_file(rule, lang):
    parts = list(explanation_parts(rule, beside(**{rule.code: Counts(3, 2, 1, 0, 1, 0)}), lang))

    assert {"weight", "applies", "why", "basis", "advice", "limits", "precision", "history"} <= {p.key for p in parts}
    for part in parts:
        assert part.text.strip(), part.key
        assert part.verbatim or not {"{", "}"} & set(part.text), part.text
        assert "_" not in part.heading, "a section is told by its heading, not by its id"


def test_the_story_ends_with_the_review_of_the_law():
    text = explanation_text(RULE, beside(Counts(1, 1, 1, 0, 0, 0)), "id")

    assert text.endswith(f"Paket {PACK.label}; dasar hukum aturannya terakhir ditinjau pada {PACK.legal_review}.\n")


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("ANT001", "di samping dokumen lain yang memuat “3 (tiga) hari kerja sejak berkas dinyatakan lengkap”"),
        ("ANT007", "di samping dokumen lain yang memuat “A. PENGUJIAN BENIH HORTIKULTURA”"),
    ],
)
def test_an_example_that_is_judged_beside_another_document_tells_what_that_says(code, told):

    pack = load_pack(national(), trusted=True)

    assert told in example_place(pack.rule(code).examples[0], pack.scaffolds, "id")
