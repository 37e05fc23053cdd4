"""What became of every block of a document, and why."""

from pathlib import Path
from textwrap import dedent

import pytest
from reading import knowledge

from standards_lint.extract.account import account_of
from standards_lint.extract.account_details import particulars_of
from standards_lint.extract.assemble import extract_standard
from standards_lint.extract.places import Places
from standards_lint.model.account import Role
from standards_lint.model.block import Block, BlockKind
from standards_lint.model.span import Mark, SourceText, Span
from standards_lint.readers import read_document

FOLDER = Path(__file__).parents[3] / "examples"
EXAMPLES = sorted(FOLDER.glob("*-*.*"))
EXAMPLE_SOP = FOLDER / "buruk-sop.txt"


def account(text, suffix="txt"):
    return account_of(read_document(dedent(text).encode(), f"dokumen.{suffix}"), knowledge())


def entry(found, text):
    """The entry of the only block that begins so."""
    (one,) = [e for e in found.entries if e.block.text.startswith(text)]
    return one


def roles(found, text):
    return [(taken.role, taken.component, [why.code for why in taken.why]) for taken in entry(found, text).taken]


STANDARD = """\
    STANDAR PELAYANAN
    PEMINJAMAN AULA

    Tahun anggaran berjalan, berlaku di seluruh wilayah kota dan kecamatan di sekitarnya.

    1. PERSYARATAN
       a. Surat permohonan
       b. Kartu identitas
    2. SISTEM MEKANISME & PROSEDUR
       a. Pemohon mengajukan surat ke loket
       b. Petugas memeriksa jadwal pemakaian
    3. JANGKA WAKTU PENYELESAIAN
       2 (dua) hari kerja
    4. BIAYA / TARIF : Gratis
    5. JAM PELAYANAN
       Senin sampai dengan Jumat pukul 08.00 sampai 15.00, kecuali hari libur.
    6. PODUK PELAYANAN
       Surat izin pemakaian aula
"""


def test_a_heading_says_by_which_words_it_was_recognised():
    found = account(STANDARD)

    (heading,) = entry(found, "PERSYARATAN").taken
    assert (heading.role, heading.services, heading.component) == (Role.COMPONENT_HEADING, ("s1",), "persyaratan")
    assert (heading.why[0].code, heading.why[0].words) == ("label_exact", ("PERSYARATAN", "persyaratan", "resmi"))


def test_a_misspelt_heading_says_what_it_was_read_as():
    (heading,) = entry(account(STANDARD), "PODUK").taken

    assert heading.why[0].code == "label_slip"
    assert heading.why[0].words[:2] == ("PODUK PELAYANAN", "produk pelayanan")


@pytest.mark.parametrize(
    ("written", "how", "meant"),
    [
        ("Dasar Hukum", "exact", "dasar hukum"),
        ("Standar Biaya Layanan Publik", "loose", "biaya"),
        ("DASARHUKUM", "spaced", "dasar hukum"),
        ("Biaya/Tarif (Rp)", "brackets", "biaya/tarif"),
        ("Dasar Hukum / Legal Basis", "side", "dasar hukum"),
        ("Jangka Wkatu", "slip", "jangka waktu"),
    ],
)
def test_how_a_label_is_recognised(written, how, meant):
    match = knowledge().headings.label(written)

    assert (match.how, match.meant) == (how, meant)


def test_content_names_its_heading_and_its_line():
    (body,) = entry(account(STANDARD), "Surat permohonan").taken

    assert (body.role, body.component) == (Role.COMPONENT_BODY, "persyaratan")
    assert [(why.code, why.words) for why in body.why] == [("under_heading", ("PERSYARATAN", "6"))]


def test_a_label_and_its_value_on_one_line_are_told_apart():
    heading, body = entry(account(STANDARD), "BIAYA").taken

    assert (heading.role, heading.text) == (Role.COMPONENT_HEADING, "BIAYA / TARIF")
    assert (body.role, body.text) == (Role.COMPONENT_BODY, "Gratis")
    assert [why.code for why in body.why] == ["behind_label"]


def test_what_stands_under_another_matter_is_outside_and_says_which():
    found = account(STANDARD)

    assert roles(found, "JAM PELAYANAN") == [(Role.OTHER_HEADING, "", ["no_component"])]
    (outside,) = entry(found, "Senin").taken
    assert (outside.role, [(why.code, why.words) for why in outside.why]) == (
        Role.OUTSIDE,
        [("after_heading", ("JAM PELAYANAN",))],
    )


def test_what_stands_before_all_components_says_so():
    assert roles(account(STANDARD), "Tahun anggaran") == [(Role.OUTSIDE, "", ["before_first"])]


def test_the_name_of_a_service_says_where_it_comes_from():
    found = account(STANDARD)

    name = next(taken for taken in entry(found, "PEMINJAMAN AULA").taken if taken.role is Role.SERVICE_NAME)
    assert name.services == ("s1",)
    assert [why.code for why in name.why] == ["title_above", "first"]


