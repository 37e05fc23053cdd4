"""Configuration of Sphinx; language, edition and titles are given on its command line by `build`."""

from __future__ import annotations

from pathlib import Path

_THEME = Path(__file__).parent / "theme"

project = "standards-lint"
author = "The standards-lint developers"
extensions = ["myst_parser", "tools.website.sphinx_parts"]
html_context = {"legal_review": ""}

myst_heading_anchors = 6
myst_enable_extensions = ["colon_fence", "attrs_inline"]
# Links that lead out of a language's own pages, made by `links`: the schemes are taken off.
myst_url_schemes = {
    "http": None,
    "https": None,
    "mailto": None,
    "silang": "{{path}}",
    "silang-judul": "{{path}}#{{fragment}}",
}
# Lexers do not know the words that documents and outputs leave out (…).
suppress_warnings = ["misc.highlighting_failure", "myst.header"]
smartquotes = False

html_theme = "furo"
html_title = "standards-lint"
html_static_path = ["theme/static"]
templates_path = [str(_THEME / "templates")]
html_css_files = ["situs.css"]
html_js_files = [("situs.js", {"defer": "defer"})]
html_favicon = str(_THEME / "static" / "tanda.svg")
html_copy_source = False
html_show_sourcelink = False
html_use_index = False
html_domain_indices = False
html_show_copyright = False
html_permalinks_icon = "#"
# The words of the pages themselves are not fetched again: a page opened from a folder may not.
html_show_search_summary = False
html_theme_options = {
    "top_of_page_buttons": [],
    "light_css_variables": {
        "color-brand-primary": "#0b5a4a",
        "color-brand-content": "#0b6b57",
        "font-stack": "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
        "font-stack--monospace": "ui-monospace, Consolas, 'DejaVu Sans Mono', monospace",
    },
    "dark_css_variables": {"color-brand-primary": "#6fd0b5", "color-brand-content": "#7bd8bf"},
}
# A style whose colours can be told from the ground that the theme gives code.
pygments_style = "xcode"
pygments_dark_style = "github-dark"
