"""Pages as templates repeat them for every service: labels above values, sections in the same words, rows of cards."""

import pytest
from reading import knowledge

from standards_lint.extract.account import account_of
from standards_lint.extract.assemble import extract_standard
from standards_lint.readers import read_document
from standards_lint.reporters.account_text import render_account_text


def read(text, name="dokumen.html"):
    return extract_standard(read_document(text.encode(), name), knowledge())


def told(text, name="dokumen.html"):
    return {s.name: [c.id for c in s.components] for s in read(text, name).services}


def _labelled(name, time):
    return (
        f"<div><h3>Jenis Layanan</h3><p>{name}</p></div><div><h3>Waktu Penyelesaian</h3><p>{time}</p></div>"
        "<div><h3>Biaya</h3><p>Gratis</p></div><div><h3>Persyaratan</h3><ul><li>KTP asli</li><li>KK</li></ul></div>"
    )


def test_a_label_above_a_short_line_names_the_service():
    page = (
        "<h2>Komitmen Kami</h2><h3>Transparan</h3><p>Memberi informasi yang jelas</p><h2>Standar Pelayanan</h2>"
        + _labelled("Surat Keterangan Domisili", "1 hari kerja")
        + _labelled("Legalisasi Dokumen", "30 menit")
    )
    assert list(told(page)) == ["Surat Keterangan Domisili", "Legalisasi Dokumen"]


def test_a_label_above_a_list_names_none():
    page = (
        "<h1>Kalibrasi Alat Ukur</h1><h2>Jenis Pelayanan</h2><ul><li>Timbangan</li><li>Meter air</li></ul>"
        "<h2>Persyaratan</h2><ul><li>Surat permohonan</li><li>Fotokopi KTP</li></ul><h2>Biaya</h2><p>Gratis</p>"
        "<h2>Waktu Penyelesaian</h2><p>3 hari kerja</p>"
    )
    assert list(told(page)) == ["Kalibrasi Alat Ukur"]


def _unit(name, offered):
    lines = "".join(f"<div>{line}</div>" for line in offered)
    return (
        f"<section><h1>{name}</h1><p>Pelayanan Kesehatan Terpadu</p></section><section><h2>Tentang Gugus</h2>"
        f"<p>{name} menyelenggarakan pelayanan secara terpadu bagi seluruh warga di wilayah kerja balai ini.</p>"
        f"<h2>Jenis Pelayanan</h2>{lines}<h2>Persyaratan</h2><div>Kartu berobat</div>"
        "<h2>Biaya/Tarif</h2><div>Tidak dipungut biaya</div><h2>Jumlah Pelaksana</h2><div>9 orang</div></section>"
    )


def test_a_title_that_stands_above_every_service_names_none():
    page = _unit("Gugus Ibu dan Anak", ["Imunisasi", "Pelayanan gizi"]) + _unit(
        "Gugus Lanjut Usia", ["Pemeriksaan", "Penyuluhan"]
    )
    assert told(page) == {
        "Gugus Ibu dan Anak": ["persyaratan", "biaya", "jumlah_pelaksana"],
        "Gugus Lanjut Usia": ["persyaratan", "biaya", "jumlah_pelaksana"],
    }
    account = account_of(read_document(page.encode(), "dokumen.html"), knowledge())
    assert "sama di atas beberapa layanan" in " ".join(render_account_text([account]).split())


def test_capitals_in_a_row_of_short_lines_are_no_heading_beside_real_ones():
    offered = ["Imunisasi", "DDTKBM", "Pelayanan gizi", "Pengobatan"]
    page = _unit("Gugus Ibu dan Anak", offered) + _unit("Gugus Lanjut Usia", offered)
    assert list(told(page)) == ["Gugus Ibu dan Anak", "Gugus Lanjut Usia"]


