"""A finding to the command that writes it down for those who keep the rules, ready to be copied."""

from __future__ import annotations

import shlex
from collections.abc import Collection, Sequence

from standards_lint.model.finding import Finding
from standards_lint.reporters.printable import one_line

_READ = frozenset('"$`!')
"""Characters that mean something to a shell even between double quotes."""


def report_commands(findings: Sequence[Finding], path: str, as_of: str, across: Collection[str]) -> tuple[str, ...]:
    """A command line for each code, with the place of its first finding.

    Args:
        findings: What an entry tells.
        path: The document.
        as_of: Day whose law was judged by; another day may give other findings.
        across: Codes of rules about several documents, which no single file shows.

    Returns:
        Nothing for what came through standard input, which is no file to name.
    """
    if path.startswith("<"):
        return ()
    first = {finding.code: finding.span for finding in reversed(findings) if finding.code not in across}
    places = {code: _quoted(f"{one_line(path)}:{span.line}:{span.column}") for code, span in sorted(first.items())}
    return tuple(f"standards-lint report {code} {place} --as-of {as_of}" for code, place in places.items())


def _quoted(place: str) -> str:
    """Between double quotes, which Windows knows too, but where a shell would read more into them."""
    return shlex.quote(place) if _READ & set(place) else f'"{place}"'
