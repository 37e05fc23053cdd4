"""The files of a new pack."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from standards_lint.errors import UsageError
from standards_lint.making.from_document import NOTHING, Proposal
from standards_lint.making.rendering import render
from standards_lint.packs.editor_texts import editor_settings, known_names, schema_files, with_schema_lines
from standards_lint.records import dataclass

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_REGULATION = re.compile(r"\s*([A-Z]+ \d+/\d{4})\s*[:=]\s*(\S.*)")
_CATEGORIES = (
    ("komponen", "KO", "Komponen standar pelayanan", "Components of the standard"),
    ("dasar_hukum", "DH", "Dasar hukum", "Legal basis"),
    ("waktu", "WK", "Jangka waktu", "Time for completion"),
    ("biaya", "BI", "Biaya/tarif", "Fees"),
    ("pengaduan", "PD", "Penanganan pengaduan", "Handling of complaints"),
    ("jaminan", "JM", "Jaminan pelayanan dan keamanan", "Guarantees"),
    ("lain", "LL", "Lain-lain", "Other matters"),
)
"""(folder, second and third letter of its codes, title in both languages)."""


@dataclass(frozen=True, slots=True)
class PackWish:
    """What a new pack is to be."""

    id: str
    """Lower-case words joined by ``-``."""
    title: str
    owner: str
    level: str
    prefix: str
    """One capital, with which its codes begin."""
    extends: str = "nasional"
    """Id of the pack that it extends."""
    region: str = ""
    """``Kabupaten Sekarwangi``; needed where regulations are given."""
    regulations: tuple[tuple[str, str], ...] = ()
    """(``PERBUP 7/2025``, title without *tentang*)."""
    example: str = ""
    """Name of the document that the proposals are from."""
    proposal: Proposal = NOTHING
    with_schema: bool = True
    """It gets schemas for editors."""


def parse_regulation(text: str) -> tuple[str, str]:
    """``PERBUP 7/2025: Penyelenggaraan Pelayanan Publik`` as (key, title).

    Raises:
        UsageError: for anything else.
    """
    match = _REGULATION.fullmatch(text)
    if not match:
        raise UsageError(
            f"--regulation “{text}” tidak terbaca; tulis jenis, nomor/tahun, titik dua, dan judulnya, misalnya "
            '"PERBUP 7/2025: Penyelenggaraan Pelayanan Publik"'
        )
    return match[1], match[2].strip().removeprefix("tentang ").strip()


def pack_files(wish: PackWish, day: date) -> Mapping[str, str]:
    """Path → text of the files of a new pack.

    Args:
        wish: What it is to be.
        day: Today, for its edition and the day of its legal review.

    Raises:
        UsageError: for an id, prefix or region that a pack cannot have.
    """
    _check(wish)
    values = {
        "id": wish.id,
        "title": wish.title,
        "owner": wish.owner,
        "level": wish.level,
        "extends": wish.extends,
        "prefix": wish.prefix,
        "region": wish.region,
        "regulations": wish.regulations or wish.proposal.regulations,
        "cited": "" if wish.regulations else f"dikutip dalam {wish.example}" if wish.example else "",
        "source": wish.example,
        "commands": wish.proposal.commands,
        "headings": wish.proposal.headings,
        "categories": [(folder, wish.prefix + code, id_, en) for folder, code, id_, en in _CATEGORIES],
        "edition": f"{day.year}.1",
        "day": day.isoformat(),
        "with_schema": wish.with_schema,
    }
    files = {
        "pack.yaml": render("pack.yaml", **values),
        "README.md": render("README.md", **values),
        "tests/test_paket.py": render("test_paket.py", **values),
    }
    if values["regulations"]:
        files["peraturan/daerah.yaml"] = render("daerah.yaml", **values)
    if wish.proposal.headings:
        files["vocabulary/komponen.yaml"] = render("komponen.yaml", **values)
    if wish.example:
        files["usulan.md"] = render("usulan.md", **values)
    return _for_editors(files, wish) if wish.with_schema else files


def _for_editors(files: Mapping[str, str], wish: PackWish) -> dict[str, str]:
    """Schemas, what leads editors to them, and the files with the comments that do."""
    known = known_names(extends=wish.extends)
    settings = editor_settings(known, [folder for folder, *_ in _CATEGORIES])
    return {**with_schema_lines(files), **schema_files(known), ".vscode/settings.json": settings}


def _check(wish: PackWish) -> None:
    if not _ID.fullmatch(wish.id):
        raise UsageError(f"nama paket “{wish.id}” harus huruf kecil dan tanda hubung, misalnya kabupaten-sekarwangi")
    if not re.fullmatch("[A-Z]", wish.prefix):
        raise UsageError(f"--prefix “{wish.prefix}” harus satu huruf besar, misalnya S")
    if wish.proposal.regulations and not wish.region:
        named = ", ".join(key for key, _ in wish.proposal.regulations)
        raise UsageError(f'dokumen itu mengutip {named}; sebutkan wilayahnya, misalnya --region "Kabupaten Sekarwangi"')
    if wish.regulations and not wish.region:
        raise UsageError('--regulation memerlukan --region, misalnya --region "Kabupaten Sekarwangi"')