def test_variants_keep_their_names_though_they_stand_under_each_service():
    part = (
        "<h4>Persyaratan</h4><ul><li>Surat permohonan</li></ul><h4>Biaya</h4><p>Gratis</p><h4>Waktu</h4><p>1 hari</p>"
    )
    page = "".join(
        f"<h2>{name}</h2><h3>Permohonan Baru</h3>{part}<h3>Perpanjangan</h3>{part}"
        for name in ("Izin Reklame", "Izin Trayek")
    )
    assert "Perpanjangan" in told(page)


def _card(name, papers):
    return f"<div><h3>{name}</h3><ul>{''.join(f'<li>{paper}</li>' for paper in papers)}</ul></div>"


PAPERS = ("Fotokopi KTP", "Fotokopi KK", "Formulir permohonan")


def test_cards_beside_cards_that_name_services_are_services_too():
    names = ("Kartu Keluarga", "Akta Kematian", "Pindah Keluar", "Belum Bekerja")
    page = "<h2>Pelayanan Kelurahan</h2>" + "".join(_card(name, PAPERS) for name in names)
    assert told(page) == {name: ["persyaratan"] for name in names}


def test_a_card_without_papers_beside_them_is_none():
    page = (
        "<h2>Pelayanan Kelurahan</h2>"
        + _card("Kartu Keluarga", PAPERS)
        + _card("Akta Kematian", PAPERS)
        + _card("Jam Buka", ("Senin sampai Kamis", "Jumat sampai pukul 11.00"))
    )
    assert list(told(page)) == ["Kartu Keluarga", "Akta Kematian"]


NAMES = ("Persyaratan Pelayanan", "Sistem, mekanisme, dan prosedur", "Jangka waktu penyelesaian", "Biaya/tarif")
TEXTS = ("Membawa kartu identitas", "Pemohon mengisi formulir di loket", "1 (satu) jam", "Tidak dipungut biaya")


def _listed(service):
    contents = "".join(f"<li>{name}</li>" for name in NAMES)
    told = "".join(
        f"<p><strong>{number}. {name}</strong></p><ul><li>{text}</li></ul>"
        for number, (name, text) in enumerate(zip(NAMES, TEXTS, strict=True), 1)
    )
    return f"<h2>{service}</h2><ol>{contents}</ol>{told}"


def test_a_list_of_names_ends_where_the_names_are_counted_again_with_their_texts():
    found = read(_listed("Peliputan Kegiatan") + _listed("Data Statistik Sektoral"))
    assert [(s.name, [(c.id, str(c.state)) for c in s.components]) for s in found.services] == [
        (name, [(c, "isi") for c in ("persyaratan", "prosedur", "jangka_waktu", "biaya")])
        for name in ("Peliputan Kegiatan", "Data Statistik Sektoral")
    ]


def test_a_service_right_above_a_component_of_its_own_rank_is_no_end_of_services():
    def poly(name, rank):
        return (
            f"<h2>{name}</h2><h{rank}>Persyaratan</h{rank}><ul><li>Kartu berobat</li><li>KTP</li></ul>"
            "<h3>Waktu Penyelesaian</h3><p>20 menit</p><h3>Biaya</h3><p>Gratis</p>"
        )

    page = poly("Poli Umum", 3) + poly("Poli Gigi", 3) + poly("Imunisasi", 2) + poly("Poli Anak", 3)
    assert told(page) == {
        name: ["persyaratan", "jangka_waktu", "biaya"] for name in ("Poli Umum", "Poli Gigi", "Imunisasi", "Poli Anak")
    }


def _told_plainly(name):
    return (
        f"Standar Pelayanan Publik {name}\nLayanan ini diberikan kepada setiap warga yang memerlukannya.\n"
        "Persyaratan Pelayanan: Surat permohonan yang memuat nama. Jangka Waktu: 3 hari kerja. Biaya: Gratis.\n"
    )


