"""What says something of a component, what only refers elsewhere, and what is not filled in at all."""

import pytest

from standards_lint.extract.states import state_of
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.model.standard import State


@pytest.fixture(scope="module")
def cues():
    return load_knowledge(national()).content


@pytest.mark.parametrize(
    ("component", "text"),
    [
        ("biaya", "Sesuai ketentuan yang berlaku"),
        ("biaya", "Biaya administrasi sesuai dengan peraturan yang berlaku."),
        ("biaya", "Sesuai tarif retribusi daerah"),
        ("biaya", "Lihat papan tarif di loket kasir."),
        ("jangka_waktu", "Menyesuaikan kalender akademik"),
        ("jangka_waktu", "Tergantung kehadiran para pihak"),
        ("jangka_waktu", "Sesuai jadwal pelaksanaan penerimaan murid yang ditetapkan dinas"),
        ("prosedur", "Sesuai SOP"),
        ("jaminan_pelayanan", "Dilaksanakan sesuai dengan Standar Operasional Prosedur (SOP)"),
        ("kompetensi", "Sesuai jabatan"),
        ("kompetensi", "Petugas yang kompeten dan profesional"),
        ("kompetensi", "Dokter yang memiliki kompetensi di bidangnya"),
        ("kompetensi", "Petugas sesuai bidangnya"),
        ("kompetensi", "Sesuai kompetensi yang dipersyaratkan"),
        ("sarana", "s.d.a."),
        ("jangka_waktu", "Segera setelah berkas lengkap"),
        ("pengaduan", "idem no. 2"),
        ("evaluasi", "Sama seperti di atas"),
        ("pengawasan_internal", "Sama dengan pelayanan peminjaman buku nomor 3"),
        ("dasar_hukum", "Peraturan Desa yang masih berlaku"),
        ("jangka_waktu", "Disesuaikan dengan banyaknya berkas"),
        ("biaya", "PNBP sesuai jenis layanan dan objek"),
    ],
)
def test_hollow(component, text, cues):
    assert state_of([text], cues, component) is State.HAMPA


@pytest.mark.parametrize(
    ("component", "text"),
    [
        ("dasar_hukum", "Sesuai peraturan daerah tentang retribusi"),  # it is a reference by its nature
        ("persyaratan", "Sesuai formulir pendaftaran"),
        ("jangka_waktu", "Sesuai antrean, paling lama 2 jam"),
        ("jangka_waktu", "Berdasarkan urutan dari verifikasi hingga persetujuan kepala dinas"),
        ("biaya", "Sesuai Peraturan Daerah Nomor 3 Tahun 2024"),
        ("pengaduan", "Lihat bagian sebelumnya."),
        ("kompetensi", "Pustakawan terampil"),
        ("kompetensi", "Petugas yang kompeten dalam penerapan kurikulum bagi anak"),
        ("sarana", "Sesuai daftar inventaris ruang baca"),
        ("biaya", "Gratis"),
        ("evaluasi", "Berdasarkan survei kepuasan masyarakat setiap semester"),
        ("pengawasan_internal", "Dilakukan berdasarkan pemeriksaan berkala"),
        ("kompetensi", "Berdasarkan ijazah sarjana hukum"),
        ("kompetensi", "Tenaga ahli"),
        ("kompetensi", "Sama baiknya dengan petugas senior"),
        ("prosedur", "sama dengan huruf A, ditambah pemeriksaan lapangan"),
        ("pengaduan", "Sama dengan layanan pertama yaitu kotak saran di lobi"),
        ("biaya", "sda"),  # above may stand "Gratis"; which fee it is, it says
        ("dasar_hukum", "Peraturan Rektor tentang Cuti"),
        ("dasar_hukum", "Peraturan Desa Nomor 3 Tahun 2020 yang masih berlaku"),
        ("jangka_waktu", "Disesuaikan dengan banyaknya berkas, paling lama 2 hari"),
        ("jaminan_keamanan", "Mengikuti protap pengamanan"),
        ("prosedur", "Mengikuti antrean lalu menyerahkan berkas"),
        ("jaminan_pelayanan", "Sesuai standar atau biaya dikembalikan penuh"),
        ("pengaduan", "Lihat kotak saran di lobi"),
    ],
)
def test_what_says_something_of_its_own(component, text, cues):
    assert state_of([text], cues, component) is State.ISI


@pytest.mark.parametrize("text", ["-", "…", "[isi: berapa lama]", "a. -"])
def test_not_filled_in(text, cues):
    assert state_of([text], cues, "biaya") is State.KOSONG
