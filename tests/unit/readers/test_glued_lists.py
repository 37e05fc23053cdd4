from standards_lint.readers import read_document


def read(text, name="a.txt"):
    return [(b.label, b.text, b.span.column) for b in read_document(text.encode(), name).blocks]


def test_a_list_glued_to_its_title_is_taken_off_it():
    assert read("Persyaratan1. Surat lamaran 2. Kartu tanda\n") == [
        ("", "Persyaratan", 1),
        ("1.", "Surat lamaran", 15),
        ("2.", "Kartu tanda", 32),
    ]


def test_members_may_be_glued_to_each_other():
    assert [row[:2] for row in read("Alur Layanan1. Daftar loket2. Periksa KTP3. Terbit\n")] == [
        ("", "Alur Layanan"),
        ("1.", "Daftar loket"),
        ("2.", "Periksa KTP"),
        ("3.", "Terbit"),
    ]


def test_the_list_may_go_on_in_the_next_lines():
    assert [row[:2] for row in read("Persyaratan1. Surat lamaran\n2. Kartu tanda\n")] == [
        ("", "Persyaratan"),
        ("1.", "Surat lamaran"),
        ("2.", "Kartu tanda"),
    ]


def test_it_works_in_a_page():
    page = "<!doctype html><p>Persyaratan1. Surat lamaran 2. Kartu tanda</p>"
    assert [row[:2] for row in read(page, "a.html")] == [
        ("", "Persyaratan"),
        ("1.", "Surat lamaran"),
        ("2.", "Kartu tanda"),
    ]


def test_a_number_glued_to_a_word_is_no_list_without_its_second():
    for text in (
        "Lantai1. Ruang tunggu\n",
        "Berkas diisi pada Formulir1. Lalu dikirim 3. Selesai\n",
        "Kelas PM10. Udara 2. Air\n",
        "Pengukuran kadar2. Udara\n",
    ):
        assert len(read(text)) == 1, text
