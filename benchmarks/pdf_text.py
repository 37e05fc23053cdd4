#!/usr/bin/env python3
"""Time of reading a PDF against that of pdfium's own text extraction of the same file.

    python benchmarks/pdf_text.py FILE.pdf ...      # the files given
    python benchmarks/pdf_text.py                   # a table of generated pages

Both are measured in turn in one process by their processor time, and the best of several rounds counts.
pdfium gives the text of each page without any place in it. Printed are milliseconds a page and the ratio, for reading
alone (pages laid out, lines made) and for all of it (labels found, lines joined, blocks made).
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pypdfium2 as pdfium

from standards_lint.readers import pdf, read_document
from standards_lint.readers.options import DEFAULT_OPTIONS
from standards_lint.readers.pdf_chars import Characters

ROUNDS = 5


def pdfium_text(data: bytes) -> None:
    """What pdfium does alone."""
    document = pdfium.PdfDocument(data)
    for index in range(len(document)):
        page = document[index]
        textpage = page.get_textpage()
        textpage.get_text_range()
        textpage.close()
        page.close()
    document.close()


def places(data: bytes) -> None:
    """The same, and the box of each character, asked for as the reader asks for those it needs."""
    document = pdfium.PdfDocument(data)
    for index in range(len(document)):
        page = document[index]
        textpage = page.get_textpage()
        characters = Characters(textpage)
        characters.boxes(range(len(characters.text)))
        textpage.close()
        page.close()
    document.close()


def lines_only(data: bytes) -> None:
    """Reading up to the lines that the assembler takes."""
    pdf.lines_of_pdf(data, DEFAULT_OPTIONS)


def whole(data: bytes) -> None:
    """Reading up to the blocks, as a check does it."""
    read_document(data, "a.pdf")


def best_of(data: bytes, jobs: Sequence[Callable[[bytes], object]], rounds: int = ROUNDS) -> list[float]:
    """The shortest time of each job in seconds, the jobs run in turn."""
    times = [float("inf")] * len(jobs)
    for _ in range(rounds):
        for index, job in enumerate(jobs):
            begin = time.process_time()
            job(data)
            times[index] = min(times[index], time.process_time() - begin)
    return times


def generated(pages: int = 40) -> bytes:
    """A table of components over many pages, with standard fonts."""
    bodies = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for page in range(pages):
        rows = []
        for row in range(12):
            top = 790 - row * 62
            rows += [f"60 {top} 480 0.5 re f", *(f"{x} {top - 62} 0.5 62 re f" for x in (60, 90, 200, 540))]
            words = [(64, 0, str(page * 12 + row + 1)), (94, 0, "Persyaratan Pelayanan")]
            words += [
                (204, line * 12, "Pemohon menyerahkan fotokopi kartu keluarga dan surat pengantar") for line in range(4)
            ]
            rows += [f"BT /F1 10 Tf {x} {top - 12 - down} Td ({text}) Tj ET" for x, down, text in words]
        content = "\n".join(rows).encode()
        bodies.append(b"<< /Length %d >>\nstream\n" % len(content) + content + b"\nendstream")
        kids.append(len(bodies) + 1)
        font, stream = "<< /Font << /F1 3 0 R >> >>", f"{len(bodies)} 0 R"
        box = "/MediaBox [0 0 595 842]"
        bodies.append(f"<< /Type /Page /Parent 2 0 R {box} /Resources {font} /Contents {stream} >>".encode())
    bodies[1] = f"<< /Type /Pages /Count {pages} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>".encode()
    found, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(bodies, 1):
        places.append(len(found))
        found += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(found)
    found += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    found += b"".join(b"%010d 00000 n \n" % place for place in places)
    found += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, start)
    return bytes(found)


def main() -> None:
    """Measure the files of the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    files = [(path.name, path.read_bytes()) for path in parser.parse_args().files]
    print(f"{'pdfium':>8} {'lines':>8} {'blocks':>8}  ms a page; ratio of lines and blocks to pdfium")
    for name, data in files or [("generated table", generated())]:
        document = pdfium.PdfDocument(data)
        pages = len(document)
        document.close()
        alone, lines, blocks = (1000 * seconds / pages for seconds in best_of(data, (pdfium_text, lines_only, whole)))
        print(
            f"{alone:8.2f} {lines:8.2f} {blocks:8.2f}  {lines / alone:.2f} {blocks / alone:.2f}  {name} ({pages} pages)"
        )


if __name__ == "__main__":
    main()
