"""The program's own extractors by name; what makes their facts is imported when the first document is read."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from standards_lint.facts.extractor import Extractor

if TYPE_CHECKING:
    from datetime import date

    from standards_lint.knowledge.bundle import Knowledge
    from standards_lint.model.fact import Fact
    from standards_lint.model.standard import Standard

_OF_EVERY_DOCUMENT = ("dokumen", "catatan")
_OF_READABLE_ONES = (
    "layanan", "komponen", "pengaduan", "mengingat", "peraturan", "waktu", "benturan_waktu", "pelaksana", "salinan",
    "rincian", "penetapan",
)  # fmt: skip


def _find(standard: Standard, knowledge: Knowledge, as_of: date, *, name: str) -> Iterable[Fact]:
    from standards_lint.facts.build import MAKERS

    return MAKERS[name](standard, knowledge, as_of)


CORE = (
    *(Extractor(name, partial(_find, name=name), always=True) for name in _OF_EVERY_DOCUMENT),
    *(Extractor(name, partial(_find, name=name)) for name in _OF_READABLE_ONES),
)
"""In the order of their facts."""
