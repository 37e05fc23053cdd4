"""A Word document without the comments and the tracked changes that an earlier run set.

Where nobody but the program has written the file since, its parts are what they were before, byte for byte. Comments
of people stay, also those that answer one of ours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from standards_lint.annotate.comments_part import AUTHOR, INITIALS
from standards_lint.annotate.cuts import BETWEEN, CUT, IN_TEXT, IN_TEXT_PRESERVED, PRESERVE
from standards_lint.annotate.markup import Edit, Element, Markup
from standards_lint.annotate.own_changes import unchanged
from standards_lint.annotate.zip_copy import copy_with
from standards_lint.readers.docx_package import Package, W, val
from standards_lint.readers.limits import Limits

_MARKS = frozenset({W + "commentRangeStart", W + "commentRangeEnd"})
_THREADS = {
    "commentsExtended": ("commentEx", "paraId"),
    "commentsIds": ("commentId", "paraId"),
    "commentsExtensible": ("commentExtensible", "durableId"),
}
"""Parts in which Word keeps more about comments: element for each of them, and the attribute that names it."""


def without_own(data: bytes, limits: Limits) -> bytes:
    """The document without the program's own comments and changes; the very bytes where it has none.

    Args:
        data: A Word document.
        limits: Bounds.

    Raises:
        ReadError: where the file cannot be read.
        AnnotateError: where one of its parts cannot be written again.
    """
    package = Package(data, limits)
    name = package.name_of("comments")
    content = package.content(name)
    document = package.content(package.main)
    if document is None:
        return data
    before = unchanged(document)
    comments = Markup(content) if content is not None else None
    own = [e for e in comments.root.children if _is_own(comments, e)] if comments is not None else []
    if comments is None or not own:
        return data if before is document else copy_with(data, {package.main: joined(before)})
    parts = {name: comments.changed(Edit(e.start, e.end, "") for e in own)}
    parts[package.main] = joined(unmarked(before, {comments.attributes(e).get("id", "") for e in own}))
    parts |= _threads(package, {paragraph for e in own for paragraph in _paragraph_ids(comments, e)})
    return copy_with(data, parts)


def comments_of_people(data: bytes, limits: Limits) -> Counter[tuple[str, str]]:
    """Author and words of the comments that are not the program's own.

    Args:
        data: A Word document.
        limits: Bounds.

    Raises:
        ReadError: where the file cannot be read.
    """
    package = Package(data, limits)
    comments = package.related("comments")
    people: Counter[tuple[str, str]] = Counter()
    for comment in comments if comments is not None else ():
        author = val(comment, "author") or ""
        if (author, val(comment, "initials")) != (AUTHOR, INITIALS):
            people[author, "".join(part.text or "" for part in comment.iter(W + "t"))] += 1
    return people


def _is_own(comments: Markup, element: Element) -> bool:
    told = comments.attributes(element)
    return element.tag == W + "comment" and (told.get("author"), told.get("initials")) == (AUTHOR, INITIALS)


def _paragraph_ids(comments: Markup, comment: Element) -> Iterator[str]:
    """What Word names the paragraphs of a comment, once it has saved it."""
    for child in comment.children:
        identifier = comments.attributes(child).get("paraId")
        if identifier:
            yield identifier


def unmarked(document: bytes, numbers: set[str]) -> bytes:
    """A main part without the marks of these comments."""
    markup = Markup(document)
    return markup.changed(Edit(e.start, e.end, "") for e in _marks(markup, numbers))


def _marks(markup: Markup, numbers: set[str]) -> Iterator[Element]:
    for element in markup.elements:
        reference = element.tag == W + "commentReference"
        if (reference or element.tag in _MARKS) and markup.attributes(element).get("id") in numbers:
            run = element.parent
            alone = run is not None and all(child is element or child.local == "rPr" for child in run.children)
            yield run if reference and alone and run is not None else element


def joined(document: bytes) -> bytes:
    """A main part whose runs are whole again that had been cut for comments; cuts that somebody changed stay."""
    markup = Markup(document)
    edits: list[Edit] = []
    for run in markup.elements:
        how = _cut(markup, run)
        before = _neighbour(run) if how else None
        if before is not None and _settings(markup, before) == _settings(markup, run):
            edits += _join(markup, before, run, how)
    return markup.changed(edits) if edits else document


def _cut(markup: Markup, run: Element) -> str:
    """How a run was cut from the one in front of it; empty where it was not."""
    if run.tag != W + "r" or CUT not in markup.text[run.start : run.inner_start]:
        return ""
    number = markup.attributes(run).get("rsidR", "")
    return number[-1] if number[:-1] == CUT else ""


def _neighbour(run: Element) -> Element | None:
    """The run right in front of a run."""
    siblings = run.parent.children if run.parent else []
    index = siblings.index(run)
    before = siblings[index - 1] if index else None
    return before if before is not None and before.tag == W + "r" and before.end == run.start else None


def _join(markup: Markup, before: Element, run: Element, how: str) -> Iterator[Edit]:
    first, last = _first(run), before.children[-1] if before.children else None
    if how == BETWEEN:
        settings = next((child for child in run.children if child.local == "rPr"), None)
        yield Edit(before.inner_end, settings.end if settings else run.inner_start, "")
        return
    if how not in {IN_TEXT, IN_TEXT_PRESERVED} or first is None or last is None:
        return
    if first.tag != W + "t" or last.tag != W + "t" or first.empty or last.empty:
        return
    yield Edit(last.inner_end, first.inner_start, "")
    original = last is not _first(before) or _cut(markup, before) not in {IN_TEXT, IN_TEXT_PRESERVED}
    if how == IN_TEXT_PRESERVED and original:
        start = last.inner_start - 1 - len(PRESERVE)
        if markup.text.startswith(PRESERVE, start):
            yield Edit(start, last.inner_start - 1, "")


def _first(run: Element) -> Element | None:
    return next((child for child in run.children if child.local != "rPr"), None)


def _settings(markup: Markup, run: Element) -> str:
    return next((markup.source(child) for child in run.children if child.local == "rPr"), "")


def _threads(package: Package, paragraphs: set[str]) -> dict[str, bytes]:
    """The parts about threads of comments, without what they say of comments that go."""
    changed: dict[str, bytes] = {}
    gone = {"paraId": paragraphs, "durableId": set[str]()}
    for kind, (element_name, key) in _THREADS.items():
        name = package.name_of(kind)
        content = package.content(name) if paragraphs else None
        if content is None:
            continue
        markup = Markup(content)
        edits: list[Edit] = []
        for element in markup.root.children:
            told = markup.attributes(element)
            if element.local == element_name and told.get(key) in gone[key]:
                gone["durableId"].add(told.get("durableId", ""))
                edits.append(Edit(element.start, element.end, ""))
            elif told.get("paraIdParent") in paragraphs:
                edits.append(_orphaned(markup, element))
        changed[name] = markup.changed(edits)
    return changed


def _orphaned(markup: Markup, element: Element) -> Edit:
    """An answer to a comment that goes becomes a comment of its own."""
    tag = markup.text[element.start : element.inner_start]
    at = tag.index("paraIdParent")
    start = tag.rindex(" ", 0, at)
    quote = tag.index("=", at) + 1
    while tag[quote] not in "\"'":
        quote += 1
    return Edit(element.start + start, element.start + tag.index(tag[quote], quote + 1) + 1, "")
