"""All real pages and texts are read without an exception, and no visible word of a page is lost."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from standards_lint.readers import read_document

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
FILES = sorted(
    path
    for folder in ("files", "more")
    for path in (CORPUS / folder).glob("*")
    if path.suffix in (".txt", ".html", ".md")
)
pytestmark = pytest.mark.skipif(not FILES, reason="the corpus is not beside this checkout")

UNSEEN = {
    "script",
    "style",
    "template",
    "noscript",
    "select",
    "option",
    "textarea",
    "svg",
    "head",
    "iframe",
    "del",
    "s",
    "strike",
}


class _Words(HTMLParser):
    """Words outside of elements that show nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.unseen: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag in UNSEEN or "display:none" in (dict(attrs).get("style") or ""):
            self.unseen.append(tag)

    def handle_endtag(self, tag):
        if tag in self.unseen:
            self.unseen.remove(tag)

    def handle_data(self, data):
        if not self.unseen:
            self.words += re.findall(r"\w+", data)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_is_read_with_places_inside_the_file(path):
    document = read_document(path.read_bytes(), path.name)
    assert document.blocks
    for block in document.blocks:
        span = block.span
        assert 1 <= span.line <= len(document.lines)
        assert 1 <= span.column <= len(document.lines[span.line - 1]) + 1


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix == ".html"], ids=lambda path: path.name)
def test_no_visible_word_of_a_page_is_lost(path):
    document = read_document(path.read_bytes(), path.name)
    page = _Words()
    page.feed(path.read_text(encoding="utf-8", errors="replace"))
    kept = set(re.findall(r"\w+", " ".join(f"{block.label} {block.text}" for block in document.blocks)))
    assert [word for word in page.words if word not in kept] == []
