import pytest

from standards_lint.errors import PackError
from standards_lint.model.finding import Severity
from standards_lint.packs.load import inspect_pack, load_pack, read_label
from standards_lint.packs.spec import Comparison, Op, Ref

WKT901 = "waktu/WKT901-terlalu-lama.yaml"
SCAFFOLD = "scaffolds/standar_pelayanan.yaml"


def problems_of(folder, **options):
    _, problems = inspect_pack(folder.root, known=lambda key: key == "UU 25/2009", **options)
    return [str(problem).removeprefix(f"{folder.root}/") for problem in problems]


def test_a_sound_pack_loads_and_is_the_same_trusted_or_checked(folder):
    assert problems_of(folder) == []
    assert load_pack(folder.root) == load_pack(folder.root, trusted=True)


def test_a_rule_holds_what_its_file_says(folder):
    rule = load_pack(folder.root).rule("WKT901")

    assert rule is not None
    assert (rule.category, rule.severity, rule.file, rule.line) == ("waktu", Severity.WARNING, WKT901, 1)
    assert [pattern.alias for pattern in rule.patterns] == ["s", "d"]
    assert rule.patterns[1].tests == (
        Comparison("service", Op.EQ, Ref("s", "key")),
        Comparison("role", Op.EQ, "service"),
        Comparison("days_min", Op.GT, 30),
    )
    assert rule.message.id.endswith("batasnya 30 hari")
    assert [(e.name, e.expect, e.at, e.text) for e in rule.examples] == [
        ("bad", ("WKT901",), "jangka_waktu", "90 hari"),
        ("good", (), "jangka_waktu", "3 hari kerja"),
    ]
    assert rule.cases[1].document == "MAKLUMAT"
    assert rule.cases[0].scaffold == "standar_pelayanan"


def test_the_label_of_a_pack_needs_no_more_than_pack_yaml(folder):
    assert read_label(folder.root) == "contoh 1"


def test_a_folder_without_pack_yaml_is_refused_by_name(tmp_path):
    with pytest.raises(PackError, match=r"pack\.yaml: berkas ini tidak ada"):
        load_pack(tmp_path)


def test_a_pack_that_is_no_utf_8_is_refused(folder):
    (folder.root / WKT901).write_bytes(b"code: \xff\n")

    assert problems_of(folder)[0].startswith(f"{WKT901}: bukan teks UTF-8")


