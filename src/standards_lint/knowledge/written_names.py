"""Keys of regulations as people write them, from ``knowledge/peraturan.yaml``.

For what is told without the register at hand; `Register.written` needs no YAML.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

from standards_lint.knowledge.data import national
from standards_lint.knowledge.phrases import load_section


def written(key: str) -> str:
    """A key as people write it: ``PermenPANRB 62/2018``, ``Perbup 4/2019 Kabupaten Sekarwangi``.

    Args:
        key: ``PERMENPANRB 62/2018``; anything else that names a law stays as it is.
    """
    return written_as(key, _types())


def written_as(key: str, names: Mapping[str, str]) -> str:
    """The same with the names of types at hand, by the first part of the key."""
    type_, space, number = key.partition(" ")
    return f"{names.get(type_, type_)}{space}{number}"


@functools.cache
def _types() -> Mapping[str, str]:
    types = load_section(national() / "knowledge" / "peraturan.yaml").section("sebutan")
    return {type_: types.text(type_) for type_ in types.values}
