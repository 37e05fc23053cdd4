"""The facts that rules can ask for, in Indonesian: ``docs/facts.md`` is generated too, and in English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from standards_lint.model.fact import FACT_KINDS, FACTS_VERSION, MAX_TEXT, Attribute
from standards_lint.packs.editor_words import FACTS
from standards_lint.reporters.markdown_text import prose

from .sources import Source, anchors

NAME = "facts"
_HEAD = f"""\
# Fakta yang dapat ditanyakan aturan

Bahasa yang dipakai aturan untuk bertanya kepada dokumen, versi {FACTS_VERSION} (`facts: {FACTS_VERSION}` dalam
`pack.yaml`).

Satu fakta berisi atribut yang masing-masing berupa teks, bilangan bulat, atau benar/salah. **Setiap atribut sebuah
jenis selalu ada**; yang tidak disebut dokumen bernilai bawaan: `""`, `-1`, `false`. Teks yang lebih panjang dari
{MAX_TEXT} karakter dipotong. `standards-lint extract BERKAS` memperlihatkan apa yang dipahami dari sebuah dokumen; dari
situlah faktanya dibuat. Cara menanyakannya: [bentuk aturan](rule-format.md).

Arti setiap atribut ditulis dalam bahasa Inggris, seperti dalam programnya.
"""
_TYPES = {str: "teks", int: "bilangan bulat", bool: "benar atau salah"}


def fact_source() -> Source:
    """The page, as if it were written by hand."""
    text = "\n".join((_HEAD, *(line for kind, schema in FACT_KINDS.items() for line in _kind(kind, schema))))
    return Source(f"docs/{NAME}.md", NAME, "id", text, frozenset(anchors(text)))


def _kind(kind: str, schema: Mapping[str, Attribute]) -> Iterator[str]:
    yield f"## {kind}\n"
    if about := FACTS.get(kind):
        yield f"{prose(about[:1].upper() + about[1:])}.\n"
    yield "| atribut | jenis | kata yang mungkin | arti |\n|---|---|---|---|"
    for name, attribute in schema.items():
        words = ", ".join(f"`{word}`" if word else '`""`' for word in attribute.values)
        yield f"| `{name}` | {_TYPES[attribute.type]} | {words} | {attribute.doc} |"
    yield ""
