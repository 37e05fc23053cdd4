"""New words as a format writes them at the place of old ones."""

from __future__ import annotations

import html

_SIGNS = {
    "txt": "<>&\t|*",
    "md": "<>&\t|*_`[]\\#~",
    "yaml": "\"'\\#:,[]{}&*!|>%@`\t",
    "json": '"\\',
}
"""Characters that mean something in a format; new words may hold only those of them that the old ones hold."""


def written(new: str, old: str, form: str) -> str | None:
    """The new words, escaped for their place; None where they could be read as something else there.

    Args:
        new: Plain words.
        old: The plain words they replace, which are read as what they are; empty for none.
        form: Format of the file; for one without lines of its own (Word, PDF) words stay as they are.
    """
    if "\n" in new:
        return None
    if form == "html":
        return html.escape(new, quote=False)
    signs = set(_SIGNS.get(form, ""))
    return None if signs & (set(new) - set(old)) else new
