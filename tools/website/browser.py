"""The finished pages in Chromium, opened from the folder: search, filters, width on a phone, requests, pictures."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias
from urllib.parse import urlsplit

from .links import FILES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

Scheme: TypeAlias = Literal["light", "dark"]

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
_DESKTOP: ViewportSize = {"width": 1280, "height": 800}
_PHONE: ViewportSize = {"width": 390, "height": 844}
_KINDS = (
    "index.html",
    "untuk-penelaah.html",
    "repositories.html",
    "paket-daerah.html",
    "aturan/index.html",
    "aturan/BIA001.html",
    "peraturan/index.html",
    "peraturan/lainnya.html",
    "skema/aturan.html",
    "facts.html",
    "quality.html",
    "benchmarks.html",
    "search.html?q=jaminan+pelayanan",
    "en/index.html",
    "en/aturan/index.html",
)
"""A page of each kind, of which pictures are taken."""
_DARK = ("index.html", "aturan/BIA001.html", "benchmarks.html")
_SEARCHES = (
    ("search.html?q=jaminan+pelayanan", "aturan/JAM"),
    ("search.html?q=BIA001", "aturan/BIA001"),
    ("search.html?q=administrasi+kependudukan", "peraturan/uu"),
    ("en/search.html?q=service+guarantee", "aturan/JAM"),
)
"""A search, and how the address of one of the first results begins."""
_FIRST = 15
_BEYOND = """Math.max(...[document.documentElement, ...document.querySelectorAll('.content')]
    .map(part => part.scrollWidth - part.clientWidth))"""
"""By how much a page is too wide; tables and code may be, in frames of their own."""


def chromium() -> str | None:
    """Path of a browser; None without one, or without what drives it."""
    try:
        import playwright.sync_api  # noqa: F401 (only asked whether it is there)
    except ImportError:
        return None
    return next(filter(None, map(shutil.which, _NAMES)), None)


def look(folder: Path, pictures: Path, browser: str) -> list[str]:
    """Look at the pages of a site.

    Args:
        folder: Of the site.
        pictures: Where the pictures are written.
        browser: Path of Chromium.

    Returns:
        What is wrong, a sentence each.
    """
    from playwright.sync_api import Error, sync_playwright

    if not (folder / "index.html").is_file():
        return [f"{folder}: no pages; build the site first"]
    pictures.mkdir(parents=True, exist_ok=True)
    root = folder.resolve().as_uri()
    with sync_playwright() as playwright:
        window = playwright.chromium.launch(executable_path=browser, args=_FLAGS)
        try:
            return [
                *_pictures(window, root, pictures),
                *_widths(window, root, folder),
                *_searches(window, root),
                *_filters(window, root),
            ]
        except Error as error:
            return [f"Chromium did not come to an end: {error.message.splitlines()[0]}"]
        finally:
            window.close()


def _opened(window: Browser, size: ViewportSize, scheme: Scheme, problems: list[str]) -> Page:
    """A page that writes down what it asks other hosts for and what its scripts complain about."""
    page = window.new_context(viewport=size, color_scheme=scheme, locale="id-ID").new_page()

    def ask(address: str) -> None:
        if urlsplit(address).scheme not in ("file", "data"):
            problems.append(f"{page.url}: asks for {address}")

    page.on("request", lambda request: ask(request.url))
    page.on("pageerror", lambda error: problems.append(f"{page.url}: {error}"))
    page.on("console", lambda line: problems.append(f"{page.url}: {line.text}") if line.type == "error" else None)
    return page


def _pictures(window: Browser, root: str, pictures: Path) -> list[str]:
    problems: list[str] = []
    wanted: dict[Scheme, tuple[str, ...]] = {"light": _KINDS, "dark": _DARK}
    for device, size in (("desktop", _DESKTOP), ("phone", _PHONE)):
        for scheme, names in wanted.items():
            page = _opened(window, size, scheme, problems)
            for name in names:
                page.goto(f"{root}/{name}")
                if "?" in name:
                    page.wait_for_selector("#search-results li a")
                kept = name.partition("?")[0].removesuffix(".html").replace("/", "-")
                page.screenshot(path=pictures / f"{kept}-{device}-{scheme}.png")
            page.context.close()
    return problems


def _widths(window: Browser, root: str, folder: Path) -> list[str]:
    """No page is wider than a phone; of rules and schemas, which are many of a kind, some."""
    problems: list[str] = []
    page = _opened(window, _PHONE, "light", problems)
    for name in _looked_at(folder):
        page.goto(f"{root}/{name}")
        if (beyond := page.evaluate(_BEYOND)) > 0:
            problems.append(f"{name}: {beyond} pixels too wide for a phone of {_PHONE['width']}")
    page.context.close()
    return problems


def _looked_at(folder: Path) -> Iterator[str]:
    each: dict[Path, int] = {}
    for path in sorted(folder.rglob("*.html")):
        inside = path.relative_to(folder)
        if FILES in inside.parts:
            continue
        seen = each.get(path.parent, 0)
        each[path.parent] = seen + 1
        many = "aturan" in inside.parts
        if not many or seen % 20 == 0:
            yield inside.as_posix()


def _searches(window: Browser, root: str) -> list[str]:
    problems: list[str] = []
    page = _opened(window, _DESKTOP, "light", problems)
    for name, wanted in _SEARCHES:
        page.goto(f"{root}/{name}")
        page.wait_for_selector("#search-results li a")
        page.wait_for_timeout(500)  # results are put up one after another
        found = page.eval_on_selector_all("#search-results li a", "links => links.map(a => a.getAttribute('href'))")
        if not any(str(link).startswith(wanted) for link in found[:_FIRST]):
            problems.append(f"{name}: none of the first {_FIRST} results is {wanted}…: {found[:_FIRST]}")
        if not page.locator("#search-results li .kecil").count():
            problems.append(f"{name}: the results have no excerpts")
    page.context.close()
    return problems


def _filters(window: Browser, root: str) -> list[str]:
    """The list of rules and the register show what was asked for, and nothing else."""
    problems: list[str] = []
    page = _opened(window, _PHONE, "light", problems)
    page.goto(f"{root}/aturan/index.html")
    page.select_option("select[name=bobot]", "error")
    page.select_option("select[name=komponen]", "biaya")
    weights = set(page.eval_on_selector_all("ul.aturan li:not([hidden])", "all => all.map(li => li.dataset.bobot)"))
    if weights != {"error"}:
        problems.append(f"aturan/index.html: asked for errors, it shows {weights or 'nothing'}")
    page.goto(f"{root}/peraturan/index.html")
    page.fill("input[name=kata]", "25 2009")
    page.click("ol.peraturan a >> text=UU 25/2009")
    page.wait_for_url("**/peraturan/uu.html#uu-25-2009")
    if not page.locator("section:target, :target").count():
        problems.append("peraturan/index.html: UU 25/2009 leads to no place on its page")
    page.context.close()
    return problems
