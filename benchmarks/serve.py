"""From dropping a Word document to its findings on the screen, beside ``standards-lint check`` on the same file.

::

    python benchmarks/serve.py [FILE.docx]

Without a file a standard of some thirty pages is made. Printed is the ratio of elapsed time, the best of several rounds
that take turns: sending the file to a server that is running, asking for its list until it is done and for the page
of its findings, by a whole run of ``check --format html``, start of the program and all.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import time
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.request import HTTPCookieProcessor, Request, build_opener

import docx

ROUNDS = 5
PAUSE = 0.02
"""Seconds between two looks at the list."""
_CHECK = ["-m", "standards_lint", "check", "--format", "html", "--fail-on", "never", "--output"]


def made() -> bytes:
    """A decision with five services, fourteen components each, on some thirty pages as LibreOffice lays it out."""
    names = (
        "Dasar Hukum;Persyaratan;Sistem, Mekanisme, dan Prosedur;Jangka Waktu;Biaya/Tarif;Produk Pelayanan;Sarana dan "
    )
    names += (
        "Prasarana;Kompetensi Pelaksana;Pengawasan Internal;Penanganan Pengaduan, Saran, dan Masukan;Jumlah Pelaksana;"
    )
    names += "Jaminan Pelayanan;Jaminan Keamanan dan Keselamatan;Evaluasi Kinerja Pelaksana"
    document = docx.Document()
    document.add_heading("STANDAR PELAYANAN DINAS CONTOH KABUPATEN CONTOH", 0)
    for service in range(5):
        document.add_heading(f"STANDAR PELAYANAN IZIN CONTOH {service + 1}", 1)
        table = document.add_table(rows=0, cols=3, style="Table Grid")
        for number, name in enumerate(names.split(";"), 1):
            cells = table.add_row().cells
            cells[0].text, cells[1].text = f"{number}.", name
            for item in range(5):
                cells[2].add_paragraph(
                    f"{item + 1}. uraian {name.lower()} yang ditulis cukup panjang seperti pada naskah kantor"
                )
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


class Browser:
    """Drops a document and looks until its findings are there."""

    def __init__(self, address: str) -> None:
        self.own = address.partition("/masuk")[0]
        self.opener = build_opener(HTTPCookieProcessor(CookieJar()))
        self.ask(address)

    def ask(self, address: str, data: bytes | None = None) -> tuple[str, bytes]:
        """What is answered, and whether something is still to come."""
        headers = {"Origin": self.own, "Content-Type": "multipart/form-data; boundary=batas"} if data else {}
        with self.opener.open(Request(address, data, headers), timeout=300) as answer:
            return answer.headers.get("X-Busy") or "", answer.read()

    def drop(self, data: bytes, number: int) -> None:
        """The whole way of one document."""
        head = b'--batas\r\nContent-Disposition: form-data; name="berkas"; filename="draf.docx"\r\n\r\n'
        self.ask(f"{self.own}/unggah", head + data + b"\r\n--batas--\r\n")
        while self.ask(f"{self.own}/daftar")[0]:
            time.sleep(PAUSE)
        _, page = self.ask(f"{self.own}/dokumen/{number}")
        if b'class="card' not in page:
            sys.exit("halaman dokumen tidak memuat temuan")


def main() -> None:
    """Measure and print."""
    data = Path(sys.argv[1]).read_bytes() if len(sys.argv) > 1 else made()
    line = [sys.executable, "-m", "standards_lint", "serve", "--no-browser"]
    with tempfile.TemporaryDirectory() as folder, subprocess.Popen(line, stdout=subprocess.PIPE, text=True) as server:
        try:
            file = Path(folder, "draf.docx")
            file.write_bytes(data)
            browser = Browser(server.stdout.readline().rpartition(" ")[2].strip() if server.stdout else "")
            dropped, checked = [], []
            for number in range(1, ROUNDS + 1):
                start = time.perf_counter()
                browser.drop(data, number)
                middle = time.perf_counter()
                subprocess.run([sys.executable, *_CHECK, str(file.with_suffix(".html")), str(file)], check=True)
                dropped.append(middle - start)
                checked.append(time.perf_counter() - middle)
        finally:
            server.terminate()
    page, command = min(dropped), min(checked)
    print(f"serve {page:.2f} s, check {command:.2f} s: {page / command:.2f} times")


if __name__ == "__main__":
    main()
