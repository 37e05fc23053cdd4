"""Documents of a few lines, given together, to what one says otherwise than another."""

import pytest

from standards_lint.extract.assemble import extract_standard
from standards_lint.facts.across import compare
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.readers import read_document

_PAGE = """STANDAR PELAYANAN
{name}
1. Persyaratan
Surat permohonan
2. Sistem, Mekanisme, dan Prosedur
Petugas memeriksa surat
3. Jangka Waktu Penyelesaian
{time}
4. Biaya/Tarif
{fee}
5. Produk Pelayanan
Surat izin
6. Penanganan Pengaduan, Saran, dan Masukan
{complaints}
"""
_COMPLAINTS = """PENGELOLAAN PENGADUAN
BALAI ARGAPURA
A. Sarana Pengaduan
Pengaduan disampaikan melalui telepon {phone} atau surel aduan@argapura.go.id.
B. Prosedur Penanganan Pengaduan
1. Petugas mencatat pengaduan;
2. Petugas menyampaikan tanggapan awal kepada pengadu paling lambat {limit} sejak pengaduan diterima; dan
3. Pimpinan memutuskan pengaduan paling lambat 60 hari sejak berkas lengkap.
"""
_SHEET = """SOP {name}
Nomor SOP\t065/1/2026
Tanggal Pembuatan\t5 Januari 2026
Tanggal Revisi\t5 Januari 2026
Tanggal Efektif\t9 Januari 2026
Disahkan oleh\tKepala Balai
Nama SOP\tSOP {name}

No\tKegiatan\tPelaksana\tKelengkapan\tWaktu\tOutput
1\tPetugas memeriksa surat\tStaf\tSurat\t{first}\tCatatan
2\tKepala menandatangani izin\tKepala\tCatatan\t{second}\tIzin
{total}"""


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge(national())


@pytest.fixture
def compared(knowledge):
    def find(*documents):
        standards = [
            extract_standard(read_document(text.encode(), f"{number}.txt"), knowledge)
            for number, text in enumerate(documents)
        ]
        return compare(standards, knowledge)

    return find


@pytest.fixture
def found(compared):
    """(number of the document, relation, what it says, what the other says) of each disagreement."""

    def find(*documents):
        facts = compared(*documents).facts
        return [
            (index, fact["relation"], fact["first"], fact["second"])
            for index, of_one in enumerate(facts)
            for fact in of_one
        ]

    return find


def page(name="PEMINJAMAN AULA", time="3 hari kerja", fee="Gratis", complaints="Telepon (0298) 555123"):
    return _PAGE.format(name=name, time=time, fee=fee, complaints=complaints)


def sheet(first, second, total="", name="PEMINJAMAN AULA"):
    return _SHEET.format(name=name, first=first, second=second, total=total)


def complaints_page(phone="(0298) 555123", limit="14 hari"):
    return _COMPLAINTS.format(phone=phone, limit=limit)


def test_documents_that_agree_have_no_facts(found):
    assert found(page(), page(name="Pelayanan Peminjaman Aula (Balai)"), complaints_page()) == []


def test_a_time_is_told_once_and_of_the_later_of_two_equals(found):
    assert found(page(), page(time="5 hari kerja")) == [(1, "waktu", "5 hari kerja", "3 hari kerja")]


@pytest.mark.parametrize("time", ["3 hari", "72 jam", "Offline: 1 hari kerja\nOnline: 5 hari kerja"])
def test_times_that_may_be_the_same_or_are_several_do_not_disagree(found, time):
    assert found(page(), page(time=time)) == []


def test_another_service_is_not_compared(compared):
    comparison = compared(page(), page(name="PERPANJANGAN PINJAMAN AULA", time="9 hari kerja", fee="Rp5.000,00"))
    assert (comparison.facts, comparison.matched, comparison.alone) == (((), ()), (), (0, 1))


def test_a_name_that_one_document_has_twice_tells_nothing(compared):
    twice = page() + "\n" + page(time="9 hari kerja")
    assert compared(page(), twice).facts == ((), ())


