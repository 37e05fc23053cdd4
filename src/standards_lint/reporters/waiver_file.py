"""What a reviewer put aside as the beginning of a file of waivers, for whoever is to approve of it."""

from __future__ import annotations

import json

from standards_lint.model.report import DocumentReport, Suppressed
from standards_lint.reporters.printable import one_line

_BY = "reviewer"
_HEAD = """\
# Temuan yang dikesampingkan penelaah, sebagai awal berkas pengecualian. Isi “disetujui_oleh” dan “sampai” (TTTT-BB-HH)
# pada setiap butir: tanpa keduanya berkas ini ditolak. Lalu: standards-lint check DOKUMEN --waivers pengecualian.yaml
# What a reviewer put aside. Whoever approves fills in “disetujui_oleh” and “sampai”; without them it is refused.
pengecualian:
"""


def can_be_waived(document: DocumentReport) -> bool:
    """A reviewer put something aside that a waiver can name."""
    return any(_is_waiver(entry) for entry in document.suppressed)


def waiver_file(document: DocumentReport, name: str) -> str:
    """The file, an entry for each finding; who approves of it and until when is left empty.

    Args:
        document: The report with the reviewer's decisions in it.
        name: Of the document, by which waivers find it in whatever folder it lies.
    """
    return _HEAD + "".join(_entry(entry, name) for entry in document.suppressed if _is_waiver(entry))


def _is_waiver(entry: Suppressed) -> bool:
    # What has no fingerprint the program raised itself, and no waiver may name it.
    return entry.by == _BY and bool(entry.finding.fingerprint)


def _entry(entry: Suppressed, name: str) -> str:
    finding = entry.finding
    told = [
        f"  - aturan: {finding.code}   # {one_line(finding.message.id)}",
        f"    dokumen: {_quoted(name)}",
        f"    sidik_jari: {_quoted(finding.fingerprint)}",
        f"    alasan: {_quoted(one_line(entry.reason))}",
        "    disetujui_oleh:",
        "    sampai:",
    ]
    return "".join(f"{line}\n" for line in told)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
