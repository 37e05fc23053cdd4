"""How a document was made and set to facts: dates, signatures, decision, maklumat, identity part of an SOP."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.phrases import fold
from standards_lint.knowledge.setting_words import SettingWords
from standards_lint.knowledge.sop_words import SopWords
from standards_lint.model.fact import Fact, make_fact
from standards_lint.model.setting import DocumentDate, Signatory
from standards_lint.model.standard import Kind, Standard

_SETS = ("ditetapkan", "lampiran")
_SIGNS = ("ditetapkan", "ditandatangani")
_DECISION = ("menimbang", "mengingat", "memutuskan")
_OF_MAKLUMAT = {"maklumat_pemda": "pemda", "maklumat_informasi": "informasi"}
"""Named pattern of the pack → the kind of maklumat that it shows."""
_FILES = frozenset({"pdf", "docx", "odt", "doc"})
_OF_THE_SERVED = frozenset({"persyaratan", "prosedur", "produk"})
"""Components that name those who are served; a legal basis names a *Rumah Warga Negara* too."""
_WEEK = 7
_MONTH_END = 28
_SATURDAY = 5


def setting_facts(standard: Standard, knowledge: Knowledge, as_of: date) -> Iterator[Fact]:
    """All facts of the kinds ``date signatory decision maklumat sheet``, kind by kind."""
    yield from _dates(standard, as_of)
    for signatory in dict.fromkeys(standard.setting.signatories):
        yield _signatory(signatory, knowledge.setting_words)
    if Kind.KEPUTUSAN in standard.kinds or standard.setting.number:
        yield _decision(standard)
    if Kind.MAKLUMAT in standard.kinds:
        yield _maklumat(standard)
    if Kind.SOP in standard.kinds and standard.fields:
        for number in dict.fromkeys(field.sheet for field in standard.fields):
            yield _sheet(standard, number, knowledge)


def _dates(standard: Standard, as_of: date) -> Iterator[Fact]:
    set_on = _standard_set_on(standard)
    seen: set[tuple[str, int, date]] = set()
    for said in standard.setting.dates:
        day = _latest(said)
        if (said.role, said.sheet, day) in seen:  # every annex of a decision repeats its date
            continue
        seen.add((said.role, said.sheet, day))
        yield make_fact(
            "date",
            said.text.span(),
            role=said.role,
            sheet=said.sheet,
            place=said.place,
            value=_written(said),
            year=said.year,
            month=said.month or -1,
            day=day.toordinal() if said.day else -1,
            age_days=max(-1, (as_of - day).days),
            after_standard=_weekdays(set_on, day) if set_on and said.day and said.role == "ditandatangani" else -1,
            text=said.text.text,
        )


def _latest(said: DocumentDate) -> date:
    """The day; where only month or year is told, one near its end: nothing is called older than it is."""
    return date(said.year, said.month or 12, said.day or _MONTH_END)


def _written(said: DocumentDate) -> str:
    parts = (f"{said.year}", f"{said.month:02}", f"{said.day:02}")
    return "-".join(part for part, told in zip(parts, (said.year, said.month, said.day), strict=True) if told)


def _standard_set_on(standard: Standard) -> date | None:
    """The day on which the standard was set, where the document tells it: its own decision, or the one it names."""
    for roles in (("standar",), _SETS):
        told = next((d for d in standard.setting.dates if d.role in roles and d.day), None)
        if told:
            return date(told.year, told.month, told.day)
    return None


def _weekdays(start: date, end: date) -> int:
    """Days from Monday to Friday after `start` up to `end`; -1 where `end` is no later."""
    if end < start:
        return -1
    weeks, rest = divmod((end - start).days, _WEEK)
    last = (start + timedelta(days=weeks * _WEEK + n) for n in range(1, rest + 1))
    return weeks * _SATURDAY + sum(day.weekday() < _SATURDAY for day in last)


def _signatory(signatory: Signatory, words: SettingWords) -> Fact:
    told = {"jabatan": signatory.post, "nama": signatory.name, "NIP": signatory.number}
    if words.elected.match(fold(signatory.post)):
        del told["NIP"]  # a village head or regent is elected, and need be no civil servant
    return make_fact(
        "signatory",
        signatory.text.span(),
        part=signatory.part,
        post=signatory.post,
        name=signatory.name,
        number=signatory.number,
        missing=", ".join(label for label, value in told.items() if not value),
        text=signatory.text.text,
    )


def _decision(standard: Standard) -> Fact:
    setting, number = standard.setting, standard.setting.number
    return make_fact(
        "decision",
        number.text.span() if number else standard.title_place,
        number=number.text.text if number else "",
        number_year=(number.year if number else 0) or -1,
        number_open=number is not None and not number.complete,
        missing=", ".join(name.capitalize() for name in _DECISION if name not in setting.parts),
        annex="lampiran" in setting.parts,
        dated=_has_date(setting.dates),
        signed=bool(setting.signatories),
        text=number.text.text if number else standard.title,
    )


def _has_date(dates: tuple[DocumentDate, ...]) -> bool:
    return any(said.role in _SIGNS for said in dates)


def _maklumat(standard: Standard) -> Fact:
    pledge = standard.pledges[0].text if standard.pledges else None
    return make_fact(
        "maklumat",
        pledge.span() if pledge else standard.title_place,
        type=_type_of_maklumat(standard),
        file=(standard.origin or standard.format) in _FILES,
        able=any(pledge.element == "kesanggupan" for pledge in standard.pledges),
        dated=_has_date(standard.setting.dates),
        place="" if _has_date(standard.setting.dates) else _undated_place(standard.setting.signatories),
        picture=standard.setting.pictured,
        signed=any(one.part == "penetapan" for one in standard.setting.signatories),
        text=pledge.text if pledge else standard.title,
    )


def _undated_place(signatories: Iterable[Signatory]) -> str:
    """``Wanasari, Kepala Dinas Perdagangan``: the place in front of the post."""
    for one in signatories:
        place, comma, rest = one.text.text.partition(",")
        if one.part == "penetapan" and comma and one.post and rest.strip().startswith(one.post):
            return place.strip()
    return ""


def _type_of_maklumat(standard: Standard) -> str:
    """What the first words that show it say, in or above the pledges: below them a page leads to other maklumat."""
    shown = [match for match in standard.matches if match.name in _OF_MAKLUMAT]
    if standard.pledges and shown:
        last = max(pledge.text.span().line for pledge in standard.pledges)
        shown = [match for match in shown if match.text.span().line <= last]
    return _OF_MAKLUMAT[shown[0].name] if shown else "pelayanan"


def _serves(standard: Standard, words: SopWords) -> bool:
    names = (standard.title, *(field.value for field in standard.fields if field.id == "nama"))
    parts = [c.text for s in standard.services for c in s.components if c.id in _OF_THE_SERVED]
    told = (*(step.text.text for step in standard.steps), *parts)
    return any(map(words.service.search, names)) or any(map(words.public.search, told))


def _sheet(standard: Standard, number: int, knowledge: Knowledge) -> Fact:
    words = knowledge.sop_words
    fields = [field for field in standard.fields if field.sheet == number]
    missing = [name for sheet, name in standard.setting.labels_missing if sheet == number]
    return make_fact(
        "sheet",
        fields[0].label.span(),
        sheet=number,
        n_fields=len(fields),
        public=_serves(standard, words),
        missing=", ".join(words.label(name) for name in missing),
        missing_core=", ".join(words.label(name) for name in missing if name in words.core),
        text=fields[0].label.text,
    )
