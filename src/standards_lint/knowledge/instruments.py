"""Types of regulations and all the ways they are named, from ``vocabulary/instrumen.yaml``."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from functools import cached_property
from importlib.resources.abc import Traversable

from standards_lint.knowledge.citation_words import CitationWords
from standards_lint.knowledge.data import national
from standards_lint.knowledge.issuers import Issuers, drop_phrases, optional, read_issuer, words_of
from standards_lint.knowledge.long_forms import LongForms, LongName
from standards_lint.knowledge.numbering import Numbering
from standards_lint.knowledge.phrases import Section, load_section
from standards_lint.knowledge.places import Places
from standards_lint.knowledge.shared_forms import SharedForms
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_LETTER = r"[^\W\d_]"
_BREAK = ready_pattern(r"[ \-]")
_LETTERS = ready_pattern(rf"{_LETTER}+")
_NAME_MARKS = ready_pattern(r"[;:,()]")
_MAX_NAME = 8  # words of a short title between the instrument and its number: "UU Keterbukaan Informasi Publik No. 14"
_MAX_REGION = 6


@dataclass(frozen=True, slots=True)
class Form:
    """One way to name a type of instrument."""

    type: str
    """First part of the key: ``UU PP PERMEN PER PERBUP`` …"""
    subject: str
    """What follows the name: ``tanpa lembaga wilayah``."""
    issuer: str = ""
    """Code of the body where the name holds it already (*Perki*)."""
    glued: bool = False
    """A short form that the issuer's name is glued to (*Permendagri*)."""


@dataclass(frozen=True, slots=True)
class Named:
    """An instrument as named in a citation, before its number."""

    type: str
    """Full first part of the key: ``PERMENDAGRI``."""
    region_start: int = -1
    """Offset of the region's name in the words between instrument and number, -1 without one."""