def test_plain_lines_that_call_themselves_standards_name_services():
    page = "\n".join(_told_plainly(name) for name in ("Izin Tambat", "Perincian Gaji", "Pindah Tugas"))
    assert [name.removeprefix("Standar Pelayanan Publik ") for name in told(page, "standar.txt")] == [
        "Izin Tambat",
        "Perincian Gaji",
        "Pindah Tugas",
    ]


def test_a_component_behind_the_last_sentence_of_a_list_is_one():
    (service,) = read(
        "Pindah Tugas\nPersyaratan Pelayanan: 1. Surat permohonan; 2. Fotokopi KTP; 3. Surat persetujuan pindah. "
        "Jangka Waktu: 5 hari kerja. Biaya: Gratis.\n",
        "standar.txt",
    ).services
    assert {c.id: c.text.splitlines()[-1] for c in service.components} == {
        "persyaratan": "3. Surat persetujuan pindah.",
        "jangka_waktu": "5 hari kerja.",
        "biaya": "Gratis.",
    }


def test_one_such_line_above_services_is_the_title_of_the_document():
    part = "Persyaratan:\n1. Fotokopi KTP\nJangka Waktu: 3 hari kerja\nBiaya: Gratis\n"
    page = f"Standar Pelayanan Perizinan Terpadu\n\nIzin Tambat\n{part}\nIzin Labuh\n{part}"
    assert list(told(page, "standar.txt")) == ["Izin Tambat", "Izin Labuh"]


def test_a_long_name_may_lack_the_end_of_its_last_word():
    label = knowledge().headings.label
    assert label("Penanganan Pengaduan, Saran, dan Masuk").component == "pengaduan"
    assert label("Jaminan Keamanan dan Kesel").component == "jaminan_keamanan"
    assert label("Saran dan Masuk") is None


PLEDGE = (
    "Dengan ini kami menyatakan sanggup menyelenggarakan pelayanan sesuai standar pelayanan yang telah ditetapkan dan "
    "apabila tidak menepati janji ini, kami siap menerima sanksi sesuai peraturan perundang-undangan yang berlaku"
)


def _facts(*pairs):
    return "".join(f"<div><small>{label}</small> <strong>{value}</strong></div>" for label, value in pairs)


def test_labels_and_values_on_one_line_in_a_row_are_components():
    facts = _facts(("Waktu penyelesaian", "14 hari kerja"), ("Produk layanan", "Rekomendasi Proteksi Kebakaran"))
    found = read(
        f"<h1>Proteksi Kebakaran</h1>{facts}<h2>Persyaratan</h2><ul><li>Surat permohonan</li><li>KTP</li></ul>"
    )
    assert {c.id: c.text for c in found.services[0].components if c.id != "persyaratan"} == {
        "jangka_waktu": "14 hari kerja",
        "produk": "Rekomendasi Proteksi Kebakaran",
    }
    assert [d.value for d in found.durations] == [14.0]


@pytest.mark.parametrize(
    "lines",
    [
        ("Waktu penyelesaian izin reklame", "Produk layanan izin reklame"),  # links to pages
        ("Waktu penyelesaian ..... 4", "Biaya pelayanan ..... 5"),  # a table of contents
        ("Waktu penyelesaian 14 hari kerja", "Izin Reklame"),  # a single line
    ],
)
def test_other_lines_that_begin_with_names_are_not(lines):
    page = (
        f"<h1>Reklame</h1>{''.join(f'<div>{line}</div>' for line in lines)}<h2>Persyaratan</h2><p>Surat permohonan</p>"
    )
    assert all(c.id == "persyaratan" for s in read(page).services for c in s.components if c.labelled)


SERVICE = (
    "<h1>Izin Reklame</h1><h2>Persyaratan</h2><ul><li>Surat permohonan</li><li>Fotokopi KTP</li></ul>"
    "<h2>Waktu Penyelesaian</h2><p>3 hari kerja</p><h2>Biaya</h2><p>Gratis</p>"
)
FIELDS = "".join(f'<label>{name}</label><input type="text">' for name in ("Nama", "No. KTP", "Sarana yang digunakan"))