def test_all_faults_of_a_pack_are_told_in_one_error(folder):
    folder.change_rule("status: stable", "status: stabel")
    folder.change(SCAFFOLD, "kind: standar_pelayanan", "kind: standar")
    folder.write("waktu/WKT902-rusak.yaml", "code: [\n")

    with pytest.raises(PackError) as caught:
        load_pack(folder.root)

    lines = str(caught.value).splitlines()
    assert len(lines) == 3
    assert "scaffolds/standar_pelayanan.yaml:2:" in lines[0]
    assert "maksud Anda “stable”?" in lines[1]
    assert "WKT902-rusak.yaml:2:" in lines[2]


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        # The shape of the file.
        ("severity: warning", "severty: warning", 5, "kunci “severty” tidak dikenal — maksud Anda “severity”?"),
        ("severity: warning", "severty: warning", 1, "“severity” belum ditulis; tambahkan"),
        ("severity: warning", "severity: eror", 5, "tidak boleh “eror” — maksud Anda “error”?"),
        ("code: WKT901", "code: wkt-901", 1, "tiga huruf besar dan tiga angka"),
        ("name: waktu-terlalu-lama", "name: Waktu Lama", 2, "tanda hubung"),
        (
            "en: Citizens wait",
            "n: Citizens wait",
            10,
            "“en” belum ditulis di “why”; tulis juga kalimatnya dalam bahasa Inggris",
        ),
        ("id: Warga menunggu", 'id: " "', 10, "kalimat yang tidak kosong"),
        ("{id: Warga menunggu, en: Citizens wait}", "Warga menunggu", 10, "harus berupa pemetaan"),
        ("[standar_pelayanan]", "[standar]", 6, "tidak boleh “standar” — maksud Anda “standar_pelayanan”?"),
        ("severity: warning", "severity: peringatan", 5, "tidak boleh “peringatan” — maksud Anda “warning”?"),
        ("bad: 90 hari", "bad: {v.x}", 17, "apit “{…}” dengan tanda kutip"),
        ("bad: 90 hari, ", "", 17, "“bad” belum ditulis di “examples”"),
        # The language of facts.
        ("kind: duration", "kind: duraton", 13, "tidak ada fakta jenis “duraton” (pola “d”) — maksud Anda “duration”?"),
        ("role: service", "rol: service", 13, "tidak memiliki atribut “rol” — maksud Anda “role”?"),
        ("role: service", "role: layanan", 13, "“duration.role” tidak pernah “layanan”"),
        ("role: service", "component: jangka_wktu", 13, "tidak pernah “jangka_wktu” — maksud Anda “jangka_waktu”?"),
        ("role: service", "value: tiga", 13, "dibandingkan dengan bilangan bulat, bukan “tiga”"),
        ("role: service", "vague: 1", 13, "dibandingkan dengan true atau false, bukan 1"),
        ("role: service", "value: {more: 3}", 13, "pembanding “more” tidak dikenal"),
        ("role: service", "role: {gt: service}", 13, "“gt” membandingkan besar bilangan"),
        ("role: service", "unit: {in: []}", 13, "daftar yang tidak kosong"),
        ("role: service", "unit: {in: hari}", 13, "daftar yang tidak kosong"),
        ("role: service", "unit: {}", 13, "uji atas “unit” kosong"),
        ("service: $s.key", "service: $x.key", 13, "alias “x” belum diikat"),
        ("service: $s.key", "service: $s.kee", 13, "tidak memiliki atribut “kee” — maksud Anda “key”?"),
        ("service: $s.key", "service: $s.n_times", 13, "berbeda tipe"),
        ("service: $s.key", "service: $s", 13, "bukan rujukan"),
        ("$knowledge.batas.izin.hari", "$knowledge.batas.izin.jam", 13, "tidak ditemukan"),
        ("- s: {kind: service}", "- not: {kind: service}", 12, "pola pertama harus positif"),
        ("- d: {kind: duration", "- s: {kind: duration", 13, "alias “s” diikat dua kali"),
        ("- d: {kind: duration", "- items: {kind: duration", 13, "“items” tidak dapat menjadi alias"),
        ("at: d", "at: dd", 14, "“at: dd” bukan alias dari pola positif"),
        ("at: d", "at: d\nquote: labl", 15, "tidak memiliki atribut “labl” — maksud Anda “label”?"),
        ("at: d", "at: d\nquote: value", 15, "“quote: value” bukan teks"),
        (
            "at: d",
            "at: d\nplace: [{c: {kind: component}}]",
            15,
            "“place” hanya untuk temuan tentang dokumen atau layanan",
        ),
        ("at: d", "at: s\nplace: [{c: {kind: componen}}]", 15, "maksud Anda “component”?"),
        ("at: d", "at: s\nplace: [{c: {kind: component, cod: biaya}}]", 15, "tidak memiliki atribut “cod”"),
        ("at: d", "at: s\nplace: [{not: {kind: component}}]", 15, "“place” hanya memuat pola positif"),
        # Texts.
        ("{s.name}", "{s.nama}", 15, "tidak memiliki atribut “nama”"),
        ("{s.name}", "{x.name}", 15, "“{x.name}” tidak diikat oleh pola positif mana pun"),
        ("id: Perpendek", 'id: "{perpendek}"', 16, "“{perpendek}” tidak diikat"),
        ("{knowledge.batas.izin.hari} hari", "{knowledge.batas.izin.jam} jam", 15, "tidak ditemukan"),
        ("id: Warga menunggu", 'id: "{s.name} menunggu"', 10, "tidak diikat"),
        # Law and weight.
        ("PERBUP 7/2025", "PERBUP 8/2025", 8, "peraturan “PERBUP 8/2025” tidak ada dalam register; betulkan nomornya"),
        ("PERBUP 7/2025", "Perbup No 7 Tahun 2025", 8, "tulis jenis, nomor, dan tahunnya seperti “PERBUP 7/2025”"),
        ("verified: text", "verified: practice", 5, "severity “warning” terlalu berat"),
        (
            "severity: warning",
            "severity: warning\nlevels: [{severity: error}]",
            6,
            "lebih berat daripada severity aturan",
        ),
        (
            "severity: warning",
            "severity: warning\nlevels: [{severity: info}, {severity: review}]",
            6,
            "menutup tingkat sesudahnya",
        ),
        (
            "severity: warning",
            "severity: warning\nlevels: [{if: {q.role: x}, severity: info}]",
            6,
            "alias “q” belum diikat",
        ),
        (
            "severity: warning",
            "severity: warning\nlevels: [{if: {d.rle: x}, severity: info}]",
            6,
            "tidak memiliki atribut “rle”",
        ),
        (
            "severity: warning",
            "severity: warning\nlevels: [{if: {role: x}, severity: info}]",
            6,
            "ditulis “alias.atribut”",
        ),
        # Names, examples, cases.
        ("code: WKT901", "code: BIA901", 1, "folder waktu memakai awalan WKT"),
        (
            "examples: {at: jangka_waktu",
            "examples: {at: jangka",
            17,
            "tidak memiliki bagian “jangka” — maksud Anda “jangka_waktu”?",
        ),
        ("examples: {at:", "examples: {scaffold: sop, at:", 17, "kerangka “sop” tidak ada"),
        ("at: jangka_waktu,", "as_of: 2026-02-30, at: jangka_waktu,", 17, "“as_of: 2026-02-30” bukan tanggal yang ada"),
        ("at: jangka_waktu, bad: 90 hari", "bad: null", 17, "“bad: null” memerlukan “at”"),
        (
            "text: 30 hari, expect: []",
            "text: 30 hari, expect: [WKT901]",
            18,
            "memerlukan 2 kasus hampir salah (expect: []); sekarang 1",
        ),
        ("text: 30 hari, ", "", 19, "memerlukan “text” (potongan) atau “document”"),
        ("text: 30 hari", 'text: a, document: ""', 19, "memerlukan “text” (potongan) atau “document”"),
        ("text: 30 hari, expect: []", "text: 30 hari, expect: [WKT902]", 19, "menyebut kode “WKT902” yang tidak ada"),
        (
            "severity: warning",
            "severity: warning\nsupersedes: [WKT999]",
            6,
            "supersedes menyebut kode “WKT999” yang tidak ada",
        ),
    ],
)
def test_a_fault_is_told_with_its_line_and_what_to_write(folder, old, new, line, words):
    folder.change_rule(old, new)

    assert any(p.startswith(f"{WKT901}:{line}: ") and words in p for p in problems_of(folder)), problems_of(folder)


