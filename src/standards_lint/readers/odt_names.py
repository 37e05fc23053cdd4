"""Names of OpenDocument, as the parser gives them."""

from __future__ import annotations

_URN = "urn:oasis:names:tc:opendocument:xmlns:"

OFFICE = f"{{{_URN}office:1.0}}"
TEXT = f"{{{_URN}text:1.0}}"
STYLE = f"{{{_URN}style:1.0}}"
TABLE = f"{{{_URN}table:1.0}}"
DRAW = f"{{{_URN}drawing:1.0}}"
FO = f"{{{_URN}xsl-fo-compatible:1.0}}"
SVG = f"{{{_URN}svg-compatible:1.0}}"
MANIFEST = f"{{{_URN}manifest:1.0}}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"


def whole(value: str | None, default: int, most: int) -> int:
    """A whole number of an attribute, `default` where it is none; negative ones become 0, larger ones `most`."""
    if value is None or not value.strip().lstrip("-").isdecimal():
        return default
    value = value.strip()
    if value.startswith("-"):
        return 0
    return min(int(value), most) if len(value) <= len(str(most)) else most
