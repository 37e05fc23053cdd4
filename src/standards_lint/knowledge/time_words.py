"""How people write lengths of time, from ``vocabulary/waktu.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources.abc import Traversable

from standards_lint.knowledge.number_words import NUMBER_WORD, NUMBER_WORDS
from standards_lint.knowledge.phrases import Phrases, Section, load_section, loosen
from standards_lint.records import dataclass

Choices = tuple[tuple[str, Phrases], ...]
"""(id, pattern), read in order: the first that matches wins."""


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Compiled vocabulary of time. Every pattern is matched against folded text (`phrases.fold`)."""

    quick: Phrases
    """Finds out whether a text can speak of time at all."""
    quantity: Phrases
    """A number, or two numbers, with a unit; groups as `durations` reads them."""
    units: Mapping[str, Phrases]
    """Unit id → its spellings."""
    fractions: Mapping[str, float]
    at_most: Phrases
    at_least: Phrases
    at_most_after: Phrases
    within: Phrases
    """Right in front of the number: a limit that does not say "at most"."""
    same_day: Phrases
    not_before: Phrases
    """Right in front of the number: this is no limit of time."""
    not_range_before: Phrases
    """Right in front of the first of two numbers: it counts something, and only the second is a length of time."""
    not_before_one: Phrases
    """Right in front of *sehari*, *seminggu*: they tell how often, or how many there are in one."""
    not_near: Phrases
    """In front of the number, a few words between: likewise."""
    not_after: Phrases
    """Right behind the unit: likewise."""
    not_under: Phrases
    """In the heading above, or the label in front: likewise."""
    always: Phrases
    """Spells out that a service is always open: likewise."""
    availability: Phrases
    """Beside ``24 jam``: likewise."""
    indicator: Phrases
    """In front of the number: an indicator of quality counts what happened within this time."""
    opening: Phrases
    hours_or_time: Phrases
    """The whole of a heading that may mean the hours of a counter as well as the time a service takes."""
    always_open: Phrases
    """Hours without a clock time: *setiap hari 24 jam*."""
    done: Phrases
    """Words of a service that is done: then they are no hours."""
    hour_words: frozenset[str]
    """The words beside the numbers of opening hours."""
    promise: Phrases
    """Beside a clock time: the length is that of the service all the same."""
    general_label: Phrases
    vague: Phrases
    at_once: Phrases
    """Labels of what has no time of its own."""
    vague_step: Phrases
    """The whole time of a step."""
    escape: Phrases
    since: Phrases
    """From when a limit counts: says nothing about whom it binds."""
    applicant: Phrases
    applicant_since: Phrases
    applicant_before: Phrases
    """Behind the number: that long before an event something must be handed in."""
    office: Phrases
    """What the office does with an application or a complaint."""
    office_since: Phrases
    """Counted from then on it is the office that must ask the citizen for more."""
    collecting: Phrases
    """The product can be fetched from then on."""
    lodging: Phrases
    """What binds the citizen is to lodge the complaint in time."""
    reported: Choices
    """What a citizen must report to the population office in time."""
    reported_otherwise: Phrases
    """Sentences about reports that follow articles of their own."""
    handler: Phrases
    answer: Phrases
    """What a citizen hears who complained."""
    complaint: Phrases
    not_complaint: Phrases
    """A complaint of a patient to the doctor."""
    complaint_promise: Phrases
    """What is promised is to deal with complaints about the service."""
    condition: Phrases
    """In front of *more than two days*: what happens then is told, and no limit."""
    ways: Phrases
    """The last word of a line that leads to a list of ways, and to no times."""
    estimate: Phrases
    work: Phrases
    """A name that heads the time only where a length of time stands behind it."""
    complaint_service: Phrases
    """The whole name of a service, normalised, that is the handling of complaints."""
    citizen_step: Phrases
    """At its beginning: a step of a complaint's way that the citizen takes."""
    filing_step: Phrases
    """At its beginning: a step that follows the answer."""
    total: Phrases
    """The whole label of the sum of all steps."""
    time_heading: Phrases
    completion: Phrases
    purposes: Choices
    heading_purposes: Choices
    classes: Choices
    class_order: tuple[str, ...]
    """Classes of one scheme, the lightest first: none should have more time than those behind it."""
    guarantee: Phrases
    """In the part on guarantees: the whole service is promised within this time."""
    not_guarantee: Phrases
    """… but not where the sentence tells what follows a delay."""


