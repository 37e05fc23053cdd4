"""Headings that begin with the name of a component and go on with the service's."""

from __future__ import annotations

from collections.abc import Mapping

from standards_lint.errors import KnowledgeError
from standards_lint.knowledge.heading_data import lists, texts
from standards_lint.knowledge.label_match import LabelMatch
from standards_lint.knowledge.normal_form import normalise
from standards_lint.knowledge.slips import late_slip

_WORDS = 5
"""Words of the longest beginning."""
_JOINED_WORDS = 7
"""Words of the longest beginning that names two components."""
_JOINT = "dan"
_TOLD_OF_EACH = frozenset({"persyaratan", "prosedur", "jangka_waktu", "biaya"})
"""Components that pages tell together for one service."""
BEGUN = "beginning"
"""How such a heading is recognised."""


class Beginnings:
    """Answers which component a heading begins with, and how it goes on."""

    def __init__(self, data: object, own_words: frozenset[str]) -> None:
        """Take the words of ``awal_judul`` in ``komponen.yaml``.

        Args:
            data: That section.
            own_words: Words that look like slips of the pen and are none.

        Raises:
            KnowledgeError: if the section cannot be used.
        """
        if not isinstance(data, dict):
            raise KnowledgeError("vocabulary/komponen.yaml: 'awal_judul' needs 'kata' and 'kecuali'")
        words = lists(data["kata"])
        self._own_words = own_words
        self.words = {normalise(form): component for component, forms in words.items() for form in forms}
        self.no_continuation = frozenset(normalise(word) for word in texts(data["kecuali"], "kecuali"))
        self.openers = frozenset(texts(data["pembuka"], "pembuka"))
        self.no_first = frozenset(normalise(w) for w in texts(data["kecuali_di_depan"], "kecuali_di_depan"))

    def find(self, text: str, known: Mapping[str, LabelMatch]) -> tuple[LabelMatch, str] | None:
        """The component that a heading begins with, and the words it goes on with.

        ``Persyaratan Penerbitan Kartu Anggota`` gives persyaratan and ``Penerbitan Kartu Anggota``; ``Persyaratan dan
        Prosedur Peminjaman`` both components and ``Peminjaman``.

        Args:
            text: Of the heading.
            known: The names of components as the vocabulary has them, two joined ones among them, normalised.
        """
        words = text.split()
        keys = [normalise(word) for word in words]
        first = next((i for i, key in enumerate(keys) if key not in self.openers), 0)  # "Berikut panduan pengajuan …"
        words, keys = words[first:], keys[first:]
        found = self._joined(words, keys, known) or self._single(words, keys)
        more = known.get(normalise(found[1])) if found is not None else None
        # "Persyaratan, Waktu dan Biaya" heads all three, "Langkah-langkah Prosedur" one
        return None if found is None or (more and more.component != found[0].component) else found

    def _single(self, words: list[str], keys: list[str]) -> tuple[LabelMatch, str] | None:
        for length in range(min(_WORDS, len(words) - 1), 0, -1):
            begun = " ".join(k for k in keys[:length] if k)
            component = self.words.get(begun) or (self._begun_with_slip(begun) if length == 1 else "")
            if component:
                found = LabelMatch(component, "lazim", 85, how=BEGUN, meant=begun)
                return (found, " ".join(words[length:])) if self._goes_on(keys[length:]) else None
        return None

    def _joined(
        self, words: list[str], keys: list[str], known: Mapping[str, LabelMatch]
    ) -> tuple[LabelMatch, str] | None:
        """Two names in one heading, with the service behind them.

        ``Waktu dan Biaya Uji Kir`` as the vocabulary has it, ``Standar Waktu Pelayanan dan Tarif Jasa Laboratorium`` by
        the names on both sides of the joint.
        """
        for length in range(min(_JOINED_WORDS, len(words) - 1), 2, -1):
            begun = " ".join(k for k in keys[:length] if k)
            both = known.get(begun)
            first, _, second = begun.partition(f" {_JOINT} ")
            pair = (both.component, both.merged) if both else (self._told(first, known), self.words.get(second, ""))
            if all(pair) and set(pair) <= _TOLD_OF_EACH and len(set(pair)) == len(pair):
                found = LabelMatch(pair[0], "lazim", 85, pair[1], how=BEGUN, meant=begun)
                return (found, " ".join(words[length:])) if self._goes_on(keys[length:]) else None
        return None

    def _told(self, name: str, known: Mapping[str, LabelMatch]) -> str:
        match = known.get(name)
        return match.component if match is not None and not match.merged else self.words.get(name, "")

    def _goes_on(self, keys: list[str]) -> bool:
        """The words behind it may be those of a service."""
        return not (self.no_continuation & set(keys) or keys[0] in self.no_first)

    def _begun_with_slip(self, word: str) -> str:
        """``PERSYARATAM PENCATATAN KEMATIAN``: a long word with a slip of the pen, behind its first letters."""
        meant = late_slip(word, self.words) if word not in self._own_words else ""
        return self.words.get(meant, "")
