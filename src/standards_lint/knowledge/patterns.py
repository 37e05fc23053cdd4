"""The named text patterns of a pack, from ``vocabulary/pola.yaml``.

Patterns say *within the sentence* as ``[^.;]{0,90}``. So that the stops of ``lapor.go.id``, ``Jl. Melati`` and
``No. 5`` do not cut it, patterns are matched against a text in which these stops are another sign (`readable`), and
a stop that a pattern asks for itself matches either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources.abc import Traversable

from standards_lint.errors import KnowledgeError
from standards_lint.knowledge.data import load_yaml
from standards_lint.knowledge.literals import required_literals
from standards_lint.knowledge.phrases import fold, loosen
from standards_lint.knowledge.rewriting import Writing, read_writings
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

EVERYWHERE = "*"
_KEYS = frozenset({"about", "in", "any", "not", "write", "yes", "no"})
_YAML_WORDS = {True: "yes", False: "no"}
"""YAML 1.1 reads the bare keys ``yes:`` and ``no:`` as truth values."""
_NAME = ready_pattern(r"[a-z][a-z0-9_]*")
_CAPITAL = ready_pattern(r"\\.|[A-Z]", re.DOTALL)
"""A capital to be made small, or an escape that keeps its own (``\\S``)."""
INNER_STOP = "\u2024"
"""ONE DOT LEADER: stands for a stop that ends no sentence."""
_STOP_INSIDE = ready_pattern(
    # "lapor.go.id", "S.Sos", "08.00", "25.000" …
    r"(?<=\w)\.(?=\w)"
    # … "Jl. Melati", "No. 5", "Drs. Amir", "Kab. Suka"; not "a. telepon", which is the label of an item …
    r"|(?<![^\W\d_])([A-Z]|[^\W\d_]{2,3})\.(?=\s)"
    # … and "Telp. (0298) 555", where the number of another item has no more than two digits.
    r"|(?<=[^\W\d_])\.(?=\s\(?\d{3})"
)
_STOP_ASKED = ready_pattern(r"\\\.|\[\^(?:\\.|[^\]\\])*\]|\\.|\[(?:\\.|[^\]\\])+\]", re.DOTALL)
"""An escaped stop, a class that excludes, another escape, or a class."""
FORBIDDEN = (
    (re.compile(r"\(\?<?[=!]"), "look-around"),
    (re.compile(r"\(\?P[=>]|\\[1-9]|\(\?\("), "a back-reference"),
)
"""What patterns of a pack may not use, and its name."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One regular expression of a named pattern."""

    source: str
    """Blanks loosened, in lower case; compiled at its first use: most documents need few of a pack's patterns."""
    literals: tuple[str, ...]
    """Every match contains one of these folded texts; looked for first, since that is many times faster."""

    @property
    def regex(self) -> re.Pattern[str]:
        """The pattern, compiled once for all."""
        return _compiled(self.source)

    def may_match(self, folded: str) -> bool:
        """The folded text has what a match needs."""
        return not self.literals or any(literal in folded for literal in self.literals)

    def find(self, folded: str) -> Iterator[tuple[int, int]]:
        """Where it matches in a folded text; `may_match` is not asked."""
        return (match.span() for match in self.regex.finditer(folded) if match.end() > match.start())


@dataclass(frozen=True, slots=True)
class NamedPattern:
    """Words that a pack looks for, by name."""

    name: str
    places: frozenset[str]
    """Ids of components; ``*`` for everywhere."""
    any: tuple[Alternative, ...]
    excluded: str
    """Source of the pattern that drops a match in whose sentence it matches; empty for none."""
    yes: tuple[str, ...]
    """Samples that must match."""
    no: tuple[str, ...]
    """Samples that must not."""
    write: tuple[Writing, ...] = ()
    """What a sentence in which it matches should read instead."""

    def find(self, folded: str) -> Iterator[tuple[int, int]]:
        """Where the pattern matches in a folded text (`drops` is not asked), in the order of its alternatives."""
        for alternative in self.any:
            if alternative.may_match(folded):
                yield from alternative.find(folded)

    def drops(self, folded: str, start: int, end: int) -> bool:
        """The sentence ``folded[start:end]`` says what the pattern must not report."""
        return bool(self.excluded) and _compiled(self.excluded).search(folded, start, end) is not None


def readable(text: str) -> str:
    """The text as patterns are matched against it: folded, its inner stops masked, as long as before."""
    if "." not in text:
        return fold(text)
    return fold(_STOP_INSIDE.sub(lambda match: match[0][:-1] + INNER_STOP, text))


