"""YAML text to plain values that remember the line each part stands on.

Two departures from PyYAML's loader, both so that a pack says what it looks like: words such as ``no`` and dates stay
text (YAML 1.1 makes them ``False`` and a date), and anchors, aliases and tags are refused, because a few lines of them
can unfold into gigabytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from standards_lint.errors import PackError
from standards_lint.parser_words import yaml_words
from standards_lint.storage.ready import ready_pattern

MAX_SIZE = 1_000_000
"""Largest file of a pack, in characters."""

MAX_DEPTH = 40
"""Deepest nesting of mappings and lists."""

_INTEGER = ready_pattern(r"-?(0|[1-9][0-9]*)")
_WORDS = {"true": True, "True": True, "false": False, "False": False, "null": None, "Null": None, "~": None, "": None}


class YamlMap(dict[str, Any]):
    """A mapping with the line of each of its keys."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[str, int] = {}

    def line_of(self, key: str) -> int:
        """Line of a key; the line of the mapping for a key that is not there."""
        return self.lines.get(key, self.line)


class YamlList(list[Any]):
    """A list with the line of each of its items."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: list[int] = []

    def line_of(self, index: int) -> int:
        """Line of an item."""
        return self.lines[index] if index < len(self.lines) else self.line


def parse_yaml(text: str, file: str) -> object:
    """The value of a YAML document: `YamlMap`, `YamlList`, text, whole number, truth value or None.

    Args:
        text: The content of the file.
        file: Its path as errors name it.

    Raises:
        PackError: for text that is not YAML, is too large, or uses what packs may not use.
    """
    # Imported here: a run that reads no pack needs no YAML.
    import yaml

    if len(text) > MAX_SIZE:
        raise PackError(f"berkas lebih besar dari {MAX_SIZE:,} karakter; pecah menjadi beberapa berkas", file=file)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _Builder(yaml.parse(text, Loader=loader), file).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise PackError(_explain(error.problem or ""), file=file, line=mark.line + 1 if mark else 0) from None
    except yaml.YAMLError as error:
        # Characters that YAML does not allow at all: the reader names the position, not the line.
        raise PackError(f"bukan YAML: {yaml_words(str(error).splitlines()[0])}", file=file) from None


def _explain(problem: str) -> str:
    unknown = (
        "susunan yang tidak dapat diuraikan; apit teks yang memuat “: ”, “#”, “{” atau “[” dengan tanda kutip dan "
        "periksa lekukan barisnya"
    )
    return f"bukan YAML yang sah: {yaml_words(problem, unknown)}"


class _Builder:
    """Events of PyYAML to values."""

    def __init__(self, events: Iterator[Any], file: str) -> None:
        self._events = events
        self._file = file

    def document(self) -> object:
        for event in self._events:
            name = type(event).__name__
            if name in {"StreamStartEvent", "DocumentStartEvent"}:
                continue
            value = None if name == "StreamEndEvent" else self._value(event, 0)
            self._only_document()
            return value
        return None

    def _only_document(self) -> None:
        for event in self._events:
            if type(event).__name__ == "DocumentStartEvent":
                raise self._error(event, "satu berkas memuat satu dokumen YAML; hapus garis “---” yang kedua")

    def _value(self, event: Any, depth: int) -> object:  # noqa: ANN401 (PyYAML has no common type for its events)
        name = type(event).__name__
        if name == "AliasEvent" or event.anchor:
            raise self._error(
                event, "jangkar (&) dan alias (*) YAML tidak dipakai dalam paket; tulis isinya atau pakai “variants”"
            )
        if event.tag:
            raise self._error(event, f"penanda {event.tag!r} tidak dipakai dalam paket; hapus")
        if depth > MAX_DEPTH:
            raise self._error(event, f"sarang lebih dalam dari {MAX_DEPTH} tingkat; sederhanakan")
        if name == "ScalarEvent":
            return _scalar(event.value) if event.implicit[0] else event.value
        return self._mapping(event, depth) if name == "MappingStartEvent" else self._sequence(event, depth)

    def _mapping(self, start: Any, depth: int) -> YamlMap:  # noqa: ANN401 (see _value)
        result = YamlMap(start.start_mark.line + 1)
        for event in self._events:
            if type(event).__name__ == "MappingEndEvent":
                break
            if type(event).__name__ != "ScalarEvent":
                raise self._error(
                    event, "kunci harus berupa kata; apit “{…}” dengan tanda kutip bila yang dimaksud teks"
                )
            key = event.value
            if key in result:
                raise self._error(event, f"kunci “{key}” ditulis dua kali; hapus salah satu")
            result.lines[key] = event.start_mark.line + 1
            result[key] = self._value(next(self._events), depth + 1)
        return result

    def _sequence(self, start: Any, depth: int) -> YamlList:  # noqa: ANN401 (see _value)
        result = YamlList(start.start_mark.line + 1)
        for event in self._events:
            if type(event).__name__ == "SequenceEndEvent":
                break
            result.lines.append(event.start_mark.line + 1)
            result.append(self._value(event, depth + 1))
        return result

    def _error(self, event: Any, message: str) -> PackError:  # noqa: ANN401 (see _value)
        return PackError(message, file=self._file, line=event.start_mark.line + 1)


def _scalar(text: str) -> object:
    """A plain scalar by the core schema of YAML 1.2, numbers with a fraction left as text (``since: 0.1``)."""
    if text in _WORDS:
        return _WORDS[text]
    return int(text) if len(text) < 19 and _INTEGER.fullmatch(text) else text
