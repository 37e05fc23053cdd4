"""Frozen values to bytes and back, for files that the program wrote itself.

Pickles can name anything that can be called. Here only classes of named modules can be named, and they are made by
their own constructors; whatever else a file asks for is refused, so that the worst a foreign file can do is to be
thrown away.
"""

from __future__ import annotations

import io
import pickle
import re
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Any

_FORM = 5
"""Protocol of pickles; Python 3.11 and later read it."""


class NotOurs(Exception):  # noqa: N818 (says what the bytes are)
    """The bytes are damaged, or not what this program wrote."""


def packed(value: object) -> bytes:
    """The bytes of a value.

    Raises:
        NotOurs: for a value that cannot be written.
    """
    into = io.BytesIO()
    try:
        _Pickler(into, _FORM).dump(value)
    except (pickle.PickleError, TypeError, AttributeError) as error:
        raise NotOurs(f"cannot be kept: {error}") from error
    return into.getvalue()


def unpacked(data: bytes, modules: Iterable[str]) -> Any:  # noqa: ANN401 (whatever was packed)
    """The value of bytes.

    Args:
        data: From `packed`.
        modules: Names of the packages of whose modules classes may be made.

    Raises:
        NotOurs: if the bytes are damaged, or name anything else.
    """
    try:
        return _Unpickler(data, tuple(modules)).load()
    except Exception as error:
        raise NotOurs(str(error)) from error


def _pattern(source: str, flags: int) -> re.Pattern[str]:
    """A pattern of text; bytes and whatever else could be named here are refused by what it takes."""
    from standards_lint.storage.ready import ready_pattern  # which reads its file by this module

    return ready_pattern(source, flags)


_ELSEWHERE: dict[tuple[str, str], Callable[..., object]] = {
    (__name__, _pattern.__name__): _pattern,
    ("datetime", "date"): date,
}
"""What may be made beside the classes of the named packages; none of it can do more than cost time."""


class _Pickler(pickle.Pickler):
    def reducer_override(self, value: object) -> Any:  # noqa: ANN401 (of the protocol)
        """Dataclasses are made anew from their fields, which is several times faster than to set their state."""
        kind: type = type(value)
        if isinstance(value, re.Pattern):
            return _pattern, (value.pattern, value.flags)
        if is_dataclass(value) and not isinstance(value, type):
            values = _values_of(kind)
            if values is not None:
                return kind, values(value)
        return NotImplemented


@cache
def _values_of(kind: type) -> Callable[[object], tuple[Any, ...]] | None:
    """What gives the fields of a dataclass in the order of its constructor; None where these are not its arguments."""
    found = fields(kind)
    if not all(field.init and not field.kw_only for field in found) or hasattr(kind, "__post_init__"):
        return None
    names = [field.name for field in found]
    if len(names) == 1:
        return lambda value: (getattr(value, names[0]),)
    return attrgetter(*names) if names else lambda value: ()  # noqa: ARG005 (no fields, no values)


class _Unpickler(pickle.Unpickler):
    def __init__(self, data: bytes, modules: tuple[str, ...]) -> None:
        super().__init__(io.BytesIO(data))
        self._modules = modules

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 (of the protocol)
        """A class of the named packages, and nothing else."""
        return _class(module, name, self._modules)


@cache
def _class(module: str, name: str, modules: tuple[str, ...]) -> Callable[..., object]:
    if (module, name) in _ELSEWHERE:
        return _ELSEWHERE[module, name]
    if not any(module == package or module.startswith(f"{package}.") for package in modules):
        raise NotOurs(f"{module}.{name}")
    import importlib

    found = getattr(importlib.import_module(module), name, None)
    if not isinstance(found, type) or found.__module__ != module:
        raise NotOurs(f"{module}.{name}")
    return found