@pytest.mark.parametrize(
    ("form", "kept"),
    [
        (f"<form>{FIELDS}<input type='submit' value='Kirim'></form>", False),
        (f"<div>{FIELDS}</div>", True),  # without a form they may be anything
        (
            "<form><input type='search'><p>Retribusi dibayar di loket kas daerah" + " dan dicatat" * 20 + "</p></form>",
            True,
        ),
        ("<form><label>Nama</label><input type='radio'></form>", True),  # tabs are drawn so
    ],
)
def test_fields_of_a_form_are_no_content_of_what_stands_above(form, kept):
    fee = read(SERVICE + form).services[0].component("biaya")
    assert (len(fee.body) > 1) == kept


POLICY = "<h2>Kebijakan Mutu</h2><p>Balai menjamin mutu bibit.</p>"
PROMISES = (
    "<ul><li>Selalu ramah dan santun</li><li>Menyelenggarakan pelayanan sesuai standar pelayanan yang telah ditetapkan "
    "dan apabila tidak menepati janji, kami siap menerima sanksi sesuai peraturan yang berlaku</li></ul>"
)


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        (f"{POLICY}<h2>Maklumat Pelayanan</h2><h3>{PLEDGE}</h3>", "maklumat"),
        (f"{POLICY}<p>{PLEDGE}</p>", "bukan_standar"),
        (f"<h2>Berita: pembacaan janji</h2><h2>Maklumat Pelayanan</h2><p>{PLEDGE}</p>", "bukan_standar"),
        (f"<h3>Pengangkatan Pejabat</h3><p>Usul pengangkatan.</p><h3>MAKLUMAT PELAYANAN</h3>{PROMISES}", "maklumat"),
    ],
)
def test_a_maklumat_on_a_page_of_another_title(page, kind):
    assert str(read(page).kinds[0]) == kind


def test_names_in_the_list_of_the_only_component_are_services():
    text = (
        "PERSYARATAN PELAYANAN KELURAHAN SUKAWARNA\n\n1. Surat Keterangan Usaha\na. Surat pengantar RT/RW\n"
        "b. Fotokopi KTP\n2. Surat Keterangan Tidak Mampu\na. Surat pengantar RT/RW\nb. Fotokopi Kartu Keluarga\n"
    )
    assert told(text, "a.txt") == {
        "Surat Keterangan Usaha": ["persyaratan"],
        "Surat Keterangan Tidak Mampu": ["persyaratan"],
    }


def test_papers_with_details_of_their_own_are_no_services():
    text = (
        "# Persyaratan Izin Praktik Apoteker\n\n1. Surat keterangan sehat\n   - Surat asli dari dokter\n   - Fotokopi\n"
        "2. Kartu tanda penduduk\n   - Fotokopi KTP pemohon\n   - Fotokopi KTP penanggung jawab\n"
    )
    assert list(told(text, "a.md")) == ["Izin Praktik Apoteker"]
    copies = (
        "# Persyaratan Pelayanan\n\n1. Fotokopi kartu keluarga\n   - KK asli\n   - Fotokopi KK\n"
        "2. Fotokopi akta lahir\n   - Akta asli\n   - Fotokopi akta kelahiran\n"
    )
    assert len(told(copies, "a.md")) <= 1


