"""A YAML table of regulations that an office gives beside the national register → rows of the register."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path

from standards_lint.errors import PackError
from standards_lint.knowledge.instruments import Instruments
from standards_lint.knowledge.regulation import RegulationTable, Row
from standards_lint.packs.problems import Problems, pack_error, suggestion
from standards_lint.packs.schema_check import check_schema
from standards_lint.packs.source import read_yaml
from standards_lint.packs.yaml_lines import YamlMap
from standards_lint.records import dataclass


def load_tables(paths: Sequence[Path], instruments: Instruments) -> tuple[RegulationTable, ...]:
    """The tables in files, in the order in which they are named.

    Args:
        paths: YAML files; ``docs/register.md`` has their form.
        instruments: The types of regulations and the words for regions.

    Raises:
        PackError: telling everything that is wrong, a line each: file, line, what is wrong, what to write.
    """
    problems = Problems()
    places: dict[str, str] = {}
    tables = [table for path in paths if (table := read_table(path, instruments, places, problems))]
    if problems.found:
        raise pack_error(problems.sorted())
    return tuple(tables)


def read_table(
    path: Traversable, instruments: Instruments, places: dict[str, str], problems: Problems
) -> RegulationTable | None:
    """A table, None where it has faults of shape.

    Args:
        path: A YAML file.
        instruments: The types of regulations and the words for regions.
        places: Gathers where each regulation stands, so that none is told twice.
        problems: Takes the faults.
    """
    file = str(path)
    if not path.is_file():
        problems.add(file, 0, "tabel peraturan ini tidak ada; betulkan nama atau letaknya")
        return None
    try:
        tree = read_yaml(path, file)
    except PackError as error:
        problems.add_error(error)
        return None
    if not isinstance(tree, YamlMap):
        problems.add(file, 1, "isi berkas harus berupa pemetaan “kunci: nilai” dengan “compared_on” dan “regulations”")
        return None
    if not check_schema(tree, "regulations", file, problems):
        return None
    entries = _Entries(file, path.name, tree.get("region", ""), instruments, problems)
    entries.check_day(tree, "compared_on")
    rows = []
    for entry in tree["regulations"]:
        rows.append(entries.row(entry))
        if (before := places.setdefault(rows[-1].key, f"{file}:{entry.line}")) != f"{file}:{entry.line}":
            problems.add(file, entry.line, f"“{rows[-1].key}” sudah ada di {before}; hapus salah satu")
    return RegulationTable(path.name, tree["compared_on"], tuple(rows))


@dataclass(frozen=True, slots=True)
class _Entries:
    """Reads the entries of one table, and notes what they say wrongly."""

    file: str
    table: str
    region: str
    """That of the whole table."""
    instruments: Instruments
    problems: Problems

    def row(self, entry: YamlMap) -> Row:
        """An entry as a row of the register."""
        self.check_day(entry, "promulgated")
        region = self._region(entry)
        key = self._key(entry, "regulation", entry["regulation"], region)
        revoked, amended = (
            tuple(self._key(entry, name, by, region) for by in entry.get(name, ()))
            for name in ("revoked_by", "amended_by")
        )
        status = self._status(entry, revoked=bool(revoked), amended=bool(amended))
        return Row(
            key=key,
            title=" ".join(entry["title"].split()),
            gazette="",
            supplement="",
            promulgated=entry.get("promulgated", ""),
            status=status or "tidak-diketahui",
            amended_by=amended,
            revoked_by=revoked,
            confidence=entry["verified"],
            gazette_confidence="",
            status_confidence=entry["verified"] if status else "",
            unjudged=frozenset(),
            source=entry["source"],
            notes=entry.get("notes", ""),
            table=self.table,
        )

    def _region(self, entry: YamlMap) -> str:
        region = str(entry.get("region", self.region))
        if not self.instruments.is_local(entry["regulation"].partition(" ")[0]):
            return region
        if not region:
            message = f"wilayah {entry['regulation']} belum ditulis; tambahkan “region: Kabupaten …”"
            self.problems.add(self.file, entry.line, message)
        elif not self.instruments.places.read(region, "").level:
            message = (
                f"“region: {region}” tidak menyebut tingkatnya; tulis Provinsi, Kabupaten, Kota, atau Desa di depannya"
            )
            self.problems.add(self.file, entry.line_of("region") if "region" in entry else 0, message)
        return region

    def _key(self, entry: YamlMap, name: str, key: str, region: str) -> str:
        """A key with the region behind it where it is a region's."""
        type_, types = key.partition(" ")[0], self.instruments.types
        if type_ not in types:
            meant = self.instruments.type_of(type_)
            hint = f" — maksud Anda “{meant}”?" if meant else suggestion(type_, types)
            message = f"jenis peraturan “{type_}” tidak dikenal{hint}"
            self.problems.add(self.file, entry.line_of(name), message)
        return f"{key} {region}".strip() if self.instruments.is_local(type_) else key

    def _status(self, entry: YamlMap, *, revoked: bool, amended: bool) -> str:
        in_force = entry.get("in_force")
        if in_force and revoked:
            message = f"{entry['regulation']}: “in_force: true” bertentangan dengan “revoked_by”; hapus yang keliru"
            self.problems.add(self.file, entry.line_of("in_force"), message)
        if in_force is False and not revoked:
            message = f"{entry['regulation']}: sebutkan pencabutnya di “revoked_by”; tanpa itu tidak dinilai dicabut"
            self.problems.add(self.file, entry.line_of("in_force"), message)
        # "berlaku" is a verdict; what was amended and never revoked is only known to have been amended.
        return "dicabut" if revoked else "berlaku" if in_force else "diubah" if amended else ""

    def check_day(self, tree: YamlMap, name: str) -> None:
        """Notes a day that is not in the calendar."""
        try:
            date.fromisoformat(tree.get(name, "2000-01-01"))
        except ValueError:
            self.problems.add(self.file, tree.line_of(name), f"“{name}: {tree[name]}” bukan tanggal yang ada")
