"""Draws the examples that are no text files: the Word draft, and the PDF that an office would print of it.

::

    python tools/draw_examples.py          # needs python-docx; the PDF also LibreOffice

The files are kept in the repository, since a rendering differs from one LibreOffice to the next; draw them anew only
to change what they say, and read the difference of ``examples/laporan/`` afterwards.
"""

from __future__ import annotations

import copy
import datetime
import subprocess
import tempfile
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.table import _Cell
from docx.text.paragraph import Paragraph

EXAMPLES = Path(__file__).parents[1] / "examples"
DRAFT = EXAMPLES / "buruk-draf-terlacak.docx"
PRINT = EXAMPLES / "buruk-cetakan.pdf"

TITLE = ["STANDAR PELAYANAN", "PENERBITAN SURAT KETERANGAN SEHAT", "UPTD PUSKESMAS MEKARSARI KABUPATEN SEKARWANGI"]
DELIVERY: list[tuple[str, list[str]]] = [
    (
        "Persyaratan",
        [
            "Kartu identitas yang masih berlaku;",
            "Buku atau nomor rekam medis bagi pasien lama; dan",
            "Pasfoto 1 (satu) lembar.",
        ],
    ),
    (
        "Sistem, Mekanisme, dan Prosedur",
        [
            "Pemohon mengambil nomor antrean dan mendaftar di loket;",
            "Perawat mengukur tinggi dan berat badan, tekanan darah, serta ketajaman penglihatan;",
            "Dokter memeriksa pemohon dan mengisi surat keterangan; dan",
            "Petugas loket mencatat dan menyerahkan surat keterangan kepada pemohon.",
        ],
    ),
    ("Jangka Waktu Penyelesaian", []),
    ("Biaya/Tarif", ["Sesuai dengan ketentuan yang berlaku."]),
    ("Produk Pelayanan", ["Surat Keterangan Sehat."]),
    (
        "Penanganan Pengaduan, Saran, dan Masukan",
        [
            "Kotak saran di ruang tunggu;",
            "Telepon (0298) 555177 pada jam kerja; dan",
            "Penanggung jawab pengaduan: Dewi Anggraini, Kepala Subbagian Tata Usaha, Jalan Kenanga Nomor 4.",
        ],
    ),
]
MANAGEMENT: list[tuple[str, list[str]]] = [
    (
        "Dasar Hukum",
        [
            "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2009 "
            "Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038);",
            "Undang-Undang Nomor 36 Tahun 2009 tentang Kesehatan (Lembaran Negara Republik Indonesia Tahun 2009 Nomor "
            "144, Tambahan Lembaran Negara Republik Indonesia Nomor 5063); dan",
            "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang "
            "Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2012 Nomor 215, Tambahan Lembaran Negara "
            "Republik Indonesia Nomor 5357).",
        ],
    ),
    (
        "Sarana, Prasarana, dan/atau Fasilitas",
        [
            "Loket, ruang tunggu, dan ruang periksa;",
            "Timbangan, pengukur tinggi badan, dan tensimeter; dan",
            "Kursi roda dan jalur landai.",
        ],
    ),
    (
        "Kompetensi Pelaksana",
        ["Dokter dan perawat yang memiliki surat izin praktik; dan", "Petugas loket yang terampil memakai komputer."],
    ),
    ("Pengawasan Internal", ["Dilakukan oleh kepala puskesmas melalui rapat evaluasi bulanan."]),
    ("Jumlah Pelaksana", ["4 (empat) orang."]),
    ("Jaminan Pelayanan", []),
    (
        "Jaminan Keamanan dan Keselamatan Pelayanan",
        ["Alat periksa dibersihkan setelah dipakai dan data pemohon dijaga kerahasiaannya."],
    ),
    ("Evaluasi Kinerja Pelaksana", ["Dilaksanakan setiap 6 (enam) bulan melalui survei kepuasan masyarakat."]),
]


