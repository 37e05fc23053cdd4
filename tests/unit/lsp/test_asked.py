"""What is answered about a document, without a server."""

import pytest
from lsprotocol.types import CodeActionKind, CompletionItemTag, Position, Range, SymbolKind

from standards_lint.lsp import asked
from standards_lint.lsp.actions import FIX_ALL, Asked
from standards_lint.lsp.desk import diagnostics, listed, of_file

GOOD = "baik-dua-bagian.md"


def place_of(named, words, after=0):
    """Where words stand, and how far into them."""
    return named.opened.at(named.opened.text.index(words) + after)


def applied(named, edit):
    """The text after the edits of a code action."""
    text = named.opened.text
    for change in sorted(edit.changes[named.uri], key=lambda e: -named.opened.offset(e.range.start)):
        start, end = named.opened.offset(change.range.start), named.opened.offset(change.range.end)
        text = text[:start] + change.new_text + text[end:]
    return text


def codes(office, named):
    return [d.code for d in diagnostics(office.desk, named).diagnostics]


def without_row(office, start):
    """The good example without the row of a component."""
    text = office.named(GOOD).opened.text
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith(start)]
    return office.named("tanpa.md", "".join(lines))


def offers(office, named, **more):
    (found,) = diagnostics(office.desk, named).diagnostics
    return asked.acted(office.desk, named, Asked(found.range, [found], **more))


def test_the_skeleton_of_a_missing_component_is_offered_and_written(office):
    named = without_row(office, "| 5 | Jumlah Pelaksana")
    fix, _ = offers(office, named)

    assert fix.edit is None  # tried out only when it is chosen
    assert fix.kind == CodeActionKind.QuickFix
    text = applied(named, asked.resolved(office.desk, named, fix))
    assert "| Jumlah Pelaksana | [isi: jumlah pelaksana] |" in text
    assert "KOM011" not in codes(office, office.named("tanpa.md", text))


def test_an_editor_that_asks_once_gets_the_edit_at_once(office):
    named = without_row(office, "| 5 | Jumlah Pelaksana")
    fix, aside = offers(office, named, twice=False)

    assert fix.edit
    assert aside.edit


def test_a_finding_is_set_aside_with_a_reason_only(office):
    named = office.named("abai.md", office.named(GOOD).opened.text.replace("2 (dua) hari kerja", "3 (dua) hari kerja"))
    *_, aside = offers(office, named)
    text = applied(named, asked.resolved(office.desk, named, aside))

    assert "<!-- standards-lint: abaikan WKT005 --  -->" in text
    assert codes(office, office.named("abai.md", text)) == ["WKT005", "PCL002"]
    reasoned = text.replace("--  -->", "-- angka dikutip dari lampiran -->")
    assert codes(office, office.named("abai.md", reasoned)) == []


def test_a_finding_that_is_gone_is_not_mended(office):
    named = without_row(office, "| 5 | Jumlah Pelaksana")
    fix, _ = offers(office, named)

    assert "sudah tidak ada" in asked.resolved(
        office.desk, office.named("tanpa.md", office.named(GOOD).opened.text), fix
    )


def test_a_fix_that_makes_nothing_better_says_so(office):
    named = office.named("buruk-keputusan.txt")
    found = next(d for d in diagnostics(office.desk, named).diagnostics if d.code == "DHK006")
    fix = asked.acted(office.desk, named, Asked(found.range, [found]))[0]

    assert "timbul temuan baru: DHK009" in asked.resolved(office.desk, named, fix)
    assert asked.acted(office.desk, named, Asked(found.range, [found], twice=False))[0].disabled


def test_all_that_is_safe_is_mended_when_that_is_asked_for(office):
    text = office.named(GOOD).opened.text.replace("Nomor 25 Tahun 2009", "No. 25 Tahun 2009", 1)
    named = office.named("aman.md", text)
    everywhere = Range(Position(0, 0), Position(0, 0))

    assert asked.acted(office.desk, named, Asked(everywhere)) == []
    (action,) = asked.acted(office.desk, named, Asked(everywhere, only=("source",)))
    assert action.kind == FIX_ALL
    mended = applied(named, asked.resolved(office.desk, named, action))
    assert mended == office.named(GOOD).opened.text


def test_hover_tells_of_a_finding_what_to_do_why_and_by_which_law(office):
    named = office.named("buruk-keputusan.txt")
    found = next(d for d in diagnostics(office.desk, named).diagnostics if d.code == "DHK002")
    told = asked.hovered(office.desk, named, found.range.start).contents.value

    assert "**DHK002**" in told
    for heading in ("Saran", "Mengapa", "Dasar hukum"):
        assert f"**{heading}:**" in told


def test_hover_tells_of_a_regulation_its_status(office):
    named = office.named(GOOD)
    told = asked.hovered(office.desk, named, place_of(named, "Nomor 96 Tahun 2012")).contents.value

    assert told.startswith("**PP 96/2012** tentang Pelaksanaan Undang-Undang")
    assert "**Status:**" in told


def test_hover_tells_of_a_revoked_regulation_what_replaced_it(office):
    named = office.named("buruk-judul-dan-daftar.txt")
    told = asked.hovered(office.desk, named, place_of(named, "32 Tahun 2004")).contents.value

    assert "dicabut dengan UU 23/2014" in told


