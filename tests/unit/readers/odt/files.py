"""Small files of OpenDocument, written as the programs write them."""

import io
import zipfile

_URN = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = (
    " ".join(
        f'xmlns:{prefix}="{_URN}{name}:1.0"'
        for prefix, name in (
            ("office", "office"),
            ("text", "text"),
            ("style", "style"),
            ("table", "table"),
            ("draw", "drawing"),
            ("fo", "xsl-fo-compatible"),
            ("svg", "svg-compatible"),
            ("manifest", "manifest"),
            ("meta", "meta"),
        )
    )
    + ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
)
MIMETYPE = "application/vnd.oasis.opendocument.text"


def odt(body: str, automatic: str = "", named: str = "", parts: dict[str, str | bytes] | None = None) -> bytes:
    """A text document: what stands in its body, its automatic styles, its named ones, and other parts of the file."""
    content = (
        f"<office:document-content {NAMES}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    styles = f"<office:document-styles {NAMES}><office:styles>{named}</office:styles></office:document-styles>"
    return packed({"mimetype": MIMETYPE, "content.xml": content, "styles.xml": styles} | (parts or {}))


def packed(parts: dict[str, str | bytes]) -> bytes:
    """A ZIP file of these members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def levels(name: str, *forms: str) -> str:
    """A list style; each level as its attributes, ``num-format`` first."""
    numbered = "".join(
        f'<text:list-level-style-number text:level="{level}" style:num-format={form}/>'
        for level, form in enumerate(forms, 1)
    )
    return f'<text:list-style style:name="{name}">{numbered}</text:list-style>'


def items(*texts: str) -> str:
    """List items; a text that begins with ``<`` is content as it stands."""
    return "".join(
        f"<text:list-item>{text if text.startswith('<') else f'<text:p>{text}</text:p>'}</text:list-item>"
        for text in texts
    )
