"""The sentences of new rules, in both languages, for their authors to change."""

from __future__ import annotations

from standards_lint.errors import UsageError
from standards_lint.knowledge.components import ComponentKind
from standards_lint.model.finding import Text
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class RuleWords:
    """What a rule says."""

    summary: Text
    why: Text
    message: Text
    advice: Text
    limits: Text


@dataclass(frozen=True, slots=True)
class LimitWords:
    """What a rule on a limit of time says, and a sentence with a limit in it."""

    texts: RuleWords
    sentence: str


_SENTENCES = {
    "layanan": ("Jangka waktu penyelesaian layanan", "The time for completion", "{limit}"),
    "tanggapan_awal": (
        "Tanggapan atas pengaduan",
        "The first response to a complaint",
        "Pengaduan ditanggapi paling lambat {limit} sejak diterima.",
    ),
    "putusan": (
        "Penyelesaian pengaduan",
        "The decision on a complaint",
        "Pengaduan diselesaikan paling lambat {limit} sejak berkas dinyatakan lengkap.",
    ),
}
PURPOSES = tuple(_SENTENCES)
"""What a limit may bind."""

_LIMITS = Text("Belum diketahui; tuliskan bila ada yang luput", "None known yet; write down what escapes it")


def required(component: ComponentKind, words: str) -> RuleWords:
    """Words that a component must hold."""
    name = component.name
    return RuleWords(
        Text(f"{name.id} tidak menyebut {words}", f"{name.en} does not name {words}"),
        Text(
            f"Warga yang membaca bagian ini tidak mengetahui adanya {words}.",
            f"Citizens who read this part do not learn of {words}.",
        ),
        Text(f"{name.id} tidak menyebut {words}", f"{name.en} does not name {words}"),
        Text(f"Sebutkan {words} dalam bagian ini.", f"Name {words} in this part."),
        _LIMITS,
    )


def forbidden(component: ComponentKind, words: str) -> RuleWords:
    """Words that a component must not hold."""
    name = component.name
    return RuleWords(
        Text(f"{name.id} memuat kata “{words}”", f"{name.en} holds the word “{words}”"),
        Text(
            f"Kata “{words}” membuat isi bagian ini tidak pasti bagi warga.",
            f"The word “{words}” leaves citizens in doubt about this part.",
        ),
        Text(f"{name.id} memuat kata “{words}”: “{{m.text}}”", f"{name.en} holds the word “{words}”: “{{m.text}}”"),
        Text(f"Hapus kata “{words}” dan tulis ketentuan yang pasti.", f"Strike “{words}” and write what holds."),
        _LIMITS,
    )


def cited(key: str, written: str) -> RuleWords:
    """An act that the legal basis must name."""
    return RuleWords(
        Text(f"Dasar hukum tidak memuat {key}", f"The legal basis leaves out {key}"),
        Text(
            f"Ketentuan setempat berasal dari {key}; tanpa peraturan itu warga tidak mengetahui dasarnya.",
            f"Local provisions come from {key}; without it citizens do not know what they rest on.",
        ),
        Text(f"Dasar hukum tidak menyebut {written}", f"The legal basis does not name {written}"),
        Text(f"Tambahkan “{written}”.", f"Add “{written}”."),
        _LIMITS,
    )


def limited(limit: str, purpose: str) -> LimitWords:
    """A time that must not be longer.

    Raises:
        UsageError: for a purpose that is none of `PURPOSES`.
    """
    if purpose not in _SENTENCES:
        raise UsageError(f"--for “{purpose}” tidak dikenal; pilih {', '.join(PURPOSES)}")
    what, what_en, sentence = _SENTENCES[purpose]
    texts = RuleWords(
        Text(f"{what} lebih lama dari {limit}", f"{what_en} takes longer than {limit}"),
        Text(
            f"Warga berhak atas waktu yang dijanjikan daerah, yaitu paling lama {limit}.",
            f"Citizens are entitled to the time that the region promises: {limit} at most.",
        ),
        Text(f"{what} “{{d.text}}”; batasnya {limit}", f"{what_en}: “{{d.text}}”; the limit is {limit}"),
        Text(f"Tulis paling lama {limit}.", f"Write {limit} at most."),
        _LIMITS,
    )
    return LimitWords(texts, sentence)
