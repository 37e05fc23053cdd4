"""The folder of results: parts of three tables, and the manifest that says which parts are whole.

A part is written beside its place and then renamed there; its entry in the manifest comes last. Whatever is not in the
manifest is not there: a run that was killed writes those parts again, in the same files.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from standards_lint.batch.columns import SCHEMA_VERSION, TABLES, arrow_schema
from standards_lint.batch.needed import needed
from standards_lint.batch.rows import Row, Rows
from standards_lint.batch.totals import Totals
from standards_lint.errors import UsageError, system_words
from standards_lint.records import dataclass

MANIFEST = "manifest"
RUN = "run.json"
SUMMARY = "summary.json"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a folder of results is made by; another plan is refused."""

    fingerprint: str
    part_size: int
    """Documents of each part but the last."""
    judged_by: Mapping[str, Any]
    """For people: program, packs, day."""

    def fields(self) -> dict[str, Any]:
        """As it is written down."""
        return {
            "schema_version": SCHEMA_VERSION,
            "fingerprint": self.fingerprint,
            "part_size": self.part_size,
            "judged_by": dict(self.judged_by),
        }


@dataclass(frozen=True, slots=True)
class Part:
    """An entry of the manifest: a part that is whole."""

    names: str
    """Hash of the names of its documents in their order."""
    totals: Totals


class Results:
    """A folder of results that one run writes to."""

    def __init__(self, folder: Path, plan: Plan) -> None:
        """Opens the folder, or makes it.

        Raises:
            UsageError: for a folder that cannot be written to, that another run writes to, that holds something else,
                or was made by another plan.
        """
        self.folder, self._plan = folder, plan
        try:
            for name in (*TABLES, MANIFEST):
                (folder / name).mkdir(parents=True, exist_ok=True)
            self._held = _hold(folder / MANIFEST / ".lock")
            self._agree()
            self.parts = self._found()
        except OSError as error:
            raise UsageError(f"{folder}: tidak dapat dipakai untuk hasil ({system_words(error)})") from None

    def close(self) -> None:
        """Lets other runs write."""
        self._held.close()

    def write(self, number: int, names: str, rows: Sequence[tuple[int, str, Rows]]) -> Totals:
        """Writes a part, and what it holds into the manifest.

        Args:
            number: Of the part, from 0.
            names: Hash of the names of its documents.
            rows: Number, source and rows of each of its documents, in their order.

        Raises:
            UsageError: if the system refuses.
        """
        totals = Totals()
        for _, _, of_document in rows:
            totals.add(of_document)
        documents = [{"number": n, "source": source, **one.document} for n, source, one in rows]
        findings = [{"number": n, **row} for n, _, one in rows for row in one.findings]
        components = [{"number": n, **row} for n, _, one in rows for row in one.components]
        try:
            for name, table in (("documents", documents), ("findings", findings), ("components", components)):
                self._write_table(name, number, table)
            entry = {"part": number, "names": names, **totals.fields()}
            _write(self._entry(number), json.dumps(entry, ensure_ascii=False, indent=1).encode() + b"\n")
        except OSError as error:
            told = system_words(error)
            raise UsageError(f"{self.folder}: bagian {number} tidak dapat ditulis ({told}); {CONTINUE}") from None
        self.parts[number] = Part(names, totals)
        return totals

    def finish(self, totals: Totals) -> None:
        """Writes the summary: all parts are there."""
        text = json.dumps({**self._plan.fields(), **totals.fields()}, ensure_ascii=False, indent=1)
        _write(self.folder / SUMMARY, text.encode() + b"\n")

    def begin(self) -> None:
        """Takes the summary of an earlier run away: until the end something may be missing."""
        (self.folder / SUMMARY).unlink(missing_ok=True)

    def _write_table(self, table: str, number: int, rows: list[Row]) -> None:
        arrow, parquet = needed("pyarrow"), needed("pyarrow.parquet")
        sink = arrow.BufferOutputStream()
        parquet.write_table(arrow.Table.from_pylist(rows, schema=arrow_schema(table)), sink, compression="zstd")
        _write(self.folder / table / f"part-{number:06}.parquet", sink.getvalue().to_pybytes())

    def _entry(self, number: int) -> Path:
        return self.folder / MANIFEST / f"part-{number:06}.json"

    def _agree(self) -> None:
        place = self.folder / MANIFEST / RUN
        plan = self._plan.fields()
        if not place.exists():
            others = [path.name for path in (self.folder / "documents").iterdir() if path.suffix == ".parquet"]
            if others:
                raise UsageError(
                    f"{self.folder}: memuat tabel yang bukan dari batch ini; pilih folder lain untuk --out"
                )
            _write(place, json.dumps(plan, ensure_ascii=False, indent=1).encode() + b"\n")
            return
        there = _read(place)
        if there.get("part_size") != self._plan.part_size and there.get("fingerprint") == self._plan.fingerprint:
            raise UsageError(
                f"{self.folder}: dimulai dengan --part-size {there.get('part_size')}; pakai nilai itu untuk meneruskan"
            )
        if there != plan:
            was, now = _told(there.get("judged_by", {})), _told(self._plan.judged_by)
            raise UsageError(
                f"{self.folder}: sebagian sudah dinilai dengan program, paket, pengaturan, atau hari lain ({was}; "
                f"sekarang {now}). Pakai yang semula (hari hukumnya dengan --as-of) untuk meneruskan, atau pilih "
                "folder lain untuk --out"
            )

    def _found(self) -> dict[int, Part]:
        found = {}
        for path in sorted((self.folder / MANIFEST).glob("part-*.json")):
            tree = _read(path)
            try:
                found[int(tree["part"])] = Part(tree["names"], Totals.of_fields(tree))
            except (KeyError, TypeError, ValueError):
                raise UsageError(
                    f"{path}: bukan catatan batch; hapus berkas ini, bagiannya akan dinilai lagi"
                ) from None
        return found


def _told(judged_by: Mapping[str, Any]) -> str:
    parts = (value if isinstance(value, list) else [value] for value in judged_by.values())
    return ", ".join(str(value) for part in parts for value in part)


def day_begun(folder: Path) -> str | None:
    """The day whose law a folder of results was begun with; None for a folder that is none yet."""
    place = folder / MANIFEST / RUN
    try:
        day = _read(place).get("judged_by", {}).get("as_of") if place.exists() else None
    except OSError:
        return None  # who opens the folder says what is wrong with it
    return day if isinstance(day, str) else None


CONTINUE = "jalankan lagi perintah yang sama untuk meneruskan"


def _read(path: Path) -> dict[str, Any]:
    try:
        tree = json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        tree = None
    if not isinstance(tree, dict):
        raise UsageError(f"{path}: bukan catatan batch yang utuh; pilih folder lain untuk --out")
    return tree


def _write(place: Path, data: bytes) -> None:
    """A file that is there whole or not at all, also when the machine loses its power."""
    beside = place.with_name(f".{place.name}.tmp")
    with beside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(place)


def _hold(place: Path) -> IO[bytes]:
    """Keeps other runs away from the folder as long as this process lives (not on Windows)."""
    file = place.open("ab")
    try:
        import fcntl
    except ImportError:  # Windows
        return file
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        raise UsageError(
            f"{place.parent.parent}: batch lain sedang menulis ke folder ini; tunggu sampai selesai, atau pilih "
            "folder lain"
        ) from None
    return file
