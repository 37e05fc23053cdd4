"""The page for regions, from its first command to its last, and the mistakes that it speaks of."""

from __future__ import annotations

from pathlib import Path

import pytest

from standards_lint.testing import assert_pack, check_pack

from .walks import printing, walk

PAGE = Path(__file__).parents[2] / "docs" / "paket-daerah.md"
STANDARD = """\
STANDAR PELAYANAN KARTU ANGGOTA PERPUSTAKAAN
1. Persyaratan
Fotokopi KTP
2. Sistem, Mekanisme, dan Prosedur
a. Pemohon menyerahkan berkas
b. Petugas mencetak kartu
3. Jangka Waktu Penyelesaian
1 (satu) hari kerja
4. Biaya/Tarif

Seikhlasnya kepada petugas.
5. Produk Pelayanan
Kartu anggota
6. Penanganan Pengaduan, Saran, dan Masukan
Melalui kotak saran di loket.
"""
RULE = "kabupaten-melur/pengaduan/MPD001-pengaduan-tanpa-melur-sigap.yaml"
PATTERN = "kabupaten-melur/vocabulary/pola/mpd001.yaml"
TOO_GRAVE = "severity “error” terlalu berat: dasar aturan ini hanya mendukung “info”"
MISTAKES = [
    (RULE, ("severity: warning", "severty: warning"), "kunci “severty” tidak dikenal — maksud Anda “severity”?"),
    (RULE, ("severity: warning", "severity: peringatan"), "tidak boleh “peringatan” — maksud Anda “warning”?"),
    (RULE, ("status: stable", "status: stabil"), "“status” tidak boleh “stabil” — maksud Anda “stable”?"),
    (RULE, ('  en: "Name Melur Sigap in this part."\n', ""), "“en” belum ditulis di “advice”"),
    (RULE, ("PERBUP 7/2025", "PERBUP 9/2025"), "peraturan “PERBUP 9/2025” tidak ada dalam register"),
    (RULE, ("PERBUP 7/2025", "Perbup No 7 Tahun 2025"), "tulis jenis, nomor, dan tahunnya seperti “PERBUP 7/2025”"),
    (RULE, ("kind: component", "kind: componnt"), "“componnt”"),
    (RULE, ("code: pengaduan", "code: pengaduann"), "maksud Anda “pengaduan”?"),
    (RULE, ("name: melur_sigap_mpd001", "name: melur_sigap"), "maksud Anda “melur_sigap_mpd001”?"),
    (RULE, ("severity: warning", "severity: error"), ("verified: secondary}", "verified: practice}"), TOO_GRAVE),
    (PATTERN, ("\\\\bmelur sigap\\\\b", "(melur"), "“(melur” bukan ungkapan reguler yang sah"),
    (RULE, ("code: MPD001", "code: PGD004"), "awalan kode tidak cocok dengan foldernya"),
]  # fmt: skip


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    """The folder in which the page was walked."""
    folder = tmp_path_factory.mktemp("kabupaten")
    (folder / "standar.txt").write_text(STANDARD, encoding="utf-8")
    patch = pytest.MonkeyPatch()
    patch.chdir(folder)
    patch.setenv("STANDARDS_LINT_HOME", str(folder / "rumah"))
    walk(PAGE, folder, printing(patch))
    patch.undo()
    return folder


def test_the_page_is_walked_as_it_stands(walked):
    assert_pack(walked / "kabupaten-melur", engine="python")


@pytest.mark.parametrize("mistake", MISTAKES, ids=[mistake[-1] for mistake in MISTAKES])
def test_a_planted_mistake_is_told_as_the_page_says(walked, tmp_path, mistake):
    file, *changes, told = mistake
    import shutil

    shutil.copytree(walked / "kabupaten-melur", tmp_path / "kabupaten-melur")
    path = tmp_path / file
    text = path.read_text(encoding="utf-8")
    for right, wrong in changes:
        assert right in text
        text = text.replace(right, wrong, 1)
    path.write_text(text, encoding="utf-8")

    problems = check_pack(tmp_path / "kabupaten-melur")

    assert any(told in problem for problem in problems), problems
    assert any(f"{path.name}:" in problem for problem in problems if told in problem), "the line is named"
