"""How far a text can be trusted: traces of recognition from a picture."""

from __future__ import annotations

from collections.abc import Sequence

from standards_lint.knowledge.cues import ContentCues
from standards_lint.model.block import Block, ReadNote

OCR_CERTAINTY = 65
"""Certainty of everything in a text that recognition made: enough for *periksa*, never for an accusation."""
_FEWEST = 3  # signs; one stray bar is no recognised picture


def ocr_note(blocks: Sequence[Block], cues: ContentCues) -> ReadNote | None:
    """A note where the text looks recognised from a picture, None where it does not."""
    for block in blocks:
        if cues.ocr_words.search(block.text):
            return _note(block)
    loose = [b for b in blocks if b.cell is None]
    length = sum(len(b.text) for b in loose)
    signs = [b for b in loose for character in b.text if character in cues.ocr_signs]
    if len(signs) >= _FEWEST and len(signs) * 1000 >= cues.ocr_per_thousand * length:
        return _note(signs[0])
    return None


def _note(block: Block) -> ReadNote:
    return ReadNote(
        "ocr",
        "Teks ini tampak hasil pengenalan dari gambar (OCR); baris dan huruf dapat hilang, "
        "sehingga temuan hanya untuk diperiksa",
        block.span,
    )
