"""Limits on handling complaints that stand outside the component on complaints."""

import pytest
from reading import knowledge

from standards_lint.extract.assemble import extract_standard
from standards_lint.readers import read_document


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
        "Pelayanan Pengaduan Masyarakat (Dumas)",
        "Pengaduan Sarana dan Fasilitas Umum",
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


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Pengaduan Masyarakat", "complaint"),
        ("Penanganan Keluhan Pelanggan", "complaint"),
        ("Izin Keramaian", "service"),
    ],
)
def test_a_standard_for_handling_complaints_sets_limits_on_the_handler(title, role):
    rows = [("Persyaratan", "KTP"), ("Prosedur", "Petugas mencatat, memeriksa, dan menjawab."), ("Biaya", "Gratis")]
    rows += [("Jangka Waktu Penyelesaian", "3 (tiga) hari kerja untuk aduan ringan"), ("Produk", "Surat jawaban")]
    assert times(standard(f"<h1>Standar Pelayanan {title}</h1>{table(*rows)}")) == [(3, "hari_kerja", role)]


IDENTITY = (
    ("Nomor SOP", "065/7/2024"),
    ("Tanggal Pembuatan", "3 Januari 2024"),
    ("Tanggal Efektif", "4 Januari 2024"),
    ("Disahkan oleh", "Kepala Dinas"),
    ("Nama SOP", "{name}"),
    ("Dasar Hukum", "UU Nomor 25 Tahun 2009"),
    ("Kualifikasi Pelaksana", "Memahami pelayanan"),
    ("Peringatan", "Bila diabaikan, kepercayaan masyarakat menurun"),
)
HEAD = ("No", "Kegiatan", "Pelapor", "Petugas", "Kepala", "Waktu Pelayanan")


def sheet(name, *rows, after=""):
    """An SOP sheet with a flow table of the few columns that some offices draw."""
    identity = [(label, value.format(name=name)) for label, value in IDENTITY]
    steps = [(str(n), what, "", "", "", when) for n, (what, when) in enumerate(rows, 1)]
    return standard(f"<h1>SOP {name}</h1>{table(*identity)}<p>Alur</p>{table(HEAD, *steps)}{after}")


COMPLAINT_STEPS = (
    ("Pelapor mengisi formulir aduan", "5 menit"),
    ("Menerima dan mencatat aduan", "1 hari"),
    ("Aduan diteruskan ke bidang terkait", "2 hari"),
    ("Memeriksa dan menyelesaikan aduan", "10 hari kerja"),
    ("Menyampaikan hasil penyelesaian kepada pelapor", "3 hari"),
    ("Mengarsipkan berkas aduan", "15 menit"),
)


def test_the_steps_of_an_sop_on_complaints_bind_the_handler():
    found = sheet("Penanganan Pengaduan Masyarakat", *COMPLAINT_STEPS)
    assert [(d.value, d.role, d.purpose) for d in found.durations] == [
        (5, "step", "tidak_disebut"),
        (1, "complaint", "pencatatan"),
        (2, "complaint", "penerusan"),
        (10, "complaint", "putusan"),
        (3, "complaint", "penyampaian"),
        (15, "step", "tidak_disebut"),
    ]


@pytest.mark.parametrize(
    ("step", "role"),
    [
        ("Menyampaikan aduan melalui kotak saran", "step"),
        ("Menyampaikan laporan hasil aduan kepada pimpinan", "complaint"),
        ("Masyarakat menyampaikan keluhan secara lisan", "step"),
        ("Mengirim pengaduan kepada bidang teknis", "complaint"),
        ("Membuat laporan bulanan", "step"),
        ("Memberikan jawaban", "complaint"),
    ],
)
def test_a_step_binds_the_handler_unless_it_is_the_citizens_or_comes_after_the_answer(step, role):
    found = sheet("Penanganan Pengaduan Masyarakat", (step, "2 hari"), ("Memeriksa aduan yang masuk", "9 hari"))
    assert found.durations[0].role == role


def test_a_time_merged_over_several_steps_is_one_limit():
    steps = [("1", "Menerima aduan", "", "", "", "1 hari"), ("2", "Memverifikasi aduan", "", "", "")]
    cells = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in (HEAD, steps[0]))
    merged = "".join(f"<td>{c}</td>" for c in steps[1]) + '<td rowspan="2">14 hari</td>'
    last = "".join(f"<td>{c}</td>" for c in ("3", "Kepala memberikan keputusan", "", "", ""))
    identity = [(label, value.format(name="Penanganan Pengaduan")) for label, value in IDENTITY]
    flow = f"<table>{cells}<tr>{merged}</tr><tr>{last}</tr></table>"
    found = standard(f"<h1>SOP Penanganan Pengaduan</h1>{table(*identity)}<p>Alur</p>{flow}")
    assert [(d.value, d.role, d.purpose) for d in found.durations] == [
        (1, "complaint", "tidak_disebut"),
        (14, "complaint", "putusan"),
    ]


SERVICE_STEPS = (("Menerima permohonan kunjungan", "5 menit"), ("Memeriksa identitas pengunjung", "10 menit"))


def test_steps_of_a_service_promise_nothing_but_their_sum_does():
    found = sheet("Pelayanan Kunjungan", *SERVICE_STEPS, ("Jumlah waktu", "15 menit"))
    assert [(d.role, d.service) for d in found.durations] == [("step", ""), ("step", ""), ("service", "s1")]


def test_a_sum_below_the_table_is_the_time_of_the_service():
    found = sheet("Pelayanan Kunjungan", *SERVICE_STEPS, after="<p>Total waktu : 15 menit</p>")
    assert times(found)[-1] == (15, "menit", "service")
    assert found.durations[-1].service == found.services[0].key


