"""Profiles of a pack, and its list of rules that are gone: read, and refused with file and line."""

from dataclasses import replace
from itertools import pairwise

import pytest

from standards_lint.knowledge.data import national
from standards_lint.packs.load import inspect_pack, load_pack
from standards_lint.packs.profiles import load_profiles, profiles_of
from standards_lint.packs.removed import gone_rules, gone_words

PROFILE = """\
id: draf
title: {id: Draf, en: Draft}
about: {id: Selagi ditulis, en: While it is written}
rules: [waktu]
severity: {WKT901: info}
"""
WIDER = """\
id: terbit
title: {id: Terbit, en: Adopted}
about: {id: Semua, en: All}
extends: draf
rules: [ALL]
"""


def problems_of(folder):
    _, problems = inspect_pack(folder.root)
    return [str(problem).removeprefix(f"{folder.root}/") for problem in problems]


def test_sound_profiles_are_read_the_narrowest_first(folder):
    folder.write("profiles/aaa.yaml", WIDER.replace("id: terbit", "id: aaa"))
    folder.write("profiles/draf.yaml", PROFILE)

    assert problems_of(folder) == []
    profiles = load_profiles(folder.root)
    assert list(profiles) == ["draf", "aaa"]
    assert profiles["aaa"].severity == profiles["draf"].severity
    assert [rule.code for rule in profiles["aaa"].chosen(load_pack(folder.root).rules)] == ["WKT901"]


def test_a_profile_is_named_as_its_file(folder):
    folder.write("profiles/lain.yaml", PROFILE)

    assert problems_of(folder) == ["profiles/lain.yaml:1: id “draf” berbeda dari nama berkas; samakan keduanya"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("[waktu]", "[wakt]", "profiles/draf.yaml:4: tidak ada aturan “wakt” — maksud Anda “waktu”?"),
        ("[waktu]", "[WKT902]", "profiles/draf.yaml:4: tidak ada aturan “WKT902” — maksud Anda “WKT901”?"),
        ("WKT901: info", "WKT9: berat", "“severity.WKT9” tidak boleh “berat”"),
        ("{id: Draf, en: Draft}", "{id: Draf}", "“en” belum ditulis"),
        ("rules: [waktu]", "extends: drat", "profiles/draf.yaml:4: tidak ada profil “drat” — maksud Anda “draf”?"),
        ("rules: [waktu]", "extends: draf", "profiles/draf.yaml:4: “extends: draf” kembali ke profil ini sendiri"),
        ("rules: [waktu]", "ignore: [waktu]", "profiles/draf.yaml:1: tidak ada satu aturan pun yang menilai"),
    ],
)
def test_a_fault_is_told_with_its_line(folder, old, new, problem):
    assert old in PROFILE
    folder.write("profiles/draf.yaml", PROFILE.replace(old, new))

    assert any(problem in told for told in problems_of(folder)), problems_of(folder)


def test_a_profile_does_not_raise_a_rule_beyond_its_proof(folder):
    rule = (folder.root / "waktu" / "WKT901-terlalu-lama.yaml").read_text(encoding="utf-8")
    folder.write("waktu/WKT901-terlalu-lama.yaml", rule.replace("verified: text", "verified: secondary"))
    folder.write("profiles/draf.yaml", PROFILE.replace("info", "error"))

    assert problems_of(folder) == [
        "profiles/draf.yaml:5: WKT901 tidak dapat menjadi “error”; dasar hukumnya hanya mendukung “warning”"
    ]


REMOVED = """\
removed:
  WKT900: {name: waktu-dulu, since: "1", replaced_by: WKT901, reason: {id: digabung, en: merged}}
"""


def about_with(folder, text):
    about = (folder.root / "pack.yaml").read_text(encoding="utf-8")
    folder.write("pack.yaml", about + text)


def test_rules_that_are_gone_are_known_by_code_and_name(folder):
    about_with(folder, REMOVED)

    assert problems_of(folder) == []
    gone = gone_rules([load_pack(folder.root)])
    assert gone["WKT900"] is gone["waktu-dulu"]
    assert gone_words(gone["WKT900"]) == "sudah tidak ada sejak edisi 1; penggantinya WKT901 (digabung)"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("WKT900", "WKT901", "removed: aturan WKT901 masih ada"),
        ("replaced_by: WKT901", "replaced_by: WKT910", "removed: tidak ada aturan “WKT910” — maksud Anda “WKT901”?"),
        ('since: "1", ', "", "“since” belum ditulis"),
    ],
)
def test_a_false_entry_is_told(folder, old, new, problem):
    about_with(folder, REMOVED.replace(old, new))

    assert any(problem in told for told in problems_of(folder)), problems_of(folder)


LADDER = ["draf", "publikasi", "lengkap", "terbit"]


def test_the_profiles_of_the_national_pack_are_a_ladder():
    rules = [r for r in load_pack(national(), trusted=True).rules if r.status == "stable" and not r.raised]
    profiles = load_profiles(national())
    asked = [{rule.code for rule in profiles[name].chosen(rules)} for name in LADDER]

    assert list(profiles) == LADDER
    assert all(narrow < wide for narrow, wide in pairwise(asked))
    assert asked[-1] == {rule.code for rule in rules}


def test_each_stage_asks_what_it_says():
    rules = load_pack(national(), trusted=True).rules
    asked = {name: {r.code for r in p.chosen(rules)} for name, p in load_profiles(national()).items()}
    six = {"KOM002", "KOM003", "KOM004", "KOM005", "KOM006", "KOM010"}
    fourteen = {f"KOM{number:03}" for number in range(1, 15)}

    assert not asked["draf"] & fourteen
    assert asked["publikasi"] & fourteen == six
    assert fourteen <= asked["lengkap"]
    assert {"WKT001", "DHK004", "BIA003"} <= asked["draf"]
    assert "TAP015" not in asked["lengkap"]
    assert "TAP015" in asked["terbit"]


def test_a_pack_may_extend_the_stages_of_the_national_one(folder):
    folder.write("profiles/dinas.yaml", PROFILE.replace("id: draf", "id: dinas\nextends: draf"))

    profiles = profiles_of([load_pack(national(), trusted=True), load_pack_of_a_region(folder)])

    base = profiles["dinas"].base
    assert base is not None
    assert base.id == "draf"
    assert list(profiles) == ["draf", "dinas", *LADDER[1:]]


def load_pack_of_a_region(folder):
    return replace(load_pack(national(), trusted=True), id="dinas", root=str(folder.root))
