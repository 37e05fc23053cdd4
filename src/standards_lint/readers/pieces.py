"""A text to its pieces: its label taken off, the lists that were flattened into it taken apart."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from standards_lint.model.span import SourceText
from standards_lint.readers.inline_items import Piece, split_items, text_breaks
from standards_lint.readers.labels import Label, parse_label
from standards_lint.readers.limits import MAX_BLOCK_LENGTH
from standards_lint.readers.lines import ends_sentence
from standards_lint.readers.surface import cut


def pieces_of(source: SourceText, label: Label | None, *, breaks: bool, flowing: bool) -> list[Piece]:
    """The pieces of a text in order, the first with the text's own label.

    Args:
        source: A paragraph or item, its label included.
        label: That label.
        breaks: Line breaks of the file mean something in it.
        flowing: Its lines were joined without looking, so paragraphs in it must be found again.
    """
    pieces = _split(source, breaks=breaks, labelled=label is not None)
    if label and pieces[0].label != label.text:
        pieces = _split(cut(source, label.end, len(source.text)), breaks=breaks, labelled=False)
        if pieces[0].label:
            pieces.insert(0, Piece("", cut(source, label.end, label.end), 0))
        pieces = [Piece(piece.label, piece.source, piece.depth + 1) for piece in pieces]
        pieces[0] = Piece(label.text, pieces[0].source, pieces[0].depth)
    pieces = _double(pieces)
    return [part for piece in pieces for part in _paragraphs(piece)] if flowing else pieces


def _split(source: SourceText, *, breaks: bool, labelled: bool) -> list[Piece]:
    if len(source.text) > MAX_BLOCK_LENGTH:
        return [Piece("", source, 0)]
    return split_items(source, breaks=breaks, labelled=labelled)


def _double(pieces: list[Piece]) -> list[Piece]:
    """Two labels in a row (*1. a. Surat*) are one, as a person sees them."""
    first = pieces[0]
    if first.label and not first.source.text and len(pieces) > 1:
        return [replace(pieces[1], label=f"{first.label} {pieces[1].label}".rstrip()), *pieces[2:]]
    second = parse_label(first.source.text) if first.label else None
    if second and second.sure and second.ordinal and second.style[0] != "(":
        rest = cut(first.source, second.end, len(first.source.text))
        return [Piece(f"{first.label} {second.text}", rest, first.depth), *pieces[1:]]
    return pieces


def _paragraphs(piece: Piece) -> list[Piece]:
    """A lead whose lines were joined, taken apart again where a sentence and a line end together."""
    text = piece.source.text
    if piece.label or not text:
        return [piece]
    cuts = [at for at in sorted(text_breaks(piece.source)) if at and text[at].isupper() and _ends(text, at)]
    return [Piece("", cut(piece.source, a, b), 0) for a, b in pairwise([0, *cuts, len(text)])]


def _ends(text: str, at: int) -> bool:
    return ends_sentence(text[max(0, at - 20) : at].rstrip())
