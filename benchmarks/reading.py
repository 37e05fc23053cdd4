"""Reading Word and PDF beside the bare libraries' own extraction of text, in this process and by its processor time."""

from __future__ import annotations

from collections.abc import Iterator

import docx_text
import pdf_text
from bench import ROOT, Bench, Table, milliseconds

_TRIALS = 9
_DRAFT, _PRINT = (ROOT / "examples" / name for name in ("buruk-draf-terlacak.docx", "buruk-cetakan.pdf"))


def pdf(bench: Bench) -> Iterator[Table]:
    """Tables in PDF beside pdfium's own extraction of text, and what the places of all characters alone cost."""
    sizes = bench.sizes((1, 10), (1, 10, 100), (500,))
    files = {f"dense tables, pages: {pages}": pdf_text.generated(pages) for pages in sizes}
    rows = []
    for name, data in {_PRINT.name: _PRINT.read_bytes(), **files}.items():
        jobs = (pdf_text.pdfium_text, pdf_text.places, pdf_text.whole)
        theirs, places, ours = pdf_text.best_of(data, jobs, _TRIALS)
        times = map(milliseconds, (theirs, places, ours))
        rows.append([name, *times, f"{places / theirs:.2f}", f"{ours / theirs:.2f}"])
    yield Table(
        "pdf",
        "Reading tables in PDF",
        ("file", "pdfium", "pdfium, with places", "standards-lint", "ratio with places", "ratio"),
        rows,
        (
            "Aim: a hundred pages within twice the time of pdfium's own extraction of text.",
            "*pdfium* opens the file and takes the text of each page, without any place. *with places* asks besides "
            "for the box of each character, in bulk and with nothing done to the answer; the reader asks for those of "
            "the first and the last character of each word. *standards-lint* gives blocks with cells and places.",
            "A page of the dense tables is a grid of 36 cells with 72 lines and 420 words on it. Its font needs no "
            "file, so that pdfium has little to do; on sheets with the fonts that offices print it works two to four "
            "times as long, and there the ratio is lower.",
        ),
    )


def docx(bench: Bench) -> Iterator[Table]:
    """Word documents beside python-docx."""
    services = bench.sizes((1, 5), (1, 20), (100,))
    files = {f"tables, services: {count}": docx_text.made(count) for count in services}
    rows = []
    for name, data in {_DRAFT.name: _DRAFT.read_bytes(), **files}.items():
        theirs, ours = pdf_text.best_of(data, (docx_text.bare_text, docx_text.whole), _TRIALS)
        rows.append([name, milliseconds(theirs), milliseconds(ours), f"{ours / theirs:.2f}"])
    yield Table(
        "docx",
        "Reading Word",
        ("file", "python-docx", "standards-lint", "ratio"),
        rows,
        (
            "Aim: within twice the time of python-docx.",
            "*python-docx* opens the file and joins the text of its paragraphs and cells, without numbers, places and "
            "tracked changes. *standards-lint* gives blocks with all of these.",
        ),
    )
