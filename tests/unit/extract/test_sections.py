"""Pages of sections: cards that lead to files, titles that join services, tables of a survey, one service in parts."""

import pytest
from reading import knowledge

from standards_lint.extract.assemble import extract_standard
from standards_lint.readers import read_document


def standard(text):
    return extract_standard(read_document(text.encode(), "dokumen.html"), knowledge())


# --- cards that lead to files -----------------------------------------------------------------------------------------

CARD = "<div><h3>Prosedur {0}</h3><p>{0} baru dan perpanjangan</p><a href='#'>Unduh SOP →</a></div>"
TIMES = (
    "<table><tr><th>Jenis Layanan</th><th>Waktu</th><th>Biaya</th></tr><tr><td>Izin Reklame</td><td>2 hari</td>"
    "<td>Gratis</td></tr><tr><td>Izin Keramaian</td><td>1 hari</td><td>Gratis</td></tr></table>"
)


def test_a_row_of_cards_that_lead_to_files_is_no_component():
    page = f"<h2>Standar Operasional Prosedur</h2>{CARD.format('Izin Reklame')}{CARD.format('Izin Keramaian')}{TIMES}"
    found = standard(page)
    assert [(s.name, [c.id for c in s.components]) for s in found.services] == [
        ("Izin Reklame", ["jangka_waktu", "biaya"]),
        ("Izin Keramaian", ["jangka_waktu", "biaya"]),
    ]


def test_steps_behind_such_a_heading_are_told_whatever_link_stands_below():
    page = "<h2>Izin Reklame</h2><h3>Prosedur Izin Reklame</h3><ol><li>Ajukan berkas</li><li>Terima izin</li></ol>"
    found = standard(f"{page}<a href='#'>Unduh SOP</a><h3>Biaya</h3><p>Gratis</p><h3>Waktu</h3><p>2 hari</p>")
    assert [c.id for c in found.services[0].components] == ["prosedur", "biaya", "jangka_waktu"]


# --- a title that joins services --------------------------------------------------------------------------------------


def section(name):
    return (
        f"<h3>Syarat Pendaftaran {name}</h3><p><b>Dasar Hukum :</b></p><p>Undang-Undang Nomor 17 Tahun 2013</p>"
        "<p><b>Persyaratan :</b></p><ol><li>Fotokopi KTP ketua</li><li>Akta pendirian</li></ol>"
    )


def test_a_title_that_joins_services_leaves_the_names_to_their_headings():
    found = standard(f"<h2>Syarat Pendaftaran Yayasan dan Perkumpulan</h2>{section('Yayasan')}{section('Perkumpulan')}")
    assert [(s.name, {c.id for c in s.components}) for s in found.services] == [
        ("Pendaftaran Yayasan", {"persyaratan", "dasar_hukum"}),
        ("Pendaftaran Perkumpulan", {"persyaratan", "dasar_hukum"}),
    ]
    assert found.kinds[0] == "standar_pelayanan"


def test_a_title_that_joins_nothing_names_the_service_of_both_headings():
    cases = "".join(f"<h3>Persyaratan SKCK {name}</h3><ol><li>Fotokopi KTP</li></ol>" for name in ("Baru", "Lama"))
    found = standard(f"<h2>Penerbitan SKCK</h2>{cases}<h3>Biaya</h3><p>Rp30.000</p><h3>Waktu</h3><p>1 jam</p>")
    assert [s.name for s in found.services] == ["Penerbitan SKCK"]


# --- the elements of a survey -----------------------------------------------------------------------------------------

ELEMENTS = ("Persyaratan", "Prosedur", "Waktu Penyelesaian", "Biaya/Tarif", "Produk Layanan", "Sarana dan Prasarana")


@pytest.mark.parametrize("marks", ["<td>3,14</td><td>B</td>", "<td>88,2</td><td>Sangat Baik</td>", "<td>79</td>"])
def test_the_scores_of_a_survey_are_no_components(marks):
    rows = "".join(f"<tr><td>{i}.</td><td>{name}</td>{marks}</tr>" for i, name in enumerate(ELEMENTS, 1))
    found = standard(f"<h2>Mutu Layanan Balai</h2><table><tr><th>#</th><th>Unsur</th><th>Nilai</th></tr>{rows}</table>")
    assert found.kinds[0] == "bukan_standar"
    assert not found.services


def test_the_same_rows_with_what_they_ask_and_promise_are_a_standard():
    told = ("KTP", "Datang ke loket", "2 hari", "Rp5.000", "Surat izin", "Ruang tunggu")
    rows = "".join(f"<tr><td>{name}</td><td>{text}</td></tr>" for name, text in zip(ELEMENTS, told, strict=True))
    assert standard(f"<h2>Izin Reklame</h2><table>{rows}</table>").kinds[0] == "standar_pelayanan"


# --- what else a page tells of its one service ------------------------------------------------------------------------