def test_a_second_service_says_why_it_begins():
    found = account(
        """\
        STANDAR PELAYANAN

        A. SURAT KETERANGAN USAHA
        1. Persyaratan
        a. KTP pemohon
        2. Biaya : Gratis
        3. Produk : Surat keterangan

        B. SURAT PENGANTAR NIKAH
        1. Persyaratan
        a. Akta kelahiran
        2. Biaya : Gratis
        3. Produk : Surat pengantar
        """
    )

    assert [[why.code for why in service.why] for service in found.standard.services] == [
        ["title_above", "first"],
        ["title_above", "again"],
    ]


def test_a_section_for_all_services_says_why_it_is():
    found = account(
        """\
        # Standar Pelayanan Kecamatan
        ## Izin Keramaian
        ### Persyaratan
        - KTP
        ### Biaya
        Gratis
        ## Legalisasi Surat
        ### Persyaratan
        - KTP
        ### Biaya
        Gratis
        ## Penanganan Pengaduan
        Pengaduan disampaikan melalui kotak saran.
        """,
        "md",
    )

    (heading,) = entry(found, "Penanganan Pengaduan").taken
    assert (heading.services, heading.why[-1].code) == (("*",), "for_all")
    (body,) = entry(found, "Pengaduan disampaikan").taken
    assert (body.role, body.services) == (Role.COMPONENT_BODY, ("*",))


def test_a_heading_that_is_repeated_goes_on_with_its_component():
    found = account(
        "STANDAR PELAYANAN\nIZIN\n\n1. PERSYARATAN\n   a. KTP\n2. BIAYA\n   Gratis\n2. BIAYA\n   Tidak ada pungutan\n"
        "3. PRODUK\n   Surat izin\n"
    )

    codes = [why.code for e in found.entries if e.block.text == "BIAYA" for t in e.taken for why in t.why]
    assert codes == ["label_exact", "label_exact", "begun_already"]


def test_a_mere_word_is_no_heading_and_says_why():
    found = account(
        """\
        STANDAR PELAYANAN
        IZIN KERAMAIAN

        1. PERSYARATAN
           a. Fotokopi KTP
        2. PROSEDUR
           a. Pemohon mengisi formulir dan menyerahkannya kepada petugas di loket.

        Pengaduan

        3. BIAYA
           Gratis
        4. PRODUK
           Surat izin
        """
    )

    (word,) = entry(found, "Pengaduan").taken
    assert (word.role, word.component) == (Role.COMPONENT_BODY, "prosedur")
    assert "mere_word" in [why.code for why in word.why]


def test_cells_of_a_matrix_stand_under_the_heading_of_their_column_for_their_service():
    found = account(
        """
        <h1>Standar Pelayanan</h1>
        <table>
        <tr><th>No</th><th>Jenis Pelayanan</th><th>Persyaratan</th><th>Waktu</th><th>Biaya</th></tr>
        <tr><td>1</td><td>Peminjaman Aula</td><td>Surat permohonan</td><td>2 hari kerja</td><td>Gratis</td></tr>
        <tr><td>2</td><td>Izin Keramaian</td><td>Surat pengantar desa</td><td>1 hari kerja</td><td></td></tr>
        </table>
        """,
        "html",
    )

    (heading,) = entry(found, "Persyaratan").taken
    assert (heading.services, [why.code for why in heading.why]) == (("s1", "s2"), ["label_exact", "matrix"])
    (body,) = entry(found, "Surat pengantar desa").taken
    assert (body.services, body.component) == (("s2",), "persyaratan")
    assert roles(found, "No") == [(Role.UNUSED, "", ["head_cell"])]
    (gratis,) = entry(found, "Gratis").taken  # the empty cell of the second service is no second content of it
    assert gratis.services == ("s1",)


def test_content_without_a_heading_names_its_cue():
    found = account(
        """\
        PENERBITAN KARTU ANGGOTA

        Persyaratan:
        a. Fotokopi KTP
        b. Pasfoto

        10 menit

        Prosedur:
        a. Pemohon datang ke loket
        """
    )

    assert roles(found, "10 menit") == [(Role.UNLABELLED_BODY, "jangka_waktu", ["bare_time"])]


def test_furniture_is_told_as_such():
    found = account(
        "<nav><a href='/'>Beranda</a></nav><h1>Izin</h1><p>Persyaratan: KTP</p><footer>Alamat</footer>", "html"
    )

    assert roles(found, "Beranda") == [(Role.FURNITURE, "", ["region_menu"])]
    assert roles(found, "Alamat") == [(Role.FURNITURE, "", ["region_footer"])]


