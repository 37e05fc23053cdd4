"""Plain text as Markdown that shows the same characters."""

from __future__ import annotations

from standards_lint.storage.ready import ready_pattern

_MARKS = ready_pattern(r"[\\`*_<>\[\]|]")
_TICKS = ready_pattern(r"`{3,}")


def prose(text: str) -> str:
    """A sentence in which no character is taken for a mark of Markdown."""
    return _MARKS.sub(lambda mark: f"\\{mark[0]}", text)


def fenced(text: str) -> str:
    """Lines as they are, between fences longer than any in them."""
    longest = max((len(ticks) for ticks in _TICKS.findall(text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}text\n{text}\n{fence}"
