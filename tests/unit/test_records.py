"""Classes made by `records.dataclass` behave like those that Python makes."""

from __future__ import annotations

import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field

import pytest

from standards_lint import records

MAKERS = (dataclasses.dataclass, records.dataclass)


def _classes(make, **options):
    @make(**options)
    class Plain:
        """Has a text."""

        name: str
        number: int = 3
        more: list[str] = field(default_factory=list)
        hidden: str = field(default="x", repr=False, compare=False)
        later: int = field(init=False, default=7)
        only_named: bool = field(default=False, kw_only=True)

        @property
        def twice(self) -> int:
            return 2 * self.number

    @make(**options)
    class Counted(Plain):
        extra: int = 0

        def __post_init__(self) -> None:
            object.__setattr__(self, "number", self.number + 1)

    @make(**options)
    class Own:
        name: str

        def __repr__(self) -> str:
            return "mine"

        def __eq__(self, other: object) -> bool:
            return True

    @make(**options)
    class Empty:
        pass

    return Plain, Counted, Own, Empty


@pytest.mark.parametrize("options", [{"frozen": True, "slots": True}, {"slots": True}, {"order": True}])
def test_they_look_and_compare_as_those_of_python(options):
    told = []
    for make in MAKERS:
        plain, counted, own, empty = _classes(make, **options)
        one, other = plain("a", 2, ["b"], "c", only_named=True), plain("a", more=["b"], number=2, only_named=True)
        told.append(
            (
                repr(one).split(".")[-1],
                one == other,
                one == plain("b"),
                one == counted("a", 2, ["b"], "c"),
                one.twice,
                plain("a").more is plain("a").more,
                plain.__match_args__,
                [f.name for f in dataclasses.fields(plain)],
                dataclasses.asdict(one),
                repr(dataclasses.replace(one, number=9)),
                counted("a", 2).number,
                counted("a", extra=4).extra,
                repr(own("a")),
                own("a") == 4,
                empty() == empty(),
                repr(empty()).split(".")[-1],
                plain.__doc__,
                hasattr(one, "__dict__"),
                plain.__hash__ is None,
                own.__hash__ is None,
            )
        )
    assert told[0] == told[1]


@pytest.mark.parametrize("make", MAKERS)
def test_frozen_ones_have_a_hash_and_refuse_changes(make):
    plain, _, own, empty = _classes(make, frozen=True, slots=True)
    assert hash(plain("a", more=())) == hash(plain("a", 3, (), "other"))
    assert len({plain("a", more=()), plain("a", more=()), plain("b", more=())}) == 2
    assert hash(own("a")) == hash(own("a"))
    assert hash(empty()) == hash(empty())
    for change in (
        lambda thing: setattr(thing, "name", "b"),
        lambda thing: setattr(thing, "unknown", "b"),
        lambda thing: delattr(thing, "name"),
    ):
        with pytest.raises((FrozenInstanceError, TypeError)):  # Python 3.11 says TypeError for a name that is unknown
            change(plain("a"))


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("wrong", [{}, {"name": "a", "unknown": 1}, {"name": "a", "later": 2}])
def test_wrong_arguments_are_refused(make, wrong):
    plain, *_ = _classes(make, frozen=True, slots=True)
    for _ in range(2):  # before and after the constructor is written
        with pytest.raises(TypeError, match=r"__init__\(\)"):
            plain(**wrong)
    with pytest.raises(TypeError, match="positional"):
        plain("a", 1, [], "x", True)


@records.dataclass(frozen=True, slots=True)
class Kept:
    name: str
    more: tuple[int, ...] = ()


@records.dataclass(slots=True)
class Changing:
    name: str


def test_they_can_be_sent_to_other_processes():
    for thing in (Kept("a", (1, 2)), Changing("b")):
        assert pickle.loads(pickle.dumps(thing)) == thing


def test_changing_ones_change():
    thing = Changing("a")
    thing.name = "b"
    assert thing == Changing("b")


@pytest.mark.parametrize("options", [{"frozen": True, "slots": True}, {"slots": True}])
def test_a_class_below_a_record_that_is_none_itself_keeps_its_class_and_its_places(options):
    plain = _classes(records.dataclass, **options)[0]

    class Below(plain):
        pass

    made = Below("a", 2)
    assert type(made) is Below
    assert (made.name, made.number, made.more, made.later) == ("a", 2, [], 7)


def test_a_frozen_object_is_frozen_from_its_making_on():
    for cls in _classes(records.dataclass, frozen=True, slots=True)[:3]:
        made = cls("a")
        assert type(made) is cls
        with pytest.raises(FrozenInstanceError):
            made.name = "b"
        with pytest.raises(FrozenInstanceError):
            del made.name
