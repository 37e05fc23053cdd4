"""How far a text can be trusted: traces of recognition from a picture, pages that only lead elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.knowledge.cues import ContentCues
from standards_lint.model.block import Block, BlockKind, ReadNote
from standards_lint.model.standard import Kind

DOUBTED = 65
"""Certainty of everything in a text that recognition made, or that only goes with a picture: enough for *periksa*,
never for an accusation."""
_LANDING_PAGE = 60  # words
_QUOTE = 60  # characters of the error that a note quotes
_KINDS = 2  # different signs: a typed table may be drawn with bars alone
_FEWEST = 3  # signs; one stray bar is no recognised picture


def ocr_note(blocks: Sequence[Block], cues: ContentCues) -> ReadNote | None:
    """A note where the text looks recognised from a picture, None where it does not."""
    for block in blocks:
        if cues.ocr_words.search(block.text):
            return _note(block)
    loose = [b for b in blocks if b.cell is None]
    length = sum(len(b.text) for b in loose)
    signs = [(kind, b) for b in loose for kind in _signs(b.text, cues)]
    kinds = {kind for kind, _ in signs}
    if len(signs) >= _FEWEST and len(kinds) >= _KINDS and len(signs) * 1000 >= cues.ocr_per_thousand * length:
        return _note(signs[0][1])
    return None


def _signs(text: str, cues: ContentCues) -> Iterator[str]:
    """The kind of each trace of recognition in a text: a character of frames and arrows, a shape of a word."""
    yield from (character for character in text if character in cues.ocr_signs)
    yield from (shape.pattern for shape in cues.ocr_shapes for _ in shape.finditer(text))


def short_note(kinds: Sequence[Kind], blocks: Sequence[Block]) -> ReadNote | None:
    """A note where a complaint page has so few words that its rules stand elsewhere: a form, a link, a poster."""
    words = sum(len(b.text.split()) for b in blocks)
    if kinds[0] is not Kind.PENGADUAN or words >= _LANDING_PAGE:
        return None
    return ReadNote(
        "singkat",
        "Halaman pengaduan ini sangat singkat; ketentuannya mungkin ada di halaman lain, "
        "sehingga temuan hanya untuk diperiksa",
        blocks[0].span,
    )


def error_note(blocks: Sequence[Block], cues: ContentCues) -> ReadNote | None:
    """A note where a server's page of error was saved in place of the document: *Halaman tidak ditemukan*."""
    texts = [b for b in blocks if b.text and b.kind is not BlockKind.IMAGE]
    if sum(len(b.text.split()) for b in texts) >= _LANDING_PAGE:
        return None
    for block in texts:
        if cues.error_page.fullmatch(block.text.strip(" .!:")):
            return ReadNote(
                "kosong",
                f"Berkas ini hanya memuat halaman galat situs (“{block.text[:_QUOTE]}”), bukan dokumennya",
                block.span,
            )
    return None


def _note(block: Block) -> ReadNote:
    return ReadNote(
        "ocr",
        "Teks ini tampak hasil pengenalan dari gambar (OCR); baris dan huruf dapat hilang, "
        "sehingga temuan hanya untuk diperiksa",
        block.span,
    )
