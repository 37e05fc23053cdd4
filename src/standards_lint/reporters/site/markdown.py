"""Pages as Markdown files for repositories and wikis: Indonesian first, below it what differs in English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from standards_lint.reporters.markdown_text import fenced, prose
from standards_lint.reporters.site import words
from standards_lint.reporters.site.page import (
    Block,
    Examples,
    Heading,
    Items,
    Line,
    Page,
    Pages,
    Paragraph,
    Span,
    Terms,
)
from standards_lint.storage.ready import ready_pattern

MARK = "<!-- standards-lint rules docs -->"
"""By which a page of an earlier run is told from a file of somebody else."""

_START = ready_pattern(r"^(\d+)?((?(1)[.)]|[#+=-]))")
"""What begins a heading or a list: a sign, or a number with its stop."""
_SIGNS = ready_pattern(r"[&~$]")


def markdown_files(indonesian: Pages, english: Pages, *, index: str, suffix: str) -> dict[str, str]:
    """Path → text of each file.

    Args:
        indonesian: The pages in Indonesian.
        english: The same in English.
        index: Name of the file that the index becomes: ``README`` in a repository, ``Home`` in a wiki.
        suffix: What links end with: ``.md``, nothing in a wiki.
    """
    names = {indonesian.pages[0].name: index}

    def place(name: str) -> str:
        return names.get(name, name)

    def link(name: str) -> str:
        return f"{place(name)}{suffix}"

    return {
        f"{place(page.name)}.md": "\n\n".join(_file(page, other, indonesian, english, link)) + "\n"
        for page, other in zip(indonesian.pages, english.pages, strict=True)
    }


def _file(page: Page, other: Page, site: Pages, twin: Pages, link: Callable[[str], str]) -> Iterator[str]:
    yield MARK
    yield " · ".join(f"[{_safe(title)}]({link(name)})" for name, title in site.menu)
    yield from _page(page, site, link, once=True)
    yield "---"
    yield f"*{words.IN_ENGLISH.en}*"
    yield from _page(other, twin, link, once=False)


def _page(page: Page, site: Pages, link: Callable[[str], str], *, once: bool) -> Iterator[str]:
    yield f"{'#' if once else '##'} {_safe(page.title)}"
    if page.mark:
        yield _line(page.mark, link)
    skipped = _skipped(page) if not once else frozenset()
    for number, block in enumerate(page.blocks):
        if number not in skipped:
            yield from block_lines(block, link, deeper=not once)
    yield f"<sub>{_safe(site.foot)}</sub>"


def _skipped(page: Page) -> frozenset[int]:
    """Numbers of the blocks that are the same in both languages, with the headings that lead them in."""
    same = [n for n, block in enumerate(page.blocks) if isinstance(block, Examples) or getattr(block, "once", False)]
    above = [n - 1 for n in same if n and isinstance(page.blocks[n - 1], Heading)]
    return frozenset({*same, *above})


def block_lines(block: Block, link: Callable[[str], str], *, deeper: bool = False) -> Iterator[str]:
    """A block as pieces of Markdown between which a line is left empty.

    Args:
        block: What stands on a page.
        link: Name of a page → what a link to it is written as.
        deeper: Headings are one level below their own.
    """
    if isinstance(block, Heading):
        yield f"{'#' * (block.level + deeper)} {_safe(block.text)}"
    elif isinstance(block, Paragraph):
        yield _line(block.line, link)
    elif isinstance(block, Items):
        yield "\n".join(f"* {_line(line, link)}" for line in block.lines)
    elif isinstance(block, Terms):
        rows = ((name, "<br>".join(_line(line, link) for line in lines)) for name, lines in block.rows)
        yield "\n".join(f"* **{_safe(name)}**: {told}" for name, told in rows)
    else:
        for example in block.each:
            yield f"**{_safe(example.heading)}**"
            yield fenced(example.text)


def _line(line: Line, link: Callable[[str], str]) -> str:
    return " ".join(_span(span, link) for span in line)


def _span(span: Span, link: Callable[[str], str]) -> str:
    if span.page:
        return f"[{_safe(span.text)}]({link(span.page)})"
    if span.kind == "code":
        return _code(span.text)
    if span.kind == "small":
        return f"<br>*{_safe(span.text)}*"
    if span.kind:
        return f"**{_safe(span.text)}**"
    return _safe(span.text)


def _code(text: str) -> str:
    """Between ticks, more of them than any run of ticks in the text."""
    ticks = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    pad = " " if "`" in text else ""
    return f"{ticks}{pad}{' '.join(text.split())}{pad}{ticks}"


def _safe(text: str) -> str:
    """A line in which no character is taken for a mark."""
    escaped = _SIGNS.sub(lambda sign: f"\\{sign[0]}", prose(" ".join(text.split())))
    return _START.sub(lambda found: f"{found[1] or ''}\\{found[2]}", escaped)
