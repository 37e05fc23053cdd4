"""How an SOP AP sheet is labelled, from ``vocabulary/sop.yaml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from standards_lint.knowledge.phrases import load_section

_PUNCTUATION = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """Lower case, punctuation as blanks: ``PERALATAN/PERLENGKAPAN :`` to ``peralatan perlengkapan``."""
    return _PUNCTUATION.sub(" ", text.lower()).strip()


@dataclass(frozen=True, slots=True)
class SopWords:
    """Labels of an SOP AP sheet, as `plain` gives them."""

    fields: Mapping[str, tuple[str, bool]]
    """Label → (id of the identity field, it is a usual label)."""
    columns: Mapping[str, str]
    """Column head → ``nomor uraian pelaksana mutu kelengkapan waktu output keterangan``."""
    markers: frozenset[str]
    """Columns that make a table with a description column a flow table."""
    markers_needed: int
    longest: int
    """Characters of the longest label; longer texts need no look-up."""


def load_sop_words(node: Traversable) -> SopWords:
    """Read ``sop.yaml``.

    Raises:
        KnowledgeError: if the file or a key cannot be used.
    """
    data = load_section(node)
    identity, flow = data.section("identitas"), data.section("alur")
    fields: dict[str, tuple[str, bool]] = {}
    for name in identity.values:
        forms = identity.section(name)
        fields |= {plain(label): (name, True) for label in forms.texts("baku")}
        if "keliru" in forms.values:
            fields |= {plain(label): (name, False) for label in forms.texts("keliru")}
    columns = {plain(head): name for name in flow.values for head in flow.texts(name)}
    return SopWords(
        fields=fields,
        columns=columns,
        markers=frozenset(data.texts("alur_penanda")),
        markers_needed=int(data.number("alur_minimal")),
        longest=max(map(len, (*fields, *columns))) + 4,
    )
