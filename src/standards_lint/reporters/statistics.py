"""How often each rule spoke, over all documents."""

from __future__ import annotations

from collections import Counter

from standards_lint.model.finding import Severity
from standards_lint.model.report import Report
from standards_lint.reporters import words


def count_findings(report: Report) -> list[tuple[int, str, str, Severity]]:
    """(number, code, name, severity), the most frequent first."""
    counts = Counter((f.code, f.name, f.severity) for document in report.documents for f in document.findings)
    return sorted(((n, *key) for key, n in counts.items()), key=lambda row: (-row[0], row[1], row[3].rank))


def render_statistics(report: Report, *, lang: str = "id") -> str:
    """A line for each rule and severity: ``12  KOM007  peringatan  sarana-tidak-ada``."""
    rows = count_findings(report)
    width = len(str(max((row[0] for row in rows), default=0)))
    severities = {severity: words.SEVERITY[severity].in_(lang) for severity in Severity}
    pad = max(map(len, severities.values()))
    return "".join(f"{n:>{width}}  {code}  {severities[severity]:<{pad}}  {name}\n" for n, code, name, severity in rows)
