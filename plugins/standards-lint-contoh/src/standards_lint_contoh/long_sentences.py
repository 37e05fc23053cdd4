"""A predicate: sentences with more words than a rule allows."""

import re
from collections.abc import Iterator

from standards_lint.plugins import Hit, Options, Predicate, Standard

_END = re.compile(r"[.;:!?](?=\s|$)")
_WORD = re.compile(r"\w[\w/'-]*")


def long_sentences(standard: Standard, options: Options) -> Iterator[Hit]:
    """Every sentence of a component that has more words than ``kata``.

    Args:
        standard: What the document says.
        options: ``kata``, the most words of a sentence.
    """
    most = options["kata"]
    for service in standard.services:
        for component in service.components:
            for part in component.body:
                start = 0
                for end in (*(match.end() for match in _END.finditer(part.text)), len(part.text)):
                    sentence = part.slice(start, end).strip()
                    words = len(_WORD.findall(sentence.text))
                    if words > most:
                        yield Hit(sentence.span(), sentence.text, service.key, component.id, number=words)
                    start = end


LONG_SENTENCES = Predicate(
    "kalimat_panjang",
    long_sentences,
    options={
        "type": "object",
        "additionalProperties": False,
        "required": ["kata"],
        "properties": {
            "kata": {"type": "integer", "minimum": 5, "description": "paling banyak sekian kata dalam satu kalimat"}
        },
    },
)
