"""Packs of regions laid over the national one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from standards_lint.errors import PackError
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.model.finding import Severity
from standards_lint.packs.compose import compose, load_packs
from standards_lint.packs.load import inspect_pack
from standards_lint.pipeline import lint_bytes, open_session, report_of
from standards_lint.reporters.text import render_text
from standards_lint.testing import check_pack, run_examples
from standards_lint.workers.documents import Given, judge_documents

from .region import ABOUT, ADJUSTMENTS, RULE, write_region

REGISTER = load_knowledge(national()).register


def known(key):
    return REGISTER.lookup(key) is not None


def problems_of(root, *beneath):
    _, problems = inspect_pack(root, known=known, beneath=beneath)
    return [str(problem).removeprefix(f"{root}/") for problem in problems]


def composed(*roots):
    return compose(load_packs(roots, known))


def session_of(*roots):
    done = composed(*roots)
    return open_session(as_of=date(2026, 11, 22), packs=done.packs, weakened=done.weakened, engine="python")


STANDARD = """\
STANDAR PELAYANAN KARTU PERPUSTAKAAN
1. Persyaratan
   Fotokopi KTP
2. Sistem, Mekanisme, dan Prosedur
   a. Pemohon menyerahkan berkas
   b. Petugas mencetak kartu
3. Lamine Layanan
   1 (satu) hari kerja
4. Biaya
   Gratis
5. Produk
   Kartu anggota
6. Penanganan Pengaduan
   Melalui kotak saran, secara langsung dan / atau melalui surat.
7. Jaminan Pelayanan
   Pelayanan diberikan tepat waktu sesuai standar.
