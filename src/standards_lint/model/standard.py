"""What a document says, typed: the result of extraction and the source of all facts.

Ids, states, kinds and units are Indonesian terms of art; they are part of the public ``extract`` format.
"""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from standards_lint.model.block import ReadNote
from standards_lint.model.fact import Fact
from standards_lint.model.setting import Setting
from standards_lint.model.span import SourceText, Span
from standards_lint.model.why import Why
from standards_lint.records import dataclass

ALL_SERVICES = "*"
"""Name of the service that holds what is said for all services, or for the office as a whole."""


class Kind(StrEnum):
    """What a document is, by its content."""

    STANDAR_PELAYANAN = "standar_pelayanan"
    MAKLUMAT = "maklumat"
    PENGADUAN = "pengaduan"
    SOP = "sop"
    KEPUTUSAN = "keputusan"
    BUKAN_STANDAR = "bukan_standar"


class Form(StrEnum):
    """How much of a standard a document claims to be."""

    PENUH = "penuh"
    """A decision or its annex, or a table that has the manufacturing half too: all 14 components are due."""
    PUBLIKASI = "publikasi"
    """A published page with the service-delivery half only."""
    TIDAK_PASTI = "tidak_pasti"


class State(StrEnum):
    """How much a component says."""

    ISI = "isi"
    KOSONG = "kosong"
    """The heading is there with nothing, a dash or a lost image under it."""
    HAMPA = "hampa"
    """Words that refer elsewhere or say nothing (``sesuai ketentuan yang berlaku``)."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading inside a component or document, with what stands under it."""

    heading: SourceText
    body: tuple[SourceText, ...]
    image_lost: bool = False
    """A picture stands where the content should be."""


@dataclass(frozen=True, slots=True)
class Component:
    """One of the 14 components of UU 25/2009 art. 21 as one service has it."""

    id: str
    state: State
    labelled: bool
    """It stands under a heading or label of its own."""
    heading: SourceText | None
    """The heading as written; None for content without one."""
    body: tuple[SourceText, ...]
    """Paragraphs, items and cells in order, each with its label in front (``a. Surat Tugas``)."""
    place: Span
    """Heading, or first words where there is none."""
    certainty: int = 100
    """100 heading exact … 60 recognised by content only."""
    merged_with: str = ""
    """Id of the component that shares this heading and body."""
    naming: str = "resmi"
    """``resmi`` the name of the law · ``lazim`` an accepted name · ``menyimpang`` a name of something else."""
    sections: tuple[Section, ...] = ()
    image_lost: bool = False

    @property
    def text(self) -> str:
        """The body as lines of text."""
        return "\n".join(part.text for part in self.body)


@dataclass(frozen=True, slots=True)
class Service:
    """A kind of service (*jenis pelayanan*) that the document describes, or ``*``."""

    key: str
    """``s1``, ``s2`` … in order of appearance; ``*`` for all services."""
    name: str
    place: Span
    components: tuple[Component, ...]
    certainty: int = 100
    why: tuple[Why, ...] = ()
    """Where its name comes from, and why it is a service of its own."""

    def component(self, component_id: str) -> Component | None:
        """The component with this id, if the service has it."""
        return next((c for c in self.components if c.id == component_id), None)


@dataclass(frozen=True, slots=True)
class Citation:
    """A regulation as cited, errors included."""

    key: str
    """``UU 25/2009``, ``PERMENDAGRI 109/2019``."""
    type: str
    """``UU`` … ``PERMENDAGRI``."""
    number: str
    year: int
    text: SourceText
    """From the name of the instrument to the end of the entry."""
    title: str = ""
    """What follows *tentang*."""
    region: str = ""
    """Region of a local regulation, as written."""
    position: str = "kalimat"
    """``berdiri_sendiri`` an entry of its own · ``dalam_judul`` inside another's title · ``ekor_perubahan`` in an
    amended-by tail · ``kalimat`` in running text."""
    in_basis: bool = False
    """Stands in a list of the legal basis (component, SOP field, Mengingat)."""
    gazette: str = ""
    """LN or BN as written: ``LN 2009/112``."""
    supplement: str = ""
    """TLN as written: ``5038``."""
    amended: bool = False
    """An amended-by tail follows."""
    faults: tuple[str, ...] = ()
    """Words of the vocabulary of faults: ``kurung_terbuka``, ``tambahan_negara``, ``singkatan``, ``kata_ganda`` …"""
    service: str = ""
    component: str = ""


@dataclass(frozen=True, slots=True)
class Duration:
    """A limit or length of time with what it binds."""

    text: SourceText
    value: float
    unit: str
    """``menit jam hari hari_kerja hari_kalender minggu bulan tahun``; empty for a vague time without a number."""
    role: str
    """``service`` promised completion · ``complaint`` binds the handler · ``applicant`` binds the citizen ·
    ``step`` one step's time · ``other``."""
    purpose: str = "tidak_disebut"
    """``pencatatan tanggapan_awal penerusan pelengkapan pengajuan putusan penyampaian tidak_disebut`` (complaints);
    ``lapor_kelahiran lapor_kematian`` (what a citizen must report in time)."""
    class_: str = "tidak_ada"
    """``ringan normatif tidak_berkadar berkadar lain tidak_ada`` (complaints)."""
    bound: str = "tepat"
    """``tepat min maks``."""
    words: str = ""
    """The number in words as written in brackets."""
    words_value: int = -1
    """What the words say, -1 where there are none or they are no number."""
    conditional: bool = False
    """An escape clause goes with it (``jika tidak terkendala teknis``)."""
    label: str = ""
    """A label in front that limits it to part of the process (``Administrasi : 15 menit``)."""
    service: str = ""
    component: str = ""
    certainty: int = 100
    why: Why | None = None
    """Why it has this role."""


