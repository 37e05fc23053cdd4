"""Pages of steps alone: what they tell of the service that their title names."""

import pytest
from reading import shape, standard

from standards_lint.model.standard import Kind

STEPS = (
    "<ol><li>Pelanggan mengisi formulir di loket dan melampirkan berkas sebagai berikut"
    "<ul><li>Fotokopi KTP</li><li>Fotokopi rekening tetangga</li></ul></li>"
    "<li>Petugas memeriksa lokasi pemasangan</li><li>Pelanggan membayar di kasir</li>"
    "<li>Petugas memasang meteran<ul><li>ukuran kecil</li><li>ukuran besar</li></ul></li></ol>"
)


def page(steps, title="Pasang Baru Air Minum"):
    return f"<h2>{title}</h2><p>Berikut hal yang perlu diketahui calon pelanggan:</p>{steps}"


def test_counted_steps_that_ask_for_papers_are_the_procedure_of_the_title():
    assert shape(page(STEPS)) == [("Pasang Baru Air Minum", ["prosedur", "persyaratan"])]
    told = standard(page(STEPS))
    assert told.kinds[0] is Kind.SOP
    assert not told.services[0].component("prosedur").labelled


@pytest.mark.parametrize(
    "steps",
    [
        STEPS.replace("melampirkan berkas sebagai berikut", "menunggu panggilan di ruang tunggu"),
        "<ol><li>Warga menyerahkan fotokopi KTP</li><li>Petugas mencatat</li></ol>",
        "<ol><li>Camat membuka acara dengan menunjukkan kartu identitas baru</li><li>Foto bersama</li>"
        "<li>Makan siang</li><li>Doa penutup</li></ol>",
    ],
    ids=["no papers", "two steps", "a programme"],
)
def test_other_lists_are_no_service(steps):
    assert standard(page(steps)).kinds == (Kind.BUKAN_STANDAR,)


def test_a_title_that_names_no_service():
    assert standard(page(STEPS, "Dinas Pekerjaan Umum")).kinds == (Kind.BUKAN_STANDAR,)