HISTORY = """\
history:
  - {edition: "1", change: {id: Kini informasi, en: Now an information}}
  - {edition: 1, change: {id: Kini peringatan, en: Now a warning}}
known_limits:"""


def test_the_history_of_a_rule_is_read_the_oldest_first(folder):
    folder.change_rule("known_limits:", HISTORY)

    assert problems_of(folder) == []
    history = load_pack(folder.root).rule("WKT901").history
    assert [(entry.edition, entry.change.in_("en")) for entry in history] == [
        ("1", "Now an information"),
        ("1", "Now a warning"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ('edition: "1"', 'edition: "2"', 22, "edisi 2 belum ada; paket ini edisi 1"),
        ("edition: 1", 'edition: "0.9"', 23, "diurutkan dari edisi yang paling lama"),
        ('edition: "1"', "edition: kemarin", 22, "edisi paket yang membawa perubahan itu"),
        ("{id: Kini informasi, en: Now an information}", "{id: Kini informasi}", 22, "“en” belum ditulis"),
        ("id: Kini informasi", 'id: "Kini {s.name}"', 22, "tidak diikat"),
    ],
)
def test_a_fault_of_the_history_is_told_with_its_line(folder, old, new, line, words):
    folder.change_rule("known_limits:", HISTORY.replace(old, new, 1))

    told = [p for p in problems_of(folder) if p.startswith(f"{WKT901}:{line}: ")]
    assert any(words in p for p in told), problems_of(folder)


