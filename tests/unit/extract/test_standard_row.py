"""Labels and tables inside a component of a standard whose components have headings of one style; invented offices."""

import pytest
from reading import knowledge

from standards_lint.extract.assemble import extract_standard
from standards_lint.readers import read_document

WHOLE = {
    "Persyaratan": "KTP pemohon dan surat permohonan.",
    "Sistem, Mekanisme, dan Prosedur": "Pemohon menyerahkan berkas.\n\nPetugas memeriksa berkas.",
    "Jangka Waktu Penyelesaian": "3 (tiga) hari kerja sejak berkas lengkap.",
    "Biaya/Tarif": "Tidak dipungut biaya (gratis).",
    "Produk Pelayanan": "Surat rekomendasi.",
    "Sarana, Prasarana, dan/atau Fasilitas": "Loket dan ruang tunggu.",
    "Kompetensi Pelaksana": "Terampil mengoperasikan komputer.",
    "Penanganan Pengaduan, Saran, dan Masukan": "Melalui kotak saran.",
    "Jumlah Pelaksana": "3 (tiga) orang.",
}
COMPLAINTS = "Penanganan Pengaduan, Saran, dan Masukan"
LABELS = (
    "a. Sarana: WA 0812-0000-0001\n\nb. Penanggung jawab: Sekretaris Dinas, Jalan Stadion 4\n\n"
    "c. Prosedur: petugas mencatat dan menjawab pengadu\n\nd. Jangka waktu: paling lama 5 hari kerja"
)
BOLD = "**Penanggung Jawab:**\n\nSekretaris Dinas\n\n**Prosedur:**\n\nPetugas mencatat pengaduan"
FORMS = {"headings.md": "# Standar Pelayanan Izin Reklame\n\n{}", "numbers.txt": "STANDAR PELAYANAN IZIN REKLAME\n\n{}"}


def written(form, changed):
    parts = []
    for number, (name, text) in enumerate((WHOLE | changed).items(), 1):
        head = f"## {number}. {name}" if form.endswith("md") else f"{number}. {name}"
        parts.append(f"{head}\n\n{text}\n")
    return FORMS[form].format("\n".join(parts))


def read(form, changed):
    return extract_standard(read_document(written(form, changed).encode(), form), knowledge())


def whole(standard):
    (service,) = standard.services
    return {c.id: str(c.state) for c in service.components}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "changed",
    [
        {COMPLAINTS: LABELS},
        {COMPLAINTS: BOLD.replace("**", "")},
        {"Kompetensi Pelaksana": "Waktu: setiap bulan\n\nBiaya: ditanggung kantor"},
        {"Jangka Waktu Penyelesaian": "a. Prosedur pendaftaran: 10 menit\n\nb. Pemeriksaan: 1 jam"},
    ],
)
def test_labels_inside_a_component_begin_no_other(form, changed):
    found = read(form, changed)
    assert whole(found) == dict.fromkeys(whole(read(form, {})), "isi")


def test_bold_labels_inside_a_component_name_no_service():
    assert set(whole(read("headings.md", {COMPLAINTS: BOLD})).values()) == {"isi"}


TABLES = [
    ("Sistem, Mekanisme, dan Prosedur", ["No", "Prosedur", "Waktu"], [["1", "Pemohon datang", "5 menit"]] * 2),
    ("Kompetensi Pelaksana", ["Jabatan", "Kompetensi", "Jumlah Pelaksana"], [["Petugas", "SMA", "2 orang"]] * 2),
    ("Persyaratan", ["Jenis Permohonan", "Persyaratan"], [["Baru", "KTP"], ["Ulang", "Izin lama"], ["Hilang", "KTP"]]),
    ("Jangka Waktu Penyelesaian", ["Tahap", "Waktu"], [["Verifikasi", "2 hari kerja"], ["Jumlah", "3 hari kerja"]]),
    (COMPLAINTS, ["Uraian", "Keterangan"], [["Sarana", "WA 0812-0000-0001"], ["Prosedur", "Dicatat, dijawab"]]),
]


@pytest.mark.parametrize(("component", "head", "rows"), TABLES)
def test_a_table_inside_a_component_is_its_content(component, head, rows):
    lines = [head, ["---"] * len(head), *rows]
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    assert set(whole(read("headings.md", {component: table})).values()) == {"isi"}


def test_a_table_of_services_inside_a_component_stays_one():
    table = (
        "| No | Jenis Layanan | Persyaratan | Waktu |\n|---|---|---|---|\n"
        "| 1 | Izin Reklame Kain | KTP | 1 hari |\n| 2 | Izin Reklame Papan | KTP | 2 hari |"
    )
    assert len(read("headings.md", {"Persyaratan": table}).services) > 1


def test_the_row_of_a_table_tells_what_its_time_binds():
    table = "| Uraian | Keterangan |\n|---|---|\n| Sarana | WA 0812-0000-0001 |\n| Jangka waktu | 5 hari kerja |"
    found = read("headings.md", {COMPLAINTS: table})
    assert [d.role for d in found.durations if d.component == "pengaduan"] == ["complaint"]


