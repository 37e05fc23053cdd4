import pytest

from standards_lint.knowledge.instruments import national_instruments


@pytest.fixture(scope="module")
def forms():
    return national_instruments().long_forms


@pytest.mark.parametrize(
    ("citation", "full"),
    [
        ("UU No. 25 Tahun 2009 ttg Pelayanan Publik", "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"),
        ("PP No.96 Thn 2012", "Peraturan Pemerintah Nomor 96 Tahun 2012"),
        ("UU 25 Tahun 2009", "Undang-Undang Nomor 25 Tahun 2009"),
        ("Permendagri Nomor 108 Tahun 2019", "Peraturan Menteri Dalam Negeri Nomor 108 Tahun 2019"),
        (
            "Permen PAN-RB Nomor 15 Tahun 2014",
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 15 Tahun 2014",
        ),
        ("Perbup Sekarwangi Nomor 4 Tahun 2019", "Peraturan Bupati Sekarwangi Nomor 4 Tahun 2019"),
        ("UU NO. 25 TAHUN 2009 TTG PELAYANAN", "UNDANG-UNDANG NOMOR 25 TAHUN 2009 TENTANG PELAYANAN"),
        ("Undang-Undang Nomor 25 Tahun 2009", "Undang-Undang Nomor 25 Tahun 2009"),
        # which ministry, or which of its names, nobody can tell
        ("PMK Nomor 4 Tahun 2019", "PMK Nomor 4 Tahun 2019"),
        ("Permenaker Nomor 4 Tahun 2019", "Permenaker Nomor 4 Tahun 2019"),
    ],
)
def test_short_forms_are_written_out_where_they_are_certain(forms, citation, full):
    assert forms.written_out(citation) == full


@pytest.mark.parametrize(
    ("type_", "name"),
    [("UU", "Undang-Undang"), ("PERMENDAGRI", "Peraturan Menteri Dalam Negeri"), ("PERBKN", ""), ("PERMEN", "")],
)
def test_types_are_named_in_full(forms, type_, name):
    assert forms.named(type_) == name
