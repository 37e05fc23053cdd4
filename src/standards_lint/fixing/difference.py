"""Two texts of a file as a unified diff."""

from __future__ import annotations

from collections.abc import Iterator


def diff_lines(path: str, before: str, after: str) -> Iterator[str]:
    """The lines of the diff, without line ends; none where nothing differs.

    Args:
        path: Name of the file.
        before: Its text.
        after: The same, mended.
    """
    from difflib import unified_diff

    old, new = before.splitlines(), after.splitlines()
    yield from unified_diff(old, new, path, path, lineterm="")
