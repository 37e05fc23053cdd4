"""Names of components as people write them, in headings of their own, in columns, in front of their value."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from standards_lint.knowledge.beginnings import Beginnings
from standards_lint.knowledge.heading_data import texts, word_sets
from standards_lint.knowledge.joint_names import both_sides, sides_of
from standards_lint.knowledge.key_words import KeyWords
from standards_lint.knowledge.label_match import LabelMatch
from standards_lint.knowledge.normal_form import SHORT_TEXT, normalise, without_words
from standards_lint.knowledge.slips import is_short_for, is_slip, says_twice
from standards_lint.storage.ready import ready_pattern

NUMBERED = ready_pattern(r"^(?:\d{1,2}|[a-z]|[ivxl1]{1,5}) (?=\w)")
"""A number or letter in front of a normalised heading."""
_BRACKETS = ready_pattern(r"\([^()]*\)|[*]+\)?|\[[^\[\]]*\]")
_OWN = ready_pattern(r"(?<=\w{4})nya\b")
_OWNED = frozenset({"persyaratan", "prosedur", "biaya"})
_LONGEST = 150  # characters of a label; the longest name of the law has 130
_SIDE_WORDS = 4  # words on one side of a slash
_NEAR_WORDS = 2  # words of what stands beside a name of a single word, behind a slash
_CELL_WORDS = 9  # words of a cell that may be the name of a component
_LEADING_WORDS = 8  # words of the longest name that is looked for in front of its value
_WORD = ready_pattern(r"\S+")
_CUT_WORDS, _CUT_LETTERS = 4, 4  # of a label, and of its last word, which may lack its end
_MIN_FUZZY = 7  # letters of a single word, or of a whole label, that may have slips
_TOLD = 4_000  # texts whose component is remembered: the first ones hold the names that come again and again


class ComponentNames(KeyWords):
    """Answers which component a heading names."""

    def __init__(self, data: Mapping[str, object]) -> None:
        super().__init__(data)
        self._loose_words = frozenset(texts(data["kata_lepas"]))
        self._joints = frozenset(texts(data["kata_sambung"]))
        self._begin_text = frozenset(texts(data["awal_isi"], "awal_isi"))
        self._own_words = frozenset(texts(data["bukan_salah_ketik"], "bukan_salah_ketik"))
        self._exact: dict[str, LabelMatch] = {}
        self._reduced: dict[str, LabelMatch] = {}
        self._load_labels(data)
        self._beginnings = Beginnings(data["awal_judul"], self._own_words)
        self._made_of = word_sets(data["kata_penyusun"])
        self.foreign_words = frozenset(texts(data["kata_inggris"]))
        self._values = re.compile("|".join(texts(data["nilai_dalam_kurung"])), re.IGNORECASE)
        self._told: dict[str, LabelMatch | None] = {}

    def _load_labels(self, data: Mapping[str, object]) -> None:
        labels = data["label"]
        assert isinstance(labels, dict)
        for naming, certainty in (("resmi", 100), ("lazim", 100), ("menyimpang", 100)):
            for component, forms in labels.items():
                for text in forms.get(naming, ()):
                    match = LabelMatch(component, naming, certainty, meant=text)
                    self._exact.setdefault(normalise(text), match)
                    reduced = self._reduce(text)
                    # "Proses pelayanan" may be a heading; "Proses", which is left of it, says nothing.
                    if " " in reduced or reduced == normalise(text) or reduced in self._exact:
                        loose = LabelMatch(component, naming, 95, how="loose", meant=text)
                        self._reduced.setdefault(reduced, loose)
        merged = data["gabungan"]
        assert isinstance(merged, list)
        for row in merged:
            first, second = row["components"]
            for text in row["label"]:
                self._exact[normalise(text)] = LabelMatch(first, "lazim", 100, second, meant=text)

    def _reduce(self, text: str) -> str:
        return " ".join(word for word in normalise(text).split() if word not in self._loose_words)

    def label(self, text: str) -> LabelMatch | None:
        """The component that a whole heading names, or None.

        Read one after the other, each only where the one before finds nothing: the words as they stand, without a
        number in front or brackets behind, as alternatives on both sides of a slash, with slips of the pen. What was
        found is remembered: a line is asked about by many, and documents head their parts alike.
        """
        if text in self._told:
            return self._told[text]
        found = self._label(text)
        if len(text) <= SHORT_TEXT and len(self._told) < _TOLD:
            self._told[text] = found
        return found

    def _label(self, text: str) -> LabelMatch | None:
        whole, compact = normalise(text), self._compact
        if not whole or len(whole) > _LONGEST:
            return None
        key = whole if whole in self._exact else NUMBERED.sub("", whole)
        if key in self._others or key in self.service_labels or key.split(" ", 1)[0] in self._begin_text:
            return None
        spaced = compact.get(whole.replace(" ", "")) or compact.get(whole) or compact.get(key)
        return (
            self._known(key)
            or (replace(spaced, how="spaced") if spaced else None)
            or self._plain(text)
            or self._joined(text)
            or self._composed(key)
            or self._similar(key)
            or self._known(without_words(key, self.foreign_words))
            or self._owned(key)
        )

    def _known(self, key: str) -> LabelMatch | None:
        if key in self._exact:
            return self._exact[key]
        return self._reduced.get(self._reduce(key))

    def _owned(self, key: str) -> LabelMatch | None:
        """*Syaratnya*, *Biayanya*; *Hasilnya* and *Waktunya* are said of anything."""
        bare = _OWN.sub("", key)
        found = self._known(bare) if bare != key else None
        return found if found is not None and found.component in _OWNED else None

    def _plain(self, text: str) -> LabelMatch | None:
        """``Biaya/Tarif (Rp)`` without its brackets, ``Dasar Hukum / Legal Basis`` by the side that is known."""
        bare = _BRACKETS.sub(" ", text)
        found = self._known(NUMBERED.sub("", normalise(bare))) if bare != text else None
        if found or "/" not in bare:
            return replace(found, how="brackets") if found else None
        sides = [normalise(side) for side in bare.split("/")]
        named = [match for side in sides if (match := self._known(NUMBERED.sub("", side)))]
        short = all(len(side.split()) <= _SIDE_WORDS for side in sides)
        same = named and short and len({m.component for m in named}) == 1
        # "Kartu Pengganti Karena Rusak / Lama / Hilang"
        other = [side for side in sides if not self._known(NUMBERED.sub("", side))]
        single = all(" " not in side for side in sides if side not in other)
        far = sides[0] in other and (
            len(other) > len(named) or (single and any(len(side.split()) > _NEAR_WORDS for side in other))
        )
        return replace(named[0], how="side") if same and not far else None

    def _joined(self, text: str) -> LabelMatch | None:
        """``Biaya/ Waktu``, ``Persyaratan dan Biaya``: two names of the vocabulary joined to one heading."""
        named = both_sides(text, lambda side: self._exact.get(NUMBERED.sub("", side)))
        sides = [NUMBERED.sub("", side) for side in sides_of(text)]
        # "Hasil dan Evaluasi" heads a report
        whole = any(" " in side or side in self._beginnings.words for side in sides)
        return replace(named, certainty=95) if named is not None and whole else None

    def _composed(self, key: str) -> LabelMatch | None:
        """``Pengaduan dan Informasi``: nothing but words of which names of that component are made."""
        words = frozenset(key.split())
        for component, cores, others in self._made_of:
            if len(words) > 1 and (core := words & cores) and words <= cores | others:
                return LabelMatch(component, "lazim", 95, how="composed", meant=min(core))
        return None

    def in_column(self, text: str) -> LabelMatch | None:
        """The component that a cell in the column of component names means.

        By `label`, by its key words, or with a slip in every one of its words (*Jaminana Keamana*).
        """
        found = self.label(text)
        key = normalise(text)
        if found or not key or len(key.split()) > _CELL_WORDS or key in self._others or key in self.service_labels:
            return found
        beside = both_sides(text, lambda side: self._known(side) or self._by_key_words(side, len(side)))
        return beside or self._by_key_words(key, len(key)) or self._similar(key, in_column=True)

    def value_in_brackets(self, text: str) -> int:
        """Where a value in brackets begins behind the name of a component, 0 for none: *Biaya (gratis)*."""
        name, bracket, rest = text.partition("(")
        told = bracket and rest.rstrip().endswith(")") and self._values.search(rest)
        return len(name) if told and self.names_exactly(name) else 0

    def names_exactly(self, text: str) -> bool:
        """It is the name of a component as the vocabulary has it, with nothing to spare."""
        return normalise(text) in self._exact

    def slipped(self, text: str) -> LabelMatch | None:
        """The component whose name a heading is, with a slip in every one of its words: *jumplah Pelaksaan*.

        For headings in a row of several known ones.
        """
        return self._similar(NUMBERED.sub("", normalise(text)), in_column=True)

    def leading(self, text: str) -> tuple[LabelMatch, int] | None:
        """The longest name of a component of two words or more that a text begins with, and the offset behind it.

        None where the name goes on: *Persyaratan teknis & administratif*, *Alur prosedur (bagan)*, *Jangka waktu
        penyimpanan*.
        """
        words = list(_WORD.finditer(text))[: _LEADING_WORDS + 1]
        for count in range(min(len(words), _LEADING_WORDS), 0, -1):
            end = words[count - 1].end()
            name = normalise(text[:end]) if normalise(words[count - 1][0]) else ""
            match = self._exact.get(name) or self._reduced.get(name)
            if match is not None and not match.merged and " " in name:
                following = words[count][0] if count < len(words) else "."
                word = normalise(following)
                goes_on = (
                    following[0] in "(/&"
                    or word in self._loose_words | self._beginnings.no_continuation | self._beginnings.no_first
                )
                return None if goes_on else (match, end)
        return None

    def broken_off(self, text: str) -> tuple[LabelMatch, int] | None:
        """A name that the next column of a table breaks off behind a joint, and the offset behind it.

        ``Penanganan pengaduan, saran dan 1. Kotak saran`` has its last word in the line below.
        """
        for word in reversed(list(_WORD.finditer(text))[:_LEADING_WORDS]):
            begun = normalise(text[: word.end()])
            if normalise(word[0]) not in self._joints or begun.count(" ") < 2:
                continue
            meant = next((match for name, match in self._exact.items() if name.startswith(begun + " ")), None)
            if meant is not None and not meant.merged:
                return replace(meant, how="broken"), word.end()
        return None

    def beginning(self, text: str) -> tuple[LabelMatch, str] | None:
        """The component that a heading begins with, and the words it goes on with."""
        return self._beginnings.find(text, self._exact)

    def _similar(self, key: str, *, in_column: bool = False) -> LabelMatch | None:
        """A label with slips of the pen: *Poduk Pelayanan*, *Jangka Wkatu*, *Kompetesi Pelaksana*.

        *Surat permohonan* is not *Syarat permohonan*: a short word may differ by one letter only (or two that changed
        places), a long one by two, and some word must be right unless the only one is long.
        """
        words = key.split()
        if len(words) > 8 or len(key) < _MIN_FUZZY:
            return None
        if cut_off := self._cut_off(words):
            return cut_off
        column = (m for m in self._by_length.get(len(words), []) if in_column and len(m) > 1)
        for meant in column if in_column else self._same_length(words):
            slips = [(a, b) for a, b in zip(words, meant, strict=True) if a != b]
            slipped = all(a not in self._own_words and is_slip(a, b) for a, b in slips)  # "Pengadaan" is no "Pengaduan"
            slipped = slipped or says_twice(slips, meant)
            slipped = slipped or (in_column and all(is_slip(a, b) or is_short_for(a, b) for a, b in slips))
            if (in_column or len(slips) <= max(1, len(words) // 2)) and slipped:
                found = self._exact[" ".join(meant)]
                return replace(found, certainty=85, how="slip")
        firm = [w for w in words if not any(len(m) >= _MIN_FUZZY and is_slip(w, m) for m in self._loose_words)]
        reduced = self._reduced.get(self._reduce(" ".join(firm))) if len(firm) < len(words) else None
        return replace(reduced, certainty=85, how="slip") if reduced else None

    def _cut_off(self, words: list[str]) -> LabelMatch | None:
        """A long label whose last word lacks its end: *Penanganan Pengaduan, Saran, dan Masuk*."""
        if len(words) < _CUT_WORDS or len(words[-1]) < _CUT_LETTERS:
            return None
        alike = (m for m in self._by_length.get(len(words), ()) if list(m[:-1]) == words[:-1])
        meant = next((m for m in alike if m[-1].startswith(words[-1])), None)
        return replace(self._exact[" ".join(meant)], certainty=85, how="slip") if meant else None

    def _same_length(self, words: list[str]) -> list[tuple[str, ...]]:
        """Labels with as many words, of which at least one is the same; for a single long word all that begin alike."""
        if len(words) == 1:
            return [m for m in self._by_length.get(1, []) if len(m[0]) >= _MIN_FUZZY and m[0][0] == words[0][0]]
        given = set(words)
        return [m for m in self._by_length.get(len(words), []) if given & set(m)]

    @cached_property
    def _by_length(self) -> dict[int, list[tuple[str, ...]]]:
        found: dict[int, list[tuple[str, ...]]] = {}
        for key in self._exact:
            words = tuple(key.split())
            found.setdefault(len(words), []).append(words)
        return found

    @cached_property
    def _compact(self) -> dict[str, LabelMatch]:
        """Labels without blanks, for *DASARHUKUM* and *D A S A R  H U K U M*; letter by letter short ones too."""
        lettered = {" ".join(key.replace(" ", "")): match for key, match in self._exact.items()}
        return lettered | {k.replace(" ", ""): match for k, match in self._exact.items() if len(k) >= _MIN_FUZZY}
