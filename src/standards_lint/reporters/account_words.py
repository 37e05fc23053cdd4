"""The words of the account of a document: what each role and each reason says to a person.

``{0}``, ``{1}`` … are the words of a reason, ``{words}`` the first few of them.
"""

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

REASONS = {
    # how the name of a component was recognised
    "label_exact": "sama dengan “{1}” dalam kosakata (nama {2})",
    "label_loose": "dibaca “{1}” dalam kosakata; kata seperti “pelayanan” dan “standar” tidak membedakan",
    "label_spaced": "dibaca “{1}” dalam kosakata, tanpa memperhatikan spasi",
    "label_brackets": "dibaca “{1}” dalam kosakata, tanpa kata dalam kurung",
    "label_side": "salah satu sisi garis miring dibaca “{1}” dalam kosakata",
    "label_slip": "“{0}” dibaca “{1}”: tampaknya salah ketik",
    "label_key_word": "kata kunci “{1}” di antara nama-nama komponen",
    "label_joined": "dua nama dari kosakata dalam satu judul: {1}",
    "label_beginning": "diawali “{1}”, lalu disusul kata lain",
    "label_given": "ditetapkan oleh berkas terstruktur",
    "heads_two": "judul ini menaungi dua komponen: {0} dan {1}",
    "in_sentence": "label di dalam kalimat",
    "begun_already": "komponen ini sudah dimulai; isinya dilanjutkan",
    # tables
    "component_table": "di tabel dengan satu baris untuk tiap komponen",
    "matrix": "di tabel dengan satu baris untuk tiap layanan dan satu kolom untuk tiap komponen",
    "service_columns": "di tabel dengan satu kolom untuk tiap layanan",
    "plain_table": "di tabel tanpa nama komponen",
    "row_across": "baris tabel yang hanya berisi teks bernomor ini",
    "head_row": "kepala kolom tabel",
    "number_cell": "sel nomor",
    "head_cell": "sel di luar nama dan isi komponen, misalnya kepala kolom",
    # where content belongs
    "under_heading": "di bawah “{0}” (baris {1})",
    "behind_label": "di belakang “{0}” pada baris yang sama",
    "mere_word": "sama dengan nama komponen, tetapi judul lain bernomor atau menonjol sedangkan ini baris biasa",
    "below_component": "judul yang peringkatnya di bawah judul komponen",
    "short_value": "baris pendek yang langsung menyambung, jadi isi dan bukan judul",
    "names_no_service": "tampak seperti judul, tetapi tidak menamai layanan baru",
    "bare_time": "hanya berisi lama waktu",
    "bare_fee": "hanya berisi biaya",
    "behind_fee": "satu baris tepat sesudah biaya: menurut urutan yang lazim, itu produk",
    "goes_on": "lanjutan dari isi pengaduan di atasnya",
    "speaks_of_complaints": "berbicara tentang pengaduan: {words}",
    "speaks_of_steps": "daftar langkah: {words}",
    "speaks_of_papers": "daftar berkas atau syarat: {words}",
    "portal_words": "menurut kata-kata dan urutannya di halaman tanpa judul komponen",
    "portal_order": "hanya menurut urutannya di halaman tanpa judul komponen",
    "told_before": "layanan ini sudah mempunyai komponen itu di tempat lain; yang pertama dipakai",
    "told_elsewhere": "tidak dihitung untuk semua layanan: setiap layanan sudah memuatnya sendiri",
    "heads_no_service": "tidak dihitung sebagai komponen {0}: dokumen ini {1} dan tidak menguraikan layanan",
    # what looks like a heading
    "title_marked": "judul menurut format atau tata letaknya",
    "title_bold": "seluruhnya tebal",
    "title_capitals": "seluruhnya huruf besar",
    "title_short": "baris pendek yang berdiri sendiri",
    "no_component": "ada dalam daftar judul yang bukan komponen",
    "dictum": "diktum keputusan",
    "service_label": "label “{0}”",
    "name_without_components": "tidak ada komponen sesudahnya",
    # why outside
    "before_first": "sebelum judul komponen yang pertama",
    "outside_sheet": "di luar tabel lembar SOP",
    "no_component_heading": "tidak ada judul komponen dalam dokumen ini",
    "after_heading": "sesudah judul “{0}”, yang menutup komponen di atasnya",
    "beside_component": "setingkat dengan judul komponen di atasnya, jadi menutupnya",
    "after_title": "sesudah judul “{0}”, yang setingkat dengan judul komponen",
    "after_name": "sesudah nama layanan “{0}”, sebelum judul komponennya",
    "after_table": "sesudah tabel komponen berakhir",
    "given_outside": "berkas terstruktur tidak menempatkannya pada komponen",
    "in_basis": "dibaca sebagai daftar dasar hukum",
    "on_complaints": "dibaca sebagai penjelasan tentang pengaduan",
    # furniture
    "region_menu": "menu atau daftar isi; tidak dibaca",
    "region_footer": "kepala atau kaki halaman; tidak dibaca sebagai isi",
    "region_aside": "catatan atau bilah samping; tidak dibaca sebagai isi",
    # SOP
    "sop_field": "{0}: “{1}”",
    "sop_field_empty": "{0}: kosong",
    "sop_under": "di bawah “{0}”",
    "flow_row": "langkah {0}",
    "sheet_cell": "sel lembar SOP tanpa nama isian di atas atau di kirinya",
    "flow_cell": "sel tabel alur: pelaksana, mutu baku, atau kepala kolom",
    # titles
    "highest_heading": "judul tertinggi di awal dokumen menurut format atau tata letaknya",
    "first_line": "baris pertama yang tampak seperti judul",
    "title_goes_on": "baris pertama hanya kata umum, jadi baris berikutnya ikut dibaca",
    "first_text": "teks pertama; tidak ada baris yang tampak seperti judul",
    # names of services
    "title_above": "judul terdekat di atas komponennya",
    "line_above": "baris pendek tepat di atas komponennya",
    "document_title": "dari judul dokumen",
    "named_in_heading": "dari judul “{0}”",
    "listed": "dari daftar nama di depan komponen",
    "recurs": "nama ini berulang di bawah beberapa komponen",
    "sop_name": "dari nama SOP pada lembarnya",
    "given": "ditetapkan oleh berkas terstruktur",
    # where a service begins
    "first": "mulai pada komponen yang pertama",
    "restart": "mulai karena judul kelompok komponen berulang",
    "named": "mulai karena ada nama layanan di depan komponennya",
    "halves_joined": "bagian penyampaian dan bagian pengelolaan digabung menjadi satu layanan",
    "half_for_all": "bagian pengelolaan ditulis satu kali, terpisah dari layanan-layanan",
    "above_names": "di dalam komponen, sebelum nama layanan yang pertama",
    "nameless": "tidak ada nama layanan di atasnya",
    "for_all": "berdiri setingkat dengan layanan, jadi berlaku untuk semuanya",
    "starts_over": "mulai karena persyaratan muncul lagi sesudah komponen akhir",
    "ranks_above": "mulai karena judul komponennya berperingkat lebih tinggi",
    "again": "mulai karena komponen yang sudah ada muncul lagi di bawah judul atau tabel lain",
    "first_again": "mulai karena komponen yang pertama muncul lagi",
    # kinds
    "law_title": "diawali seperti undang-undang atau peraturan: “{0}”",
    "regulation": "berjudul peraturan dan memuat {0} pasal atau bab",
    "other_title": "judulnya menyebut hal lain: “{0}”",
    "softly_other_title": "judulnya menyebut hal lain (“{0}”) dan komponennya terlalu sedikit",
    "other_text": "{0} bagian berbunyi seperti berita, kajian, atau peraturan",
    "decides_other": "keputusan yang kepalanya tidak menyebut standar atau pelayanan",
    "too_little": "tidak ada ciri jenis lain, dan komponen yang berisi paling banyak {0} pada satu layanan; perlu {1}",
    "decision_parts": "memuat bagian keputusan: {words}",
    "sop_sheet": "memuat isian atau tabel alur lembar SOP AP",
    "enough_components": "layanan “{0}” memuat {1} komponen yang berisi",
    "two_components": "{1} layanan, antara lain “{0}” dengan dua komponen yang berisi",
    "complaint_title": "judulnya tentang pengaduan: “{0}”",
    "complaint_section": "bagian tersendiri tentang pengaduan: {0} dari {1} kata di luar layanan",
    "pledge_and_sanction": "memuat pernyataan kesanggupan dan sanksi",
    "pledge_so_named": "memuat pernyataan kesanggupan dan menyebut dirinya maklumat",
    "promise_under_title": "berjudul maklumat dan memuat janji",
    "steps_under_title": "{0} langkah di bawah judul prosedur",
    "listed_procedure": "komponen prosedur dengan langkah-langkah",
    # forms
    "decision": "memuat bagian keputusan: {words}",
    "management_heading": "ada judul kelompok komponen pengelolaan pelayanan",
    "management_components": "satu layanan memuat {0} komponen pengelolaan; standar penuh memuat {1} atau lebih",
    "no_management_components": "tidak ada komponen pengelolaan pelayanan",
    # whom a time binds
    "step_table": "di tabel alur SOP",
    "not_under": "di bawah “{0}”",
    "applicant": "kata “{0}” menunjuk pemohon",
    "complaint_limit": "batas paling lama di komponen pengaduan",
    "handler": "kata “{0}” menunjuk penanganannya",
    "complaint_class": "menyebut golongan pengaduan",
    "no_handler": "di bagian pengaduan, tetapi tidak ada kata yang menunjuk penanganannya",
    "opening": "kata “{0}” menunjuk jam buka",
    "time_component": "di komponen jangka waktu",
    "handles_complaint": "kalimatnya tentang penanganan pengaduan",
    "completion": "kata “{0}” menunjuk penyelesaian seluruhnya",
    "in_procedure": "di komponen prosedur, tanpa kata tentang penyelesaian seluruhnya",
    "nothing_tells": "tidak ada yang menunjukkan siapa yang terikat",
    "vague": "tidak ada angka",
    # fees
    "sum": "ada jumlah rupiah",
    "zero": "jumlahnya nol",
    "free": "disebut tidak dipungut biaya",
    "refers": "menyebut “{0}” tanpa jumlah rupiah",
    "free_for_everything": "kalimat yang menyatakan semua layanan tidak dipungut biaya",
}