def test_a_service_named_by_the_heading_of_its_steps_owns_what_the_page_tells_of_all():
    page = (
        "<h2>Standar Layanan Informasi</h2><h4>Waktu Penyelesaian</h4><p>10 hari kerja</p><h4>Biaya Layanan</h4>"
        "<p>Gratis</p><h3>Alur Permohonan Informasi</h3><p>Ajukan formulir</p><p>Terima tanda terima</p>"
    )
    (service,) = standard(page).services
    assert service.name == "Permohonan Informasi"
    assert {c.id for c in service.components} >= {"prosedur", "jangka_waktu", "biaya"}


# --- nothing outside the tables ---------------------------------------------------------------------------------------


def test_a_sheet_that_is_all_tables_is_read():
    fields = "".join(
        f"<tr><td>{name}</td><td>{value}</td></tr>"
        for name, value in (
            ("Nomor SOP", "503/27/2024"),
            ("Tanggal Pembuatan", "12 Juni 2024"),
            ("Tanggal Efektif", "1 Juli 2024"),
            ("Disahkan oleh", "Kepala Dinas"),
            ("Nama SOP", "Penerbitan Izin Reklame"),
        )
    )
    head = "<tr><th>No</th><th>Kegiatan</th><th>Pelaksana</th><th>Kelengkapan</th><th>Waktu</th><th>Output</th></tr>"
    flow = "<tr><td>1</td><td>Memeriksa berkas</td><td>Petugas</td><td>Berkas</td><td>10 menit</td><td>Izin</td></tr>"
    page = f"<table>{fields}</table><table>{head}{flow}</table>"
    found = standard(page)
    assert (found.readable, found.kinds[0]) == (True, "sop")


# --- said once for all services ---------------------------------------------------------------------------------------


def service(name):
    return f"<p><b>{name}</b></p><p><b>Persyaratan</b></p><p>a. Fotokopi KTP</p><p><b>Biaya</b></p><p>Gratis</p>"


@pytest.mark.parametrize(
    "line",
    [
        "Ketentuan yang berlaku untuk seluruh jenis pelayanan di atas",
        "Komponen pengelolaan bagi semua layanan",
        "Manufacturing untuk ke-empat jenis pelayanan diatas",
    ],
)
def test_components_below_a_line_that_says_so_are_told_for_all(line):
    services = service("Surat Keterangan") + service("Salinan Putusan") + service("Legalisir Akta")
    closing = f"<p><b>{line}</b></p><p><b>Sarana dan Prasarana</b></p><p>Ruang tunggu</p>"
    found = standard(services + closing)
    assert [(s.name, {c.id for c in s.components}) for s in found.services] == [
        ("Surat Keterangan", {"persyaratan", "biaya"}),
        ("Salinan Putusan", {"persyaratan", "biaya"}),
        ("Legalisir Akta", {"persyaratan", "biaya"}),
        ("*", {"sarana"}),
    ]


def test_a_fee_for_all_kinds_of_service_is_a_text_of_its_component():
    page = (
        service("Surat Keterangan") + "<p>Gratis untuk semua jenis layanan</p><p><b>Sarana</b></p><p>Ruang tunggu</p>"
    )
    assert [(s.name, {c.id for c in s.components}) for s in standard(page).services] == [
        ("Surat Keterangan", {"persyaratan", "biaya", "sarana"})
    ]


def test_the_head_of_a_document_does_not_name_its_first_service():
    head = "<p><b>PENGADILAN NEGERI TIRTA</b></p><p><b>STANDAR PELAYANAN PERADILAN</b></p><p><b>PTSP</b></p>"
    page = head + service("Surat Keterangan") + service("Salinan Putusan") + service("Legalisir Akta")
    assert [s.name for s in standard(page).services] == ["Surat Keterangan", "Salinan Putusan", "Legalisir Akta"]


def shape(page):
    return [(s.name, [c.id for c in s.components]) for s in standard(page).services]


def row(*cells):
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def test_a_chapter_of_general_terms_is_told_for_all():
    general = "<h2>BAB I. KETENTUAN UMUM</h2><h3>Dasar Hukum</h3><p>UU 25/2009</p><h3>Pengaduan</h3><p>Kotak saran</p>"
    clinics = "".join(
        f"<h2>{name}</h2><h3>Persyaratan</h3><p>Kartu berobat</p><h3>Biaya</h3><p>Gratis</p>"
        for name in ("Poliklinik Anak", "Poliklinik Mata")
    )
    assert shape(f"<h1>Standar Pelayanan RSUD</h1>{general}{clinics}") == [
        ("Poliklinik Anak", ["persyaratan", "biaya"]),
        ("Poliklinik Mata", ["persyaratan", "biaya"]),
        ("*", ["dasar_hukum", "pengaduan"]),
    ]


def test_such_a_chapter_of_a_page_with_one_service_is_that_one_s():
    page = "<h1>Standar Pelayanan Izin Reklame</h1><h2>Ketentuan Umum</h2><h3>Persyaratan</h3><p>KTP</p>"
    found = shape(f"{page}<h3>Biaya</h3><p>Gratis</p><h3>Jangka Waktu</h3><p>2 hari</p>")
    assert [ids for _, ids in found] == [["persyaratan", "biaya", "jangka_waktu"]]


