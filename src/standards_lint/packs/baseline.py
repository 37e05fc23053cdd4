"""The file of a baseline: findings that an office had when it began to look, a line each so that changes show."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from standards_lint.errors import PackError, system_words
from standards_lint.model.exemption import Baseline, OldFinding
from standards_lint.model.finding import Severity

SCHEMA_VERSION = 1
_AGAIN = "buat ulang dengan “standards-lint baseline create”"


def load_baseline(path: Path) -> Baseline:
    """The baseline in a file.

    Raises:
        PackError: if it cannot be opened, is no JSON, or is no baseline; with the line as far as it is known.
    """
    file = str(path)
    try:
        tree = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise PackError("baseline ini tidak ada; betulkan namanya, atau " + _AGAIN, file=file) from None
    except OSError as error:
        raise PackError(f"baseline ini tidak dapat dibuka ({system_words(error)})", file=file) from None
    except UnicodeDecodeError as error:
        raise PackError(f"bukan teks UTF-8 (byte ke-{error.start}); {_AGAIN}", file=file) from None
    except (json.JSONDecodeError, RecursionError) as error:
        line = getattr(error, "lineno", 0)
        raise PackError(f"bukan JSON yang sah; bila ada tanda konflik git, {_AGAIN}", file=file, line=line) from None
    return _baseline(tree, path)


def baseline_text(baseline: Baseline) -> str:
    """The file of a baseline: sorted, so that the same findings give the same file."""
    head = {"schema_version": SCHEMA_VERSION, "made_on": baseline.made_on, "note": baseline.note}
    lines = [f"  {_json(key)}: {_json(value)}," for key, value in head.items()]
    documents = []
    for path, entries in sorted(baseline.documents):
        told = ",\n".join(f"      {_json(_fields(entry))}" for entry in sorted(entries, key=_order))
        documents.append(f"    {_json(path)}: [\n{told}\n    ]")
    inside = "{\n" + ",\n".join(documents) + "\n  }" if documents else "{}"
    return "\n".join(["{", *lines, f'  "documents": {inside}', "}", ""])


def _order(entry: OldFinding) -> tuple[str, str, str, int]:
    return entry.code, entry.service, entry.likeness, -entry.severity.rank


def _fields(entry: OldFinding) -> dict[str, object]:
    return {
        "code": entry.code,
        "severity": entry.severity.value,
        "count": entry.count,
        "likeness": entry.likeness,
        "service": entry.service,
        "quote": entry.quote,
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _baseline(tree: object, path: Path) -> Baseline:
    file = str(path)
    if not isinstance(tree, dict) or not isinstance(tree.get("documents"), dict):
        raise PackError(f"ini bukan baseline standards-lint: “documents” tidak ada; {_AGAIN}", file=file, line=1)
    if tree.get("schema_version") != SCHEMA_VERSION:
        told = f"baseline versi “{tree.get('schema_version')}” tidak dikenal; yang dibaca versi {SCHEMA_VERSION}"
        raise PackError(f"{told}; {_AGAIN}", file=file, line=1)
    documents = sorted(tree["documents"].items())
    return Baseline(
        file=file,
        folder=path.resolve().parent.as_posix(),
        made_on=_word(tree, "made_on", file, "baseline"),
        note=_word(tree, "note", file, "baseline"),
        documents=tuple((name, _entries(name, entries, file)) for name, entries in documents),
    )


def _entries(name: str, entries: object, file: str) -> tuple[OldFinding, ...]:
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise PackError(f"isi “{name}” harus daftar temuan; {_AGAIN}", file=file)
    return tuple(_entry(entry, file, f"“{name}” temuan ke-{number}") for number, entry in enumerate(entries, 1))


def _entry(entry: Mapping[str, Any], file: str, where: str) -> OldFinding:
    severity, count = _word(entry, "severity", file, where), entry.get("count")
    if severity not in list(Severity):
        raise PackError(f"{where}: “severity: {severity}” tidak dikenal; {_AGAIN}", file=file)
    if not isinstance(count, int) or isinstance(count, bool) or count < 1:
        raise PackError(f"{where}: “count” harus bilangan bulat mulai dari 1; {_AGAIN}", file=file)
    code, likeness, service, quote = (
        _word(entry, key, file, where) for key in ("code", "likeness", "service", "quote")
    )
    return OldFinding(code, Severity(severity), likeness, count, service, quote)


def _word(tree: Mapping[str, Any], key: str, file: str, where: str) -> str:
    value = tree.get(key)
    if not isinstance(value, str):
        raise PackError(f"{where}: “{key}” belum ditulis atau bukan teks; {_AGAIN}", file=file)
    return value
