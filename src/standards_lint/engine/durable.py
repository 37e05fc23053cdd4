"""Facts to matches with durable-rules, within the part of it that is safe. The only module that imports it.

It drives the C extension directly. The Python layer of durable-rules starts timer threads that touch deleted
sessions, swallows the exceptions of actions, and gives up a batch of facts at the first that matches nothing.
`network` says how rules are put to it; here is how a session goes:

* one session at a time, and one name for all of them, because a rule set holds 1,024 and looks them up by hash;
* facts one by one: an empty or broken batch crashes, a broken fact in the middle of one ends it silently;
* the trigger last, then the results one after another, read by this module and not by actions;
* an end rule of lowest priority must fire last, or the evaluation was incomplete, which is an error. Only then is the
  session deleted: deleting one in which nothing ever fired crashes;
* after any error nothing of the rule set is touched again: it is thrown away and made anew.
"""

from __future__ import annotations

import json
import threading
import weakref
from collections.abc import Iterable, Sequence
from typing import Protocol

from standards_lint.engine.network import END, JOINED, SESSION, TRIGGER, RuleSet, rule_sets
from standards_lint.engine.port import EngineMissingError, EngineRule, Match
from standards_lint.engine.view import View, visible_attributes
from standards_lint.errors import EngineError
from standards_lint.model.fact import Fact

MAX_FACTS = 20_000
"""Most facts of one document that rules ask for. Each takes ten kilobytes in the engine."""

_STORED, _UNMATCHED = 0, 1
"""What the engine says to a fact: some rule tests for it, or none does. 2 would be: seen before."""

_TRIGGER_FACT = json.dumps({"id": TRIGGER, "sid": SESSION, "kind": TRIGGER, JOINED: 1})


class _Extension(Protocol):
    """What is used of ``durable_rules_engine``; strings are JSON."""

    error: type[Exception]

    def create_ruleset(self, name: str, rules: str, /) -> int: ...
    def delete_ruleset(self, ruleset: int, /) -> None: ...
    def assert_fact(self, ruleset: int, fact: str, /) -> tuple[int, int]: ...
    def start_action_for_state(self, ruleset: int, state: int, /) -> tuple[str, str] | None: ...
    def complete_and_start_action(self, ruleset: int, state: int, /) -> str | None: ...
    def delete_state(self, ruleset: int, session: str, /) -> None: ...


class DurableEngine:
    """Solves rules over the facts of one document at a time. Threads may share it and take turns."""

    name = "durable"

    def __init__(self, rules: Sequence[EngineRule], sets: Sequence[RuleSet] | None = None) -> None:
        """Compiles the rules.

        Args:
            rules: From `compile.compile_rules`.
            sets: What `network.rule_sets` makes of them, where it is at hand.

        Raises:
            EngineMissingError: when the extension cannot be imported.
            EngineError: for rules that it cannot hold.
        """
        self._extension = _load()
        self._rules = tuple(rules)
        self._aliases = [[pattern.alias for pattern in rule.patterns if not pattern.negated] for rule in self._rules]
        self._tested = visible_attributes(self._rules)
        self._definitions = rule_sets(rules) if sets is None else tuple(sets)
        self._lock = threading.Lock()
        self._sessions: list[_Session] = []
        self._open()

    def evaluate(self, facts: Sequence[Fact]) -> tuple[Match, ...]:
        """All matches in the order that `Engine.evaluate` promises.

        Raises:
            EngineError: when the extension fails, or there are too many facts or combinations of them to look at.
                The next call starts with fresh rule sets.
        """
        view = View(facts, self._tested)
        view.refuse_explosion(self._rules)
        told = _Told(view)
        with self._lock:
            if not self._sessions:
                self._open()
            # Only when none has failed are they fit to be used again.
            sessions, self._sessions = self._sessions, []
            found: list[tuple[int, tuple[int, ...]]] = []
            for session in sessions:
                numbers = _asked(view, session.rule_set)
                if numbers is not None:
                    found += session.run([told[number] for number in numbers])
            self._sessions = sessions
        return tuple(self._match(position, indices) for position, indices in sorted(found))

    def _open(self) -> None:
        self._sessions = [_Session(self._extension, rule_set) for rule_set in self._definitions]

    def _match(self, position: int, indices: tuple[int, ...]) -> Match:
        return Match(self._rules[position].name, tuple(zip(self._aliases[position], indices, strict=True)))


