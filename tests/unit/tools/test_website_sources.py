"""The hand-written pages of the site: languages, anchors, and links that lead where their targets are."""

from pathlib import Path

import pytest

from tools.website.links import Site, file_on_site, turned
from tools.website.sources import LANGUAGES, Source, anchors, language_of, read_sources

ROOT = Path(__file__).parents[3]


def source(name, lang, text, path=""):
    return Source(path or f"docs/{name}.md", name, lang, text, frozenset(anchors(text)))


def site(*sources):
    pages = {}
    for each in sources:
        pages.setdefault(each.name, {})[each.lang] = each
    return Site(pages, {"biaya/BIA001-pungutan.yaml": "BIA001"}, frozenset({"BIA001", "KOM001"}))


def link(text, *others, lang="id", name="halaman", path=""):
    page = source(name, "en", text, path)
    known = site(page, *others)
    return turned(page, lang, known).strip(), known


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("## The life of a rule", "the-life-of-a-rule"),
        ("# What stays, and how it changes", "what-stays-and-how-it-changes"),
        ("### Precision: `ketepatan.yaml`", "precision-ketepatanyaml"),
        ("## [Unreleased]", "unreleased"),
        ("## Untuk petugas TI ##", "untuk-petugas-ti"),
    ],
)
def test_anchors_are_those_of_code_hosts(heading, anchor):
    assert list(anchors(heading)) == [anchor]


def test_a_heading_that_stands_twice_is_counted_and_code_has_no_headings():
    text = "# Satu\n## Dua\n```sh\n# bukan judul\n```\n## Dua\n"

    assert list(anchors(text)) == ["satu", "dua", "dua-1"]


def test_a_page_with_two_titles_is_split_into_its_languages(tmp_path):
    for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        (tmp_path / name).write_text("# Judul\n", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "dua.md").write_text("# Judul\n```sh\n# a\n```\nisi\n# Title\nwords\n", encoding="utf-8")

    pages = read_sources(tmp_path)["dua"]

    assert pages["id"].text == "# Judul\n```sh\n# a\n```\nisi"
    assert pages["en"].text == "# Title\nwords"


def test_a_translation_lies_beside_under_the_same_name(tmp_path):
    for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        (tmp_path / name).write_text("# Title\n", encoding="utf-8")
    (tmp_path / "docs" / "id").mkdir(parents=True)
    (tmp_path / "docs" / "ci.md").write_text("# CI\n", encoding="utf-8")
    (tmp_path / "docs" / "id" / "ci.md").write_text("# CI, dalam bahasa Indonesia\n", encoding="utf-8")
    (tmp_path / "docs" / "id" / "README.md").write_text("# Ringkasnya\n", encoding="utf-8")

    pages = read_sources(tmp_path)

    assert {lang: page.path for lang, page in pages["ci"].items()} == {"en": "docs/ci.md", "id": "docs/id/ci.md"}
    assert pages["readme"]["id"].text == "# Ringkasnya\n"


def test_every_hand_written_page_of_the_repository_is_taken():
    shown = {page.path for each in read_sources(ROOT).values() for page in each.values()}
    written = {path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").glob("*.md")}

    assert written - shown == {"docs/rules.md"}


FOLDERS = [path for lang in LANGUAGES for path in sorted((ROOT / "docs" / lang).glob("*.md"))]


@pytest.mark.parametrize("path", FOLDERS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_translation_is_in_the_language_of_its_folder(path):
    assert language_of(path.read_text(encoding="utf-8")) == path.parent.name


def test_the_language_of_a_page_is_told_by_its_prose_alone():
    assert language_of("# Judul\nYang ditulis dengan kata.\n```\nthe and of with for not the\n```\n") == "id"
    assert language_of("# Title\nThe words of a page.\n") == "en"
    for name, lang in (("untuk-penelaah", "id"), ("facts", "en")):
        assert language_of((ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")) == lang


@pytest.mark.parametrize(
    ("written", "turned_to"),
    [
        ("[x](ci.md)", "[x](ci.md)"),
        ("[x](ci.md#pre-commit)", "[x](ci.md#pre-commit)"),
        ("[`x`](ci.md)", "[`x`](ci.md)"),
        ("[x](#sini)", "[x](#sini)"),
        ("[x](https://contoh.example/a#b)", "[x](https://contoh.example/a#b)"),
        ("[x](rules.md)", "[x](aturan/index.md)"),
        ("[x](rules/dasar_hukum.md)", "[x](aturan/index.md#dasar-hukum)"),
        ("[x](rules/biaya.md#bia001)", "[x](aturan/BIA001.md)"),
        ("[x](../rules/biaya/BIA001-pungutan.yaml)", "[x](aturan/BIA001.md)"),
        ("![x](gambar/mulai.png)", "![x](gambar/mulai.png)"),
        ("[x](../examples/a.html)", "[x](silang:berkas/examples/a.html)"),
        ("[x](../LICENSE)", "[x](silang:berkas/LICENSE.txt)"),
        ("[x](../examples/laporan/)", "[x](silang:berkas/examples/laporan/index.html)"),
        ("`[x](rules.md)`", "`[x](rules.md)`"),
        ("```md\n[x](rules.md)\n```", "```md\n[x](rules.md)\n```"),
    ],
)
def test_a_link_leads_to_where_its_target_is(written, turned_to):
    assert link(written, source("ci", "en", "# CI\n## pre-commit\n"))[0] == turned_to


def test_files_and_pictures_that_a_page_needs_are_noted():
    _, known = link("[x](../examples/a.html) ![y](gambar/mulai.png)")

    assert known.files == {"examples/a.html"}
    assert known.pictures == {"docs/gambar/mulai.png"}


def test_the_page_in_the_reader_s_language_is_meant_unless_only_the_other_has_the_heading():
    others = (source("ci", "en", "# CI\n## Hooks\n"), source("ci", "id", "# CI\n## Kait\n", "docs/id/ci.md"))

    assert link("[x](ci.md#hooks)", *others, lang="id")[0] == "[x](silang-judul:en/ci.html#hooks)"
    assert link("[x](ci.md#hooks)", *others, lang="en")[0] == "[x](ci.md#hooks)"
    assert link("[x](id/ci.md#kait)", *others, lang="en")[0] == "[x](silang-judul:../ci.html#kait)"
    assert link("[x](ci.md)", *others, lang="id")[0] == "[x](ci.md)"


def test_a_translation_s_links_start_from_its_own_folder():
    text, _ = link("[x](../ci.md) [y](../../LICENSE)", source("ci", "en", "# CI\n"), path="docs/id/halaman.md")

    assert text == "[x](ci.md) [y](silang:berkas/LICENSE.txt)"


@pytest.mark.parametrize(
    ("file", "place"),
    [("a/b.yaml", "berkas/a/b.yaml.txt"), ("a/b.docx", "berkas/a/b.docx"), ("a/b.txt", "berkas/a/b.txt")],
)
def test_files_that_no_browser_shows_are_copied_as_text(file, place):
    assert file_on_site(file) == place
