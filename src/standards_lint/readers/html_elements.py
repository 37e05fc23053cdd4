"""Elements of HTML by what they do to the text in them."""

from __future__ import annotations

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "br",
        "input",
        "o:p",
    ]
)
"""They stand inside a line of text."""

VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
"""They have no end tag."""

IN_HEAD = frozenset(
    [
        "title",
        "meta",
        "link",
        "script",
        "style",
        "base",
        "noscript",
        "template",
    ]
)
"""They do not end an unclosed ``<head>``."""

UNSHOWN = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "svg",
        "select",
        "option",
        "optgroup",
        "datalist",
        "textarea",
        "canvas",
        "audio",
        "video",
        "noembed",
        "noframes",
        "map",
        "del",
        "s",
        "strike",
        "meta",
        "link",
        "base",
        "col",
        "colgroup",
        "param",
        "source",
        "track",
        "head",
        "title",
    ]
)
"""Nothing in them is text of the page: scripts, choices of forms, drawings, struck-out words."""
