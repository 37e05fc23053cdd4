"""Rules of population administration (*administrasi kependudukan*) for standards-lint.

The rules are data (``paket/``), the requirements of Perpres 96/2018 too (``tabel/``); the only code holds the list of
requirements of a standard against that table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable

from standards_lint.plugins import Extractor, Fact, Knowledge, Standard, hookimpl, make_fact

API = 1
"""Version of the hooks that this plugin is written for."""


@hookimpl
def standards_lint_packs() -> Iterable[Traversable]:
    """The sector's pack of rules."""
    return (files(__package__) / "paket",)


@hookimpl
def standards_lint_extractors() -> Iterable[Extractor]:
    """Facts on requirements that differ from those of Perpres 96/2018."""
    return (Extractor("persyaratan", _requirement_facts),)


def _requirement_facts(standard: Standard, knowledge: Knowledge, as_of: date) -> Iterator[Fact]:  # noqa: ARG001 (the table knows one edition of the law)
    # Read only where documents are judged: most commands ask for no facts.
    from standards_lint_adminduk.pembandingan import differences
    from standards_lint_adminduk.persyaratan import requirements

    for one in differences(standard, knowledge, requirements()):
        yield make_fact(
            "extra",
            one.span,
            name=one.kind,
            service=one.service,
            component="persyaratan",
            value=one.paper,
            other=one.article,
            flag=one.foreign,
            certainty=one.certainty,
            text=one.text,
        )
