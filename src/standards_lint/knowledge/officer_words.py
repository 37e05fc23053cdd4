"""How people name who is in charge of complaints, from ``vocabulary/petugas.yaml``."""

from __future__ import annotations

from importlib.resources.abc import Traversable

from standards_lint.knowledge.phrases import Phrases, load_section
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class OfficerWords:
    """Compiled vocabulary of officers. Every pattern is matched against folded text (`phrases.fold`)."""

    label: Phrases
    """What the person or post stands behind: *Pejabat Pengelola Pengaduan*."""
    short_label: Phrases
    """Enough of a label where complaints are spoken of: *PIC*."""
    copula: Phrases
    """Instead of a colon: *adalah*."""
    name_label: Phrases
    post_label: Phrases
    post: Phrases
    """What a post begins with."""
    honorific: Phrases
    address: Phrases
    nobody: Phrases
    """Behind the label, without naming anybody."""


def load_officer_words(node: Traversable) -> OfficerWords:
    """Read ``petugas.yaml``.

    Raises:
        KnowledgeError: if the file or a key cannot be used.
    """
    data = load_section(node)
    return OfficerWords(
        label=data.phrases("label"),
        short_label=data.phrases("label_singkat"),
        copula=data.phrases("adalah"),
        name_label=data.phrases("nama"),
        post_label=data.phrases("jabatan"),
        post=data.phrases("kedudukan"),
        honorific=data.phrases("gelar"),
        address=data.phrases("alamat"),
        nobody=data.phrases("bukan"),
    )