STANDARD = """\
STANDAR PELAYANAN PEMINJAMAN RUANG BACA

{0} Persyaratan
   KTP
{1} Sistem, Mekanisme, dan Prosedur
   Pemohon mengisi formulir; petugas memeriksa.
{2} Jangka Waktu Penyelesaian
   3 hari kerja
{3} Penanganan Pengaduan
   Telepon (0299) 555101
   {4}
   - Ringan : 1 hari kerja
   - Sedang : 5 HK
   - Berat : 14 hari kerja
"""


@pytest.mark.parametrize("marks", [("1.", "2.", "3.", "4."), ("a.", "b.", "c.", "d.")])
@pytest.mark.parametrize("heading", ["Jangka waktu penyelesaian:", "Jangka Waktu"])
def test_a_heading_inside_the_part_on_complaints_belongs_to_it(marks, heading):
    found = extract_standard(
        read_document(STANDARD.format(*marks, heading).encode(), "dokumen.txt"),
        knowledge(),
    )
    assert [(d.value, d.role, d.component) for d in found.durations] == [
        (3, "service", "jangka_waktu"),
        (1, "complaint", "pengaduan"),
        (5, "complaint", "pengaduan"),
        (14, "complaint", "pengaduan"),
    ]
    assert len(found.services) == 1


FLOW = (
    ("No", "Uraian", "Pelaksana", "Waktu", "Output"),
    ("1", "Pengguna menyampaikan keluhan", "Pengguna", "5 menit", "-"),
    ("2", "Petugas mencatat keluhan", "Petugas", "10 menit", "Register"),
    ("3", "Kepala menyelesaikan keluhan", "Kepala", "3 hari", "Jawaban"),
)


def test_a_flow_table_in_the_part_on_complaints_has_steps_and_no_services():
    found = standard(
        "<h1>Standar Pelayanan Kartu Pustaka</h1><h2>Persyaratan</h2><p>KTP</p><h2>Jangka Waktu</h2><p>15 menit</p>"
        f"<h2>Produk</h2><p>Kartu</p><h2>Penanganan Pengaduan</h2>{table(*FLOW)}"
    )
    assert len(found.services) == 1
    assert [(d.value, d.role) for d in found.durations] == [
        (15, "service"),
        (5, "step"),
        (10, "complaint"),
        (3, "complaint"),
    ]


def test_a_complaint_page_with_a_flow_table_describes_no_services():
    text = "Pengaduan masyarakat dapat disampaikan melalui loket pengaduan, telepon, atau kotak saran di ruang tunggu."
    found = standard(f"<h1>Mekanisme Pengaduan</h1><p>{text}</p>{table(*FLOW)}")
    assert (found.services, str(found.kinds[0])) == ((), "pengaduan")
    assert [d.role for d in found.durations] == ["step", "complaint", "complaint"]


def test_a_list_of_services_by_activity_has_no_steps():
    rows = [("No", "Kegiatan", "Persyaratan", "Waktu", "Biaya"), ("1", "Legalisasi", "KTP", "10 menit", "Gratis")]
    rows += [("2", "Peminjaman Aula", "Surat", "2 hari kerja", "Gratis")]
    assert {d.role for d in standard(f"<h1>Standar Pelayanan</h1>{table(*rows)}").durations} == {"service"}


def test_items_below_a_line_on_handling_are_limits_of_it():
    handled = (
        "Pengaduan ditindaklanjuti :<br>- sedang (perlu data) : 3 hari kerja<br>- berat (perlu rapat) : 14 hari kerja"
    )
    head = ("No", "Jenis Layanan", "Waktu", "Biaya", "Penanganan Pengaduan")
    told = f'<td rowspan="2">{handled}</td>'
    rows = "".join(f"<td>{c}</td>" for c in ("1", "Peminjaman Aula", "1 hari", "Gratis"))
    more = "".join(f"<td>{c}</td>" for c in ("2", "Legalisasi Salinan", "1 hari", "Gratis"))
    heads = "".join(f"<th>{c}</th>" for c in head)
    page = f"<h1>Standar Pelayanan</h1><table><tr>{heads}</tr><tr>{rows}{told}</tr><tr>{more}</tr></table>"
    found = [d for d in standard(page).durations if d.role == "complaint"]
    assert {(d.service, d.value) for d in found} == {("s1", 3), ("s1", 14), ("s2", 3), ("s2", 14)}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Pelapor diberi tahu status pengaduannya dalam waktu 10 hari kerja.", "complaint"),
        ("Pelapor diberi waktu 10 hari kerja untuk melengkapi laporannya.", "applicant"),
    ],
)
def test_who_is_told_is_not_bound(sentence, role):
    page = "<h1>Standar Pelayanan Izin Reklame</h1><h2>Persyaratan</h2><p>KTP</p><h2>Biaya</h2><p>Gratis</p>"
    assert times(standard(f"{page}<h2>Penanganan Pengaduan</h2><p>{sentence}</p>")) == [(10, "hari_kerja", role)]


def test_who_is_told_to_do_something_is_bound():
    page = "<h1>Standar Pelayanan Izin Reklame</h1><h2>Persyaratan</h2><p>KTP</p><h2>Biaya</h2><p>Gratis</p>"
    told = "Pengadu diberi tahu agar melengkapi laporan dalam waktu 10 hari."
    assert [role for *_, role in times(standard(f"{page}<h2>Pengaduan</h2><p>{told}</p>"))] == ["applicant"]
