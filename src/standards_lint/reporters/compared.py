"""What was compared between documents given together, as lines of text and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.model.report import Compared
from standards_lint.reporters import words
from standards_lint.reporters.printable import one_line

_SHOWN = 10
"""Services that a text report names; JSON has them all."""


def compared_lines(sets: Sequence[Compared], lang: str) -> Iterator[str]:
    """For each folder the services that several documents have, and the documents that stand alone."""
    for compared in sets:
        heading = words.COMPARED_IN if compared.folder else words.COMPARED
        yield heading.in_(lang).format(folder=one_line(compared.folder))
        for service in compared.matched[:_SHOWN]:
            places = ", ".join(f"{one_line(path)}:{line}" for path, line in service.places)
            yield f"  {one_line(service.name)}: {places}"
        if len(compared.matched) > _SHOWN:
            yield f"  {words.MORE_COMPARED.in_(lang).format(n=len(compared.matched) - _SHOWN)}"
        if not compared.matched:
            yield f"  {words.NOTHING_COMPARED.in_(lang)}"
        if compared.alone:
            paths = ", ".join(one_line(path) for path in compared.alone)
            yield f"  {words.ALONE.in_(lang).format(paths=paths)}"
        yield ""


def compared_fields(compared: Compared) -> dict[str, object]:
    """The same for JSON."""
    return {
        "folder": compared.folder,
        "services": [
            {"name": service.name, "places": [{"path": path, "line": line} for path, line in service.places]}
            for service in compared.matched
        ],
        "alone": list(compared.alone),
    }
