"""What is masked in reports that leave the office, from ``vocabulary/samaran.yaml``."""

from __future__ import annotations

from importlib.resources.abc import Traversable

from standards_lint.knowledge.phrases import Phrases, Section, load_section
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class MaskingWords:
    """Compiled patterns of what tells of a person. Every pattern is matched against folded text (`phrases.fold`)."""

    email: Phrases
    """What stands in front of the sign of an address."""
    number: Phrases
    """NIP, NIK and the like."""
    phone: Phrases
    no_phone: Phrases
    """What looks like a telephone number and is none."""
    site: Phrases
    """What stands in front of the ending of an office's web address, and names of accounts."""
    place: Phrases
    """Words behind which the name of a place stands."""
    office: Phrases
    """Words with which the name of an office begins."""
    shared: frozenset[str]
    """Words of such names that many offices share."""
    ends: frozenset[str]
    """Words that end such a name."""
    joints: frozenset[str]
    """Those of them that stand inside the name of an office: *Dinas Perpustakaan dan Kearsipan*."""
    addressed: frozenset[str]
    """Words behind which the name of a person stands: *Pak*."""
    no_names: frozenset[str]
    """Words with a capital of which reasons speak besides persons."""


def load_masking_words(node: Traversable) -> MaskingWords:
    """Read ``samaran.yaml``.

    Raises:
        KnowledgeError: if the file or a key cannot be used.
    """
    data = load_section(node)
    email, number, phone, no_phone, site = (
        _shapes(data, key) for key in ("surel", "nomor", "telepon", "bukan_telepon", "laman")
    )
    return MaskingWords(
        email=email,
        number=number,
        phone=phone,
        no_phone=no_phone,
        site=site,
        place=data.phrases("wilayah"),
        office=data.phrases("kantor"),
        shared=frozenset(data.texts("kata_kantor")),
        ends=frozenset(data.texts("akhir_nama")),
        joints=frozenset(data.texts("kata_sambung")),
        addressed=frozenset(data.texts("sapaan")),
        no_names=frozenset(data.texts("bukan_nama")) | frozenset(data.texts("kata_kantor")),
    )


def _shapes(data: Section, key: str) -> Phrases:
    """Patterns of characters, which may stand in the middle of a word, unlike phrases."""
    return Phrases("|".join(f"(?:{pattern})" for pattern in data.texts(key)), f"{data.where}, {key}")
