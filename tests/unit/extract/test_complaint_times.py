"""Limits on handling complaints that stand outside the component on complaints."""

from functools import cache

import pytest

from standards_lint.extract.assemble import extract_standard
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.readers import read_document


@cache
def knowledge():
    return load_knowledge(national())


def standard(text):
    return extract_standard(read_document(text.encode(), "dokumen.html"), knowledge())


def table(*rows):
    return "<table>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows) + "</table>"


def times(found):
    return [(d.value, d.unit, d.role) for d in found.durations]


def catalogue(name, time):
    """A page with one service a row."""
    rows = [("No", "Jenis Layanan", "Waktu", "Biaya"), ("1", "Peminjaman Aula", "2 hari kerja", "Gratis")]
    rows += [("2", name, time, "Gratis"), ("3", "Legalisasi Salinan", "10 menit", "Gratis")]
    return standard("<h1>Standar Pelayanan Balai Latihan Sekarwangi</h1>" + table(*rows))


@pytest.mark.parametrize(
    "name",
    [
        "Layanan Pengaduan",
        "Pelayanan Pengaduan Masyarakat (Daring)",
        "Penanganan Pengaduan, Saran, dan Masukan",
        "Pengelolaan Keluhan Pelanggan pada Dinas Perpustakaan",
        "Pengaduan melalui WhatsApp",
    ],
)
def test_the_time_of_a_service_that_handles_complaints_is_a_limit_on_the_handler(name):
    assert times(catalogue(name, "3 hari kerja"))[1] == (3, "hari_kerja", "complaint")


@pytest.mark.parametrize(
    "name", ["Pengaduan Konsumen", "Pengaduan Kasus Kekerasan", "Layanan Informasi dan Pengaduan", "Izin Keramaian"]
)
def test_the_time_of_any_other_service_is_promised_to_its_applicant(name):
    assert times(catalogue(name, "3 hari kerja"))[1] == (3, "hari_kerja", "service")


def test_the_hours_of_a_complaint_desk_are_no_limit():
    assert times(catalogue("Layanan Pengaduan", "Senin - Jumat 08.00 - 15.00")) == [
        (2, "hari_kerja", "service"),
        (10, "menit", "service"),
    ]
