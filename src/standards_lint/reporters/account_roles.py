"""What each role of an account is called: beside its line, and in the counts at the end."""

from __future__ import annotations

from standards_lint.model.account import Role

ROLES = {
    Role.TITLE: "judul dokumen",
    Role.ISSUER: "nama instansi",
    Role.SERVICE_NAME: "nama layanan",
    Role.COMPONENT_HEADING: "judul komponen{component}",
    Role.COMPONENT_BODY: "isi komponen{component}",
    Role.UNLABELLED_BODY: "isi komponen{component}, tanpa judul",
    Role.HALF_HEADING: "judul kelompok komponen",
    Role.OTHER_HEADING: "judul hal lain, bukan komponen",
    Role.UNKNOWN_HEADING: "di tempat nama komponen, tetapi bukan nama komponen yang dikenal",
    Role.LOOSE_HEADING: "judul di luar komponen",
    Role.OUTSIDE: "teks di luar komponen",
    Role.SOP_LABEL: "isian lembar SOP",
    Role.SOP_VALUE: "isi lembar SOP",
    Role.SOP_STEP: "langkah dalam tabel alur SOP",
    Role.FURNITURE: "bagian tepi halaman",
    Role.PICTURE: "gambar, isinya tidak dibaca",
    Role.UNUSED: "tidak dipakai",
}
"""``{component}`` where the name of the component is part of the words; elsewhere it follows them."""

COUNTED = {
    Role.TITLE: "judul dokumen",
    Role.ISSUER: "nama instansi",
    Role.SERVICE_NAME: "nama layanan",
    Role.COMPONENT_HEADING: "judul komponen",
    Role.COMPONENT_BODY: "isi komponen",
    Role.UNLABELLED_BODY: "isi komponen tanpa judul",
    Role.HALF_HEADING: "judul kelompok",
    Role.OTHER_HEADING: "judul hal lain",
    Role.UNKNOWN_HEADING: "nama yang tidak dikenal",
    Role.LOOSE_HEADING: "judul di luar komponen",
    Role.OUTSIDE: "teks di luar komponen",
    Role.SOP_LABEL: "isian SOP",
    Role.SOP_VALUE: "isi lembar SOP",
    Role.SOP_STEP: "langkah SOP",
    Role.FURNITURE: "tepi halaman",
    Role.PICTURE: "gambar",
    Role.UNUSED: "tidak dipakai",
}
"""The roles in the counts at the end."""
