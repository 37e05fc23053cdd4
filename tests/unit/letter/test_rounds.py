"""The letter of a second round: what it says, and the Word file read back."""

import io
from dataclasses import replace

import docx
import pytest

from standards_lint.letter.blank_template import blank_template
from standards_lint.letter.rounds_contents import rounds_letter_of
from standards_lint.letter.template import Template
from standards_lint.letter.word import write_rounds_letter
from standards_lint.model.finding import Severity, Text
from standards_lint.model.rounds import Followed, Outcome, Rounds


@pytest.fixture
def told(make, components, register):
    """What the letter says of findings that became so."""

    def letter(*followed, lang="id", **changes):
        old, new = make.document(path="a/lama.docx"), make.document(path="b/baru.pdf")
        old = replace(old, findings=tuple(one.old for one in followed if one.old))
        new = replace(new, findings=tuple(one.new for one in followed if one.new))
        rounds = Rounds(old, new, changes.pop("services", ()), followed, **changes)
        return rounds_letter_of(rounds, make.report(old, new), components, register, lang)

    return letter


def new(finding):
    return Followed(Outcome.NEW, None, finding, finding.service)


def still(finding):
    return Followed(Outcome.STILL, finding, finding, finding.service)


def resolved(finding):
    return Followed(Outcome.RESOLVED, finding, None, finding.service)


def unsure(finding):
    reason = Text("Bagiannya tidak terbaca.", "Its part was not read.")
    return Followed(Outcome.UNSURE, finding, None, finding.service, reason=reason)


def test_what_is_open_doubtful_and_settled_stands_apart_each_numbered_from_one(make, told):
    letter = told(
        new(make.finding("A001")),
        still(make.finding("A002")),
        resolved(make.finding("A003")),
        unsure(make.finding("A004")),
    )

    def messages(groups):
        return [(remark.number, remark.message) for group in groups for remark in group.remarks]

    assert messages(letter.open) == [(1, "Pesan A001"), (2, "Pesan A002")]
    assert messages(letter.settled) == [(1, "Pesan A003")]
    assert messages(letter.doubtful) == [(1, "Pesan A004")]
    assert "Alasan: Bagiannya tidak terbaca." in letter.doubtful[0].remarks[0].also


def test_new_ones_come_first_and_then_the_heavier(make, told):
    light, heavy = make.finding("A001", Severity.INFO), make.finding("A002", Severity.ERROR)
    letter = told(still(light), still(heavy), new(make.finding("A003", Severity.INFO)))

    assert [remark.message for remark in letter.open[0].remarks] == ["Pesan A003", "Pesan A002", "Pesan A001"]


def test_the_place_in_each_version_is_told(make, told):
    followed = Followed(Outcome.CHANGED, make.finding(line=3), make.finding(line=7), "")

    assert told(followed).open[0].remarks[0].where == ("versi baru: baris 7", "versi lama: baris 3")


def test_what_is_settled_needs_no_advice(make, told):
    assert told(resolved(make.finding())).settled[0].remarks[0].advice == ""
    assert told(still(make.finding())).open[0].remarks[0].advice == "Perbaiki"


def test_the_fields_of_the_template_name_both_versions_and_the_sum(make, told):
    fields = told(still(make.finding()), resolved(make.finding("A003"))).fields

    assert fields["dokumen"] == "lama.docx → baru.pdf"
    assert fields["jumlah"] == "2 temuan lama: 1 selesai, 1 masih ada; 0 baru"


def test_what_makes_the_comparison_doubtful_stands_in_the_verdict(make, told):
    letter = told(still(make.finding()), cautions=(Text("Versi baru tidak terbaca seluruhnya.", "…"),))

    assert "Perhatian: Versi baru tidak terbaca seluruhnya." in letter.verdict


def test_the_file_has_its_parts_and_a_column_for_the_reply(make, told):
    letter = told(still(make.finding("A001", quote="3 hari")), resolved(make.finding("A002")))
    data = write_rounds_letter(letter, Template(blank_template()))
    document = docx.Document(io.BytesIO(data))

    heads = [p.text for p in document.paragraphs if p.style.name == "Catatan Bagian"]
    assert heads == [
        "I. Kesimpulan",
        "II. Catatan yang masih perlu dikerjakan",
        "III. Catatan yang sudah selesai",
        "IV. Layanan dan komponen yang berubah",
        "V. Yang tidak dinilai",
        "VI. Catatan penelaah",
    ]
    rows = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    assert ["No", "Komponen/bagian", "Catatan", "Dasar hukum", "Saran", "Tanggapan instansi"] in rows
    assert any("Masih ada (peringatan)\nPesan A001\nTertulis: “3 hari”" in cell for row in rows for cell in row)
    assert data == write_rounds_letter(letter, Template(blank_template()))


def test_in_english_no_indonesian_word_of_the_program_is_left(make, told):
    letter = told(still(make.finding()), lang="en")
    document = docx.Document(io.BytesIO(write_rounds_letter(letter, Template(blank_template("en")))))
    text = "\n".join(p.text for p in document.paragraphs)

    assert "Notes that still have to be worked on" in text
    assert "Catatan" not in text
