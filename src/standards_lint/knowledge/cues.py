"""Words that show what a document or a stretch of text is, from ``vocabulary/jenis.yaml`` and ``isi.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.resources.abc import Traversable
from typing import Any

from standards_lint.errors import KnowledgeError
from standards_lint.knowledge.data import load_yaml
from standards_lint.knowledge.phrases import loosen
from standards_lint.records import dataclass


def compile_any(patterns: Iterable[str], where: str = "") -> re.Pattern[str]:
    """One pattern for all: case ignored, a blank matches any run of white space.

    Raises:
        KnowledgeError: for a pattern that is none.
    """
    listed = list(patterns)
    for pattern in listed:
        try:
            re.compile(pattern)
        except re.error as error:
            raise KnowledgeError(f"{where}: the pattern {pattern!r} cannot be read: {error}") from None
    return re.compile(loosen("|".join(f"(?:{p})" for p in listed)), re.IGNORECASE)


_IN_TEXT = 3


@dataclass(frozen=True, slots=True)
class Field:
    """A field of administration and how it is known."""

    name: str
    in_names: int
    """Different words of it in the title, the names of services or the office that are enough."""
    in_text: int
    """Words of it anywhere that are enough where no name tells."""
    words: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class KindCues:
    """How titles and sentences show the kind of a document."""

    titles: tuple[tuple[str, re.Pattern[str]], ...]
    """(kind, pattern), the first that matches wins."""
    other_titles: re.Pattern[str]
    """Titles of what is no standard."""
    softly_other_titles: re.Pattern[str]
    """Titles of what is mostly none."""
    law_titles: re.Pattern[str]
    regulation_titles: re.Pattern[str]
    regulation_articles: re.Pattern[str]
    other_text: re.Pattern[str]
    """Sentences of news, studies and regulations."""
    scores: re.Pattern[str]
    """Marks of a survey."""
    decision: dict[str, re.Pattern[str]]
    """Parts of a decision: ``menimbang mengingat memutuskan menetapkan lampiran nomor tahun``."""
    complaint_words: re.Pattern[str]
    complaint_headings: re.Pattern[str]
    complaint_services: re.Pattern[str]
    """Names of services that are the handling of complaints."""
    procedure_titles: re.Pattern[str]
    service_words: re.Pattern[str]
    """Names of things that people ask an office for."""
    soft_pledge: re.Pattern[str]
    """Words of promise that make a maklumat only under such a title."""
    regulation: re.Pattern[str]
    """Names of regulations, by which the end of a list of the legal basis is known."""
    fields: tuple[Field, ...]
    """(bidang, hits needed, pattern)."""


def load_kind_cues(node: Traversable) -> KindCues:
    """Read ``jenis.yaml``."""
    data: dict[str, Any] = load_yaml(node)
    where = str(node)
    return KindCues(
        titles=tuple((row["kind"], compile_any(row["any"], where)) for row in data["judul"]),
        other_titles=compile_any(data["bukan_standar"]["judul"], where),
        softly_other_titles=compile_any(data["bukan_standar"]["judul_lunak"], where),
        law_titles=compile_any(data["bukan_standar"]["undang_undang"], where),
        regulation_titles=compile_any(data["bukan_standar"]["peraturan"], where),
        regulation_articles=compile_any(data["bukan_standar"]["pasal"], where),
        other_text=compile_any(data["bukan_standar"]["isi"], where),
        scores=compile_any(data["bukan_standar"]["nilai"], where),
        decision={name: compile_any(patterns, where) for name, patterns in data["keputusan"].items() if name != "nomor"}
        | {"nomor": re.compile(loosen(data["keputusan"]["nomor"][0]), re.IGNORECASE)},
        complaint_words=compile_any(data["pengaduan"]["kata"], where),
        complaint_headings=compile_any(data["pengaduan"]["judul_bagian"], where),
        complaint_services=compile_any(data["pengaduan"]["layanan"], where),
        service_words=compile_any(data["layanan"]["kata"], where),
        soft_pledge=compile_any(data["maklumat"]["janji"], where),
        procedure_titles=compile_any(data["sop"]["judul"], where),
        regulation=compile_any(data["peraturan"]["kata"], where),
        fields=tuple(
            Field(name, row["min"], row.get("isi", _IN_TEXT), compile_any(row["any"], where))
            for name, row in data["bidang"].items()
        ),
    )


@dataclass(frozen=True, slots=True)
class ContentCues:
    """How a component's text shows that it says nothing, or which component it is."""

    references: re.Pattern[str]
    empty_words: frozenset[str]
    words_needed: int
    refers: re.Pattern[str]
    """A whole text that only refers elsewhere."""
    refers_not: frozenset[str]
    """Components whose text may be such a reference."""
    same: re.Pattern[str]
    """A whole text that only says *as above*, whatever number it names."""
    same_not: frozenset[str]
    """Components that have rules of their own for such a text."""
    unnumbered: re.Pattern[str]
    """A whole text that means regulations and names none."""
    unnumbered_in: frozenset[str]
    """Components that such a text says nothing of."""
    praises: re.Pattern[str]
    """A whole text that only praises who does it."""
    praised: frozenset[str]
    """Components that such a text says nothing of."""
    nothing: re.Pattern[str]
    ornament: re.Pattern[str]
    """Alternative texts of pictures that say nothing about a service."""
    step: re.Pattern[str]
    stage: re.Pattern[str]
    """A paragraph that counts itself as a step of a procedure."""
    complaint: re.Pattern[str]
    requirement: re.Pattern[str]
    papers_asked: re.Pattern[str]
    """A step that asks for papers."""
    papers_led: re.Pattern[str]
    """At the end of a step: a list of papers stands below it."""
    bare_time: re.Pattern[str]
    """A whole block that is nothing but a length of time."""
    bare_fee: re.Pattern[str]
    """A whole block that is nothing but a fee."""
    staff_headings: frozenset[str]
    """Normalised headings that say no more than who serves."""
    head_count: re.Pattern[str]
    skill: re.Pattern[str]
    promise: re.Pattern[str]
    """Where a line goes on from a service to what is promised of it."""
    explanation: re.Pattern[str]
    """A sentence that says what a component is, of no service in particular."""
    error_page: re.Pattern[str]
    """A whole block by which a server says that it has no such page."""
    ocr_words: re.Pattern[str]
    ocr_signs: frozenset[str]
    ocr_shapes: tuple[re.Pattern[str], ...]
    """Shapes of words as good as a sign; matched against the text as it is written, capitals and all."""
    ocr_per_thousand: float


