"""Text documents of OpenDocument (.odt): what a person reads on the pages, in reading order, with its place.

Read are the body and what it takes from the styles: numbers of lists and headings, bold type, hidden text. Text boxes
are read behind the paragraph they hang in, footnotes behind everything, headers and footers of pages last, as
furniture. Left out are comments, deleted text of tracked changes, and the file's pictures (only their alternative texts
are read).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from standards_lint.errors import ReadError
from standards_lint.model.block import ReadNote
from standards_lint.model.span import Span
from standards_lint.readers.archive import Archive
from standards_lint.readers.assemble import assemble
from standards_lint.readers.content import Content
from standards_lint.readers.faults import has_password, tracked_changes
from standards_lint.readers.limits import MAX_BLOCKS
from standards_lint.readers.odt_body import OdtLines
from standards_lint.readers.odt_names import DC, MANIFEST, OFFICE, STYLE, TEXT
from standards_lint.readers.odt_styles import read_styles
from standards_lint.readers.options import ReadOptions
from standards_lint.readers.xml_parts import parse_xml

_CUT = ReadNote("batas", f"Dokumen terlalu panjang; hanya {MAX_BLOCKS} baris pertama yang dibaca.", Span(1))
"""Told where it is not told for the number of blocks anyway."""
_MANIFEST = "META-INF/manifest.xml"


def read_odt(data: bytes, options: ReadOptions) -> Content:
    """Read a text document of OpenDocument.

    Args:
        data: The file.
        options: Bounds for what is unpacked.

    Raises:
        ReadError: DOK102 where the file is damaged, DOK104 where it is too large, DOK107 where it has a password.
    """
    archive = Archive(data, options.limits)
    refuse_encrypted(archive)
    content = _part("content.xml", archive)
    text = content.find(f"{OFFICE}body/{OFFICE}text") if content is not None else None
    if content is None or text is None:
        raise ReadError("Berkas ini rusak: bagian isi dokumennya tidak ada.", code="DOK102")
    styles = _part("styles.xml", archive)
    reader = OdtLines(read_styles(styles, content))
    reader.read(text)
    for path, part in _around(styles):
        reader.read_around(part, path)
    blocks = assemble(reader.lines)
    return Content(
        blocks,
        _title(archive),
        (*_notes(text), *([_CUT] if reader.full and len(blocks) < MAX_BLOCKS else [])),
        reader.view.lines,
        reader.view.anchors,
        flattened=reader.flattened,
    )


def _around(styles: Element | None) -> Iterator[tuple[str, Element]]:
    """The headers and footers of all kinds of pages (first, left and right ones too), each with its path."""
    numbers: dict[str, int] = defaultdict(int)
    masters = styles.iterfind(f"{OFFICE}master-styles/{STYLE}master-page") if styles is not None else ()
    for part in (part for master in masters for part in master):
        name = part.tag.removeprefix(STYLE).partition("-")[0]
        if name in ("header", "footer"):
            numbers[name] += 1
            yield f"{name}[{numbers[name]}]", part


def refuse_encrypted(archive: Archive) -> None:
    """Look into the manifest of an OpenDocument file.

    Raises:
        ReadError: DOK107 where a part is encrypted.
    """
    manifest = _part(_MANIFEST, archive)
    if manifest is not None and manifest.find(f".//{MANIFEST}encryption-data") is not None:
        raise has_password()


def _part(name: str, archive: Archive) -> Element | None:
    return parse_xml(archive.read(name)) if name in archive else None


def _title(archive: Archive) -> str:
    meta = _part("meta.xml", archive)
    return " ".join(meta.findtext(f"{OFFICE}meta/{DC}title", "").split()) if meta is not None else ""


def _notes(text: Element) -> tuple[ReadNote, ...]:
    changes = sum(1 for _ in text.iter(TEXT + "changed-region"))
    if not changes:
        return ()
    return (tracked_changes(changes),)