REASONS_WITH_IDS = frozenset({"heads_two", "heads_no_service", "sop_field", "sop_field_empty", "complaint_class"})
"""Reasons among whose words are ids of the vocabulary."""

PARTICULARS = {
    "time": "waktu",
    "vague_time": "waktu tanpa ukuran",
    "fee": "biaya",
    "citation": "peraturan",
    "channel": "saluran",
    "officer": "petugas pengaduan",
    "step": "langkah",
    "numbering_gap": "penomoran melompat",
    "pledge": "pernyataan maklumat",
    "pattern": "pola",
}

FIELDS = {
    "label": "label",
    "expected": "seharusnya",
    "number": "nomor",
    "output": "keluaran",
    "time": "waktu",
    "twin": "hampir sama dengan langkah",
    "amount": "Rp",
    "supplement": "TLN",
    "post": "jabatan",
}
"""What stands in front of the values of some fields."""

FIELDS_OF_IDS = frozenset({"role", "bound", "conditional", "based", "faults", "position", "purpose", "class", "state"})
"""Fields whose values are ids, several of them separated by blanks."""

VALUES = {
    "service": "mengikat layanan",
    "complaint": "mengikat penanganan pengaduan",
    "applicant": "mengikat pemohon",
    "step": "waktu satu langkah",
    "other": "tidak mengikat siapa pun",
    "maks": "paling lama",
    "min": "paling cepat",
    "conditional": "dengan syarat pengecualian",
    "based": "peraturannya disebut",
    "malformed": "bentuknya keliru",
    "private": "alamat surel pribadi",
    "misspelt": "namanya salah tulis",
    "berdiri_sendiri": "butir sendiri",
    "dalam_judul": "di dalam judul peraturan lain",
    "ekor_perubahan": "sebagai perubahan",
    "kalimat": "di dalam kalimat",
}
"""What values of particulars say; others are shown as they are."""
