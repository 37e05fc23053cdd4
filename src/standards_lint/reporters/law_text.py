"""Regulations of the register told to people, in Indonesian."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from standards_lint.knowledge.law import LawEntry, Successor
from standards_lint.knowledge.register import Register
from standards_lint.knowledge.regulation import Row

PROOF = {
    "text": "dibaca dalam naskahnya atau dalam kutipan resminya",
    "dataset": "menurut kumpulan data peraturan; naskahnya belum dibaca",
    "secondary": "menurut sumber sekunder; naskahnya belum dibaca",
    "memory": "dari ingatan penyusun register; periksa dahulu sebelum dipakai",
    "konflik": "sumbernya saling bertentangan; periksa pada naskahnya",
}
"""How sure the register is, in words."""

_MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
_WIDTH = 15
_MORE = 20
_WHERE = "jdih.go.id atau peraturan.go.id"


def day(when: date | str) -> str:
    """A day as people write it: ``28 Juni 2007``."""
    found = date.fromisoformat(when) if isinstance(when, str) else when
    return f"{found.day} {_MONTHS[found.month - 1]} {found.year}"


def law_text(entry: LawEntry, register: Register, as_of: date) -> str:
    """A regulation in full."""
    row = entry.row
    lines = [f"{register.written(row.key)} tentang {row.title}"]
    lines += (f"  {name and name + ':':<{_WIDTH}} {text}" for name, text in law_fields(entry, register, as_of))
    return "".join(f"{line}\n" for line in lines)


def law_fields(entry: LawEntry, register: Register, as_of: date) -> Iterator[tuple[str, str]]:
    """What is known of a regulation, each with its name; an empty name goes on with the one before."""
    return ((name, text) for name, text in _fields(entry, register, as_of) if text)


def _fields(entry: LawEntry, register: Register, as_of: date) -> Iterator[tuple[str, str]]:
    row = entry.row
    yield "Judul", PROOF.get(row.confidence, "")
    if "judul" in row.unjudged and row.confidence != "memory":
        yield "", "kata-kata judulnya belum pasti"
    yield "Diundangkan", day(row.promulgated) if row.promulgated else "tanggalnya tidak tercatat"
    yield "Lembaran", _gazette(row)
    yield "Status", _status(entry, register, as_of)
    if len(entry.by) > 1:
        yield "", f"penggantinya kemudian diganti lagi: {_list([by.key for by in entry.by[1:]], register)}"
    if entry.lead:
        partly = row.status == "dicabut-sebagian"
        how = "sebagian ketentuannya dicabut dengan" if partly else "kabarnya dicabut atau diganti dengan"
        yield "", f"{how} {_list(entry.lead, register)} ({PROOF.get(row.status_confidence, 'belum diperiksa')})"
    for index, line in enumerate(_successors(entry.amendments, register)):
        yield "Diubah dengan" if not index else "", line
    if entry.amendments:
        yield "", f"({PROOF.get(row.status_confidence, 'belum diperiksa')})"
    yield "Mencabut", _list(entry.revokes, register)
    yield "Mengubah", _list(entry.amends, register)
    yield "Sumber", row.source
    yield "Tabel", row.table
    yield "Catatan", row.notes


def _gazette(row: Row) -> str:
    if not row.gazette and not row.supplement:
        return "nomornya tidak tercatat" if row.gazette_confidence != "konflik" else PROOF["konflik"]
    supplement = f"T{row.gazette[:2]} {row.supplement}" if row.supplement else ""
    place = ", ".join(filter(None, (row.gazette, supplement)))
    return f"{place} ({PROOF.get(row.gazette_confidence, 'belum diperiksa')})"


def _status(entry: LawEntry, register: Register, as_of: date) -> str:
    if entry.unmade:
        return f"belum ada pada {day(as_of)}"
    standing = entry.standing
    if standing.status in ("dicabut", "diganti"):
        first = entry.by[0]
        since = f", diundangkan {day(first.promulgated)}" if first.promulgated else ""
        return f"{standing.status} dengan {register.written(first.key)}{since} ({PROOF[standing.proof]})"
    if standing.status == "berlaku":
        return f"berlaku ({PROOF[standing.proof]})"
    found = "perubahannya tercatat" if entry.amendments else "tidak ditemukan perubahan"
    return f"tidak ditemukan pencabutan seluruhnya, {found}; itu belum berarti pasti berlaku, periksa di {_WHERE}"


def _successors(successors: Sequence[Successor], register: Register) -> Iterator[str]:
    for other in successors:
        when = f", diundangkan {day(other.promulgated)}" if other.promulgated else ""
        title = f" tentang {other.title}" if other.title else ""
        yield f"{register.written(other.key)}{title}{when}"


def _list(keys: Sequence[str], register: Register) -> str:
    return ", ".join(map(register.written, keys))


def unknown_text(name: str, near: Sequence[str], register: Register, *, local: bool) -> str:
    """What is said of a regulation that the register does not have."""
    if local:
        return (
            f"{name} tidak ada dalam tabel peraturan daerah yang diberikan; cari di JDIH daerahnya.\n"
            if len(register.local)
            else f"{name}: peraturan daerah, kepala daerah, dan desa tidak ada dalam register, yang hanya memuat "
            "peraturan nasional. Cari di JDIH daerahnya, atau beri tabelnya dengan --regulations.\n"
        )
    lines = [f"{name} tidak ada dalam register."]
    if near:
        lines += ["Maksud Anda:", *(f"  {law_line(register, key)}" for key in near)]
    lines.append(
        f"Register memuat {len(register)} peraturan yang lazim dikutip; yang tidak ada di sini mungkin saja "
        f"ada. Periksa di {_WHERE}."
    )
    return "".join(f"{line}\n" for line in lines)


def list_text(entries: Sequence[LawEntry], register: Register) -> str:
    """Regulations that a search found, a line each."""
    lines = [f"{law_line(register, entry.row.key)}{law_mark(entry, register)}" for entry in entries[:_MORE]]
    if len(entries) > _MORE:
        lines.append(f"… dan {len(entries) - _MORE} lagi; tambahkan kata untuk mempersempit.")
    return "".join(f"{line}\n" for line in lines)


def law_line(register: Register, key: str) -> str:
    """A regulation with its title."""
    row = register.lookup(key)
    return f"{register.written(key)} tentang {row.title}" if row else register.written(key)


def law_mark(entry: LawEntry, register: Register) -> str:
    """What became of it, behind its line; empty where nothing is known to have."""
    if entry.unmade:
        return " [belum ada pada hari itu]"
    if entry.by:
        return f" [{entry.standing.status} dengan {register.written(entry.by[0].key)}]"
    return f" [diubah dengan {_list([by.key for by in entry.amendments], register)}]" if entry.amendments else ""
