"""The check of the finished site sees what is broken, and only that."""

import pytest

from tools.website.checks import check
from tools.website.material import ROOT

PAGE = '<!doctype html><html lang="{lang}"><head><title>Judul</title>{head}</head><body id="a">{body}</body></html>'


@pytest.fixture
def site(tmp_path):
    """Writes a page in both languages and gives the problems."""

    def problems(body="", head="", lang="id", other="x.html", **files):
        (tmp_path / "en").mkdir(exist_ok=True)
        (tmp_path / "x.html").write_text(PAGE.format(lang=lang, head=head, body=body), encoding="utf-8")
        (tmp_path / "en" / other).write_text(PAGE.format(lang="en", head="", body=""), encoding="utf-8")
        for name, text in files.items():
            (tmp_path / name.replace("__", ".")).write_text(text, encoding="utf-8")
        return check(tmp_path)

    return problems


@pytest.mark.parametrize(
    "body",
    [
        "",
        '<a href="#a">x</a><a href="x.html#a">x</a><a href="en/x.html">x</a>',
        '<a href="https://peraturan.go.id/id/uu-25">x</a><a href="mailto:a@b.example">x</a>',
        '<img src="data:image/png;base64,AA" alt="gambar">',
    ],
)
def test_a_sound_page_has_no_problems(site, body):
    assert site(body) == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ('<a href="tidak-ada.html">x</a>', "x.html: the link tidak-ada.html is dead"),
        ('<a href="#b">x</a>', "x.html: the link #b names a heading that is not there"),
        ('<a href="en/x.html#b">x</a>', "x.html: the link en/x.html#b names a heading that is not there"),
        ('<a href="/x.html">x</a>', "x.html: the link /x.html leads nowhere that a copied folder has"),
        ('<a href="https://satu">x</a>', "x.html: the address https://satu is not well-formed"),
        ('<p id="a"></p>', "x.html: the id “a” stands twice"),
        ('<img src="data:,A">', "x.html: the picture data:,A has no words in its place"),
        ('<script src="https://cdn.example/a.js"></script>', "x.html: asks another host for https://cdn.example/a.js"),
        ('<script src="//cdn.example/a.js"></script>', "x.html: asks another host for //cdn.example/a.js"),
    ],
)  # fmt: skip
def test_what_is_broken_is_told(site, body, told):
    assert told in site(body)


def test_a_style_that_loads_from_elsewhere_is_told(site):
    assert site(a__css="@import 'https://fonts.example/x.css';") == ["a.css: loads something from another host"]


def test_a_page_without_a_twin_is_told(site):
    assert site(other="y.html") == [
        "x.html: there is no such page in the other language",
        "y.html: there is no such page in the other language",
    ]


def test_a_page_without_its_language_is_told(site):
    assert site(lang="") == ["x.html: no title or no language"]


def test_a_page_that_names_the_machine_is_told(site):
    assert site(f"<p>{ROOT}/examples/a.html</p>") == ["x.html: names the folder of the machine that built it"]


def test_an_empty_folder_is_not_sound(tmp_path):
    assert check(tmp_path) == [f"{tmp_path}: no pages; build the site first"]
