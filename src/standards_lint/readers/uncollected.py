"""Reading without Python's collector of cycles.

It counts new objects and searches all that live for cycles again and again while a reader makes them; a reader makes
none, so that every search ends empty. On a long document that is a tenth of the time, and more the more the process
holds besides.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Let the collector rest inside the block; it goes on behind it if it was at work before."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
