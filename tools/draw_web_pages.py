"""The pictures of ``docs/untuk-penelaah.md``: the program in a browser, with an example of this project.

::

    python tools/draw_web_pages.py

Needs Chromium and Playwright (``pip install -e '.[dev]'``). Look at the pictures before they are committed.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from playwright.sync_api import Locator, Page, sync_playwright

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "buruk-draf-terlacak.docx"
FOLDER = ROOT / "docs" / "gambar"
WINDOW = {"width": 1000, "height": 640}
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--lang=id"]
MENDED = ("jika tidak ada kendala", "")
"""What the second version of the draft has otherwise."""


def main() -> None:
    """Draw them."""
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if browser is None:
        sys.exit("tidak ada Chromium; pasang dahulu")
    FOLDER.mkdir(exist_ok=True)
    line = [sys.executable, "-m", "standards_lint", "serve", "--no-browser", "--as-of", "2026-11-22"]
    with (
        tempfile.TemporaryDirectory() as folder,
        subprocess.Popen(line, stdout=subprocess.PIPE, text=True) as server,
        sync_playwright() as playwright,
    ):
        try:
            address = server.stdout.readline().rpartition(" ")[2].strip() if server.stdout else ""
            chromium = playwright.chromium.launch(executable_path=browser, args=FLAGS)
            page = chromium.new_context(viewport=WINDOW, color_scheme="light", locale="id-ID").new_page()
            page.goto(address)
            page.wait_for_url(re.compile(r"/$"))
            draw(page, Path(folder))
        finally:
            server.terminate()


def draw(page: Page, folder: Path) -> None:
    """Go the reviewer's road and take a picture at each stop."""
    draft, mended = folder / "draf-surat-keterangan.docx", folder / "draf-surat-keterangan-revisi.docx"
    shutil.copy(EXAMPLE, draft)
    mend(draft, mended)
    shot(page, "mulai")
    leave(page, draft)
    shot(page, "daftar")
    page.click("text=Lihat temuan")
    shot(page, "ringkasan")
    card = page.locator("article.card").filter(has_text="WKT003")
    at_top(card)
    shot(page, "temuan")
    card.locator("details.decide summary").click()
    card.locator("textarea").fill("Kendala teknis sudah diatur dalam peraturan bupati.")
    at_top(card)
    shot(page, "putuskan")
    card.locator("button[value=waived]").click()
    page.wait_for_selector("text=1 dikesampingkan")
    page.evaluate("scrollTo(0, 0)")
    page.click(".above .downloads summary")
    shot(page, "unduh")
    page.click("nav >> text=Dokumen")
    leave(page, mended)
    page.click("nav >> text=Bandingkan versi")
    page.locator("form.fields button").first.click()
    page.wait_for_selector("text=Perbandingan dua versi")
    shot(page, "putaran-kedua")


def leave(page: Page, file: Path) -> None:
    """Have a document checked."""
    page.set_input_files("input[name=berkas]", str(file))
    page.click("form.drop button")
    page.wait_for_selector(".progress", state="detached", timeout=60_000)


def at_top(card: Locator) -> None:
    """Bring a card below the filter, which stays in sight."""
    card.evaluate("card => scrollTo(0, card.getBoundingClientRect().top + scrollY - 140)")


def shot(page: Page, name: str) -> None:
    """Take a picture, and say how large it is."""
    place = FOLDER / f"{name}.png"
    page.screenshot(path=place)
    print(f"{place.relative_to(ROOT)}: {place.stat().st_size // 1_000} kB")


def mend(draft: Path, mended: Path) -> None:
    """Write a second version of a Word file."""
    with zipfile.ZipFile(draft) as old, zipfile.ZipFile(mended, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            data = old.read(member)
            if member.filename == "word/document.xml":
                text = data.decode("utf-8")
                if MENDED[0] not in text:
                    sys.exit(f"{draft.name} tidak lagi memuat “{MENDED[0]}”")
                data = text.replace(*MENDED).encode("utf-8")
            new.writestr(member, data)


if __name__ == "__main__":
    main()
