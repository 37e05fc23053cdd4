"""Comments of a Word document that call the program by its name, with the words that they are fastened to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

from standards_lint.model.remark import LAST_COLUMN, Extent, Remark
from standards_lint.readers.docx_body import DocxLines
from standards_lint.readers.docx_package import Package, W, val
from standards_lint.readers.remarks import is_call
from standards_lint.records import dataclass

PROGRAM = ("standards-lint", "SL")
"""Author and initials of the comments that the program sets itself; they ask for nothing."""

_NOWHERE = Extent(1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class _Comment:
    number: str
    author: str
    own: bool
    paragraphs: tuple[str, ...]
    names: tuple[str, ...]
    """What Word names its paragraphs; the last one is known to those that answer it."""


def word_remarks(package: Package, document: Element, lines: DocxLines) -> tuple[Remark, ...]:
    """The comments that call the program, in the order of the file; one for each paragraph that does.

    Args:
        package: The parts of the document.
        document: The main one.
        lines: What was read of it.

    Raises:
        ReadError: where the part with the comments is damaged.
    """
    part = package.related("comments")
    comments = [_comment(element) for element in part.iter(W + "comment")] if part is not None else []
    calling = [comment for comment in comments if not comment.own and any(map(is_call, comment.paragraphs))]
    if not calling:
        return ()
    answered = _answered(package, comments)
    parents = [answered[comment.number] for comment in calling if comment.number in answered]
    asked = {comment.number for comment in (*calling, *parents)}
    extents = _extents(document, lines, asked)
    return tuple(remark for comment in calling for remark in _remarks(comment, answered.get(comment.number), extents))


def _remarks(comment: _Comment, parent: _Comment | None, extents: Mapping[str, Extent]) -> Iterator[Remark]:
    extent = extents.get(comment.number) or (extents.get(parent.number) if parent else None) or _NOWHERE
    head = parent.paragraphs[0] if parent is not None and parent.own and parent.paragraphs else ""
    for text in comment.paragraphs:
        if is_call(text):
            yield Remark(text, extent, fastened=True, author=comment.author, answers=head)


def _comment(element: Element) -> _Comment:
    author = val(element, "author") or ""
    paragraphs = list(element.iter(W + "p"))
    return _Comment(
        number=val(element, "id") or "",
        author=" ".join(author.split()),
        own=(author, val(element, "initials")) == PROGRAM,
        paragraphs=tuple(_words(paragraph) for paragraph in paragraphs),
        names=tuple(name for paragraph in paragraphs if (name := _named(paragraph, "paraId"))),
    )


def _words(paragraph: Element) -> str:
    told = (" " if part.tag in (W + "tab", W + "br") else part.text or "" for part in paragraph.iter())
    return " ".join("".join(told).split())


def _named(element: Element, name: str) -> str:
    """An attribute whose namespace changed with the versions of Word."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def _answered(package: Package, comments: Iterable[_Comment]) -> Mapping[str, _Comment]:
    """Number of a comment that answers another one → that one."""
    threads = package.related("commentsExtended")
    by_name = {name: comment for comment in comments for name in comment.names}
    found = {}
    for link in threads if threads is not None else ():
        comment, parent = by_name.get(_named(link, "paraId")), by_name.get(_named(link, "paraIdParent"))
        if comment is not None and parent is not None and comment is not parent:
            found[comment.number] = parent
    return found


def _extents(document: Element, lines: DocxLines, asked: set[str]) -> Mapping[str, Extent]:
    """Number of a comment → the lines of the paragraphs that it is fastened to."""
    paths = {id(element): path for path, (element, _) in lines.paragraphs.items()}
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, anchor in enumerate(lines.view.anchors, 1):
        numbers[anchor.path].append(number)
    found = {}
    for comment, paragraphs in _touched(document, asked).items():
        at = [line for paragraph in paragraphs for line in numbers.get(paths.get(id(paragraph), ""), ())]
        if at:
            found[comment] = Extent(min(at), 1, max(at), LAST_COLUMN)
    return found


def _touched(document: Element, asked: set[str]) -> Mapping[str, list[Element]]:
    """Number of a comment → the paragraphs between its marks; without marks the one that refers to it."""
    touched: dict[str, list[Element]] = defaultdict(list)
    open_: set[str] = set()
    waiting: list[tuple[Element, Element | None]] = [(document, None)]
    while waiting:
        element, paragraph = waiting.pop()
        number = val(element, "id") or ""
        if element.tag == W + "p":
            paragraph = element
            for comment in open_:
                touched[comment].append(element)
        elif element.tag == W + "commentRangeStart" and number in asked:
            open_.add(number)
            touched[number] += [paragraph] if paragraph is not None else []
        elif element.tag == W + "commentRangeEnd":
            open_.discard(number)
        elif element.tag == W + "commentReference" and number in asked and not touched[number]:
            touched[number] += [paragraph] if paragraph is not None else []
        waiting += ((child, paragraph) for child in reversed(element))
    return touched
