"""How far documents support the answers of evaluations, in sentences and for programs.

The sentences say what a document shows and never what it is worth: evaluators score by evidence that stands elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from standards_lint.model.finding import Text
from standards_lint.model.levels import Checkable, Evaluation, Levels, Supported, Unseen
from standards_lint.records import dataclass
from standards_lint.reporters.words import PROOF

HEADING = Text(
    "Yang didukung dokumen ini dalam evaluasi (bukan nilai)", "What this document supports in evaluations (no score)"
)
_NOT_WHOLE = Text(
    "Tidak dinyatakan: dokumen ini tidak terbaca seluruhnya; yang tampak kurang mungkin ada di bagian yang lain.",
    "Not told: this document was not read whole; what seems to be missing may stand in the rest.",
)
_NO_INDICATOR = Text(
    "Tidak ada indikator yang dapat dilihat dari dokumen jenis ini.",
    "No indicator can be seen in a document of this kind.",
)
_UP_TO = Text(
    "Dokumen ini mendukung jawaban sampai tingkat {level} dari {highest}: “{words}”",
    "This document supports answers up to level {level} of {highest}: “{words}”",
)
_AT_LEAST = Text(
    "Dokumen ini mendukung sekurang-kurangnya tingkat {level} dari {highest} (“{words}”); yang di atasnya tidak dapat "
    "dilihat darinya.",
    "This document supports at least level {level} of {highest} (“{words}”); what is above cannot be seen in it.",
)
_NONE = Text(
    "Dokumen ini tidak memperlihatkan tingkat mana pun (1 sampai {highest}).",
    "This document shows none of the levels (1 to {highest}).",
)
_NEXT = Text("Tingkat {level}: “{words}”", "Level {level}: “{words}”")
_LACKING = Text(
    "Untuk tingkat itu belum terlihat dalam dokumen ini: {told}.", "For that level this document does not show: {told}."
)
_UNSEEN = Text("Tidak dapat dilihat dari dokumen: {told}.", "A document cannot show: {told}.")
_EVIDENCE = Text("Bukti yang diminta formulirnya: {told}.", "Evidence that the form asks for: {told}.")
_SOURCE = Text("Kata-kata tingkatnya {proof}: {source}.", "Words of the levels {proof}: {source}.")
_READ = Text("menurut naskahnya", "by its own text")
_CHECKABLE = Text(
    "Persyaratan yang dapat diperiksa mesin: terpenuhi (tanpa temuan) {met} dari {judged} aturan yang bersandar pada "
    "peraturan; {found} dengan temuan, {review} perlu dilihat orang. Di luar itu {not_judged} aturan tidak dinilai dan "
    "{questions} pertanyaan harus dijawab penelaah. Aturan tentang hal yang tidak disebut dokumen ini terhitung tanpa "
    "temuan.",
    "Requirements that a machine can check: met (nothing found) {met} of {judged} rules that rest on law; {found} with "
    "findings, {review} for a person to look at. Besides, {not_judged} rules were not judged and {questions} questions "
    "are for the reviewer. Rules about what this document does not mention count as met.",
)


@dataclass(frozen=True, slots=True)
class IndicatorTold:
    """An indicator in sentences."""

    head: str
    """Code and name."""
    supported: str
    next: str
    """The next level; empty at the highest."""
    rest: tuple[str, ...]
    """What it needs that the document does not, or cannot, show; the evidence that is asked for."""


@dataclass(frozen=True, slots=True)
class EvaluationTold:
    """An evaluation in sentences."""

    title: str
    indicators: tuple[IndicatorTold, ...]
    source: str
    caution: str


@dataclass(frozen=True, slots=True)
class LevelsTold:
    """All that is told of one document."""

    heading: str
    evaluations: tuple[EvaluationTold, ...]
    silence: str
    """Why nothing is told of evaluations; empty where something is."""
    checkable: str


def levels_told(levels: Levels, lang: str) -> LevelsTold:
    """The sentences for a document.

    Args:
        levels: What it supports.
        lang: ``id`` or ``en``.
    """
    silence = _NOT_WHOLE if levels.checkable is None else None if levels.evaluations else _NO_INDICATOR
    return LevelsTold(
        heading=HEADING.in_(lang),
        evaluations=tuple(_evaluation(evaluation, lang) for evaluation in levels.evaluations),
        silence=silence.in_(lang) if silence else "",
        checkable=_checkable(levels.checkable, lang) if levels.checkable else "",
    )


def level_lines(levels: Levels, lang: str) -> Iterator[str]:
    """The sentences as lines of a text report; source and caution are left to `evaluation_lines`."""
    told = levels_told(levels, lang)
    yield told.heading
    if told.silence:
        yield f"  {told.silence}"
    for evaluation in told.evaluations:
        yield f"  {evaluation.title}"
        for one in evaluation.indicators:
            yield f"    {one.head}"
            yield from (f"      {line}" for line in (one.supported, one.next, *one.rest) if line)
    if told.checkable:
        yield f"  {told.checkable}"
    yield ""


def evaluation_lines(documents: Iterable[Levels | None], lang: str) -> Iterator[str]:
    """Source and caution of each evaluation that was told of, once for all documents."""
    known = {one.id: one for levels in documents if levels is not None for one in levels.evaluations}
    for told in (_evaluation(evaluation, lang) for evaluation in known.values()):
        yield f"{told.title}: {told.caution} {told.source}"


def level_fields(levels: Levels, lang: str) -> Mapping[str, object]:
    """What is told of a document, for JSON; `checkable` is null where the document was not read whole."""
    return {
        "evaluations": [_evaluation_fields(evaluation, lang) for evaluation in levels.evaluations],
        "checkable": _checkable_fields(levels.checkable) if levels.checkable else None,
    }


def names_of(names: Sequence[Text], lang: str) -> str:
    """Names one after another."""
    return "; ".join(name.in_(lang) for name in names)


def unseen_words(unseen: Sequence[Unseen], lang: str) -> str:
    """``a; b (reason); c``: names with the same reason stand together."""
    by_reason: dict[str, list[Text]] = {}
    for one in unseen:
        by_reason.setdefault(one.reason.in_(lang) if one.reason else "", []).append(one.name)
    return "; ".join(names_of(names, lang) + (f" ({reason})" if reason else "") for reason, names in by_reason.items())


def _evaluation(evaluation: Evaluation, lang: str) -> EvaluationTold:
    proof = PROOF.get(evaluation.verified, _READ).in_(lang)
    return EvaluationTold(
        title=evaluation.title.in_(lang),
        indicators=tuple(_indicator(one, lang) for one in evaluation.indicators),
        source=_SOURCE.in_(lang).format(proof=proof, source=evaluation.source.in_(lang)),
        caution=evaluation.caution.in_(lang),
    )


def _indicator(one: Supported, lang: str) -> IndicatorTold:
    def say(text: Text, **values: object) -> str:
        return text.in_(lang).format(**values)

    words = one.words.in_(lang) if one.words else ""
    told = {"level": one.level, "highest": one.highest, "words": words}
    rest = [
        say(_LACKING, told=names_of(one.lacking, lang)) if one.lacking else "",
        say(_UNSEEN, told=unseen_words(one.unseen, lang)) if one.unseen else "",
        say(_EVIDENCE, told=one.evidence.in_(lang)),
    ]
    return IndicatorTold(
        head=f"{one.code} {one.name.in_(lang)}",
        supported=say(_sentence(one), **told),
        next=say(_NEXT, level=one.level + 1, words=one.next_words.in_(lang)) if one.next_words else "",
        rest=tuple(line for line in rest if line),
    )


def _sentence(one: Supported) -> Text:
    """Words of a low level may say what is lacking; where it only cannot be seen, that would accuse."""
    if not one.level:
        return _NONE
    return _AT_LEAST if one.unseen and not one.lacking else _UP_TO


def _checkable(numbers: Checkable, lang: str) -> str:
    return _CHECKABLE.in_(lang).format(**_checkable_fields(numbers))


def _checkable_fields(numbers: Checkable) -> dict[str, int]:
    return {
        "met": numbers.met,
        "judged": numbers.judged,
        "found": numbers.found,
        "review": numbers.review,
        "not_judged": numbers.not_judged,
        "questions": numbers.questions,
    }


def _evaluation_fields(evaluation: Evaluation, lang: str) -> dict[str, object]:
    return {
        "id": evaluation.id,
        "title": evaluation.title.in_(lang),
        "verified": evaluation.verified,
        "source": evaluation.source.in_(lang),
        "caution": evaluation.caution.in_(lang),
        "indicators": [_indicator_fields(one, lang) for one in evaluation.indicators],
    }


def _indicator_fields(one: Supported, lang: str) -> dict[str, object]:
    return {
        "code": one.code,
        "name": one.name.in_(lang),
        "level": one.level,
        "highest": one.highest,
        "words": one.words.in_(lang) if one.words else "",
        "next_words": one.next_words.in_(lang) if one.next_words else "",
        "lacking": [name.in_(lang) for name in one.lacking],
        "unseen": [
            {"name": entry.name.in_(lang), "reason": entry.reason.in_(lang) if entry.reason else ""}
            for entry in one.unseen
        ],
        "evidence": one.evidence.in_(lang),
    }
