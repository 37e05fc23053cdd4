"""Citations as facts: what the document says beside what the register knows."""

from __future__ import annotations

import re
from collections.abc import Set
from datetime import date

from standards_lint.facts.citation_fixes import of_register, written_out
from standards_lint.facts.citation_lists import lists_of, repeated
from standards_lint.facts.citation_order import misplaced
from standards_lint.facts.citation_writing import naming_of, supplement_as_journal
from standards_lint.knowledge.instruments import Instruments, national_instruments
from standards_lint.knowledge.register import Register
from standards_lint.knowledge.regulation import Row, TitleVerdict, year_of
from standards_lint.model.fact import Fact, Scalar, make_fact
from standards_lint.model.standard import Citation, Standard
from standards_lint.records import dataclass

_FAULTS = ("kurung_terbuka", "tambahan_negara")
_SHEET_DATES = ("pembuatan", "revisi", "efektif")
_PROSE = "kalimat"
_GAZETTE_PROOFS = ("text", "dataset", "secondary")


@dataclass(frozen=True, slots=True)
class _Document:
    """What is the same for all citations of a document."""

    register: Register
    instruments: Instruments
    as_of: date
    year: int
    cited: frozenset[str]
    """Keys of all regulations cited, under the names the register has them."""
    entries: frozenset[str]
    """Those of them that are cited on their own: an act named inside another's title is no basis."""
    named: frozenset[str]
    """Those of them that are named anywhere but inside another's title."""
    amended: frozenset[str]
    """Keys of those that an amended-by tail follows somewhere in the document."""


def citation_facts(
    standard: Standard, register: Register, as_of: date, instruments: Instruments | None = None
) -> tuple[Fact, ...]:
    """One fact for each citation, in order.

    Args:
        standard: The document.
        register: The regulations known.
        as_of: The day whose law is judged by.
        instruments: The vocabulary of instruments; the national one if none is given.
    """
    if not standard.citations:
        return ()
    document = _Document(
        register,
        instruments or national_instruments(),
        as_of,
        _year_of(standard),
        frozenset(_registered(citation, register) for citation in standard.citations),
        frozenset(_registered(c, register) for c in standard.citations if c.position == "berdiri_sendiri"),
        frozenset(_registered(c, register) for c in standard.citations if c.position != "dalam_judul"),
        frozenset(_registered(citation, register) for citation in standard.citations if citation.amended),
    )
    values = [_values(citation, document) for citation in standard.citations]
    for index, key in misplaced(values, register).items():
        values[index]["behind_later"] = register.written(key)
    lists = lists_of(values, [citation.text.span() for citation in standard.citations])
    twice = repeated(values, lists)
    for index, (citation, own) in enumerate(zip(standard.citations, lists, strict=True)):
        beside = {
            _registered(other, register)
            for other, number in zip(standard.citations, lists, strict=True)
            if number == own and other.position == "berdiri_sendiri"
        }
        values[index]["repeats"] = index in twice
        values[index]["replacement_beside"] = _replaced_beside(citation, document, beside)
    return tuple(
        make_fact("citation", citation.text.span(), **attributes)
        for citation, attributes in zip(standard.citations, values, strict=True)
    )


def _replaced_beside(citation: Citation, document: _Document, beside: Set[str]) -> bool:
    """What took its place stands in the same list."""
    row = _row(citation, document.register)
    return row is not None and any(key in beside for key in document.register.status_on(row, document.as_of).by)


def _year_of(standard: Standard) -> int:
    """The year of the document; of an SOP without one, the year in which it was made, changed or came into effect."""
    of_sheet = [said.year for said in standard.setting.dates if said.role in _SHEET_DATES]
    return standard.year or max(of_sheet, default=0)


def _row(citation: Citation, register: Register) -> Row | None:
    """What the register has of it; the number of a region's regulation is looked up among those of regions only."""
    if citation.region or register.lookup(citation.key) is None:
        return register.local.find(citation.type, citation.number, citation.year, citation.region, citation.title)
    return register.lookup(citation.key)


def _registered(citation: Citation, register: Register) -> str:
    row = _row(citation, register)
    return row.key if row else f"{citation.key} {citation.region}".strip()


def _values(citation: Citation, document: _Document) -> dict[str, Scalar]:
    local = document.instruments.is_local(citation.type)
    row = _row(citation, document.register)
    values = _written(citation, local, document.instruments)
    if row is not None:
        values["key"] = row.key if local else values["key"]
        values |= _standing(row, document) | _amendment(row, document) | _title(citation, row, document)
        values |= of_register(row, document.register, document.instruments, document.as_of)
    else:
        values |= _near_local(citation, document) if local else _near(citation, document)
    values |= _gazette(citation, row, document)
    if row is not None and not values["fault"] and supplement_as_journal(citation.text.text, row.supplement):
        values["fault"] = "tanpa_tambahan"
    values["named"] = document.register.written(str(values["key"]))
    values |= naming_of(citation.type, citation.text.text, document.instruments)
    return values


