"""What the rules of a pack reported on real documents, and how much of it was right when read beside them.

Stands in ``ketepatan.yaml`` of the pack, where there is one; ``tools/rule_precision.py`` writes that of the national
pack. No rule judges by it, so it is read only where it is told.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from importlib.resources.abc import Traversable

from standards_lint.packs.problems import Problems, suggestion
from standards_lint.packs.source import SourceFile, read_mapping
from standards_lint.packs.yaml_lines import YamlMap
from standards_lint.records import dataclass

PRECISION_FILE = "ketepatan.yaml"

_VERDICTS = ("right", "wrong", "unfair", "unclear")


@dataclass(frozen=True, slots=True)
class Counts:
    """Findings of one rule."""

    findings: int
    documents: int
    """Those with such a finding."""
    right: int
    wrong: int
    """The document does not have the defect."""
    unfair: int
    """True by the letter, but misleading or too grave."""
    unclear: int
    """Could not be decided from the document."""

    @property
    def read(self) -> int:
        """Findings that were read beside the document."""
        return self.right + self.wrong + self.unfair + self.unclear


@dataclass(frozen=True, slots=True)
class Precision:
    """What was counted, when, on how many documents."""

    edition: str
    """Of the pack."""
    day: str
    """Whose law was judged by, ``YYYY-MM-DD``."""
    documents: int
    dropped: int
    """Verdicts that are not counted, since their finding is no longer reported."""
    rules: Mapping[str, Counts]
    """By code; a rule that was not there when they were counted is not in it."""


def load_precision(root: Traversable) -> Precision | None:
    """The counts of a pack that was checked or is trusted; None where it has none.

    Raises:
        PackError: if the file is there and cannot be read.
    """
    if not (root / PRECISION_FILE).is_file():
        return None
    tree = read_mapping(root, PRECISION_FILE).tree
    rules = {code: Counts(**counts) for code, counts in tree["rules"].items()}
    return Precision(str(tree["edition"]), tree["day"], tree["documents"], tree["dropped"], rules)


def check_precision(file: SourceFile, codes: Collection[str], problems: Problems) -> None:
    """Notes counts that cannot be, in a file whose shape is right.

    Args:
        file: ``ketepatan.yaml``.
        codes: Those of the pack's rules.
        problems: Takes what is wrong.
    """
    rules: YamlMap = file.tree["rules"]
    for code, counts in rules.items():
        line = rules.line_of(code)
        if code not in codes:
            problems.add(file.label, line, f"paket ini tidak memuat aturan “{code}”{suggestion(code, codes)}")
        findings, documents = counts["findings"], counts["documents"]
        read = sum(counts[verdict] for verdict in _VERDICTS)
        again = "hitung ulang dengan tools/rule_precision.py"
        if read > findings:
            problems.add(file.label, line, f"{code}: {read} temuan dibaca, padahal {findings} dilaporkan; {again}")
        if documents > min(findings, file.tree["documents"]) or (findings and not documents):
            problems.add(file.label, line, f"{code}: {findings} temuan di {documents} dokumen tidak mungkin; {again}")
