"""An XML part as text with the places of its elements, so that words can be put in and everything else stays as it is.

A tree that is written out again loses what does not count in XML and yet is there: the order and quotes of attributes,
prefixes, the declaration, empty elements written long. So the part stays a text, and only offsets are worked with. It
is read as XML first (``readers.xml_parts``): what follows can rely on its being well-formed and without document type.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Sequence
from dataclasses import field

from standards_lint.errors import AnnotateError
from standards_lint.readers.xml_parts import parse_xml
from standards_lint.records import dataclass

_TOKEN = re.compile(
    r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>"
    r"""|<(?P<close>/?)(?P<name>[^\s/>]+)(?P<rest>(?:[^>"'/]++|"[^"]*"|'[^']*')*+)(?P<empty>/?)>""",
    re.S,
)
_ATTRIBUTE = re.compile(r"""([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_DECLARED = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_STRICT = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
}


@dataclass(eq=False, slots=True)
class Element:
    """An element with its offsets in the text of the part."""

    name: str
    """With its prefix, as it is written."""
    space: str
    """Its namespace as it is written."""
    start: int
    inner_start: int
    """Behind its start tag."""
    inner_end: int
    """In front of its end tag; an empty element has none, and then this is `end`."""
    end: int
    parent: Element | None
    children: list[Element] = field(default_factory=list)

    @property
    def tag(self) -> str:
        """``{namespace}name``, the namespaces of both dialects of Word made one."""
        return f"{{{_STRICT.get(self.space, self.space)}}}{self.local}"

    @property
    def local(self) -> str:
        """The name without its prefix."""
        return self.name.rpartition(":")[2]

    @property
    def prefix(self) -> str:
        """``w:``, or nothing where the namespace is the default one."""
        return self.name[: -len(self.local)]

    @property
    def empty(self) -> bool:
        """Written as one tag, with nothing inside."""
        return self.inner_start == self.end


class Markup:
    """An XML part: its text and its elements in document order."""

    def __init__(self, data: bytes) -> None:
        """Find the elements of a part.

        Args:
            data: The part.

        Raises:
            ReadError: where it is not well-formed or has a document type.
            AnnotateError: where its encoding could not be written again.
        """
        parse_xml(data)
        self._encoding = _encoding(data)
        try:
            self.text = data.decode(self._encoding)
        except (UnicodeError, LookupError):
            raise AnnotateError(f"isi berkas (XML) ditulis dengan pengodean yang rusak: {self._encoding}") from None
        self.elements = _elements(self.text)

    @property
    def root(self) -> Element:
        """The outermost element."""
        return self.elements[0]

    def attributes(self, element: Element) -> dict[str, str]:
        """Attributes by their local names, as they are written (entities stay)."""
        return {
            name.rpartition(":")[2]: double or single
            for name, double, single in _ATTRIBUTE.findall(
                self.text, element.start + 1 + len(element.name), element.inner_start
            )
        }

    def source(self, element: Element) -> str:
        """The element as it is written, tags and all."""
        return self.text[element.start : element.end]

    def changed(self, edits: Iterable[Edit]) -> bytes:
        """The part with stretches of its text replaced.

        Args:
            edits: They must not overlap; at one offset they apply in the order given.
        """
        pieces: list[str] = []
        at = 0
        for edit in sorted(edits, key=lambda edit: edit.start):
            pieces += (self.text[at : edit.start], edit.new)
            at = edit.end
        pieces.append(self.text[at:])
        return "".join(pieces).encode(self._encoding)

    def appended(self, element: Element, content: str) -> Edit:
        """The edit that puts something at the end of an element, which may be empty."""
        if not element.empty:
            return Edit(element.inner_end, element.inner_end, content)
        slash = self.text.rindex("/", element.start, element.end)
        return Edit(slash, element.end, f">{content}</{element.name}>")


@dataclass(frozen=True, slots=True)
class Edit:
    """``text[start:end]`` is to be `new`."""

    start: int
    end: int
    new: str


def _encoding(data: bytes) -> str:
    """What the text of a part can be read and written by; a mark at its beginning stays a character of the text."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    declared = _DECLARED.match(data[:200])
    return declared[1].decode("ascii") if declared else "utf-8"


def _elements(text: str) -> Sequence[Element]:
    found: list[Element] = []
    open_: list[Element] = []
    scopes: list[dict[str, str]] = [{}]
    for token in _TOKEN.finditer(text):
        name = token["name"]
        if name is None:
            continue  # a comment, an instruction, characters as they are
        if token["close"]:
            open_[-1].inner_end, open_[-1].end = token.start(), token.end()
            open_.pop()
            scopes.pop()
            continue
        scope = _scope(scopes[-1], token["rest"])
        parent = open_[-1] if open_ else None
        space = scope.get(name.rpartition(":")[0], "")
        element = Element(name, space, token.start(), token.end(), token.end(), token.end(), parent)
        found.append(element)
        if parent is not None:
            parent.children.append(element)
        if not token["empty"]:
            open_.append(element)
            scopes.append(scope)
    return found


def _scope(outer: dict[str, str], attributes: str) -> dict[str, str]:
    """The namespaces by their prefixes, inside an element with these attributes."""
    if "xmlns" not in attributes:
        return outer
    own = {
        name.partition(":")[2]: double or single
        for name, double, single in _ATTRIBUTE.findall(attributes)
        if name == "xmlns" or name.startswith("xmlns:")
    }
    return {**outer, **own}