def test_names_in_a_list_with_papers_below_each_are_services_without_any_heading():
    page = (
        "<main><h1>Pelayanan Administrasi Desa Mekarwangi</h1><p>Berikut yang perlu dibawa:</p><ol>"
        "<li><b>Pengantar KTP</b><ul><li>Fotokopi KK</li><li>Surat pengantar RT</li></ul></li>"
        "<li><b>Surat Keterangan Kelahiran</b><ul><li>Surat dari bidan</li><li>Fotokopi KTP orang tua</li>"
        "<li>Fotokopi KK</li></ul></li><li><b>Surat Keterangan Kematian</b><ul><li>Surat pengantar RT</li>"
        "<li>Fotokopi KTP almarhum</li></ul></li></ol></main>"
    )
    assert list(told(page)) == ["Pengantar KTP", "Surat Keterangan Kelahiran", "Surat Keterangan Kematian"]
    lines = (
        "Syarat Surat di Kantor Desa Sukamaju\n\nSurat Keterangan Usaha (SKU):\n- Fotokopi KTP\n- Fotokopi KK\n\n"
        "Surat Pengantar SKCK:\n- Fotokopi KTP\n- Fotokopi KK\n"
    )
    assert list(told(lines, "a.txt")) == ["Surat Keterangan Usaha (SKU)", "Surat Pengantar SKCK"]


def test_headings_chosen_for_their_size_are_text():
    item = "<li><h5>{}</h5></li>"
    page = (
        "<h3>Persyaratan Pembuatan Kartu Kuning</h3><ul>"
        + "".join(item.format(t) for t in ("Fotokopi KTP.", "Fotokopi ijazah terakhir", "Pas foto 3x4."))
        + "</ul><h4>Biaya</h4><h5>Biaya pembuatan kartu ditetapkan menurut beberapa aturan, antara lain:</h5><ul>"
        + item.format("Peraturan Bupati tentang retribusi pelayanan tenaga kerja")
        + item.format("Pengurusan kartu tidak dipungut biaya apa pun.")
        + "</ul>"
    )
    service = read(page).services[0]
    assert {c.id: c.state.value for c in service.components} == {"persyaratan": "isi", "biaya": "isi"}


def test_headings_in_a_row_of_cards_stay_headings():
    page = "<h1>Izin Reklame</h1><ul>" + "".join(
        f"<li><h5>{name}</h5><p>{text}</p></li>"
        for name, text in (("Persyaratan", "KTP"), ("Biaya", "Gratis"), ("Waktu Penyelesaian", "1 hari kerja"))
    )
    assert [c.id for c in read(page).services[0].components] == ["persyaratan", "biaya", "jangka_waktu"]


def test_two_ways_to_ask_are_one_service():
    steps = "<ol><li>Isi formulir</li><li>Serahkan berkas ke petugas</li></ol>"
    page = (
        "<h2>Persyaratan untuk mengajukan Kartu Anggota</h2><ul><li>Fotokopi KTP</li><li>Ijazah</li></ul>"
        f"<h4>Prosedur Pembuatan Kartu secara Offline</h4>{steps}<h4>Prosedur Pembuatan Kartu Online</h4>{steps}"
        "<h4>Biaya</h4><p>Gratis</p>"
    )
    assert told(page) == {"Kartu Anggota": ["persyaratan", "prosedur", "biaya"]}


def _five(name):
    rows = "".join(
        f"<tr><td>{label}</td><td>{text}</td></tr>"
        for label, text in (
            ("Persyaratan", "Surat permohonan magang"),
            ("Prosedur", "Pemohon mengirim surat, petugas memproses permohonan"),
            ("Jangka Waktu Penyelesaian", "1 hari kerja"),
            ("Biaya/Tarif", "Gratis"),
            ("Produk Pelayanan", "Surat penerimaan"),
        )
    )
    return f"<h2>{name}</h2><table>{rows}</table>"


def test_sections_below_a_whole_standard_that_tell_more_of_it_are_no_other_service():
    page = (
        _five("Layanan Penelitian dan Magang")
        + "<h2>Dokumen Persyaratan Pendaftaran</h2><table><tr><th>Dokumen</th><th>Status</th></tr>"
        "<tr><td>Surat izin</td><td>Wajib</td></tr></table>"
        "<h2>Alur Proses Magang</h2><ol><li>Isi formulir</li><li>Tunggu kabar</li></ol>"
    )
    assert list(told(page)) == ["Layanan Penelitian dan Magang"]


