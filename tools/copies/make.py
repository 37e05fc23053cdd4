"""Copies of web pages in other forms, by the browser and the office program of the machine."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")

_FRAME = "border-collapse:collapse;width:100%"
_RULED = "padding:8px;border:none;border-bottom:1px solid #ccc"
STYLES = {
    "as the page is": "",
    "tables with all rulings": f"table{{{_FRAME}}} th,td{{border:1px solid #444!important;padding:4px}}",
    "rulings between rows only": f"table{{{_FRAME}}} th,td{{{_RULED};vertical-align:top}}",
    "the same, centred in the rows": f"table{{{_FRAME}}} th,td{{{_RULED};vertical-align:middle}}",
    "shaded rows, no rulings": (
        f"table{{{_FRAME}}} th,td{{padding:8px;border:none!important;vertical-align:top}}"
        "tr:nth-child(odd){background:#eee}"
    ),
}
"""Looks of the tables of a page that is printed, by name; what a style sheet on the web would have given them."""
SAVED = ("as the page is", "shaded rows, no rulings")
"""Looks that are shown as the browser saves a page as PDF too: with tags, which tell of tables without rulings."""


class Browser:
    """A browser that fetches nothing from anywhere and runs no script of a page."""

    def __init__(self, playwright: Any) -> None:  # noqa: ANN401 (the playwright object, not typed without it)
        program = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
        if program is None:
            raise FileNotFoundError("no Chromium is installed: its prints and texts are what is measured here")
        self._browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        self._context = self._browser.new_context(java_script_enabled=False)
        self._context.route("**/*", lambda route: _local(route))

    def close(self) -> None:
        """End it."""
        self._browser.close()

    def text(self, page: Path, copy: Path) -> None:
        """What *select all, copy, paste* gives."""
        self._with(page, "", lambda shown: copy.write_text(shown.inner_text("body"), encoding="utf-8"))

    def print(self, page: Path, copy: Path, style: str, *, tagged: bool) -> None:
        """The page as PDF, with a style sheet of its own behind those of the page.

        Args:
            page: To be printed.
            copy: Where the PDF goes.
            style: Rules of CSS.
            tagged: As the browser itself saves it (Chrome and Edge do so since version 85); else as a printer gets it.
        """
        self._with(
            page, style, lambda shown: shown.pdf(path=str(copy), format="A4", print_background=True, tagged=tagged)
        )

    def _with(self, page: Path, style: str, act: Callable[[Any], object]) -> None:
        with TemporaryDirectory() as folder:
            styled = Path(folder) / "page.html"
            styled.write_text(
                page.read_text(encoding="utf-8", errors="replace") + f"<style>{style}</style>", encoding="utf-8"
            )
            shown = self._context.new_page()
            shown.goto(styled.as_uri(), wait_until="domcontentloaded")
            act(shown)
            shown.close()


def _local(route: Any) -> None:  # noqa: ANN401 (a playwright route)
    if route.request.url.startswith("file:"):
        route.continue_()
    else:
        route.abort()


def has_table(page: Path) -> bool:
    """The look of tables says something about this page."""
    return re.search(r"<table\b", page.read_text(encoding="utf-8", errors="replace"), re.IGNORECASE) is not None


def to_word(pages: Sequence[Path], folder: Path) -> None:
    """The pages opened in LibreOffice Writer and saved as Word documents.

    Raises:
        FileNotFoundError: if LibreOffice is not installed.
        subprocess.CalledProcessError: if it fails.
    """
    office = shutil.which("soffice")
    if office is None:
        raise FileNotFoundError("LibreOffice is not installed: its Word copies are part of what is measured here")
    command = [office, "--headless", "--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML"]
    subprocess.run([*command, "--outdir", str(folder), *map(str, pages)], check=True, capture_output=True)