STYLES = {"capitals": str.upper, "lines": lambda name: f"{name}:"}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    ("component", "text"),
    [
        ("Kompetensi Pelaksana", "Waktu pelatihan: setiap tahun\nBiaya: ditanggung kantor"),
        ("Sarana, Prasarana, dan/atau Fasilitas", "Pengaduan: kotak saran\nLoket: 2 buah"),
        ("Produk Pelayanan", "1. Penanganan pengaduan\n2. Surat rekomendasi"),
        ("Biaya/Tarif", "Tidak dipungut biaya/tarif"),
    ],
)
def test_labels_below_headings_known_by_their_looks(style, component, text):
    parts = [f"{STYLES[style](name)}\n{value}\n" for name, value in (WHOLE | {component: text}).items()]
    document = FORMS["numbers.txt"].format("\n".join(parts))
    found = extract_standard(read_document(document.encode(), "a.txt"), knowledge())
    assert set(whole(found).values()) == {"isi"}


# --- what stands behind the last heading of the row -----------------------------------------------------------------

PUBLISHED = {
    name: WHOLE[name]
    for name in (
        "Persyaratan",
        "Sistem, Mekanisme, dan Prosedur",
        "Jangka Waktu Penyelesaian",
        "Biaya/Tarif",
        "Produk Pelayanan",
        COMPLAINTS,
    )
}
ANOTHER = (
    "Pelayanan Surat Pindah\nPersyaratan: KTP dan KK\nProsedur: datang\nJangka waktu: 3 hari kerja\nBiaya: Rp5.000\n"
)


def published(behind, heads="{}"):
    parts = [f"{heads.format(name)}\n\n{text}\n" for name, text in PUBLISHED.items()]
    return "\n".join([*parts, behind])


def services(text, name):
    standard = extract_standard(read_document(text.encode(), name), knowledge())
    return {s.name: {c.id for c in s.components} for s in standard.services}


@pytest.mark.parametrize(("form", "heads"), [("a.md", "## {}"), ("a.md", "**{}**")])
def test_a_service_behind_the_row_stays_one(form, heads):
    found = services(
        f"# Standar Pelayanan Izin Reklame\n\n{published(ANOTHER.replace(chr(10), chr(10) * 2), heads)}", form
    )
    assert {"persyaratan", "jangka_waktu", "biaya"} <= found["Pelayanan Surat Pindah"]


def test_a_table_of_components_behind_the_row_is_of_another_service():
    rows = [("Persyaratan", "KTP"), ("Prosedur", "Datang"), ("Jangka Waktu", "3 hari kerja")]
    lines = [("No", "Komponen", "Uraian"), ("---", "---", "---"), *((str(n), *row) for n, row in enumerate(rows, 1))]
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    told = published(f"Standar Pelayanan Surat Pindah\n\n{table}", "## {}")
    found = services(f"# Izin Reklame\n\n{told}", "a.md")
    assert "jangka_waktu" in found["Surat Pindah"]


def test_labels_that_only_stand_behind_the_row_are_components():
    page = "".join(f"<h3>{name}</h3><p>{text}</p>" for name, text in WHOLE.items() if name not in ("Biaya/Tarif",))
    told = page + "<h3>Evaluasi Kinerja</h3><p>Tiap bulan.</p><p>Biaya: Gratis</p><p>Dasar Hukum: UU 25 Tahun 2009</p>"
    (found,) = services(f"<h1>Standar Pelayanan Izin Reklame</h1>{told}", "a.html").values()
    assert {"biaya", "dasar_hukum"} <= found


def test_a_matrix_of_services_in_a_component_stays_one():
    table = (
        "| No | Surat | Persyaratan | Waktu | Biaya |\n|---|---|---|---|---|\n"
        "| 1 | Surat Pindah | KTP | 1 hari kerja | Gratis |\n| 2 | SKTM | KK | 2 hari kerja | Gratis |"
    )
    found = {s.name for s in read("headings.md", {"Persyaratan": table}).services}
    assert {"Surat Pindah", "SKTM"} <= found


def test_components_of_another_style_between_two_of_the_row_stay_components():
    page = "".join(
        f"<h2>{name}</h2><p>{text}</p>" for name, text in PUBLISHED.items()
    )  # the last of them is on complaints
    told = "<p>Dasar Hukum :</p><p>UU 25 Tahun 2009</p><p>Sarana, Prasarana, dan/atau Fasilitas :</p><p>Loket</p>"
    rest = "<h2>Kompetensi Pelaksana</h2><p>SMA</p><h2>Jumlah Pelaksana</h2><p>3 orang</p>"
    (found,) = services(f"<h1>Standar Pelayanan Izin Reklame</h1>{page}{told}{rest}", "a.html").values()
    assert {"dasar_hukum", "sarana"} <= found