def test_hover_tells_of_a_component_what_the_law_calls_it(office):
    named = office.named(GOOD)
    told = asked.hovered(office.desk, named, place_of(named, "Jangka Waktu Penyelesaian")).contents.value

    assert "UU 25/2009 Pasal 21 huruf d" in told


def test_nothing_is_told_where_nothing_stands(office):
    named = office.named(GOOD)

    assert asked.hovered(office.desk, named, place_of(named, "No. | Komponen")) is None


def test_a_regulation_leads_to_its_line_in_the_register(office):
    named = office.named(GOOD)
    (place,) = asked.defined(office.desk, named, place_of(named, "Nomor 96 Tahun 2012"))
    from standards_lint.knowledge.data import national

    line = (national() / "knowledge" / "peraturan.tsv").read_text(encoding="utf-8").splitlines()[place.range.start.line]
    assert line.startswith("PP 96/2012\t")


def test_a_finding_and_a_code_lead_to_the_file_of_the_rule(office):
    named = without_row(office, "| 5 | Jumlah Pelaksana")
    (found,) = diagnostics(office.desk, named).diagnostics
    by_finding = asked.defined(office.desk, named, found.range.start)
    directive = office.named("arahan.md", "<!-- standards-lint: abaikan KOM011 -- alasan -->\n")
    by_code = asked.defined(office.desk, directive, Position(0, 33))

    assert by_finding == by_code
    assert by_code[0].uri.endswith("KOM001-komponen-wajib.yaml")


def test_services_and_components_are_listed(office):
    named = office.named("buruk-matriks.html")
    services = asked.outlined(office.desk, named)

    assert [s.name for s in services] == [
        "Pendaftaran Peserta Pelatihan", "Penerbitan Sertifikat Pelatihan", "Peminjaman Ruang Pelatihan"
    ]  # fmt: skip
    assert {c.kind for c in services[0].children} == {SymbolKind.Field}
    for symbol in [*services, *(c for s in services for c in s.children)]:
        assert (symbol.range.start.line, symbol.range.start.character) <= (
            symbol.selection_range.start.line, symbol.selection_range.start.character,
        )  # fmt: skip
        assert symbol.selection_range.end.line <= symbol.range.end.line


def test_services_and_their_components_fold(office):
    named = office.named("buruk-judul-dan-daftar.txt")
    found = asked.folded(office.desk, named)
    lines = named.opened.lines

    assert found
    assert all(lines[fold.end_line].strip() and fold.end_line > fold.start_line for fold in found)


def completed(office, text, name="tulis.md"):
    return asked.completed(office.desk, office.named(name, text), Position(0, len(text)))


@pytest.mark.parametrize(
    "typed",
    ["1. UU 25", "a. Undang-Undang Nomor 25 Tahun 2", "berdasarkan UU No. 25", "UU 25/2009"],
)
def test_a_regulation_becomes_its_full_citation(office, typed):
    item = next(i for i in completed(office, typed) if i.label == "UU 25/2009")

    assert item.text_edit.new_text == (
        "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2009 "
        "Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038)"
    )
    start = item.text_edit.range.start.character
    assert typed[start:].startswith(("UU", "Undang"))
    assert item.filter_text == typed[start:]


def test_what_is_no_longer_in_force_comes_last_and_says_so(office):
    items = completed(office, "UU 32")
    old = next(i for i in items if i.label == "UU 32/2004")

    assert old.tags == [CompletionItemTag.Deprecated]
    assert "dicabut dengan UU 23/2014" in old.detail
    assert all(i.sort_text < old.sort_text for i in items if not i.tags)


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("## Jam", "Jaminan pelayanan"),
        ("| 3 | Jang", "Jangka waktu penyelesaian"),
        ("3. ", "Persyaratan"),
        ("paling lambat 3 (tiga) hari k", "hari kerja"),
        ("pengaduan disampaikan melalui What", "WhatsApp"),
        ("disampaikan lewat ", "SP4N-LAPOR! (www.lapor.go.id)"),
    ],
)
def test_components_units_and_channels_are_offered(office, typed, label):
    item = next(i for i in completed(office, typed) if i.label == label)

    start = item.text_edit.range.start.character
    assert label.lower().startswith(typed[start:].lower())


def test_in_a_structured_standard_components_are_keys(office):
    assert "jangka_waktu:" in [i.label for i in completed(office, "      jangka", "a.yaml")]


def test_a_contradiction_leads_to_its_other_place_and_to_the_law(office):
    promised = "Surat diterbitkan dalam waktu paling lama 7 (tujuh) hari kerja."
    good = office.named(GOOD).opened.text
    named = office.named(
        "tentang.md", good.replace("Pelayanan diselenggarakan sesuai dengan standar pelayanan ini.", promised)
    )
    found = next(d for d in diagnostics(office.desk, named).diagnostics if d.code == "WKT009")
    other, *laws = found.related_information

    assert other.location.uri == named.uri
    assert named.opened.line(other.location.range.start.line + 1).startswith("| 3 | Jangka Waktu")
    assert all(law.location.uri.endswith("peraturan.tsv") for law in laws)
    assert laws[0].message.startswith("UU 25/2009 ")


def test_documents_that_are_not_open_are_judged_too(office):
    named = office.named("buruk-keputusan.txt")
    path = named.path

    assert str(path) in listed(office.desk)
    told = of_file(office.desk, str(path), named.uri)
    assert [d.code for d in told.diagnostics] == codes(office, named)
    assert of_file(office.desk, str(path.with_name("tidak-ada.md")), "file:///x").diagnostics == []