def test_a_rule_without_examples_is_refused(folder):
    folder.change_rule("examples: {at: jangka_waktu, bad: 90 hari, good: 3 hari kerja}\n", "")

    assert any("contoh belum ditulis" in p for p in problems_of(folder))


def test_a_rule_in_preview_needs_no_near_misses(folder):
    folder.change_rule("status: stable", "status: preview")
    folder.change_rule("text: 30 hari, expect: []", "text: 30 hari, expect: [WKT901]")

    assert problems_of(folder) == []


def test_a_rule_of_more_than_eight_patterns_is_refused(folder):
    many = "".join(f"  - d{n}: {{kind: duration}}\n" for n in range(7))
    folder.change_rule("at: d\n", f"{many}at: d\n")

    assert any("“when” memuat 9 isi; paling banyak 8" in p for p in problems_of(folder))


def test_a_guard_sees_the_aliases_of_its_rule_and_adds_its_own(folder):
    guard = "not_judged:\n  - when: [{r: {kind: component, service: $s.key}}]\n"
    reason = '    reason: {id: "{r.text}", en: "{s.name}"}\n'
    folder.change_rule("at: d\n", f"at: d\n{guard}{reason}")

    assert problems_of(folder) == []


def test_what_a_guard_binds_is_unknown_to_the_message(folder):
    guard = "not_judged:\n  - when: [{r: {kind: component}}]\n    reason: {id: a, en: b}\n"
    folder.change_rule("at: d\n", f"at: d\n{guard}")
    folder.change_rule("{s.name}", "{r.text}")

    assert any("“{r.text}” tidak diikat" in p for p in problems_of(folder))


def test_a_fold_names_the_place_of_its_items(folder):
    folder.change_rule(
        "at: d\n",
        'at: d\nfold: {key: a, severity: info, message: {id: "x {items}", en: y}, item: {id: "{d.text}", en: b}}\n',
    )

    assert [p.partition(": ")[2] for p in problems_of(folder)] == [
        "WKT901: fold.message harus memuat “{items}”, tempat isi yang dilipat disebut"
    ]


def test_a_basis_in_the_register_or_declared_by_the_pack_is_known(folder):
    folder.change_rule("PERBUP 7/2025", "UU 25/2009")

    assert problems_of(folder) == []


def test_a_rule_needs_a_basis_unless_its_category_is_beyond_the_law(folder):
    rule = (folder.root / WKT901).read_text(encoding="utf-8")
    without = rule.replace("basis:\n  - {regulation: PERBUP 7/2025, article: Pasal 4, verified: text}\n", "basis: []\n")
    folder.write(WKT901, without)
    folder.write("dokumen/DOK901-lama.yaml", without.replace("WKT901", "DOK901").replace("waktu-terlalu", "terlalu"))

    assert [p.partition(": ")[2] for p in problems_of(folder)] == [
        "WKT901: dasar hukum belum ditulis; sebutkan paling sedikit satu pasal di “basis”"
    ]


def test_a_code_and_a_name_belong_to_one_rule(folder):
    folder.write("waktu/WKT901-lain.yaml", (folder.root / WKT901).read_text(encoding="utf-8"))

    told = problems_of(folder)
    assert any("“WKT901” sudah dipakai di" in p for p in told)
    assert any("“waktu-terlalu-lama” sudah dipakai di" in p for p in told)


def test_a_file_is_named_after_its_first_code(folder):
    (folder.root / WKT901).rename(folder.root / "waktu/WKT900-terlalu-lama.yaml")

    assert problems_of(folder) == [
        "waktu/WKT900-terlalu-lama.yaml: nama berkas harus WKT901-<uraian>.yaml, menurut kode pertamanya; "
        "sekarang WKT900-terlalu-lama.yaml"
    ]


