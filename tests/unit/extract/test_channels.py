import pytest

from standards_lint.extract.channels import extract_channels
from standards_lint.knowledge.channel_words import load_channel_words
from standards_lint.model.span import Mark, SourceText


@pytest.fixture(scope="module")
def words(vocabulary):
    return load_channel_words(vocabulary / "saluran.yaml")


@pytest.fixture
def channels(words, make_passage):
    return lambda text, component="pengaduan": extract_channels([make_passage(text, component)], words)


@pytest.fixture
def pairs(channels):
    return lambda text, component="pengaduan": [(c.type, c.value) for c in channels(text, component)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Telepon: (0274) 512345", ("telepon", "(0274) 512345")),
        ("WhatsApp : 0812 3456 7890", ("whatsapp", "0812 3456 7890")),
        ("WA (+62) 812-3456-7890", ("whatsapp", "(+62) 812-3456-7890")),
        ("SMS melalui nomor 1708", ("sms", "1708")),
        ("Faksimile : (031) 7654321", ("faksimile", "(031) 7654321")),
        ("Surel: layanan@arunika.go.id", ("email", "layanan@arunika.go.id")),
        ("Laman https://layanan.arunika.go.id/aduan", ("web", "https://layanan.arunika.go.id/aduan")),
        ("Instagram @dinas.arunika", ("media_sosial", "@dinas.arunika")),
        ("Kotak saran di ruang tunggu", ("kotak_saran", "Kotak saran")),
        ("Tatap muka di loket", ("tatap_muka", "Tatap muka")),
        ("Surat kepada kepala dinas", ("surat", "Surat")),
    ],
)
def test_a_channel_is_read_with_its_value(pairs, text, expected):
    assert pairs(text) == [expected]


def test_each_number_belongs_to_the_nearest_word_in_front(pairs):
    assert pairs("a. telepon : (031) 7654321 b. faksimile : (031) 7654322 c. wa : 0857-1234-5678") == [
        ("telepon", "(031) 7654321"),
        ("faksimile", "(031) 7654322"),
        ("whatsapp", "0857-1234-5678"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "wajib mencantumkan nama, alamat, dan nomor telepon",
        "NIP 19800101 200501 1 001",
        "Laporan pengaduan dikirim setiap bulan",
    ],
)
def test_what_is_no_channel_is_left_out(pairs, text):
    assert pairs(text) == []


@pytest.mark.parametrize(
    "number", ["(0341) 777888", "0812-3333-4444", "081233334444", "+62 812 3333 4444", "0274 512345"]
)
def test_a_bare_number_to_call_is_a_channel_of_the_part_on_complaints(pairs, number):
    assert pairs(f"Ibu Ratna {number}") == [("telepon", number)]
    assert pairs(f"Ibu Ratna {number}", "sarana") == []


@pytest.mark.parametrize("text", ["NIK 0812333344445", "Rekening 0123456789", "1 x 24 jam", "Tahun 2024-2025", "0123"])
def test_another_number_of_the_part_on_complaints_is_no_channel(pairs, text):
    assert pairs(text) == []


def test_a_price_beside_the_word_is_no_number_to_dial(pairs):
    assert pairs("Konsultasi dokter via telp 15.000", "biaya") == []


def test_hours_behind_a_number_are_no_other_number(pairs):
    found = pairs("Call center 0811 7400 900 (08.00 \u2013 16.00), WA 08.00-15.30")
    assert found == [("telepon", "0811 7400 900")]


def test_a_word_alone_is_a_channel_only_where_complaints_are_spoken_of(pairs):
    assert pairs("Kotak saran", "sarana") == []
    assert pairs("Email: a@arunika.go.id", "sarana") == [("email", "a@arunika.go.id")]


@pytest.mark.parametrize(
    ("text", "malformed"),
    [
        ("Email: aduan @ arunika.go.id", True),
        ("Email: aduan@ arunika.go.id", True),
        ("Email: aduan@arunika,go.id", True),
        ("Email: aduan@arunika.go.id.", False),
        ("HP 08123", True),
        ("HP 0812 3456 789", False),
        ("Hotline 112", False),
    ],
)
def test_an_address_that_cannot_work_is_malformed(channels, text, malformed):
    (channel,) = channels(text)
    assert channel.malformed is malformed


def test_a_blank_from_a_broken_line_is_no_fault(words, make_passage):
    passage = make_passage("x", "pengaduan")
    text = SourceText("Email: aduan @arunika.go.id", (Mark(0, 1, 1), Mark(13, 2, 1)))
    (channel,) = extract_channels([type(passage)(text, passage.block, "s1", "pengaduan")], words)
    assert not channel.malformed


@pytest.mark.parametrize(("text", "private"), [("surel: camat@gmail.com", True), ("surel: camat@arunika.go.id", False)])
def test_a_free_mail_provider_is_private(channels, text, private):
    assert channels(text)[0].private is private


@pytest.mark.parametrize("text", ["SPANLAPOR", "Span Lapor", "SP4-LAPOR", "SP4M LAPOR"])
def test_a_misspelt_national_system_is_seen(channels, text):
    (channel,) = channels(text)
    assert (channel.type, channel.misspelt) == ("sp4n_lapor", True)


@pytest.mark.parametrize("text", ["SP4N-LAPOR!", "SP4N LAPOR", "SP4N\u2013LAPOR!", "LAPOR!", "www.lapor.go.id"])
def test_the_accepted_names_of_the_national_system_are_right(channels, text):
    (channel,) = channels(text)
    assert (channel.type, channel.misspelt) == ("sp4n_lapor", False)