def _written(citation: Citation, local: bool, instruments: Instruments) -> dict[str, Scalar]:
    """What the document says."""
    text = citation.text.text
    return {
        "service": citation.service,
        "component": citation.component,
        "key": f"{citation.key} {citation.region}".strip() if local else citation.key,
        "type": citation.type,
        "local": local,
        "number": citation.number,
        "year": citation.year,
        "title": citation.title,
        "place": citation.position,
        "in_basis": citation.in_basis,
        "status": "tidak_diketahui",
        "title_match": "tidak_diketahui" if citation.title else "tidak_ada",
        "amendment_cited": citation.amended,
        "fault": " ".join(sorted(fault for fault in citation.faults if fault in _FAULTS)),
        "abbreviated": ", ".join(instruments.abbreviations(text)) if "singkatan" in citation.faults else "",
        "written_out": written_out(text, instruments) if "singkatan" in citation.faults else "",
        "doubled": instruments.words.doubled(text) if "kata_ganda" in citation.faults else "",
        "text": text,
    }


def _standing(row: Row, document: _Document) -> dict[str, Scalar]:
    """Whether it is in force, and what took its place."""
    register = document.register
    standing = register.status_on(row, document.as_of)
    revoked = standing.status in ("dicabut", "diganti")
    years = [year_of(key) for key in standing.by[:1]]
    return {
        "known": True,
        "proof": row.confidence,
        "status": standing.status,
        "status_proof": standing.proof,
        "replaced_by": " → ".join(map(register.written, standing.by)),
        "replacement_cited": any(key in document.entries for key in standing.by),
        "revoked_after_document": bool(revoked and document.year and years and years[0] > document.year),
    }


def _amendment(row: Row, document: _Document) -> dict[str, Scalar]:
    register = document.register
    amendments = register.amendments_on(row, document.as_of)
    return {
        "amended_by": ", ".join(map(register.written, amendments)),
        "amended_after_document": bool(
            amendments and document.year and all(year_of(key) > document.year for key in amendments)
        ),
        "amended_proof": row.status_confidence if amendments else "",
        "amendment_cited": row.key in document.amended or any(key in document.cited for key in amendments),
    }


def _title(citation: Citation, row: Row, document: _Document) -> dict[str, Scalar]:
    register = document.register
    verdict = register.judge_title(row, citation.title)
    if citation.position == _PROSE and verdict.match != "sama" and citation.title:
        # In running text nobody can tell where the title ends and the sentence goes on.
        verdict = TitleVerdict("tidak_diketahui")
    return {
        "title_match": verdict.match,
        "register_title": row.title,
        "title_owner": register.written(verdict.owner) if verdict.owner else "",
    }


def _near(citation: Citation, document: _Document) -> dict[str, Scalar]:
    register = document.register
    last = register.last_number(citation.type, citation.year)
    beyond = last > 0 and citation.number.isdigit() and int(citation.number) > last
    missing: dict[str, Scalar] = {"last_number": last} if beyond else {}
    row = register.near(citation.type, citation.number, citation.year, citation.title)
    # Who cites the other one as well knows the two apart; in the title of a third it may stand by copying.
    if row is None or row.key in document.named:
        return missing
    return missing | {"near": register.written(row.key), "near_title": row.title, "proof": row.confidence}


def _near_local(citation: Citation, document: _Document) -> dict[str, Scalar]:
    register = document.register
    row = register.local.near(citation.type, citation.number, citation.year, citation.region, citation.title)
    if row is None or row.key in document.named:
        return {}
    return {"near": register.written(row.key), "near_title": row.title, "proof": row.confidence}


def _gazette(citation: Citation, row: Row | None, document: _Document) -> dict[str, Scalar]:
    """The gazette as written beside the register's."""
    if not citation.gazette and not citation.supplement:
        return {"gazette_match": "tidak_ada"}
    register = document.register
    year = int(citation.gazette.rpartition(" ")[2].partition("/")[0]) if citation.gazette else -1
    owner = register.gazette_owner(citation.gazette) if citation.gazette else ""
    values: dict[str, Scalar] = {
        "gazette": _joined(citation.gazette, citation.supplement),
        "gazette_journal": citation.gazette,
        "gazette_year": year,
        "gazette_years_apart": abs(year - citation.year) if year > 0 else -1,
        "gazette_match": _gazette_match(citation, row, owner) if row else "tidak_diketahui",
        "gazette_owner": register.written(owner) if owner and (row is None or owner != row.key) else "",
    }
    if row and row.gazette and row.gazette_confidence in _GAZETTE_PROOFS:
        values |= {"gazette_proof": row.gazette_confidence, "gazette_register": _joined(row.gazette, row.supplement)}
    return values


def _joined(gazette: str, supplement: str) -> str:
    label = "T" + gazette.partition(" ")[0] if gazette else "TLN"
    return ", ".join(filter(None, (gazette, f"{label} {supplement}" if supplement else "")))


def _gazette_match(citation: Citation, row: Row, owner: str) -> str:
    if row.gazette_confidence not in _GAZETTE_PROOFS:
        return "tidak_diketahui"
    pairs = (("ln", citation.gazette, row.gazette), ("tln", citation.supplement, row.supplement))
    same = [written == known for field, written, known in pairs if written and known and field not in row.unjudged]
    if not same:
        return "tidak_diketahui"
    if all(same):
        return "sama"
    # An act named in the title may have brought its own gazette along: "… Pelaksanaan UU … tentang … (LN …)".
    return "tidak_diketahui" if owner and _names(citation.title, owner) else "beda"


def _names(title: str, key: str) -> bool:
    """The title names a regulation with this number and year."""
    number, _, year = key.rpartition(" ")[2].partition("/")
    return bool(re.search(rf"\b0*{re.escape(number)}\b\D{{1,12}}{year}\b", title))
