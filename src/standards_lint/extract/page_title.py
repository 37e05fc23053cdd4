"""The service that only the title of a page names: ``<title>Tukar Guling - Kantor Tanah …</title>``."""

from __future__ import annotations

from collections.abc import Sequence

from standards_lint.knowledge.headings import Headings
from standards_lint.model.span import SourceText
from standards_lint.storage.ready import ready_pattern

_BETWEEN = ready_pattern(r"\s+[-\u2013\u2014|:\u00b7\u00bb]+\s+|\s*[|\u00bb]\s*|:\s+")
_MOST_WORDS = 12


def named_by_page(title: SourceText | None, headings: Headings, texts: Sequence[str]) -> SourceText | None:
    """The one part of a page's title that could name its service, of which the components speak; none of two.

    Args:
        title: Of the head of the page or the front matter; the name of the office often stands behind that of the page.
        headings: Names of components and services.
        texts: Those of its components: what a site calls any page (*Laravel*, *Sehat Bersama*) does not stand there.
    """
    if title is None:
        return None
    edges = [0, *(at for match in _BETWEEN.finditer(title.text) for at in match.span()), len(title.text)]
    parts = [title.slice(start, end).strip() for start, end in zip(edges[::2], edges[1::2], strict=True)]
    names = [part.slice(headings.name_start(part.text)) for part in parts if part.text]
    found = [name for name in names if _could_name(name.text, headings) and _is_spoken_of(name.text, texts, headings)]
    return found[0] if len(found) == 1 else None


def _could_name(text: str, headings: Headings) -> bool:
    if not headings.may_name_service(text) or headings.is_field(text) or len(text.split()) > _MOST_WORDS:
        return False
    return headings.label(text) is None and headings.beginning(text) is None


def _is_spoken_of(name: str, texts: Sequence[str], headings: Headings) -> bool:
    words = headings.telling_words(name)
    return bool(words) and words <= {word for text in texts for word in headings.telling_words(text)}
