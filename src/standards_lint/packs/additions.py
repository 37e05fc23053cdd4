"""Words that a pack of a region or an office adds to the national vocabulary, checked with file and line.

What stands in ``vocabulary/<name>.yaml`` of such a pack is put behind what the national file of the same name says. It
has the same shape: the same keys, lists of words where the national file has lists. Nothing can be taken away or
replaced by it, so that no addition of words can make the program overlook what it saw before the words were known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.resources.abc import Traversable

from standards_lint.errors import PackError
from standards_lint.knowledge.amended import Additions
from standards_lint.knowledge.data import load_yaml
from standards_lint.packs.problems import Problems, suggestion
from standards_lint.packs.slow_patterns import repeated_twice
from standards_lint.packs.source import SourceFile, read_mapping
from standards_lint.packs.yaml_lines import YamlList, YamlMap
from standards_lint.parser_words import pattern_words

_FOLDER = "vocabulary"
_TYPES = {dict: "pemetaan “kunci: nilai”", list: "daftar kata", str: "teks", int: "bilangan", float: "bilangan"}


def read_additions(root: Traversable, base: Traversable, problems: Problems) -> Additions:
    """What a pack adds to the vocabulary of the national one.

    Args:
        root: The pack's folder.
        base: The national pack's folder.
        problems: Takes the faults.
    """
    found: dict[str, tuple[object, ...]] = {}
    for file in _files(root, base, problems):
        before = len(problems.found)
        _compare(file.tree, load_yaml(base.joinpath(*file.path.split("/"))), (), _Where(file, problems))
        if len(problems.found) == before:
            found[file.path] = (file.tree,)
    return found


def _files(root: Traversable, base: Traversable, problems: Problems) -> list[SourceFile]:
    folder = root / _FOLDER
    files: list[SourceFile] = []
    for node in sorted(folder.iterdir(), key=lambda node: node.name) if folder.is_dir() else ():
        if not node.name.endswith(".yaml") or node.name == "pola.yaml":
            continue
        if not (base / _FOLDER / node.name).is_file():
            known = [other.name for other in (base / _FOLDER).iterdir() if other.name.endswith(".yaml")]
            message = f"tidak ada kosakata nasional bernama “{node.name}”{suggestion(node.name, known)}"
            problems.add(f"{root}/{_FOLDER}/{node.name}", 0, f"{message}; pilih {', '.join(sorted(known))}")
            continue
        try:
            files.append(read_mapping(root, f"{_FOLDER}/{node.name}"))
        except PackError as error:
            problems.add_error(error)
    return files


class _Where:
    """The file that is compared, for messages."""

    def __init__(self, file: SourceFile, problems: Problems) -> None:
        self._file, self._problems = file, problems

    def add(self, line: int, path: tuple[str, ...], message: str) -> None:
        self._problems.add(self._file.label, line, f"“{'.'.join(path)}” {message}" if path else message)


def _compare(own: object, base: object, path: tuple[str, ...], where: _Where, line: int = 1) -> None:
    if isinstance(base, dict):
        if isinstance(own, YamlMap):
            _compare_keys(own, base, path, where)
            return
    elif isinstance(base, list):
        if isinstance(own, YamlList):
            _compare_items(own, base, path, where)
            return
    else:
        where.add(line, path, "adalah satu nilai nasional dan tidak dapat diganti; hapus dari paket ini")
        return
    where.add(line, path, f"harus berupa {_TYPES[type(base)]}, seperti dalam kosakata nasional")


def _compare_keys(own: YamlMap, base: Mapping[str, object], path: tuple[str, ...], where: _Where) -> None:
    # A list of words with their meanings (“peleyanan: pelayanan”) takes any word; other mappings have fixed keys.
    meanings = {type(value) for value in base.values()}
    opened = len(base) > 1 and len(meanings) == 1 and meanings <= {str, int, float}
    for key, value in own.items():
        line = own.line_of(key)
        if key in base and not opened:
            _compare(value, base[key], (*path, key), where, line)
        elif opened:
            _compare_meaning(key, value, base, (*path, key), where, line)
        else:
            known = ", ".join(map(str, base))
            where.add(line, path, f"tidak mengenal “{key}”{suggestion(key, map(str, base))}; yang dikenal: {known}")


def _compare_meaning(
    key: str, value: object, base: Mapping[str, object], path: tuple[str, ...], where: _Where, line: int
) -> None:
    if key in base:
        where.add(line, path, f"sudah berarti “{base[key]}” secara nasional dan tidak dapat diganti; hapus")
    elif isinstance(value, bool) or type(value) not in {type(known) for known in base.values()}:
        where.add(line, path, f"harus berupa {_TYPES[type(next(iter(base.values())))]}")


def _compare_items(own: YamlList, base: list[object], path: tuple[str, ...], where: _Where) -> None:
    rows = [item for item in base if isinstance(item, dict)]
    for index, item in enumerate(own):
        line = own.line_of(index)
        if rows:
            _compare_row(item, rows, path, where, line)
        elif not isinstance(item, str) or not item.strip():
            where.add(line, path, "memuat sesuatu yang bukan kata; apit dengan tanda kutip")
        else:
            _compare_word(item, path, where, line)


def _compare_row(item: object, rows: list[dict[str, object]], path: tuple[str, ...], where: _Where, line: int) -> None:
    known = {str(key) for row in rows for key in row}
    needed = set.intersection(*({str(key) for key in row} for row in rows))
    if not isinstance(item, YamlMap):
        where.add(line, path, f"memuat baris yang bukan pemetaan; tulis “- {{{': …, '.join(sorted(needed))}: …}}”")
        return
    for key in item:
        if key not in known:
            where.add(item.line_of(key), path, f"tidak mengenal “{key}”{suggestion(key, known)}")
    for key in sorted(needed - item.keys()):
        where.add(line, path, f"memerlukan “{key}” pada setiap baris; tambahkan")


def _compare_word(word: str, path: tuple[str, ...], where: _Where, line: int) -> None:
    """A word, which national files write as a phrase or as a regular expression."""
    try:
        re.compile(word)
    except re.error as error:
        where.add(
            line,
            path,
            f"memuat “{word}”, yang tidak terbaca sebagai pola ({pattern_words(error)}); tulis “\\(” untuk kurung",
        )
        return
    twice = repeated_twice(word)
    if twice:
        where.add(line, path, f"memuat “{twice}”, yang mengulang yang sudah berulang; cukup satu pengulangan")
