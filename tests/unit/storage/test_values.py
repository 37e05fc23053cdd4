import os
import pickle
from dataclasses import dataclass

import pytest

from standards_lint.model.finding import Basis, Severity, Text
from standards_lint.model.span import Span
from standards_lint.storage.values import NotOurs, packed, unpacked

MODEL = ("standards_lint.model",)


@pytest.mark.parametrize(
    "value", [Text("a", "b"), (Span(3, 4), Severity.ERROR), {"a": [1, None, "ü\udc80"]}, frozenset({1})]
)
def test_values_come_back_as_they_were(value):
    assert unpacked(packed(value), MODEL) == value


class Evil:
    def __reduce__(self):
        return os.mkdir, (os.environ["SPEED_EVIL"],)


def test_nothing_that_can_be_called_is_called(tmp_path, monkeypatch):
    monkeypatch.setenv("SPEED_EVIL", str(tmp_path / "dibuat"))
    for foreign in (pickle.dumps(Evil()), pickle.dumps(print), pickle.dumps(os.path.join)):
        with pytest.raises(NotOurs):
            unpacked(foreign, MODEL)
    assert not (tmp_path / "dibuat").exists()


def test_functions_and_foreign_names_inside_of_the_own_modules_are_refused():
    """``standards_lint.model.fact`` has functions, and names that it imported."""
    for name in (b"make_fact", b"dataclass", b"MappingProxyType", b"tidak_ada"):
        with pytest.raises(NotOurs):
            unpacked(b"\x80\x04c" + b"standards_lint.model.fact\n" + name + b"\n.", MODEL)


def test_what_is_damaged_is_refused():
    data = packed(Basis("UU 25/2009", "Pasal 21", "text"))
    for place in range(len(data)):
        try:
            unpacked(data[:place] + bytes([data[place] ^ 0x55]) + data[place + 1 :], MODEL)
        except NotOurs:
            continue
    with pytest.raises(NotOurs):
        unpacked(data[:-3], MODEL)


def test_what_cannot_be_written_is_told():
    with pytest.raises(NotOurs):
        packed(lambda: 1)


@dataclass(frozen=True)
class Elsewhere:
    a: int


def test_classes_of_other_packages_are_refused():
    with pytest.raises(NotOurs):
        unpacked(packed(Elsewhere(1)), MODEL)
