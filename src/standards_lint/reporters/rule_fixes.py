"""How a rule's findings are mended, as its story tells it."""

from __future__ import annotations

from collections.abc import Iterator

from standards_lint.model.finding import Text
from standards_lint.packs.spec import FixSpec, Rule

_WAYS = {
    (True, False): Text(
        "Otomatis dengan --fix (Word: --track-changes): kata-katanya diganti tanpa mengubah maksud.",
        "By itself with --fix (Word: --track-changes): the words are replaced and the meaning stays.",
    ),
    (False, False): Text(
        "Dengan --fix --unsafe-fixes (Word: --track-changes --unsafe-fixes): kata-katanya diganti; baca hasilnya.",
        "With --fix --unsafe-fixes (Word: --track-changes --unsafe-fixes): the words are replaced; read the result.",
    ),
    (False, True): Text(
        "Dengan --fix --unsafe-fixes: kerangka disisipkan, dan isinya ditulis sendiri di tempat “[isi: …]”.",
        "With --fix --unsafe-fixes: a skeleton is put in, and somebody writes over its “[isi: …]”.",
    ),
    (True, True): Text("Otomatis dengan --fix: baris baru disisipkan.", "By itself with --fix: lines are put in."),
}
_SOMETIMES = Text(
    "Hanya bila kata-katanya berdiri utuh di dalam berkas dan tidak ada keraguan tentang gantinya.",
    "Only where the file has the words in one piece and there is no doubt about what replaces them.",
)


def fix_lines(rule: Rule, lang: str) -> Iterator[str]:
    """A line for each way in which it is mended, and when; nothing where a person has to write."""
    ways = dict.fromkeys(_way(spec) for spec in rule.fixes)
    yield from (way.in_(lang) for way in ways)
    if ways:
        yield _SOMETIMES.in_(lang)


def fix_word(rule: Rule) -> str:
    """``yes`` for what is mended by itself, ``unsafe`` for what has to be read afterwards; empty for neither."""
    if any(spec.safe for spec in rule.fixes):
        return "yes"
    return "unsafe" if rule.fixes else ""


def _way(spec: FixSpec) -> Text:
    return _WAYS[spec.safe, bool(spec.insert)]
