"""The pages in a real browser: the main road with and without scripts, a broken file, a long document, two people."""

import io
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = [
    pytest.mark.skipif(BROWSER is None, reason="no Chromium"),
    pytest.mark.skipif(sys.platform == "win32", reason="looked for on the path of POSIX systems"),
]
sync_api = pytest.importorskip("playwright.sync_api", reason="no Playwright", exc_type=ImportError)

EXAMPLES = Path(__file__).parents[3] / "examples"
DRAFT, PRINT = EXAMPLES / "buruk-draf-terlacak.docx", EXAMPLES / "buruk-cetakan.pdf"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    folder = tmp_path_factory.mktemp("server")
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "TMPDIR": str(folder)}
    line = [sys.executable, "-m", "standards_lint", "serve", "--no-browser"]
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True, env=env, cwd=folder) as process:
        yield process.stdout.readline().rpartition(" ")[2].strip()
        process.terminate()


@pytest.fixture(scope="module")
def chromium():
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, address):
    """Opens the program as another person; what a browser complains about fails the test."""
    complaints, contexts = [], []

    def opened(**options):
        context = chromium.new_context(**options)
        context.set_default_timeout(90_000)  # a loaded machine is slow, not wrong
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(address)
        page.wait_for_url(re.compile(r"/$"))
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


def follow(page, target):
    """Click what leads to another page and wait until all of that page is there; a click alone may return before."""
    with page.expect_navigation():
        page.locator(target).first.click() if isinstance(target, str) else target.click()


def leave(page, *files, together=False):
    page.set_input_files("input[name=berkas]", list(map(str, files)))
    if together:
        page.check("input[name=bersama]")
    follow(page, "form.drop button")
    page.wait_for_selector(".progress", state="detached", timeout=90_000)


def saved(page, selector):
    with page.expect_download() as waited:
        page.click(selector)
    return waited.value.suggested_filename, Path(waited.value.path()).read_bytes()


def printed(pages):
    """A PDF of so many pages."""
    head = ["STANDAR PELAYANAN IZIN WARUNG", "Jangka waktu: 3 hari kerja jika tidak ada kendala.", "Biaya: gratis."]
    parts = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    box = "/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
    kids = []
    for number in range(1, pages + 1):
        lines = (
            head if number == 1 else [f"Uraian ke-{line} pada halaman {number} naskah akademik." for line in range(30)]
        )
        stream = f"BT /F 11 Tf 60 780 Td {''.join(f'({line}) Tj 0 -20 Td ' for line in lines)}ET".encode()
        kids.append(len(parts) + 1)
        parts.append(f"<</Type/Page/Parent 2 0 R{box}/Contents {len(parts) + 2} 0 R>>".encode())
        parts.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
    parts[1] = f"<</Type/Pages/Count {pages}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>".encode()
    file, offsets = io.BytesIO(), []
    file.write(b"%PDF-1.4\n")
    for number, part in enumerate(parts, 1):
        offsets.append(file.tell())
        file.write(b"%d 0 obj\n%s\nendobj\n" % (number, part))
    start = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1))
    file.write(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
    file.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(parts) + 1, start))
    return file.getvalue()


def test_the_whole_road(visit):
    page = visit()
    leave(page, DRAFT)
    assert "belum memenuhi peraturan" in page.inner_text("#list")

    follow(page, "text=Lihat temuan")
    cards = page.locator("article.card")
    n = cards.count()
    assert n > 3
    assert page.locator("mark").count() > 0
    card = cards.filter(has_text="WKT003")
    card.locator("details.decide summary").click()
    card.locator("button[value=waived]").click()  # the browser itself asks for the reason
    assert page.url.endswith("/dokumen/1")
    assert cards.count() == n
    card.locator("textarea").fill("diatur peraturan bupati")
    follow(page, card.locator("button[value=waived]"))
    assert "1 dikesampingkan" in page.inner_text(".above")
    assert cards.count() == n - 1

    first = cards.first
    first.locator("details.decide summary").click()
    follow(page, first.locator("button[value=accepted]"))
    assert "1 diterima" in page.inner_text(".above")
    assert "Diterima penelaah" in cards.first.inner_text()

    page.click(".above .downloads summary")
    name, data = saved(page, "text=Salinan Word")
    assert name == "buruk-draf-terlacak-catatan.docx"
    assert b"diatur peraturan bupati" in zipfile.ZipFile(io.BytesIO(data)).read("word/comments.xml")
    name, data = saved(page, "text=Surat catatan")
    assert name == "buruk-draf-terlacak-surat.docx"
    assert data.startswith(b"PK")

    follow(page, page.locator("text=Batalkan").last)
    assert "1 dikesampingkan" not in page.inner_text(".above")
    assert cards.count() == n


