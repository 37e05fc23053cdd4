"""Workbooks of Excel (.xlsx) to sheets.

The parts are read as XML, cell by cell, so that a file with one cell at the far end of a sheet costs no more than that
cell, and numbers are shown in their formats.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from datetime import datetime
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element

from standards_lint.errors import ReadError
from standards_lint.readers.archive import Archive
from standards_lint.readers.limits import MAX_CELLS
from standards_lint.readers.sheet import MAX_TEXT, Place, Sheet
from standards_lint.readers.xlsx_formats import built_in, moment_words, shown
from standards_lint.readers.xml_parts import parse_xml
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_REFERENCE = ready_pattern(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_MOST_SHEETS = 1_000
_MOST_SPANS = 50_000
_ESCAPE = ready_pattern(r"_x([0-9A-Fa-f]{4})_")


def xlsx_sheets(archive: Archive) -> list[Sheet]:
    """The sheets of a workbook in their order.

    Args:
        archive: The file.

    Raises:
        ReadError: where a part is damaged, too large or encrypted.
    """
    place = next((name for name in ("xl/workbook.xml", *_found(archive)) if name in archive), "")
    if not place:
        raise ReadError("Berkas ini rusak: daftar lembar kerjanya tidak ada.", code="DOK102")
    root = parse_xml(archive.read(place))
    book = _Book(archive, place)
    book.from_1904 = any(_is_on(item, "date1904") for item in _all(root, "workbookPr"))
    return [book.sheet(item) for item in list(_all(root, "sheet"))[:_MOST_SHEETS]]


def _found(archive: Archive) -> Iterator[str]:
    return (name for name in archive.names if name.endswith("/workbook.xml"))


@dataclass(slots=True)
class _Book:
    archive: Archive
    place: str
    from_1904: bool = False
    left: int = MAX_CELLS
    """Cells that may still be read."""
    strings: list[str] = field(init=False)
    formats: list[str] = field(init=False)
    related: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.related = _related(self.archive, self.place)
        folder = dirname(self.place)
        self.strings = [_text(item)[:MAX_TEXT] for item in _all(self._part(f"{folder}/sharedStrings.xml"), "si")]
        self.formats = _formats(self._part(f"{folder}/styles.xml"))

    def _part(self, name: str) -> Element:
        return parse_xml(self.archive.read(name)) if name in self.archive else Element("none")

    def sheet(self, item: Element) -> Sheet:
        """One sheet; of a hidden one only that there is one."""
        sheet = Sheet(item.get("name", ""), item.get("state", "visible") != "visible")
        identifier = next((value for key, value in item.attrib.items() if key.endswith("}id")), "")
        name = self.related.get(identifier, "")
        if sheet.hidden or name not in self.archive or not self.left:
            return sheet
        root = parse_xml(self.archive.read(name))
        hidden = _hidden_columns(root)
        for row_number, row in _numbered_rows(root):
            for place, cell in _numbered_cells(row, row_number):
                self._cell(cell, place, sheet, hidden=_is_on(row, "hidden") or place[1] in hidden)
        for reference in list(_all(root, "mergeCell"))[:_MOST_SPANS]:
            _span(reference.get("ref", ""), sheet)
        for target in _related(self.archive, name).values():
            if "drawing" in target and target in self.archive and target.endswith(".xml"):
                _floating(parse_xml(self.archive.read(target)), sheet)
        return sheet

    def _cell(self, cell: Element, place: Place, sheet: Sheet, *, hidden: bool) -> None:
        text = self._shown(cell)
        if not text or text.isspace():
            sheet.unknown += next(_all(cell, "f"), None) is not None and next(_all(cell, "v"), None) is None
        elif hidden:
            sheet.left_out += 1
        elif self.left > 0:
            self.left -= 1
            sheet.put(place, text)

    def _shown(self, cell: Element) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return "".join(_text(item) for item in _all(cell, "is"))
        value = next((item.text or "" for item in _all(cell, "v")), "")
        if kind == "s":
            return self.strings[int(value)] if _is_number(value) and int(value) < len(self.strings) else ""
        if kind == "b":
            return {"1": "TRUE", "0": "FALSE"}.get(value.strip(), value)
        if kind == "d":
            return _day(value)
        if kind in ("str", "e"):
            return _unescaped(value)
        try:
            number = float(value)
        except ValueError:
            return value
        style = cell.get("s", "0")
        code = self.formats[int(style)] if _is_number(style) and int(style) < len(self.formats) else ""
        return shown(number, code, from_1904=self.from_1904)


def _all(parent: Element, name: str) -> Iterator[Element]:
    """Elements of a name, whatever the variant of the format calls its namespace."""
    return (element for element in parent.iter() if element.tag.rpartition("}")[2] == name)


def _related(archive: Archive, part: str) -> dict[str, str]:
    """Names of the parts that a part refers to, by their identifiers."""
    name = f"{dirname(part)}/_rels/{part.rpartition('/')[2]}.rels".lstrip("/")
    if name not in archive:
        return {}
    found = {}
    for item in _all(parse_xml(archive.read(name)), "Relationship"):
        target = item.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else normpath(join(dirname(part), target))
        found[item.get("Id", "")] = path
    return found


def _formats(styles: Element) -> list[str]:
    """The number format of each cell style."""
    own = {item.get("numFmtId", ""): item.get("formatCode", "") for item in _all(styles, "numFmt")}
    codes = []
    for group in _all(styles, "cellXfs"):
        for item in group:
            number = item.get("numFmtId", "0")
            codes.append(own.get(number) or (built_in(int(number)) if _is_number(number) else ""))
    return codes


def _text(item: Element) -> str:
    """The text of a string in runs, without the reading aids of Japanese."""
    texts = []
    for child in item:
        name = child.tag.rpartition("}")[2]
        if name == "t":
            texts.append(child.text or "")
        elif name == "r":
            texts += (inner.text or "" for inner in child if inner.tag.rpartition("}")[2] == "t")
    return _unescaped("".join(texts))


def _unescaped(text: str) -> str:
    """``_x000D_`` is a carriage return; signs that no text can hold are left out."""

    def sign(match: re.Match[str]) -> str:
        code = int(match[1], 16)
        return "" if (code < 32 and code not in (9, 10, 13)) or 0xD800 <= code < 0xE000 else chr(code)

    return _ESCAPE.sub(sign, text)


def _numbered_rows(root: Element) -> Iterator[tuple[int, Element]]:
    number = 0
    for row in _all(root, "row"):
        given = row.get("r", "")
        number = int(given) if _is_number(given) else number + 1
        if 0 < number <= _LAST_ROW:
            yield number, row


def _numbered_cells(row: Element, number: int) -> Iterator[tuple[Place, Element]]:
    column = 0
    for cell in row:
        if cell.tag.rpartition("}")[2] != "c":
            continue
        place = _place(cell.get("r", ""))
        column = place[1] if place else column + 1
        if column <= _LAST_COLUMN:
            yield (number, column), cell


def _place(reference: str) -> Place | None:
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column


def _span(reference: str, sheet: Sheet) -> None:
    first, _, last = reference.partition(":")
    start, end = _place(first), _place(last)
    if start and end and end[0] >= start[0] and end[1] >= start[1]:
        sheet.spans[start] = (end[0] - start[0] + 1, end[1] - start[1] + 1)


def _hidden_columns(root: Element) -> set[int]:
    hidden: set[int] = set()
    for item in _all(root, "col"):
        first, last = item.get("min", ""), item.get("max", "")
        if _is_on(item, "hidden") and _is_number(first) and _is_number(last):
            hidden.update(range(int(first), min(int(last), _LAST_COLUMN) + 1))
    return hidden


def _floating(drawing: Element, sheet: Sheet) -> None:
    """Pictures and text boxes that lie above the cells."""
    for shape in _all(drawing, "sp"):
        for paragraph in _all(shape, "p"):
            text = "".join(item.text or "" for item in _all(paragraph, "t"))
            if text.strip():
                sheet.shapes.append(text)
    for picture in _all(drawing, "pic"):
        sheet.pictures.append(next((item.get("descr", "") for item in _all(picture, "cNvPr")), ""))


def _day(value: str) -> str:
    try:
        moment = datetime.fromisoformat(value.strip())
    except ValueError:
        return value
    return moment_words(moment, date=True, time="T" in value)


def _is_on(element: Element, name: str) -> bool:
    return element.get(name) in ("1", "true")


def _is_number(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) <= 9