"""


def test_a_region_brings_rules_words_patterns_regulations_and_changes(tmp_path):
    root = write_region(tmp_path / "kab")

    assert problems_of(root) == []
    assert check_pack(root) == []
    (_, pack) = load_packs([root], known)
    assert [pattern.name for pattern in pack.patterns] == ["aplikasi_sekarwangi"]
    assert [row.key for table in pack.tables for row in table.rows] == ["PERBUP 7/2025 Kabupaten Sekarwangi"]
    results = list(run_examples(pack, engine="python"))
    assert len(results) == 4
    assert [result.told() for result in results if not result.passed] == []


def test_its_words_are_read_and_its_findings_say_where_they_are_from(tmp_path):
    root = write_region(tmp_path / "kab")
    report = lint_bytes(STANDARD.encode(), "kartu.txt", session_of(root))
    codes = {finding.code: finding for finding in report.findings}

    plain = lint_bytes(STANDARD.encode(), "kartu.txt", session_of())
    assert "KOM020" in {finding.code for finding in plain.findings}, "a time under a heading that nobody knows"
    assert "KOM020" not in codes, "the region's word for the time is known"
    assert codes["SPD001"].source.id == "Aturan dari paket “Aturan Kabupaten Sekarwangi” 2026.1 (Bagian Organisasi)"
    assert codes["JAM003"].severity is Severity.ERROR
    assert "diubah dari informasi menjadi kesalahan" in codes["JAM003"].source.id
    assert "Pasal 15 mewajibkan kompensasi" in codes["JAM003"].source.id
    assert any(basis.regulation == "PERBUP 7/2025" for basis in codes["JAM003"].basis)
    assert codes["PGD004"].source is None, "a national rule that nobody changed"


def test_what_is_switched_off_is_judged_and_told_as_put_aside(tmp_path):
    off = "rules:\n  - {code: BHS006, off: true, reason: {id: Tata naskah membolehkannya, en: Allowed here}}\n"
    report_of = session_of(write_region(tmp_path / "kab", penyesuaian=off))
    report = lint_bytes(STANDARD.encode(), "kartu.txt", report_of)

    assert "BHS006" not in {finding.code for finding in report.findings}
    (aside,) = [entry for entry in report.suppressed if entry.finding.code == "BHS006"]
    assert (aside.by, aside.reason) == (
        "pack",
        "dimatikan oleh paket “Aturan Kabupaten Sekarwangi” 2026.1: Tata naskah membolehkannya",
    )
    assert [text.id for text in report_of.weakened] == [
        "Paket “Aturan Kabupaten Sekarwangi” mematikan BHS006 (“Dan/atau” tidak ditulis dengan garis miring tanpa "
        "spasi): Tata naskah membolehkannya"
    ]


def test_a_rule_that_weighs_less_and_a_limit_that_is_wider_are_told(tmp_path):
    lowered = "rules:\n  - {code: PGD004, severity: info, reason: {id: Alasan, en: Reason}}\n"
    limits = "sekarwangi: {satuan: hari_kerja, tanggapan_awal: 12, putusan: 10, pengajuan: 90}\n"
    done = composed(write_region(tmp_path / "kab", penyesuaian=lowered, knowledge__tenggat=limits))

    assert [text.id for text in done.weakened] == [
        "Paket “Aturan Kabupaten Sekarwangi” menurunkan PGD004 dari peringatan menjadi informasi: Alasan",
        "Paket “Aturan Kabupaten Sekarwangi”: batas “sekarwangi.tanggapan_awal” 12 hari kerja lebih longgar daripada "
        "10 hari kerja menurut UU 25/2009",
    ]


def test_the_levels_of_a_rule_go_along_with_its_new_weight(tmp_path):
    raised = "rules:\n  - {code: KOM001, severity: warning, reason: {id: Alasan, en: Reason}}\n"
    before = next(rule for rule in composed().packs[0].rules if rule.code == "KOM001")
    after = next(
        rule
        for pack in composed(write_region(tmp_path / "kab", penyesuaian=raised)).packs
        for rule in pack.rules
        if rule.code == "KOM001"
    )

    assert before.severity is Severity.ERROR
    assert [level.severity for level in after.levels] == [
        min(level.severity, Severity.WARNING, key=lambda s: s.rank) for level in before.levels
    ]


def test_packs_are_laid_by_their_level_whatever_the_order_in_which_they_are_named(tmp_path):
    province = ABOUT.replace("kabupaten-sekarwangi", "provinsi-jati").replace("kabupaten_kota", "provinsi")
    above = write_region(
        tmp_path / "prov",
        pack=province.replace("prefix: S\n", "").replace("SPD", "JPD"),
        pengaduan_daerah__SPD001_x="",
        penyesuaian="",
        vocabulary__pola__pengaduan="",
    )
    (above / "pengaduan_daerah" / "SPD001-aplikasi-kabupaten.yaml").unlink()
    below = write_region(tmp_path / "kab", pack=ABOUT.replace("extends: nasional", "extends: provinsi-jati"))

    assert [pack.id for pack in composed(below, above).packs] == ["nasional", "provinsi-jati", "kabupaten-sekarwangi"]


def test_a_pack_whose_base_is_not_given_says_so(tmp_path):
    below = write_region(tmp_path / "kab", pack=ABOUT.replace("extends: nasional", "extends: provinsi-jati"))

    with pytest.raises(PackError, match=r"pack\.yaml:5: paket “provinsi-jati” yang diperluas tidak ikut diberikan"):
        load_packs([below], known)


def test_two_packs_of_one_level_that_change_one_rule_are_refused(tmp_path):
    one = write_region(tmp_path / "satu")
    two = write_region(
        tmp_path / "dua",
        pack=ABOUT.replace("kabupaten-sekarwangi", "kota-melur").replace("SPD", "SPM"),
        vocabulary__pola__pengaduan="",
        vocabulary__komponen="",
    )
    (two / "pengaduan_daerah" / "SPD001-aplikasi-kabupaten.yaml").unlink()

    with pytest.raises(PackError, match="kabupaten-sekarwangi dan paket kota-melur sama-sama mengubah aturan JAM003"):
        composed(one, two)


ROW = "about: x, in: [biaya], any: [x], yes: [x], no: [y]"
WORDS, POLA, OWN = "vocabulary/komponen", "vocabulary/pola/lain", "pengaduan_daerah/SPD001-aplikasi-kabupaten"


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("penyesuaian", ADJUSTMENTS.replace("JAM003", "JAM033"), "penyesuaian.yaml:2: tidak ada aturan “JAM033”"),
        ("penyesuaian", ADJUSTMENTS.replace("JAM003", "BHS004").replace("text", "practice"), "hanya mendukung “info”"),
        ("penyesuaian", ADJUSTMENTS.replace("severity: error", "severity: info"), "JAM003 sudah “info”"),
        ("penyesuaian", ADJUSTMENTS.replace("severity: error", "off: true"), "“off: true” tidak dapat disertai basis"),
        ("penyesuaian", ADJUSTMENTS.replace("PERBUP 7", "PERBUP 9"), "“PERBUP 9/2025” tidak ada dalam register"),
        ("penyesuaian", ADJUSTMENTS.replace("JAM003", "DOK106"), "DOK106 dipicu oleh program sendiri"),
        (
            "penyesuaian",
            ADJUSTMENTS + "    message: {id: 'Tanpa {j.txt}', en: Without}\n",
            "penyesuaian.yaml:6: JAM003: “{j.txt}” tidak dikenal aturan ini",
        ),
        (WORDS, "label:\n  jangka_waktuu: {lazim: [x]}\n", "“label” tidak mengenal “jangka_waktuu” — maksud"),
        (WORDS, "label:\n  biaya: {lazim: ongkos}\n", "komponen.yaml:2: “label.biaya.lazim” harus berupa"),
        (WORDS, "label:\n  biaya: {lazim: ['(a+)+']}\n", "mengulang yang sudah berulang"),
        ("vocabulary/komponn", "label: {}\n", "bernama “komponn.yaml” — maksud Anda “komponen.yaml”?"),
        (POLA, f"ramah: {{{ROW.replace('biaya', 'biya')}}}\n", "komponen “biya” tidak dikenal"),
        (POLA, f"ramah: {{{ROW.replace('any: [x]', 'any: [(x]')}}}\n", "bukan ungkapan reguler"),
        (POLA, "ramah: {about: x, in: [biaya], any: [x]}\n", "“yes” belum ditulis"),
        (POLA, f"dan_atau: {{{ROW}}}\n", "sudah dipakai oleh paket nasional"),
        (OWN, RULE.replace("SPD001", "PGD004"), "awalan kode tidak cocok"),
        (
            OWN,
            RULE.replace("name: aplikasi-kabupaten-tidak-disebut", "name: tanpa-batas-waktu-pengaduan"),
            "sudah dipakai oleh paket nasional",
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_file_line_and_the_nearest_right_word(tmp_path, file, text, told):
    root = write_region(tmp_path / "kab", **{file.replace("/", "__"): text})

    problems = problems_of(root)

    assert any(told in problem for problem in problems), problems


def test_a_pack_that_leads_outside_its_folder_is_refused(tmp_path):
    root = write_region(tmp_path / "kab")
    (tmp_path / "rahasia.yaml").write_text("x: 1\n", encoding="utf-8")
    (root / "knowledge").mkdir()
    (root / "knowledge" / "batas.yaml").symlink_to(tmp_path / "rahasia.yaml")

    assert problems_of(root) == [
        "knowledge/batas.yaml: tautan ke berkas lain tidak boleh ada dalam paket; salin isinya"
    ]


def test_a_pack_that_was_not_reviewed_for_a_year_is_told(tmp_path):
    old = write_region(tmp_path / "kab", pack=ABOUT.replace("2026-11-01", "2024-01-05"))
    report = report_of([], session_of(old))

    assert report.stale_packs == (("kabupaten-sekarwangi 2026.1", "2024-01-05"),)
    assert "2024-01-05, lebih dari setahun yang lalu" in render_text(report)


def test_a_pattern_that_would_run_without_end_ends_with_the_document(tmp_path):
    # Three runs of any words are no repetition in a repetition, and cubic all the same: the time of a document ends it.
    slow = r"lambat: {about: x, in: ['*'], any: ['.*.*.*.*.*z'], yes: [az], no: [b]}"
    session = session_of(write_region(tmp_path / "kab", vocabulary__pola__lain=slow))
    limits = replace(session.reading.limits, document_seconds=1)
    session = replace(session, reading=replace(session.reading, limits=limits))
    document = Given("panjang.txt", ("PERSYARATAN " + "kata " * 4000).encode())

    (report,) = judge_documents([document], session, 1)

    assert [finding.code for finding in report.findings] == ["DOK113"]
