"""Evaluations of a pack: read, and refused with file and line where they do not hold together."""

import pytest

from standards_lint.errors import PackError
from standards_lint.packs.levels import load_evaluations
from standards_lint.packs.load import inspect_pack, load_pack
from standards_lint.packs.spec import Comparison, Op

LEVELS = """\
id: penilaian
title: {id: Penilaian, en: Assessment}
verified: secondary
source: {id: Salinan, en: Copy}
caution: {id: Bukan nilai, en: No score}
indicators:
  - code: 1.a
    name: {id: Waktu, en: Time}
    applies_to: [standar_pelayanan]
    levels:
      - words: {id: Ada waktu, en: There is a time}
        needs:
          - {name: {id: waktu, en: time}, when: [{d: {kind: duration, role: service}}]}
      - words: {id: Waktu tepat, en: The time is right}
        unseen:
          when: [{d: {kind: document, form: publikasi}}]
          reason: {id: halaman, en: page}
        needs:
          - {name: {id: batas, en: limit}, without: [WKT901]}
          - {name: {id: lama, en: long}, none: [[{d: {kind: duration, days_min: {gt: $knowledge.batas.izin.hari}}}]]}
          - {name: {id: foto, en: photograph}, evidence: true}
    evidence: {id: foto, en: photographs}
    cases:
      - {name: ada, scaffold: standar_pelayanan, level: 1}
      - {name: tidak ada, scaffold: standar_pelayanan, at: jangka_waktu, text: null, level: 0}
"""
PLACE = "jenjang/penilaian.yaml"


def problems_of(folder):
    _, problems = inspect_pack(folder.root)
    return [str(problem).removeprefix(f"{folder.root}/") for problem in problems]


def test_a_sound_file_is_read(folder):
    folder.write(PLACE, LEVELS)

    assert problems_of(folder) == []
    assert load_pack(folder.root).rules
    (evaluation,) = load_evaluations(folder.root)
    (indicator,) = evaluation.indicators
    assert (evaluation.id, indicator.code, indicator.applies_to) == ("penilaian", "1.a", ("standar_pelayanan",))
    first, second = indicator.levels
    assert first.needs[0].any[0][0].kind == "duration"
    limit, short, photograph = second.needs
    assert limit.without == ("WKT901",)
    assert short.none[0][0].tests == (Comparison("days_min", Op.GT, 30),)
    assert photograph.evidence
    assert limit.unseen is not None
    assert limit.unseen == short.unseen
    assert [(case.example.name, case.level) for case in indicator.cases] == [("ada", 1), ("tidak ada", 0)]


def test_a_pack_need_not_have_any(folder):
    assert load_evaluations(folder.root) == ()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("id: penilaian", "id: lain", "berbeda dari nama berkas"),
        ("kind: duration, role: service", "kind: durasi", "tidak ada fakta jenis “durasi”"),
        ("role: service", "rol: service", "tidak memiliki atribut “rol” — maksud Anda “role”?"),
        ("when: [{d: {kind: duration, role: service}}]", "when: [{not: {kind: duration}}]", "harus positif"),
        ("form: publikasi", "form: halaman", "“document.form” tidak pernah “halaman”"),
        ("[WKT901]", "[WKT902]", "tidak ada aturan “WKT902” — maksud Anda “WKT901”?"),
        ("without: [WKT901]", "without: [WKT901], evidence: true", "memerlukan salah satu dari when, any"),
        ("without: [WKT901]", "any: [[{s: {kind: service}}]], at_least: 2", "lebih banyak daripada isi “any”"),
        ("level: 1}", "level: 3}", "kasus “ada”: tingkat tertinggi indikator ini 2"),
        ("scaffold: standar_pelayanan, level", "scaffold: standar, level", "kerangka “standar” tidak ada"),
        ("at: jangka_waktu", "at: waktu", "tidak memiliki bagian “waktu”"),
        (", text: null", "", "“at” memerlukan “text”"),
        ("{name: ada, scaffold: standar_pelayanan,", "{name: ada,", "memerlukan “scaffold” atau “document”"),
        ("verified: secondary", "verified: benar", "“verified” tidak boleh “benar”"),
        ("    evidence: {id: foto, en: photographs}\n", "", "“evidence” belum ditulis"),
        ("$knowledge.batas.izin.hari", "$knowledge.batas.izin.jam", "tidak ditemukan"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(folder, old, new, told):
    assert old in LEVELS
    folder.write(PLACE, LEVELS.replace(old, new, 1))

    problems = problems_of(folder)

    assert [problem for problem in problems if problem.startswith(f"{PLACE}:") and told in problem], problems


def test_an_indicator_stands_there_once(folder):
    twice = LEVELS + LEVELS.partition("indicators:\n")[2]
    folder.write(PLACE, twice)

    assert "indikator 1.a ditulis dua kali" in problems_of(folder)[0]


def test_a_file_that_is_no_yaml_is_refused(folder):
    folder.write(PLACE, "indicators: [")

    with pytest.raises(PackError, match="penilaian"):
        load_evaluations(folder.root)
