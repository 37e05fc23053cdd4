"""Components by a word of their name, where the place of a heading says that it names one; questions as headings."""

from __future__ import annotations

from collections.abc import Mapping

from standards_lint.knowledge.heading_data import KeyPatterns, key_patterns, lists, texts
from standards_lint.knowledge.label_match import LabelMatch
from standards_lint.knowledge.normal_form import normalise

_KEY_WORD_WITHIN = 3  # first words of a heading among which the telling one stands
_QUESTION_WORDS = 8  # of a question that heads a component
_SPACED_OUT = 5  # letters with blanks between them that make one word


class KeyWords:
    """Answers which component a word of a heading means, and what a question asks for."""

    def __init__(self, data: Mapping[str, object]) -> None:
        self._others = frozenset(normalise(text) for text in texts(data["bukan_komponen"]))
        self.service_labels = frozenset(map(normalise, lists(data["nama_layanan"])["label"]))
        self._interrogatives = tuple(f"{word} " for word in texts(data["kata_tanya_awal"]))
        self._asked = key_patterns(data["kata_tanya"], "kata_tanya")
        self._key_words = key_patterns(data["kata_kunci"], "kata_kunci")

    def key_word(self, text: str, within: int = _KEY_WORD_WITHIN) -> LabelMatch | None:
        """The component that one of the first words of a heading means: *Besarnya Tarif/Biaya dan Cara Membayarnya*.

        For headings in a row with known ones; in any other text such words prove nothing.
        """
        key = normalise(text)
        if key in self._others or key in self.service_labels:
            return None
        words = key.split() if len(key) < 2 * _SPACED_OUT - 1 or key[1::2].strip() else [key[::2]]  # "P E T U G A S"
        return self._by_key_words(" ".join(words), len(" ".join(words[:within])))

    def rules_out(self, component: str, text: str) -> bool:
        """It heads what a key word of the component no longer tells: *Masa Berlaku* above *3 bulan*."""
        key = "" if any(map(str.isdigit, text)) else normalise(text)
        return any(name == component and unless and unless.search(key) for name, _, unless in self._key_words)

    def asks(self, text: str) -> bool:
        """It is a question, with its mark or without: *Berapa lama*."""
        return text.rstrip().endswith("?") or f"{normalise(text)} ".startswith(self._interrogatives)

    def asked_for(self, question: str) -> LabelMatch | None:
        """The component that a short question asks for, as *Apa yang diterima pemohon?* does.

        For headings in a row of such questions; one alone proves nothing.
        """
        key = normalise(question)
        if not self.asks(question) or len(key.split()) > _QUESTION_WORDS:
            return None
        return self._first_fitting(self._asked, key, len(key))

    def _by_key_words(self, key: str, within: int) -> LabelMatch | None:
        return self._first_fitting(self._key_words, key, within)

    @staticmethod
    def _first_fitting(patterns: KeyPatterns, key: str, within: int) -> LabelMatch | None:
        for component, pattern, unless in patterns:
            found = pattern.search(key)
            if found and found.start() < within and not (unless and unless.search(key)):
                return LabelMatch(component, "lazim", 80, how="key_word", meant=found[0])
        return None
