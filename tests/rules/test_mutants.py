"""Clean documents of the pack damaged element by element: the right rules see it, and no other."""

import importlib.util
from functools import cache
from pathlib import Path

import pytest

from standards_lint.knowledge.data import national
from standards_lint.mutants import Mutant, MutantResult, mutants_of, rule_scores, run_mutants
from standards_lint.packs.examples import Scaffold, ScaffoldSection
from standards_lint.packs.load import load_pack
from standards_lint.packs.spec import Pack

ROOT = Path(__file__).parents[2]


@cache
def pack():
    return load_pack(national())


@cache
def results():
    return tuple(run_mutants(pack()))


def test_every_mutant_is_reported_as_it_must_be():
    assert [r.told() for r in results() if not r.passed] == []


def test_every_component_of_a_full_standard_is_missed_when_it_is_gone():
    gone = {r.got for r in results() if (r.mutant.scaffold, r.mutant.damage) == ("standar_pelayanan", "hapus")}
    assert gone == {(f"KOM{number:03}",) for number in range(1, 15)}


def test_the_page_on_mutants_is_of_today():
    spec = importlib.util.spec_from_file_location("document_mutants", ROOT / "tools" / "document_mutants.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert tool.PAGE.read_text(encoding="utf-8") == tool.render(results()), "run python tools/document_mutants.py"


def pack_of(*sections):
    scaffold = Scaffold("contoh", "standar_pelayanan", "JUDUL", sections)
    return Pack(**{**{f: getattr(pack(), f) for f in Pack.__slots__}, "scaffolds": {"contoh": scaffold}})


def test_a_section_is_taken_out_emptied_made_hollow_and_loses_each_item():
    section = ScaffoldSection("biaya", "Biaya", "a. Gratis; dan\nb. Materai;\nc. Fotokopi.", {"hapus": ("KOM005",)})
    found = {m.damage: m for m in mutants_of(pack_of(section))}
    assert list(found) == ["hapus", "kosong", "hampa", "butir 1", "butir 2", "butir 3"]
    assert (found["hapus"].document, found["hapus"].expected) == ("JUDUL\n", ("KOM005",))
    assert found["butir 2"].document == "JUDUL\n\n1. Biaya\na. Gratis; dan\nb. Fotokopi.\n"
    assert found["kosong"].expected == ()


def test_text_without_a_heading_is_only_taken_out():
    assert [m.damage for m in mutants_of(pack_of(ScaffoldSection("a", "", "1. Satu\n2. Dua")))] == ["hapus"]


@pytest.mark.parametrize(
    ("expected", "got", "score"),
    [(("KOM001",), ("KOM001",), (1, 1, 0)), (("KOM001",), (), (1, 0, 0)), ((), ("KOM001",), (0, 0, 1))],
)
def test_a_rule_is_scored_by_what_it_must_report_and_what_it_reports_besides(expected, got, score):
    result = MutantResult(Mutant("s", "a", "hapus", "", expected), got)
    (found,) = rule_scores([result])
    assert (found.expected, found.caught, found.beside) == score
    assert result.passed == (expected == got)
