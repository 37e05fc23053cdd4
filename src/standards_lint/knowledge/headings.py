"""Names of components, services and table columns as people write them, from ``vocabulary/komponen.yaml``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from copy import copy
from importlib.resources.abc import Traversable

from standards_lint.knowledge.component_names import NUMBERED
from standards_lint.knowledge.data import load_yaml
from standards_lint.knowledge.heading_data import lists, texts
from standards_lint.knowledge.label_match import LabelMatch
from standards_lint.knowledge.normal_form import normalise
from standards_lint.knowledge.service_names import ServiceNames
from standards_lint.storage.ready import ready_pattern

_LEAD = ' :\u2013\u2014-.()"\u201c\u201d\u2022'  # marks in front of a name
_COLUMN_WORDS = 6  # words of the heads of columns in one line
_IN_BRACKETS = ready_pattern(r"\([^()]*\)")
_PREPOSITION = ready_pattern(r"^(?:pada|di|oleh|untuk|bagi) ")


class Headings(ServiceNames):
    """Answers what a heading names: a component, a column, a half, a service, an office, another matter."""

    def __init__(self, data: Mapping[str, object]) -> None:
        super().__init__(data)
        self._contacts = frozenset(normalise(text) for text in texts(data["alamat"], "alamat"))
        self._remarks = frozenset(normalise(text) for text in texts(data["penjelas"], "penjelas"))
        self._columns = {name: frozenset(map(normalise, words)) for name, words in lists(data["kepala_tabel"]).items()}
        self._halves = {name: frozenset(map(normalise, words)) for name, words in lists(data["kelompok"]).items()}
        names = lists(data["nama_layanan"])
        self.generic_words = frozenset(names["umum"])
        self._field_words = frozenset(names["bidang"])
        self._agencies = _beginnings(names["instansi"])
        self._offices = (*self._agencies, *_beginnings(names["lembaga"]))
        self._signature, self._addresses = tuple(names["penanda_tangan"]), tuple(names["alamat"])
        self._dictum = re.compile(rf"(?:{'|'.join(texts(data['diktum'], 'diktum'))})\s*:\s*", re.IGNORECASE)
        self._cases = frozenset(names["kasus"])
        body = lists(data["batang_tubuh"])
        self._article = re.compile("|".join(body["pasal"]))
        self._annex = re.compile("|".join(body["lampiran"]))
        self._counting = re.compile("|".join(texts(data["kata_jumlah"])), re.IGNORECASE)
        self._by_law = frozenset(names["menurut"])
        self._named_so = tuple(names["bukan_umum"])
        self._joining = re.compile("|".join(names["penggabung"]), re.IGNORECASE)
        self._goes_on = re.compile(rf"(?:{'|'.join(names['lanjutan'])})", re.IGNORECASE)
        self._questions = frozenset(names["tanya"])
        self._chapter = re.compile("|".join(names["bab"]), re.IGNORECASE)
        self._chapters = frozenset(map(normalise, names["bab_untuk_semua"]))
        self._for_all = re.compile(rf"\b(?:{'|'.join(names['untuk_semua'])})", re.IGNORECASE)
        self._back = re.compile(rf"\b(?:{'|'.join(names['rujuk_balik'])})\b", re.IGNORECASE)
        self._for_numbers = re.compile(rf"\b(?:{'|'.join(names['untuk_nomor'])})", re.IGNORECASE)
        self._at_need = frozenset(names["umum_bila_perlu"])
        self._stages, self._ways = frozenset(names["bagian"]), frozenset(names["cara"])
        self._qualifiers = frozenset(names["penjelas"])
        self.menu_starts, self.menu_words = frozenset(names["menu_awal"]), frozenset(names["menu"])
        self._purposes = re.compile(rf"(?:{'|'.join(names['tujuan'])})\b\s*", re.IGNORECASE)
        self._counted = re.compile(
            rf"(?:{'|'.join(names['awalan_bernomor'])})\s+\d{{1,2}}\s*[:.)\u2013-]\s*(?=\S)", re.IGNORECASE
        )
        self._prefixes = tuple(sorted(names["awalan"], key=len, reverse=True))
        self._leads = re.compile(rf"(?:\s+(?:{'|'.join(names['akhiran'])}))+\W*$", re.IGNORECASE)

    def is_other(self, text: str) -> bool:
        """It heads some other matter of a standard (opening hours, vision and mission …)."""
        return normalise(text) in self._others

    def is_contact(self, text: str) -> bool:
        """It heads an address: a matter of its own, except below a heading on complaints."""
        return normalise(text) in self._contacts

    def is_remark(self, text: str) -> bool:
        """It heads a remark: a matter of its own, except where a component has no text yet."""
        return normalise(text) in self._remarks

    def column(self, text: str) -> str:
        """What a table's column head says the column holds: ``nomor komponen uraian layanan`` or empty."""
        key = normalise(text)
        return next((name for name, words in self._columns.items() if key in words), "")

    def tells_column(self, text: str) -> bool:
        """A known head of a column that tells of services; what only sorts rows (*Kode*) may head anything."""
        return self.column(text) not in ("", "lain")

    def counts_staff(self, text: str) -> bool:
        """The head of a column says that it counts: *Jml Petugas*; *Petugas* may head names."""
        return self._counting.search(text) is not None

    def is_article(self, text: str) -> bool:
        """A line numbers an article of a regulation: *Pasal 3*."""
        return self._article.fullmatch(text) is not None

    def is_annex(self, text: str) -> bool:
        """A line begins the annex of a regulation or decision: *LAMPIRAN PERATURAN WALI KOTA*."""
        return self._annex.match(text) is not None

    def are_columns(self, text: str) -> bool:
        """A line of nothing but column heads, those of names and contents among them: ``No Komponen Uraian``."""
        words = text.split()
        found: list[str] = []
        while words and len(words) <= _COLUMN_WORDS:
            size = next((n for n in (3, 2, 1) if self.column(" ".join(words[:n]))), 0)
            if not size:
                return False
            found.append(self.column(" ".join(words[:size])))
            words = words[size:]
        return {"komponen", "uraian"} <= set(found) and len(found) == len(set(found))

    def half(self, text: str) -> str:
        """The half of the components that a heading groups: ``penyampaian pengelolaan`` or empty.

        What a heading adds in brackets (*Service Point*) does not change it.
        """
        keys = {NUMBERED.sub("", normalise(part)) for part in (text, text.partition("(")[0])}
        return next((name for name, words in self._halves.items() if keys & words), "")

    def is_service_label(self, text: str) -> bool:
        """It stands in front of a service's name (*Jenis Pelayanan :*)."""
        return normalise(text) in self.service_labels

    def is_generic(self, text: str) -> bool:
        """It is made of words that name no service (*Standar Pelayanan Publik*, *BAB II JENIS PELAYANAN*)."""
        chapter = self._chapter.match(text)
        key = normalise(text[chapter.end() :] if chapter is not None else text)
        if any(name in key for name in self._named_so):
            return False
        return all(word in self.generic_words or word.isdigit() or len(word) == 1 for word in key.split())

    def is_field(self, text: str) -> bool:
        """It names a field of services and none of them: *Layanan Perizinan*, *Pelayanan Terpadu Satu Pintu*."""
        words = normalise(text).split()
        return all(word in self.generic_words or word in self._field_words for word in words)

    def is_office(self, text: str) -> bool:
        """It begins like the name of an office, a decision or an address, or is an address on the web."""
        lowered = text.lower()
        if any(sign in lowered for sign in self._addresses):
            return True
        key = _PREPOSITION.sub("", normalise(text))
        return f"{key} ".startswith(self._offices)

    def is_act(self, text: str) -> bool:
        """It begins like an act or a decision: *Undang-Undang Nomor 20 Tahun 2003*; *Samsat Keliling* is a service."""
        return self.is_office(text) and not self.is_agency(text)

    def knowing(self, offices: Collection[str]) -> Headings:
        """The same vocabulary with more names of offices: what a document calls its own (*BBPMK*)."""
        if not offices:
            return self
        more = copy(self)
        more._offices = (*self._offices, *_beginnings(map(normalise, offices)))
        return more

    def may_name_service(self, text: str) -> bool:
        """It could name a service: neither general words nor an office, nor a case (*Bagi WNI*, *Melalui loket*)."""
        words = normalise(text).split()
        if (
            not words
            or words[0] in self._cases
            or self.names_nothing(text)
            or self.is_generic(text)
            or self.is_office(text)
        ):
            return False
        return normalise(text[self.name_start(text) :]).partition(" ")[0] not in self._by_law

    def own_words(self, text: str) -> frozenset[str]:
        """The words that only this service has: *kunjungan* of *Permohonan Kunjungan*."""
        return self.telling_words(text) - self._ways - self._stages - self.generic_words

    def names_at_need(self, text: str) -> bool:
        """General words that name a service all the same where nothing else does: *Pelayanan Umum*."""
        return normalise(text) in self._at_need

    def names_in_heading(self, text: str) -> bool:
        """It may name a service behind the name of a component: no mere part of every service, as *Pendaftaran*."""
        if not self.may_name_service(text):
            return False
        key = normalise(text)
        return any(name in key for name in self._named_so) or not frozenset(key.split()) <= (
            self._stages | self._qualifiers | self.generic_words
        )

    def says_which_part(self, text: str) -> bool:
        """It tells parts of a component apart, not services: *Wajib* and *Tambahan* behind *Persyaratan*."""
        words = self._qualifiers | self.generic_words
        return all(word in words or word.isdigit() or len(word) == 1 for word in normalise(text).split())

    def telling_words(self, text: str) -> frozenset[str]:
        """The words by which one service differs from another: no *layanan*, no *untuk*."""
        return frozenset(normalise(text).split()) - self._loose_words - self._cases

    def differ(self, one: str, other: str) -> bool:
        """Each has a word that tells which service is meant and that the other lacks, or one of them a number.

        A way to ask tells nothing; *Pajak Tahunan* and *Pajak 5 Tahunan* are two.
        """
        first, second = (self.telling_words(text) - self._ways for text in (one, other))
        counted = any(word.isdigit() for word in first ^ second)
        return bool(first and second) and (counted or (not first <= second and not second <= first))

    def said_of_way(self, text: str) -> frozenset[str] | None:
        """What a title says beside a way to ask, where no more than a stage of any service: *Pendaftaran Daring*."""
        words = self.telling_words(text)
        rest = words - self._ways
        return rest if rest != words and rest <= self._stages | self.generic_words else None

    def dictum_end(self, text: str) -> int:
        """Offset behind the word that numbers a part of a decision (*KEDUA :*), 0 where there is none."""
        return match.end() if (match := self._dictum.match(text)) else 0

    def is_bare_chapter(self, text: str) -> bool:
        """It only counts a chapter: *BAB IV*, with its title on the next line."""
        return self._chapter.fullmatch(f"{text.strip()} ") is not None

    def is_chapter_for_all(self, text: str) -> bool:
        """The title of a chapter that tells of no service by itself: *BAB I. KETENTUAN UMUM*."""
        return normalise(self._chapter.sub("", _IN_BRACKETS.sub("", text), count=1)) in self._chapters

    def begins_chapter(self, text: str) -> bool:
        """The title of a chapter in capitals, which ends all above it: *BAB II. STANDAR PELAYANAN TIAP POLIKLINIK*."""
        return text.isupper() and self._chapter.match(text) is not None

    def joins_names(self, text: str) -> bool:
        """A title may stand above several services: *Ormas dan Parpol*."""
        return self._joining.search(text) is not None

    def says_questions(self, text: str) -> bool:
        """It heads a list of questions: *Pertanyaan yang Sering Diajukan*, *Tanya Jawab*, *FAQ*."""
        return not self._questions.isdisjoint(normalise(text).split())

    def goes_on(self, text: str) -> bool:
        """A name written again, above the rest of what stood under it: *Persyaratan (lanjutan)*."""
        return self._goes_on.search(text) is not None

    def is_for_all(self, text: str) -> bool:
        """What follows holds for all services: *Ketentuan untuk seluruh jenis pelayanan di atas*.

        What is in brackets tells it only behind the title of a chapter: *Ketentuan Umum (berlaku untuk I dan II)*.
        """
        if self.is_chapter_for_all(text):
            return self._for_all.search(text) is not None or self._for_numbers.search(text) is not None
        return self._for_all.search(_IN_BRACKETS.sub("", text)) is not None

    def named_for_all(self, text: str) -> LabelMatch | None:
        """The component that a heading names for all services: *KELUHAN (untuk semua layanan di atas)*."""
        name, _, told = text.rstrip(" :").partition("(")
        whole = told.endswith(")") and self._for_all.search(told)
        return (self.label(name) or self.key_word(name)) if whole else None

    def named_for_those_above(self, text: str) -> LabelMatch | None:
        """The component that a line names for the services above it: *Pengaduan atas kelima pelayanan tersebut*."""
        told = self._for_all.search(text) if self._back.search(text) else None
        return self.label(name) or self.key_word(name) if told and (name := text[: told.start()].rstrip()) else None

    def is_below_signature(self, text: str) -> bool:
        """It is the line below a signatory's name (*NIP 19…*)."""
        return normalise(text).startswith(self._signature)

    def is_agency(self, text: str) -> bool:
        """It begins like the name of a public body."""
        return normalise(text).startswith(self._agencies)

    def name_start(self, text: str) -> int:
        """Offset where a service's name begins in a title, past *Standar Pelayanan*, *Jenis Layanan :* and the like."""
        counted = self._counted.match(text)
        start = counted.end() if counted else 0
        while True:
            rest = text[start:]
            stripped = rest.lstrip(_LEAD)
            start += len(rest) - len(stripped)
            lowered = stripped.lower()
            if not lowered.startswith(self._prefixes):
                return start
            prefix = next(
                (p for p in self._prefixes if lowered.startswith(p) and not lowered[len(p) : len(p) + 1].isalnum()), ""
            )
            if not prefix:
                return start
            start += len(prefix)

    def purpose_end(self, text: str) -> int:
        """Offset behind what leads from a component's name to the service's: *untuk mengajukan*."""
        return match.end() if (match := self._purposes.match(text)) else 0

    def name_end(self, text: str) -> int:
        """Offset where a service's name ends in a line that leads to a list: before *meliputi*, *sebagai berikut :*."""
        return match.start() if (match := self._leads.search(text)) else len(text)


def _beginnings(words: Iterable[str]) -> tuple[str, ...]:
    """Words as a text begins with them, whole: all of them are asked for at once."""
    return tuple(f"{word} " for word in words)


def load_headings(node: Traversable) -> Headings:
    """Read ``komponen.yaml``."""
    return Headings(load_yaml(node))
