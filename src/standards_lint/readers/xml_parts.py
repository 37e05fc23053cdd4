"""XML parts of Word, Excel and ODF files to trees, without anything that a hostile part could ask for.

Office programs write neither a document type nor entities, so a part that declares one is refused before its
declarations are looked at: nothing is expanded and nothing is fetched.
"""

from __future__ import annotations

from typing import NoReturn
from xml.etree.ElementTree import Element, ParseError, fromstring
from xml.parsers import expat

from standards_lint.errors import ReadError

MAX_TAGS = 2_000_000
"""Tags of one part. A document of a thousand pages has some six hundred thousand."""


class _RootReachedError(Exception):
    """The first element begins, so there is no document type."""


class _DeclaredError(Exception):
    """A document type is declared."""


def parse_xml(data: bytes) -> Element:
    """The root element of an XML part.

    Args:
        data: The part, unpacked.

    Raises:
        ReadError: DOK102 where it is not well-formed or declares a document type or entities, DOK104 where it has more
            tags than a document can need.
    """
    if data.count(b"<") > MAX_TAGS:
        raise ReadError("Isi berkas ini terlalu besar untuk sebuah dokumen dan tidak dibuka.", code="DOK104")
    _refuse_declarations(data)
    try:
        return fromstring(data)
    except (
        ParseError,
        ValueError,
        LookupError,
    ) as error:  # the last two: encodings that are unknown or many bytes wide
        raise _damaged() from error


def _refuse_declarations(data: bytes) -> None:
    """Look at what stands before the first element, as the parser itself understands it."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _declared
    parser.StartElementHandler = _root_reached
    try:
        parser.Parse(data, True)
    except _RootReachedError:
        return
    except _DeclaredError as error:
        raise ReadError(
            "Berkas ini memuat deklarasi XML (DOCTYPE) yang tidak pernah ditulis oleh program perkantoran; "
            "berkas tidak dibuka. Simpan kembali dengan program asalnya.",
            code="DOK102",
        ) from error
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise _damaged() from error


def _declared(*_: object) -> NoReturn:
    raise _DeclaredError


def _root_reached(*_: object) -> NoReturn:
    raise _RootReachedError


def _damaged() -> ReadError:
    return ReadError(
        "Berkas ini rusak: sebagian isinya (XML) tidak terbaca. Buka dengan program asalnya dan simpan kembali.",
        code="DOK102",
    )