_NUMBER = r"(?:\d{{1,3}}(?:\.\d{{3}})+(?!\d)|\d+(?:[.,]\d+)?|{fractions})"
_QUANTITY = (
    # "3 (tiga)" · "3 (3)" · "tiga (3)" · "3 tiga" · "tiga" · "1 x 24" · "2 - 5" · "20.menit"
    # "5 (lima hari kerja)" · "5 (lima hari) hari kerja" · "1 1/2" · "satu setengah"
    # "tiga kali dua puluh empat jam" · "antara 5 dan 10 menit" · "seminggu"
    r"(?<![\w,/-])(?<!\d[.:])(?P<between>(?:{between})\s+)?(?:"
    r"(?P<n3>\d+)\s*\(\s*(?P<w3>{words})\s+(?P<u3>{units})\s*\)(?:\s*(?P<u4>{units})(?![^\W\d_]))?|(?:"
    r"(?P<n1>{number})(?:\s*(?P<f1>{fractions}))?(?:\s*\(\s*(?P<w1>[^()0-9]{{2,60}}?)\s*\)|\s*\(\s*(?P=n1)\s*\)|\s+(?P<v1>{words})(?![^\W\d_]))?"
    r"(?:\s*{times}\s*(?P<factor>\d{{1,3}}|dua puluh empat)(?:\s*\([^()]{{2,60}}\))?)?"
    r"(?:(?:\s*(?P<u1>{units})(?![^\W\d_]))?"
    r"\s*(?:{to}|(?(between)(?:{joint})|(?!)))\s*(?P<n2>{number})(?:\s*\(\s*(?P<w2>[^()0-9]{{2,60}}?)\s*\))?)?"
    r"|(?P<wo>{words})(?:\s+(?P<f2>{fractions}))?(?:\s*\(\s*(?P<nw>\d+)\s*\))?"
    r"(?:\s*{times}\s*(?P<wfactor>dua puluh empat)(?:\s*\([^()]{{2,60}}\))?)?"
    r"(?:\s*(?:{to}|(?(between)(?:{joint})|(?!)))\s*(?P<wo2>{words})(?:\s*\(\s*(?P<nw2>\d+)\s*\))?)?"
    r"|(?P<one>se)(?!{not_one})(?={units})"
    r")(?:\s*|\.)(?P<unit>{units})(?![^\W\d_]))"
)