def test_a_name_written_again_goes_on_in_the_next_table():
    head = row("No", "Komponen", "Uraian")
    first = row("1", "Persyaratan", "KTP") + row("2", "Prosedur", "1. Mendaftar")
    rest = row("", "Prosedur (lanjutan)", "2. Menerima izin") + row("3", "Biaya/Tarif", "Gratis")
    other = row("1", "Persyaratan", "NIB") + row("2", "Prosedur", "Mendaftar") + row("3", "Biaya/Tarif", "Gratis")
    page = f"<p>A. Izin Reklame</p><table>{head}{first}</table><table>{head}{rest}</table>"
    assert shape(f"{page}<p>B. Izin Keramaian</p><table>{head}{other}</table>") == [
        ("Izin Reklame", ["persyaratan", "prosedur", "biaya"]),
        ("Izin Keramaian", ["persyaratan", "prosedur", "biaya"]),
    ]


def test_what_is_counted_below_a_component_is_inside_it():
    page = (
        "<p><b>1.1 Persyaratan</b></p><p>KTP</p><p><b>1.2 Biaya</b></p><p>Gratis</p><p><b>1.3 Sarana</b></p>"
        "<p>Ruang tunggu</p><p><b>1.4 Pengaduan</b></p><p>1.4.1 Sarana: telepon 112</p><p>1.4.2 Dijawab hari itu</p>"
    )
    found = standard(f"<h2>Izin Reklame</h2>{page}").services[0]
    assert [(c.id, len(c.body)) for c in found.components] == [
        ("persyaratan", 1),
        ("biaya", 1),
        ("sarana", 1),
        ("pengaduan", 3),
    ]


def test_a_number_and_its_unit_in_two_cells_are_a_time():
    rows = row("Persyaratan", "KTP", "") + row("Jangka waktu penyelesaian", "15", "menit") + row("Biaya", "Rp 0", "")
    found = standard(f"<h2>Kartu Pencari Kerja</h2><table>{rows}</table>")
    assert [(d.value, d.unit, d.role) for d in found.durations] == [(15, "menit", "service")]


@pytest.mark.parametrize("title", ["NOTULEN RAPAT", "BAB IV"])
def test_minutes_and_theses_that_go_through_the_components_are_no_standard(title):
    parts = "".join(f"<h3>{name}</h3><p>Peserta menyetujui.</p>" for name in ELEMENTS)
    assert standard(f"<h1>{title}</h1><h2>Hasil Penelitian atas Izin Reklame</h2>{parts}").kinds[0] == "bukan_standar"


def test_what_the_sentences_above_the_components_tell_is_not_missing_for_sure():
    intro = "Sekolah cukup mengirim surat permohonan; surat dibalas dalam 3 hari kerja dan tidak ada pungutan apa pun."
    told = "<h3>Prosedur</h3><p>Surat masuk, penjadwalan, kunjungan.</p><h3>Produk Pelayanan</h3><p>Kunjungan.</p>"
    more = "<h3>Sarana</h3><p>Mobil</p>"
    plain, spoken = (
        standard(f"<h2>Kunjungan Perpustakaan Keliling</h2><p>{line}</p>{told}{more}").services[0].certainty
        for line in ("Layanan bagi sekolah dan warga yang jauh dari gedung perpustakaan kota.", intro)
    )
    assert spoken < plain == 100


def test_a_row_of_column_numbers_hides_no_names_of_services():
    told = ("Persyaratan", "Prosedur", "Jangka Waktu", "Biaya/Tarif", "Produk Pelayanan")
    rows = row("NO", "KOMPONEN", "PENGAMBILAN AKTA", "LEGALISASI SALINAN") + row("(1)", "(2)", "(3)", "(4)")
    rows += "".join(row(str(i), name, f"isi {i}", f"lain {i}") for i, name in enumerate(told, 1))
    found = shape(f"<h2>Standar Pelayanan Produk Pengadilan</h2><table>{rows}</table>")
    assert [(name, len(ids)) for name, ids in found] == [("PENGAMBILAN AKTA", 5), ("LEGALISASI SALINAN", 5)]


def test_boxes_with_the_name_of_a_component_above_its_text_are_components():
    boxes = "".join(
        f"<table>{row(name)}{row(text)}</table>"
        for name, text in (("Persyaratan", "KTP"), ("Biaya/Tarif", "Gratis"), ("Jangka Waktu", "2 hari"))
    )
    assert shape(f"<h2>Pemeriksaan Air Minum</h2>{boxes}") == [
        ("Pemeriksaan Air Minum", ["persyaratan", "biaya", "jangka_waktu"])
    ]


def test_a_title_below_the_head_of_an_annex_is_no_person_who_signs():
    rows = "".join(row(name, "isi") for name in ELEMENTS)
    head = "<p>LAMPIRAN I</p><p>KEPUTUSAN KEPALA DINAS PERUMAHAN,</p>"
    page = f"{head}<p>PENGESAHAN RENCANA TAPAK PERUMAHAN</p><table>{rows}</table>"
    assert [name for name, _ in shape(page)] == ["PENGESAHAN RENCANA TAPAK PERUMAHAN"]
