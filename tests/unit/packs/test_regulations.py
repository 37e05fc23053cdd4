"""Tables of regulations that an office gives: what they become, and what is said of a wrong one."""

import pytest

from standards_lint.errors import PackError
from standards_lint.knowledge.instruments import national_instruments
from standards_lint.packs.regulations import load_tables

HEAD = 'compared_on: "2026-11-01"\nregion: Kabupaten Sekarwangi\nregulations:\n'
ENTRY = "  - {regulation: PERBUP 4/2019, title: Loket Terpadu, verified: text, source: jdih.example}\n"


def loaded(tmp_path, text, name="daerah.yaml"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return load_tables([path], national_instruments())


def refused(tmp_path, text):
    with pytest.raises(PackError) as error:
        loaded(tmp_path, text)
    return str(error.value).replace(f"{tmp_path}/", "")


def test_a_row_bears_its_region_its_proof_and_its_table(tmp_path):
    (table,) = loaded(tmp_path, HEAD + ENTRY)
    (row,) = table.rows

    assert (table.label, table.compared_on) == ("daerah.yaml", "2026-11-01")
    assert row.key == "PERBUP 4/2019 Kabupaten Sekarwangi"
    assert (row.type, row.number, row.year, row.region) == ("PERBUP", "4", 2019, "Kabupaten Sekarwangi")
    assert (row.confidence, row.status, row.status_confidence, row.table) == (
        "text",
        "tidak-diketahui",
        "",
        "daerah.yaml",
    )


def test_what_revoked_it_is_of_the_same_region_unless_it_is_national(tmp_path):
    entry = ENTRY.replace("verified", "revoked_by: [PERDA 3/2024, UU 1/2022], verified")
    row = loaded(tmp_path, HEAD + entry)[0].rows[0]

    assert row.revoked_by == ("PERDA 3/2024 Kabupaten Sekarwangi", "UU 1/2022")
    assert (row.status, row.status_confidence) == ("dicabut", "text")


def test_national_regulations_that_the_register_lacks_may_be_given_too(tmp_path):
    entry = "  - {regulation: PERMENKES 99/2025, title: Loket Sehat, in_force: true, verified: dataset, source: x}\n"
    row = loaded(tmp_path, HEAD + entry)[0].rows[0]

    assert (row.key, row.region, row.status, row.status_confidence) == ("PERMENKES 99/2025", "", "berlaku", "dataset")


@pytest.mark.parametrize(
    ("written", "wrong", "told"),
    [
        ("PERBUP", "PERBUB", "daerah.yaml:4: jenis peraturan “PERBUB” tidak dikenal — maksud Anda “PERBUP”?"),
        ("4/2019", "No. 4 Tahun 2019", "tulis jenis, nomor, dan tahun, misalnya PERBUP 4/2019"),
        ("region: Kabupaten Sekarwangi\n", "", "daerah.yaml:3: wilayah PERBUP 4/2019 belum ditulis"),
        ("Kabupaten Sekarwangi", "Pulau Sekarwangi", "“region: Pulau Sekarwangi” tidak menyebut tingkatnya"),
        ("verified: text, ", "", "“verified” belum ditulis"),
        ("verified: text", "verified: memory", "tidak boleh “memory”"),
        (ENTRY, ENTRY + ENTRY, "daerah.yaml:5: “PERBUP 4/2019 Kabupaten Sekarwangi” sudah ada di"),
        ("11-01", "13-01", "“compared_on: 2026-13-01” bukan tanggal yang ada"),
        ("verified", "in_force: true, revoked_by: [PERBUP 9/2024], verified", "bertentangan dengan “revoked_by”"),
        ("verified", "in_force: false, verified", "sebutkan pencabutnya di “revoked_by”"),
        (HEAD + ENTRY, "- a\n", "daerah.yaml:1: isi berkas harus berupa pemetaan"),
    ],
)
def test_what_is_wrong_with_a_table_is_told_with_its_line(tmp_path, written, wrong, told):
    assert told in refused(tmp_path, (HEAD + ENTRY).replace(written, wrong))


def test_a_table_that_is_not_there_is_named(tmp_path):
    with pytest.raises(PackError, match=r"tidak-ada\.yaml: tabel peraturan ini tidak ada"):
        load_tables([tmp_path / "tidak-ada.yaml"], national_instruments())


def test_two_tables_may_not_both_have_a_regulation(tmp_path):
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(HEAD + ENTRY, encoding="utf-8")
    with pytest.raises(PackError, match=r"b\.yaml:4: .*sudah ada di .*a\.yaml:4"):
        load_tables([tmp_path / "a.yaml", tmp_path / "b.yaml"], national_instruments())
