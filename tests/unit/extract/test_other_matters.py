"""Lines that read like components and are none: questions, scores, cards of files, days with a number before them."""

import pytest
from reading import knowledge

from standards_lint.extract.assemble import extract_standard
from standards_lint.readers import read_document


def read(text, name="dokumen.md"):
    return extract_standard(read_document(text.encode(), name), knowledge())


def told(text, name="dokumen.md"):
    return {s.name: [c.id for c in s.components] for s in read(text, name).services}


STANDARD = """# Standar Pelayanan Izin Apotek

## Persyaratan
- KTP
- Ijazah

## Biaya
Gratis

## Jangka Waktu
5 hari kerja
"""


def test_questions_below_a_standard_are_no_components_of_it():
    asked = f"{STANDARD}\n## Tanya Jawab\n\n### Berapa biayanya?\n\nTergantung luas ruang.\n"
    found = read(asked)
    assert [c.id for c in found.services[0].components] == ["persyaratan", "biaya", "jangka_waktu"]
    assert "Tergantung" not in "".join(c.text for c in found.services[0].components)


def test_questions_of_a_leaflet_are_its_headings():
    questions = "## Apa syaratnya?\n- KTP\n- Ijazah\n\n## Berapa biayanya?\nGratis\n\n## Berapa lama?\n5 hari\n"
    leaflet = f"# Izin Apotek\n\n{questions}"
    ((_, components),) = told(leaflet).items()
    assert components[:2] == ["persyaratan", "biaya"]


def test_figures_of_a_survey_are_no_components():
    rows = "- Persyaratan: 3,25 B\n- Prosedur: 3,41 B\n- Biaya: 3,9 B\n"
    assert told(f"# Izin Apotek\n\n{rows}") == {}


def test_two_bare_figures_may_be_fees():
    components = told(f"{STANDARD}\n## Produk Pelayanan\n2.500\n")["Izin Apotek"]
    assert "produk" in components


CARD = '<h4>Prosedur {name}</h4><p>Penerbitan {name}</p><p><a href="{number}.pdf">Unduh</a></p>'


def test_cards_that_lead_to_files_are_no_steps():
    names = ("Izin Reklame", "Izin Keramaian", "Izin Klinik")
    cards = "".join(CARD.format(name=name, number=number) for number, name in enumerate(names))
    asked = "<h1>Izin Apotek</h1><h4>Persyaratan</h4><ul><li>KTP</li><li>Ijazah</li></ul><h4>Biaya</h4><p>Gratis</p>"
    components = {c for found in told(asked + cards, "dokumen.html").values() for c in found}
    assert components == {"persyaratan", "biaya"}


@pytest.mark.parametrize("heading", ["JAM LAYANAN UNTUK SEMUA LAYANAN", "Jam Layanan"])
def test_hours_for_all_do_not_take_the_next_service(heading):
    text = (
        "# Izin Apotek\n\n## Persyaratan\n- KTP\n\n## Biaya\nGratis\n\n"
        f"## {heading}\nSenin sampai Jumat 08.00-15.00\n\n"
        "# Izin Klinik\n\n## Persyaratan\n- Ijazah\n\n## Biaya\nGratis\n"
    )
    found = told(text)
    assert [name for name in found if "Klinik" in name]
    assert [name for name in found if "Apotek" in name]
    assert all({"persyaratan", "biaya"} <= set(components) for components in found.values())


@pytest.mark.parametrize("row", ["| 1 | Hari Senin |", "| 2 | Hari Selasa |"])
def test_a_number_beside_a_day_of_the_week_is_no_time(row):
    text = f"# Izin Apotek\n\n## Persyaratan\n- KTP\n\n## Jangka Waktu\n\n| No | Jadwal |\n|---|---|\n{row}\n"
    assert not [d for d in read(text).durations if d.role == "service"]
