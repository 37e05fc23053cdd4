"""Headings and sentences inside a component: what goes on, what leads to what; invented."""

from textwrap import dedent

import pytest
from reading import knowledge

from standards_lint.extract.assemble import extract_standard
from standards_lint.readers import read_document


def standard(text, suffix="html"):
    return extract_standard(read_document(dedent(text).encode(), f"dokumen.{suffix}"), knowledge())


def empty_sections(found):
    parts = [s for service in found.services for c in service.components for s in c.sections]
    return [s.heading.text for s in (*parts, *found.sections) if not s.body]


GUIDE = """
    <h1>Tata Cara Peminjaman Alat Ukur</h1>
    {intro}
    <h2>Langkah-Langkah Peminjaman</h2>
    <h4>1 Persiapan Dokumen</h4><p>Siapkan dokumen yang perlu untuk meminjam:</p>
    <ul><li>Fotokopi KTP peminjam</li><li>Formulir peminjaman</li><li>Surat kuasa</li></ul>
    <h4>2 Pengisian Formulir</h4><p>Isi formulir peminjaman dengan lengkap dan benar:</p>
    <p>Data Peminjam:</p><ul><li>Nama</li><li>Alamat</li></ul>
    <h4>3 Penyampaian</h4><p>Pilih salah satu cara penyampaian formulir:</p>
    <h6>Langsung</h6><p>Datang ke loket balai</p><h6>Surel</h6><p>Kirim ke alat@wanasari.go.id</p>
    <h4>4 Pemeriksaan</h4><p>Petugas memeriksa formulir.</p><p>Waktu Proses: paling lama 3 hari kerja</p>
    <h4>5 Penyerahan</h4><p>Petugas menyerahkan alat di loket balai.</p>
"""


def test_a_sentence_that_leads_to_a_list_or_to_parts_is_no_empty_heading():
    assert empty_sections(standard(GUIDE.format(intro=""))) == []


def test_the_sentence_goes_with_the_list_of_papers_it_leads_to():
    papers = standard(GUIDE.format(intro="")).services[0].component("persyaratan")
    assert papers.body[0].text == "Siapkan dokumen yang perlu untuk meminjam:"


def test_the_next_step_goes_on_after_a_time_inside_a_step():
    service = standard(GUIDE.format(intro="")).services[0]
    assert service.component("jangka_waktu").text == "paling lama 3 hari kerja"
    assert "Petugas menyerahkan alat" in service.component("prosedur").text


@pytest.mark.parametrize("line", ["Gambaran umum:", "Gambaran umum tahap pemeriksaan alat:"])
def test_a_line_with_nothing_under_it_is_still_empty(line):
    steps = f"<h4>1 Alur</h4><p>{line}</p><h4>2 Jalur</h4><p>Datang ke loket dan serahkan berkas.</p>"
    page = f"<h1>Peminjaman Alat</h1><h2>Prosedur</h2><h4>0 Awal</h4><p>Datang.</p>{steps}<h2>Biaya</h2><p>0</p>"
    assert empty_sections(standard(page)) == [line]


def test_what_stands_above_an_sop_sheet_is_no_empty_section():
    rows = [
        ("Nomor SOP", "067/15/2026"), ("Tanggal Pembuatan", "2 Februari 2026"), ("Tanggal Revisi", "-"),
        ("Tanggal Efektif", "3 Februari 2026"), ("Disahkan oleh", "Kepala Balai"), ("Nama SOP", "Pengaduan Alat"),
    ]  # fmt: skip
    table = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in rows)
    page = f"""
        <h2>SOP Pengaduan Masyarakat</h2><table>{table}</table><p><img src=cap.png></p>
        <h2>Bagan Kerja</h2><p><img src=alur.png></p>
        <h2>Saluran Pengaduan</h2><p>Sampaikan pengaduan melalui lapor.go.id atau kotak saran balai.</p>
    """
    assert empty_sections(standard(page)) == ["Bagan Kerja"]