def test_on_a_complaint_page_headings_are_recognised_and_not_counted():
    found = account(
        """\
        MEKANISME PENANGANAN PENGADUAN

        Dasar Hukum:
        - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik

        Saluran Pengaduan:
        1. Telepon (0299) 555141
        2. Kotak saran di ruang tunggu
        """
    )

    assert found.kinds[0][1].code == "complaint_title"
    heading, basis = entry(found, "Dasar Hukum").taken[0], entry(found, "Undang-Undang").taken[0]
    assert heading.role is Role.LOOSE_HEADING
    assert heading.why[-1].words == ("dasar_hukum", "pengaduan")
    assert [why.code for why in basis.why] == ["under_heading", "in_basis"]


@pytest.mark.parametrize(
    ("line", "role", "code"),
    [
        ("3. JANGKA WAKTU\n   2 (dua) hari kerja", "service", "time_component"),
        ("3. JANGKA WAKTU\n   Pemohon melengkapi berkas dalam 2 (dua) hari kerja", "applicant", "applicant"),
        ("6. PENANGANAN PENGADUAN\n   Dijawab paling lambat 2 (dua) hari kerja", "complaint", "complaint_limit"),
        ("2. PROSEDUR\n   a. Petugas memeriksa berkas 2 (dua) hari kerja", "step", "in_procedure"),
    ],
)
def test_a_time_says_why_it_binds_whom_it_binds(line, role, code):
    head = "STANDAR PELAYANAN\nPEMINJAMAN AULA\n\n1. PERSYARATAN\n   a. Surat permohonan\n"
    found = account(f"{head}{line}\n4. BIAYA\n   Gratis\n5. PRODUK\n   Surat izin\n")

    (time,) = [one for e in found.entries for one in e.particulars if one.kind == "time"]
    assert (dict(time.said)["role"], time.why.code) == (role, code)


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        (STANDARD, "standar_pelayanan", "enough_components"),
        ("Hasil Survei Kepuasan Masyarakat\n\nNilai rata-rata 85.", "bukan_standar", "other_title"),
        ("KANTOR KAMI\n\nKantor tutup pada hari Jumat.", "bukan_standar", "too_little"),
    ],
)
def test_a_kind_says_what_chose_it(text, kind, code):
    ((found, why),) = account(text).kinds

    assert (found, why.code) == (kind, code)


def test_fields_of_a_sheet_say_which_component_they_are():
    found = account_of(read_document(EXAMPLE_SOP.read_bytes(), EXAMPLE_SOP.name), knowledge())

    (label,) = entry(found, "DASAR HUKUM").taken
    assert (label.role, label.services, label.component) == (Role.SOP_LABEL, ("s1",), "dasar_hukum")
    assert {t.component for e in found.entries for t in e.taken if t.role is Role.SOP_STEP} == {"prosedur"}


def test_lines_of_a_text_that_no_block_holds_are_named():
    found = account("---\ntitle: Izin\n---\n\n# Izin Keramaian\n\n## Persyaratan\n\n- KTP\n", "md")

    assert [found.lines[number - 1] for number in found.unread] == ["title: Izin"]


def test_of_an_unreadable_document_nothing_is_told_but_its_notes():
    found = account_of(read_document(b"", "kosong.txt"), knowledge())

    assert (found.entries, found.kinds) == ((), ())
    assert [note.code for note in found.standard.notes] == ["kosong"]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_every_block_of_an_example_has_a_role_and_every_particular_a_block(path):
    raw = read_document(path.read_bytes(), path.name)
    found = account_of(raw, knowledge())

    assert [e.block for e in found.entries] == [b for b in raw.blocks if b.text or b.kind is BlockKind.IMAGE]
    assert all(e.taken for e in found.entries)
    unused = [t.why[0].code for e in found.entries for t in e.taken if t.role is Role.UNUSED]
    assert set(unused) <= {"number_cell", "head_cell"}
    assert sum(len(e.particulars) for e in found.entries) == len(list(particulars_of(found.standard)))
    assert found.standard == extract_standard(raw, knowledge())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_every_text_of_a_component_is_told_as_its_content(path):
    found = account_of(read_document(path.read_bytes(), path.name), knowledge())

    told = {(key, t.component) for e in found.entries for t in e.taken for key in t.services}
    components = {
        (service.key, component.id)
        for service in found.standard.services
        for component in service.components
        if not component.merged_with
    }
    assert told >= components


def test_places_in_columns_lead_to_their_own_block():
    def block(text, *marks):
        return Block(BlockKind.PARAGRAPH, SourceText(text, tuple(Mark(*mark) for mark in marks)))

    left = block("satu dua", (0, 1, 1), (5, 2, 1))
    right = block("tiga empat", (0, 1, 20), (5, 2, 20))
    places = Places([left, right, block("")])

    assert [places.numbers(Span(*point)) for point in ((1, 3), (1, 22), (2, 3), (2, 25))] == [[0], [1], [0], [1]]
    assert places.numbers(SourceText("satu tiga", (Mark(0, 1, 1), Mark(5, 1, 20)))) == [0, 1]
