import pytest

from standards_lint.extract.assemble import extract_standard
from standards_lint.extract.durations import extract_durations
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.knowledge.time_words import load_time_words
from standards_lint.model.block import Cell
from standards_lint.model.span import Mark, SourceText
from standards_lint.readers import read_document


@pytest.fixture(scope="module")
def words(vocabulary):
    return load_time_words(vocabulary / "waktu.yaml")


@pytest.fixture
def one(words, make_passage):
    """The only length of time in a passage."""

    def find(text, component="jangka_waktu", **context):
        (duration,) = extract_durations([make_passage(text, component, **context)], words)
        return duration

    return find


@pytest.fixture
def none(words, make_passage):
    return lambda text, component, **context: not extract_durations([make_passage(text, component, **context)], words)


def test_a_completion_time_carries_service_component_and_place(one):
    duration = one("Proses selesai dalam 3 (tiga) hari kerja", service="s4")
    assert (duration.service, duration.component, duration.role) == ("s4", "jangka_waktu", "service")
    assert (duration.text.text, duration.text.span().column) == ("3 (tiga) hari kerja", 22)
    assert (duration.words, duration.words_value) == ("tiga", 3)


def test_words_that_contradict_the_number_are_kept(one):
    duration = one("3 (lima) hari kerja")
    assert (duration.value, duration.words_value) == (3, 5)


def test_the_place_survives_a_broken_line(words, make_passage):
    passage = make_passage("x", "jangka_waktu")
    broken = SourceText("paling lama 3 (tiga) hari kerja", (Mark(0, 7, 1), Mark(14, 8, 1)))
    (duration,) = extract_durations([type(passage)(broken, passage.block, "s1", "jangka_waktu")], words)
    span = duration.text.span()
    assert (span.line, span.column, span.end_line) == (7, 13, 8)


@pytest.mark.parametrize(
    ("text", "conditional"),
    [
        ("3 hari kerja jika tidak ada kendala teknis", True),
        ("3 hari kerja apabila pejabat ada di tempat", True),
        ("30 menit (jaringan stabil)", True),
        ("Paling lama 6 jam, atau lebih dengan kriteria alat berat", True),
        ("Rombongan 20 orang atau lebih: 3 jam", False),
        ("3 hari kerja sejak berkas lengkap", False),
        ("3 hari kerja; jika berkas tidak lengkap, dikembalikan", False),
    ],
)
def test_an_escape_clause_is_seen_and_a_condition_on_the_applicant_is_none(one, text, conditional):
    assert one(text).conditional is conditional


def test_a_label_in_front_limits_the_time_to_a_part(one):
    assert one("Administrasi : 15 menit").label == "Administrasi"


@pytest.mark.parametrize("text", ["Jangka waktu : 15 menit", "Maksimal: 15 menit", "15 menit"])
def test_a_label_for_the_whole_is_no_label(one, text):
    assert one(text).label == ""


def test_a_number_that_looks_like_an_item_label_is_the_time(one):
    duration = one("Menit", label="20.")
    assert (duration.value, duration.unit) == (20, "menit")


def test_an_item_label_is_not_a_number(words, make_passage):
    passages = [make_passage("Hari kerja Senin sampai Jumat", "jangka_waktu", label="2.")]
    assert extract_durations(passages, words) == ()


@pytest.mark.parametrize("component", ["persyaratan", "biaya", "kompetensi", "sarana", "dasar_hukum", "produk"])
def test_components_about_other_things_have_no_limits(none, component):
    assert none("3 (tiga) hari", component)


def test_opening_hours_in_the_time_component_promise_nothing(words, make_passage):
    passages = [make_passage("Senin s.d. Jumat pukul 08.00 - 15.00 WIB", "jangka_waktu")]
    assert extract_durations(passages, words) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Selesai hari itu juga apabila berkas masuk sebelum pukul 11.00",
        "Permohonan yang masuk sebelum pukul 10.00 selesai dalam 2 jam",
        "1 (satu) hari kerja (08.00-16.00)",
        "15 menit per berkas, Senin - Kamis 08.00 - 15.00",
        "Jam loket 08.00 - 15.00, waktu penyelesaian 3 hari",
    ],
)
def test_a_clock_time_beside_a_promise_takes_nothing_from_it(one, text):
    assert one(text).role == "service"


