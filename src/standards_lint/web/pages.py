"""Templates to pages."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from jinja2 import Environment

ASSETS = {"report.css": "text/css", "rounds.css": "text/css", "report.js": "text/javascript"}
"""Files of the reports that pages here are shown with, too."""
OWN_ASSETS = {"web.css": "text/css", "web.js": "text/javascript"}


def filled(template: str, **values: object) -> str:
    """A page or a part of one.

    Args:
        template: Name of its file; words that are filled in are escaped.
        values: What it shows.
    """
    return _templates().get_template(template).render(**values)


def part(template: str, **values: object) -> Markup:
    """The same as mark-up to be put into another page."""
    return Markup(filled(template, **values))  # the template has escaped what it was filled with


def asset(name: str) -> tuple[str, str] | None:
    """A style or script with its type; None where there is none of this name."""
    if name in OWN_ASSETS:
        return (files("standards_lint.web") / "assets" / name).read_text(encoding="utf-8"), OWN_ASSETS[name]
    if name in ASSETS:
        from standards_lint.reporters.html.render import page_file

        return page_file(name), ASSETS[name]
    return None


@lru_cache(maxsize=1)
def _templates() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("standards_lint.web"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