def test_sections_below_a_whole_standard_that_name_another_service_are_one():
    page = _five("Layanan Penelitian") + "<h2>Persyaratan Peminjaman Ruang Rapat</h2><ul><li>Surat permohonan</li></ul>"
    assert list(told(page)) == ["Layanan Penelitian", "Peminjaman Ruang Rapat"]


def test_the_general_clinic_is_a_service():
    part = (
        "<p><b>A. Persyaratan Pelayanan</b></p><ul><li>{}</li></ul><p><b>B. Biaya/Tarif</b></p><ul><li>Gratis</li></ul>"
    )
    page = f"<h2>PELAYANAN GIGI</h2>{part.format('Kartu berobat')}<h2>Pelayanan Umum</h2>{part.format('Rekam medis')}"
    assert list(told(page)) == ["PELAYANAN GIGI", "Pelayanan Umum"]


def test_headings_of_cases_below_a_component_do_not_change_its_rank():
    page = (
        "<h3>Pelayanan Kartu Keluarga</h3><h4>Persyaratan Berkas</h4><h5>Persyaratan KK Baru</h5><ul>"
        "<li>Buku nikah</li></ul><h5>Persyaratan KK Perubahan Data</h5><ul><li>KK lama</li></ul>"
        "<h4>Mekanisme dan Prosedur</h4><ol>"
        "<li>Isi formulir</li></ol><h3>Pelayanan Akta Kelahiran</h3><h4>Persyaratan Berkas</h4>"
        "<ul><li>Surat lahir</li></ul>"
        "<h4>Mekanisme dan Prosedur</h4><ol><li>Isi formulir</li></ol>"
    )
    assert told(page) == {
        "Pelayanan Kartu Keluarga": ["persyaratan", "prosedur"],
        "Pelayanan Akta Kelahiran": ["persyaratan", "prosedur"],
    }


def _by_component(*names, common=""):
    parts = "".join(
        f"<h3>{number}. {component}</h3>"
        + "".join(f"<p>{index}. {name} :</p><ul><li>{text}</li></ul>" for index, name in enumerate(names, 1))
        for number, (component, text) in enumerate(
            (("Persyaratan", "Surat permohonan"), ("Prosedur", "Petugas memeriksa"), ("Jangka Waktu", "3 hari kerja")),
            1,
        )
    )
    return parts + common


def test_units_of_an_office_that_go_through_the_components_each_by_itself():
    common = "<h3>4. Penanganan Pengaduan</h3><p>Kotak saran dan telepon kantor.</p>"
    page = (
        f"<h2>Bagian Umum</h2>{_by_component('Penerimaan Surat', 'Permohonan Narasumber', common=common)}"
        f"<h2>Bidang Tanaman Pangan</h2>{_by_component('Bantuan Benih', 'Bantuan Pestisida')}"
    )
    three = ["persyaratan", "prosedur", "jangka_waktu"]
    assert told(page) == {
        "Penerimaan Surat": [*three, "pengaduan"],
        "Permohonan Narasumber": [*three, "pengaduan"],
        "Bantuan Benih": three,
        "Bantuan Pestisida": three,
    }


def test_a_row_of_headings_names_a_service_each_from_the_first_on():
    papers = "<ul><li>Fotokopi KTP</li><li>Ijazah terakhir</li></ul>"
    named = "".join(f"<h3>Persyaratan {n}</h3>{papers}" for n in ("Pelatihan Institusional", "Uji Kompetensi"))
    basis = "<h3>Dasar Hukum</h3><ul><li>Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik</li></ul>"
    page = f"<h1>Pelayanan Publik</h1>{basis}{named}<h3>Penanganan Pengaduan</h3><p>Kotak saran</p>"
    assert told(page) == {
        "Pelatihan Institusional": ["persyaratan"],
        "Uji Kompetensi": ["persyaratan"],
        "*": ["dasar_hukum", "pengaduan"],
    }


