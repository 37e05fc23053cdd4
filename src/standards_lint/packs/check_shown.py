"""Where a rule shows its findings: the fact at ``at``, what is quoted of it, and ``place`` for what is missing."""

from __future__ import annotations

from collections.abc import Callable

from standards_lint.packs.check_patterns import PatternChecks
from standards_lint.packs.yaml_lines import YamlList, YamlMap

_WHOLE = ("document", "service")
"""Kinds of facts that stand for a whole, of which something can be missing."""


def check_shown(tree: YamlMap, checks: PatternChecks, add: Callable[[int, str], None]) -> None:
    """Notes what is wrong with ``quote`` and ``place``.

    Args:
        tree: The rule; its ``at`` is one of the aliases.
        checks: Those of its patterns, which have been checked.
        add: Takes the line of a fault and the sentence about it.
    """
    kind = checks.bound[tree["at"]]
    if "quote" in tree:
        name, line = tree["quote"], tree.line_of("quote")
        attribute = checks.check_attribute(kind, name, line)
        if attribute is not None and attribute.type is not str:
            add(line, f"“quote: {name}” bukan teks; pilih atribut yang memuat kata dokumen, misalnya heading")
    place = tree.get("place", YamlList(0))
    if place and kind not in _WHOLE:
        add(tree.line_of("place"), "“place” hanya untuk temuan tentang dokumen atau layanan, yang tidak mengutip kata")
    for index, pattern in enumerate(place):
        if "not" in pattern:
            add(place.line_of(index), "“place” hanya memuat pola positif")
        # Each is tried by itself, so that none may name the fact of another.
        alone = YamlList(place.line)
        alone.append(pattern)
        alone.lines.append(place.line_of(index))
        checks.within().check_when(alone)
