"""The grid: every layout in every format, clean and with each kind of noise, and how much of a standard came back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from layouts.arrange import LAYOUTS, Layout, suitable
from layouts.document import CLEAN, Document
from layouts.docx import render_docx
from layouts.html import render_html
from layouts.markdown import render_markdown
from layouts.noise import NOISES, doubled, glued, run_in, with_slips
from layouts.office import converted
from layouts.page import Page
from layouts.score import rate, score
from layouts.standard import Standard, standards
from layouts.text import render_text
from layouts.xlsx import render_xlsx
from standards_lint.extract.assemble import extract_standard
from standards_lint.knowledge.bundle import Knowledge, load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.readers import read_document

RENDERERS: dict[str, Callable[[Page, bool], bytes]] = {
    "docx": render_docx,
    "txt": render_text,
    "md": render_markdown,
    "html": render_html,
    "xlsx": render_xlsx,
}


@dataclass(frozen=True, slots=True)
class Result:
    """What came back of one document."""

    document: Document
    scores: dict[str, float]

    @property
    def rate(self) -> float:
        """The recovery rate."""
        return rate(self.scores)


def documents(formats: Sequence[str]) -> Iterator[Document]:
    """All documents of the grid in some formats; noise that changes nothing gives no document of its own."""
    for name in formats:
        yield from _word_documents() if name == "docx" else _documents(name)


def _documents(name: str) -> Iterator[Document]:
    for layout in LAYOUTS:
        if name in layout.formats:
            fitting = [fit for fit in (suitable(layout, standard) for standard in standards()) if fit is not None]
            for index, fit in enumerate(fitting):
                yield from _drawn(layout, fit, name, _noises(name, index, len(fitting)))


@cache
def _word_documents() -> tuple[Document, ...]:
    """Drawn once: they are what LibreOffice converts, too."""
    return tuple(_documents("docx"))


def converted_documents(form: str) -> list[Document]:
    """Documents that LibreOffice makes of those in Word: for each layout one clean and one with broken lines."""
    chosen: dict[tuple[str, str], Document] = {}
    for document in _word_documents():
        if document.noise in (CLEAN, "broken"):
            chosen.setdefault((document.layout, document.noise), document)
    return converted(list(chosen.values()), form)


def _noises(name: str, index: int, count: int) -> Sequence[str]:
    """Plain text is cheap and gets all noises for all standards; the other formats share them out."""
    return NOISES if name == "txt" else [noise for n, noise in enumerate(NOISES) if n % count == index]


def _drawn(layout: Layout, standard: Standard, name: str, noises: Sequence[str]) -> Iterator[Document]:
    render = RENDERERS[name]
    page, shown = layout.arrange(standard)
    clean = render(page, False)
    yield Document(layout.name, name, CLEAN, clean, shown)
    for noise in noises:
        if noise == "broken":
            data = render(page, True) if name != "xlsx" else clean
        else:
            noisy = _noisy(page, layout, standard, noise)
            data = render(noisy, False) if noisy != page else clean
        if data != clean:
            yield Document(layout.name, name, noise, data, shown)


def _noisy(page: Page, layout: Layout, standard: Standard, noise: str) -> Page:
    if noise == "typing":
        return layout.arrange(with_slips(standard))[0]
    if noise == "mixed":
        return glued(run_in(layout.arrange(with_slips(standard))[0]))
    return {"glued": glued, "doubled": doubled, "run_in": run_in}[noise](page)


@cache
def knowledge() -> Knowledge:
    """The national pack's knowledge, read once."""
    return load_knowledge(national())


def recover(document: Document) -> Result:
    """Reads a document and compares what came back."""
    raw = read_document(document.data, document.name)
    return Result(document, score(document.shown, extract_standard(raw, knowledge())))
