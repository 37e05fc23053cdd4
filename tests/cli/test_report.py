"""``report``: a finding that the user takes for wrong becomes a case of its rule."""

import shutil
from pathlib import Path

import pytest
import yaml

from standards_lint.knowledge.data import national
from standards_lint.packs.load import load_pack

EXAMPLES = Path(__file__).parents[2] / "examples"
DAY = ("--as-of", "2026-11-21")
DISPUTED = [
    ("WKT003", "buruk-draf-terlacak.docx:21"),
    ("BIA003", "buruk-draf-terlacak.docx:23"),
    ("PGD003", "buruk-draf-terlacak.docx:29"),
    ("DHK004", "buruk-draf-terlacak.docx:37"),
    ("KOM015", "buruk-draf-terlacak.docx:55"),
    ("BIA001", "buruk-tabel-kependudukan.html:20:29"),
    ("KOM014", "buruk-tabel-kependudukan.html:8"),
    ("SOP006", "buruk-sop.txt:10"),
    ("MKL001", "buruk-maklumat.html:4"),
    ("PGD015", "buruk-pengaduan.txt:12"),
    ("TAP004", "buruk-keputusan.txt:5"),
    ("KOM001", "buruk-beberapa-layanan.txt:18"),
    ("KOM020", "buruk-tanpa-judul.html:22"),
]
SIGNED = """

Ditetapkan di Wanasari
pada tanggal 2 Februari 2026
KEPALA DINAS PERTAMANAN DAN PEMAKAMAN KABUPATEN WANASARI,

Drs. RADITYA KUSUMAHADI, M.Si.
NIP 19700101 199003 1 001

Pejabat pengelola pengaduan: Laksmita Prameswari, Kepala Seksi Layanan, telepon 0812-3456-7890, surel
laksmita.p@pertamanan.wanasarikab.go.id, laman pertamanan.wanasarikab.go.id, Jalan Kembang Sepatu Nomor 7,
Desa Sumber Rejeki.
"""
SECRETS = ("raditya", "laksmita", "19700101", "3456", "wanasari", "pertamanan", "kembang sepatu", "sumber rejeki")


@pytest.fixture
def signed(faulty):
    faulty.write_text(faulty.read_text(encoding="utf-8") + SIGNED, encoding="utf-8")
    return faulty


def line_of(path, words):
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def test_what_is_written_is_a_case_of_each_rule_that_fires(command, tmp_path):
    copy = tmp_path / "rules"
    shutil.copytree(str(national()), copy, ignore=shutil.ignore_patterns("__pycache__"))
    pack = load_pack(national(), trusted=True)
    names = {}
    for code, place in DISPUTED:
        told = command("report", code, EXAMPLES / place, *DAY)
        assert (told.code, told.err) == (0, ""), place
        (case,) = yaml.safe_load(told.out)
        assert code not in case["expect"]
        names[code] = case["name"]
        rule_file = copy / pack.rule(code).file
        text = rule_file.read_text(encoding="utf-8")
        assert text.count("\ncases:\n") == 1
        rule_file.write_text(text.replace("\ncases:\n", f"\ncases:\n{told.out}"), encoding="utf-8")

    sound = command("rules", "check", copy)
    tried = command("rules", "test", "--pack", copy, *names)

    assert (sound.code, sound.err) == (0, "")
    assert tried.code == 1
    for code, name in names.items():
        failure = next(line for line in tried.out.splitlines() if f"{code} “{name}”" in line)
        assert code not in failure.partition("seharusnya")[2].partition("ternyata")[0]
        assert code in failure.partition("ternyata")[2]


def test_nothing_leaves_that_tells_of_people_offices_or_places(command, signed):
    time = line_of(signed, "Menyesuaikan keadaan.")
    for code, line, more in (("WKT001", time, ()), ("WKT001", time, ("--whole",)), ("KOM005", 2, ())):
        told = command("report", code, f"{signed}:{line}", "--because", "Raditya di Wanasari berkata lain", *more, *DAY)

        assert told.code == 0, told.err
        assert "Sudah diuji" in told.out
        assert [secret for secret in SECRETS if secret in told.out.casefold()] == []
        assert str(signed.parent) not in told.out
        assert signed.name not in told.out


