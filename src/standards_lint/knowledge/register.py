"""The register of regulations: what is known of a citation's number, title, gazette and standing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from importlib.resources.abc import Traversable

from standards_lint.errors import KnowledgeError
from standards_lint.knowledge.data import read_text
from standards_lint.knowledge.local_register import LocalRegulations
from standards_lint.knowledge.numbers_near import Numbers
from standards_lint.knowledge.phrases import Section, load_section
from standards_lint.knowledge.places import Places
from standards_lint.knowledge.regulation import (
    MEMORY,
    RegulationTable,
    Row,
    Standing,
    TitleVerdict,
    parse_row,
    split_key,
    year_of,
)
from standards_lint.knowledge.titles import DIFFERENT, MISSPELT, SAME, WITHOUT_BEGINNING, Titles, nearest, similarity
from standards_lint.knowledge.written_names import written_as

_FOREIGN = 0.6  # a title less like its own than this, and equal or near to another's, is that other's
_WORDS_OF_A_NAME = 2
_LONGEST_CHAIN = 4
_UNKNOWN = Standing()
_YEARS_TO_PROMULGATE = 2


class Register:
    """Answers questions about regulations. Built cheaply; each index is made when it is first asked for."""

    def __init__(
        self, table: str, manual: Section, where: str, given: Sequence[Row] = (), places: Places | None = None
    ) -> None:
        """Takes the table and what is judged by, and the rows that an office gives beside it (`extended`)."""
        self._table, self._manual, self._where = table, manual, where
        header, *lines = table.splitlines()
        if header.partition("\t")[0] != "kunci":
            raise KnowledgeError(f"{where}: the first line must name the columns, 'kunci' first; build it again")
        self._lines = {line.partition("\t")[0]: line for line in lines if line}
        self._rows = {row.key: row for row in given}
        self._keys = dict.fromkeys((*self._lines, *self._rows))
        self.register_date = date.fromisoformat(manual.text("tanggal"))
        self._renamed = {key: str(value) for key, value in manual.section("jenis_lama").values.items()}
        self._names = {key: str(value) for key, value in manual.section("sebutan").values.items()}
        self.act = manual.text("undang_undang")
        self._omnibus = frozenset(row.text("kunci") for row in manual.sections("omnibus"))
        self._enacted = {key: str(value) for key, value in manual.section("ditetapkan").values.items()}
        self._last_numbers = manual.section("nomor_terakhir").values
        self._title_rules = manual.section("judul")
        self._regional = [row for row in given if row.region]
        self._places = places or Places({}, {})

    @cached_property
    def local(self) -> LocalRegulations:
        """Those of regions."""
        return LocalRegulations(self._regional, self._places, self._alike)

    def extended(self, tables: Sequence[RegulationTable], places: Places) -> Register:
        """The same register with the tables of an office; of a regulation that both have, theirs counts.

        Args:
            tables: From ``packs.regulations.load_tables``.
            places: Reads the regions of regulations.
        """
        rows = [row for table in tables for row in table.rows]
        return Register(self._table, self._manual, self._where, rows, places)

    def __len__(self) -> int:
        """Number of regulations."""
        return len(self._keys)

    def keys(self) -> Iterable[str]:
        """Keys of all regulations."""
        return self._keys

    def lookup(self, key: str) -> Row | None:
        """The regulation of a key, or None.

        Args:
            key: ``UU 25/2009``. A former name of the body counts too (``PERMENPAN``). Of a regulation of a region the
                key as the register has it; `local` finds it by what a document says.
        """
        if key not in self._keys:
            type_, number, region = split_key(key)
            key = " ".join(filter(None, (self._renamed.get(type_, type_), number, region)))
        return self._row(key) if key in self._keys else None

    def _row(self, key: str) -> Row:
        row = self._rows.get(key)
        if row is None:
            row = self._rows[key] = parse_row(self._lines[key], self._where)
        return row

    def written(self, key: str) -> str:
        """A key as people write it: ``PermenPANRB 62/2018``; anything else that names a law stays as it is."""
        return written_as(key, self._names)

    def title_of(self, key: str) -> str:
        """The title of a regulation, empty for one that is not in the register."""
        row = self.lookup(key)
        return row.title if row else ""

    def last_number(self, type_: str, year: int) -> int:
        """The last number of a year, for types and years whose numbers are all known; 0 for others."""
        numbers = self._last_numbers.get(type_)
        return int(numbers.get(str(year), 0)) if isinstance(numbers, dict) else 0

    # Standing.

    def status_on(self, row: Row, as_of: date) -> Standing:
        """Whether a regulation is in force on a day.

        A revocation counts from the day the revoking regulation was promulgated. Where that day is unknown it is
        not judged on a day before the register's own.
        """
        if row.confidence == MEMORY or row.status_confidence in ("", MEMORY) or "status" in row.unjudged:
            return _UNKNOWN
        if row.status == "berlaku":
            return Standing("berlaku", row.status_confidence)
        if row.status != "dicabut" or not row.revoked_by or not self.is_made(row.revoked_by[0], as_of):
            return _UNKNOWN
        # Secondary sources speak of a replacement; whether the closing clause revokes it was not read.
        status = "diganti" if row.status_confidence == "secondary" else "dicabut"
        return Standing(status, row.status_confidence, self._chain(row, as_of))

    def _chain(self, row: Row, as_of: date) -> tuple[str, ...]:
        chain: list[str] = []
        current: Row | None = row
        while current and len(chain) < _LONGEST_CHAIN:
            successor = self._enacted.get(current.key) or next(iter(current.revoked_by), "")
            if not successor or successor in chain or not self.is_made(successor, as_of):
                break
            chain.append(successor)
            current = self.lookup(successor)
            if current and current.revoked_by and current.status_confidence in ("", MEMORY):
                break
        return tuple(chain)

    def is_made(self, key: str, as_of: date) -> bool:
        """The regulation was promulgated by that day, as far as is known.

        Of an unknown day only the year of the number is known; what was made in December may be promulgated in the
        next year, and surely was by the year behind that or by the day of the register.
        """
        row = self.lookup(key)
        if row and row.promulgated:
            return date.fromisoformat(row.promulgated) <= as_of
        return as_of >= self.register_date or as_of.year >= year_of(key) + _YEARS_TO_PROMULGATE

    def amendments_on(self, row: Row, as_of: date) -> tuple[str, ...]:
        """Keys of what amended it by that day.

        Left out are omnibus acts (``peraturan.yaml``) and acts on another matter that change it in passing: their
        title does not call them an amendment, and nobody cites them as one.
        """
        if row.confidence == MEMORY or row.status_confidence in ("", MEMORY):
            return ()
        return tuple(
            key
            for key in row.amended_by
            if key not in self._omnibus and self.is_made(key, as_of) and self._is_amendment(key)
        )

    def _is_amendment(self, key: str) -> bool:
        row = self.lookup(key)
        return row is None or self.titles.amendment in self.titles.words(row.title)

    # Titles.

    @cached_property
    def titles(self) -> Titles:
        """The rules for comparing titles."""
        return Titles(self._title_rules)

    @cached_property
    def _by_title(self) -> dict[tuple[str, ...], list[str]]:
        index: dict[tuple[str, ...], list[str]] = {}
        for key in self._national:
            row = self._row(key)
            if row.title_counts:
                index.setdefault(self.titles.words(row.title), []).append(key)
        return index

    @cached_property
    def _known_words(self) -> frozenset[str]:
        return frozenset(word for key in self._keys for word in self.titles.words(self._row(key).title))

    @cached_property
    def _national(self) -> tuple[str, ...]:
        return tuple(key for key in self._keys if not split_key(key)[2])

    def find_title(self, title: str) -> tuple[str, ...]:
        """Keys of the regulations that bear this title."""
        return tuple(self._by_title.get(self.titles.words(title), ()))

    def judge_title(self, row: Row, title: str) -> TitleVerdict:
        """A title as cited against that of the regulation cited."""
        if not title:
            return TitleVerdict("tidak_ada")
        if not row.title_counts:
            return TitleVerdict("tidak_diketahui")
        written, official = self.titles.words(title), self.titles.words(row.title)
        match = self._compare(written, official)
        if match != DIFFERENT:
            return TitleVerdict(match)
        if len(written) >= _WORDS_OF_A_NAME and self.titles.lacks_beginning(official, written):
            return TitleVerdict(WITHOUT_BEGINNING)
        owner = self._local_owner(row, title) if row.region else self._owner(row, written, official)
        return TitleVerdict("milik_lain", owner) if owner else TitleVerdict("tidak_diketahui")

    def _compare(self, written: tuple[str, ...], official: tuple[str, ...]) -> str:
        match = self.titles.compare(written, official, ())
        # Only what looks like a slip is worth reading all titles for the words they use.
        return self.titles.compare(written, official, self._known_words) if match == MISSPELT else match

    def _alike(self, written: str, official: str) -> str:
        return self._compare(self.titles.words(written), self.titles.words(official))

    def _local_owner(self, row: Row, title: str) -> str:
        """Regions take over the titles of the national acts that they carry out; only another of theirs owns one."""
        foreign = similarity(self.titles.words(title), self.titles.words(row.title)) < _FOREIGN
        return self.local.owner(row, title) if foreign else ""

    def _owner(self, row: Row, written: tuple[str, ...], official: tuple[str, ...]) -> str:
        if len(written) < _WORDS_OF_A_NAME or self.titles.is_derived(official, written):
            return ""
        if (
            Titles.contains(official, written)
            or Titles.contains(written, official)
            or similarity(written, official) >= _FOREIGN
        ):
            return ""
        keys = self._by_title.get(written) or self._by_title.get(nearest(written, self._by_title), [])
        related = {row.key, *row.amended_by, *row.revoked_by}
        candidates = [key for key in keys if key not in related and row.key not in self._row(key).amended_by]
        if not candidates:
            return ""
        return min(candidates, key=lambda key: self._unlikely(key, row.type, row.number, row.year))

    def _unlikely(self, key: str, type_: str, number: str, year: int) -> tuple[bool, bool, bool, int]:
        """How little a regulation is likely to be the one meant: small for the same type, in force, one slip away.

        Two acts are called *Pemerintahan Daerah*; to whoever wrote *UU 23/2006* nobody should suggest the revoked one.
        """
        row = self._row(key)
        revoked = row.status == "dicabut" and row.status_confidence not in ("", MEMORY)
        return (row.type != type_, revoked, number != row.number and year != row.year, abs(row.year - year))

    # Near misses.

    def near(self, type_: str, number: str, year: int, title: str) -> Row | None:
        """The regulation that was probably meant by one that is not in the register ("maksud Anda …?"), or None.

        The title must be its own, and either number or year the same with the other a slip away; or number and year
        are both right and only the type of the instrument is wrong.
        """
        if not title:
            return None
        written = self.titles.words(title)
        found = [key for key in self.near_keys(type_, number, year) if self._bears(key, written)]
        own = self._renamed.get(type_, type_)
        return self._row(min(found, key=lambda key: self._unlikely(key, own, number, year))) if found else None

    def _bears(self, key: str, written: tuple[str, ...]) -> bool:
        row = self._row(key)
        return row.title_counts and self._compare(written, self.titles.words(row.title)) in (SAME, MISSPELT)

    def near_keys(self, type_: str, number: str, year: int) -> list[str]:
        """Regulations whose number or year is a slip away, or that only bear another type; titles left aside."""
        return self._numbers.near(self._renamed.get(type_, type_), number, year)

    @cached_property
    def _numbers(self) -> Numbers:
        return Numbers(self._national)

    # Gazettes.

    @cached_property
    def _by_gazette(self) -> dict[str, str]:
        rows = map(self._row, self._national)
        return {row.gazette: row.key for row in rows if row.gazette and row.gazette_confidence in ("text", "dataset")}

    def gazette_owner(self, gazette: str) -> str:
        """Key of the regulation that was published there (``LN 2013/232``), empty where unknown."""
        return self._by_gazette.get(gazette, "")


def load_register(folder: Traversable) -> Register:
    """Read ``peraturan.tsv`` with ``peraturan.yaml`` in a folder of knowledge."""
    table = folder / "peraturan.tsv"
    return Register(read_text(table), load_section(folder / "peraturan.yaml"), str(table))
