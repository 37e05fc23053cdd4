"""Write ``rules/ketepatan.yaml``: how often each rule speaks on real documents, and how often it is right.

    python tools/rule_precision.py [--corpus FOLDER] [--add FILE.tsv ...]

Needs the documents, which are no part of this project (``files/`` and ``more/`` in the folder). Runs all rules over
them, those on trial too, by the law of the day of the register, and joins the findings with the verdicts of people who
read them beside the documents (``tools/quality/verdicts.tsv``). ``--add`` first takes the verdicts of a reader's file
into that table (columns ``path code fingerprint verdict``; verdicts ``true false unfair unclear``).

A verdict whose finding is no longer reported is told and not counted; it stays in the table, in case the finding comes
back. One of ``unfair`` goes on counting when the finding is told in other words by now, and is named, to be read again.
Takes a minute.

Exit code: 1 if verdicts to add are on findings that are not reported, 2 if documents or verdicts cannot be read.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tools")]

from quality.precision import Reports, add, count, render  # noqa: E402 (found by the line above, like those below)
from quality.verdicts import document_number, read_given, read_table, write_table  # noqa: E402

from standards_lint.knowledge.data import national  # noqa: E402
from standards_lint.knowledge.register import load_register  # noqa: E402
from standards_lint.model.finding import Finding  # noqa: E402
from standards_lint.packs.load import load_pack  # noqa: E402
from standards_lint.packs.precision import PRECISION_FILE  # noqa: E402
from standards_lint.pipeline import lint_file, open_session  # noqa: E402
from standards_lint.readers.discover import find_documents  # noqa: E402
from standards_lint.triage.select import Selection  # noqa: E402

FILE = ROOT / "rules" / PRECISION_FILE
CORPUS = ROOT.parent / "shared" / "corpus"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="folder of the documents (default: %(default)s)")
    parser.add_argument("--add", type=Path, nargs="+", default=[], metavar="FILE.tsv", help="verdicts of a reader")
    options = parser.parse_args()
    try:
        given = [row for path in options.add for row in read_given(path)]
        table = read_table()
        day = load_register(national() / "knowledge").register_date
        reports = judge_all(options.corpus, day)
    except (OSError, ValueError) as error:
        print(f"rule_precision: {error}", file=sys.stderr)
        return 2
    added = add(table, given, reports)
    pack = load_pack(ROOT / "rules", trusted=True)
    codes = [rule.code for rule in pack.rules]
    counted = count(codes, reports, added.table, edition=pack.version, day=day.isoformat())
    if given:
        write_table(added.table)
        print(f"added {added.new}, changed {added.changed}")
    FILE.write_text(render(counted.precision), encoding="utf-8", newline="\n")
    read = len(added.table) - len(counted.dropped)
    print(f"{read} verdicts counted on {counted.precision.documents} documents")
    if counted.dropped:
        print(f"not counted, for the finding is gone: {_by_code(row.code for row in counted.dropped)}")
    if counted.reworded:
        print(f"unfair in other words than today's; read again: {_by_code(row.code for row in counted.reworded)}")
    if added.unknown:
        told = _by_code(row.code for row in added.unknown)
        print(f"rule_precision: not added, for they are not reported: {told}", file=sys.stderr)
    return 1 if added.unknown else 0


def judge_all(corpus: Path, day: date) -> Reports:
    """The findings on every document, by its number.

    Raises:
        FileNotFoundError: if there are no documents.
        ValueError: if two of them have one number.
    """
    folders = [folder for folder in (corpus / "files", corpus / "more") if folder.is_dir()]
    if not folders:
        raise FileNotFoundError(f"{corpus}: there are no documents; name their folder with --corpus")
    session = open_session(as_of=day, selection=Selection(preview=True))
    reports: dict[str, Sequence[Finding]] = {}
    for path in find_documents(folders).files:
        number = document_number(str(path))
        if number in reports:
            raise ValueError(f"{path.name}: another document has the number {number} too")
        reports[number] = lint_file(path, session).findings
    return reports


def _by_code(codes: Iterable[str]) -> str:
    return ", ".join(f"{code} ({n})" for code, n in sorted(Counter(codes).items()))


if __name__ == "__main__":
    sys.exit(main())