def load_content_cues(node: Traversable) -> ContentCues:
    """Read ``isi.yaml``."""
    data: dict[str, Any] = load_yaml(node)
    where = str(node)
    hollow, cues = data["hampa"], data["isyarat"]
    return ContentCues(
        references=compile_any(hollow["rujukan"], where),
        empty_words=frozenset(hollow["kata"]),
        words_needed=hollow["sisa"],
        refers=compile_any(hollow["menunjuk"]["any"], where),
        refers_not=frozenset(hollow["menunjuk"]["bukan"]),
        same=compile_any(hollow["sama"]["any"], where),
        same_not=frozenset(hollow["sama"]["bukan"]),
        unnumbered=compile_any(hollow["tanpa_nomor"]["any"], where),
        unnumbered_in=frozenset(hollow["tanpa_nomor"]["hanya"]),
        praises=compile_any(hollow["memuji"]["any"], where),
        praised=frozenset(hollow["memuji"]["hanya"]),
        nothing=compile_any(data["kosong"], where),
        ornament=compile_any(data["hiasan"], where),
        step=compile_any(cues["prosedur"]["langkah"], where),
        stage=compile_any(cues["prosedur"]["tahap"], where),
        complaint=compile_any(cues["pengaduan"]["kalimat"], where),
        requirement=compile_any(cues["persyaratan"]["barang"], where),
        papers_asked=compile_any(cues["persyaratan"]["diminta"], where),
        papers_led=compile_any(cues["persyaratan"]["diantar"], where),
        bare_time=compile_any(cues["jangka_waktu"]["sendiri"], where),
        bare_fee=compile_any(cues["biaya"]["sendiri"], where),
        staff_headings=frozenset(data["petugas"]["judul"]),
        head_count=compile_any(data["petugas"]["jumlah"], where),
        skill=compile_any(data["petugas"]["kecakapan"], where),
        promise=compile_any(data["janji"], where),
        explanation=compile_any(data["penjelasan"], where),
        error_page=compile_any(data["galat"], where),
        ocr_words=compile_any(data["ocr"]["kata"], where),
        ocr_signs=frozenset(data["ocr"]["tanda"]),
        ocr_shapes=tuple(re.compile(shape) for shape in data["ocr"]["bentuk"]),
        ocr_per_thousand=float(data["ocr"]["per_seribu"]),
    )
