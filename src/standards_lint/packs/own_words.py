"""The words and named patterns of a pack as its files write them, for those who show a pack to people."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources.abc import Traversable

from standards_lint.packs.own_patterns import pattern_files
from standards_lint.packs.problems import Problems
from standards_lint.packs.source import read_mapping
from standards_lint.packs.yaml_lines import YamlMap
from standards_lint.records import dataclass

_FOLDER = "vocabulary"


@dataclass(frozen=True, slots=True)
class OwnPattern:
    """A named pattern, as its author wrote it."""

    name: str
    about: str
    places: tuple[str, ...]
    """Ids of components; ``*`` for everywhere."""
    any: tuple[str, ...]
    excluded: tuple[str, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What a pack adds to what the program reads by; of the national pack, all of it."""

    vocabulary: tuple[tuple[str, YamlMap], ...]
    """(name of the file without ``.yaml``, its content)."""
    patterns: tuple[OwnPattern, ...]


def read_own_words(root: Traversable) -> OwnWords:
    """The words of a sound pack.

    Args:
        root: Its folder.

    Raises:
        PackError: if a file cannot be read.
    """
    patterns = [
        _pattern(name, row) for file in pattern_files(root, Problems()) for name, row in sorted(file.tree.items())
    ]
    return OwnWords(tuple(_vocabulary(root)), tuple(sorted(patterns, key=lambda pattern: pattern.name)))


def _vocabulary(root: Traversable) -> Iterator[tuple[str, YamlMap]]:
    folder = root / _FOLDER
    for node in sorted(folder.iterdir(), key=lambda node: node.name) if folder.is_dir() else ():
        if node.name.endswith(".yaml") and node.name != "pola.yaml":
            yield node.name.removesuffix(".yaml"), read_mapping(root, f"{_FOLDER}/{node.name}").tree


def _pattern(name: str, row: YamlMap) -> OwnPattern:
    def texts(key: str) -> tuple[str, ...]:
        return tuple(map(str, row.get(key, ())))

    return OwnPattern(name, str(row["about"]), texts("in"), texts("any"), texts("not"), texts("yes"), texts("no"))
