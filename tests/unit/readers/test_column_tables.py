import pytest

from standards_lint.readers import read_document


def read(text):
    return read_document(text.encode(), "a.txt").blocks


def cells(text):
    return [(b.cell.row, b.cell.column, b.label, b.text) for b in read(text) if b.cell]


TWO = """\
1.  Persyaratan            a. Surat lamaran
                           b. Akta usaha

2.  Sistem, Mekanisme,     a. Berkas masuk
    dan Prosedur           b. Pemeriksaan
3.  Jangka Waktu           2 (dua) hari kerja sejak
    Pelayanan              berkas lengkap
10. Produk                 Kartu niaga
"""


def test_columns_of_blanks_are_a_table_with_wrapped_labels():
    assert cells(TWO.replace("10. ", "4.  ")) == [
        (1, 1, "", "1."), (1, 2, "", "Persyaratan"), (1, 3, "a.", "Surat lamaran"), (1, 3, "b.", "Akta usaha"),
        (2, 1, "", "2."), (2, 2, "", "Sistem, Mekanisme, dan Prosedur"),
        (2, 3, "a.", "Berkas masuk"), (2, 3, "b.", "Pemeriksaan"),
        (3, 1, "", "3."), (3, 2, "", "Jangka Waktu Pelayanan"), (3, 3, "", "2 (dua) hari kerja sejak berkas lengkap"),
        (4, 1, "", "4."), (4, 2, "", "Produk"), (4, 3, "", "Kartu niaga"),
    ]  # fmt: skip


def test_places_in_columns_are_exact():
    found = {b.text: b for b in read(TWO.replace("10. ", "4.  "))}
    assert (found["Akta usaha"].span.line, found["Akta usaha"].span.column) == (2, 31)
    label = found["Sistem, Mekanisme, dan Prosedur"].source
    assert (label.span(label.text.index("dan")).line, label.span(label.text.index("dan")).column) == (5, 5)
    assert label.span().cell == "tabel 1, baris 2, kolom 2"


def test_a_head_and_a_title_around_the_table():
    text = (
        "A. Penyampaian Layanan kepada Masyarakat Umum\n"
        "NO  UNSUR          ISI\n"
        "1.  Persyaratan    Surat lamaran\n"
        "2.  Alur           a. Daftar\n"
        "                   b. Terbit\n"
        "3.  Tarif          Gratis\n"
        "\n"
        "Catatan\n"
        "Berkas disimpan dua tahun.\n"
    )
    blocks = read(text)
    assert blocks[0].cell is None
    assert [row[3] for row in cells(text) if row[0] == 1] == ["NO", "UNSUR", "ISI"]
    assert [(b.cell is None, b.text) for b in blocks][-3:] == [
        (False, "Gratis"),
        (True, "Catatan"),
        (True, "Berkas disimpan dua tahun."),
    ]


def test_three_columns_behind_a_number():
    text = (
        "No  Kegiatan           Petugas      Waktu\n"
        "1   Menerima berkas    Loket        5 menit\n"
        "2   Memeriksa berkas   Penelaah     1 hari\n"
        "    dan lampirannya\n"
        "3   Menerbitkan        Kepala       1 jam\n"
    )
    assert [row[3] for row in cells(text) if row[0] == 3] == [
        "2",
        "Memeriksa berkas dan lampirannya",
        "Penelaah",
        "1 hari",
    ]


def test_rows_without_numbers_begin_where_both_columns_begin():
    text = (
        "Persyaratan         Surat lamaran dan salinan kartu tanda penduduk\n"
        "Sarana dan          Ruang tunggu, komputer, kursi, dan toilet\n"
        "Prasarana           yang ramah bagi semua pengunjung kantor\n"
        "Alur                a. Pemohon mendaftar\n"
        "                    b. Petugas memeriksa\n"
        "Tarif               Tidak dipungut biaya apa pun\n"
    )
    assert [row[3] for row in cells(text) if row[1] == 1] == ["Persyaratan", "Sarana dan Prasarana", "Alur", "Tarif"]


@pytest.mark.parametrize(
    "text",
    [
        "Nama        : Ibu Contoh\nJabatan     : Kepala\nAlamat      : Jalan Randu\n              Kota Embun\n",
        "Alamat      Jalan Randu 4\n            Kota Embun\nTelepon     (0999) 12\nSurel       a@b.id\n",
        "Mengetahui               Kota Embun, 3 Mei 2025\nCamat Randu              Kepala Seksi\n"
        "Kecamatan Randu          Pelayanan Umum\nSRI CONTOH               BUDI CONTOH\nNIP. 1               NIP. 2\n",
        "        PEMERINTAH KOTA EMBUN\n           DINAS CONTOH\n      STANDAR PELAYANAN\n        IZIN USAHA\n",
        "1.    Surat lamaran\n2.    Kartu tanda\n3.    Pas foto\n",
        "int a;          // satu\nchar bc;        // dua\nlong d;         // tiga\nint e;          // empat\n",
        "Pelayanan dimulai pagi.  Loket buka.\nPetugas siap di tempat.  Datanglah.\nSampai sore ini.    Salam kami.\n",
        "Surat lamaran ditulis tangan     Kartu dibawa oleh pemohon\n"
        "dan dibubuhi meterai yang        sendiri tanpa perantara\n"
        "cukup menurut ketentuan          kepada petugas loket\nsebelum diserahkan kembali       pada hari kerja\n",
        "MENIMBANG   : a. bahwa satu;\n              b. bahwa dua;\n"
        "MENGINGAT   : 1. Undang-Undang;\n              2. Peraturan;\n",
    ],
)
def test_what_only_looks_like_columns_is_no_table(text):
    assert cells(text) == []


def test_numbers_that_touch_their_labels_stay_in_the_cell_of_the_label():
    text = "9. Tarif           Gratis\n10. Produk         Kartu niaga\n11. Sarana         Ruang tunggu\n"
    assert cells(text)[2:4] == [(2, 1, "10.", "Produk"), (2, 2, "", "Kartu niaga")]
    assert [row[3] for row in cells(TWO) if row[0] == 4] == ["10.", "Produk", "Kartu niaga"]


def test_a_drawing_with_arrows_is_no_table():
    assert (
        cells("1. Daring        -> pilih loket\n2. Langsung      -> ambil nomor\n3. Titip         -> isi buku\n") == []
    )


def test_a_column_of_short_texts_is_known_by_the_lines_that_begin_a_row():
    text = (
        "No  Layanan             Persyaratan              Biaya\n"
        "1   Sambungan Baru      a. Kartu penduduk        Rp150.000,00\n"
        "                        b. Bukti milik rumah\n"
        "                        c. Gambar letak\n"
        "                        d. Surat kuasa\n"
        "2   Balik Nama          a. Kartu penduduk        Gratis\n"
        "                        b. Bukti jual beli\n"
        "                        c. Rekening terakhir\n"
    )
    assert [row[3] for row in cells(text) if row[1] == 4] == ["Biaya", "Rp150.000,00", "Gratis"]
