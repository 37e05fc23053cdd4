import pytest

from standards_lint.extract.fees import extract_fees
from standards_lint.knowledge.fee_words import load_fee_words
from standards_lint.model.block import Cell


@pytest.fixture(scope="module")
def words(vocabulary):
    return load_fee_words(vocabulary / "biaya.yaml")


@pytest.fixture
def fee(words, make_passage):
    """The fee of the service whose component on fees has these lines, or None."""

    def find(*lines):
        fees = extract_fees([make_passage(line, "biaya") for line in lines], words)
        assert len(fees) <= 1
        return fees[0] if fees else None

    return find


@pytest.mark.parametrize(
    "text",
    [
        "Gratis",
        "GRATIS / tidak dipungut biaya",
        "Tanpa dipungut biaya",
        "Tidak ada",
        "Tidak dikenakan biaya apapun",
        "Rp. 0,- (gratis)",
        "Rp 0",
        "Rp. 0;",
        "0 Rupiah",
        "Nol Rupiah",
        "Gratis, pemohon membawa meterai Rp10.000",
        "Gratis; denda keterlambatan Rp50.000",
        "Nihil",
        "Rp 0,00. Jasa antar Pos Rp12.500 bila diminta pemohon",
        "Gratis. Jika pemohon ingin dokumennya dikirim, ongkos kirim Rp18.000 dibayar kepada kurir",
        "Tidak dipungut biaya; Rp9.000 untuk ekspedisi",
        "Gratis. Photo copy Rp500 per lembar",
        "Foto copy Rp300 per lembar di koperasi; pengesahan gratis",
        "Gratis; terlambat mendaftar dikenai Rp50.000",
        "Tidak di pungut biaya",
        "Tdk dipungut biaya",
        "Tanpa dikenakan biaya",
        "Bebas dari biaya",
        "Dibebaskan dari segala bentuk pungutan",
        "Non retribusi",
        "Nol",
        "Rp. 000,-",
        "Biaya dibebankan pada APBD",
        "Ditanggung oleh negara",
    ],
)
def test_a_free_service_is_free(fee, text):
    assert fee(text).state == "gratis"


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Rp 600.000,-", 600_000),
        ("Rp7.000", 7_000),
        ("Rp.25.000,00 per lembar", 25_000),
        ("Rp 1.250.000,00", 1_250_000),
        ("IDR 50,000", 50_000),
        ("15.000 rupiah", 15_000),
        ("Rp. 10 ribu", 10_000),
        ("Rp 1,5 juta per hari", 1_500_000),
        ("10 ribu rupiah", 10_000),
        ("Rp10.000 (sepuluh ribu rupiah)", 10_000),
        ("Dewasa Rp5.000, anak Rp3.000", 5_000),
        ("Pemeriksaan umum 21.500", 21_500),
    ],
)
def test_a_sum_is_read_in_rupiah(fee, text, amount):
    assert (fee(text).state, fee(text).amount) == ("berbayar", amount)


def test_a_service_free_for_some_and_paid_by_others_is_paid(fee):
    found = fee("Gratis di kantor", "Rp600.000 di luar kantor", "Rp75.000 untuk salinan")
    assert (found.state, found.amount, found.text.text) == ("berbayar", 600_000, "Rp600.000")


@pytest.mark.parametrize(
    ("text", "based"),
    [
        ("Sesuai ketentuan yang berlaku", False),
        ("Ditanggung asuransi", False),
        ("Dana Kementerian / BPJS", False),
        ("Pasien JKN", False),
        ("Perda Kabupaten Arunika Nomor 3 Tahun 2024", True),
        ("Sesuai Peraturan Menteri Kesehatan No. 3 Tahun 2023 tentang Standar Tarif", True),
    ],
)
def test_a_fee_by_reference_only_is_hollow(fee, text, based):
    found = fee(text)
    assert (found.state, found.amount, found.based) == ("hampa", -1, based)


def test_what_the_state_pays_for_some_is_not_free_for_all(fee):
    assert fee("Peserta jaminan: ditanggung negara", "Umum: sesuai Perda Nomor 3 Tahun 2024").state == "hampa"


def test_a_sum_with_its_regulation_is_based(fee):
    found = fee("Rp25.000 sesuai Perda Nomor 3 Tahun 2024")
    assert (found.state, found.amount, found.based) == ("berbayar", 25_000, True)


@pytest.mark.parametrize("text", ["-", "…", "Rp. -"])
def test_an_empty_component_states_no_fee(fee, text):
    assert fee(text) is None


def test_copies_on_paper_are_not_the_fee(fee):
    assert fee("Tidak dipungut biaya", "Biaya penggandaan Rp 500 per lembar").state == "gratis"


@pytest.mark.parametrize(
    ("rows", "state"),
    [
        ([("Pengajuan permohonan", "Gratis"), ("Penggandaan (per lembar)", "Rp 400,-")], "gratis"),
        (
            [("Salinan digital", "Gratis"), ("Pemindaian dokumen", "Rp 1.500"), ("Kirim lewat pos", "Rp 20.000")],
            "gratis",
        ),
        ([("CT scan kepala", "900.000"), ("Rontgen", "150.000")], "berbayar"),
    ],
)
def test_the_row_of_a_table_of_tariffs_tells_what_its_sum_is_for(words, make_passage, rows, state):
    passages = [
        make_passage(text, "biaya", cell=Cell(2, row, column))
        for row, cells in enumerate(rows, 1)
        for column, text in enumerate(cells, 1)
    ]
    assert [f.state for f in extract_fees(passages, words)] == [state]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Legalisir Rp6.000, dengan kurir Rp17.000", 6_000),
        ("Rp25.000 dibayar di bank, bukti setor dikirim lewat aplikasi", 25_000),
        ("Kartu baru Rp10.000; ongkos kirim Rp8.000", 10_000),
    ],
)
def test_a_courier_beside_the_fee_does_not_hide_it(fee, text, amount):
    assert (fee(text).state, fee(text).amount) == ("berbayar", amount)


