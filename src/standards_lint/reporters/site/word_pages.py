"""The words and named patterns of a pack, a page for each file of words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from standards_lint.packs.own_words import OwnPattern, OwnWords
from standards_lint.packs.spec import Pack
from standards_lint.reporters.site import words
from standards_lint.reporters.site.page import Block, Heading, Items, Line, Page, Paragraph, Span, Terms, plain

_NAME = "kata"
_PATTERNS = "pola"


def word_pages(own: OwnWords, used: Mapping[str, tuple[str, ...]], pack: Pack, lang: str) -> tuple[Page, ...]:
    """A list of what there is, a page for each file of words, and one for the patterns.

    Args:
        own: The words and patterns; none of them, no page.
        used: Name of a pattern → codes of the rules that ask for it.
        pack: Whose they are.
        lang: ``id`` or ``en``.
    """
    pages = [_vocabulary(name, tree, lang) for name, tree in own.vocabulary]
    if own.patterns:
        pages.append(_patterns(own.patterns, used, lang))
    if not pages:
        return ()
    lead = words.WORDS_LEAD if pack.extends else words.NATIONAL_WORDS_LEAD
    listed = Items(tuple((Span(page.title, page=page.name),) for page in pages))
    return Page(_NAME, words.WORDS.in_(lang), (), (Paragraph(plain(lead.in_(lang))), listed)), *pages


def _vocabulary(name: str, tree: object, lang: str) -> Page:
    title = words.VOCABULARY.in_(lang).format(name=name)
    return Page(f"{_NAME}-{name}", title, (), (Terms(tuple(_rows(tree, ()))),))


def _patterns(patterns: Sequence[OwnPattern], used: Mapping[str, tuple[str, ...]], lang: str) -> Page:
    blocks: list[Block] = []
    for pattern in patterns:
        blocks.append(Heading(pattern.name))
        blocks.append(Terms(tuple(_pattern(pattern, used.get(pattern.name, ()), lang))))
    return Page(_PATTERNS, words.PATTERNS.in_(lang), (), tuple(blocks))


def _rows(tree: object, path: tuple[str, ...]) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """The leaves of a tree, each with the keys that lead to it."""
    if isinstance(tree, Mapping):
        for key, value in tree.items():
            yield from _rows(value, (*path, str(key)))
    else:
        yield " → ".join(path), _leaf(tree)


def _leaf(value: object) -> tuple[Line, ...]:
    """A word, a list of words on one line, or rows of a table, a line each."""
    if not isinstance(value, list):
        return (plain(_word(value), "code"),)
    if any(isinstance(item, Mapping | list) for item in value):
        return tuple(plain(_flat(item)) for item in value)
    return (tuple(Span(_word(item), kind="code") for item in value),)


def _flat(item: object) -> str:
    if isinstance(item, Mapping):
        return "; ".join(f"{key}: {_flat(value)}" for key, value in item.items())
    if isinstance(item, list):
        return ", ".join(map(_flat, item))
    return _word(item)


def _word(value: object) -> str:
    return {True: "true", False: "false", None: ""}[value] if isinstance(value, bool) or value is None else str(value)


def _pattern(pattern: OwnPattern, used: tuple[str, ...], lang: str) -> Iterator[tuple[str, tuple[Line, ...]]]:
    places = [words.EVERYWHERE.in_(lang) if place == "*" else place.replace("_", " ") for place in pattern.places]
    yield words.ABOUT.in_(lang), (plain(pattern.about),)
    yield words.PLACES.in_(lang), (plain(", ".join(places)),)
    for heading, texts in ((words.ANY, pattern.any), (words.NOT, pattern.excluded)):
        if texts:
            yield heading.in_(lang), tuple(plain(text, "code") for text in texts)
    for heading, texts in ((words.YES, pattern.yes), (words.NO, pattern.no)):
        if texts:
            yield heading.in_(lang), tuple(plain(text) for text in texts)
    if used:
        yield words.USED_BY.in_(lang), (tuple(Span(code, page=code, kind="code") for code in used),)
