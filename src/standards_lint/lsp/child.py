"""A process of its own for the documents of one folder: whatever a pack or a plugin does there, the server goes on.

It is asked by `folder.Folder`. A question that takes too long ends it, and another one is started: what a pattern or a
plugin does in one piece of C cannot be stopped otherwise.
"""

from __future__ import annotations

import faulthandler
import os
import sys
import threading
from collections.abc import Callable
from datetime import date
from multiprocessing import parent_process
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from standards_lint.errors import StandardsLintError, fault_words
from standards_lint.lsp.desk import Desk
from standards_lint.lsp.opening import Opening
from standards_lint.lsp.pack_desk import PackDesk

PATIENCE = 30
"""Seconds that an answer may take. A check of files gives a document more; who is writing does not wait so long."""

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")


class NotOpenedError(Exception):
    """The folder cannot be judged: its settings, a pack or a plugin are at fault; the message tells what."""


class _Place:
    """What this process was started with."""

    folder: str
    words: tuple[str, ...]
    opening: Opening
    patience: int
    scratch: Path
    desk: Desk | None = None
    packs: PackDesk | None = None
    refusal: str = ""
    day: date | None = None
    """On which the folder was opened."""


def start(folder: str, words: tuple[str, ...], opening: Opening, scratch: str, patience: int = PATIENCE) -> None:
    """Makes the process ready; the folder is opened with the first question.

    Args:
        folder: Whole path.
        words: Options of ``check``.
        opening: Opens the folder with them.
        scratch: A folder for what is not kept; the server removes it.
        patience: Seconds that an answer may take.
    """
    _Place.patience, _Place.scratch = patience, Path(scratch)
    _Place.folder, _Place.words, _Place.opening = folder, words, staticmethod(opening)
    # What plugins print must not run into the messages for the editor, and nothing here may read these.
    os.dup2(2, 1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    sys.stdout = sys.stderr
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.join,), daemon=True).start()


def ask(
    question: Callable[Concatenate[Desk, _Asked], _Answer], *arguments: _Asked.args, **named: _Asked.kwargs
) -> _Answer:
    """What a question about the folder is answered.

    Raises:
        NotOpenedError: if the folder cannot be judged.
    """
    faulthandler.dump_traceback_later(_Place.patience, exit=True, file=2)
    try:
        return question(_desk(), *arguments, **named)
    finally:
        faulthandler.cancel_dump_traceback_later()


def ask_of_packs(
    question: Callable[Concatenate[PackDesk, _Asked], _Answer], *arguments: _Asked.args, **named: _Asked.kwargs
) -> _Answer:
    """What a question about a pack is answered: while it is written, the folder that uses it may be out of order."""
    faulthandler.dump_traceback_later(_Place.patience, exit=True, file=2)
    try:
        if _Place.packs is None:
            _Place.packs = PackDesk(_Place.scratch)
        return question(_Place.packs, *arguments, **named)
    finally:
        faulthandler.cancel_dump_traceback_later()


def _desk() -> Desk:
    if _Place.day != date.today():  # a server may run for weeks, and the law of the day is asked for
        _Place.desk, _Place.refusal, _Place.day = None, "", date.today()
    if _Place.desk is None and not _Place.refusal:
        try:
            _Place.desk = Desk(_Place.opening(_Place.folder, _Place.words))
        except StandardsLintError as error:
            _Place.refusal = str(error)
        except (Exception, SystemExit) as error:  # noqa: BLE001 (whatever a plugin does while it is loaded)
            _Place.refusal = fault_words(error)
    if _Place.desk is None:
        raise NotOpenedError(_Place.refusal)
    return _Place.desk


def _end_with(join: Callable[[], None]) -> None:
    """Ends this process with the server, however that one ended: the queue between them would keep it waiting."""
    join()
    os._exit(0)
