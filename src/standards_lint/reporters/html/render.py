"""The page: a template filled with what `view` prepares; style and script stand inside it, nothing is fetched."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from importlib.resources import files

from standards_lint.knowledge.components import Components
from standards_lint.model.finding import Severity, Text
from standards_lint.model.report import Report
from standards_lint.model.rounds import Rounds
from standards_lint.reporters import words
from standards_lint.reporters.html.frame import ALONE, Frame
from standards_lint.reporters.html.page_words import page_words
from standards_lint.reporters.html.rounds_view import rounds_view
from standards_lint.reporters.html.view import Rules, page_view
from standards_lint.reporters.rounds_words import PAGE as ROUNDS_PAGE


def render_html(report: Report, components: Components, rules: Rules, *, lang: str = "id", frame: Frame = ALONE) -> str:
    """The report as one HTML file.

    Args:
        report: What was found, with the text of the documents (`Session.with_text`).
        components: The 14 components in their usual order.
        rules: What the page tells of the rules beside their findings.
        lang: ``id`` or ``en``.
        frame: What a program that shows it puts around it.
    """
    from markupsafe import Markup

    script = page_file("report.js")
    return _filled(
        "report.html.j2",
        page=page_view(report, components, rules, lang),
        t=page_words(lang),
        severities=[(severity.value, words.SEVERITY[severity].in_(lang)) for severity in Severity],
        lang=lang,
        frame=frame,
        # Both are our own files, not words of a document.
        style=Markup(page_file("report.css")),
        script=Markup(script),
        script_hash=_hash(script),
    )


def render_rounds_html(
    rounds: Rounds,
    report: Report,
    components: Components,
    whys: Mapping[str, Text],
    *,
    lang: str = "id",
    frame: Frame = ALONE,
) -> str:
    """The second round as one HTML file, without a script.

    Args:
        rounds: What became of the findings.
        report: On both versions, with what they were judged by.
        components: The 14 components with their names.
        whys: Code of a rule → why it is there.
        lang: ``id`` or ``en``.
        frame: What a program that shows it puts around it.
    """
    from markupsafe import Markup

    return _filled(
        "rounds.html.j2",
        page=rounds_view(rounds, report, components, whys, lang),
        t={name: text.in_(lang) for name, text in ROUNDS_PAGE.items()},
        lang=lang,
        frame=frame,
        style=Markup(page_file("report.css") + page_file("rounds.css")),
    )


def _filled(template: str, **values: object) -> str:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    return environment.from_string(page_file(template)).render(**values)


def page_file(name: str) -> str:
    """A template, style or script of the pages by the name of its file."""
    return (files("standards_lint.reporters.html") / name).read_text(encoding="utf-8")


def _hash(script: str) -> str:
    """By which the page's own policy lets this script run and no other (Content Security Policy Level 3, 2.3.1)."""
    digest = hashlib.sha256(script.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
