"""How documents say when and by whom they were made and set, from ``vocabulary/penetapan.yaml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.resources.abc import Traversable

from standards_lint.knowledge.phrases import Phrases, Section, load_section
from standards_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class SettingWords:
    """Compiled vocabulary of dates and signatures. Every pattern is matched against folded text (`phrases.fold`)."""

    months: Mapping[str, int]
    romans: Mapping[str, int]
    """Months as the numbers of letters write them: ``067/12/II/2026``."""
    date: re.Pattern[str]
    """``2 Februari 2026``, ``02-02-2026``, ``Februari 2026``: groups ``day month year`` or ``d m y``."""
    roles: tuple[tuple[str, Phrases], ...]
    """(role, words in front of a date in its sentence)."""
    not_role: Phrases
    set_on: Phrases
    """Words right in front of the date of a decision."""
    set_at: Phrases
    on_date: Phrases
    annex: Phrases
    no_place: Phrases
    post: Phrases
    elected: Phrases
    """What the posts of those begin with who need be no civil servants and have no service number."""
    degree: Phrases
    no_name: Phrases
    number: Phrases
    end: Phrases
    standard_decision: Phrases
    """A decision on a standard with its number; group ``year``."""
    decision: Phrases
    """What the line above the number of a decision begins with."""
    number_label: Phrases
    number_year: re.Pattern[str]
    """The year in a number: ``12 tahun 2026``, ``067/12/sk/2026``; group ``year``."""


def load_setting_words(node: Traversable) -> SettingWords:
    """Read ``penetapan.yaml``.

    Raises:
        KnowledgeError: if the file or a key cannot be used.
    """
    data = load_section(node)
    months = _numbers(data.section("bulan"))
    roles = data.section("peran")
    return SettingWords(
        months=months,
        romans=_numbers(data.section("romawi")),
        date=_date_pattern(months),
        roles=tuple((name, roles.phrases(name)) for name in roles.values),
        not_role=data.phrases("peran_batal"),
        set_on=data.phrases("ditetapkan").ending(),
        set_at=data.phrases("tempat"),
        on_date=data.phrases("pada_tanggal"),
        annex=data.phrases("lampiran"),
        no_place=data.phrases("bukan_tempat"),
        post=data.phrases("jabatan"),
        elected=data.phrases("tanpa_nip").beginning(),
        degree=data.phrases("gelar"),
        no_name=data.phrases("bukan_nama"),
        number=data.phrases("nip"),
        end=data.phrases("akhir"),
        standard_decision=data.phrases("keputusan_standar"),
        decision=data.phrases("keputusan"),
        number_label=data.phrases("nomor"),
        number_year=re.compile(r"(?:\btahun\s+|[/.-]\s?)(?P<year>(?:19|20)\d{2})\s*$"),
    )


def _numbers(section: Section) -> dict[str, int]:
    return {name: int(section.number(name)) for name in section.values}


def _date_pattern(months: Mapping[str, int]) -> re.Pattern[str]:
    names = "|".join(sorted(months, key=len, reverse=True))
    year = r"(?:19|20)\d{2}"
    between = r"\s*[-/. ]?\s*"
    return re.compile(
        rf"(?<!\d)(?:(?P<day>\d{{1,2}}){between})?(?<![^\W\d_])(?P<month>{names})\.?{between}(?P<year>{year})(?!\d)"
        # "Nomor 000.8.3.2/11/2026", "060/1/12/2026": the end of a number is no date
        rf"|(?<!\d)(?<!\d[./-])(?<!\w/)(?<!nomor )(?<!nomor: )(?<!no\. )"
        rf"(?P<d>\d{{1,2}})\s?(?P<between>[-/.])\s?(?P<m>\d{{1,2}})\s?(?P=between)\s?(?P<y>{year})(?!\d)"
    )