@pytest.mark.parametrize("text", ["5 hari kerja (Senin s.d. Jumat)", "Hari kerja: 5 hari", "Senin s.d. Sabtu, 6 hari"])
def test_days_of_opening_promise_nothing(one, text):
    assert one(text).role == "other"


@pytest.mark.parametrize(
    "text",
    [
        "Angka kematian pasien \u2264 48 jam",
        "Penderita yang kembali ke ruang intensif dengan kasus serupa < 72 jam",
        "Kejadian pasien jatuh dalam 24 jam pertama",
    ],
)
def test_an_indicator_of_quality_is_no_promise(one, text):
    assert one(text).role == "other"


@pytest.mark.parametrize("text", ["Waktu tunggu rawat jalan \u2264 60 menit", "Waktu tanggap dokter < 5 menit"])
def test_a_time_of_waiting_is_one(one, text):
    assert one(text).role == "service"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Permohonan yang diajukan secara daring diselesaikan dalam 2 hari kerja", "service"),
        ("Jika pemohon melengkapi berkas, kartu dicetak dalam 1 hari kerja", "service"),
        ("Pemohon dapat mengambil kartu 2 hari kerja setelah berkas masuk", "service"),
        ("Dokumen dapat diambil pemohon setelah 3 hari kerja", "service"),
        ("3 hari kerja, pemohon mengambil kartu di loket", "service"),
        ("Izin diterbitkan 5 hari kerja setelah pemohon membayar retribusi", "service"),
        ("Pemohon mengambil kartu paling lambat 30 hari setelah terbit", "applicant"),
        ("Kartu yang tidak diambil dalam 30 hari dimusnahkan", "applicant"),
        ("Maksimal 7 hari kerja untuk melengkapi berkas yang kurang", "applicant"),
        ("Surat masuk minimal 3 hari sebelum kunjungan", "applicant"),
        ("Permohonan diajukan 14 hari sebelum gedung dipakai; jawaban dalam 3 hari kerja", "service"),
    ],
)
def test_the_side_that_acts_nearer_to_the_number_is_bound(words, make_passage, text, role):
    found = extract_durations([make_passage(text, "jangka_waktu")], words)
    assert found[-1].role == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Komplain kategori kuning ditanggapi maksimal 3 x 24 jam", "complaint"),
        ("Penyelesaian pengaduan 3 hari kerja", "complaint"),
        ("Pengaduan kebocoran pipa ditangani dalam 1 x 24 jam", "service"),
        ("Pengaduan kasus kekerasan ditindaklanjuti paling lama 1 hari kerja", "service"),
    ],
)
def test_in_the_time_component_a_complaint_about_the_service_has_its_own_limit(one, text, role):
    assert one(text).role == role


def test_a_time_under_the_heading_of_validity_is_other(one):
    assert one("5 tahun", heading="Masa Berlaku").role == "other"


@pytest.mark.parametrize(
    "text", ["Sesuai jadwal kegiatan", "Segera", "Menyesuaikan antrean", "Tergantung jenis permohonan"]
)
def test_a_time_component_without_a_measure_is_one_vague_time(one, text):
    duration = one(text)
    assert (duration.value, duration.unit, duration.role, duration.text.text) == (0, "", "service", text)


def test_a_labelled_line_without_a_measure_is_vague_beside_a_measured_one(words, make_passage):
    lines = ["Pendaftaran : 10 menit", "Bimbingan : Sesuai materi bimbingan"]
    found = extract_durations([make_passage(line, "jangka_waktu") for line in lines], words)
    assert [(d.label, d.unit, d.text.text) for d in found] == [
        ("Pendaftaran", "menit", "10 menit"),
        ("Bimbingan", "", "Sesuai materi bimbingan"),
    ]


