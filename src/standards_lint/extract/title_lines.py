"""Titles broken over lines: ``STANDAR PELAYANAN`` / ``PENERBITAN SURAT KETERANGAN`` / ``TIDAK MAMPU`` is one title.

Titles are centred and broken where they look well, and many readers see each line as a heading of its own. Read so, the
last line would be the name of the service. Only a title that begins as the title of a standard does is put together, or
a numbered one that fills its line: what stands below it in the same type, up to a component, an office or a title of
its own, goes on with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standards_lint.extract.lines import is_shouted
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import Block, BlockKind
from standards_lint.model.span import SourceText

_LONGEST = 200  # characters of a title
_MOST_LINES = 5
_REST = 3  # words of the last line of a numbered one, in a narrow column
_FULL = 50  # characters of a numbered heading that fills its line


def join_title_lines(blocks: Sequence[Block], headings: Headings) -> list[Block]:
    """The blocks with the lines of broken titles put together."""
    found: list[Block] = []
    lines = 1
    above: Block | None = None
    for block in blocks:
        if found and above is not None and lines < _MOST_LINES and _goes_on(found[-1], above, block, headings):
            found[-1] = replace(found[-1], source=SourceText.join([found[-1].source, block.source], " "))
            lines += 1
        else:
            found.append(block)
            lines = 1
        above = block
    return found


def _goes_on(title: Block, above: Block, below: Block, headings: Headings) -> bool:
    """Whether the line below continues the title, whose last line stands above it."""
    if not _may_be_line(title) or not _may_be_line(below) or below.label:
        return False
    if _is_full(title, above) and not below.blank_before and _same_type(above, below):
        return not (_begins_anew(below, headings) or headings.is_office(below.text) or headings.begins_name(below.text))
    if _is_broken(title, above, below, headings):
        return True
    start = headings.name_start(title.text)
    if start == 0 or len(title.text) + len(below.text) > _LONGEST or not _same_type(above, below):
        return False
    if _begins_anew(below, headings):
        return False
    if headings.is_unfinished(above.text):
        return True  # "…INSTANSI PEMERINTAH," / "PEMERINTAH DAERAH DAN LEMBAGA LAIN"
    if start < len(title.text) and headings.is_english(below.text):
        return False  # "STANDAR PELAYANAN LEGALISASI IJAZAH" / "SERVICE STANDARD FOR CERTIFICATE LEGALIZATION"
    if below.blank_before and start < len(title.text):
        return False
    return not headings.is_office(below.text) and not headings.is_office(title.text[start:])


def _is_broken(title: Block, above: Block, below: Block, headings: Headings) -> bool:
    """``V. KETENTUAN UNTUK SEMUA`` / ``PELAYANAN`` in a narrow column: a numbered title that cannot end so."""
    counted = bool(title.label) and above.text.isupper() and below.text.isupper() and not below.blank_before
    if not counted or not _same_type(above, below) or len(title.text) + len(below.text) > _LONGEST:
        return False
    if headings.is_unfinished(above.text):
        return headings.label(below.text) is None
    if _begins_anew(title, headings) or not headings.may_name_service(title.text):
        return False  # "B. PENYAMPAIAN PELAYANAN" / "PEMINJAMAN AULA"
    named = _begins_anew(below, headings) or headings.is_office(below.text) or headings.begins_name(below.text)
    return len(below.text.split()) <= _REST and not named  # "IV. GANTI ATAU BACA ULANG" / "METER LISTRIK"


def _is_full(title: Block, above: Block) -> bool:
    """``II. PENGESAHAN RENCANA TEMPAT PARKIR UMUM DAN KHUSUS BAGI PELAKU USAHA``: so long that it was broken."""
    return bool(title.label) and above.text.isupper() and len(above.text) >= _FULL


def _may_be_line(block: Block) -> bool:
    kinds = (BlockKind.HEADING, BlockKind.PARAGRAPH)
    return block.kind in kinds and block.cell is None and not block.link and any(c.isalpha() for c in block.text)


def _same_type(above: Block, below: Block) -> bool:
    """Both in capitals, or both bold; a heading by markup goes on in one of the same rank."""
    if above.level != below.level and above.kind is below.kind:
        return False
    if is_shouted(above.text) or is_shouted(below.text):
        return is_shouted(above.text) and is_shouted(below.text) and above.bold == below.bold
    return above.bold and below.bold and above.kind is below.kind


def _begins_anew(below: Block, headings: Headings) -> bool:
    text = below.text
    named = headings.label(text) or headings.half(text) or headings.is_other(text) or headings.is_service_label(text)
    if headings.begins_chapter(text) or headings.is_bare_chapter(text):
        return True
    if named or headings.name_start(text) > 0 or headings.is_generic(text) or text.rstrip().endswith((":", ".", ";")):
        return True
    return headings.beginning(text.rstrip(" :")) is not None
