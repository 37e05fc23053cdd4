"""Paths of documents as files beside them know them, and patterns of such paths."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import PurePath


def path_from(folder: str, path: str) -> str:
    """The path of a document from a folder on, with forward slashes, wherever the program was started.

    Args:
        folder: Absolute.
        path: As the report names the document.
    """
    whole = os.path.abspath(path)  # noqa: PTH100 (Path.resolve would follow links, and a link is what was named)
    try:
        return PurePath(os.path.relpath(whole, folder)).as_posix()
    except ValueError:  # Windows: another drive
        return PurePath(whole).as_posix()


def fits_pattern(path: str, pattern: str) -> bool:
    """Whether a pattern names a path: ``*`` stands for all but a slash, ``**`` for folders, ``?`` for one character.

    A pattern without a slash is about the name of the file, in whatever folder it lies.
    """
    asked = pattern.removeprefix("./")
    return _compiled(asked).fullmatch(path if "/" in asked else path.rpartition("/")[2]) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    pieces = re.split(r"(\*\*/|\*\*|\*|\?)", pattern)
    meant = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(meant.get(piece) or re.escape(piece) for piece in pieces), re.S)
