"""Paths of documents as programs that show a repository want them: relative, with forward slashes, or as a URI."""

from __future__ import annotations

import os
from pathlib import PurePath
from urllib.parse import quote


def relative_path(path: str, root: str) -> str:
    """The path from a folder, with forward slashes; one outside of it stays whole.

    Args:
        path: As the report names it.
        root: The folder, absolute; empty leaves the path as it is.
    """
    pure = PurePath(path)
    if root and pure.is_absolute() and pure.is_relative_to(root):
        pure = pure.relative_to(root)
    return pure.as_posix()


def uri(path: str, root: str) -> str:
    """The path as a URI reference: relative to `root` where it is below it, else ``file:///…``.

    Args:
        path: As the report names it; any character that a file system allows.
        root: See `relative_path`.
    """
    told = relative_path(path, root)
    # fsencode gives back the very bytes of a name that is no valid UTF-8.
    if PurePath(told).is_absolute():
        return "file:///" + quote(os.fsencode(told.lstrip("/")), safe="/:")
    return quote(os.fsencode(told), safe="/")
