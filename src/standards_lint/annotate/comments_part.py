"""The comments of a Word document as a part of it: written into the one there is, or into a new one.

Nothing is taken from the styles of the draft, whose Normal may be of any size and indentation: what a comment looks
like it says itself.
"""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from standards_lint.annotate.markup import Markup
from standards_lint.errors import AnnotateError
from standards_lint.readers.docx_package import Package
from standards_lint.readers.docx_remarks import PROGRAM
from standards_lint.records import dataclass
from standards_lint.reporters.printable import one_line

AUTHOR, INITIALS = PROGRAM
"""Whose comments they are: by both together the program knows its own in a later run."""

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    ),
    "http://purl.oclc.org/ooxml/wordprocessingml/main": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
    ),
}
"""Kind of the relation to the comments, by the namespace of the dialect."""
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TYPES = "[Content_Types].xml"
_PARAGRAPH = (
    '<{w}pPr><{w}spacing {w}before="0" {w}after="60" {w}line="240" {w}lineRule="auto"/>'
    '<{w}ind {w}{left}="0" {w}{right}="0" {w}firstLine="0"/><{w}jc {w}val="{left}"/></{w}pPr>'
)
_SIDES = {"left": "left", "right": "right"}
_STRICT_SIDES = {"left": "start", "right": "end"}
"""What the strict dialect calls them."""
_LOOK = '<{w}rPr>{bold}<{w}sz {w}val="18"/><{w}szCs {w}val="18"/><{w}lang {w}val="{lang}"/></{w}rPr>'
_LANGUAGES = {"id": "id-ID", "en": "en-GB"}


@dataclass(frozen=True, slots=True)
class CommentText:
    """What a comment says."""

    number: int
    head: str
    paragraphs: tuple[str, ...]


def first_free_number(package: Package, document: Markup) -> int:
    """A number from which on no comment is named yet, in the comments or in the main part."""
    content = package.content(package.name_of("comments"))
    used = [-1]
    for markup in (document, *([Markup(content)] if content else [])):
        for element in markup.elements:
            if element.local in {"comment", "commentRangeStart", "commentRangeEnd", "commentReference"}:
                number = markup.attributes(element).get("id", "")
                used.append(int(number) if number.isdecimal() and len(number) < 10 else -1)
    return max(used) + 1


def with_comments(
    package: Package, document: Markup, comments: Sequence[CommentText], day: str, lang: str
) -> dict[str, bytes]:
    """The parts of a document that change when it gets comments, the main one apart.

    Args:
        package: The document.
        document: Its main part.
        comments: What they say.
        day: Their date, ``YYYY-MM-DD``.
        lang: Language they are written in.

    Returns:
        Name → content.

    Raises:
        AnnotateError: where parts are missing without which Word does not open a file.
    """
    name = package.name_of("comments")
    content = package.content(name)
    if content is not None:
        markup = Markup(content)
        return {name: _written(markup, comments, day, lang)}
    space = document.root.space
    name = _free_name(package)
    new = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="{space}"></w:comments>'
    return {**_announced(package, space, name), name: _written(Markup(new.encode()), comments, day, lang)}


def _free_name(package: Package) -> str:
    folder = posixpath.dirname(package.main)
    names = (posixpath.join(folder, f"comments{number or ''}.xml") for number in range(1000))
    return next(name for name in names if package.content(name) is None)


def _announced(package: Package, space: str, name: str) -> dict[str, bytes]:
    """The table of content types and the relations of the main part, with a new part in them."""
    types = package.content(_TYPES)
    if types is None:
        raise AnnotateError(f"berkas ini rusak: bagian {_TYPES} tidak ada di dalamnya; simpan kembali dengan Word")
    relations = package.content(package.relations_name)
    if relations is None:
        relations = f'<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="{_RELATIONS}"/>'.encode()
    table, links = Markup(types), Markup(relations)
    override = f'<{table.root.prefix}Override PartName="/{name}" ContentType="{_CONTENT}"/>'
    taken = {links.attributes(link).get("Id") for link in links.root.children}
    identifier = next(i for i in (f"rIdStandardsLint{n}" for n in range(1, len(taken) + 2)) if i not in taken)
    link = (
        f'<{links.root.prefix}Relationship Id="{identifier}" Type="{_OFFICE[space]}" '
        f"Target={quoteattr(posixpath.relpath(name, posixpath.dirname(package.main) or '.'))}/>"
    )
    return {
        _TYPES: table.changed([table.appended(table.root, override)]),
        package.relations_name: links.changed([links.appended(links.root, link)]),
    }


def _written(part: Markup, comments: Sequence[CommentText], day: str, lang: str) -> bytes:
    """The part with comments behind those that it has."""
    prefix, space = part.root.prefix, ""
    if not prefix:  # Word's namespace is the default one here, and attributes need a prefix all the same
        prefix, space = "w:", f' xmlns:w="{part.root.space}"'
    sides = _STRICT_SIDES if "purl.oclc.org" in part.root.space else _SIDES
    settings = _PARAGRAPH.format(w=prefix, **sides)
    told = "".join(_comment(prefix, space, settings, comment, day, lang) for comment in comments)
    return part.changed([part.appended(part.root, told)])


def _comment(prefix: str, space: str, settings: str, comment: CommentText, day: str, lang: str) -> str:
    head = _paragraph(prefix, settings, comment.head, lang, first=True)
    body = "".join(_paragraph(prefix, settings, text, lang) for text in comment.paragraphs)
    return (
        f'<{prefix}comment{space} {prefix}id="{comment.number}" {prefix}author="{AUTHOR}" '
        f'{prefix}date="{day}T00:00:00Z" {prefix}initials="{INITIALS}">{head}{body}</{prefix}comment>'
    )


def _paragraph(prefix: str, settings: str, text: str, lang: str, *, first: bool = False) -> str:
    bold = f"<{prefix}b/><{prefix}bCs/>" if first else ""
    look = _LOOK.format(w=prefix, bold=bold, lang=_LANGUAGES[lang])
    mark = f"<{prefix}r>{look}<{prefix}annotationRef/></{prefix}r>" if first else ""
    run = f'<{prefix}r>{look}<{prefix}t xml:space="preserve">{_letters(text)}</{prefix}t></{prefix}r>'
    return f"<{prefix}p>{settings}{mark}{run}</{prefix}p>"


def _letters(text: str) -> str:
    """Text as XML can hold it."""
    return escape(one_line(text)).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
