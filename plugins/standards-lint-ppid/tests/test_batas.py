"""Which limits of the law are read in sentences, and whose."""

from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from time import perf_counter

import pytest
import yaml
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.packs.compose import load_packs
from standards_lint.understand import extract_bytes

from standards_lint_ppid.limits import limited_times
from standards_lint_ppid.services import matter_of
from standards_lint_ppid.working_days import least_working_days, most_working_days

PAKET = Path(str(files("standards_lint_ppid") / "paket"))
SENTENCES = yaml.safe_load((Path(__file__).parent / "batas.yaml").read_text(encoding="utf-8"))
TITLES = {"permintaan": "PERMINTAAN INFORMASI PUBLIK", "keberatan": "PENANGANAN KEBERATAN INFORMASI PUBLIK"}


@pytest.fixture(scope="module")
def knowledge():
    """What documents are read by where the pack is given."""
    shipped = load_knowledge(national())
    pack = load_packs([PAKET], None)[-1]
    return replace(shipped, patterns=(*shipped.patterns, *pack.patterns))


def standard(service: str, sentence: str) -> bytes:
    return f"""STANDAR PELAYANAN
{TITLES[service]}
PPID DINAS KOMINFO KABUPATEN RIMBASARI

1. Persyaratan
Formulir yang telah diisi
2. Jangka Waktu Penyelesaian
{sentence}
3. Biaya/Tarif
Gratis
4. Produk Pelayanan
Surat jawaban
""".encode()


@pytest.mark.parametrize(("service", "row"), [(service, row) for service, rows in SENTENCES.items() for row in rows])
def test_a_sentence_tells_whom_its_times_bind(knowledge, service, row):
    document = extract_bytes(standard(service, row["kalimat"]), "standar.txt", knowledge)

    told = [[found.limit + ("" if found.named else "?"), found.working_days] for found in limited_times(document)]

    assert told == row["batas"]


def test_a_document_of_another_office_has_no_such_limits(knowledge):
    text = standard("keberatan", "Keberatan ditanggapi paling lambat 60 hari kerja.").decode()
    text = text.replace("INFORMASI PUBLIK", "PAJAK DAERAH").replace("PPID DINAS KOMINFO", "BADAN PENDAPATAN DAERAH")

    assert limited_times(extract_bytes(text.encode(), "standar.txt", knowledge)) == ()


def test_what_a_mixed_service_extends_is_told_with_doubt(knowledge):
    text = standard("permintaan", "10 hari kerja\nDapat diperpanjang paling lambat 14 hari kerja").decode()
    mixed = text.replace("PERMINTAAN INFORMASI PUBLIK", "PERMINTAAN DAN KEBERATAN INFORMASI PUBLIK")

    told = [
        (found.limit, found.working_days, found.certainty)
        for found in limited_times(extract_bytes(mixed.encode(), "standar.txt", knowledge))
    ]

    assert told == [("perpanjangan", 14, 60)]


def test_complaints_have_limits_of_their_own(knowledge):
    complaints = b"""5. Penanganan Pengaduan
a. Tanggapan disampaikan paling lambat 14 (empat belas) hari kerja.
b. Pemohon mengajukan keberatan kepada atasan PPID paling lambat 7 (tujuh) hari kerja.
"""
    document = extract_bytes(standard("permintaan", "10 hari kerja") + complaints, "standar.txt", knowledge)

    told = [(found.limit, found.working_days) for found in limited_times(document)]

    assert told == [("pemberitahuan", 10), ("pengajuan_keberatan", 7)]


def test_a_licence_beside_the_requests_is_not_looked_at(knowledge):
    text = standard("permintaan", "Permohonan dijawab paling lambat 10 hari kerja.").decode()
    licence = text.replace("PERMINTAAN INFORMASI PUBLIK", "IZIN REKLAME").replace("10 hari", "30 hari")
    document = extract_bytes(f"{text}\n{licence}".encode(), "standar.txt", knowledge)

    assert [service.name for service in document.services] == ["PERMINTAAN INFORMASI PUBLIK", "IZIN REKLAME"]
    assert [found.working_days for found in limited_times(document)] == [10]


def test_a_sentence_of_thousands_of_times_is_read_in_seconds(knowledge):
    sentence = "Permohonan dijawab paling lambat 14 hari kerja " + "dan 3 hari kerja " * 3000
    document = extract_bytes(standard("permintaan", sentence), "standar.txt", knowledge)
    assert len(document.durations) > 1000

    began = perf_counter()
    told = limited_times(document)

    assert ("pemberitahuan", 14) in [(found.limit, found.working_days) for found in told]
    assert perf_counter() - began < 5


@pytest.mark.parametrize(
    ("name", "matter"),
    [
        ("Pelayanan Permohonan Informasi Publik", "permintaan"),
        ("Layanan Informasi Publik", "permintaan"),
        ("Penanganan Keberatan atas Permohonan Informasi", "keberatan"),
        ("Penyelesaian Sengketa Informasi", "sengketa"),
        ("Pengujian Konsekuensi", "konsekuensi"),
        ("Permohonan Informasi dan Pengajuan Keberatan", ""),
        ("Permintaan dan Keberatan Informasi Publik", ""),
        ("Penanganan Keberatan dan Permohonan Informasi", ""),
        ("Permohonan Keberatan Informasi Publik", "keberatan"),
        ("Layanan PPID", ""),
        ("Keberatan Pajak", None),
        ("Kartu Anggota Perpustakaan", None),
    ],
)
def test_a_service_is_known_by_its_name(name, matter):
    assert matter_of(name) == matter


@pytest.mark.parametrize(
    ("value", "unit", "least", "most"),
    [
        (10, "hari", 10, 10),
        (14, "hari_kerja", 14, 14),
        (14, "hari_kalender", 10, 10),
        (10, "hari_kalender", 6, 8),
        (2, "minggu", 10, 10),
        (1, "bulan", 20, 23),
        (36, "jam", 0, 2),
        (0, "", -1, -1),
    ],
)
def test_working_days_in_a_length_of_time(value, unit, least, most):
    assert (least_working_days(value, unit), most_working_days(value, unit)) == (least, most)