@pytest.mark.parametrize("text", ["-", "…", "10 mnt. sd 20", "Pelayanan dilakukan di loket"])
def test_an_empty_or_unread_time_is_not_called_vague(words, make_passage, text):
    assert all(d.unit for d in extract_durations([make_passage(text, "jangka_waktu")], words))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Petugas memeriksa berkas paling lama 10 menit", "step"),
        ("Dinas wajib memberikan jawaban paling lambat 10 hari kerja", "service"),
        ("Waktu dapat diperpanjang 7 hari kerja", "service"),
        ("Pemohon melengkapi berkas paling lambat 7 hari", "applicant"),
        ("Permohonan diajukan paling lambat 3 hari sebelum kegiatan", "applicant"),
        ("Jangka waktu pengajuan keberatan paling lambat 30 hari kerja", "applicant"),
        ("Jangka waktu pemenuhan informasi 10 hari kerja", "service"),
        ("Atasan memberi tanggapan atas keberatan paling lambat 30 hari kerja", "service"),
        ("Dokter menanyakan keluhan pasien paling lama 10 menit", "step"),
    ],
)
def test_a_time_in_a_procedure_binds_whom_its_sentence_names(one, text, role):
    assert one(text, "prosedur").role == role


def test_a_cell_of_a_flow_table_holds_the_time_of_a_step(words, make_passage):
    passage = make_passage("1 hari", cell=Cell(4, 3, 9))
    (duration,) = extract_durations([passage], words, step_tables=frozenset({4}))
    assert duration.role == "step"


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("Petugas mencatat aduan paling lama 1 hari", "pencatatan"),
        ("Paling lama 2 hari sejak aduan diterima, petugas mencatat lalu meneruskan aduan", "pencatatan"),
        ("Kantor memberikan tanggapan paling lama 3 hari sejak pengaduan diajukan", "tanggapan_awal"),
        ("Kelengkapan materi aduan diberitahukan kepada pengadu dalam 20 hari", "tanggapan_awal"),
        ("Pemberitahuan kelengkapan berkas paling lambat 10 hari", "tanggapan_awal"),
        ("Batas 5 hari kerja", "tidak_disebut"),
        ("Aduan diteruskan ke bidang terkait paling lama 2 hari", "penerusan"),
        ("Pengaduan diselesaikan paling lambat 14 hari", "putusan"),
        ("Tanggapan akhir diberikan paling lambat 14 hari", "putusan"),
        ("Hasil penyelesaian disampaikan kepada pengadu paling lambat 14 hari", "penyampaian"),
        ("Pengaduan ditindaklanjuti paling lambat 5 hari", "tidak_disebut"),
    ],
)
def test_a_limit_on_handling_complaints_has_a_purpose(one, text, purpose):
    duration = one(text, "pengaduan")
    assert (duration.role, duration.purpose) == ("complaint", purpose)


def test_both_ends_of_a_range_have_the_words_in_front_of_it(words, make_passage):
    found = extract_durations([make_passage("Tanggapan 1 hari, penyelesaian: 5 - 14 hari", "pengaduan")], words)
    assert [d.purpose for d in found] == ["tanggapan_awal", "putusan", "putusan"]


def test_a_bare_limit_takes_its_purpose_from_the_heading(one):
    duration = one("selambat-lambatnya 5 hari kerja", "pengaduan", heading="Jangka Waktu Penyelesaian Pengaduan")
    assert duration.purpose == "putusan"


@pytest.mark.parametrize(
    ("text", "class_"),
    [
        ("Pengaduan ringan 3 jam", "ringan"),
        ("Pengaduan bersifat normative 5 hari kerja", "normatif"),
        ("Pengaduan tidak berkadar pengawasan 14 hari kerja", "tidak_berkadar"),
        ("Pengaduan berkadar pengawasan 60 hari kerja", "berkadar"),
        ("Pengaduan berat 30 hari kerja", "lain"),
        ("Pengaduan diselesaikan 14 hari kerja", "tidak_ada"),
    ],
)
def test_the_class_of_complaint_is_read(one, text, class_):
    assert one(text, "pengaduan").class_ == class_


@pytest.mark.parametrize(
    "text",
    [
        "Pengadu wajib melengkapi berkas paling lambat 30 hari",
        "Pelapor mengajukan keberatan paling lambat 30 hari",
        "Pengaduan disampaikan paling lambat 30 hari sejak menerima pelayanan",
    ],
)
def test_a_limit_on_the_citizen_is_no_limit_on_the_handler(one, text):
    assert one(text, "pengaduan").role == "applicant"


