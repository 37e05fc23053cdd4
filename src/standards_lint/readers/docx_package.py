"""The parts of a Word document: which there are, and how they hang together.

Office Open XML (ECMA-376) comes in two dialects that differ in the names of their namespaces only; the strict one is
turned into the transitional one as it is read.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from xml.etree.ElementTree import Element

from standards_lint.errors import ReadError
from standards_lint.readers.archive import Archive
from standards_lint.readers.limits import Limits
from standards_lint.readers.xml_parts import parse_xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
_STRICT_HOST = b"//purl.oclc.org/ooxml/"
"""In all of them: most parts are searched once."""
_MAIN = "word/document.xml"


def val(element: Element | None, name: str = "val") -> str | None:
    """An attribute in the namespace of Word, None where the element or the attribute is missing."""
    return None if element is None else element.get(W + name)


def whole(element: Element | None, name: str = "val", default: int = 0) -> int:
    """An attribute as a whole number; `default` where it is missing or no number of ours."""
    text = val(element, name)
    try:
        number = int(text) if text is not None and len(text) <= 9 else default
    except ValueError:
        return default
    return number


def is_on(element: Element | None) -> bool:
    """Whether a switch (``<w:b/>``, ``<w:vanish w:val="0"/>``) is there and on."""
    return element is not None and val(element) not in {"0", "false", "off", "none"}


class Package:
    """A Word document's parts, read when they are asked for."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._archive = Archive(data, limits)
        self.main = self._target(_relations(self._tree("_rels/.rels")), "officeDocument", "") or _MAIN
        if self.main not in self._archive:
            raise ReadError("Berkas ini rusak: bagian utama dokumen Word tidak ada di dalamnya.", code="DOK102")
        self._folder = posixpath.dirname(self.main)

    def document(self) -> Element:
        """The main part."""
        tree = self._tree(self.main)
        if tree is None:
            raise KeyError(self.main)
        return tree

    def related(self, kind: str, lean: Callable[[bytes], bytes] | None = None) -> Element | None:
        """The part that the main one names by a relation of this kind (``styles``, ``numbering``); None without one.

        Args:
            kind: The last word of the relation's type.
            lean: Leaves out of the text of the part what its reader never asks for.
        """
        return self._tree(self.name_of(kind), lean)

    def name_of(self, kind: str) -> str:
        """Name of the part that the main one names by a relation of this kind; empty without one."""
        return self._target(self._links, kind, self._folder)

    @property
    def relations_name(self) -> str:
        """Name of the part with the relations of the main one, which need not be there."""
        return posixpath.join(self._folder, "_rels", posixpath.basename(self.main) + ".rels")

    def content(self, name: str) -> bytes | None:
        """A part as it stands in the file, unpacked; None where it is not there."""
        return self._archive.read(name) if name in self._archive else None

    def all_related(self, kind: str) -> list[Element]:
        """All parts of a kind (``header``, ``footer``), in the order of their names."""
        names = {_resolve(self._folder, target) for type_, target in self._links.values() if type_ == kind}
        return [tree for name in sorted(names) if (tree := self._tree(name)) is not None]

    def by_id(self, identifier: str) -> Element | None:
        """The part behind the id of a relation; None where there is none."""
        link = self._links.get(identifier)
        return self._tree(_resolve(self._folder, link[1])) if link else None

    @cached_property
    def _links(self) -> dict[str, tuple[str, str]]:
        return _relations(self._tree(self.relations_name))

    def _target(self, links: dict[str, tuple[str, str]], kind: str, folder: str) -> str:
        return next((_resolve(folder, target) for type_, target in links.values() if type_ == kind), "")

    def _tree(self, name: str, lean: Callable[[bytes], bytes] | None = None) -> Element | None:
        if name not in self._archive:
            return None
        data = self._archive.read(name)
        if _STRICT_HOST in data:
            for strict, transitional in _STRICT:
                data = data.replace(strict, transitional)
        if lean is not None:
            with suppress(ReadError):  # then the part is damaged, or written as no program does
                return parse_xml(lean(data))
        return parse_xml(data)


def _relations(root: Element | None) -> dict[str, tuple[str, str]]:
    """Id → kind and target of the relations inside the file; links to the outside are left out."""
    found: dict[str, tuple[str, str]] = {}
    for link in root if root is not None else ():
        if link.get("TargetMode") != "External":
            kind = link.get("Type", "").rsplit("/", 1)[-1]
            found[link.get("Id", "")] = (kind, link.get("Target", ""))
    return found


def _resolve(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(folder, target))