def load_patterns(node: Traversable, *, trusted: bool = False) -> tuple[NamedPattern, ...]:
    """Read ``pola.yaml``, or every ``.yaml`` file of a folder in the order of their names.

    Args:
        node: The file or folder.
        trusted: The patterns were compiled before (the national pack, by its tests): each is compiled at its first
            use only, which saves most of the time of a cold start.

    Raises:
        KnowledgeError: if a file is no mapping, a key is unknown or missing, a name stands twice, or a pattern cannot
            be used; the message names the file and the pattern.
    """
    files = [node]
    if node.is_dir():
        files = sorted((file for file in node.iterdir() if file.name.endswith(".yaml")), key=lambda file: file.name)
    return read_patterns(((str(file), load_yaml(file)) for file in files), trusted=trusted)


def read_patterns(trees: Iterable[tuple[str, object]], *, trusted: bool = False) -> tuple[NamedPattern, ...]:
    """The patterns of files that are read already.

    Args:
        trees: Each file's name and content.
        trusted: As for `load_patterns`.

    Raises:
        KnowledgeError: as `load_patterns` does.
    """
    found: dict[str, NamedPattern] = {}
    for file, data in trees:
        if not isinstance(data, dict):
            raise KnowledgeError(f"{file}: must be a mapping from the names of patterns to their descriptions")
        for name, row in data.items():
            if name in found:
                raise KnowledgeError(f"{file}, {name}: another file has a pattern of that name; choose another name")
            found[name] = _pattern(str(name), row, f"{file}, {name}", trusted)
    return tuple(found.values())


def _pattern(name: str, row: object, where: str, trusted: bool) -> NamedPattern:
    if not _NAME.fullmatch(name):
        raise KnowledgeError(f"{where}: a name is lower-case letters, digits and underscores, a letter first")
    if not isinstance(row, dict):
        raise KnowledgeError(f"{where}: must be a mapping with the keys 'about', 'in' and 'any'")
    row = {_YAML_WORDS.get(key, str(key)) if isinstance(key, bool) else str(key): value for key, value in row.items()}
    unknown = sorted(set(row) - _KEYS)
    if unknown:
        raise KnowledgeError(f"{where}: unknown key {unknown[0]!r}; known are {', '.join(sorted(_KEYS))}")
    alternatives, excluded = _texts(row, "any", where), _texts(row, "not", where)
    places = _texts(row, "in", where)
    if not alternatives or not places:
        raise KnowledgeError(f"{where}: 'any' and 'in' must each name at least one text")
    return NamedPattern(
        name=name,
        places=frozenset(places),
        any=tuple(_alternative(text, where, trusted) for text in alternatives),
        excluded="|".join(f"(?:{_checked(text, where, trusted)})" for text in excluded),
        yes=_texts(row, "yes", where),
        no=_texts(row, "no", where),
        write=read_writings(row.get("write", []), where, trusted=trusted),
    )


def _alternative(pattern: str, where: str, trusted: bool) -> Alternative:
    return Alternative(_checked(pattern, where, trusted), required_literals(_either_stop(pattern), 2))


def _texts(row: dict[str, object], key: str, where: str) -> tuple[str, ...]:
    listed = row.get(key, [])
    if not isinstance(listed, list) or not all(isinstance(text, str) for text in listed):
        raise KnowledgeError(f"{where}: {key!r} must be a list of texts (put a text with special characters in quotes)")
    return tuple(listed)


def _checked(pattern: str, where: str, trusted: bool) -> str:
    """The pattern with its blanks loosened and its letters small, after a look at what it uses."""
    for sign, name in FORBIDDEN:
        if sign.search(pattern):
            raise KnowledgeError(
                f"{where}: the pattern {pattern!r} uses {name}, which patterns of a pack may not; "
                "say what must not stand there under 'not'"
            )
    source = _CAPITAL.sub(
        lambda match: match[0] if match[0][0] == "\\" else match[0].lower(), loosen(_either_stop(pattern))
    )
    if trusted:
        return source
    try:
        _compiled(source)
    except re.error as error:
        raise KnowledgeError(f"{where}: the pattern {pattern!r} cannot be read: {error}") from None
    return source


def _either_stop(pattern: str) -> str:
    r"""The pattern with ``\.`` and the stop of a class like ``[.)]`` standing for an inner stop too."""

    def widened(match: re.Match[str]) -> str:
        if match[0] == r"\.":
            return f"[.{INNER_STOP}]"
        asked = match[0][0] == "[" and match[0][1] != "^" and "." in match[0]
        return match[0][:-1] + INNER_STOP + "]" if asked else match[0]

    return _STOP_ASKED.sub(widened, pattern)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return ready_pattern(source)
