"""What a pack says of how its rules did on real documents."""

import pytest

from standards_lint.packs.load import inspect_pack
from standards_lint.packs.precision import Counts, Precision, load_precision

COUNTS = """\
edition: "1"
day: "2026-01-05"
documents: 12
dropped: 3
rules:
  WKT901: {findings: 9, documents: 4, right: 3, wrong: 1, unfair: 1, unclear: 1}
"""


def problems_of(folder):
    _, problems = inspect_pack(folder.root)
    return [str(problem).removeprefix(f"{folder.root}/") for problem in problems]


def test_the_counts_of_a_pack_are_read(folder):
    folder.write("ketepatan.yaml", COUNTS)

    assert problems_of(folder) == []
    precision = load_precision(folder.root)
    assert precision == Precision("1", "2026-01-05", 12, 3, {"WKT901": Counts(9, 4, 3, 1, 1, 1)})
    assert precision.rules["WKT901"].read == 6


def test_a_pack_needs_none(folder):
    assert problems_of(folder) == []
    assert load_precision(folder.root) is None


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ("WKT901", "WKT902", 6, "paket ini tidak memuat aturan “WKT902” — maksud Anda “WKT901”?"),
        ("right: 3", "right: 7", 6, "WKT901: 10 temuan dibaca, padahal 9 dilaporkan; hitung ulang"),
        ("documents: 4", "documents: 10", 6, "9 temuan di 10 dokumen tidak mungkin"),
        ("documents: 4", "documents: 0", 6, "9 temuan di 0 dokumen tidak mungkin"),
        ("documents: 12", "documents: 3", 6, "9 temuan di 4 dokumen tidak mungkin"),
        ("unfair: 1, ", "", 6, "“unfair” belum ditulis"),
        ("right: 3", "right: tiga", 6, "bilangan bulat"),
        ("dropped: 3", "dropped: -3", 4, "dropped"),
        ("rules:", "aturan:", 5, "kunci “aturan” tidak dikenal"),
        ("edition:", "- edition:", 2, "bukan YAML yang sah"),
    ],
)
def test_counts_that_cannot_be_are_told_with_their_line(folder, old, new, line, told):
    folder.write("ketepatan.yaml", COUNTS.replace(old, new, 1))

    problems = problems_of(folder)
    assert any(p.startswith(f"ketepatan.yaml:{line}: ") and told in p for p in problems), problems
