"""Write ``docs/facts.md``, the page on the language of rules, from the schema of facts.

    python tools/document_facts.py

The same schema gives the same page; ``tests/meta/test_docs.py`` fails while the page is behind it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from standards_lint.model.fact import FACT_KINDS, FACTS_VERSION, MAX_TEXT, Attribute  # noqa: E402 (found by the line above)

PAGE = ROOT / "docs" / "facts.md"

_STANDS_FOR = {
    "document": "The document as a whole: exactly one.",
    "service": "A service that the document describes. What holds for all of them (`*`) is no service.",
    "component": "One of the 14 components that is there, under a service or under `*`. A missing one has no fact: ask "
    "for it with `not`.",
    "complaints": "The part on complaints, once for every document: the place where what it lacks is told.",
    "section": "A heading inside a component or document.",
    "citation": "A regulation named in the document.",
    "duration": "A time, and whom it binds.",
    "across": "Something that the document says otherwise than another one given together with it (`--together`).",
    "clash": "Two times of the document, or the sum of some and another, that do not fit together.",
    "fee": "What a service costs.",
    "sum": "A sum of money, wherever it stands.",
    "channel": "A way to reach the office or to complain.",
    "step": "A step of a procedure, in a list or in a row of an SOP's flow table.",
    "staff": "A number of people in the component on the number of staff.",
    "copy": "A line that another service of the document has too, and that names that service instead of its own.",
    "slip": "A miswritten word, at the first place where it stands.",
    "gap": "A number or letter of a list that is out of order.",
    "field": "A cell of an SOP's identity part.",
    "pledge": "A statement of a maklumat.",
    "officer": "A person or post in charge of complaints.",
    "date": "A date whose part in the making of the document is told. Dates are compared by `day`.",
    "signatory": "Who signs a decision or maklumat, or legalised an SOP.",
    "decision": "The head and the parts of a decision: one where it is a decision or shows the number of one.",
    "maklumat": "The maklumat as a whole, at its first pledge: one where the document is a maklumat.",
    "sheet": "The identity part of an SOP sheet as a whole.",
    "match": "A named text pattern of the pack (`vocabulary/pola/`) found in the document.",
    "extra": "Something that a plugin's extractor found (`docs/plugins.md`); the plugin says what its names mean.",
    "hit": "A place where the predicate of the rule itself (`predicate:`) holds.",
    "read_note": "Something that the reader could not read, or read with doubt.",
}
"""What a fact of each kind stands for."""

_TYPES = {str: "text", int: "whole number", bool: "true or false"}

_HEAD = f"""\
# Facts

The public language of rules, version {FACTS_VERSION} (`facts: {FACTS_VERSION}` in `pack.yaml`).
Written by `python tools/document_facts.py` from `src/standards_lint/model/fact.py`; do not edit.

A fact is flat: every attribute is text, a whole number, or true or false. **Every attribute of a kind is always
there**; what the document does not say has the default: `""`, `-1`, `false`. Text over {MAX_TEXT} characters is cut.
`standards-lint extract FILE` shows what was understood of a document, from which the facts are made.
"""


def render() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *(line for kind, schema in FACT_KINDS.items() for line in _kind(kind, schema))])


def _kind(kind: str, schema: Mapping[str, Attribute]) -> Iterator[str]:
    yield f"## {kind}\n"
    yield f"{_STANDS_FOR[kind]}\n"
    yield "| attribute | type | what it says |\n|---|---|---|"
    for name, attribute in schema.items():
        yield f"| `{name}` | {_TYPES[attribute.type]} | {attribute.doc}{_words(attribute)} |"
    yield ""


def _words(attribute: Attribute) -> str:
    words = ", ".join(f"`{word}`" if word else '`""`' for word in attribute.values)
    return f": {words}" if words else ""


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8", newline="\n")
