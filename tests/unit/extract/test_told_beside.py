"""Badges below a name, boxes beside the content, and headings that nobody knows: what they leave to doubt."""

import pytest
from reading import shape, standard

PARTS = "<h3>Persyaratan</h3><ul><li>KTP</li></ul><h3>Prosedur</h3><ol><li>Mendaftar</li></ol>"


def card(name, inside="", more=""):
    return f"<h2>{name}</h2>{inside}{PARTS}{more}"


@pytest.mark.parametrize(
    ("badges", "more"),
    [
        ("<div><span>3 Hari Kerja</span> <span>Gratis</span> <span>Keluarga</span></div>", ["jangka_waktu", "biaya"]),
        ("<p>3 hari kerja</p>", ["jangka_waktu"]),
        ("<h3>Masa Berlaku</h3><p>3 bulan</p>", []),
        ("<p>Kantor buka 5 hari</p>", []),
    ],
)
def test_badges_below_a_name_are_times_and_fees(badges, more):
    page = "<h1>Layanan</h1>" + card("Konsultasi Keluarga", badges) + card("Konsultasi Anak", badges)
    assert [sorted(ids) for _, ids in shape(page, "a.html")] == [sorted(["persyaratan", "prosedur", *more])] * 2


def test_a_box_beside_the_content_tells_what_the_content_does_not():
    told = "<h2>Biaya</h2><p>Gratis</p><h2>Persyaratan</h2><p>KTP</p><h2>Prosedur</h2><p>Mendaftar di loket</p>"
    box = "<aside><h3>Tenggat Penyelesaian (SLA)</h3><p>7 hari kerja</p><h3>Berita</h3><p>Kabar</p></aside>"
    (service,) = standard(f"<h1>Akta Kelahiran</h1><main>{told}</main>{box}", "a.html").services
    assert service.component("jangka_waktu").text == "7 hari kerja"


def test_a_heading_that_nobody_knows_in_each_service_leaves_a_doubt():
    unknown = "<h3>Mandatory Files</h3><p>Peta</p><h3>Produk</h3><p>Surat</p>"
    page = "<h1>Layanan</h1>" + "".join(card(name, more=unknown) for name in ("Benih", "Pupuk", "Alat Tani"))
    assert all(service.certainty < 70 for service in standard(page, "a.html").services)


def test_steps_called_like_a_component_are_steps():
    steps = "<ol><li>Pengaduan</li><li>Tindak lanjut</li></ol>"
    page = f"<h1>Rambu</h1><h2>Persyaratan</h2><p>Foto</p><h2>Alur Layanan</h2>{steps}<h2>Biaya</h2><p>Gratis</p>"
    assert [ids for _, ids in shape(page, "a.html")] == [["persyaratan", "prosedur", "biaya"]]


@pytest.mark.parametrize("line", ["Senin-Jumat 08:00-15:00", "Sesuai jadwal penerimaan"])
def test_hours_and_references_name_no_service(line):
    page = f"<h1>Layanan</h1><h2>{line}</h2>{PARTS}"
    assert line not in [name for name, _ in shape(page, "a.html")]


def test_the_title_of_a_step_is_no_name():
    steps = "".join(
        f"<li><span>{n}</span><div><p>{name}</p><p>{name} oleh kepala.</p></div></li>"
        for n, name in ((1, "Pengesahan Berkas"), (2, "Penandatanganan SK"))
    )
    page = "<h1>Bantuan Alat</h1><h3>Persyaratan</h3><p>KTP</p>"
    page += f"<h3>Prosedur</h3><ol>{steps}</ol><h4>Biaya</h4><p>Gratis</p>"
    assert [name for name, _ in shape(page * 2, "a.html")][:1] == ["Bantuan Alat"]
    assert "Penandatanganan SK" not in [name for name, _ in shape(page * 2, "a.html")]
