"""``check --redact``: reports that tell of no person."""

import pytest

DAY = ("--as-of", "2026-11-21")
SIGNED = """

Ditetapkan di Wanasari
pada tanggal 2 Februari 2026
CAMAT WANASARI,

Drs. RADITYA KUSUMAHADI, M.Si.
Pembina Tingkat I
NIP 19700101 199003 1 001

Pejabat pengelola pengaduan: Laksmita Prameswari, Kepala Seksi Layanan, telepon 0812-3456-7890, laksmita.p@gmail.com.
Raditya Kusumahadi menerima pengaduan secepatnya.
"""
SECRETS = ("raditya", "kusumahadi", "laksmita", "prameswari", "19700101", "3456", "7890")


@pytest.fixture
def signed(faulty):
    faulty.write_text(faulty.read_text(encoding="utf-8") + SIGNED, encoding="utf-8")
    return faulty


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_no_form_tells_of_a_person(command, signed, form, lang):
    options = ("--format", form, "--lang", lang, "--checklist", "--fail-on", "never", *DAY)
    told = command("check", signed, "--redact", *options)
    plain = command("check", signed, *options)

    assert (told.code, told.err) == (0, "")
    assert [secret for secret in SECRETS if secret in told.out.casefold()] == []
    assert told.out.count("WKT001") == plain.out.count("WKT001") > 0
    if form == "html":
        assert "prameswari" in plain.out.casefold()
        assert "Aaaaaaa" in told.out or "AAAAAAA" in told.out


def test_a_workbook_tells_of_none_either(command, signed, tmp_path):
    import openpyxl

    place = tmp_path / "a.xlsx"
    command("check", signed, "--redact", "--format", "xlsx", "--output", place, *DAY)

    cells = [
        str(cell.value).casefold()
        for sheet in openpyxl.load_workbook(place)
        for row in sheet.iter_rows()
        for cell in row
    ]
    assert [cell for cell in cells if any(secret in cell for secret in SECRETS)] == []


def test_an_annotated_copy_cannot_be_masked(command, signed, tmp_path):
    refused = command("check", signed, "--redact", "--format", "docx", "--output", tmp_path / "a.docx")

    assert (refused.code, refused.out) == (2, "")
    assert "--redact tidak berlaku untuk --format docx" in refused.err


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_two_versions_are_compared_without_persons(command, signed, tmp_path, form):
    other = tmp_path / "baru.txt"
    other.write_text(signed.read_text(encoding="utf-8").replace("Menyesuaikan", "Mengikuti"), encoding="utf-8")

    told = command("compare", signed, other, "--redact", "--format", form, *DAY)

    assert (told.code, told.err) == (0, "")
    assert [secret for secret in SECRETS if secret in told.out.casefold()] == []
    assert "WKT001" in told.out
