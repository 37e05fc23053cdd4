"""A converted document comes to the same findings as its original."""

import re
from datetime import date
from pathlib import Path

import pytest

from standards_lint.convert.conversion import Target, convert
from standards_lint.convert.proof import outcome_of
from standards_lint.pipeline import open_session
from standards_lint.readers import read_document

ROOT = Path(__file__).parents[3]
EXAMPLES = sorted((ROOT / "examples").glob("*-*.*"))
CORPUS = ROOT.parent / "shared" / "corpus"
FILES = sorted(
    p for folder in ("files", "more") for p in (CORPUS / folder).glob("*") if p.suffix in (".txt", ".html", ".md")
)[::3]
"""Each takes a second or two, so a part of them stands for all."""
ALIKE = 0.9
"""Part of the real documents whose conversion must come to the same findings."""


@pytest.fixture(scope="module")
def session():
    return open_session(as_of=date(2026, 11, 21), engine="python")


def of_text(text, session, target=Target.YAML, name="asal.html"):
    return convert(text.encode(), name, target, session)


@pytest.mark.parametrize("target", list(Target))
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_an_example_comes_to_the_same_findings(path, target, session):
    data = path.read_bytes()
    result = convert(data, path.name, target, session)
    again, original = outcome_of(result.text.encode(), f"x.{target}", session), outcome_of(data, path.name, session)
    assert again.skeleton == original.skeleton
    # only the original has changes to accept or reject
    assert again.findings == tuple(told for told in original.findings if told[0] != "DOK108" or target == "yaml")
    assert result.differences == ()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_converting_a_converted_example_changes_nothing_but_its_name(path, session):
    once = convert(path.read_bytes(), path.name, Target.YAML, session)
    twice = convert(once.text.encode(), "x.yaml", Target.YAML, session)
    body = re.compile(r"^#.*\n")
    assert body.sub("", twice.text) == body.sub("", once.text)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_no_word_of_an_example_is_lost(path, session):
    result = convert(path.read_bytes(), path.name, Target.YAML, session)
    made = read_document(result.text.encode(), "x.yaml")
    kept = set(re.findall(r"\w+", " ".join(f"{b.label} {b.text}" for b in made.blocks).casefold()))
    original = read_document(path.read_bytes(), path.name)
    # rows that only group components say what the keys of the file say
    told = [b.text for b in original.blocks if b.region != "menu" and not session.knowledge.headings.half(b.text)]
    words = re.findall(r"\w+", " ".join(told).casefold())
    known = {"no", "komponen", "uraian", "jenis", "layanan"}
    assert [w for w in words if w not in kept and not w.isdigit() and w not in known] == []


@pytest.mark.skipif(not FILES, reason="the corpus is not beside this checkout")
@pytest.mark.timeout(900)
@pytest.mark.parametrize("target", list(Target))
def test_nearly_all_real_documents_come_to_the_same_findings(target, session):
    other = [path.name for path in FILES if convert(path.read_bytes(), path.name, target, session).differences]
    assert len(other) <= (1 - ALIKE) * len(FILES), other


def test_a_standard_is_written_by_its_components(session):
    path = ROOT / "examples" / "baik-tabel-14-komponen.html"
    result = convert(path.read_bytes(), path.name, Target.YAML, session)
    assert result.way == "komponen"
    assert "      jangka_waktu:" in result.text


def test_what_was_understood_with_doubt_is_written_by_its_layout(session):
    path = ROOT / "examples" / "buruk-tanpa-judul.html"
    result = convert(path.read_bytes(), path.name, Target.YAML, session)
    assert result.way.startswith("tata_letak")
    assert "\nlayanan:" not in result.text


def test_pictures_are_told_and_keep_their_place(session):
    result = of_text(
        "<h1>Standar Pelayanan Kartu</h1><h2>Prosedur</h2><img src=x alt='Bagan alur'><p>Datang</p>", session
    )
    assert "gambar: Bagan alur" in result.text
    assert any("gambar" in sentence for sentence in result.lost)
    assert not result.whole


def test_what_could_not_be_read_of_the_original_is_said_in_the_new_file(session):
    deep = "<i>" * 200
    result = of_text(f"<html><body><h1>Standar Pelayanan Kartu</h1>{deep}Persyaratan: KTP{'</i>' * 200}", session)
    note = read_document(result.text.encode(), "x.yaml").notes[0]
    assert (note.code, "tidak_terbaca:" in result.text) == ("batas", True)
    assert result.lost


def test_what_is_unreadable_is_not_converted(session):
    result = convert(b"\x89PNG\r\n\x1a\n\0\0", "x.txt", Target.YAML, session)
    assert (result.text, result.readable, result.whole) == ("", False, False)


def test_the_same_document_gives_the_same_text(session):
    data = EXAMPLES[0].read_bytes()
    assert convert(data, "x.md", Target.YAML, session) == convert(data, "x.md", Target.YAML, session)


@pytest.mark.parametrize(
    "text",
    [
        "<table><tr><td rowspan=2>A<td>B<tr><td>C<table><tr><td>D</table></table>",
        "<ul><li>a. X<ul><li>1. Y</ul><li>b. Z</ul>",
    ],
)
def test_tables_and_lists_keep_their_shape(text, session):
    page = f"<html><body><h1>Maklumat Pelayanan</h1>{text}<p>Selesai dan ditetapkan.</p></body></html>"
    result = of_text(page, session)
    shape = [
        [
            (
                b.kind,
                b.level,
                b.label,
                b.text,
                b.cell and (b.cell.row, b.cell.column, b.cell.row_span, len(b.cell.outer)),
            )
            for b in read_document(d, n).blocks
            if b.text
        ]
        for d, n in ((page.encode(), "x.html"), (result.text.encode(), "x.yaml"))
    ]
    assert shape[0] == shape[1]
