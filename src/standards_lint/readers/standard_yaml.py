"""A structured standard (YAML or JSON) to blocks; docs/structured-standard.md describes the format.

What stands under ``layanan`` and ``umum`` is certain: each block is given its service and component, and extraction
takes them as they are. A file without these keys is a document like any other whose layout is written down exactly.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from standards_lint.errors import ReadError
from standards_lint.model.block import Given, ReadNote, Region
from standards_lint.model.span import Mark, SourceText, Span
from standards_lint.readers.content import Content
from standards_lint.readers.remarks import yaml_remarks
from standards_lint.readers.standard_content import ContentReader, Place
from standards_lint.readers.standard_shape import FORMATS, NOTE_CODES, VERSION, VERSION_KEY, component_kinds, faults_of
from standards_lint.readers.surface import Surface
from standards_lint.readers.yaml_nodes import Node, Tree, parse_tree
from standards_lint.readers.yaml_text import Scalars

_ALL = "*"
_MOST_NOTES = 20
"""Faults told one by one; a file with more of them is no standard of this format."""
_TITLE, _SERVICE, _COMPONENT = 1, 2, 3
"""Levels of the headings of the document, a service and a component."""


def read_standard(raw: str, *, json: bool = False) -> Content:
    """Read a structured standard.

    Args:
        raw: The file's text without a byte order mark.
        json: It is named ``.json``.

    Raises:
        ReadError: DOK102 for what is no YAML or JSON, DOK105 for what is no structured standard.
    """
    tree = parse_tree(raw, json=json)
    root = _standard(tree.root)
    scalars = Scalars(raw, tree)
    reader = ContentReader(scalars)
    _Walk(reader, scalars.surface, root).read()
    notes = [*_faults(root, scalars.surface), *_second(tree, scalars.surface), *_told(root, scalars)]
    origin = root.get("asal")
    known = origin.value if origin is not None and origin.value in FORMATS else ""
    remarks = () if json else yaml_remarks(raw, tree.root)
    return Content(tuple(reader.blocks), notes=tuple(notes), origin=known, remarks=remarks)


def _standard(root: Node | None) -> Node:
    """The mapping of a structured standard.

    Raises:
        ReadError: where the file is something else.
    """
    version = root.get(VERSION_KEY) if root is not None and root.kind == "map" else None
    if root is None or version is None:
        raise ReadError(
            f"Berkas ini YAML atau JSON, tetapi bukan standar pelayanan terstruktur: kunci “{VERSION_KEY}: {VERSION}” "
            "tidak ada di tingkat teratas. Buat kerangkanya dengan “standards-lint new standard”.",
            code="DOK105",
        )
    if version.kind != "text" or version.value != VERSION:
        raise ReadError(
            f"Versi format “{version.value[:20]}” tidak dikenal; yang dibaca “{VERSION_KEY}: {VERSION}”.",
            code="DOK105",
        )
    return root


class _Walk:
    """The walk over the keys of a file, in the order in which they are written."""

    def __init__(self, reader: ContentReader, surface: Surface, root: Node) -> None:
        self._reader = reader
        self._surface = surface
        self._root = root
        services = root.get("layanan"), root.get("umum")
        self._certain = any(node is not None and not node.empty for node in services)
        self._services = 0

    def read(self) -> None:
        """Hand every value to the reader of contents."""
        outside = Place(given=self._given())
        for name, value in self._root.pairs:
            key = name.value if name.kind == "text" else ""
            if key == "judul" and value.kind == "text":
                if not value.empty:
                    self._reader.heading(self._reader.whole(value), outside, level=_TITLE)
            elif key == "penyelenggara" and value.kind == "text":
                self._reader.anything(value, outside)
            elif key in ("keputusan", "bagian", "penutup"):
                self._reader.read(value, outside)
            elif key == "kaki_halaman":
                self._reader.read(value, replace(outside, region=Region.FOOTER))
            elif key == "layanan" and value.kind == "list":
                for item in value.items:
                    self._service(item)
            elif key == "umum" and value.kind == "map":
                self._components(value, _ALL)
            elif key not in (VERSION_KEY, "asal", "tidak_terbaca"):
                self._reader.anything(value, outside)

    def _given(self, service: str = "", component: str = "", *, heads: bool = False) -> Given | None:
        return Given(service, component, heads) if self._certain else None

    def _service(self, node: Node) -> None:
        self._services += 1
        key = f"s{self._services}"
        if not any(name.value in ("nama", "komponen", "keterangan") for name, _ in node.pairs):
            self._reader.anything(node, Place(given=self._given(key)))
            return
        self._name(node, key)
        for name, value in node.pairs:
            if name.value == "komponen" and value.kind == "map":
                self._components(value, key)
            elif name.value == "keterangan":
                self._reader.read(value, Place(rank=_COMPONENT, given=self._given(key)))
            elif name.value != "nama":
                self._reader.anything(value, Place(given=self._given(key)))

    def _name(self, node: Node, key: str) -> None:
        """The name of a service; one that lacks it must not be taken for what is said for all of them."""
        name = node.get("nama")
        place = Place(given=self._given(key, heads=True))
        if name is not None and name.kind == "text" and not name.empty:
            self._reader.heading(self._reader.whole(name), place, level=_SERVICE)
        else:
            self._reader.heading(self._at(node, f"Layanan ke-{self._services}"), place, level=_SERVICE)

    def _components(self, node: Node, service: str) -> None:
        for name, value in node.pairs:
            kind = component_kinds().get(name.value) if name.kind == "text" else None
            if kind is None:
                place = Place(given=self._given(service if service != _ALL else ""))
                self._reader.anything(name, place)
                self._reader.anything(value, place)
                continue
            given = value.get("judul") if value.kind == "map" else None
            written = given is not None and given.kind == "text" and not given.empty
            source = self._reader.whole(given) if given and written else self._at(name, kind.name.id)
            place = Place(rank=_COMPONENT + 1, given=self._given(service, kind.id, heads=True))
            self._reader.heading(source, place, level=_COMPONENT)
            self._value(value, replace(place, given=self._given(service, kind.id)))

    def _value(self, value: Node, place: Place) -> None:
        """What a component says."""
        if value.kind != "map" or (value.get("judul") is None and value.get("isi") is None):
            self._reader.read(value, place)
            return
        for name, part in value.pairs:
            if name.value == "isi":
                self._reader.read(part, place)
            elif name.value != "judul":
                self._reader.anything(part, place)

    def _at(self, node: Node, text: str) -> SourceText:
        """A text that the file implies, at the place of what implies it."""
        return SourceText(text, (Mark(0, *self._surface.position(node.start)),))


def _faults(root: Node, surface: Surface) -> list[ReadNote]:
    faults = list(islice(faults_of(root), _MOST_NOTES + 1))
    notes = []
    for fault in faults[:_MOST_NOTES]:
        line, column = surface.position(fault.node.start)
        end = " Perbaiki, lalu periksa ulang." if fault.message.endswith("?") else "."
        told = f"Susunan berkas keliru pada baris {line}: {fault.message}{end}"
        notes.append(ReadNote("skema", told, Span(line, column)))
    if len(faults) > _MOST_NOTES:
        notes.append(ReadNote("skema", "Masih ada kekeliruan susunan lain dalam berkas ini.", notes[-1].span))
    return notes


def _second(tree: Tree, surface: Surface) -> list[ReadNote]:
    if tree.more < 0:
        return []
    line, column = surface.position(tree.more)
    told = f"Hanya bagian sebelum “---” pada baris {line} yang dibaca; simpan yang lain dalam berkas tersendiri."
    return [ReadNote("skema", told, Span(line, column))]


def _told(root: Node, scalars: Scalars) -> list[ReadNote]:
    """What the file says of the reading of its original."""
    node = root.get("tidak_terbaca")
    notes = []
    for item in node.items if node is not None else ():
        code, told = item.get("kode"), item.get("keterangan")
        if told is not None and told.kind == "text":
            word = code.value if code is not None and code.value in NOTE_CODES else "batas"
            source = scalars.whole(told)
            notes.append(ReadNote(word, source.text, source.span()))
    return notes
