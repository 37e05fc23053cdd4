"""The generated pages of the site tell what the program tells, in both languages."""

import json
import re
import sys
import types

import pytest

from standards_lint.model.finding import Severity
from tools.website.contents import ABOUT, GROUPS
from tools.website.fact_page import fact_source
from tools.website.home import home_page
from tools.website.law_pages import law_pages, register_script
from tools.website.material import ROOT, components_of, law_page, read_material
from tools.website.rule_pages import rule_pages
from tools.website.schema_pages import schema_pages
from tools.website.sources import language_of, read_sources

LANGUAGES = ("id", "en")


@pytest.fixture(scope="module")
def material():
    return read_material()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_rule_has_a_page_with_its_story(material, lang):
    pages = dict(rule_pages(material, lang))

    assert set(pages) == {"aturan/index", *(f"aturan/{rule.code}" for rule in material.pack.rules)}
    for rule in material.pack.rules:
        page = pages[f"aturan/{rule.code}"]
        assert f"# {rule.code}: " in page
        assert f'<span class="lencana {rule.severity.value}">' in page
        assert rule.file.split("/")[-1] in page


def test_a_rule_s_law_leads_to_the_register(material):
    page = dict(rule_pages(material, "id"))["aturan/BIA001"]

    assert "* [UU 24/2013](../peraturan/uu.md#uu-24-2013) tentang" in page


def test_the_reason_comes_before_the_weight(material):
    page = dict(rule_pages(material, "id"))["aturan/BIA001"]

    assert page.index("## Mengapa") < page.index("## Dasar hukum") < page.index("## Bobot dan status")


def test_the_list_can_be_filtered_by_what_rules_ask_for(material):
    index = dict(rule_pages(material, "id"))["aturan/index"]
    rows = re.findall(r'<li data-bobot="(\w+)" data-komponen="([\w ]*)"><a class="kode" href="(\w+)\.html">', index)

    rules = material.pack.rules
    folders = [category.folder for category in material.pack.categories]

    assert [code for *_, code in rows] == [rule.code for folder in folders for rule in rules if rule.category == folder]
    assert {weight for weight, *_ in rows} <= {severity.value for severity in Severity}
    parts = {code: parts.split() for _, parts, code in rows}
    assert parts["KOM001"] == ["dasar_hukum"]
    assert "biaya" in parts["BIA002"]


def test_components_are_those_of_the_conditions(material):
    rules = {rule.code: rule for rule in material.pack.rules}

    assert components_of(rules["JAM001"], material.components) == ("jaminan_pelayanan",)
    assert components_of(rules["DOK100"], material.components) == ()


def test_another_rule_that_a_story_names_can_be_opened(material):
    page = dict(rule_pages(material, "id"))["aturan/JAM001"]

    assert "dinilai oleh [JAM002](JAM002.md)." in page
    assert "[JAM001]" not in page


def test_the_facts_are_told_in_indonesian_under_the_same_headings():
    page = fact_source()

    assert page.anchors >= read_sources(ROOT)["facts"]["en"].anchors - {"facts"}
    assert language_of(page.text.split("## document")[0]) == "id"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_regulation_stands_in_the_register_once(material, lang):
    pages = dict(law_pages(material, lang))
    anchors = [anchor for page in pages.values() for anchor in re.findall(r"^\(([\w-]+)\)=$", page, re.MULTILINE)]
    rows = json.loads(register_script(material, lang).removeprefix("const REGISTER=").rstrip(";\n"))

    assert len(anchors) == len(set(anchors)) == len(material.laws) == len(rows)
    assert {f"peraturan/{place.partition('.')[0]}" for *_, place in rows} <= set(pages)
    assert {place.partition("#")[2] for *_, place in rows} == set(anchors)


def test_a_regulation_tells_what_the_command_tells(material):
    laws = dict(law_pages(material, "id"))["peraturan/pp"]
    told = laws[laws.index("(pp-37-2007)=") :].split("\n\n(")[0]

    assert "* **Status**: dicabut" in told
    assert "* **Dicabut atau diganti dengan**: [PP 40/2019](../peraturan/pp.md#pp-40-2019)" in told
    assert "* **Diubah dengan**: [PP 102/2012]" in told


def test_what_nothing_revoked_is_not_said_to_be_in_force(material):
    unsure = [e for e in material.laws.values() if e.standing.status == "tidak_diketahui" and not e.lead]
    entry = unsure[0]
    page = dict(law_pages(material, "id"))[law_page(entry.row.key)]

    assert unsure
    assert "tidak ditemukan pencabutan; itu belum berarti pasti berlaku" in page


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_schema_has_a_table(lang):
    pages = dict(schema_pages(lang))

    assert len(pages) == 28
    assert "`severity` (wajib)" in pages["skema/aturan"] or "`severity` (required)" in pages["skema/aturan"]
    assert not [name for name, page in pages.items() if "None" in page]


def test_a_schema_is_told_in_the_reader_s_language():
    indonesian, english = (dict(schema_pages(lang))["skema/peraturan"] for lang in LANGUAGES)

    assert "judul tanpa kata “tentang” |" in indonesian
    assert "the title without “tentang” |" in english


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_first_page_shows_a_real_finding_and_three_readers(material, lang):
    page = home_page(material, lang, {"untuk-penelaah"}, "")

    assert "<mark>Rp. 25.000</mark>" in page
    assert "UU 24/2013 Pasal 79A" in page
    assert re.findall(r'<h3><a href="([\w-]+)\.html">', page) == ["untuk-penelaah", "repositories", "paket-daerah"]


def test_no_page_stands_in_the_menu_twice():
    names = [entry.name for group in GROUPS for entry in group.entries]

    assert len(names) == len(set(names))


def test_a_page_in_english_only_is_told_in_a_sentence():
    english = {name for name, each in read_sources(ROOT).items() if set(each) == {"en"}}

    assert set(ABOUT) - set(read_sources(ROOT)) == set(), "pages that are gone"
    assert {"quality", "benchmarks", "architecture"} & english <= set(ABOUT)


def test_no_installed_module_is_taken_for_indonesian_words(monkeypatch):
    pytest.importorskip("sphinx")
    from docutils.languages import LanguageImporter

    from tools.website.sphinx_parts import _without_chance_modules

    monkeypatch.setitem(sys.modules, "id", types.ModuleType("id"))
    monkeypatch.delitem(sys.modules, "docutils.languages.id", raising=False)
    _without_chance_modules()
    assert LanguageImporter()("id").bibliographic_fields
