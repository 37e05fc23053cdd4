"""The fields that stand in front of a Markdown file between two lines of ``---``."""

from __future__ import annotations

import re

from standards_lint.readers.surface import Range
from standards_lint.storage.ready import ready_pattern

_FRONT_MATTER = ready_pattern(r"\ufeff?---[ \t]*\r?\n(?P<fields>.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.S)
_TITLE = ready_pattern(r"^title\s*:\s*(['\"]?)(?P<title>.*?)\1\s*$", re.M)


def front_matter(raw: str) -> tuple[int, Range | None]:
    """Where they end, 0 without any, and where the title stands that programs which make pages of such files show.

    Args:
        raw: The text of the file.
    """
    front = _FRONT_MATTER.match(raw)
    if front is None:
        return 0, None
    found = _TITLE.search(raw, *front.span("fields"))
    return front.end(), found.span("title") if found is not None and found["title"] else None