def test_headings_that_hold_nothing_but_a_component_name_no_service():
    part = (
        "<h3>Persyaratan {}</h3><h4>Persyaratan Pelayanan :</h4><ol><li>Surat pengantar RT</li><li>KTP</li></ol>"
        "<h4>Jangka Waktu Penyelesaian : <strong>20 menit</strong></h4><h4>Biaya / Tarif : <strong>Gratis</strong></h4>"
    )
    page = part.format("Permohonan IMB") + part.format("Membuat Kartu Keluarga") + part.format("Perekaman KTP")
    three = ["persyaratan", "jangka_waktu", "biaya"]
    assert told(page) == {"Permohonan IMB": three, "Membuat Kartu Keluarga": three, "Perekaman KTP": three}


MENU = (
    "PPID BALAI CONTOH\nBERANDA\nPROFIL\nVisi dan Misi\nStruktur Organisasi\nREGULASI\nKontak\nINFORMASI PUBLIK\n"
    "Informasi Berkala\nPROSEDUR\nSOP Permintaan Informasi\nFAQ\n"
)


def test_the_menu_of_a_copied_page_says_nothing_of_its_service():
    text = MENU + (
        "\nPeminjaman Ruang Rapat\n\nPersyaratan\n- Surat permohonan\n- Fotokopi KTP\n\nProsedur\n1. Isi formulir\n"
        "2. Serahkan ke petugas\n\nBiaya\nGratis\n\nJangka Waktu\n1 hari kerja\n"
    )
    assert told(text, "a.txt") == {"Peminjaman Ruang Rapat": ["persyaratan", "prosedur", "biaya", "jangka_waktu"]}


def test_short_lines_that_are_no_menu_stay():
    text = (
        "Beranda\nIzin Reklame\n\nPersyaratan\nKTP\nNPWP\nFoto lokasi\nGambar\n\n"
        "Prosedur\n1. Isi formulir\n2. Serahkan ke petugas\n\nBiaya\nGratis\n"
    )
    assert told(text, "a.txt") == {"Izin Reklame": ["persyaratan", "prosedur", "biaya"]}


def test_a_numbered_line_in_capitals_heads_the_table_below_it():
    rows = "".join(f"| {n} | {c} | {t} |\n" for n, c, t in ((1, "Persyaratan", "KTP"), (2, "Biaya", "Gratis")))
    table = f"| No | Komponen | Uraian |\n|---|---|---|\n{rows}"
    text = f"# LAMPIRAN\n\n1. IZIN JARINGAN TETAP\n\n{table}\n2. IZIN JARINGAN KHUSUS UNTUK BADAN HUKUM\n\n{table}"
    assert list(told(text, "a.md")) == ["IZIN JARINGAN TETAP", "IZIN JARINGAN KHUSUS UNTUK BADAN HUKUM"]


def test_a_table_of_tariffs_with_a_title_of_its_own_belongs_to_the_fee():
    rows = "<tr><th>Ruangan</th><th>Biaya</th></tr><tr><td>Aula</td><td>Rp 5.000</td></tr>"
    table = f"<h3>DAFTAR TARIF SEWA GEDUNG</h3><table>{rows}</table>"
    page = (
        "<h1>Penyewaan Fasilitas</h1><h4>Persyaratan</h4><p>Surat permohonan</p><h4>Biaya</h4><p>Menurut daftar:</p>"
        f"{table}<h4>Produk Layanan</h4><p>Izin pemakaian gedung</p>"
    )
    assert told(page) == {"Penyewaan Fasilitas": ["persyaratan", "biaya", "produk"]}


