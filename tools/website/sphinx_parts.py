"""What the site adds to Sphinx: the Indonesian search, anchors as code hosts make them, excerpts."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from docutils import nodes
from docutils.languages import en as words
from docutils.parsers.rst.languages import en as directives
from sphinx.application import Sphinx
from sphinx.search import SearchLanguage

EXCERPTS = "petikan.js"
_EXCERPT = 170


_STOPWORDS = """
ada adalah agar akan atas atau bagi bahwa bila dalam dan dapat dari dengan di hal harus ia ini itu jika juga ke lagi
maka namun oleh pada para pun saat sebagai serta seperti supaya tetapi tidak untuk yaitu yang
"""


class SearchIndonesian(SearchLanguage):
    """Words as they are written; the search finds beginnings and parts of words by itself."""

    lang = "id"
    language_name = "Indonesian"
    stopwords = frozenset(_STOPWORDS.split())


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    _without_chance_modules()
    app.add_search_language(SearchIndonesian)
    app.connect("doctree-read", _with_anchors)
    app.connect("html-page-context", _with_neighbours)
    app.connect("build-finished", _write_excerpts)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _without_chance_modules() -> None:
    """Docutils has no words in Indonesian (*id*) and would take any installed module of that name for them.

    ``id`` is a package that tools for releases bring; with it a page with a head would stop the build.
    """
    for english in (words, directives):
        sys.modules.setdefault(english.__name__.removesuffix("en") + "id", english)


def _with_anchors(_: Sphinx, doctree: nodes.document) -> None:
    """Every heading can be reached by the name that code hosts give it; links from the other language use it."""
    taken = {name for node in doctree.findall(nodes.Element) for name in node["ids"]}
    for section in doctree.findall(nodes.section):
        slug = section.get("slug")
        if slug and slug not in taken:
            section["ids"].append(slug)
            taken.add(slug)


def _with_neighbours(app: Sphinx, page: str, _template: str, context: dict[str, Any], _doctree: object) -> None:
    """The same page in the other language, and the one above."""
    deep, english = page.count("/"), app.config.language == "en"
    context["twin"] = "../" * (deep + 1) + f"{page}.html" if english else "../" * deep + f"en/{page}.html"
    context["twin_lang"] = "id" if english else "en"
    above = (context.get("meta") or {}).get("induk", "")
    if above in app.env.titles:
        context["above"] = {"name": above, "title": app.env.titles[above].astext()}


def _write_excerpts(app: Sphinx, error: Exception | None) -> None:
    """The first words of each page, for the list of what a search found."""
    if error:
        return
    found = {}
    for name in sorted(app.env.found_docs):
        doctree = app.env.get_doctree(name)
        texts = (node.astext() for node in doctree.findall(nodes.paragraph) if not _is_notice(node))
        words = " ".join(" ".join(texts).split())
        found[name] = f"{words[:_EXCERPT].rsplit(' ', 1)[0]} …" if len(words) > _EXCERPT else words
    script = f"const PETIKAN={json.dumps(found, ensure_ascii=False, separators=(',', ':'))};\n"
    (Path(app.outdir) / "_static" / EXCERPTS).write_text(script, encoding="utf-8")


def _is_notice(node: nodes.paragraph) -> bool:
    return isinstance(node.parent, nodes.container) and "satu-bahasa" in node.parent["classes"]
