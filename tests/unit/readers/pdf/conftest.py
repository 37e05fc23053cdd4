"""Small PDFs written by hand: text, lines and boxes at given places, so that a test says all that is on a page."""

import zlib
from dataclasses import dataclass, field

import pytest

from standards_lint.readers import read_document

FONTS = {"F1": "Helvetica", "F2": "Helvetica-Bold"}


@dataclass
class Page:
    """One page of A4 to draw on; places are points from the lower left corner."""

    width: float = 595
    height: float = 842
    rotate: int = 0
    crop: tuple[float, float, float, float] | None = None
    operators: list[str] = field(default_factory=list)
    has_image: bool = False
    marked: int = 0

    def mark(self, x, y, texts, size=10, step=12):
        """Lines as one marked piece of the page; gives its number, to be named by a tag."""
        self.operators.append(f"/Span << /MCID {self.marked} >> BDC")
        self.lines(x, y, texts, size, step).operators.append("EMC")
        self.marked += 1
        return self.marked - 1

    def text(self, x, y, words, size=10, font="F1", more="", matrix=""):
        escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        place = f"{matrix} {x} {y} Tm" if matrix else f"1 0 0 1 {x} {y} Tm"
        self.operators.append(f"BT /{font} {size} Tf {more} {place} ({escaped}) Tj ET")
        return self

    def lines(self, x, y, texts, size=10, step=12, font="F1"):
        for index, words in enumerate(texts):
            self.text(x, y - index * step, words, size, font)
        return self

    def line(self, x0, y0, x1, y1):
        self.operators.append(f"0.5 w {x0} {y0} m {x1} {y1} l S")
        return self

    def box(self, left, bottom, right, top, paint="S"):
        self.operators.append(f"{left} {bottom} {right - left} {top - bottom} re {paint}")
        return self

    def grid(self, xs, ys):
        """Rulings from edge to edge."""
        for x in xs:
            self.line(x, min(ys), x, max(ys))
        for y in ys:
            self.line(min(xs), y, max(xs), y)
        return self

    def table(self, xs, top, rows, height=30, size=10):
        """A bordered table; ``\\n`` breaks the line of a cell."""
        self.grid(xs, [top - index * height for index in range(len(rows) + 1)])
        for index, row in enumerate(rows):
            for x, words in zip(xs, row, strict=False):
                self.lines(x + 4, top - index * height - 11, words.split("\n"), size, 11)
        return self

    def image(self, left, bottom, right, top):
        self.has_image = True
        self.operators.append(f"q {right - left} 0 0 {top - bottom} {left} {bottom} cm /Im Do Q")
        return self

    def raw(self, operators):
        self.operators.append(operators)
        return self


def write(pages, extra="", trailer="", fonts=FONTS, objects=(), tags=None):
    """The bytes of a PDF.

    Args:
        pages: In order.
        extra: More entries for the resources of each page.
        trailer: More entries for the trailer.
        fonts: Names of fonts to base fonts, or to whole dictionaries.
        objects: Further objects, numbered from 50 on.
        tags: The root of the tags: ``(kind, attributes, kids)`` with kids of the same form or ``(page, mark)``.
    """
    bodies = {1: b"<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 1000 0 R /MarkInfo << /Marked true >> >>"}
    bodies.update(tag_objects(tags, pages) if tags else {1: b"<< /Type /Catalog /Pages 2 0 R >>"})
    kids = " ".join(f"{100 + 2 * i} 0 R" for i in range(len(pages)))
    bodies[2] = f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode()
    used = []
    for number, (name, base) in enumerate(fonts.items(), 3):
        dictionary = base if base.startswith("<<") else f"<< /Type /Font /Subtype /Type1 /BaseFont /{base} >>"
        bodies[number] = dictionary.encode()
        used.append(f"/{name} {number} 0 R")
    head = "<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8"
    bodies[40] = f"{head} /Length 4 >>\nstream\n".encode() + b"\x00\xff\xff\x00\nendstream"
    for number, body in enumerate(objects, 50):
        bodies[number] = body if isinstance(body, bytes) else body.encode()
    for index, page in enumerate(pages):
        number = 100 + 2 * index
        content = zlib.compress("\n".join(page.operators).encode("cp1252"))
        crop = f"/CropBox [{' '.join(map(str, page.crop))}]" if page.crop else ""
        image = "/XObject << /Im 40 0 R >>" if page.has_image else ""
        bodies[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {page.width} {page.height}] {crop} /Rotate {page.rotate} "
            f"/Resources << /Font << {' '.join(used)} >> {image} {extra} >> "
            f"/StructParents {index} /Contents {number + 1} 0 R >>"
        ).encode()
        bodies[number + 1] = (
            f"<< /Length {len(content)} /Filter /FlateDecode >>\nstream\n".encode() + content + b"\nendstream"
        )
    found = bytearray(b"%PDF-1.5\n")
    places = {}
    for number, body in bodies.items():
        places[number] = len(found)
        found += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(found)
    found += b"xref\n"
    for number, place in places.items():
        found += f"{number} 1\n{place:010d} 00000 n \n".encode()
    found += f"trailer\n<< /Size {max(places) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(found)


def tag_objects(tags, pages):
    """The objects of a tree of tags, from 1000 on, and the pieces of each page with their tags."""
    bodies, parents = {}, [{} for _ in pages]

    def put(tag, parent):
        number = 1001 + len(bodies)
        bodies[number] = b""
        kind, attributes, kids = tag
        told = []
        for kid in kids:
            if isinstance(kid[0], int):
                told.append(f"<< /Type /MCR /Pg {100 + 2 * kid[0]} 0 R /MCID {kid[1]} >>")
                parents[kid[0]][kid[1]] = number
            else:
                told.append(f"{put(kid, number)} 0 R")
        own = f"/A << /O /Table {attributes} >>" if attributes else ""
        body = f"<< /Type /StructElem /S /{kind} /P {parent} 0 R {own} /K [{' '.join(told)}] >>"
        bodies[number] = body.encode()
        return number

    top = put(tags, 1000)
    rows = (
        " ".join(f"{held.get(mark, top)} 0 R" for mark in range(page.marked))
        for held, page in zip(parents, pages, strict=True)
    )
    places = " ".join(f"{number} [{row}]" for number, row in enumerate(rows))
    bodies[1000] = f"<< /Type /StructTreeRoot /K [{top} 0 R] /ParentTree << /Nums [{places}] >> >>".encode()
    return bodies


@pytest.fixture
def page():
    return Page


@pytest.fixture
def write_pdf():
    return write


@pytest.fixture
def read():
    """Read the pages given as a document."""

    def read_pages(*pages, **more):
        return read_document(write(pages, **more), "uji.pdf")

    return read_pages


@pytest.fixture
def texts(read):
    """The texts of the blocks of pages, labels in front."""

    def read_texts(*pages, **more):
        return [f"{b.label} {b.text}".strip() for b in read(*pages, **more).blocks]

    return read_texts


@pytest.fixture
def cells(read):
    """The texts of the cells of pages by table, row and column."""

    def read_cells(*pages, **more):
        found = {}
        for block in read(*pages, **more).blocks:
            if block.cell:
                key = (block.cell.table, block.cell.row, block.cell.column)
                found[key] = f"{found.get(key, '')} {block.label} {block.text}".strip()
        return found

    return read_cells