def test_the_number_of_an_item_is_no_sum(fee):
    assert fee("Tidak dipungut biaya", "Nomor rekening 123.456.789 tidak diperlukan").state == "gratis"


def test_a_sentence_on_all_services_is_the_fee_of_all(words, make_passage):
    (found,) = extract_fees([make_passage("Seluruh layanan kami tidak dipungut biaya.")], words)
    assert (found.service, found.state) == ("*", "gratis")


def test_the_component_wins_over_a_common_sentence(words, make_passage):
    passages = [make_passage("Semua pelayanan gratis", "prosedur"), make_passage("Rp5.000", "biaya")]
    assert [f.state for f in extract_fees(passages, words)] == ["berbayar"]


def test_a_complaint_free_of_charge_is_not_the_fee_of_a_service(words, make_passage):
    assert extract_fees([make_passage("Layanan pengaduan ini tidak dipungut biaya", "pengaduan")], words) == ()


@pytest.mark.parametrize("component", ["prosedur", "persyaratan", "jangka_waktu"])
def test_what_somebody_pays_in_a_step_is_the_fee_where_no_component_tells_one(component, words, make_passage):
    (found,) = extract_fees([make_passage("Membayar leges di loket 2 sebesar Rp12.500,-", component)], words)
    assert (found.state, found.amount, found.why.code) == ("berbayar", 12_500, "paid_in_steps")


@pytest.mark.parametrize(
    "text", ["Membayar denda keterlambatan Rp20.000", "Meterai Rp10.000 (2 lembar)", "Usaha beromzet Rp50.000.000"]
)
def test_fines_stamps_and_sums_that_nobody_pays_are_no_fee_of_the_service(text, words, make_passage):
    assert extract_fees([make_passage(text, "persyaratan")], words) == ()


def test_the_component_wins_over_what_is_paid_in_a_step(words, make_passage):
    passages = [make_passage("Membayar Rp5.000 untuk kartu parkir", "prosedur"), make_passage("Gratis", "biaya")]
    assert [f.state for f in extract_fees(passages, words)] == ["gratis"]


def test_free_for_some_and_by_regulation_for_others_refers(fee):
    umum = "Pasien umum: sesuai Peraturan Bupati Nomor 1 Tahun 2024"
    for lines in ([umum, "Pasien BPJS: gratis"], ["Umum", "Sesuai Perbup Nomor 1 Tahun 2024", "BPJS / JKN", "Gratis"]):
        assert fee(*lines).state == "hampa"
        assert fee(*lines).based


def test_free_for_all_stays_free_beside_a_regulation(fee):
    assert fee("Gratis", "Peraturan Bupati Nomor 1 Tahun 2024 tentang Pajak dan Retribusi").state == "gratis"
    assert fee("Gratis bagi peserta BPJS maupun umum").state == "gratis"
    assert fee("Gratis bagi peserta JKN. Pasien umum membayar di kasir sesuai tarif.").state == "hampa"
    assert fee("Gratis bagi peserta JKN. Pasien umum membawa kartu identitas.").state == "gratis"
    assert fee("Gratis. Peserta JKN membayar iuran bulanan sendiri.").state == "gratis"


def test_money_of_other_countries_is_paid_whoever_is_free(fee):
    assert fee("USD 40 per lembar bagi badan usaha asing; warga desa tidak dikenakan biaya").state == "berbayar"


@pytest.mark.parametrize(
    "text",
    [
        "US$ 100 per orang per bulan",
        "USD 50",
        "Biaya dihitung dengan rumus: (nilai tanah per m2 * luas tanah m2) / 1000",
        "(luas bangunan x 2) + (volume * 3)",
    ],
)
def test_what_is_paid_in_no_sum_of_rupiah_is_paid(fee, text):
    assert (fee(text).state, fee(text).amount) == ("berbayar", -1)


def test_a_fee_beside_that_for_copies_is_the_fee(fee):
    assert fee("Rp10.000,00 tiap akta; fotokopi salinan Rp500,00 tiap lembar").amount == 10_000


def test_a_regulation_alone_is_a_reference(fee):
    assert (fee("Perda 5 Tahun 2023").state, fee("Perda 5 Tahun 2023").based) == ("hampa", True)


@pytest.mark.parametrize(
    "text",
    [
        "Gratis; fotokopi berkas di koperasi: A4 Rp300; F4 Rp400",
        "Tidak dipungut biaya. Penggandaan: hitam putih Rp500/lembar; berwarna Rp2.000/lembar",
    ],
)
def test_all_that_stands_behind_copies_pays_for_copies(fee, text):
    assert fee(text).state == "gratis"


@pytest.mark.parametrize("text", ["Sesuai rumus dalam Peraturan Daerah", "Sesuai tarif kartu RM 01"])
def test_a_word_for_a_formula_or_a_card_is_no_sum(fee, text):
    assert fee(text).state == "hampa"
