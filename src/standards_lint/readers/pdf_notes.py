"""What the user is told about pages that could not be read, or not for sure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field

from standards_lint.model.block import Anchor, ReadNote
from standards_lint.model.span import Span
from standards_lint.readers.pdf_legible import Layer, folded
from standards_lint.records import dataclass

_PICTURE = (
    "Halaman {} berupa gambar tanpa lapisan teks sehingga isinya tidak terbaca; simpan ulang dari naskah aslinya "
    "atau jalankan pengenalan teks (OCR)."
)
_UNREADABLE = (
    "Huruf pada halaman {} tidak dapat dibaca karena fonnya tidak menyertakan tabel huruf; simpan ulang PDF dari "
    "naskah aslinya."
)
_DOUBTFUL = (
    "Teks halaman {} tampak hasil pengenalan dari gambar (OCR) atau rusak; baris dan huruf dapat hilang, sehingga "
    "temuan hanya untuk diperiksa."
)
_RECOGNISED = (
    "Teks halaman {} dikenali dari gambar (OCR); baris dan huruf dapat hilang, sehingga temuan hanya untuk diperiksa."
)
_ENGLISH = " Data bahasa Indonesia untuk tesseract (ind) tidak terpasang; yang dipakai data bahasa Inggris."
_NO_PROGRAM = (
    "Halaman {} berupa gambar dan pengenalan teks (OCR) tidak dapat dijalankan karena program tesseract tidak "
    "terpasang; pasang tesseract beserta data bahasa Indonesia (di Debian/Ubuntu: apt install tesseract-ocr "
    "tesseract-ocr-ind; di Windows: pemasang dari UB Mannheim), lalu periksa ulang."
)
_NOT_RECOGNISED = "Pengenalan teks (OCR) halaman {} gagal atau melampaui batas waktu; isinya tidak terbaca."
_DAMAGED = "Halaman {} rusak dan tidak terbaca; simpan kembali PDF ini dengan program asalnya."
_TOO_LONG = "Dokumen terlalu panjang; halaman {} dan sesudahnya tidak dibaca."
_OVERFULL = "Teks pada halaman {} terlalu banyak; hanya bagian pertamanya yang dibaca."
_DRAWING = "Gambar pada halaman {} terlalu rumit; teksnya dibaca tanpa susunan tabel."


@dataclass(slots=True)
class Trouble:
    """Pages with trouble, each list in order."""

    pictures: list[int] = field(default_factory=list)
    unreadable: list[int] = field(default_factory=list)
    doubtful: list[int] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)
    drawings: list[int] = field(default_factory=list)
    recognised: list[int] = field(default_factory=list)
    not_recognised: list[int] = field(default_factory=list)
    lacks_program: bool = False
    """Recognition was asked for, but the program is not there."""
    lacks_language: bool = False
    overfull: list[int] = field(default_factory=list)
    """Pages of which only the first characters were read."""
    too_long_from: int = 0
    """First page that was not read; 0 where all were."""

    def add(self, layer: Layer, page: int) -> None:
        """Remember what the text layer of a page is worth."""
        if layer is Layer.PICTURE:
            self.pictures.append(page)
        elif layer is Layer.UNREADABLE:
            self.unreadable.append(page)
        elif layer is Layer.DOUBTFUL:
            self.doubtful.append(page)


def notes_of(trouble: Trouble, anchors: Sequence[Anchor]) -> tuple[ReadNote, ...]:
    """The notes about pages with trouble, one of each kind.

    Args:
        trouble: The pages.
        anchors: Of the lines of the text view, in which the notes have their place.
    """
    return tuple(_notes(trouble, anchors))


def _notes(trouble: Trouble, anchors: Sequence[Anchor]) -> Iterator[ReadNote]:
    pictures = [page for page in trouble.pictures if page not in trouble.not_recognised]
    for code, sentence, pages in (
        ("halaman_gambar", _NO_PROGRAM if trouble.lacks_program else _PICTURE, pictures),
        ("halaman_gambar", _NOT_RECOGNISED, trouble.not_recognised),
        ("halaman_gambar", _UNREADABLE, trouble.unreadable),
        ("halaman_gambar", _DAMAGED, trouble.damaged),
        ("ocr", _DOUBTFUL, trouble.doubtful),
        ("ocr", _RECOGNISED + (_ENGLISH if trouble.lacks_language else ""), trouble.recognised),
        ("batas", _DRAWING, trouble.drawings),
        ("batas", _OVERFULL, trouble.overfull),
    ):
        if pages:
            yield ReadNote(code, sentence.format(folded(pages)), place_of(pages[0], anchors))
    if trouble.too_long_from:
        page = trouble.too_long_from
        yield ReadNote("batas", _TOO_LONG.format(page), place_of(page, anchors))


def place_of(page: int, anchors: Sequence[Anchor]) -> Span:
    """The first line of a page, or the last line before it where it has none."""
    line = next((index for index, anchor in enumerate(anchors, 1) if anchor.page >= page), len(anchors) or 1)
    return Span(line, page=page)