def test_findings_are_filtered_beside_the_forms(visit):
    page = visit()
    leave(page, DRAFT)
    follow(page, "text=Lihat temuan")
    shown = page.locator("article.card:visible")
    before = shown.count()
    page.uncheck("input[name=severity][value=info]")

    assert 0 < shown.count() < before


def test_a_broken_file_among_others(visit, tmp_path):
    broken = tmp_path / "rusak.pdf"
    broken.write_bytes(PRINT.read_bytes()[:3_000])
    page = visit()
    leave(page, broken, DRAFT)

    assert "DOK102" in page.inner_text("#dokumen-1")
    assert "kesalahan" in page.inner_text("#dokumen-2")
    follow(page, "#dokumen-1 >> text=Lihat temuan")
    assert "rusak atau terpotong" in page.inner_text("main")


def test_files_can_be_dropped(visit):
    page = visit()
    page.evaluate(
        """() => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File(["Standar Pelayanan Izin Warung"], "warung.txt"));
          const how = {dataTransfer, bubbles: true, cancelable: true};
          document.querySelector("form.drop").dispatchEvent(new DragEvent("drop", how));
        }"""
    )
    follow(page, "form.drop button")
    page.wait_for_selector(".progress", state="detached", timeout=60_000)

    assert "warung.txt" in page.inner_text("#list")


def test_without_scripts_the_list_is_seen_by_reload(visit):
    page = visit(java_script_enabled=False)
    page.set_input_files("input[name=berkas]", [str(DRAFT)])
    follow(page, "form.drop button")
    until = time.monotonic() + 60
    while "Lihat temuan" not in page.inner_text("#list"):
        assert time.monotonic() < until
        page.wait_for_timeout(200)  # the page reloads itself

    follow(page, "text=Lihat temuan")
    card = page.locator("article.card").filter(has_text="WKT003")
    card.locator("details.decide summary").click()
    card.locator("textarea").fill("alasan")
    follow(page, card.locator("button[value=waived]"))
    assert "1 dikesampingkan" in page.inner_text(".above")


def test_a_document_of_two_hundred_pages(visit, tmp_path):
    long = tmp_path / "panjang.pdf"
    long.write_bytes(printed(200))
    page = visit()
    leave(page, long)
    follow(page, "text=Lihat temuan")

    assert page.locator("article.card").count() > 0
    page.click(".above .downloads summary")
    name, data = saved(page, "text=PDF dengan catatan")
    assert name == "panjang-catatan.pdf"
    assert data.startswith(long.read_bytes())


def test_two_people_at_once(visit):
    one, two = visit(), visit()
    for page, file in ((one, DRAFT), (two, PRINT)):
        page.set_input_files("input[name=berkas]", [str(file)])
        follow(page, "form.drop button")
    for page in (one, two):
        page.wait_for_selector(".progress", state="detached", timeout=60_000)

    assert DRAFT.name in one.inner_text("#list")
    assert PRINT.name not in one.inner_text("#list")
    assert PRINT.name in two.inner_text("#list")
    follow(one, "text=Selesai")
    follow(one, "main button")
    assert "sudah dihapus" in one.inner_text("main")
    two.reload()
    assert PRINT.name in two.inner_text("#list")


def test_the_second_round(visit, tmp_path, faulty_text, clean_text):
    old, new = tmp_path / "lama.txt", tmp_path / "baru.txt"
    old.write_text(faulty_text, encoding="utf-8")
    new.write_text(clean_text, encoding="utf-8")
    page = visit()
    follow(page, "nav >> text=Bandingkan versi")
    page.set_input_files("input[name=lama]", str(old))
    page.set_input_files("input[name=baru]", str(new))
    follow(page, "form[enctype] button")
    page.wait_for_selector("text=Perbandingan dua versi", timeout=60_000)

    assert "selesai" in page.inner_text(".standing")


@pytest.mark.parametrize("width", [1280, 390])
def test_no_page_is_wider_than_its_window(visit, width):
    page = visit(viewport={"width": width, "height": 800})
    leave(page, DRAFT, PRINT)
    own = page.url.rstrip("/")
    library = ("/aturan", "/aturan/KOM001", "/peraturan/UU 25/2009")
    for path in ("/", "/dokumen/1", "/banding", "/banding?lama=1&baru=2", *library):
        page.goto(own + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        for downloads in page.locator(".downloads").all():
            downloads.evaluate("details => { details.open = true; }")
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