class Instruments:
    """Recognises the instruments of law."""

    def __init__(self, vocabulary: Section) -> None:
        self.words = CitationWords(vocabulary)
        self._types = vocabulary.sections("jenis")
        self._issuers = tuple(map(read_issuer, vocabulary.sections("lembaga")))
        self._forms = self._read_forms()
        self._kata = vocabulary.section("kata")
        self._state_phrases = self._kata.texts("negara")
        self._state_words = frozenset(word for phrase in self._state_phrases for word in phrase.split())
        self._not_name = frozenset(self._kata.texts("bukan_nama"))
        self._posts = frozenset(vocabulary.texts("jabatan"))
        self._levels = vocabulary.section("tingkat_wilayah")
        self.shared = SharedForms(vocabulary.section("menurut_judul"))
        self._short_words = vocabulary.texts("singkatan")
        self._in_full = vocabulary.section("kepanjangan")

    def _read_forms(self) -> dict[str, Form]:
        forms: dict[str, Form] = {}
        for row in self._types:
            code, subject = row.text("kode"), row.text("subjek")
            forms.update((_compact(name), Form(code, subject)) for name in optional(row, "nama"))
            forms.update((_compact(name), Form(code, subject)) for name in optional(row, "singkat"))
            forms.update((_compact(name), Form(code, subject, glued=True)) for name in optional(row, "awalan"))
        for issuer in self._issuers:
            type_ = "PERMEN" if issuer.ministry else "PER"
            forms.update((_compact(name), Form(type_, "lembaga", issuer=issuer.code)) for name in issuer.own)
            forms.update((_compact(name), Form("KEPMEN", "lembaga", issuer=issuer.code)) for name in issuer.decisions)
        return forms

    def _names(self, *keys: str) -> list[str]:
        return [name for row in self._types for key in keys for name in optional(row, key)]

    @cached_property
    def _own_names(self) -> list[str]:
        return [name for issuer in self._issuers for name in (*issuer.own, *issuer.decisions)]

    @cached_property
    def _marked(self) -> list[tuple[str, str]]:
        """Marks in numbers of the old style that tell the type whatever short form stands in front."""
        return [(mark, row.text("kode")) for row in self._types for mark in optional(row, "nomor")]

    @cached_property
    def head(self) -> re.Pattern[str]:
        """Finds the names of instruments in folded text. `form` tells what each match is."""
        parts = [(name, rf"(?!{_LETTER})") for name in (*self._names("singkat"), *self._own_names)]
        # "PERATURAN DAERAHKABUPATEN", "PeraturanPemerintahNomor": run together with what follows such a name anyway.
        joined = "|".join(map(re.escape, (*self._kata.texts("nomor"), *self._kata.texts("wilayah"), "republik")))
        parts += [(name, rf"(?:(?!{_LETTER})|(?=(?:{joined})))") for name in self._names("nama")]
        parts += [(name, "") for name in self._names("awalan")]
        parts.sort(key=lambda part: -len(part[0]))
        return ready_pattern(r"(?<![\w/.\-])(?:" + "|".join(_flexible(name) + end for name, end in parts) + ")")

    @cached_property
    def full_names(self) -> tuple[tuple[tuple[str, ...], Form], ...]:
        """The full names of two words and more, as words, with what each names."""
        names = sorted(self._names("nama"), key=lambda name: -len(name))
        split = ((tuple(_LETTERS.findall(name.lower())), self.form(name)) for name in names)
        return tuple((words, form) for words, form in split if len(words) > 1)

    @cached_property
    def numbering(self) -> Numbering:
        """Reads numbers and years."""
        nomor, tahun, dan, juncto = (self._kata.texts(key) for key in ("nomor", "tahun", "dan", "juncto"))
        return Numbering(nomor, tahun, (*dan, *juncto))

    @cached_property
    def ministries(self) -> Issuers:
        """Those that issue PERMEN and KEPMEN."""
        return Issuers(issuer for issuer in self._issuers if issuer.ministry)

    @cached_property
    def bodies(self) -> Issuers:
        """Those that issue PER with a code of their own."""
        return Issuers(issuer for issuer in self._issuers if not issuer.ministry)

    def form(self, matched: str) -> Form:
        """What a match of `head` names."""
        return self._forms[_compact(matched)]

    def type_of(self, name: str) -> str:
        """The type that a name or short form stands for by itself (*Perbub* for PERBUP), empty where none is known."""
        form = self._forms.get(_compact(name))
        return form.type + form.issuer if form and (form.subject != "lembaga" or form.issuer) else ""

    def is_local(self, type_: str) -> bool:
        """A regulation of a region or its head."""
        return type_ in self.local_types

    @cached_property
    def local_types(self) -> frozenset[str]:
        """Types of the regulations of regions."""
        return frozenset(form.type for form in self._forms.values() if form.subject == "wilayah")

    @cached_property
    def types(self) -> frozenset[str]:
        """All types by which keys may begin: ``UU``, ``PERMENDAGRI``, ``PERBUP``."""
        made = {"PERMEN", "KEPMEN"}
        types = {row.text("kode") for row in self._types if row.text("subjek") != "lembaga"}
        for issuer in self._issuers:
            types |= {type_ + issuer.code for type_ in (made if issuer.ministry else {"PER"})}
        return frozenset(types)

    @cached_property
    def places(self) -> Places:
        """Reads the regions of local regulations."""
        levels = {level: self._levels.texts(level) for level in self._levels.values}
        of_types = {row.text("kode"): level for row in self._types for level in optional(row, "tingkat")}
        return Places(levels, of_types)

    def name(self, form: Form, between: str, number: str, explicit: bool) -> Named | None:
        """The instrument that a form and the words up to the number name together, or None.

        Args:
            form: How it begins.
            between: Folded text between the form and the number (or *Nomor*).
            number: The number of the old style, where it is one: its mark may name the ministry.
            explicit: *Nomor* stands in front of the number.
        """
        marked = next((type_ for mark, type_ in self._marked if mark in number.split("/")), "")
        if marked and form.type.startswith(marked[:3]):
            return Named(marked)  # KMA 26/KMA/SK/II/2012 is the Supreme Court's, KMA 168 of 2010 the minister's
        if form.subject == "wilayah":
            return self._regional(form, between, explicit)
        if form.subject == "lembaga" and not form.issuer:
            return self._issued(form, between, number, explicit)
        rest = self._rest(words_of(drop_phrases(between, self._state_phrases)))
        type_ = form.type + form.issuer
        if not rest or (explicit and self._is_short_title(between)):
            return Named(type_)
        return None

    def _rest(self, words: list[str]) -> list[str]:
        return [word for word in words if word not in self._state_words]

    def _is_short_title(self, between: str) -> bool:
        """*UU Keterbukaan Informasi Publik Nomor 14 Tahun 2008*, *Undang-Undang (UU) Nomor 25*."""
        inside = between.strip()
        if inside.startswith("(") and inside.endswith(")"):
            inside = inside[1:-1]
        words = _LETTERS.findall(inside)
        if words and words[0] == "dan":  # the PP in "Menteri PP dan PA"
            return False
        return len(words) <= _MAX_NAME and not _NAME_MARKS.search(inside) and not self._not_name.intersection(words)

    def _issued(self, form: Form, between: str, number: str, explicit: bool) -> Named | None:
        issuers = self.bodies if form.type == "PER" else self.ministries
        words = words_of(between)
        while words and form.type == "PER" and words[0] in self._posts:
            del words[0]
        if not words or not self._rest(words):
            code = issuers.by_mark(number)
            return Named(form.type + code) if code or (form.type != "PER" and not words) else None
        code, used = issuers.longest(words)
        if code and not self._rest(words[used:]):
            return Named(form.type + code)
        similar = issuers.similar(self._rest(words)) if len(words) > 1 else ""
        # "Hukum dan Hak Asasi Manuasia" is that ministry misspelt, not the one of "Hukum" with something behind it.
        if code and not similar and self._is_trailer(issuers, words[used:], explicit):
            return Named(form.type + code)
        code = similar
        if code or form.type == "PER" or form.glued:
            return Named(form.type + code) if code else None
        # A ministry that the vocabulary does not know is still a ministry: the key then has no code.
        return Named(form.type) if self._is_short_title(between) else None

    def _is_trailer(self, issuers: Issuers, words: list[str], explicit: bool) -> bool:
        """What may stand between an issuer's name and the number: *Republik Indonesia*, *(PermenPANRB)*, *PM* 40."""
        rest = self._rest(words)
        if not rest or (len(rest) == 1 and len(rest[0]) <= 3):
            return True
        shorter = [rest[0].removeprefix("per").removeprefix("kep").removeprefix("men"), *rest[1:]]
        if issuers.longest(rest)[1] == len(rest) or issuers.longest([w for w in shorter if w])[1]:
            return True
        return explicit and len(rest) <= _MAX_NAME and not self._not_name.intersection(rest)

    def _regional(self, form: Form, between: str, explicit: bool) -> Named | None:
        title = self.words.title.search(between)
        head = between[: title.start()] if title else between
        words = list(_LETTERS.finditer(head))
        if title and not explicit:
            return None
        if len(words) > _MAX_REGION or self._not_name.intersection(word[0] for word in words):
            return None
        start = next((word.start() for word in words if word[0] not in self._state_words), -1)
        return Named(form.type, start)

    @cached_property
    def long_forms(self) -> LongForms:
        """Writes short forms out."""
        words = self._in_full.section("kata")
        certain = frozenset(self._in_full.texts("kementerian"))
        names = (
            LongName(
                row.text("kode"),
                row.texts("nama")[0],
                () if row.text("subjek") == "lembaga" else optional(row, "singkat"),
                optional(row, "awalan"),
            )
            for row in self._types
            if "nama" in row.values
        )
        issuers = (issuer for issuer in self._issuers if issuer.ministry and issuer.code in certain)
        return LongForms(
            {word: words.text(word) for word in words.values},
            names,
            ((issuer.code, issuer.names[0], issuer.names) for issuer in issuers),
        )

    def abbreviations(self, text: str) -> tuple[str, ...]:
        """Short forms in a citation that a formal basis writes out (``No.``, ``ttg``, ``UU``), each once."""
        found = {match[0]: None for match in self._short.finditer(text)}
        return tuple(found)

    @cached_property
    def _short(self) -> re.Pattern[str]:
        words = "|".join(map(re.escape, self._short_words))
        names = _alternatives((*self._names("singkat"), *self._own_names))
        glued = _alternatives(name for name in self._names("awalan") if " " not in name)
        word = rf"(?:{words})(?!{_LETTER})\.?(?=[\s:]*[\w(])"
        return ready_pattern(rf"(?<![\w/.\-])(?:{word}|(?:{names})(?!{_LETTER})|(?:{glued}){_LETTER}*)", re.IGNORECASE)


def _alternatives(names: Iterable[str]) -> str:
    return "|".join(sorted(map(_flexible, names), key=len, reverse=True))


def _compact(name: str) -> str:
    return "".join(_LETTERS.findall(name.lower()))


def _flexible(name: str) -> str:
    """A pattern for a name whose blanks and hyphens may be blanks, hyphens or nothing."""
    return r"[\s\-\u2013]*".join(re.escape(part) for part in _BREAK.split(name.lower()) if part)


def load_instruments(node: Traversable) -> Instruments:
    """Read ``instrumen.yaml``."""
    return Instruments(load_section(node))


@functools.cache
def national_instruments() -> Instruments:
    """The instruments of the national vocabulary, read once."""
    return load_instruments(national() / "vocabulary" / "instrumen.yaml")
