"""The frame of help texts, which the library of command lines writes in English, in the language of the texts."""

from __future__ import annotations

import re

_WORDS = (
    (re.compile(r"^Usage: ", re.M), "Pemakaian: "),
    (re.compile(r"^(Pemakaian: .*?)\[OPTIONS\]", re.M), r"\1[PILIHAN]"),
    (re.compile(r"^(Pemakaian: .*?)COMMAND \[ARGS\]\.\.\.", re.M), r"\1PERINTAH [ARGUMEN]..."),
    (re.compile(r"^Arguments:$", re.M), "Argumen:"),
    (re.compile(r"^Options:$", re.M), "Pilihan:"),
    (re.compile(r"^Commands:$", re.M), "Perintah:"),
    (re.compile(r"Show this message and exit\."), "Tampilkan keterangan ini."),
    (re.compile(r"\[default:(?=\s)"), "[bawaan:"),
    (re.compile(r"\[required\]"), "[wajib]"),
)


def help_words(text: str) -> str:
    """A help text with its headings in Indonesian."""
    for pattern, word in _WORDS:
        text = pattern.sub(word, text)
    return text
