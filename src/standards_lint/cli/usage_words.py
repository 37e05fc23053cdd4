"""What the library of command lines complains about in English, in the words of this program."""

from __future__ import annotations

import re
from pathlib import Path

_COMMAND = re.compile(r"No such command '(?P<word>.*?)'\.?(?: Did you mean (?P<near>.+?)\?)?")
_SENTENCES = (
    (re.compile(r"Missing argument '(?P<a>.+)'\.?"), "sebutkan {a}"),
    (re.compile(r"Missing option '(?P<a>.+)'\.?"), "pilihan {a} harus disebut"),
    (re.compile(r"Missing command\.?"), "sebutkan salah satu perintahnya"),
    (
        re.compile(r"No such option: (?P<a>\S+?)\.? \(Possible options: (?P<b>.+)\)"),
        "tidak ada pilihan {a} — maksud Anda {b}?",
    ),
    (
        re.compile(r"No such option: (?P<a>\S+?)\.? Did you mean (?P<b>.+?)\?"),
        "tidak ada pilihan {a} — maksud Anda {b}?",
    ),
    (re.compile(r"No such option: (?P<a>\S+?)\.?"), "tidak ada pilihan {a}"),
    (
        re.compile(r"Invalid value for '(?P<a>.+?)': '(?P<b>.*)' is not one of (?P<c>.+?)\.?"),
        "{a} tidak boleh “{b}”; pilih {c}",
    ),
    (
        re.compile(r"Invalid value for '(?P<a>.+?)': '(?P<b>.*)' is not a valid (?:int|integer)(?: range)?\.?"),
        "{a} harus bilangan bulat, bukan “{b}”",
    ),
    (
        re.compile(r"Invalid value for '(?P<a>.+?)': (?P<b>\S+) is not in the range (?P<c>.+?)\.?"),
        "{a} di luar batas {c}: {b}",
    ),
    (re.compile(r"Option '(?P<a>.+)' requires an argument\.?"), "pilihan {a} memerlukan nilai di belakangnya"),
    (re.compile(r"Option '(?P<a>.+)' does not take a value\.?"), "pilihan {a} ditulis tanpa nilai"),
    (re.compile(r"Got unexpected extra arguments? ?\(?s?\)? \((?P<a>.+)\)"), "tidak dikenal di sini: {a}"),
)
_QUOTED = re.compile(r"'([^']*)'")


def usage_words(message: str) -> str:
    """A complaint in Indonesian; one that is not known, as it is.

    Args:
        message: As click words it.
    """
    command = _COMMAND.fullmatch(message)
    if command is not None:
        return _no_command(command["word"], command["near"] or "")
    for pattern, sentence in _SENTENCES:
        found = pattern.fullmatch(message)
        if found is not None:
            return sentence.format(**{name: _QUOTED.sub(r"\1", words) for name, words in found.groupdict().items()})
    return message


def _no_command(word: str, near: str) -> str:
    """Somebody who names a document where a command stands wants it checked."""
    if any(sign in word for sign in "./\\") or Path(word).exists():
        return f"“{word}” bukan perintah; untuk memeriksa dokumen: standards-lint check {word}"
    meant = _QUOTED.sub(r"\1", near)
    hint = f" — maksud Anda {meant}?" if near else ""
    return f"tidak ada perintah “{word}”{hint}"
