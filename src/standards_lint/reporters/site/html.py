"""Pages as HTML files that lead to each other: no script, no network, one style sheet beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.resources import files

from standards_lint.reporters.html.render import page_file
from standards_lint.reporters.site import words
from standards_lint.reporters.site.page import Pages

STYLE = "gaya.css"
MARKS = ('<meta name="generator" content="standards-lint rules docs">', "/* standards-lint rules docs */")
"""By which pages and style of an earlier run are told from files of somebody else."""

_FOLDERS = {"id": "", "en": "en/"}
INDEX = "index"


def html_files(sites: Sequence[Pages]) -> dict[str, str]:
    """Path → text of each file, the Indonesian pages on top and the English ones in ``en/``."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    template = environment.from_string(_file("page.html.j2"))
    found = {STYLE: _style()}
    for site in sites:
        english = site.lang == "en"
        for page in site.pages:
            found[f"{_FOLDERS[site.lang]}{page.name}.html"] = template.render(
                page=page,
                site=site,
                t=_words(site.lang),
                kind=lambda block: type(block).__name__,
                style=f"../{STYLE}" if english else STYLE,
                twin=f"../{page.name}.html" if english else f"en/{page.name}.html",
                twin_lang="id" if english else "en",
                index=INDEX,
            )
    return found


def _words(lang: str) -> Mapping[str, str]:
    named = {"other": words.OTHER_LANGUAGE, "before": words.BEFORE, "after": words.AFTER}
    named |= {"skip": words.SKIP, "menu": words.MENU}
    return {name: text.in_(lang) for name, text in named.items()}


def _style() -> str:
    """That of the reports, so that both look alike, and what only these pages have."""
    return f"{MARKS[1]}\n{page_file('report.css')}{_file('site.css')}"


def _file(name: str) -> str:
    return (files("standards_lint.reporters.site") / name).read_text(encoding="utf-8")