def _asked(view: View, rule_set: RuleSet) -> list[int] | None:
    """The facts that may have a part in a match of a set's rules, in order; None where no rule can match."""
    possible = [asks for asks in rule_set.asks if all(map(view.looking, asks.bound))]
    if not possible:
        return None
    looks = {like for asks in possible for like in asks.bound + asks.absent}
    return sorted(frozenset[int]().union(*map(view.looking, looks)))


class _Told(dict[int, str]):
    """Facts as the extension takes them, by their index; each is written when a rule set first asks for it."""

    def __init__(self, view: View) -> None:
        super().__init__()
        if len(view.values) > MAX_FACTS:
            raise EngineError(
                f"{len(view.values)} facts are more than the {MAX_FACTS} that durable-rules is trusted with; "
                "split the document, or use --engine python"
            )
        self._view = view

    def __missing__(self, number: int) -> str:
        fact = {"id": str(number), "sid": SESSION, "kind": self._view.kinds[number], JOINED: 1}
        # Escaped to ASCII: a text is then spelt in one way only, and a lone surrogate is no error.
        self[number] = told = json.dumps(fact | self._view.values[number])
        return told


class _Session:
    """One rule set in the extension."""

    def __init__(self, extension: _Extension, rule_set: RuleSet) -> None:
        self._extension = extension
        self.rule_set = rule_set
        try:
            self._handle = extension.create_ruleset("standards_lint", rule_set.definition)
        except (extension.error, MemoryError) as error:
            raise EngineError(f"durable-rules refuses the rules ({error}); use --engine python") from error
        weakref.finalize(self, extension.delete_ruleset, self._handle).atexit = False

    def run(self, facts: Iterable[str]) -> list[tuple[int, tuple[int, ...]]]:
        """Position of the rule and indices of the facts of every match, in no order.

        Raises:
            EngineError: when the extension says anything but what it should.
        """
        try:
            for fact in facts:
                self._assert(fact, allowed=(_STORED, _UNMATCHED))
            state = self._assert(_TRIGGER_FACT, allowed=(_STORED,))
            results = self._results(state)
            self._extension.delete_state(self._handle, SESSION)
        except (self._extension.error, MemoryError) as error:
            raise EngineError(f"durable-rules failed ({error}); use --engine python and report this") from error
        return results

    def _assert(self, fact: str, *, allowed: tuple[int, ...]) -> int:
        code, state = self._extension.assert_fact(self._handle, fact)
        if code not in allowed:
            raise EngineError(f"durable-rules answers {code} to {fact}; use --engine python and report this")
        return state

    def _results(self, state: int) -> list[tuple[int, tuple[int, ...]]]:
        results: list[tuple[int, tuple[int, ...]]] = []
        started = self._extension.start_action_for_state(self._handle, state)
        answer = started[1] if started else None
        last = ""
        while answer:
            ((last, bound),) = json.loads(answer).items()
            if last != END:
                numbered = sorted((int(alias[1:]), int(fact["id"])) for alias, fact in bound.items() if alias[0] == "a")
                results.append((int(last[1:]), tuple(index for _, index in numbered)))
            answer = self._extension.complete_and_start_action(self._handle, state)
        if last != END:
            raise EngineError("durable-rules stopped before its end rule; use --engine python and report this")
        return results


def require_durable() -> None:
    """Makes sure that durable-rules is here.

    Raises:
        EngineMissingError: when the extension cannot be imported.
    """
    _load()


def _load() -> _Extension:
    try:
        import durable_rules_engine
    except ImportError as error:
        raise EngineMissingError(
            f"the engine 'durable' cannot be loaded ({error}); install durable-rules 2.0.28, which builds and imports "
            "on Python before 3.13 and needs a C compiler, or use --engine python"
        ) from error
    extension: _Extension = durable_rules_engine
    return extension