@pytest.mark.parametrize(
    "text", ["Call center buka 24 jam", "Rekapitulasi diumumkan setiap 3 bulan", "Aduan diarsipkan selama 5 tahun"]
)
def test_other_times_beside_complaints_bind_nobody(words, make_passage, text):
    found = extract_durations([make_passage(text, "pengaduan")], words)
    assert all(d.role == "other" for d in found)


@pytest.mark.parametrize(
    "text",
    [
        "Komplain lisan: 15 menit",
        "Menerima aduan (5 menit)",
        "Pengguna layanan menyampaikan keluhan dan akan direspon dalam 1 jam",
    ],
)
def test_a_limit_on_the_handler_may_be_said_in_few_words(one, text):
    assert one(text, "pengaduan").role == "complaint"


@pytest.mark.parametrize(
    "text",
    ["Menindaklanjuti pengaduan paling lambat 2 (dua) hari kerja", "Keluhan pelanggan kami tanggapi dalam 1 x 24 jam"],
)
def test_a_sentence_on_complaints_outside_their_part_binds_the_handler(one, text):
    assert one(text, "jaminan_pelayanan").role == "complaint"


def test_each_clause_of_a_sentence_binds_its_own_side(make_passage, words):
    text = "Pengadu menyampaikan pengaduan paling lambat 30 hari; petugas menjawab paling lambat 5 hari kerja"
    assert [d.role for d in extract_durations([make_passage(text, "pengaduan")], words)] == ["applicant", "complaint"]


@pytest.mark.parametrize("text", ["Arsip pengaduan disimpan selama 2 tahun", "Arsip pengaduan disimpan 5 tahun"])
def test_keeping_records_is_no_limit(none, text):
    assert none(text, "pengaduan")


def test_what_binds_a_time_stands_near_it(words, make_passage):
    filler = "kata lain " * 200
    text = f"Pengaduan diselesaikan paling lambat 3 hari {filler} 5 hari"
    found = extract_durations([make_passage(text, "pengaduan")], words)
    assert [(d.value, d.role) for d in found] == [(3, "complaint"), (5, "other")]


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("Kelahiran wajib dilaporkan oleh penduduk paling lambat 60 hari kerja sejak kelahiran", "lapor_kelahiran"),
        ("Penduduk wajib melaporkan kelahiran paling lambat 30 hari sejak tanggal kelahiran", "lapor_kelahiran"),
        ("Batas waktu pelaporan kelahiran: 60 hari kerja", "lapor_kelahiran"),
        ("Kematian dilaporkan oleh ketua RT paling lambat 7 hari sejak tanggal kematian", "lapor_kematian"),
    ],
)
def test_the_time_to_report_a_birth_or_a_death_binds_the_citizen(one, text, purpose):
    duration = one(text, "prosedur")
    assert (duration.role, duration.purpose) == ("applicant", purpose)


@pytest.mark.parametrize(
    "text",
    [
        "Pelaporan kelahiran diselesaikan dalam 3 hari kerja",
        "Kutipan akta kelahiran diterbitkan paling lambat 3 hari kerja sejak kelahiran dilaporkan",
        "Kelahiran wajib dilaporkan dan kutipan akta diterbitkan paling lambat 1 hari kerja",
        "Pencatatan kelahiran: 3 hari kerja",
        "Kelahiran yang dilaporkan lebih awal: 3 hari kerja",
    ],
)
def test_the_time_to_register_a_birth_or_a_death_binds_the_office(one, text):
    duration = one(text)
    assert (duration.role, duration.purpose) == ("service", "tidak_disebut")


@pytest.mark.parametrize(
    "text",
    [
        "Penduduk wajib melaporkan kelahiran di luar wilayah Indonesia paling lambat 30 hari sejak kembali",
        "Lahir mati wajib dilaporkan oleh penduduk paling lambat 30 hari sejak lahir mati",
    ],
)
def test_reports_under_other_articles_have_no_purpose_of_their_own(one, text):
    assert one(text, "prosedur").purpose == "tidak_disebut"


def test_of_requirements_only_the_time_to_report_an_event_is_kept(words, make_passage):
    texts = ["Berumur 17 tahun", "Kelahiran wajib dilaporkan paling lambat 45 hari sejak kelahiran", "Surat 3 hari"]
    found = extract_durations([make_passage(text, "persyaratan") for text in texts], words)
    assert [(d.text.text, d.purpose) for d in found] == [("45 hari", "lapor_kelahiran")]


