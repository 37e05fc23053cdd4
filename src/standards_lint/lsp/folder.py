"""A folder of an editor and the process that judges its documents: one question at a time, the urgent ones first."""

from __future__ import annotations

import asyncio
import itertools
import multiprocessing
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from enum import IntEnum
from functools import partial
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from standards_lint.config.find import NAME, SHARED
from standards_lint.lsp import child
from standards_lint.lsp.desk import Desk
from standards_lint.lsp.opening import Opening
from standards_lint.lsp.pack_desk import PackDesk

_DECIDING = frozenset({".toml", ".yaml", ".yml", ".json", ".py", ".tsv"})
"""Suffixes of files that may decide how documents are judged."""

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")


class LostError(Exception):
    """The process ended before it answered: it took too long, or something broke it. Another one is ready."""


class Urgency(IntEnum):
    """Who waits for an answer."""

    PERSON = 0
    """Somebody who has asked."""
    OPEN = 1
    """Somebody who is writing."""
    REST = 2
    """Nobody: documents that are not open."""


@dataclass(order=True)
class _Order:
    """A question with where its answer goes."""

    urgency: Urgency
    number: int
    work: Callable[[], Any] = field(compare=False)
    answer: asyncio.Future[Any] = field(compare=False)


class Folder:
    """One folder.

    Args:
        path: Where a check would be run.
        words: Options of ``check``.
        opening: Opens the folder in the process.
        patience: Seconds that an answer may take.
    """

    def __init__(self, path: Path, words: tuple[str, ...], opening: Opening, patience: int = child.PATIENCE) -> None:
        self.patience = patience
        self.files: tuple[Path, ...] | None = None
        """Whatever decides the judgement beside the documents; None while that is not known."""
        self.path = path
        self.words = words
        self._opening = opening
        self._orders: asyncio.PriorityQueue[_Order] = asyncio.PriorityQueue()
        self._numbers = itertools.count()
        self._scratch = tempfile.TemporaryDirectory(prefix="standards-lint-", ignore_cleanup_errors=True)
        self._pool = self._started()
        self._worker = asyncio.create_task(self._work())

    async def ask(
        self,
        urgency: Urgency,
        question: Callable[Concatenate[Desk, _Asked], _Answer],
        *arguments: _Asked.args,
        **named: _Asked.kwargs,
    ) -> _Answer:
        """What the process answers when it is this question's turn; one that is cancelled before is not asked.

        Raises:
            LostError: if the process ended.
            NotOpenedError: if the folder cannot be judged.
        """
        return await self._answered(urgency, partial(child.ask, question, *arguments, **named))

    async def ask_of_packs(
        self,
        urgency: Urgency,
        question: Callable[Concatenate[PackDesk, _Asked], _Answer],
        *arguments: _Asked.args,
        **named: _Asked.kwargs,
    ) -> _Answer:
        """What the process answers about a pack, which does not need the folder to be in order.

        Raises:
            LostError: if the process ended.
        """
        return await self._answered(urgency, partial(child.ask_of_packs, question, *arguments, **named))

    async def _answered(self, urgency: Urgency, work: Callable[[], _Answer]) -> _Answer:
        answer: asyncio.Future[_Answer] = asyncio.get_running_loop().create_future()
        self._orders.put_nowait(_Order(urgency, next(self._numbers), work, answer))
        return await answer

    def is_decided_by(self, path: Path) -> bool:
        """Whether the documents are judged otherwise once this file changes, as far as is known."""
        if path.suffix.lower() not in _DECIDING:
            return False
        if path.name in (NAME, SHARED) or self.files is None:
            return True
        return any(path.is_relative_to(file) for file in self.files)

    def reopen(self) -> None:
        """Reads settings, packs and plugins anew with the next question."""
        self.files = None
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = self._started()

    def end(self) -> None:
        """Ends the process; questions that are open are cancelled."""
        self._worker.cancel()
        while not self._orders.empty():
            self._orders.get_nowait().answer.cancel()
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._scratch.cleanup()

    def _started(self) -> ProcessPoolExecutor:
        # Started from nothing everywhere: the server has threads, and a copy of it could hang in one of their locks.
        context = multiprocessing.get_context("spawn")
        scratch = tempfile.mkdtemp(dir=self._scratch.name)  # of this process alone: the one before may still be at work
        return ProcessPoolExecutor(
            1,
            context,
            initializer=child.start,
            initargs=(str(self.path), self.words, self._opening, scratch, self.patience),
        )

    async def _work(self) -> None:
        while True:
            order = await self._orders.get()
            if order.answer.done():  # nobody waits any more
                continue
            pool = self._pool
            try:
                result = await asyncio.wrap_future(pool.submit(order.work))
            except (BrokenProcessPool, asyncio.CancelledError) as error:
                if isinstance(error, asyncio.CancelledError) and self._pool is pool:
                    raise  # the folder is closed
                if self._pool is pool:
                    self.reopen()
                _fail(order, LostError())
            except Exception as error:  # noqa: BLE001 (it goes to whom the answer would go)
                _fail(order, error)
            else:
                if not order.answer.done():
                    order.answer.set_result(result)


def _fail(order: _Order, error: Exception) -> None:
    if not order.answer.done():
        order.answer.set_exception(error)
