"""Names of components, services and table columns as people write them, from ``vocabulary/komponen.yaml``."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from importlib.resources.abc import Traversable

from standards_lint.errors import KnowledgeError
from standards_lint.knowledge.data import load_yaml

_NUMBERED = re.compile(r"^(?:\d{1,2}|[a-z]|[ivx]{1,5}) (?=\w)")
_LEAD = ' :\u2013\u2014-.()"\u201c\u201d\u2022'  # marks in front of a name
_PREPOSITION = re.compile(r"^(?:pada|di|oleh|untuk|bagi) ")
_PUNCTUATION = re.compile(r"[^0-9a-zà-ɏ]+")
_BRACKETS = re.compile(r"\([^()]*\)|[*]+\)?|\[[^\[\]]*\]")
_LONGEST = 150  # characters of a label; the longest name of the law has 130
_SIDE_WORDS = 4  # words on one side of a slash
_CELL_WORDS = 9  # words of a cell that may be the name of a component
_MIN_FUZZY = 7  # letters of a single word, or of a whole label, that may have slips
_SHORT_WORD, _LONG_WORD = 4, 8  # letters of a word from which on it may differ by one, by two


@dataclass(frozen=True, slots=True)
class LabelMatch:
    """A heading recognised as the name of a component."""

    component: str
    naming: str
    """``resmi lazim menyimpang``."""
    certainty: int
    """100 in the vocabulary, 95 but for words like *pelayanan*, 85 with a slip of the pen."""
    merged: str = ""
    """The second component of a shared heading."""


def normalise(text: str) -> str:
    """Lower case, ``&`` as *dan*, everything but letters and digits as one blank."""
    return _PUNCTUATION.sub(" ", text.lower().replace("&", " dan ")).strip()


class Headings:
    """Answers what a heading names."""

    def __init__(self, data: Mapping[str, object]) -> None:
        self._loose_words = frozenset(_words(data["kata_lepas"]))
        self._own_words = frozenset(_words(data["bukan_salah_ketik"], "bukan_salah_ketik"))
        self._exact: dict[str, LabelMatch] = {}
        self._reduced: dict[str, LabelMatch] = {}
        self._others = frozenset(normalise(text) for text in _words(data["bukan_komponen"]))
        self._load_labels(data)
        self._columns = {
            name: frozenset(map(normalise, words)) for name, words in _mapping(data["kepala_tabel"]).items()
        }
        self._halves = {name: frozenset(map(normalise, words)) for name, words in _mapping(data["kelompok"]).items()}
        names = _mapping(data["nama_layanan"])
        self._load_beginnings(data["awal_judul"])
        self._key_words = _key_words(data["kata_kunci"])
        self.service_labels = frozenset(map(normalise, names["label"]))
        self.generic_words = frozenset(names["umum"])
        self._agency_words = tuple(names["instansi"])
        self._office_words = (*self._agency_words, *names["lembaga"])
        self._signature = tuple(names["penanda_tangan"])
        self._addresses = tuple(names["alamat"])
        self._dictum = re.compile(rf"(?:{'|'.join(_words(data['diktum'], 'diktum'))})\s*:\s*", re.IGNORECASE)
        self._cases = frozenset(names["kasus"])
        self._named_so = tuple(names["bukan_umum"])
        self._joints = frozenset(names["sambungan"])
        self._prefixes = tuple(sorted(names["awalan"], key=len, reverse=True))

    def _load_labels(self, data: Mapping[str, object]) -> None:
        labels = data["label"]
        assert isinstance(labels, dict)
        for naming, certainty in (("resmi", 100), ("lazim", 100), ("menyimpang", 100)):
            for component, forms in labels.items():
                for text in forms.get(naming, ()):
                    match = LabelMatch(component, naming, certainty)
                    self._exact.setdefault(normalise(text), match)
                    self._reduced.setdefault(self._reduce(text), LabelMatch(component, naming, 95))
        merged = data["gabungan"]
        assert isinstance(merged, list)
        for row in merged:
            first, second = row["components"]
            for text in row["label"]:
                self._exact[normalise(text)] = LabelMatch(first, "lazim", 100, second)

    def _load_beginnings(self, data: object) -> None:
        if not isinstance(data, dict):
            raise KnowledgeError("vocabulary/komponen.yaml: 'awal_judul' needs 'kata' and 'kecuali'")
        words = _mapping(data["kata"])
        self._beginnings = {normalise(form): component for component, forms in words.items() for form in forms}
        self._no_continuation = frozenset(normalise(word) for word in _words(data["kecuali"], "kecuali"))

    def _reduce(self, text: str) -> str:
        return " ".join(word for word in normalise(text).split() if word not in self._loose_words)

    def label(self, text: str) -> LabelMatch | None:
        """The component that a whole heading names, or None.

        Read one after the other, each only where the one before finds nothing: the words as they stand, without a
        number in front or brackets behind, as alternatives on both sides of a slash, with slips of the pen.
        """
        key = normalise(text)
        if not key or len(key) > _LONGEST:
            return None
        if key not in self._exact:
            key = _NUMBERED.sub("", key)
        if key in self._others or key in self.service_labels:
            return None
        spaced = self._compact.get(normalise(text).replace(" ", ""))
        return self._known(key) or spaced or self._plain(text) or self._similar(key)

    def _known(self, key: str) -> LabelMatch | None:
        if key in self._exact:
            return self._exact[key]
        return self._reduced.get(self._reduce(key))

    def _plain(self, text: str) -> LabelMatch | None:
        """``Biaya/Tarif (Rp)`` without its brackets, ``Dasar Hukum / Legal Basis`` by the side that is known."""
        bare = _BRACKETS.sub(" ", text)
        found = self._known(_NUMBERED.sub("", normalise(bare))) if bare != text else None
        if found or "/" not in bare:
            return found
        sides = [normalise(side) for side in bare.split("/")]
        named = [match for side in sides if (match := self._known(_NUMBERED.sub("", side)))]
        short = all(len(side.split()) <= _SIDE_WORDS for side in sides)
        return named[0] if named and short and len({m.component for m in named}) == 1 else None

    def in_column(self, text: str) -> LabelMatch | None:
        """The component that a cell in the column of component names means, by `label` or by its key words."""
        found = self.label(text)
        key = normalise(text)
        if found or not key or len(key.split()) > _CELL_WORDS or key in self._others or key in self.service_labels:
            return found
        for component, pattern, unless in self._key_words:
            if pattern.search(key) and not (unless and unless.search(key)):
                return LabelMatch(component, "lazim", 80)
        return None

    def beginning(self, text: str) -> tuple[LabelMatch, str] | None:
        """The component that a heading begins with, and the words it goes on with.

        ``Persyaratan Penerbitan Kartu Anggota`` gives persyaratan and ``Penerbitan Kartu Anggota``.
        """
        words = text.split()
        keys = [normalise(word) for word in words]
        for length in range(min(5, len(words) - 1), 0, -1):
            component = self._beginnings.get(" ".join(k for k in keys[:length] if k))
            if component:
                rest = " ".join(words[length:])
                if self._no_continuation & set(keys[length:]):
                    return None
                return LabelMatch(component, "lazim", 85), rest
        return None

    def _similar(self, key: str) -> LabelMatch | None:
        """A label with slips of the pen: *Poduk Pelayanan*, *Jangka Wkatu*, *Kompetesi Pelaksana*.

        *Surat permohonan* is not *Syarat permohonan*: a short word may differ by one letter only (or two that changed
        places), a long one by two, and some word must be right unless the only one is long.
        """
        words = key.split()
        if len(words) > 8 or len(key) < _MIN_FUZZY:
            return None
        for meant in self._same_length(words):
            slips = [(a, b) for a, b in zip(words, meant, strict=True) if a != b]
            slipped = all(a not in self._own_words and _slip(a, b) for a, b in slips)  # "Pengadaan" is no "Pengaduan"
            if len(slips) <= max(1, len(words) // 2) and slipped:
                found = self._exact[" ".join(meant)]
                return LabelMatch(found.component, found.naming, 85, found.merged)
        firm = [w for w in words if not any(len(m) >= _MIN_FUZZY and _slip(w, m) for m in self._loose_words)]
        reduced = self._reduced.get(self._reduce(" ".join(firm))) if len(firm) < len(words) else None
        return LabelMatch(reduced.component, reduced.naming, 85) if reduced else None

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
        """Labels without blanks, for *DASARHUKUM* and *D A S A R  H U K U M*."""
        return {key.replace(" ", ""): match for key, match in self._exact.items() if len(key) >= _MIN_FUZZY}

    def is_other(self, text: str) -> bool:
        """It heads some other matter of a standard (opening hours, vision and mission …)."""
        return normalise(text) in self._others

    def column(self, text: str) -> str:
        """What a table's column head says the column holds: ``nomor komponen uraian layanan`` or empty."""
        key = normalise(text)
        return next((name for name, words in self._columns.items() if key in words), "")

    def are_columns(self, text: str) -> bool:
        """A line of nothing but column heads, that of the components among them: ``No Komponen Uraian``."""
        found = [self.column(word) for word in text.split()]
        return all(found) and {"komponen", "uraian"} <= set(found)

    def half(self, text: str) -> str:
        """The half of the components that a heading groups: ``penyampaian pengelolaan`` or empty."""
        key = _NUMBERED.sub("", normalise(text))
        return next((name for name, words in self._halves.items() if key in words), "")

    def is_service_label(self, text: str) -> bool:
        """It stands in front of a service's name (*Jenis Pelayanan :*)."""
        return normalise(text) in self.service_labels

    def is_generic(self, text: str) -> bool:
        """It is made of words that name no service (*Standar Pelayanan Publik*)."""
        key = normalise(text)
        if any(name in key for name in self._named_so):
            return False
        return all(word in self.generic_words or word.isdigit() or len(word) == 1 for word in key.split())

    def is_office(self, text: str) -> bool:
        """It begins like the name of an office, a decision or an address, or is an address on the web."""
        if any(sign in text.lower() for sign in self._addresses):
            return True
        key = _PREPOSITION.sub("", normalise(text))
        return any(key == word or key.startswith(word + " ") for word in self._office_words)

    def is_unfinished(self, text: str) -> bool:
        """A line of a title that goes on in the next: ``…INSTANSI PEMERINTAH,``, ``…REKOMENDASI DAN``."""
        return text.rstrip().endswith((",", "/", "-", "&")) or normalise(text).rpartition(" ")[2] in self._joints

    def knowing(self, offices: Collection[str]) -> Headings:
        """The same vocabulary with more names of offices: what a document calls its own (*BBPMK*)."""
        if not offices:
            return self
        more = copy(self)
        more._office_words = (*self._office_words, *map(normalise, offices))
        return more

    def may_name_service(self, text: str) -> bool:
        """It could name a service: neither general words nor an office, nor a case (*Bagi WNI*, *Melalui loket*)."""
        words = normalise(text).split()
        return bool(words) and words[0] not in self._cases and not self.is_generic(text) and not self.is_office(text)

    def dictum_end(self, text: str) -> int:
        """Offset behind the word that numbers a part of a decision (*KEDUA :*), 0 where there is none."""
        return match.end() if (match := self._dictum.match(text)) else 0

    def is_below_signature(self, text: str) -> bool:
        """It is the line below a signatory's name (*NIP 19…*)."""
        return normalise(text).startswith(self._signature)

    def is_agency(self, text: str) -> bool:
        """It begins like the name of a public body."""
        key = normalise(text)
        return any(key.startswith(word + " ") for word in self._agency_words)

    def name_start(self, text: str) -> int:
        """Offset where a service's name begins in a title, past *Standar Pelayanan*, *Jenis Layanan :* and the like."""
        start = 0
        while True:
            rest = text[start:]
            stripped = rest.lstrip(_LEAD)
            start += len(rest) - len(stripped)
            lowered = stripped.lower()
            prefix = next(
                (p for p in self._prefixes if lowered.startswith(p) and not lowered[len(p) : len(p) + 1].isalnum()), ""
            )
            if not prefix:
                return start
            start += len(prefix)


