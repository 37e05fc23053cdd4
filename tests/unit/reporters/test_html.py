"""The page: its matrix, the text with findings beside it, and what a browser makes of it."""

import base64
import hashlib
import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from standards_lint.knowledge.components import load_components
from standards_lint.knowledge.data import national
from standards_lint.model.finding import Severity, Text
from standards_lint.model.report import HeldComponent, Passage, ServiceRow, Suppressed
from standards_lint.model.span import Span
from standards_lint.reporters.disputed import report_commands
from standards_lint.reporters.html.beside import beside
from standards_lint.reporters.html.matrix import matrix_of
from standards_lint.reporters.html.render import render_html
from standards_lint.reporters.html.view import Rules, page_view

RULES = Rules({"WKT003": Text("Janji harus terukur.", "A promise must be measurable.")}, {"ANT001"})


@pytest.fixture(scope="module")
def components():
    return load_components(national() / "knowledge" / "components.yaml")


@pytest.fixture
def page(components):
    return lambda report, lang="id": render_html(report, components, RULES, lang=lang)


def passages(*texts, kind="paragraph"):
    return tuple(Passage(text, kind, Span(line)) for line, text in enumerate(texts, 1))


def entries_of(document, components, make):
    (view,) = page_view(make.report(document), components, RULES, "id").documents
    return view


def held(id_, state="isi", *, labelled=True, common=False):
    return HeldComponent(id_, state, labelled, common, 1)


def test_the_matrix_tells_how_much_each_component_says(make, components):
    row = ServiceRow(
        "Izin",
        1,
        (
            held("persyaratan"),
            held("biaya", labelled=False),
            held("prosedur", "hampa"),
            held("produk", "kosong"),
            held("pengaduan", common=True),
        ),
    )
    matrix = matrix_of(make.document(services=(row,)), components, "id")

    states = {kind.id: cell.state for kind, cell in zip(components.all, matrix.rows[0].cells, strict=True)}
    assert states | {"persyaratan": "ada", "biaya": "tanpa_judul", "prosedur": "hampa", "produk": "kosong"} == states
    assert (states["pengaduan"], states["evaluasi"]) == ("umum", "tidak_ada")
    assert (matrix.rows[0].held, matrix.rows[0].told) == (3, "3 dari 14")
    assert [cell.state for cell in matrix.legend] == ["ada", "umum", "tanpa_judul", "hampa", "kosong", "tidak_ada"]


@pytest.mark.parametrize("kind", ["bukan_standar", ""])
def test_what_is_no_standard_has_no_matrix(make, components, kind):
    assert (
        matrix_of(make.document(kind=kind, services=(ServiceRow("A", 1, (held("biaya"),)),)), components, "id") is None
    )


def test_a_service_without_components_makes_no_matrix(make, components):
    assert matrix_of(make.document(services=(ServiceRow("A", 1, ()),)), components, "id") is None


def test_findings_stand_beside_their_passage_and_their_words_are_marked(make, components):
    finding = make.finding(quote="kecuali libur", line=2)
    document = make.document(finding, passages=passages("Judul", "Waktu 3 hari kecuali libur nasional", "Biaya"))

    view = entries_of(document, components, make)

    (line,) = [shown for line in view.lines for shown in line.shown if shown.cards]
    assert [(part.text, bool(part.card)) for part in line.parts] == [
        ("Waktu 3 hari ", False),
        ("kecuali libur", True),
        (" nasional", False),
    ]
    assert (line.number, line.cards, view.loose) == (2, ("d1-1",), ())


def test_a_quote_is_looked_for_behind_the_label_and_overlaps_are_marked_once(make, components):
    told = [
        make.finding("AAA001", quote="a", line=1, column=4),
        make.finding("AAA002", quote="akta asli", line=1, column=4),
    ]
    document = make.document(*told, passages=(Passage("a. akta asli", "item", Span(1, 4), label=3),))

    (shown,) = entries_of(document, components, make).lines[0].shown

    assert [(part.text, part.card) for part in shown.parts] == [("a. ", ""), ("a", "d1-1"), ("kta asli", "")]
    assert shown.cards == ("d1-1", "d1-2")


def test_what_is_far_from_findings_is_folded(make, components):
    document = make.document(make.finding(line=10), passages=passages(*(f"baris {n}" for n in range(1, 21))))

    lines = entries_of(document, components, make).lines

    assert [(len(line.shown), line.silent) for line in lines] == [
        (8, True),
        (1, False),
        (1, False),
        (1, False),
        (9, True),
    ]


def test_of_a_document_without_text_the_findings_are_told_apart(make, components):
    view = entries_of(make.document(make.finding("DOK106")), components, make)

    assert ([card.codes for card in view.loose], view.lines) == (["DOK106"], ())


def test_a_finding_above_the_first_text_stands_at_it(make):
    document = make.document(passages=(Passage("Isi", "paragraph", Span(5, 3)),))
    entry = replace(_entry(make), span=Span(1))

    lines, placed = beside(document, {"d1-1": entry})

    assert (lines[0].shown[0].cards, placed) == (("d1-1",), {"d1-1"})


def _entry(make):
    from standards_lint.reporters.entries import entries

    return entries([make.finding()], "id")[0]


def test_the_gravest_come_first_and_the_rest_is_counted(make, components):
    found = [make.finding(f"ABC{n:03}", line=1, column=n) for n in range(1, 9)]
    found += [make.finding("ABC900", Severity.ERROR, line=5), make.finding("ABC800", Severity.INFO, line=5)]

    view = entries_of(make.document(*found), components, make)

    assert [card.codes for card in view.first[:2]] == ["ABC900", "ABC001"]
    assert (len(view.first), view.more, view.tone) == (7, 2, "error")
    assert view.caution == ""