def test_words_that_the_user_names_are_masked_too(command, signed):
    place = f"{signed}:{line_of(signed, 'Menyesuaikan keadaan.')}"

    plain = command("report", "WKT001", place, "--whole", *DAY)
    told = command("report", "WKT001", place, "--whole", "--mask", "Kartu Anggota", *DAY)

    assert "Kartu Anggota" in plain.out
    assert "kartu anggota" not in told.out.casefold()


def test_it_says_what_the_maintainers_need(command, faulty, tmp_path):
    place = f"{faulty}:{line_of(faulty, 'Menyesuaikan keadaan.')}"
    output = tmp_path / "keliru.yaml"

    told = command("report", "wkt001", place, "--because", "Waktunya diatur di tempat lain", "--output", output, *DAY)

    assert (told.code, told.err) == (0, "")
    assert "Bacalah sebelum diteruskan" in told.out
    text = output.read_text(encoding="utf-8")
    for words in (
        "standards-lint 0.",
        "nasional 20",
        "hukum per 2026-11-21",
        "bentuk berkas: txt",
        "Waktunya diatur di",
    ):
        assert words in text
    assert "tidak mengirimkannya ke mana pun" in text.replace("\n  #", "")
    (case,) = yaml.safe_load(text)
    assert case == {
        "name": case["name"],
        "scaffold": "standar_pelayanan",
        "at": "jangka_waktu",
        "as_of": "2026-11-21",
        "text": "Menyesuaikan keadaan.",
        "expect": [],
    }


def test_what_gives_the_finding_only_in_its_own_file_is_told_with_its_facts(command):
    told = command("report", "DOK108", EXAMPLES / "buruk-draf-terlacak.docx:1", *DAY)

    assert told.code == 0
    assert "TIDAK DAPAT DIJADIKAN KASUS" in told.out
    assert "Sudah diuji" not in told.out
    (part,) = yaml.safe_load(told.out)
    assert part["code"] == "DOK108"
    assert {"kind": "read_note", "note": "perubahan"}.items() <= part["facts"][1].items()


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("{faulty}:1", "tidak ada temuan WKT001 di {faulty}:1. Yang terdekat: WKT001 {faulty}:{line}:1; "),
        (
            "{faulty}:{line}:9",
            "tidak ada temuan WKT001 di {faulty}:{line}:9. Yang terdekat: WKT001 {faulty}:{line}:1; ",
        ),
        ("{faulty}", "bukan tempat; tulis BERKAS:BARIS"),
        ("{faulty}.lain:3", "tidak ada berkas atau folder dengan nama ini"),
    ],
)
def test_a_place_without_the_finding_is_refused_with_the_nearest(command, faulty, place, words):
    known = {"faulty": faulty, "line": line_of(faulty, "Menyesuaikan keadaan.")}

    told = command("report", "WKT001", place.format(**known), *DAY)

    assert (told.code, told.out) == (2, "")
    assert words.format(**known) in told.err


@pytest.mark.parametrize(
    ("code", "words"), [("WKT999", "tidak ada aturan “WKT999”"), ("ANT001", "membandingkan beberapa dokumen")]
)
def test_a_rule_that_cannot_be_reported_is_refused(command, faulty, code, words):
    told = command("report", code, f"{faulty}:1", *DAY)

    assert (told.code, told.out) == (2, "")
    assert words in told.err


@pytest.mark.parametrize(
    ("code", "place", "keys"),
    [
        # The smallest part is the component: in a smaller one something could be missing only because it was cut away.
        ("WKT003", "buruk-draf-terlacak.docx:21", {"scaffold", "at", "text"}),
        # That a component is empty, or not there, only the whole document shows.
        ("KOM015", "buruk-draf-terlacak.docx:55", {"format", "document"}),
        ("KOM014", "buruk-tabel-kependudukan.html:8", {"format", "document"}),
    ],
)
def test_the_case_is_the_smallest_part_that_shows_the_finding(command, code, place, keys):
    (case,) = yaml.safe_load(command("report", code, EXAMPLES / place, *DAY).out)

    assert set(case) == keys | {"name", "as_of", "expect"}


def test_a_document_of_too_many_lines_is_not_copied_whole(command, faulty):
    faulty.write_text(faulty.read_text(encoding="utf-8") + "\nCatatan.\n" * 250, encoding="utf-8")

    told = command("report", "KOM005", f"{faulty}:2", *DAY)

    assert told.code == 0
    assert "TIDAK DAPAT DIJADIKAN KASUS" in told.out
    assert len(told.out.splitlines()) < 80