def _slip(written: str, meant: str) -> bool:
    # Imported here: most headings are written right, and the library costs 18 ms of a cold start.
    from rapidfuzz.distance import OSA

    allowed = 2 if len(meant) >= _LONG_WORD else 1
    return len(meant) >= _SHORT_WORD and OSA.distance(written, meant, score_cutoff=allowed) <= allowed


def _key_words(rows: object) -> tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...]:
    if not isinstance(rows, list):
        raise KnowledgeError("vocabulary/komponen.yaml: 'kata_kunci' must be a list of {component, any, kecuali}")
    return tuple(
        (
            row["component"],
            re.compile("|".join(row["any"])),
            re.compile("|".join(row["kecuali"])) if "kecuali" in row else None,
        )
        for row in rows
    )


def _words(value: object, where: str = "bukan_komponen") -> list[str]:
    """The list of texts at a key.

    Raises:
        KnowledgeError: for anything else; a bare ``no`` in YAML is the word false, not a text.
    """
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise KnowledgeError(
            f'vocabulary/komponen.yaml: {where!r} must be a list of texts; put words like "no" in quotes'
        )
    return value


def _mapping(value: object) -> Mapping[str, list[str]]:
    if not isinstance(value, dict):
        raise KnowledgeError(f"vocabulary/komponen.yaml: a mapping of lists is needed, not {value!r}")
    return {name: _words(words, name) for name, words in value.items()}


def load_headings(node: Traversable) -> Headings:
    """Read ``komponen.yaml``."""
    return Headings(load_yaml(node))