def load_time_words(node: Traversable) -> TimeWords:
    """Read ``waktu.yaml``.

    Raises:
        KnowledgeError: if the file or a key cannot be used.
    """
    data = load_section(node)
    units, fractions, bounds = data.section("satuan"), data.section("pecahan"), data.section("batas")
    not_length, roles = data.section("bukan_jangka"), data.section("peran")
    return TimeWords(
        quick=_quick(data),
        quantity=_quantity(data),
        units={name: units.phrases(name) for name in units.values},
        fractions={word: fractions.number(word) for word in fractions.values},
        at_most=bounds.phrases("maks"),
        at_least=bounds.phrases("min"),
        at_most_after=bounds.phrases("maks_sesudah").beginning(),
        within=bounds.phrases("dalam").ending(),
        same_day=data.phrases("hari_yang_sama"),
        not_before=not_length.phrases("sebelum").ending(),
        not_range_before=not_length.phrases("awal_rentang").ending(),
        not_before_one=not_length.phrases("sebelum_satu").ending(),
        not_near=not_length.phrases("di_depan"),
        not_after=not_length.phrases("sesudah").beginning(),
        not_under=not_length.phrases("judul"),
        always=not_length.phrases("sepanjang_waktu"),
        availability=not_length.phrases("siaga"),
        indicator=not_length.phrases("indikator"),
        opening=data.phrases("jam_buka"),
        always_open=data.phrases("jam_buka_penuh"),
        done=data.phrases("kata_selesai"),
        hours_or_time=data.phrases("judul_jam_atau_waktu"),
        hour_words=frozenset(data.texts("kata_jam_buka")),
        promise=roles.phrases("janji"),
        general_label=data.phrases("label_umum"),
        vague=data.phrases("tak_terukur"),
        at_once=data.phrases("seketika"),
        vague_step=data.phrases("langkah_tak_terukur"),
        escape=data.phrases("pengecualian"),
        since=roles.phrases("sejak"),
        applicant=roles.phrases("pemohon"),
        applicant_since=roles.phrases("pemohon_sejak"),
        applicant_before=roles.phrases("pemohon_sebelum"),
        office=roles.phrases("penyelenggara"),
        office_since=roles.phrases("penyelenggara_sejak"),
        collecting=roles.phrases("pengambilan"),
        lodging=roles.phrases("pengajuan"),
        reported=_choices(data, "pelaporan"),
        reported_otherwise=roles.phrases("pelaporan_lain"),
        handler=roles.phrases("penanggap"),
        answer=roles.phrases("jawaban"),
        complaint=roles.phrases("pengaduan"),
        not_complaint=roles.phrases("bukan_pengaduan"),
        condition=roles.phrases("bersyarat"),
        ways=roles.phrases("jalan"),
        estimate=roles.phrases("perkiraan"),
        work=roles.phrases("pengerjaan"),
        complaint_promise=roles.phrases("janji_pengaduan"),
        complaint_service=roles.phrases("layanan_pengaduan"),
        citizen_step=roles.phrases("langkah_warga"),
        filing_step=roles.phrases("langkah_arsip"),
        total=roles.phrases("jumlah"),
        time_heading=roles.phrases("judul_waktu"),
        completion=roles.phrases("penyelesaian"),
        purposes=_choices(data, "tujuan"),
        heading_purposes=_choices(data, "tujuan_judul"),
        classes=_choices(data, "golongan"),
        class_order=data.texts("urutan_golongan"),
        guarantee=roles.phrases("janji_jaminan"),
        not_guarantee=roles.phrases("bukan_janji_jaminan"),
    )


def _choices(data: Section, key: str) -> Choices:
    return tuple((row.text("id"), row.phrases("any")) for row in data.sections(key))


def _forms(data: Section) -> list[str]:
    units = data.section("satuan")
    return sorted((form for name in units.values for form in units.texts(name)), key=len, reverse=True)


def _quick(data: Section) -> Phrases:
    """The end of a number in front of a unit, or a promise of the same day: cheap to look for in every passage."""
    numbers = "|".join(["[\\d).]", r"\bse", NUMBER_WORD, *data.section("pecahan").values])
    units = rf"(?:{numbers})\s*(?:{loosen('|'.join(_forms(data)))})"
    same_day = loosen("|".join(data.texts("hari_yang_sama")))
    return Phrases(f"{units}|{same_day}", f"{data.where}, satuan")


def _quantity(data: Section) -> Phrases:
    fractions = "|".join(data.section("pecahan").values)
    source = _QUANTITY.format(
        number=_NUMBER.format(fractions=fractions),
        fractions=fractions,
        words=NUMBER_WORDS,
        times=f"(?:{'|'.join(data.texts('kali'))})",
        to=loosen("|".join(data.texts("rentang"))),
        between=loosen("|".join(data.texts("antara"))),
        joint=loosen("|".join(data.texts("antara_dan"))),
        not_one="|".join(data.texts("bukan_satu")),
        units=loosen("|".join(_forms(data))),
    )
    return Phrases(source, f"{data.where}, satuan")