def draw_draft() -> None:
    """The draft: a table in two groups, numbers counted by Word, a time limit changed while changes were tracked."""
    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = datetime.datetime(2026, 11, 2, 8, 0)
    for line in TITLE:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(line).bold = True
    rows_, letters = numbering(document, "decimal", "%1."), ("lowerLetter", "%1.")
    table = document.add_table(rows=1, cols=3, style="Table Grid")
    table.autofit = False
    for cell, text in zip(table.rows[0].cells, ("No.", "Komponen", "Uraian"), strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    for title, group in (("PENYAMPAIAN PELAYANAN", DELIVERY), ("PENGELOLAAN PELAYANAN", MANAGEMENT)):
        head = table.add_row().cells
        head[0].merge(head[2]).paragraphs[0].add_run(title).bold = True
        for name, texts in group:
            cells = table.add_row().cells
            number(cells[0].paragraphs[0], rows_)
            cells[1].paragraphs[0].add_run(name)
            if name == "Jangka Waktu Penyelesaian":
                changed(cells[2].paragraphs[0])
            else:
                fill(cells[2], texts, numbering(document, *letters) if len(texts) > 1 else 0)
    for column, width in zip(table.columns, (1.2, 4.5, 10.5), strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            if cell._tc.grid_span == 1:
                cell.width = Cm(width)
    document.save(str(DRAFT))


def fill(cell: _Cell, texts: list[str], list_: int) -> None:
    """Paragraphs of a cell, numbered by a list where there are several."""
    for index, text in enumerate(texts):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        paragraph.add_run(text)
        if list_:
            number(paragraph, list_)


def numbering(document: Document, form: str, text: str) -> int:
    """A new list of one level; its id."""
    part = document.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    identifier = str(900 + len(part.findall(qn("w:abstractNum"))))
    abstract.set(qn("w:abstractNumId"), identifier)
    level = OxmlElement("w:lvl")
    level.set(qn("w:ilvl"), "0")
    for name, value in (("start", "1"), ("numFmt", form), ("lvlText", text)):
        element = OxmlElement(f"w:{name}")
        element.set(qn("w:val"), value)
        level.append(element)
    abstract.append(level)
    part.insert(0, abstract)
    return int(part.add_num(int(identifier)).numId)


def number(paragraph: Paragraph, list_: int) -> None:
    """Let Word number a paragraph."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = list_


def changed(paragraph: Paragraph) -> None:
    """*5 (lima)* became *1 (satu)* while changes were tracked."""
    for tag, text in (
        ("w:del", "5 (lima) hari kerja"),
        ("w:ins", "1 (satu) hari kerja jika tidak ada kendala"),
    ):
        run = copy.deepcopy(paragraph.add_run(text)._r)
        paragraph._p.remove(paragraph.runs[-1]._r)
        if tag == "w:del":
            run.find(qn("w:t")).tag = qn("w:delText")
        change = OxmlElement(tag)
        change.set(qn("w:id"), "1")
        change.set(qn("w:author"), "Bagian Organisasi")
        change.set(qn("w:date"), "2026-11-02T08:00:00Z")
        change.append(run)
        paragraph._p.append(change)
    paragraph.add_run(".")


def draw_print() -> None:
    """The same text as a PDF, changes accepted, as LibreOffice prints it."""
    with tempfile.TemporaryDirectory() as folder:
        document = docx.Document(str(DRAFT))
        for gone in list(document.element.body.iter(qn("w:del"))):
            gone.getparent().remove(gone)
        for kept in list(document.element.body.iter(qn("w:ins"))):
            for run in list(kept):
                kept.addprevious(run)
            kept.getparent().remove(kept)
        source = Path(folder, f"{PRINT.stem}.docx")
        document.save(str(source))
        profile = Path(folder, "profile").as_uri()
        command = [
            "soffice",
            "--headless",
            f"-env:UserInstallation={profile}",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
        ]
        subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=300)
        PRINT.write_bytes(Path(folder, PRINT.name).read_bytes())


if __name__ == "__main__":
    draw_draft()
    draw_print()