def test_a_folder_that_is_no_category_is_told(folder):
    folder.write("wktu/WKT902-lain.yaml", "code: WKT902\n")

    assert problems_of(folder)[0].startswith(
        "wktu: folder “wktu” bukan kategori dalam pack.yaml — maksud Anda “waktu”?"
    )


def test_a_file_with_the_wrong_ending_is_told_and_not_passed_over(folder):
    folder.write("waktu/WKT902-lain.yml", "code: WKT902\n")

    assert "tulis akhiran .yaml" in problems_of(folder)[0]


def test_a_broken_pack_yaml_stops_the_reading(folder):
    folder.change("pack.yaml", "level: opd", "level: desa")

    pack, problems = inspect_pack(folder.root)

    assert pack is None
    assert "tidak boleh “desa”" in str(problems[0])


def test_a_pattern_of_the_vocabulary_is_known_by_name(folder):
    folder.change_rule("{kind: duration, service: $s.key, role: service", "{kind: match, name: bersyrat")

    assert any("“match.name” tidak pernah “bersyrat” — maksud Anda “bersyarat”?" in p for p in problems_of(folder))


def test_a_rule_that_the_program_raises_has_only_the_message_to_fill(folder):
    folder.write(
        "dokumen/DOK901-gangguan.yaml",
        'code: DOK901\nname: gangguan\nstatus: stable\nsince: "1"\nraised: true\nseverity: review\napplies_to: ["*"]\n'
        "basis: []\nsummary: {id: a, en: b}\nwhy: {id: a, en: b}\n"
        'message: {id: "Gagal ({message})", en: "Failed ({mesage})"}\nadvice: {id: a, en: b}\nat: d\n',
    )

    assert [p.partition(" ")[2] for p in problems_of(folder)] == [
        "DOK901: “{mesage}” tidak diikat oleh pola positif mana pun",
        "DOK901: “at” tidak berlaku pada aturan yang dipicu oleh program (raised: true)",
    ]


def test_a_scaffold_is_named_like_its_file_and_has_each_section_once(folder):
    folder.change(SCAFFOLD, "id: standar_pelayanan", "id: standar")
    folder.change(SCAFFOLD, "id: biaya", "id: pembuka")

    told = problems_of(folder)
    assert any("id “standar” berbeda dari nama berkas" in p for p in told)
    assert any("bagian “pembuka” ditulis dua kali" in p for p in told)


def test_a_pack_may_stand_on_the_national_one(folder):
    folder.change("pack.yaml", "level: opd", "level: opd\nextends: nasional")
    folder.change_rule("severity: warning", "severity: warning\nsupersedes: [WKT001]")
    folder.change_rule("$knowledge.batas.izin.hari", "$knowledge.tenggat.undang_undang.putusan")
    folder.change_rule("at: jangka_waktu, bad: 90 hari", "scaffold: maklumat, at: pembuka, bad: 90 hari")
    folder.change_rule("text: 30 hari", "scaffold: standar_pelayanan, at: biaya, text: 30 hari")

    assert problems_of(folder) == []
    rule = load_pack(folder.root).rule("WKT901")
    assert rule is not None
    assert rule.patterns[1].tests[-1].value == 60


def test_the_prefixes_of_categories_begin_with_that_of_the_pack(folder):
    folder.change("pack.yaml", "level: opd", "level: opd\nprefix: D")

    assert problems_of(folder) == ["pack.yaml:11: awalan WKT kategori “waktu” harus dimulai dengan awalan paket “D”"]


