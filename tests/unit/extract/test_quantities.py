import pytest

from standards_lint.extract.quantities import find_quantities
from standards_lint.knowledge.phrases import fold
from standards_lint.knowledge.time_words import load_time_words


@pytest.fixture(scope="module")
def words(vocabulary):
    return load_time_words(vocabulary / "waktu.yaml")


@pytest.fixture
def read(words):
    return lambda text: [(q.value, q.unit, q.bound) for q in find_quantities(fold(text), words)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("3 (tiga) hari kerja", 3, "hari_kerja"),
        ("3\n( tiga ) hari  kerja", 3, "hari_kerja"),
        ("15 Menit", 15, "menit"),
        ("20.Menit", 20, "menit"),
        ("1.440 menit", 1440, "menit"),
        ("1,5 jam", 1.5, "jam"),
        ("setengah jam", 0.5, "jam"),
        ("1 x 24 jam", 24, "jam"),
        ("3x24 Jam", 72, "jam"),
        ("2 (dua) x 24 (dua puluh empat) jam", 48, "jam"),
        ("3 x 24 jam kerja", 3, "hari_kerja"),
        ("2 jam kerja", 2, "jam"),
        ("4 jam 30 menit", 270, "menit"),
        ("1 (satu) jam 30 (tiga puluh) menit", 90, "menit"),
        ("± 10 menit", 10, "menit"),
        ("Proses 1 Minggu", 1, "minggu"),
        ("Selesai pada hari yang sama", 1, "hari"),
        ("tiga hari kerja", 3, "hari_kerja"),
        ("tiga (3) hari kerja", 3, "hari_kerja"),
        ("3 (3) hari kerja", 3, "hari_kerja"),
        ("5 (lima hari kerja)", 5, "hari_kerja"),
        ("14 (empat belas hari) hari kerja", 14, "hari_kerja"),
        ("14 hari kalender", 14, "hari_kalender"),
        ("3 hari (72 jam)", 3, "hari"),
        ("3 hari kerja = 24 jam kerja", 3, "hari_kerja"),
        ("2 bln", 2, "bulan"),
        ("4 HK", 4, "hari_kerja"),
        ("3 hr. kerja", 3, "hari_kerja"),
        ("6 (enam) hr kalender", 6, "hari_kalender"),
        ("1 Hari Jam Kerja", 1, "hari_kerja"),
        ("4 (empat) hari efektif", 4, "hari_kerja"),
        ("2 x 24 jam (hari kerja)", 2, "hari_kerja"),
        ("1 x 24 jam pada hari kerja", 1, "hari_kerja"),
        ("1 x 24 jam hari kerja", 1, "hari_kerja"),
        ("3 kali 24 jam", 72, "jam"),
        ("1 (satu) kali 24 (dua puluh empat) jam", 24, "jam"),
        ("½ jam", 0.5, "jam"),
        ("1/2 jam", 0.5, "jam"),
        ("1 ½ jam", 1.5, "jam"),
        ("2½ jam", 2.5, "jam"),
        ("1 1/2 jam", 1.5, "jam"),
        ("satu setengah jam", 1.5, "jam"),
        ("1 (satu) hari kerja (selesai pada hari yang sama)", 1, "hari_kerja"),
        ("Pada hari kerja yang sama", 1, "hari"),
    ],
)
def test_a_length_of_time_is_read(read, text, value, unit):
    assert read(text) == [(value, unit, "tepat")]


@pytest.mark.parametrize(
    "text",
    [
        "2-5 hari kerja",
        "2 \u2013 5 hari kerja",
        "2 s.d. 5 hari kerja",
        "2 s/d 5 hari kerja",
        "2 s/d. 5 hari kerja",
        "2 atau 5 hari kerja",
        "2\u20105 hari kerja",
        "2\u20115 hari kerja",
        "2 \u2212 5 hari kerja",
        "2 (dua) sampai dengan 5 (lima) hari kerja",
    ],
)
def test_a_range_is_two_lengths(read, text):
    assert read(text) == [(2, "hari_kerja", "min"), (5, "hari_kerja", "maks")]


def test_a_range_may_change_its_unit(read):
    assert read("3 jam s/d 5 hari kerja") == [(3, "jam", "min"), (5, "hari_kerja", "maks")]
    assert read("40 menit \u2013 1 (satu) jam") == [(40, "menit", "min"), (1, "jam", "maks")]


def test_one_length_said_in_two_units_is_no_range(read):
    assert read("paling lama 1 bulan atau 30 hari") == [(1, "bulan", "maks"), (30, "hari", "tepat")]


def test_lengths_come_in_the_order_of_the_text(read):
    assert read("Selesai pada hari yang sama, paling lama 2 hari kerja") == [
        (1, "hari", "tepat"),
        (2, "hari_kerja", "maks"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "paling lambat 5 hari",
        "selambat - lambatnya 5 hari",
        "Maks. 5 hari",
        "maks.5 hari",
        "maksimal diselesaikan dalam 5 hari",
        "tidak lebih dari 5 hari",
        "< 5 hari",
        "5 hari (maksimal)",
    ],
)
def test_an_upper_bound_is_seen(read, text):
    assert read(text) == [(5, "hari", "maks")]


def test_a_lower_bound_is_seen_and_a_bound_of_another_number_is_not(read):
    assert read("minimal 5 hari") == [(5, "hari", "min")]
    assert read("maksimal 2 berkas dalam 5 hari") == [(5, "hari", "tepat")]


@pytest.mark.parametrize(
    "text",
    [
        "Senin - Kamis, 08.00 - 15.00 WIB",
        "paling lambat pukul 12.00 WIB keesokan harinya",
        "1. Hari kerja",
        "2. Jam pelayanan",
        "Peraturan Menteri Dalam Negeri Nomor 7 Tahun 2019",
        "PP 96 tahun 2012",
        "berusia 17 (tujuh belas) tahun",
        "pas foto 3 x 4 sebanyak 2 lembar",
        "berlaku selama 5 tahun",
        "masa berlaku 5 (lima) tahun",
        "setiap 6 bulan",
        "6 bulan sekali",
        "1 (satu) kali dalam 1 (satu) tahun",
        "2 kali per bulan",
        "pengalaman kerja minimal 2 tahun",
        "layanan 24 jam",
        "24 jam",
        "24 jam sehari",
        "24 jam x 7 hari",
        "24 jam dan 7 hari",
        "7 hari x 24 jam",
        "24 jam/hari",
        "1 kali 6 bulan",
        "istirahat 1 jam",
        "Keputusan Nomor 4 HK.02/2023",
        "Jangka waktu berlakunya surat 2 tahun",
        "rekening koran 3 bulan terakhir",
        "Tahun 1446 Hijriah",
        "hari ke-3",
        "Rp25.000/hari",
        "satu atap",
        "setahun",
    ],
)
def test_what_is_no_limit_of_time_is_left_out(read, text):
    assert read(text) == []


def test_validity_does_not_hide_the_completion_time_beside_it(read):
    assert read("3 hari kerja; masa berlaku 5 tahun") == [(3, "hari_kerja", "tepat")]


def test_a_day_long_limit_is_not_taken_for_round_the_clock_service(read):
    assert read("Surat terbit maksimal 24 jam") == [(24, "jam", "maks")]


@pytest.mark.parametrize(
    "text", ["99999999999999999999999 hari kerja", "1.000.000.000 hari", "1 x 9999999999 jam", "9" * 5000 + " hari"]
)
def test_a_run_of_digits_beyond_all_measure_is_no_length_of_time(read, text):
    assert read(text) == []