def test_words_of_a_document_cannot_become_markup(make, page):
    hostile = '<script>alert(1)</script> & "kutip" \''
    finding = make.finding(quote=hostile, message=Text(hostile, hostile), service=hostile)
    text = page(make.report(make.document(finding, path=hostile, passages=passages(hostile))))

    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text


def test_the_page_fetches_nothing_and_lets_only_its_own_script_run(make, page):
    text = page(make.report(make.document(make.finding())))

    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)[1]
    script = re.search(r"<script>(.*)</script>", text, re.S)[1]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"
    assert not re.search(r"(?:src|href)=[\"'](?!#)|url\(|@import", text)


def test_the_page_is_well_formed_and_its_links_lead_somewhere(make, page):
    found = [make.finding(line=n, severity=s) for n, s in enumerate(Severity, 1)]
    document = make.document(*found, passages=passages("a", "b", "c", "d"), checklist=("PNL001",))
    text = page(make.report(document, replace(document, path="lain.txt"), questions=(make.question(),)))

    checker = _Checker()
    checker.feed(text)
    assert checker.open == []
    assert checker.targets <= checker.ids
    assert len(checker.ids) == checker.n_ids


class _Checker(HTMLParser):
    _VOID = frozenset({"meta", "br", "input", "rect"})

    def __init__(self):
        super().__init__()
        self.open, self.ids, self.targets, self.n_ids = [], set(), set(), 0

    def handle_starttag(self, tag, attrs):
        if tag not in self._VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.add(value)
                self.n_ids += 1
            if name == "href":
                self.targets.add(value.removeprefix("#"))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_what_was_not_checked_is_told(make, page):
    suppressed = Suppressed(make.finding("BHS004"), "--ignore BHS004", "option")
    text = page(
        make.report(make.document(suppressed=(suppressed,), checklist=("PNL001",)), questions=(make.question(),))
    )

    assert "Temuan yang disembunyikan" in text
    assert "BHS004 Pesan BHS004 (alasan: --ignore BHS004)" in text
    assert "Untuk dijawab penelaah" in text
    assert "Tidak ada temuan yang ditampilkan." in text
    assert "bukan pernyataan bahwa dokumen sudah baik" in text


def test_the_page_speaks_english_on_request(make, page):
    text = page(make.report(make.document(make.finding(), passages=passages("a"))), "en")

    assert '<html lang="en">' in text
    for told in ("Do first", "Findings beside the text", "Message WKT003", "A promise must be measurable."):
        assert told in text
    assert "Kerjakan" not in text


def test_the_same_report_gives_the_same_page(make, page):
    report = make.report(make.document(make.finding(), passages=passages("a")))

    assert page(report) == page(report)


@pytest.mark.skipif(shutil.which("chromium") is None, reason="no Chromium")
def test_a_browser_shows_all_findings_and_runs_the_script(make, page, tmp_path):
    found = [make.finding(line=n) for n in (1, 2, 3)]
    file = tmp_path / "laporan.html"
    file.write_text(page(make.report(make.document(*found, passages=passages("a", "b", "c")))), encoding="utf-8")

    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
    flags += ["--disable-background-networking", "--disable-component-update", f"--user-data-dir={tmp_path / 'profil'}"]
    shown = subprocess.run(
        ["chromium", *flags, "--dump-dom", file.as_uri()], capture_output=True, text=True, timeout=120, check=True
    ).stdout

    assert ">3 dari 3 kartu ditampilkan</output>" in shown
    assert '<form class="filter" id="findings">' in shown


def test_findings_are_counted_as_in_every_report_though_a_card_tells_several(make, components):
    found = [make.finding(f"KOM{n:03}", item=f"butir {n}") for n in (1, 2, 3)]

    view = entries_of(make.document(*found), components, make)

    assert (view.counts, len(view.cards)) == ((("warning", "peringatan", 3),), 1)


def test_each_card_has_the_command_that_writes_it_down_as_wrong(page, make):
    folded = [make.finding("KOM007", line=3, column=4, item="sarana"), make.finding("KOM008", line=3, item="evaluasi")]
    told = page(make.report(make.document(make.finding(line=2, column=5), *folded)))

    for command in ('WKT003 "draf.txt:2:5"', 'KOM007 "draf.txt:3:4"', 'KOM008 "draf.txt:3:1"'):
        shown = f"standards-lint report {command} --as-of 2026-11-21".replace('"', "&#34;")
        assert f"<code>{shown}</code>" in told
    assert told.count("<summary>Temuan ini keliru?</summary>") == 2
    assert "Tidak ada yang dikirim" in told


def test_what_no_single_file_shows_has_no_such_command(page, make):
    across = make.document(make.finding("ANT001"))
    stdin = make.document(make.finding(), path="<stdin>")

    assert "standards-lint report" not in page(make.report(across, stdin))


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("folder lain/draf.txt", '"folder lain/draf.txt:1:1"'),
        ("a$(b).txt", "'a$(b).txt:1:1'"),
        ("C:\\a.txt", '"C:\\a.txt:1:1"'),
    ],
)
def test_the_place_in_it_is_one_word_for_a_shell(make, path, shown):
    (command,) = report_commands((make.finding(),), path, "2026-11-21", ())

    assert command == f"standards-lint report WKT003 {shown} --as-of 2026-11-21"
