"""The grid: every layout in every format, clean and with each kind of noise, and how much of the standards came back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from layouts.arrange import LAYOUTS, Layout, suitable
from layouts.docx import render_docx
from layouts.html import render_html
from layouts.markdown import render_markdown
from layouts.noise import NOISES, doubled, glued, with_slips
from layouts.page import Page
from layouts.score import rate, score
from layouts.standard import Standard, standards
from layouts.text import render_text
from standards_lint.extract.assemble import extract_standard
from standards_lint.knowledge.bundle import Knowledge, load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.readers import read_document

CLEAN = "clean"
RENDERERS: dict[str, Callable[[Page, bool], bytes]] = {
    "docx": render_docx,
    "txt": render_text,
    "md": render_markdown,
    "html": render_html,
}


@dataclass(frozen=True, slots=True)
class Document:
    """One standard drawn once."""

    layout: str
    format: str
    noise: str
    data: bytes
    shown: Standard

    @property
    def name(self) -> str:
        """A file name for it."""
        return f"{self.layout}-{self.noise}-{self.shown.key}.{self.format}"


@dataclass(frozen=True, slots=True)
class Result:
    """What came back of one document."""

    document: Document
    scores: dict[str, float]

    @property
    def rate(self) -> float:
        """The recovery rate."""
        return rate(self.scores)


def documents(formats: Iterator[str] | tuple[str, ...] = tuple(RENDERERS)) -> Iterator[Document]:
    """All documents of the grid in some formats; noise that changes nothing gives no document of its own."""
    for layout in LAYOUTS:
        for standard in standards():
            fit = suitable(layout, standard)
            if fit is None:
                continue
            for name in formats:
                if name in layout.formats:
                    yield from _drawn(layout, fit, name)


def _drawn(layout: Layout, standard: Standard, name: str) -> Iterator[Document]:
    render = RENDERERS[name]
    page, shown = layout.arrange(standard)
    clean = render(page, False)
    yield Document(layout.name, name, CLEAN, clean, shown)
    for noise in NOISES:
        noisy = page
        if noise == "typing":
            noisy, _ = layout.arrange(with_slips(standard))
        elif noise != "broken":
            noisy = glued(page) if noise == "glued" else doubled(page)
        data = render(noisy, noise == "broken")
        if data != clean:
            yield Document(layout.name, name, noise, data, shown)


@cache
def knowledge() -> Knowledge:
    """The national pack's knowledge, read once."""
    return load_knowledge(national())


def recover(document: Document) -> Result:
    """Reads a document and compares what came back."""
    raw = read_document(document.data, document.name)
    return Result(document, score(document.shown, extract_standard(raw, knowledge())))
