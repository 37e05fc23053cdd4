"""Small pieces of Markdown and HTML that several pages are made of."""

from __future__ import annotations

from datetime import date
from html import escape

from standards_lint.model.finding import Severity
from standards_lint.reporters.law_text import day as indonesian_day
from standards_lint.reporters.words import SEVERITY


def front(*, sembunyi: bool = False, **named: str) -> str:
    """What stands above a page for the template.

    Args:
        sembunyi: No list of headings beside the page.
        named: ``bahasa`` (language of what is shown), ``induk`` (the page above), ``sebelum``, ``sesudah`` (pages
            beside it in an order of their own; such a page is in no menu). Empty ones are left out.
    """
    lines = [f"{name}: {value}" for name, value in named.items() if value]
    lines += ["hide-toc: true"] if sembunyi else []
    lines += ["orphan: true"] if named.get("induk") else []
    return "\n".join(["---", *lines, "---"]) if lines else ""


def written_day(day: date, lang: str) -> str:
    """A day as people write it."""
    return indonesian_day(day) if lang == "id" else f"{day.day} {day:%B %Y}"


def raw(html: str) -> str:
    """HTML as it is, on lines of its own."""
    return f"````{{raw}} html\n{html}\n````"


def badge(severity: Severity, lang: str) -> str:
    """The mark of a weight."""
    return f'<span class="lencana {severity.value}">{escape(SEVERITY[severity].in_(lang))}</span>'