def test_free_here_and_paid_there(found):
    (only,) = found(page(), page(fee="Rp25.000,00 per hari"))
    assert only[:2] == (1, "biaya")


@pytest.mark.parametrize(
    ("fee", "expected"),
    [
        ("Rp30.000,00 per hari", [(1, "tarif")]),
        ("Rp25.000,- sehari", []),
        ("Aula kecil Rp15.000,00\nAula besar Rp30.000,00", []),
        ("Sesuai peraturan daerah", []),
    ],
)
def test_tariffs(found, fee, expected):
    assert [f[:2] for f in found(page(fee="Rp25.000,00 per hari"), page(fee=fee))] == expected


def test_steps_of_an_sop_beyond_the_promise(found):
    assert found(page(), sheet("2 hari kerja", "2 hari kerja")) == [
        (1, "langkah_sop", "4 hari kerja", "3 hari kerja"),
    ]


def test_the_total_of_an_sop_is_believed_before_the_sum(found):
    total = "\tTotal waktu\t\t\t{}\t"
    assert found(page(), sheet("2 hari kerja", "2 hari kerja", total.format("3 hari kerja"))) == []
    assert found(page(), sheet("2 hari kerja", "3 hari kerja", total.format("5 hari kerja"))) == [
        (1, "waktu_sop", "5 hari kerja", "3 hari kerja")
    ]


def test_an_sop_within_the_promise_and_one_of_another_service(found):
    assert found(page(), sheet("15 menit", "1 hari kerja")) == []
    assert found(page(), sheet("9 hari kerja", "9 hari kerja", name="PEMELIHARAAN AULA")) == []


def test_a_limit_on_complaints_is_held_to_the_page_for_complaints(found):
    told = "Telepon (0298) 555123. Tanggapan awal paling lambat 5 hari sejak pengaduan diterima."
    assert found(page(complaints=told), complaints_page()) == [(0, "batas_pengaduan", "5 hari", "14 hari")]


def test_channels_of_which_none_is_in_both(found):
    assert found(page(), complaints_page(phone="(0298) 555999")) == [(0, "kontak", "(0298) 555123", "(0298) 555999")]


@pytest.mark.parametrize("phone", ["+62 298 555 123", "(0298) 555-123 dan (0298) 555999"])
def test_a_number_written_otherwise_or_one_more_is_no_disagreement(found, phone):
    assert found(page(), complaints_page(phone=phone)) == []


def test_pages_of_other_services_are_not_held_to_each_other_about_complaints(found):
    assert found(page(), page(name="PENELITIAN BENIH", complaints="Telepon (0298) 777888")) == []


def test_a_slip_in_a_name_is_told_and_another_short_word_is_not(found):
    assert found(page(name="REKOMENDASI PENELITIAN"), page(name="REKOMENDSI PENELITIAN")) == [
        (1, "nama", "REKOMENDSI PENELITIAN", "REKOMENDASI PENELITIAN")
    ]
    assert found(page(name="LEGALISASI IJAZAH SMP"), page(name="LEGALISASI IJAZAH SMA")) == []


def test_unreadable_documents_and_other_texts_stand_alone(compared):
    comparison = compared(page(), "", "Berita: bupati meresmikan pasar baru.", page())
    assert comparison.alone == (1, 2)
    assert [[m.paper.index for m in group] for group in comparison.matched] == [[0, 3]]


def test_free_for_some_and_paid_by_others_is_no_disagreement(found):
    assert found(page(), page(fee="Rp25.000,00 per hari; gratis bagi sekolah")) == []


def test_limits_of_an_information_service_are_not_held_to_the_page_for_complaints(found):
    told = "Tanggapan awal atas pengaduan paling lambat 5 hari sejak pengaduan diterima oleh PPID."
    information = page(name="PERMINTAAN INFORMASI PUBLIK", complaints=told)
    assert [f for f in found(information, complaints_page()) if f[1] == "batas_pengaduan"] == []
