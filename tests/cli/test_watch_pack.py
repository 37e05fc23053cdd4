"""``rules test --watch`` in a process of its own, with a pack that changes under it."""

import pytest
from unit.packs.region import RULE, write_region

from .watching import Watching

FILE = "pengaduan_daerah/SPD001-aplikasi-kabupaten.yaml"


@pytest.fixture
def watching(tmp_path):
    started = []

    def start(*arguments):
        started.append(Watching("rules", "test", *arguments, cwd=tmp_path))
        return started[-1]

    yield start
    for one in started:
        one.close()


def test_a_pack_is_tested_again_after_every_change(watching, tmp_path):
    root = write_region(tmp_path / "paket")
    rule, pattern = root / FILE, root / "vocabulary" / "pola" / "pengaduan.yaml"
    sound = pattern.read_text(encoding="utf-8")
    run = watching("--pack", "paket", "--engine", "python")
    run.round_with("4 contoh dijalankan, 0 gagal.")

    rule.write_text(RULE.replace("good: Melalui aplikasi Sekarwangi Lapor.", "good: Melalui loket."), encoding="utf-8")
    assert any(line.startswith("SPD001 “good”: seharusnya") for line in run.round_with("4 contoh dijalankan, 1 gagal."))

    # Neither a file that is no YAML, nor one that is misspelt, nor a wrong sample of a pattern ends it.
    rule.write_text("code: [SPD001\n", encoding="utf-8")
    assert any(f"{rule.name}:" in line for line in run.round_with("bukan YAML"))
    rule.write_text(RULE.replace("severity: warning", "severty: warning"), encoding="utf-8")
    run.round_with("maksud Anda “severity”?")
    rule.write_text(RULE, encoding="utf-8")
    pattern.write_text(sound.replace("[Melalui kotak saran.]", "[Lewat Sekarwangi Lapor.]"), encoding="utf-8")
    assert any("pengaduan.yaml" in line or "aplikasi_sekarwangi" in line for line in run.round_with("1 hal perlu"))

    pattern.write_text(sound, encoding="utf-8")
    run.round_with("4 contoh dijalankan, 0 gagal.")
    code, rest = run.stop()
    assert (code, [line for line in rest if "Traceback" in line]) == (130, [])


def test_what_is_no_pack_is_refused_at_once(command, tmp_path):
    outcome = command("rules", "test", "--pack", tmp_path / "tidak-ada", "--watch")

    assert outcome.code == 2
    assert "tidak ada folder paket" in outcome.err
