"""The judging processes, and a thread for each that hands it the next task."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import field
from typing import Any

from standards_lint.pipeline import Session
from standards_lint.records import dataclass
from standards_lint.web.judge import Judge
from standards_lint.web.turns import Turns

_PATIENCE = 5
"""Seconds that a thread may take to see that its judge has ended."""


@dataclass(frozen=True, slots=True)
class _Order:
    """A task with where its answer goes."""

    function: Callable[..., Any]
    arguments: tuple[object, ...]
    begun: Callable[[], None]
    answer: Future[Any] = field(default_factory=Future)


class Bench:
    """Judges at work.

    Args:
        session: What they judge by.
        size: How many. They are started at once, so make it before there are threads.
    """

    def __init__(self, session: Session, size: int) -> None:
        self._turns: Turns[_Order] = Turns()
        self._judges = [Judge(session) for _ in range(size)]
        self._threads = [threading.Thread(target=self._work, args=(judge,), daemon=True) for judge in self._judges]
        for thread in self._threads:
            thread.start()

    def submit(
        self, person: str, begun: Callable[[], None], function: Callable[..., Any], *arguments: object
    ) -> Future[Any]:
        """Has a function of `tasks` done when it is this person's turn.

        Args:
            person: Who waits for it.
            begun: Called when its turn has come.
            function: Its first argument is the session.
            arguments: The others.

        Returns:
            The answer to come; `judge.JudgeLostError` where the process ended, cancelled where nobody waits any more.
        """
        order = _Order(function, arguments, begun)
        self._turns.put(person, order)
        return order.answer

    def drop(self, person: str) -> None:
        """Cancels what a person is waiting for."""
        for order in self._turns.drop(person):
            order.answer.cancel()

    def end(self) -> None:
        """Ends the judges, whatever they do."""
        for order in self._turns.end():
            order.answer.cancel()
        for judge in self._judges:
            judge.end()
        for thread in self._threads:
            thread.join(_PATIENCE)

    def _work(self, judge: Judge) -> None:
        while (order := self._turns.take()) is not None:
            order.begun()
            try:
                answer = judge.ask(order.function, *order.arguments)
            except Exception as error:  # noqa: BLE001 (it goes to who asked; this thread serves the next)
                order.answer.set_exception(error)
            else:
                order.answer.set_result(answer)
