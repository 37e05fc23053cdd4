"""``rules docs``: a pack as pages, which hold what the pack says and nothing that its text could smuggle in."""

import re
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt
from unit.packs.region import ADJUSTMENTS, RULE, write_region

from standards_lint.knowledge.data import national
from standards_lint.packs.load import load_pack

HOSTILE = "<script>alert(1)</script> & [tautan](http://contoh.invalid) `kutip` # 1. | x"
RULE_FILE = "pengaduan_daerah__SPD001-aplikasi-kabupaten"


class Parts(HTMLParser):
    """Tags, links and text of a page."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.links, self.text = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.links += [value for name, value in attributes if name in {"href", "src"}]

    def handle_data(self, data):
        self.text.append(data)

    @property
    def words(self):
        return " ".join(" ".join(self.text).split())


def written(folder):
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.*")}


@pytest.fixture
def site(command, tmp_path):
    """A function that writes the pages of a pack and gives their texts by path."""

    def make(*words, form="html", folder="situs"):
        outcome = command("rules", "docs", *words, "--output", tmp_path / folder, "--format", form)
        assert outcome.code == 0, outcome.err
        return written(tmp_path / folder)

    return make


@pytest.fixture
def region(tmp_path):
    off = "  - {code: BHS006, off: true, reason: {id: Pedoman membolehkannya, en: The guide allows it}}\n"
    return write_region(tmp_path / "paket", penyesuaian=ADJUSTMENTS + off)


def test_the_page_of_a_rule_tells_its_whole_story(site, region):
    page = Parts(site(region)["SPD001.html"]).words

    for told in (
        "Aplikasi pengaduan kabupaten tidak disebut",
        "peringatan",
        "Perbup 7/2025 tentang Penyelenggaraan Pelayanan Publik: Pasal 12",
        "Warga tidak tahu ke mana mengadu.",
        "Tambahkan Sekarwangi Lapor sebagai sarana pengaduan.",
        "Melalui kotak saran.",
        "Melalui aplikasi Sekarwangi Lapor.",
        "huruf besar: MELALUI SEKARWANGI LAPOR",
        "Batas aturan ini Tidak ada.",
        "terbit (Siap ditetapkan)",
        "Aturan dari paket “Aturan Kabupaten Sekarwangi” 2026.1 (Bagian Organisasi).",
        "pengaduan_daerah/SPD001-aplikasi-kabupaten.yaml",
    ):
        assert told in page, told


def test_the_other_pages_tell_words_law_changes_and_what_is_weaker(site, region):
    pages = {name: Parts(text).words for name, text in site(region).items() if name.endswith(".html")}

    assert "Dirawat oleh Bagian Organisasi" in pages["index.html"]
    assert "Tinjauan hukum terakhir 2026-11-01" in pages["index.html"]
    assert "mematikan BHS006" in pages["index.html"]
    assert "Peringatan (1) SPD001" in pages["menurut-bobot.html"]
    assert "→ kesalahan Alasan Pasal 15 mewajibkan kompensasi" in pages["penyesuaian.html"]
    assert "→ dimatikan Alasan Pedoman membolehkannya" in pages["penyesuaian.html"]
    assert "lamine layanan" in pages["kata-komponen.html"]
    assert "Dipakai oleh SPD001" in pages["pola.html"]
    assert "naskahnya dibaca; sumber: JDIH" in pages["peraturan.html"]
    assert "Pasal 12: SPD001" in pages["peraturan.html"]
    assert "Article 15 demands compensation" in pages["en/penyesuaian.html"]


@pytest.mark.parametrize("words", [(), ("region",)], ids=["national", "region"])
def test_every_link_leads_to_a_page_and_nothing_is_fetched(site, region, words):
    pages = site(*(region for _ in words))

    assert len([name for name in pages if re.fullmatch(r"[A-Z]{3}\d{3}\.html", name)]) == (
        1 if words else national_rules()
    )
    for name, text in pages.items():
        if name.endswith(".html"):
            folder = "en/" if name.startswith("en/") else ""
            parts = Parts(text)
            assert "script" not in parts.tags
            targets = {(folder + link).replace("en/../", "") for link in parts.links if not link.startswith("#")}
            assert targets <= pages.keys(), name


def national_rules():
    return len(load_pack(national(), trusted=True).rules)


def test_markup_in_a_pack_is_shown_as_it_is_written(site, tmp_path):
    rule = RULE.replace("id: Warga tidak tahu ke mana mengadu", f"id: '{HOSTILE}'")
    region = write_region(tmp_path / "paket", **{RULE_FILE: rule.replace("Melalui kotak saran.", f"'{HOSTILE}'", 1)})

    page = Parts(site(region)["SPD001.html"])
    assert HOSTILE in page.words
    assert "script" not in page.tags
    shown = Parts(
        MarkdownIt("commonmark", {"html": True}).render(site(region, form="markdown", folder="md")["SPD001.md"])
    )
    assert f"Mengapa {HOSTILE}" in shown.words
    assert "script" not in shown.tags
    assert not any("contoh.invalid" in link for link in shown.links)


def test_markdown_tells_both_languages_and_links_within_the_folder(site, region):
    pages = site(region, form="markdown")

    assert pages.keys() >= {"README.md", "SPD001.md", "kata.md", "peraturan.md", "penyesuaian.md"}
    rule = pages["SPD001.md"]
    assert rule.index("Warga tidak tahu") < rule.index("*In English*") < rule.index("Citizens do not know")
    assert rule.count("Melalui kotak saran.") == 1, "examples stand once"
    links = {link for text in pages.values() for link in re.findall(r"\]\(([^)]+)\)", text)}
    assert links <= pages.keys()
    wiki = site(region, form="wiki", folder="wiki")
    assert "[SPD001](SPD001)" in wiki["Home.md"]


def test_the_same_pack_gives_the_same_files_and_old_pages_go(site, region, tmp_path):
    first = site(region)
    other = tmp_path / "situs" / "catatan.html"
    other.write_text("<p>milik orang lain</p>", encoding="utf-8")
    (tmp_path / "situs" / "SPD009.html").write_text(first["SPD001.html"], encoding="utf-8")

    assert site(region) == first | {"catatan.html": "<p>milik orang lain</p>"}


def test_a_file_of_somebody_else_is_not_written_over(command, region, tmp_path):
    (tmp_path / "README.md").write_text("# Milik saya\n", encoding="utf-8")

    outcome = command("rules", "docs", region, "--output", tmp_path, "--format", "markdown")

    assert outcome.code == 2
    assert "README.md: berkas ini bukan buatan “rules docs”" in outcome.err
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "# Milik saya\n"
    assert not (tmp_path / "SPD001.md").exists()


@pytest.mark.parametrize("words", [("rules", "docs", "--output"), ("pack", "schema", "--output"), ("new", "pack")])
def test_a_file_where_a_folder_should_be_is_told_in_a_sentence(command, tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "berkas").write_text("", encoding="utf-8")

    told = command(*words, "berkas")

    assert told.code == 2
    assert "hasil tidak dapat ditulis (" in told.err


def test_a_style_sheet_of_somebody_else_is_not_written_over(command, region, tmp_path):
    (tmp_path / "gaya.css").write_text("p {}", encoding="utf-8")

    assert command("rules", "docs", region, "--output", tmp_path).code == 2
    assert (tmp_path / "gaya.css").read_text(encoding="utf-8") == "p {}"


def test_a_pack_over_another_tells_who_it_extends(site, command, tmp_path, region):
    about = (region / "pack.yaml").read_text(encoding="utf-8")
    office = tmp_path / "dinas"
    office.mkdir()
    about = about.replace("id: kabupaten-sekarwangi", "id: dinas-contoh").replace("kabupaten_kota", "opd")
    about = (
        about.replace("extends: nasional", "extends: kabupaten-sekarwangi")
        .replace("prefix: SPD", "prefix: DPD")
        .replace("prefix: S\n", "")
    )
    about = about.replace("prefix: SPD", "prefix: DPD").replace("prefix: S\n", "")
    (office / "pack.yaml").write_text(about, encoding="utf-8")

    assert "Memperluas kabupaten-sekarwangi" in Parts(site(office, "--pack", region)["index.html"]).words
    alone = command("rules", "docs", office, "--output", tmp_path / "x")
    assert (alone.code, "sebutkan pula dengan --pack" in alone.err) == (2, True)
