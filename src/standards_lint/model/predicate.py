"""Tests that rules may call by name where facts cannot say what they look for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from typing import Any

from standards_lint.model.span import Span
from standards_lint.model.standard import Standard
from standards_lint.records import dataclass

Options = Mapping[str, Any]
"""What a rule writes under ``predicate.options``, as its schema describes it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a predicate holds."""

    span: Span
    text: str
    """The words of the document."""
    service: str = ""
    """Key of the service it stands in; empty outside services."""
    component: str = ""
    """Id of the component; empty outside components."""
    value: str = ""
    """Words for messages: ``{h.value}``."""
    number: int = -1
    """A number for tests and messages."""
    certainty: int = 100


@dataclass(frozen=True, slots=True)
class Predicate:
    """A test of a document.

    A rule calls it by the name of the plugin and its own: ``predicate: {use: contoh.huruf_kapital, options: {…}}``.
    """

    name: str
    """Lower-case letters, digits and underscores."""
    find: Callable[[Standard, Options], Iterable[Hit]]
    """Every place where it holds, in reading order."""
    options: Mapping[str, Any] = field(default_factory=lambda: {"type": "object", "additionalProperties": False})
    """JSON Schema of the options; without it the predicate takes none."""
