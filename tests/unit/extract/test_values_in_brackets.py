"""A value in brackets behind the name of a component is its text: *Biaya (gratis)*."""

import pytest
from reading import standard

from standards_lint.model.standard import State

TEXT = "STANDAR PELAYANAN DOMISILI\n\nPersyaratan\n1. KTP\n2. KK\n\n{0}\n\nProduk\nSurat Domisili\n"


@pytest.mark.parametrize(
    ("line", "component", "text"),
    [
        ("Biaya (gratis)", "biaya", "gratis"),
        ("Biaya\n(tidak dipungut biaya)", "biaya", "tidak dipungut biaya"),
        ("Jangka Waktu (maks. 3 hari kerja)", "jangka_waktu", "maks. 3 hari kerja"),
    ],
)
def test_it_is_the_text(line, component, text):
    (service,) = standard(TEXT.format(line)).services
    assert service.component(component).text == text


@pytest.mark.parametrize("line", ["Biaya (Rp)", "Jangka Waktu (hari kerja)", "Biaya (3)"])
def test_a_unit_or_a_number_is_none(line):
    (service,) = standard(TEXT.format(line)).services
    assert [c.id for c in service.components if c.state is State.KOSONG] in (["biaya"], ["jangka_waktu"])
