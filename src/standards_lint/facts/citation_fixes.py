"""A citation as written → how it should read, as far as the register and the drafting rules say it without a doubt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from standards_lint.knowledge.instruments import Instruments
from standards_lint.knowledge.register import Register
from standards_lint.knowledge.regulation import Row
from standards_lint.model.fact import Scalar
from standards_lint.storage.ready import ready_pattern

_PROVEN = ("text", "dataset")
_GAZETTE = ready_pattern(r"(?P<journal>LN|BN) (?P<year>\d{4})/(?P<number>\d+)")
_JOURNALS = {"LN": "Lembaran Negara", "BN": "Berita Negara"}


def written_out(text: str, instruments: Instruments) -> str:
    """The citation without abbreviations; empty where one of them is left."""
    full = instruments.long_forms.written_out(text)
    return "" if instruments.abbreviations(full) else full


def named_in_full(row: Row, instruments: Instruments) -> str:
    """*Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik*; empty where name or title is not certain."""
    name = instruments.long_forms.named(row.type)
    if not name or not row.title or row.region or not row.title_counts:
        return ""
    return f"{name} Nomor {row.number} Tahun {row.year} tentang {row.title}"


def cited_in_full(row: Row, instruments: Instruments) -> str:
    """The name in full with its gazette, as far as their numbers are certain; empty where the name is not."""
    named = named_in_full(row, instruments)
    return f"{named} {_gazette(row)}".strip() if named else ""


def of_register(row: Row, register: Register, instruments: Instruments, as_of: date) -> Mapping[str, Scalar]:
    """Attributes of a citation about what the register would have written: amendment, replacement and gazette."""
    standing = register.status_on(row, as_of)
    replacement = register.lookup(standing.by[-1]) if standing.by else None
    return {
        "amended_tail": _tail(register.amendments_on(row, as_of), register, instruments),
        "replacement_named": named_in_full(replacement, instruments) if replacement else "",
        "gazette_named": _gazette(row),
    }


def _tail(amendments: Sequence[str], register: Register, instruments: Instruments) -> str:
    """*sebagaimana telah diubah dengan …*, of several amendments with the last."""
    last = register.lookup(amendments[-1]) if amendments else None
    named = named_in_full(last, instruments) if last else ""
    if not named:
        return ""
    several = "beberapa kali diubah, terakhir" if len(amendments) > 1 else "diubah"
    return f"sebagaimana telah {several} dengan {named}"


def _gazette(row: Row) -> str:
    """*(Lembaran Negara Republik Indonesia Tahun 2009 Nomor 112, Tambahan …)*; empty where a number is not certain."""
    found = _GAZETTE.fullmatch(row.gazette)
    if not found or not row.supplement or row.gazette_confidence not in _PROVEN or {"ln", "tln"} & row.unjudged:
        return ""
    journal = f"{_JOURNALS[found['journal']]} Republik Indonesia"
    return f"({journal} Tahun {found['year']} Nomor {found['number']}, Tambahan {journal} Nomor {row.supplement})"
