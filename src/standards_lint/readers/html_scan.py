"""HTML text to tags and stretches of text, each with its offset in the file.

The standard library's parser gives lines and columns too, but takes quadratic time on broken input (24 kB of ``<a``
without an end keep it busy for nine seconds), so the scan is done here: every character is looked at a bounded number
of times.
"""

from __future__ import annotations

import html
import re
from dataclasses import field

from standards_lint.readers.surface import Range
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_TAG = ready_pattern(
    r"<(?P<close>/?)(?P<name>[a-zA-Z][^\s/<>]*+)"
    r"(?P<attributes>(?:[^<>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+){0,400}+)(?:>|(?=<))"
)
_ATTRIBUTE = ready_pattern(r"([^\s=/\"'<>]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+)))?")
_ENTITY = ready_pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_RAW = {"script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp"}
_READ_RAW = {"title", "xmp"}
_APART = {"span", "small", "label", "time", "button"}
"""A page that sets these inline elements apart by style leaves no space between them."""
_ENDS_WORD = ready_pattern(r"[a-z0-9.)]")
_GLUED = ready_pattern(r"(?:<[^<>]{0,300}>){0,3}(?=[A-Z])")
_FENCE = ready_pattern(r"^[ \t]*```\w*[ \t]*$", re.M)


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag."""

    name: str
    """In small letters."""
    start: int
    end: int
    closing: bool = False
    attributes: dict[str, str] = field(default_factory=dict)
    """Names in small letters, entities in values decoded."""


@dataclass(slots=True)
class Scan:
    """What was found in a stretch of HTML."""

    tokens: list[Tag | Range] = field(default_factory=list)
    """Tags and stretches of text in order."""
    replaced: list[tuple[int, int, str]] = field(default_factory=list)
    """What must be blanked out of the text: entities, ``<br>``, code fences; see `surface.blank`."""


def scan_html(raw: str, start: int = 0, stop: int | None = None) -> Scan:
    """Find the tags and the text in a stretch of HTML. Comments, scripts and styles are left out."""
    scan = Scan()
    end = len(raw) if stop is None else stop
    unclosed: set[str] = set()
    at = start
    while at < end:
        less = raw.find("<", at, end)
        less = end if less < 0 else less
        if less > at:
            _add_text(raw, scan, at, less)
        if less == end:
            break
        at = _markup(raw, scan, less, end, unclosed)
    return scan


def _markup(raw: str, scan: Scan, less: int, end: int, unclosed: set[str]) -> int:
    """Take the markup that begins with ``<`` at `less`; the offset behind it."""
    match = _TAG.match(raw, less, end)
    if match is None:
        return _declaration(raw, scan, less, end)
    name = match["name"].lower()
    if match["close"]:
        if name in _APART and _ENDS_WORD.match(raw, less - 1) and _GLUED.match(raw, match.end()):
            scan.tokens.append((less, less + 1))  # Biaya</span><span>Gratis: two words, not one
            scan.replaced.append((less, match.end(), " "))
        scan.tokens.append(Tag(name, less, match.end(), closing=True))
        return match.end()
    attributes = (
        _attributes(match["attributes"]) if "=" in match["attributes"] or match["attributes"].strip(" /") else {}
    )
    scan.tokens.append(Tag(name, less, match.end(), attributes=attributes))
    if name == "br":
        scan.replaced.append((less, match.end(), " "))
    if name in _RAW and name not in unclosed:
        return _raw_text(raw, scan, name, match.end(), end, unclosed)
    return match.end()


def _declaration(raw: str, scan: Scan, less: int, end: int) -> int:
    """Skip a comment, doctype or processing instruction; any other ``<`` is text."""
    if raw.startswith("<!--", less):
        stop = raw.find("-->", less + 2, end)
        return end if stop < 0 else stop + 3
    if raw[less + 1 : less + 2] in ("!", "?", "/"):
        stop = raw.find(">", less, end)
        return end if stop < 0 else stop + 1
    _add_text(raw, scan, less, less + 1)
    return less + 1


def _raw_text(raw: str, scan: Scan, name: str, at: int, end: int, unclosed: set[str]) -> int:
    """Take the content of an element that holds no tags; that of a script goes to the end when it is not closed."""
    match = re.compile(rf"</{name}\b", re.I).search(raw, at, end)
    if match is None:
        unclosed.add(name)
        return end if name in ("script", "style") else at
    if name in _READ_RAW and match.start() > at:
        _add_text(raw, scan, at, match.start())
    return match.start()


def _add_text(raw: str, scan: Scan, start: int, end: int) -> None:
    """Add a stretch of text, noting what it replaces in it."""
    scan.tokens.append((start, end))
    if raw.find("```", start, end) >= 0:
        scan.replaced += [(m.start(), m.end(), " ") for m in _FENCE.finditer(raw, start, end)]
    if raw.find("&", start, end) >= 0:
        for match in _ENTITY.finditer(raw, start, end):
            shown = html.unescape(match.group())
            if shown != match.group():
                scan.replaced.append((match.start(), match.end(), shown))


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        value = double or single or bare
        found.setdefault(name.lower(), html.unescape(value) if "&" in value else value)
    return found


def attribute_range(raw: str, tag: Tag, name: str) -> Range:
    """Offsets of an attribute's value in the file; an empty stretch at the tag when it has none."""
    for match in _ATTRIBUTE.finditer(raw, tag.start + 1 + len(tag.name), tag.end):
        if match[1].lower() == name:
            group = next((g for g in (2, 3, 4) if match[g]), 0)
            return match.span(group) if group else (tag.start, tag.start)
    return tag.start, tag.start
