"""Files of waivers: what they become, and what is said of a wrong one."""

import re
from datetime import date
from pathlib import Path

import pytest

from standards_lint.errors import PackError
from standards_lint.knowledge.data import national
from standards_lint.packs.load import load_pack
from standards_lint.packs.waivers import load_waivers

DAY = date(2026, 11, 22)
ENTRY = """\
  - aturan: PGD006
    dokumen: publikasi/*.md
    alasan: kanal pengaduan diatur tersendiri
    disetujui_oleh: Kepala Bagian Organisasi
    sampai: 2027-06-30
"""


@pytest.fixture(scope="module")
def rules():
    return load_pack(national(), trusted=True).rules


@pytest.fixture
def loaded(tmp_path, rules):
    def load(text, day=DAY):
        path = tmp_path / "pengecualian.yaml"
        path.write_text(text, encoding="utf-8")
        return load_waivers([path], rules, day)

    return load


@pytest.fixture
def refused(tmp_path, loaded):
    def refuse(text):
        with pytest.raises(PackError) as error:
            loaded(text)
        return str(error.value).replace(f"{tmp_path}/", "").splitlines()

    return refuse


def test_an_entry_becomes_a_waiver_that_knows_its_place(loaded, tmp_path):
    (waiver,) = loaded("pengecualian:\n" + ENTRY + "    layanan: Kartu\n    dasar: ND 12/2026\n")

    assert (waiver.rule, waiver.documents, waiver.until) == ("PGD006", "publikasi/*.md", date(2027, 6, 30))
    assert (waiver.reason, waiver.approver) == ("kanal pengaduan diatur tersendiri", "Kepala Bagian Organisasi")
    assert (waiver.service, waiver.basis, waiver.quote) == ("Kartu", "ND 12/2026", "")
    assert waiver.place == f"{tmp_path / 'pengecualian.yaml'}:2"
    assert waiver.folder == Path(tmp_path).resolve().as_posix()


@pytest.mark.parametrize("key", ["aturan", "dokumen", "alasan", "disetujui_oleh", "sampai"])
def test_what_is_mandatory_is_asked_for(refused, key):
    text = "".join(line for line in ENTRY.splitlines(keepends=True) if f"{key}:" not in line)
    text = text if text.startswith("  - ") else "  -" + text[3:]

    assert refused("pengecualian:\n" + text) == [
        f"pengecualian.yaml:2: “{key}” belum ditulis di “pengecualian[1]”; tambahkan"
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("PGD006", "PGD999", "pengecualian.yaml:2: tidak ada aturan “PGD999” — maksud Anda"),
        ("PGD006", "DOK113", "dipicu oleh program sendiri"),
        ("PGD006", "PGD", "pengecualian.yaml:2: “pengecualian[1].aturan” berisi “PGD”; tulis kode atau nama satu"),
        ("2027-06-30", "2027-06-31", "pengecualian.yaml:6: “sampai: 2027-06-31” bukan tanggal yang ada"),
        ("2027-06-30", "30 Juni 2027", "tulis tanggal TTTT-BB-HH"),
        ("2027-06-30", "2028-11-23", "lebih dari 2 tahun lagi; tulis paling lama 2028-11-22"),
        ("alasan:", "alasn:", "kunci “alasn” tidak dikenal di “pengecualian[1]” — maksud Anda “alasan”?"),
        ("alasan: kanal pengaduan diatur tersendiri", "alasan: '-'", "tulis alasan yang dapat dinilai orang lain"),
        ("publikasi/*.md", "/publikasi/*.md", "pola jalur dari letak berkas pengecualian"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_what_to_write(refused, old, new, told):
    assert any(told in line for line in refused("pengecualian:\n" + ENTRY.replace(old, new)))


def test_the_last_day_of_two_years_is_taken_on_a_leap_day_too(loaded):
    text = "pengecualian:\n" + ENTRY.replace("2027-06-30", "2030-02-28")

    assert loaded(text, date(2028, 2, 29))[0].until == date(2030, 2, 28)


@pytest.mark.parametrize("text", ["", "- aturan: x\n", "pengecualian: ya\n"])
def test_a_file_of_another_shape_is_refused(refused, text):
    assert refused(text)


def test_the_example_of_the_documentation_is_one(loaded):
    page = Path(__file__).parents[3] / "docs" / "suppression.md"
    (example,) = re.findall(r"^```yaml\n(.*?)^```", page.read_text(encoding="utf-8"), re.M | re.S)

    (waiver,) = loaded(example)
    assert (waiver.rule, waiver.approver) == ("PGD006", "Kepala Bagian Organisasi")


def test_a_file_that_is_not_there_is_told(rules, tmp_path):
    with pytest.raises(PackError, match="berkas pengecualian ini tidak ada"):
        load_waivers([tmp_path / "tidak-ada.yaml"], rules, DAY)