PAID_IN_STEPS = "paid_in_steps"
"""Reason of a fee that only a step, a paper or a time tells."""


@dataclass(frozen=True, slots=True)
class Fee:
    """What a service costs as the document says it."""

    state: str
    """``gratis berbayar hampa``."""
    text: SourceText
    service: str
    amount: int = -1
    """Rupiah, the largest where several are named; -1 where none is."""
    based: bool = False
    """A regulation is named as the tariff's basis."""
    why: Why | None = None
    """Why it has this state."""

    @property
    def stated(self) -> bool:
        """A sentence or a component states it; what is merely paid in a step is one sum beside others."""
        return self.why is None or self.why.code != PAID_IN_STEPS


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of money, wherever it stands."""

    text: SourceText
    rupiah: int
    service: str = ""
    component: str = ""
    words: str = ""
    """The sum in words as written in brackets, without the currency."""
    words_value: int = -1
    """What the words say, -1 where there are none or they cannot be read."""
    paid: bool = False
    """Its clause says that it is paid for the service; stamp duty, copies, couriers and fines are not."""


@dataclass(frozen=True, slots=True)
class Channel:
    """A way to complain or to reach the office."""

    type: str
    """``telepon whatsapp sms email web sp4n_lapor kotak_saran tatap_muka surat media_sosial faksimile aplikasi``."""
    value: str
    text: SourceText
    malformed: bool = False
    private: bool = False
    """An address at a free mail provider."""
    misspelt: bool = False
    service: str = ""
    component: str = ""
    meant: str = ""
    """How a misspelt value should read; empty elsewhere."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a procedure or a row of an SOP's flow table."""

    number: str
    text: SourceText
    sequence: int
    """Which list or table of the document, from 1."""
    order: int
    """Position in that list, from 1."""
    table: bool = False
    """A row of an SOP flow table: the fields below are then filled."""
    sheet: int = 0
    """Of which sheet, from 1; 0 elsewhere."""
    time: str = ""
    completeness: str = ""
    output: str = ""
    dashed: frozenset[str] = frozenset()
    """Those of ``waktu kelengkapan output`` whose cell holds a dash and nothing else; the field above is then empty."""
    twin: str = ""
    """Number of an earlier step of the same list that says nearly the same."""
    service: str = ""
    component: str = ""


@dataclass(frozen=True, slots=True)
class NumberingGap:
    """A list whose numbers or letters skip, repeat or start late."""

    text: SourceText
    label: str
    expected: str
    service: str = ""
    component: str = ""


@dataclass(frozen=True, slots=True)
class Slip:
    """A miswritten word, where it stands first."""

    text: SourceText
    meant: str
    service: str = ""
    component: str = ""


@dataclass(frozen=True, slots=True)
class SopField:
    """A field of the identity part of an SOP AP sheet."""

    id: str
    """``nomor tanggal_pembuatan tanggal_revisi tanggal_efektif disahkan nama dasar_hukum kualifikasi keterkaitan
    peralatan peringatan pencatatan``."""
    label: SourceText
    value: str
    standard_label: bool = True
    dashed: bool = False
    """A dash and nothing else stands for its value, which is then empty."""
    sheet: int = 1
    """Which sheet of the document, from 1: a book of SOPs holds many."""


@dataclass(frozen=True, slots=True)
class PledgeElement:
    """A statement of a maklumat."""

    element: str
    """``kesanggupan kewajiban perbaikan sanksi``."""
    text: SourceText


@dataclass(frozen=True, slots=True)
class Officer:
    """A person or post named as in charge of complaints."""

    name: str
    post: str
    text: SourceText
    address: bool = False


@dataclass(frozen=True, slots=True)
class PatternMatch:
    """Words of the document that a named pattern of a pack's vocabulary found."""

    name: str
    text: SourceText
    service: str = ""
    component: str = ""
    meant: str = ""
    """How they should read; empty where the vocabulary does not say it."""


@dataclass(frozen=True, slots=True)
class Standard:
    """A document as standards-lint understands it."""

    path: str
    format: str
    readable: bool
    title: str
    title_place: Span
    issuer: str
    kinds: tuple[Kind, ...]
    """The main kind first."""
    form: Form
    notes: tuple[ReadNote, ...] = ()
    title_claims: str = ""
    """The kind that the title says it is, as a Kind value; empty where it says nothing."""
    bidang: str = ""
    """Field of administration where the document shows it: ``adminduk ppid kesehatan …``."""
    year: int = 0
    """Year of the decision or publication that sets the standard, 0 where unknown."""
    decision: str = ""
    """Number of the decision that the document names as setting the standard."""
    decision_text: SourceText | None = None
    """The same with its place."""
    certainty: int = 100
    services: tuple[Service, ...] = ()
    citations: tuple[Citation, ...] = ()
    durations: tuple[Duration, ...] = ()
    fees: tuple[Fee, ...] = ()
    sums: tuple[Sum, ...] = ()
    channels: tuple[Channel, ...] = ()
    steps: tuple[Step, ...] = ()
    gaps: tuple[NumberingGap, ...] = ()
    slips: tuple[Slip, ...] = ()
    fields: tuple[SopField, ...] = ()
    pledges: tuple[PledgeElement, ...] = ()
    officers: tuple[Officer, ...] = ()
    sections: tuple[Section, ...] = ()
    """Headings outside components (a complaint page's sections)."""
    matches: tuple[PatternMatch, ...] = field(default=())
    setting: Setting = field(default_factory=Setting)
    """How it was made and set: dates, signatures, parts of a decision."""
    origin: str = ""
    """Format of the file that this one was converted from, where it says so."""
    extra: tuple[Fact, ...] = ()
    """What plugins found, for those who look at what was understood."""
