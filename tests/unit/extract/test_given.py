"""What a structured file says of its services and components is taken as it is."""

from datetime import date

import pytest

from standards_lint.extract.assemble import extract_standard
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.components import load_components
from standards_lint.knowledge.data import national
from standards_lint.model.standard import Form, Kind, State
from standards_lint.pipeline import lint_bytes, open_session
from standards_lint.readers import read_document

KINDS = load_components(national() / "knowledge" / "components.yaml").all


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge(national())


@pytest.fixture
def understood(knowledge):
    def read(text):
        return extract_standard(read_document(f"standar_pelayanan: 1\n{text}".encode(), "x.yaml"), knowledge)

    return read


def test_an_unknown_heading_is_the_one_of_its_key(understood):
    text = "layanan:\n- nama: Kartu\n  komponen:\n    pengaduan: {judul: Ruang Dengar, isi: Telepon 0298 555}\n"
    (service,) = understood(text).services
    component = service.component("pengaduan")
    assert (component.heading.text, component.naming, component.certainty, component.labelled) == (
        "Ruang Dengar",
        "lazim",
        100,
        True,
    )


def test_a_heading_that_means_something_else_is_still_called_so(understood):
    text = "layanan:\n- nama: Kartu\n  komponen:\n    evaluasi: {judul: Evaluasi Pelayanan, isi: Setiap bulan}\n"
    assert understood(text).services[0].component("evaluasi").naming == "menyimpang"


def test_a_heading_for_two_components_is_counted_to_both(understood):
    text = (
        "layanan:\n- nama: Kartu\n  komponen:\n    jangka_waktu: {judul: Waktu dan Biaya, isi: 3 hari kerja, gratis}\n"
    )
    assert understood(text.replace("3 hari", "'3 hari").replace("gratis", "gratis'")).services[0].component("biaya")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_the_name_that_a_key_stands_for_is_the_one_of_the_law(understood, kind):
    (component,) = understood(f"layanan:\n- nama: Kartu\n  komponen:\n    {kind.id}: Isinya\n").services[0].components
    assert (component.id, component.naming, component.merged_with) == (kind.id, "resmi", "")


def test_no_line_of_a_component_begins_another(understood):
    text = (
        "layanan:\n- nama: Kartu\n  komponen:\n    persyaratan:\n    - teks: PENANGANAN PENGADUAN\n"
        "    - 'Biaya: gratis'\n"
        "    - teks: Jam Pelayanan\n    - judul: Prosedur\n      isi: Datang\n"
    )
    (service,) = understood(text).services
    assert [c.id for c in service.components] == ["persyaratan"]
    assert len(service.components[0].body) == 5


def test_services_keep_their_order_and_what_is_said_for_all_is_common(understood):
    text = "umum:\n  biaya: Gratis\nlayanan:\n- {nama: B, komponen: {produk: x}}\n- {nama: A, komponen: {produk: y}}\n"
    assert [(s.key, s.name, len(s.components)) for s in understood(text).services] == [
        ("s1", "B", 1),
        ("s2", "A", 1),
        ("*", "*", 1),
    ]


def test_a_service_without_a_name_is_a_service(understood):
    assert [s.key for s in understood("layanan:\n- {nama: , komponen: {biaya: Gratis}}\n").services] == ["s1"]


def test_a_key_that_stands_twice_is_one_component(understood):
    text = "layanan:\n- nama: Kartu\n  komponen:\n    biaya: Gratis\n    produk: Kartu\n    biaya: Rp 5.000\n"
    (service,) = understood(text).services
    assert [c.id for c in service.components] == ["biaya", "produk"]
    assert service.component("biaya").text == "Gratis\nRp 5.000"


def test_a_file_with_services_is_a_standard_however_empty(understood):
    keys = "".join(f"    {kind.id}:\n" for kind in KINDS)
    standard = understood(f"layanan:\n- nama: Kartu\n  komponen:\n{keys}")
    assert standard.kinds == (Kind.STANDAR_PELAYANAN,)
    assert standard.form is Form.PENUH
    assert {(c.state, c.certainty) for c in standard.services[0].components} == {(State.KOSONG, 100)}


def test_a_misspelt_key_makes_no_error_of_the_component_that_seems_missing():
    text = "standar_pelayanan: 1\nlayanan:\n- nama: Kartu\n  komponen:\n    persyartan: KTP\n    biaya: Gratis\n"
    report = lint_bytes(text.encode(), "x.yaml", open_session(as_of=date(2026, 11, 21), engine="python"))
    assert report.failed
    assert {str(f.severity) for f in report.findings} <= {"review", "info"}
    assert "DOK112" in {f.code for f in report.findings}


def test_nothing_of_a_structured_file_is_in_doubt(understood):
    keys = "".join(f"    {kind.id}: Isinya\n" for kind in KINDS)
    text = (
        f"layanan:\n- nama: Kartu\n  komponen:\n{keys}- nama: Surat\n  komponen:\n    biaya: Gratis\n"
        "- nama: Izin\n  komponen:\n    persyaratan: KTP\n    biaya:\n    prosedur:\n    produk: Izin\n"
    )
    assert {(s.name, s.certainty) for s in understood(text).services} == {("Kartu", 100), ("Surat", 100), ("Izin", 100)}
