"""The named text patterns that a pack of a region or an office brings, checked with file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable

from standards_lint.errors import KnowledgeError, PackError
from standards_lint.knowledge.patterns import EVERYWHERE, FORBIDDEN, NamedPattern, read_patterns
from standards_lint.packs.problems import Problems, suggestion
from standards_lint.packs.schema_check import check_schema
from standards_lint.packs.slow_patterns import repeated_twice
from standards_lint.packs.source import SourceFile, read_mapping
from standards_lint.packs.yaml_lines import YamlMap
from standards_lint.parser_words import pattern_words

MOST = 500
"""Most named patterns of one pack."""

_FOLDER = "vocabulary/pola"
_FORBIDDEN = {"look-around": "pandangan sekeliling “(?=…)”", "a back-reference": "rujukan balik “\\1”"}


def pattern_files(root: Traversable, problems: Problems) -> Iterator[SourceFile]:
    """The files of patterns of a pack, by name; notes those that cannot be read."""
    folder = root.joinpath(*_FOLDER.split("/"))
    for node in sorted(folder.iterdir(), key=lambda node: node.name) if folder.is_dir() else ():
        if node.name.endswith(".yaml"):
            try:
                yield read_mapping(root, f"{_FOLDER}/{node.name}")
            except PackError as error:
                problems.add_error(error)


def own_patterns(
    root: Traversable, taken: Mapping[str, str], components: frozenset[str], problems: Problems
) -> tuple[NamedPattern, ...]:
    """The patterns of a pack; those with faults are noted and left out.

    Args:
        root: The pack's folder.
        taken: Names that other packs use already, and the id of the pack that does.
        components: Ids of components that a pattern may be looked for in.
        problems: Takes the faults.
    """
    sound: list[tuple[str, object]] = []
    seen: dict[str, str] = dict(taken)
    for file in pattern_files(root, problems):
        before = len(problems.found)
        if check_schema(file.tree, "patterns", file.label, problems):
            for name, row in file.tree.items():
                _check(name, row, file, components, problems)
                _check_name(name, file, seen, problems)
        if len(problems.found) == before:
            sound.append((file.label, file.tree))
    if len(seen) - len(taken) > MOST:
        problems.add(
            f"{root}/{_FOLDER}", 0, f"memuat lebih dari {MOST} pola; pecah paket atau hapus yang tidak dipakai"
        )
        return ()
    try:
        return read_patterns(sound)
    except KnowledgeError as error:  # what the checks above did not foresee
        problems.add(f"{root}/{_FOLDER}", 0, str(error))
        return ()


def _check_name(name: str, file: SourceFile, seen: dict[str, str], problems: Problems) -> None:
    if name in seen:
        where = f"sudah dipakai oleh {seen[name]}; beri nama lain, misalnya dengan nama daerah di belakangnya"
        problems.add(file.label, file.tree.line_of(name), f"nama pola “{name}” {where}")
    seen[name] = file.label


def _check(name: str, row: YamlMap, file: SourceFile, components: frozenset[str], problems: Problems) -> None:
    places = row["in"]
    for index, place in enumerate(places):
        if place != EVERYWHERE and place not in components:
            message = f"pola “{name}”: komponen “{place}” tidak dikenal{suggestion(place, components)}"
            problems.add(file.label, places.line_of(index), message)
    for key in ("any", "not"):
        listed = row.get(key, ())
        for index, source in enumerate(listed):
            fault = _fault(source)
            if fault:
                problems.add(file.label, listed.line_of(index), f"pola “{name}”: {fault}")


def _fault(source: str) -> str:
    """What is wrong with an expression; empty where nothing is."""
    for sign, what in FORBIDDEN:
        if sign.search(source):
            return f"“{source}” memakai {_FORBIDDEN[what]}, yang tidak boleh dalam paket; pakai “not”"
    try:
        re.compile(source)
    except re.error as error:
        return f"“{source}” bukan ungkapan reguler yang sah: {pattern_words(error)}"
    twice = repeated_twice(source)
    if twice:
        return f"“{twice}” mengulang yang sudah berulang dan dapat berjalan tanpa akhir; cukup satu pengulangan"
    return ""
