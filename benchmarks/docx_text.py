"""Reading a Word document beside what python-docx needs to give its bare text, in one run.

::

    python benchmarks/docx_text.py [FILE.docx …]

Without files a document of twenty services in tables is made. Printed is the ratio of processor time, the best of
several rounds that take turns: our blocks with places, numbers and tables, by python-docx's paragraphs and cells.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

import docx
from pdf_text import best_of

from standards_lint.model.block import RawDocument
from standards_lint.readers import read_document

ROUNDS = 15


def bare_text(data: bytes) -> str:
    """The text of a document as python-docx gives it."""
    document = docx.Document(io.BytesIO(data))
    texts = [paragraph.text for paragraph in document.paragraphs]
    texts += (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join(texts)


def whole(data: bytes) -> RawDocument:
    """Reading up to the blocks, as a check does it."""
    return read_document(data, "a.docx")


def made(services: int = 20) -> bytes:
    """A decision with so many services, fourteen components each, five numbered items in each component."""
    document = docx.Document()
    for service in range(services):
        document.add_heading(f"Standar Pelayanan Izin Contoh {service + 1}", 1)
        table = document.add_table(rows=0, cols=3)
        for number in range(14):
            cells = table.add_row().cells
            cells[0].text, cells[1].text = f"{number + 1}.", f"Komponen {number + 1}"
            for item in range(5):
                text = f"uraian ke-{item + 1} yang ditulis cukup panjang seperti pada naskah yang dipakai kantor"
                cells[2].add_paragraph(text, style="List Number")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def main() -> None:
    """Measure and print."""
    files = {Path(name).name: Path(name).read_bytes() for name in sys.argv[1:]} or {"dua puluh layanan": made()}
    for name, data in files.items():
        theirs, ours = best_of(data, (bare_text, whole), ROUNDS)
        print(f"{name}: {ours / theirs:.2f} times python-docx ({1000 * ours:.0f} ms, {1000 * theirs:.0f} ms)")


if __name__ == "__main__":
    main()
