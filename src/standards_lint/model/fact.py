"""Facts: the flat, typed, public language that rules are written in.

Every kind of fact has a fixed set of attributes, each ``str``, ``int`` or ``bool`` with a default; a fact always
carries all of them. A rule pack is checked against this schema when it is loaded, so a misspelt attribute is an
error with a line number and not a rule that never fires.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from standards_lint.model.span import Span
from standards_lint.records import dataclass

FACTS_VERSION = 1
"""Version of this schema; packs declare it as ``facts: 1``."""

MAX_TEXT = 2000
"""Longest text in a fact, in characters; longer ones are cut with an ellipsis (the engine's strings are limited)."""

Scalar = str | int | bool


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of a fact kind."""

    type: type[str] | type[int] | type[bool]
    doc: str
    values: tuple[str, ...] = ()
    """The closed list of words, where there is one."""

    @property
    def default(self) -> Scalar:
        """The value of an attribute that was not given: ``""``, ``-1`` or ``False``."""
        if self.type is str:
            return ""
        return -1 if self.type is int else False


def _s(doc: str, *values: str) -> Attribute:
    return Attribute(str, doc, values)


def _i(doc: str) -> Attribute:
    return Attribute(int, doc)


def _b(doc: str) -> Attribute:
    return Attribute(bool, doc)


_TEXT = _s("the words of the document that the fact stands for")
_CERTAINTY = _i("0-100: how sure the extractor is; below 70 a finding is at most 'review'")
_SERVICE = _s("key of the service (s1, s2 …), '*' for all services, '' for none")
_COMPONENT = _s("id of the component it stands in, '' for none")
_STATES = ("isi", "kosong", "hampa")
_PROOFS = ("text", "dataset", "secondary", "memory", "")

FACT_KINDS: Mapping[str, Mapping[str, Attribute]] = MappingProxyType(
    {
        "document": {
            "main": _s("main kind of the document"),
            "also": _s("its other kinds, separated by a space"),
            "form": _s("how much of a standard it claims to be", "penuh", "publikasi", "tidak_pasti"),
            "title_claims": _s("the kind that the title says it is, '' where it says nothing"),
            "titled_steps": _b("its title announces steps (tata cara, alur, prosedur) and no standard"),
            "bidang": _s("field of administration (adminduk, ppid, kesehatan …)"),
            "format": _s("txt, html, md …; of a converted file the format of its original"),
            "readable": _b("there is usable text"),
            "n_services": _i("number of services, '*' not counted"),
            "n_components": _i("number of components over all services"),
            "n_basis": _i("number of regulations cited as legal basis"),
            "n_officers": _i("number of persons or posts named as in charge of complaints"),
            "n_pledges": _i("number of pledge statements"),
            "n_complaint_limits": _i("number of time limits that bind the handler of a complaint"),
            "n_channels": _i("number of complaint channels"),
            "n_steps": _i("number of steps of procedures"),
            "year": _i("year of the decision or publication"),
            "age_years": _i("years from that year to the day judged by"),
            "decision": _s("number of the decision that sets the standard"),
            "complaints": _b("handles complaints: its own kind, or a complaint component that is filled"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "service": {
            "key": _s("s1, s2 …; never '*'"),
            "name": _s("name as the document writes it"),
            "fee": _s("what it costs", "gratis", "berbayar", "hampa", ""),
            "population": _b("issues a population document (UU 24/2013 art. 79A)"),
            "is_itself": _s("id of the component whose matter the service itself is (pengaduan), '' where none"),
            "matter": _s(
                "what a service that issues a population document is about, by its name; '' for others, for several",
                "kk",
                "ktp",
                "pindah",
                "kelahiran",
                "kematian",
                "biodata",
                "",
            ),
            "occasion": _s(
                "on what occasion that document is issued, by the name (`pengganti`: it was lost or damaged)",
                "baru",
                "perubahan",
                "pengganti",
                "pindah",
                "beberapa",
                "",
            ),
            "n_components": _i("number of components it has"),
            "n_times": _i("number of completion times"),
            "n_channels": _i("number of complaint channels in its complaint component or common to all"),
            "n_complaint_limits": _i("number of complaint time limits in it or common to all"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "component": {
            "service": _SERVICE,
            "code": _s("id of the component"),
            "name": _s("its name in the law"),
            "group": _s("half of the standard it belongs to", "penyampaian", "pengelolaan"),
            "order": _i("its place among the fourteen of the act, 1 for letter a"),
            "heading": _s("heading as written, '' without one"),
            "state": _s("how much it says", *_STATES),
            "labelled": _b("it has a heading or label of its own"),
            "naming": _s("how the heading names it", "resmi", "lazim", "menyimpang"),
            "merged": _b("shares heading and body with another component"),
            "merged_with": _s("id of that other component"),
            "length": _i("characters of its body"),
            "n_items": _i("number of list items in its body"),
            "image_lost": _b("a picture stands in it whose content was not read"),
            "has_number": _b("its body has a number, in digits or words; the numbers of its items aside"),
            "repeats_name": _b("its body only repeats the component's name"),
            "same_as": _s("id of an earlier component of the service with the same body"),
            "n_repeated": _i("lines of a run in its body that stands twice, one right after the other"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "complaints": {
            "service": _SERVICE,
            "component": _s("'pengaduan', '' where no component is about complaints"),
            "heading": _s("its heading as written, '' without one"),
            "address": _b("an address to go to or to write to stands in a part on complaints"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "section": {
            "service": _SERVICE,
            "component": _COMPONENT,
            "heading": _s("heading as written"),
            "empty": _b("nothing stands under it"),
            "image_lost": _b("a picture stands or may have stood under it"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "citation": {
            "service": _SERVICE,
            "component": _COMPONENT,
            "key": _s("UU 25/2009; for a local one with its region: PERBUP 4/2019 Sidoarjo"),
            "named": _s("the same as people write it: PermenPANRB 15/2014"),
            "type": _s("UU PP PERPRES PERMENDAGRI …"),
            "local": _b("a regulation of a region or its head"),
            "number": _s("number as written"),
            "year": _i("year as written"),
            "title": _s("title as written"),
            "place": _s("where it stands", "berdiri_sendiri", "dalam_judul", "ekor_perubahan", "kalimat"),
            "in_basis": _b("cited as legal basis"),
            "known": _b("number and year are in the register"),
            "proof": _s("how sure the register is of number and title", *_PROOFS),
            "status": _s("by the register on the day judged by", "berlaku", "dicabut", "diganti", "tidak_diketahui"),
            "status_proof": _s("how sure the register is of the status", *_PROOFS),
            "replaced_by": _s("what revoked or replaced it"),
            "replacement_cited": _b("that newer regulation is cited in the document too"),
            "replacement_beside": _b("that newer regulation is an entry of the same list"),
            "repeats": _b("an entry above it in the same list of the basis names the act already"),
            "revoked_after_document": _b("revoked later than the document's own year"),
            "amended_after_document": _b("all its amendments are later than the document's own year"),
            "amended_by": _s("what amended it"),
            "amended_proof": _s("how sure the register is of the amendment", *_PROOFS),
            "amendment_cited": _b("the amendment is mentioned, in a tail or as an entry of its own"),
            "title_match": _s(
                "title against the register",
                "sama",
                "terpotong",
                "tanpa_awal",
                "salah_ketik",
                "milik_lain",
                "tidak_diketahui",
                "tidak_ada",
            ),
            "register_title": _s("title in the register"),
            "title_owner": _s("regulation that the written title belongs to (milik_lain)"),
            "gazette": _s("LN or BN with TLN as written"),
            "gazette_journal": _s("LN or BN as written, without its supplement"),
            "gazette_match": _s("gazette number against the register", "sama", "beda", "tidak_diketahui", "tidak_ada"),
            "gazette_proof": _s("how sure the register is of the gazette numbers", *_PROOFS),
            "gazette_register": _s("gazette numbers in the register"),
            "gazette_owner": _s("regulation that the written gazette number belongs to"),
            "gazette_year": _i("year in the gazette number as written"),
            "gazette_years_apart": _i("years between the regulation and its gazette number"),
            "near": _s("a known regulation with nearly this number or year and this title ('maksud Anda …?')"),
            "near_title": _s("its title"),
            "last_number": _i("last number of that type in that year where this number is beyond it, else -1"),
            "state_named": _b("'Republik Indonesia' stands in the name of an instrument that is named without it"),
            "small_letters": _s(
                "full name of the instrument as written, where a word of it begins small, '' elsewhere"
            ),
            "without_state": _s("the citation without 'Republik Indonesia' there, '' elsewhere"),
            "capitals": _s("the name in `small_letters` with its capitals, '' elsewhere"),
            "amended_tail": _s("what should follow it: 'sebagaimana telah diubah dengan …', '' where nobody can tell"),
            "replacement_named": _s("full name and title of what is in force in its place, '' elsewhere"),
            "gazette_named": _s("its gazette reference in full, '' where a number is not certain"),
            "behind_later": _s("entry of the basis in front of it that ranks below it or is later, '' elsewhere"),
            "fault": _s(
                "how it is written wrong, '' where it is not",
                "kurung_terbuka",
                "tambahan_negara",
                "kurung_terbuka tambahan_negara",
                "tanpa_tambahan",
                "",
            ),
            "abbreviated": _s("abbreviations in it (No., ttg), '' where there are none"),
            "written_out": _s("the citation with them written out, '' where it is not certain what they all stand for"),
            "doubled": _s("words that stand twice in a row, '' where none do"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "duration": {
            "service": _SERVICE,
            "component": _COMPONENT,
            "role": _s("what it binds", "service", "complaint", "applicant", "step", "other"),
            "purpose": _s(
                "step of handling a complaint (the citizen's: `pengajuan`, `pelengkapan`), or what a citizen reports",
                "pencatatan",
                "tanggapan_awal",
                "penerusan",
                "pelengkapan",
                "pengajuan",
                "putusan",
                "penyampaian",
                "lapor_kelahiran",
                "lapor_kematian",
                "tidak_disebut",
            ),
            "class": _s(
                "which class of complaint", "ringan", "normatif", "tidak_berkadar", "berkadar", "lain", "tidak_ada"
            ),
            "value": _i("the number, rounded down"),
            "unit": _s(
                "unit of time",
                "menit",
                "jam",
                "hari",
                "hari_kerja",
                "hari_kalender",
                "minggu",
                "bulan",
                "tahun",
                "",
            ),
            "bound": _s("kind of limit", "tepat", "min", "maks"),
            "days_min": _i("shortest length in calendar days it can mean (rounded down), -1 if none"),
            "days_max": _i("longest length in calendar days, public holidays left aside, -1 if none"),
            "words_match": _s("number against the words in brackets", "sama", "beda", "tidak_ada", "tidak_terbaca"),
            "words": _s("the words in brackets"),
            "with_words": _s("figure and words, '' where it has words or they cannot be told for certain"),
            "vague": _b("no measurable time"),
            "conditional": _b("an escape clause goes with it"),
            "label": _s("label that limits it to part of the process"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "across": {
            "service": _SERVICE,
            "component": _COMPONENT,
            "relation": _s(
                "what does not agree with another document given together with this one: the time promised (`waktu`), "
                "the total of an SOP (`waktu_sop`) or the sum of its steps (`langkah_sop`) beyond the promise, free "
                "here and paid there or the other way round (`biaya`), the tariff (`tarif`), a limit on complaints "
                "(`batas_pengaduan`), a channel of which none is named in both (`kontak`), the number of the decision "
                "(`keputusan`), the spelling of a service's name (`nama`)",
                "waktu",
                "waktu_sop",
                "langkah_sop",
                "biaya",
                "tarif",
                "batas_pengaduan",
                "kontak",
                "keputusan",
                "nama",
            ),
            "first": _s("what this document says"),
            "second": _s("what the other one says"),
            "other": _s("path of the other document"),
            "other_line": _i("line in that document"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "clash": {
            "service": _SERVICE,
            "component": _COMPONENT,
            "relation": _s(
                "what does not fit: a lighter class of complaints slower (`golongan`), a stage of complaints limited "
                "twice (`pengaduan`), a service promised twice (`janji`), a step longer than the whole (`langkah`), a "
                "range turned round (`rentang`), parts that are more or less than the whole (`rincian_lebih`, "
                "`rincian_kurang`), steps longer than the promise (`jumlah_lebih`) or not equal to their own total "
                "(`jumlah_beda`)",
                "golongan",
                "pengaduan",
                "janji",
                "langkah",
                "rentang",
                "rincian_lebih",
                "rincian_kurang",
                "jumlah_lebih",
                "jumlah_beda",
            ),
            "first": _s("the longer time as written, or what the times of the parts add up to"),
            "second": _s("the shorter one, or the whole"),
            "first_class": _s("class of complaint that the first is for"),
            "second_class": _s("class of complaint that the second is for"),
            "second_component": _s("id of the component that the second stands in, '' for none"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "fee": {
            "service": _SERVICE,
            "state": _s("what it says", "gratis", "berbayar", "hampa"),
            "amount": _i("rupiah, -1 where no amount is named"),
            "based": _b("a regulation is named as basis of the tariff"),
            "population": _b("the service issues a population document"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "sum": {
            "service": _SERVICE,
            "component": _COMPONENT,
            "rupiah": _i("the sum"),
            "words": _s("the sum in words, as written in brackets"),
            "words_match": _s("number against the words", "sama", "beda", "tidak_ada", "tidak_terbaca"),
            "paid": _b("its clause says that somebody pays it for the service"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "channel": {
            "service": _SERVICE,
            "component": _COMPONENT,
            "type": _s("telepon whatsapp sms email web sp4n_lapor kotak_saran tatap_muka surat media_sosial …"),
            "value": _s("number or address as written"),
            "malformed": _b("an address that cannot work as written"),
            "private": _b("an address at a free mail provider"),
            "misspelt": _b("the name of SP4N-LAPOR! misspelt"),
            "meant": _s("the value as it should read, '' where it is not misspelt"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "step": {
            "service": _SERVICE,
            "component": _COMPONENT,
            "sequence": _i("which list or table"),
            "order": _i("position in it"),
            "number": _s("number as written"),
            "table": _b("a row of an SOP flow table"),
            "time_empty": _b("its time cell is empty, or holds a dash"),
            "time_dash": _b("its time cell holds a dash and nothing else"),
            "time_vague": _s("what its time cell holds where that measures no time (*tentatif*), '' else"),
            "time_gap": _s(
                "its time cell is empty and in its table only the first step has a time: the next step below (`awal`) "
                "or a later one (`lanjut`)",
                "awal",
                "lanjut",
                "",
            ),
            "completeness_empty": _b("its completeness cell is empty, or holds a dash"),
            "completeness_dash": _b("its completeness cell holds a dash and nothing else"),
            "output_empty": _b("its output cell is empty"),
            "output_copies": _s("what its output only repeats, word for word", "kelengkapan", "uraian", ""),
            "expected": _s("number that should stand there, '' where the numbers of the table are in order"),
            "twin": _s("number of an earlier step of the list that says nearly the same"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "gap": {
            "service": _SERVICE,
            "component": _COMPONENT,
            "label": _s("number or letter as written"),
            "expected": _s("number or letter that should stand there"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "field": {
            "name": _s("id of the SOP identity field"),
            "label": _s("label as written"),
            "value": _s("value as written"),
            "empty": _b("no value, or a dash"),
            "dash": _b("a dash and nothing else stands for its value"),
            "unfinished": _b("field 'nomor': ends in a hyphen or slash, so that a part was never filled in"),
            "standard_label": _b("the label is the usual one"),
            "sheet": _i("number of its sheet in a book of SOPs, from 1"),
            "differs_from_title": _b("field 'nama': says something else than the title of the sheet"),
            "year": _i("year in its number or date"),
            "month": _i("month in its number (067/12/II/2026) or date"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "pledge": {
            "element": _s("statement of a maklumat", "kesanggupan", "kewajiban", "perbaikan", "sanksi"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "staff": {
            "service": _SERVICE,
            "component": _COMPONENT,
            "value": _i("number of people"),
            "words": _s("the number in words as written in brackets"),
            "words_match": _s("number against those words", "sama", "beda", "tidak_ada", "tidak_terbaca"),
            "listed": _i("what the parts below a total add up to, -1 where this cannot be told"),
            "parts_match": _s("number against that sum", "sama", "beda", "tidak_ada"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "slip": {
            "service": _SERVICE,
            "component": _COMPONENT,
            "meant": _s("the word that is meant"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "copy": {
            "service": _SERVICE,
            "component": _COMPONENT,
            "service_name": _s("name of the service that the line stands in"),
            "other": _s("key of the service that the line names"),
            "other_name": _s("name of that service"),
            "whole": _b("the whole component is the same in both"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "officer": {
            "name": _s("name of the person, '' where only a post is named"),
            "post": _s("post"),
            "address": _b("an address stands with it"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "date": {
            "role": _s(
                "what happened on it: set, signed, head of an annex, discussed, the standard named was set, of an SOP",
                "ditetapkan",
                "ditandatangani",
                "lampiran",
                "pembahasan",
                "standar",
                "pembuatan",
                "revisi",
                "efektif",
            ),
            "sheet": _i("number of the SOP sheet in whose identity part it stands, from 1; 0 elsewhere"),
            "place": _s("place in front of it"),
            "value": _s("the day as 2026-02-14; 2026-02 or 2026 where no more is told"),
            "year": _i("year"),
            "month": _i("month, -1 where only the year is told"),
            "day": _i("number of the day, to compare dates; -1 where no day is told"),
            "age_days": _i("days from it to the day judged by, at least"),
            "after_standard": _i("weekdays since the standard was set, public holidays counted too"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "signatory": {
            "part": _s("where: end of a decision or maklumat, identity part of an SOP", "penetapan", "sop"),
            "post": _s("post"),
            "name": _s("name of the person"),
            "number": _s("NIP or NRP"),
            "missing": _s("which of them does not stand there: nama, NIP"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "decision": {
            "number": _s("line with its number as written"),
            "number_year": _i("year in the number"),
            "number_open": _b("the number was left open, in whole or in part"),
            "missing": _s("which of Menimbang, Mengingat and Memutuskan is not there"),
            "annex": _b("the head of an annex stands in the document"),
            "dated": _b("it says on which day it was set"),
            "signed": _b("somebody signs it"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "maklumat": {
            "type": _s("which of the three kinds of maklumat it is", "pelayanan", "pemda", "informasi"),
            "file": _b("a file of its own (pdf, docx, odt): no page of a site that may quote the maklumat only"),
            "able": _b("it states the ability to serve"),
            "dated": _b("it has place and date"),
            "place": _s("place in front of the signature that has no date, '' elsewhere"),
            "signed": _b("somebody signs it"),
            "picture": _b("a picture that is called a maklumat stands in the document; it was not read"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "sheet": {
            "sheet": _i("number of the sheet in a book of SOPs, from 1"),
            "n_fields": _i("identity fields of the SOP sheet"),
            "public": _b("its name or its steps speak of those whom an office serves"),
            "missing": _s("labels of the fields that stand nowhere"),
            "missing_core": _s("those of them that tell which procedure it is, from when it applies and who set it"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "match": {
            "service": _SERVICE,
            "component": _COMPONENT,
            "name": _s("name of the pattern in the pack's vocabulary"),
            "meant": _s("the words as they should read by its `write`, '' where it has none"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "extra": {
            "plugin": _s("name of the plugin that found it"),
            "name": _s("what was found, by the plugin's own word"),
            "service": _SERVICE,
            "component": _COMPONENT,
            "value": _s("words that belong to it"),
            "other": _s("further words, for what is compared with it"),
            "number": _i("a number that belongs to it"),
            "flag": _b("a yes or no that belongs to it"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "hit": {
            "rule": _s("code of the rule whose predicate found it; the program tests it, rules need not"),
            "service": _SERVICE,
            "component": _COMPONENT,
            "value": _s("words that belong to it"),
            "number": _i("a number that belongs to it"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
        "read_note": {
            "note": _s("stable word for what happened"),
            "message": _s("sentence of the reader"),
            "certainty": _CERTAINTY,
            "text": _TEXT,
        },
    }
)
"""Every kind of fact with its attributes: the contract that rules are checked against."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing the document says. Build it with `make_fact`, which checks it against its kind."""

    kind: str
    values: Mapping[str, Scalar]
    """All attributes of the kind."""
    span: Span
    beside: tuple[Span, ...] = ()
    """Other places that it is about: the second of two times that contradict each other. No rule asks for them."""

    def __getitem__(self, attribute: str) -> Scalar:
        """The value of an attribute."""
        return self.values[attribute]

    def __reduce__(self) -> tuple[object, tuple[str, dict[str, Scalar], Span, tuple[Span, ...]]]:
        """So that it can be sent between processes: a mapping proxy cannot."""
        return _received, (self.kind, dict(self.values), self.span, self.beside)


def _received(kind: str, values: dict[str, Scalar], span: Span, beside: tuple[Span, ...]) -> Fact:
    return Fact(kind, MappingProxyType(values), span, beside)


@cache
def _defaults(kind: str) -> dict[str, Scalar]:
    """The values of a fact of which nothing is told but its kind: what is certain unless said otherwise."""
    return {name: attribute.default for name, attribute in FACT_KINDS[kind].items()} | {"certainty": 100}


def make_fact(kind: str, span: Span, **values: Scalar) -> Fact:
    """A fact with the defaults filled in. `class_` stands for the attribute ``class``.

    Raises:
        KeyError: for an unknown kind or attribute.
        TypeError: for a value of the wrong type.
        ValueError: for a word outside the closed list of its attribute.
    """
    schema = FACT_KINDS.get(kind)
    if schema is None:
        raise KeyError(f"no kind of facts “{kind}”; there are {', '.join(FACT_KINDS)}")
    if "class_" in values:
        values["class"] = values.pop("class_")
    complete = _defaults(kind).copy()
    for name, value in values.items():
        attribute = schema.get(name)
        if attribute is None:
            raise KeyError(f"{kind} has no attribute “{name}”; it has {', '.join(schema)}")
        if type(value) is not attribute.type:
            raise TypeError(f"{kind}.{name} takes {attribute.type.__name__}, not {value!r}")
        if attribute.values and value not in attribute.values:
            raise ValueError(f"{kind}.{name} is one of {', '.join(attribute.values)}, not {value!r}")
        if isinstance(value, str) and len(value) > MAX_TEXT:
            value = value[: MAX_TEXT - 1] + "…"
        complete[name] = value
    return Fact(kind, MappingProxyType(complete), span)
