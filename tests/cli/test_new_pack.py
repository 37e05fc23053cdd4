"""Packs and rules to begin with: what is written passes the checks of a pack at once."""

from __future__ import annotations

import pytest

from standards_lint.testing import assert_pack

EXAMPLE = """\
STANDAR PELAYANAN KARTU PERPUSTAKAAN
1. Dasar Hukum
a. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;
b. Peraturan Bupati Melur Nomor 7 Tahun 2025 tentang Penyelenggaraan Pelayanan Publik;
2. Persyaratan
Fotokopi KTP
3. Sistem, Mekanisme, dan Prosedur
a. Pemohon menyerahkan berkas
b. Petugas mencetak kartu
4. Jangka Waktu Penyelesaian
1 (satu) hari kerja
5. Biaya/Tarif
Tidak dipungut biaya
6. Produk Pelayanan
Kartu
7. Penanganan Pengaduan, Saran, dan Masukan
a. situs web www.sigap.melurkab.go.id
b. Pengaduan ditanggapi paling lambat 3 (tiga) hari kerja sejak diterima.
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_standard_that_sets_an_example_suggests_rules_and_regulations(command, folder):
    (folder / "baik.txt").write_text(EXAMPLE, encoding="utf-8")

    told = command("new", "pack", "melur", "--prefix", "M", "--from", "baik.txt", "--region", "Kabupaten Melur")

    assert (told.code, told.err) == (0, "")
    proposals = (folder / "melur" / "usulan.md").read_text(encoding="utf-8")
    assert "new rule MPD001 --require www.sigap.melurkab.go.id --in pengaduan --pack ." in proposals
    assert 'new rule MWK001 --at-most "3 hari kerja" --for tanggapan_awal --pack .' in proposals
    table = (folder / "melur" / "peraturan" / "daerah.yaml").read_text(encoding="utf-8")
    assert "PERBUP 7/2025" in table
    assert "verified: secondary" in table, "nobody has read it"
    made = command("new", "rule", "MDH001", "--cite", "PERBUP 7/2025", "--pack", "melur")
    assert (made.code, made.err) == (0, "")
    rule = next((folder / "melur" / "dasar_hukum").iterdir()).read_text(encoding="utf-8")
    assert "verified: secondary" in rule, "a rule is no surer than its table"
    assert_pack(folder / "melur", engine="python")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("new", "pack", "Melur"), "harus huruf kecil dan tanda hubung"),
        (("new", "pack", "melur", "--regulation", "PERBUP 7"), "tidak terbaca; tulis jenis, nomor/tahun"),
        (("new", "pack", "melur", "--regulation", "PERBUP 7/2025: X"), "--regulation memerlukan --region"),
        (("new", "pack", "melur", "--from", "baik.txt"), "mengutip PERBUP 7/2025; sebutkan wilayahnya"),
        (("new", "pack", "melur", "--from", "berita.txt"), "tidak dapat dijadikan contoh"),
    ],
)
def test_what_cannot_be_made_is_told_in_a_sentence(command, folder, words, said):
    (folder / "baik.txt").write_text(EXAMPLE, encoding="utf-8")
    (folder / "berita.txt").write_text("", encoding="utf-8")

    told = command(*words)

    assert (told.code, told.out) == (2, "")
    assert said in told.err
    assert not (folder / "melur").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "sebutkan salah satu: --require KATA"),
        (("--require", "x", "--in", "pengaduann"), "“pengaduann” bukan komponen — maksud Anda “pengaduan”?"),
        (("--require", "x"), "sebutkan komponennya dengan --in"),
        (("--cite", "PERBUP 9/2025"), "“PERBUP 9/2025” tidak ada dalam register dan paket"),
        (("--at-most", "sebentar"), "--at-most “sebentar” tidak terbaca"),
        (("--at-most", "3 hari", "--for", "apa"), "--for “apa” tidak dikenal; pilih layanan, tanggapan_awal, putusan"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_rule_that_cannot_be_made_is_told_in_a_sentence(command, words, said):
    command("new", "pack", "melur", "--prefix", "M")

    told = command("new", "rule", "MPD001", *words, "--pack", "melur")

    assert (told.code, told.out) == (2, "")
    assert said in told.err
    assert command("new", "rule", "XXX001", "--require", "x", "--in", "biaya", "--pack", "melur").code == 2
