"""Each hook by itself, and all of them through the program, as an installed plugin."""

import json
from datetime import date

import pytest
from standards_lint.cli.app import run
from standards_lint.plugins import ReadError, extract_file, load_extensions, open_session

from standards_lint_contoh.csv_report import plain
from standards_lint_contoh.long_sentences import long_sentences
from standards_lint_contoh.opening_hours import opening_hours
from standards_lint_contoh.sipela_file import is_sipela, read_sipela

EXPORT = """\
#SIPELA 1
JUDUL    STANDAR PELAYANAN KARTU PENCARI KERJA

BAGIAN   Persyaratan
ISI      1. Kartu tanda penduduk
BAGIAN   Jangka Waktu Pelayanan
ISI      1 (satu) hari kerja. Loket dibuka pukul 08.00 - 10.00.
"""


@pytest.fixture
def export(tmp_path):
    path = tmp_path / "pencari-kerja.sipela"
    path.write_text(EXPORT, encoding="utf-8")
    return path


@pytest.fixture
def standard(export):
    extensions = load_extensions()
    session = open_session(as_of=date(2026, 11, 22), extensions=extensions)
    return extract_file(export, session.knowledge, session.reading)


def test_every_hook_is_used():
    (contoh,) = [plugin for plugin in load_extensions().plugins if plugin.name == "contoh"]
    assert set(contoh.gives) == {"packs", "readers", "extractors", "predicates", "reporters", "commands"}


def test_the_reader_knows_its_files_by_their_content():
    assert is_sipela(EXPORT.encode(), "apa-saja.txt")
    assert not is_sipela(b"STANDAR PELAYANAN", "apa.sipela")


def test_the_reader_keeps_the_places():
    first, heading, item, *_ = read_sipela(EXPORT).blocks
    assert first.text == "STANDAR PELAYANAN KARTU PENCARI KERJA"
    assert (heading.span.line, heading.span.column, heading.level) == (4, 10, 2)
    assert item.text == "1. Kartu tanda penduduk"


def test_the_reader_tells_the_line_that_it_cannot_read():
    with pytest.raises(ReadError, match="Baris 2 diawali “ISIAN”"):
        read_sipela("#SIPELA 1\nISIAN x\n")


def test_the_program_understands_what_was_read(standard):
    assert standard.format == "sipela"
    assert [service.name for service in standard.services] == ["KARTU PENCARI KERJA"]


def test_the_extractor_measures_the_hours(standard):
    (fact,) = opening_hours(standard, None, date.today())
    assert (fact["value"], fact["number"], fact["component"]) == ("08.00 - 10.00", 120, "jangka_waktu")
    assert fact.span.line == 7


def test_the_predicate_counts_words(standard):
    found = list(long_sentences(standard, {"kata": 5}))
    assert [(hit.number, hit.component, hit.span.line) for hit in found] == [(7, "jangka_waktu", 7)]
    assert found[0].text == "Loket dibuka pukul 08.00 - 10.00."


def test_a_cell_cannot_be_a_formula():
    assert plain("=HYPERLINK(1)") == "'=HYPERLINK(1)"
    assert plain("biasa") == "biasa"


def test_the_report_for_spreadsheets(export, capsys):
    assert run(["check", str(export), "--format", "csv", "--fail-on", "never"]) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert head.startswith("berkas,baris,kode")
    assert any(",SLL002,info," in row for row in rows)


def test_findings_tell_that_they_are_from_the_regency(export, capsys):
    assert run(["check", str(export), "--format", "json", "--select", "SLL", "--fail-on", "never"]) == 0
    report = json.loads(capsys.readouterr().out)
    (found,) = report["documents"][0]["findings"]
    assert found["code"] == "SLL002"
    assert "Kabupaten Sekarjati" in json.dumps(found["source"], ensure_ascii=False)
    assert any(plugin.startswith("contoh ") for plugin in report["tool"]["plugins"])


def test_the_command_lists_services(export, capsys):
    assert run(["daftar-layanan", str(export)]) == 0
    assert capsys.readouterr().out.strip().endswith("KARTU PENCARI KERJA")
