"""True and false citations through the whole program: what is said of each, how gravely, and what nobody is told."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from standards_lint.knowledge.data import national
from standards_lint.packs.load import load_pack
from standards_lint.pipeline import lint_bytes
from standards_lint.testing import examples_session, render_scaffold

CASES = yaml.safe_load((Path(__file__).parent / "citations.yaml").read_text(encoding="utf-8"))
PACK = load_pack(national(), trusted=True)
SESSION = examples_session(PACK, "python")
REGISTER = SESSION.knowledge.register
ROWS = [row for row in map(REGISTER.lookup, REGISTER.keys()) if row is not None]
SCAFFOLD = render_scaffold(PACK.scaffolds["standar_pelayanan"])
AROUND = {"DHK014", "DHK025"}
"""True of the place: the entries stand behind those of the scaffold, whatever their rank, and may repeat one."""
FIRST = "a. Undang-Undang Nomor 43 Tahun 2007"


def findings_of(*entries, day=None):
    start, end = SCAFFOLD.index(FIRST), SCAFFOLD.index("Persyaratan")
    basis = SCAFFOLD[start:end].rstrip().rstrip(".") + ";\n"
    lines = [f"{number}. {entry.rstrip(';')};\n" for number, entry in enumerate(entries, 1)]
    document = SCAFFOLD[:start] + basis + "".join(lines) + SCAFFOLD[end:]
    session = replace(SESSION, as_of=date.fromisoformat(day)) if day else SESSION
    findings = lint_bytes(document.encode(), "draf.txt", session).findings
    return [finding for finding in findings if finding.code not in AROUND]


def official(row):
    """The citation that the register itself would write."""
    type_ = REGISTER.written(row.key).rpartition(" ")[0]
    text = f"{type_} Nomor {row.number} Tahun {row.year} tentang {row.title}"
    if not row.gazette:
        return text
    kind, _, place = row.gazette.partition(" ")
    name = {"LN": "Lembaran Negara", "BN": "Berita Negara"}[kind]
    year, _, number = place.partition("/")
    supplement = f", Tambahan {name} Nomor {row.supplement}" if row.supplement else ""
    return f"{text} ({name} Tahun {year} Nomor {number}{supplement})"


@pytest.mark.parametrize("case", CASES, ids=[f"{index}-{case['text'][:60]}" for index, case in enumerate(CASES)])
def test_an_entry_of_the_table_is_judged_as_a_careful_reader_would(case):
    findings = findings_of(case["text"], day=case.get("day"))
    assert {finding.code: finding.severity.value for finding in findings} == case.get("says", {})
    for name in case.get("names", ()):
        assert any(name in finding.message.id for finding in findings), name


def test_the_table_has_enough_of_both_sorts():
    accused = [case for case in CASES if "says" in case]
    assert len(CASES) >= 160
    assert 20 <= len(accused) <= len(CASES) - 20


@pytest.mark.parametrize("write", [str, str.upper], ids=["as printed", "in capitals"])
def test_nobody_who_cites_as_the_register_does_is_told_of_a_slip(write):
    findings = findings_of(*(write(official(row)) for row in ROWS))
    told = {"DHK004", "DHK005", "DHK006", "DHK013"}  # revoked, amended, written short: true of such a list
    assert [finding.message.id for finding in findings if finding.code not in told] == []


def test_no_row_of_the_register_is_held_against_anybody_beyond_its_proof():
    for row in (row for row in ROWS if row.status == "dicabut"):
        levels = {finding.severity.value for finding in findings_of(official(row)) if finding.code == "DHK004"}
        if row.status_confidence in ("", "memory") or row.confidence == "memory":
            assert levels == set(), row.key
        elif row.status_confidence != "text":
            assert levels <= {"warning"}, row.key


@pytest.mark.parametrize(
    "name",
    ["Peraturan Daerah Kabupaten Sekarwangi", "Peraturan Bupati Sekarwangi", "Peraturan Desa Melati", "Qanun Antah"],
)
def test_no_regulation_of_a_region_is_looked_up_in_the_national_register(name):
    rows = [row for row in ROWS if row.type in ("UU", "PP") and row.status == "dicabut"][:40]
    wrong = [f"{name} Nomor {row.number} Tahun {row.year} tentang {row.title}" for row in rows]
    near = [f"{name} Nomor {row.number}1 Tahun {row.year} tentang {row.title}" for row in rows]
    assert [finding.message.id for finding in findings_of(*wrong, *near)] == []
