"""Verdicts on findings that were read beside their documents, kept in ``verdicts.tsv`` beside this module.

The table holds nothing of a document's text: its number, the rule's code, the finding's fingerprint, the verdict, and a
digest of the words in which the finding was told. A fingerprint is made of code, service, component, quoted words and
the how-manieth it is (``engine/listing.py``): it stays when lines move or a rule is worded anew, and changes when the
words of the document are read otherwise.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from enum import StrEnum
from hashlib import blake2b
from pathlib import Path

from standards_lint.model.finding import Finding

TABLE = Path(__file__).with_name("verdicts.tsv")

_NUMBER = re.compile(r"(?:[a-z]+-)?\d+")


class Verdict(StrEnum):
    """What a reader may say of a finding."""

    TRUE = "true"
    FALSE = "false"
    UNFAIR = "unfair"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, order=True)
class Judged:
    """One row of the table."""

    document: str
    """Its number: ``024``, ``neg-04``."""
    code: str
    fingerprint: str
    verdict: str
    said: str
    """Digest of severity, message and advice as the reader saw them."""

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is joined by."""
        return self.document, self.code, self.fingerprint


@dataclass(frozen=True, slots=True)
class Given:
    """A row of a reader's file."""

    document: str
    code: str
    fingerprint: str
    verdict: Verdict


def document_number(path: str) -> str:
    """``024`` of ``files/024-name.html``: a name says who wrote the document, its number does not.

    Raises:
        ValueError: if the name of the file does not begin with a number.
    """
    match = _NUMBER.match(Path(path).stem)
    if not match:
        raise ValueError(f"{path}: the file's name must begin with its number, as 024 or neg-04")
    return match[0]


def said(finding: Finding) -> str:
    """Digest of the words in which a finding is told."""
    words = "\x1f".join((finding.severity.value, finding.message.id, finding.advice.id))
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


def read_table(path: Path = TABLE) -> tuple[Judged, ...]:
    """The rows of the table.

    Raises:
        ValueError: if a row is not as it must be.
    """
    names = [field.name for field in fields(Judged)]
    rows = [Judged(**row) for row in _rows(path, names)]
    for row in rows:
        _verdict(row.verdict, f"{path.name}: {' '.join(row.key)}")
    return tuple(rows)


def write_table(rows: Iterable[Judged], path: Path = TABLE) -> None:
    """Writes the table, sorted."""
    out = io.StringIO()
    writer = csv.writer(out, dialect="excel-tab", lineterminator="\n")
    writer.writerow(field.name for field in fields(Judged))
    writer.writerows(astuple(row) for row in sorted(rows))
    path.write_text(out.getvalue(), encoding="utf-8", newline="\n")


def read_given(path: Path) -> tuple[Given, ...]:
    """The rows of a reader's file: at least the columns ``path code fingerprint verdict``, named in its first line.

    Raises:
        ValueError: if a column is missing or a verdict is none.
    """
    rows = _rows(path, ["path", "code", "fingerprint", "verdict"])
    return tuple(
        Given(
            document_number(row["path"]),
            row["code"],
            row["fingerprint"],
            _verdict(row["verdict"], f"{path.name}, row {number}"),
        )
        for number, row in enumerate(rows, 2)
    )


def _rows(path: Path, names: list[str]) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        # A remark may hold a quotation mark that is never closed: nothing in these files is quoted.
        rows = csv.DictReader(file, dialect="excel-tab", quoting=csv.QUOTE_NONE)
        missing = [name for name in names if name not in (rows.fieldnames or ())]
        if missing:
            raise ValueError(f"{path.name}: the first line must name the column {', '.join(missing)}")
        return [{name: row[name] or "" for name in names} for row in rows]


def _verdict(word: str, where: str) -> Verdict:
    if word not in set(Verdict):  # an enumeration answers for plain words from Python 3.12 on
        raise ValueError(f"{where}: “{word}” is no verdict; write {', '.join(Verdict)}")
    return Verdict(word)
