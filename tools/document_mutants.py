"""Write docs/mutants.md: what the rules of the national pack see of clean documents damaged one element at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from standards_lint.knowledge.data import national
from standards_lint.mutants import MutantResult, rule_scores, run_mutants
from standards_lint.packs.load import load_pack

PAGE = Path(__file__).parents[1] / "docs" / "mutants.md"

_HEAD = """\
# Mutants

Clean documents of the pack ({scaffolds} of them) are damaged one element at a time: each section is taken out
(`hapus`), emptied (`kosong`), made hollow (`hampa`), and loses one item of its list after the other (`butir`). What
must be reported then stands beside the section in `rules/scaffolds/`; whatever else is reported is a failure too.

Written by `python tools/document_mutants.py`; do not edit. `standards-lint rules test --mutate` runs them.

{total} mutants, {failed} not as they should be, {seen} reported, {unseen} that no rule sees.

## By rule

| rule | mutants it must report | reported | reported besides |
|---|---|---|---|
"""

_UNSEEN = """
## What no rule sees

Most of these are no defect: a list of requirements may be shorter. The others are what is missed.

"""


def render(results: Sequence[MutantResult]) -> str:
    """The page.

    Args:
        results: Of all mutants of the national pack.
    """
    seen = sum(bool(r.got) for r in results)
    head = _HEAD.format(
        scaffolds=len({r.mutant.scaffold for r in results}),
        total=len(results),
        failed=sum(not r.passed for r in results),
        seen=seen,
        unseen=len(results) - seen,
    )
    rows = [f"| {s.code} | {s.expected} | {s.caught} | {s.beside} |\n" for s in rule_scores(results)]
    return head + "".join(rows) + _UNSEEN + "".join(_unseen(results))


def _unseen(results: Iterable[MutantResult]) -> Iterable[str]:
    damages: dict[tuple[str, str], list[str]] = {}
    for result in results:
        if not result.got:
            place = result.mutant.scaffold, result.mutant.section
            damages.setdefault(place, []).append(result.mutant.damage)
    for (scaffold, section), found in damages.items():
        yield f"- {scaffold}, {section}: {', '.join(found)}\n"


if __name__ == "__main__":
    PAGE.write_text(render(list(run_mutants(load_pack(national())))), encoding="utf-8", newline="\n")