def test_tabs_copied_as_lines_name_the_services_in_order():
    part = (
        "A. Penyampaian Layanan (Service Delivery)\n1. Persyaratan pelayanan\n\nSurat permohonan.\n\n"
        "2. Biaya\n\nGratis.\n\n"
        "B. Pengelolaan Layanan (Manufacturing)\n1. Dasar hukum\n\nUndang-Undang Nomor 25 Tahun 2009.\n\n"
    )
    names = "Diklat Kerja Sama\nPenyewaan Fasilitas\n"
    text = f"Standar Pelayanan Publik\nBalai Contoh\n{names}{names}{part}{part}"
    three = ["persyaratan", "biaya", "dasar_hukum"]
    assert told(text, "a.txt") == {"Diklat Kerja Sama": three, "Penyewaan Fasilitas": three}


def test_a_text_below_a_row_of_bare_labels_begins_no_service():
    labels = "".join(f"- {c}\n" for c in ("Persyaratan", "Prosedur", "Jangka Waktu Pelayanan", "Penanganan Pengaduan"))
    text = (
        f"STANDAR PELAYANAN GAWAT DARURAT\n\n{labels}\nFotokopi KTP\n\nSURAT KETERANGAN LALU LINTAS\n\n"
        "1 Penanganan Pengaduan Tidak Langsung\na. Kotak saran\nb. Pesan singkat ke humas\n"
    )
    assert len(told(text, "a.txt")) <= 1


def _detail(name):
    return (
        f"<h3>Standar Pelayanan {name}</h3><h5>Persyaratan</h5><ul><li>Surat permohonan</li><li>KTP</li></ul>"
        "<h5>Alur Prosedur</h5><ol><li>Isi formulir</li><li>Tunggu kabar</li></ol>"
    )


def _summary(*rows):
    told = "".join(f"<tr><td>{name}</td><td>{time}</td><td>Gratis</td></tr>" for name, time in rows)
    return f"<table><tr><th>Jenis Layanan</th><th>Estimasi Waktu Proses</th><th>Biaya/Tarif</th></tr>{told}</table>"


def test_a_table_of_times_and_fees_is_about_the_services_set_out_above_it():
    details = _detail("Kunjungan Industri") + _detail("Pemanfaatan Abu Batu Bara")
    page = f"<h1>Layanan</h1>{details}{_summary(('Permohonan Abu', '3 hari kerja'), ('Pengajuan Kunjungan', '2 hari'))}"
    four = ["persyaratan", "prosedur", "jangka_waktu", "biaya"]
    assert told(page) == {"Kunjungan Industri": four, "Pemanfaatan Abu Batu Bara": four}
    times = {d.service: d.text.text for d in read(page).durations if d.role == "service"}
    assert times == {"s1": "2 hari", "s2": "3 hari kerja"}


def test_a_table_of_other_services_is_not():
    details = _detail("Kunjungan Industri") + _detail("Pemanfaatan Abu Batu Bara")
    page = f"<h1>Layanan</h1>{details}{_summary(('Sewa Gedung', '3 hari kerja'), ('Pengajuan Kunjungan', '2 hari'))}"
    assert list(told(page)) == [
        "Kunjungan Industri",
        "Pemanfaatan Abu Batu Bara",
        "Sewa Gedung",
        "Pengajuan Kunjungan",
    ]


def test_a_heading_that_is_all_component_begins_the_next_service():
    part = (
        "1. Persyaratan Layanan\n- Kartu identitas\n\n2. Alur Pelayanan\n- Daftar di loket\n\n"
        "3. Waktu Pelayanan\n15 menit\n\n"
        "4. Tarif\nGratis\n\n5. Produk Pelayanan\nSurat\n\n"
    )
    text = f"STANDAR PELAYANAN PUSKESMAS CONTOH\n\nA. Pemeriksaan Umum\n\n{part}B. Imunisasi Anak\n\n{part}"
    assert list(told(text, "a.txt")) == ["Pemeriksaan Umum", "Imunisasi Anak"]
