"""All real pages and texts are read without an exception, and no visible word of a page is lost."""

import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from standards_lint.readers import read_document

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
FILES = sorted(
    path
    for folder in ("files", "more")
    for path in (CORPUS / folder).glob("*")
    if path.suffix in (".txt", ".html", ".md")
)
OFFICE = sorted(
    path for folder in ("files", "more") for path in (CORPUS / folder).glob("*") if path.suffix in (".docx", ".pdf")
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


@pytest.mark.parametrize("path", OFFICE, ids=lambda path: path.name)
def test_every_office_file_is_read_with_an_anchor_for_each_line(path):
    document = read_document(path.read_bytes(), path.name)
    assert document.readable or document.notes
    assert len(document.anchors) in (0, len(document.lines))
    for block in document.blocks:
        span = block.span
        assert 1 <= span.line <= len(document.lines)
        assert 1 <= span.column <= len(document.lines[span.line - 1]) + 1
        assert path.suffix != ".pdf" or not document.anchors or document.anchors[span.line - 1].box


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
UNREAD = {W + "del", W + "moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}


def _paragraphs(element, own=None):
    """The text of each paragraph of a Word document, text boxes apart, without white space."""
    texts = []
    for child in element:
        if child.tag in UNREAD:
            continue
        inside = own
        if child.tag == W + "p":
            inside = []
            texts.append(inside)
        elif child.tag == W + "t" and own is not None:
            own.append(re.sub(r"\s+", "", child.text or ""))
        texts += _paragraphs(child, inside)
    return texts


@pytest.mark.parametrize("path", [path for path in OFFICE if path.suffix == ".docx"], ids=lambda path: path.name)
def test_no_text_of_a_word_document_is_lost(path):
    body = ElementTree.fromstring(ZipFile(path).read("word/document.xml"))
    read = re.sub(r"\s+", "", "".join(read_document(path.read_bytes(), path.name).lines))
    lost = [text for parts in _paragraphs(body) if (text := "".join(parts)) not in read and not _PRIVATE.search(text)]
    assert lost == []


_PRIVATE = re.compile("[\uf000-\uf0ff]")
"""Signs of symbol fonts, which are read as what they look like."""
