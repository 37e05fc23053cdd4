"""``@dataclass(frozen=True, slots=True)``, made several times faster than by Python itself.

Python writes the source of six methods for every such class and compiles each. A check of one text meets some 260
classes, and that was more than a third of its time. Here only the constructor is written, when the first object is
made; the other methods are the same few functions for all. The classes are dataclasses to everyone who asks: `fields`,
`replace`, `is_dataclass`, matching and pickling work on them. For type checkers this is ``dataclasses.dataclass``.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(**options: bool) -> Callable[[type], type]:
        """As ``dataclasses.dataclass``, which is also what makes all but (frozen) dataclasses with slots alone."""
        if options == {"frozen": True, "slots": True}:
            return _frozen
        return _changeable if options == {"slots": True} else dataclasses.dataclass(**options)


def _frozen(cls: type) -> type:
    refusing: dict[str, Callable[..., object]] = {"__setattr__": _refuse_change, "__delattr__": _refuse_deletion}
    # Python would restore a pickled object by setting its attributes.
    return _made(cls, refusing | {"__getstate__": _state, "__setstate__": _set_state}, hashed=True)


def _changeable(cls: type) -> type:
    return _made(cls, {}, hashed=False)


def _made(cls: type, more: dict[str, Callable[..., object]], *, hashed: bool) -> type:
    own = vars(cls)
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    found = dataclasses.fields(made)
    equal, hash_ = _comparison(tuple(field.name for field in found if field.compare))
    shown = _shown(tuple(field.name for field in found if field.repr))
    methods = {"__init__": _constructor(made), "__repr__": shown, "__eq__": equal, **more}
    for name, method in methods.items():
        if name not in own:
            setattr(made, name, method)
    if own.get("__hash__") is None:  # a class with an `__eq__` of its own has a None there
        made.__hash__ = hash_ if hashed else None
    return made  # type: ignore[no-any-return]  # what the decorator gives is the class


def _constructor(cls: type) -> Callable[..., None]:
    def __init__(self: object, *values: object, **named: object) -> None:  # noqa: N807 (takes its place until called)
        written = _written_constructor(cls)
        cls.__init__ = written  # type: ignore[misc]  # the class has its own from now on
        written(self, *values, **named)

    return __init__


def _written_constructor(cls: type) -> Callable[..., None]:
    """The constructor with the arguments, defaults and `__post_init__` that dataclasses have."""
    space: dict[str, object] = {"made_anew": _MADE_ANEW}
    positional, named, lines, values = ["self"], list[str](), list[str](), dict[str, str]()
    for field in dataclasses.fields(cls):
        name = field.name
        argument, value = name, name
        if field.default is not dataclasses.MISSING:
            space[f"default_{name}"] = field.default
            argument = f"{name}=default_{name}"
            value = name if field.init else f"default_{name}"
        elif field.default_factory is not dataclasses.MISSING:
            space[f"factory_{name}"] = field.default_factory
            argument = f"{name}=made_anew"
            value = name if field.init else f"factory_{name}()"
            if field.init:
                lines += [f"    if {name} is made_anew:", f"        {name} = factory_{name}()"]
        elif not field.init:
            continue  # set by `__post_init__`
        if field.init:
            (named if field.kw_only else positional).append(argument)
        values[name] = value
    lines += _settings(cls, values, space)
    if hasattr(cls, "__post_init__"):
        lines.append("    self.__post_init__()")
    arguments = ", ".join([*positional, *(["*", *named] if named else [])])
    exec(f"def __init__({arguments}):\n" + ("\n".join(lines) or "    pass"), space)
    written: Any = space["__init__"]
    written.__qualname__ = f"{cls.__qualname__}.__init__"
    return written  # type: ignore[no-any-return]  # the function of the source above


def _settings(cls: type, values: Mapping[str, str], space: dict[str, object]) -> list[str]:
    """The lines of a constructor that set the fields.

    Nothing sets a field faster than ``self.name = value``, which a frozen object refuses. So one of more than a few
    fields is of a class that does not refuse while it is made, and of its own class again before anyone sees it.
    """
    plain = [f"self.{name} = {value}" for name, value in values.items()]
    if vars(cls).get("__setattr__") is not _refuse_change:
        return [f"    {line}" for line in plain]
    setters = {name: getattr(cls, name).__set__ for name in values}
    if len(values) <= _FEW:
        space |= {f"set_{name}": setter for name, setter in setters.items()}
        return [f"    set_{name}(self, {value})" for name, value in values.items()]
    space |= {"frozen": cls, "unfrozen": _unfrozen(cls), "set_class": _SET_CLASS, "set_each": _set_each(setters)}
    made = ["    if self.__class__ is frozen:", "        set_class(self, unfrozen)"]
    made += [f"        {line}" for line in [*plain, "self.__class__ = frozen"]]
    # a class below it that is no record may have places of its own
    return [*made, "    else:", f"        set_each(self, ({', '.join(values.values())}))"]


def _set_each(setters: Mapping[str, Callable[..., None]]) -> Callable[..., None]:
    def set_each(self: object, values: tuple[object, ...]) -> None:
        for setter, value in zip(setters.values(), values, strict=True):
            setter(self, value)

    return set_each


def _unfrozen(cls: type) -> type:
    """The class of an object of a frozen one while it is made; it has the same places for its fields."""
    free = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(cls.__name__, (cls,), free)


_FEW = 3
"""Fields up to which changing the class twice would take longer than what it saves."""
_SET_CLASS = vars(object)["__class__"].__set__
_MADE_ANEW = object()


def _comparison(names: tuple[str, ...]) -> tuple[Callable[..., object], Callable[..., object]]:
    values: Callable[[object], object] = attrgetter(*names) if names else lambda _: ()

    def __eq__(self: object, other: object) -> bool:  # noqa: N807 (of a class)
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: object) -> int:  # noqa: N807 (of a class)
        return hash(values(self))

    return __eq__, __hash__


def _shown(names: tuple[str, ...]) -> Callable[[object], str]:
    @recursive_repr()
    def __repr__(self: object) -> str:  # noqa: N807 (of a class)
        inside = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{self.__class__.__qualname__}({inside})"

    return __repr__


def _refuse_change(_: object, name: str, __: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deletion(_: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[object]:  # noqa: ANN401 (an object of any class made here)
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _set_state(self: Any, state: list[object]) -> None:  # noqa: ANN401 (an object of any class made here)
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)