def test_what_an_act_says_cannot_be_replaced_and_a_local_scheme_can(folder):
    folder.change("pack.yaml", "level: opd", "level: opd\nextends: nasional")
    tables = "praktik:\n  berkadar: 40\n  tak_berkadar: 10\nundang_undang:\n  putusan: 90\n"
    folder.write("knowledge/tenggat.yaml", tables)

    told = [p for p in problems_of(folder) if "tenggat" in p]
    assert len(told) == 2
    assert "tabel “praktik” tidak mengenal “tak_berkadar” — maksud Anda “tidak_berkadar”?" in told[0]
    assert "tabel “undang_undang” bersumber dari UU 25/2009 dan tidak dapat diganti" in told[1]


QUESTIONS = """\
questions:
  - id: PNL901
    question: {id: Cukupkah?, en: Enough?}
    why: {id: Tidak terbaca, en: Not to be read}
    applies_to: [standar_pelayanan]
    component: biaya
    basis: [{regulation: PERBUP 7/2025, article: Pasal 4, verified: text}]
"""


def test_questions_for_the_reviewer_are_read(folder):
    folder.write("penelaah/biaya.yaml", QUESTIONS)
    assert problems_of(folder) == []
    (question,) = load_pack(folder.root).questions
    assert (question.id, question.component, question.pack) == ("PNL901", "biaya", "contoh")
    assert question.asked_of(frozenset({"standar_pelayanan"}), frozenset({"biaya"}))
    assert not question.asked_of(frozenset({"standar_pelayanan"}), frozenset())
    assert not question.asked_of(frozenset({"sop"}), frozenset({"biaya"}))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("component: biaya", "component: biya", "PNL901: tidak ada komponen “biya” — maksud Anda “biaya”?"),
        ("PERBUP 7/2025", "UU 99/2099", "PNL901: peraturan “UU 99/2099” tidak ada dalam register"),
        ("    applies_to: [standar_pelayanan]\n", "", "applies_to"),
        ("en: Enough?", "en: ''", "kalimat yang tidak kosong"),
    ],
)
def test_what_is_wrong_with_a_question_is_told_with_its_line(folder, old, new, told):
    folder.write("penelaah/biaya.yaml", QUESTIONS.replace(old, new))
    (problem,) = problems_of(folder)
    assert problem.startswith("penelaah/biaya.yaml:")
    assert told in problem


def test_a_question_has_an_id_of_its_own(folder):
    folder.write("penelaah/biaya.yaml", QUESTIONS)
    folder.write("penelaah/lain.yaml", QUESTIONS)
    assert "id “PNL901” sudah dipakai" in problems_of(folder)[0]


def test_documents_beside_an_example_are_checked(folder):
    folder.change_rule(
        "bad: 90 hari, good: 3 hari kerja}",
        "bad: 90 hari, good: 3 hari kerja, "
        "beside: [{scaffold: standar}, {scaffold: standar_pelayanan, at: biya, text: x}, "
        "{scaffold: standar_pelayanan, at: biaya}, {text: x}]}",
    )

    assert {p.partition("WKT901: ")[2] for p in problems_of(folder)} == {
        "kerangka “standar” tidak ada di scaffolds/ — maksud Anda “standar_pelayanan”?; sebutkan “scaffold”",
        "kerangka “standar_pelayanan” tidak memiliki bagian “biya” — maksud Anda “biaya”?; "
        "pilih pembuka, jangka_waktu, biaya",
        "“beside” dengan “at” memerlukan “text”, isi baru bagian itu, dan sebaliknya",
        "“beside” memerlukan “scaffold” atau “document”, salah satu",
    }


def test_documents_beside_all_examples_hold_for_each_case_that_names_no_other(folder):
    folder.change_rule("bad: 90 hari", "beside: [{scaffold: standar_pelayanan}], bad: 90 hari")
    folder.change_rule('document: "MAKLUMAT"', 'document: "MAKLUMAT", beside: [{document: "SOP"}]')

    rule = load_pack(folder.root).rule("WKT901")

    beside = [
        [(other.name, other.scaffold, other.document) for other in e.beside] for e in (*rule.examples, *rule.cases)
    ]
    shared = [("pembanding-1", "standar_pelayanan", None)]
    assert beside == [shared, shared, shared, [("pembanding-1", "", "SOP")]]