@pytest.mark.parametrize("item", ["<ul><li>Sesuai ketentuan</li></ul>", "<ol><li>Sesuai ketentuan</li></ol>"])
def test_a_time_without_a_measure_is_seen_behind_a_bullet_too(item):
    page = f"<h1>Layanan Balik Nama</h1><h2>Persyaratan</h2><p>KTP</p><h2>Jangka Waktu</h2>{item}<h2>Biaya</h2>"
    standard = extract_standard(read_document(f"{page}<p>Gratis</p>".encode(), "a.html"), load_knowledge(national()))
    assert [(d.value, d.text.text) for d in standard.durations] == [(0, "Sesuai ketentuan")]


def test_more_than_a_time_is_a_condition_and_gives_nobody_that_time(one):
    text = "Jika sengketa memerlukan waktu > 2 hari, peserta diminta menyampaikan pengaduan secara tertulis."
    assert one(text, "pengaduan").role == "other"
    assert one("Pengaduan ditindaklanjuti paling lama 2 hari.", "pengaduan").role == "complaint"


def told_of_complaints(head, row):
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>" for cells in (head, row))
    page = f"<h2>Izin Reklame</h2><h3>Biaya</h3><p>Gratis</p><h3>Pengaduan</h3><p>Loket</p><table>{lines}</table>"
    raw = read_document(f"{page}<h3>Produk</h3><p>Izin</p>".encode(), "a.html")
    found = extract_standard(raw, load_knowledge(national())).durations
    return [(d.value, d.unit) for d in found if d.role == "complaint"]


def test_the_head_of_its_column_tells_what_a_limit_is_for():
    row = ("Berat", "Pipa bocor lebih dari 12 jam", "1 jam", "2 hari kerja")
    assert told_of_complaints(("Kelas", "Contoh", "Direspons", "Selesai"), row) == [(1, "jam"), (2, "hari_kerja")]


def test_a_first_row_with_numbers_is_no_head():
    assert told_of_complaints(("Berat", "Pipa bocor", "1 jam", "Selesai"), ("Ringan", "Air", "3 jam", "2 hari")) == []


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("Seminggu", 1, "minggu", "tepat"),
        ("selesai dalam sehari kerja", 1, "hari_kerja", "tepat"),
        ("paling lama sebulan sejak permohonan diterima", 1, "bulan", "maks"),
        ("tiga kali dua puluh empat jam", 72, "jam", "tepat"),
        ("2 x dua puluh empat (2x24) jam", 48, "jam", "tepat"),
        ("tiga perempat jam", 0.75, "jam", "tepat"),
    ],
)
def test_times_in_words(one, text, value, unit, bound):
    duration = one(text)
    assert (duration.value, duration.unit, duration.bound) == (value, unit, bound)


@pytest.mark.parametrize("text", ["antara 5 dan 10 menit", "antara lima dan sepuluh menit"])
def test_between_two_numbers(words, make_passage, text):
    found = extract_durations([make_passage(text, "jangka_waktu")], words)
    assert [(d.value, d.bound) for d in found] == [(5, "min"), (10, "maks")]


@pytest.mark.parametrize(
    "text",
    [
        "Petugas melayani 24 jam sehari",
        "keperluan sehari-hari",
        "Kuota 50 pemohon sehari",
        "dua kali sebulan",
        "lima hari dalam seminggu",
        "0:30 jam",
    ],
)
def test_how_often_and_how_many_is_no_time(none, text):
    assert none(text, "jangka_waktu")


@pytest.mark.parametrize("text", ["Loket 7 - 5 menit", "Meja 2 \u2013 5 menit", "Tahap 1 - 5 menit"])
def test_the_number_of_a_counter_begins_no_range(one, text):
    assert (one(text).value, one(text).unit) == (5, "menit")


@pytest.mark.parametrize("text", ["3 - 5 menit", "Loket buka, proses 3 - 5 menit", "di loket: 3 - 5 menit"])
def test_a_range_behind_other_words_is_one(words, make_passage, text):
    assert [d.value for d in extract_durations([make_passage(text, "jangka_waktu")], words)] == [3, 5]
