import json

import pytest
import yaml

RULE = """\
code: WKT901
name: contoh
status: preview
since: "1"
severity: info
applies_to: [standar_pelayanan]
basis: [{regulation: UU 25/2009, article: Pasal 21 huruf d, verified: text}]
summary: {id: a, en: b}
why: {id: a, en: b}
when: [{d: {kind: duraton}}]
at: d
message: {id: a, en: b}
advice: {id: a, en: b}
examples: {at: jangka_waktu, bad: a, good: b}
"""


@pytest.fixture
def pack(tmp_path):
    """A local pack with one misspelt kind."""
    root = tmp_path / "paket"
    (root / "waktu").mkdir(parents=True)
    (root / "pack.yaml").write_text(
        'id: lokal\ntitle: Lokal\nversion: "1"\nlevel: opd\nfacts: 1\nextends: nasional\nowner: Dinas\n'
        'legal_review: "2026-01-05"\ncategories: {waktu: {prefix: WKT, title: {id: Waktu, en: Time}}}\n',
        encoding="utf-8",
    )
    (root / "waktu" / "WKT901-contoh.yaml").write_text(RULE, encoding="utf-8")
    return root


def test_version_names_program_pack_engine_and_register(command):
    lines = command("--version").out.splitlines()

    assert [line.split()[0] for line in lines] == ["standards-lint", "paket", "mesin", "register"]


def test_without_a_command_the_help_is_shown(command):
    assert "check" in command().out


def test_extract_prints_the_contract_as_json_and_yaml(command, clean):
    as_json = command("extract", clean)
    as_yaml = command("extract", clean, "--format", "yaml")

    tree = json.loads(as_json.out)
    assert as_json.code == 0
    assert yaml.safe_load(as_yaml.out) == tree
    (document,) = tree["documents"]
    assert document["kinds"] == ["standar_pelayanan"]
    (service,) = document["services"]
    assert service["fee"] == "gratis"
    assert len(service["components"]) == 14
    assert {d["service"] for d in document["durations"] if d["role"] == "service"} == {service["name"]}


def test_extract_reads_standard_input(command, clean_text):
    outcome = command("extract", "-", "--stdin-filename", "a.txt", stdin=clean_text.encode())

    assert json.loads(outcome.out)["documents"][0]["path"] == "a.txt"


def test_extract_explain_tells_line_by_line_what_was_understood(command, clean):
    outcome = command("extract", "--explain", clean)

    assert outcome.code == 0
    assert "Baris demi baris" in outcome.out
    assert "→ judul komponen jangka waktu: sama dengan “" in outcome.out
    assert "\x1b" not in outcome.out


def test_extract_explain_prints_the_same_as_json_and_yaml(command, clean):
    as_json = command("extract", "--explain", clean, "--format", "json")
    as_yaml = command("extract", "--explain", clean, "--format", "yaml")

    assert yaml.safe_load(as_yaml.out) == json.loads(as_json.out)
    assert command("extract", "--explain", clean, "--format", "json").out == as_json.out


def test_extract_explain_reads_standard_input_and_writes_a_file(command, clean_text, tmp_path):
    target = tmp_path / "penjelasan.txt"
    outcome = command(
        "extract", "--explain", "-", "--stdin-filename", "a.txt", "--output", target, stdin=clean_text.encode()
    )

    assert (outcome.code, outcome.out) == (0, "")
    assert target.read_text(encoding="utf-8").startswith("a.txt: standar pelayanan\n")


def test_extract_as_text_needs_explain(command, clean):
    outcome = command("extract", clean, "--format", "text")

    assert outcome.code == 2
    assert "--explain" in outcome.err


def test_extract_explain_of_an_empty_file_exits_with_3_and_says_why(command, tmp_path):
    (tmp_path / "kosong.txt").write_bytes(b"")

    outcome = command("extract", "--explain", tmp_path / "kosong.txt")

    assert outcome.code == 3
    assert "Berkas ini kosong" in outcome.out


def test_extract_of_an_empty_file_exits_with_3_and_still_prints(command, tmp_path):
    (tmp_path / "kosong.txt").write_bytes(b"")

    outcome = command("extract", tmp_path / "kosong.txt")

    assert outcome.code == 3
    assert json.loads(outcome.out)["documents"][0]["readable"] is False


def test_extract_of_a_file_read_in_part_exits_with_3(command, tmp_path):
    (tmp_path / "dalam.html").write_text("<div>" * 100_000 + "STANDAR PELAYANAN", encoding="utf-8")

    assert command("extract", tmp_path / "dalam.html").code == 3


def test_extract_of_a_path_that_leads_nowhere_exits_with_2_and_prints_the_others(command, clean, tmp_path):
    outcome = command("extract", tmp_path / "hilang.txt", clean)

    assert outcome.code == 2
    assert "hilang.txt: tidak ada berkas" in outcome.err
    assert [document["readable"] for document in json.loads(outcome.out)["documents"]] == [True]


@pytest.mark.parametrize("word", ["KOM001", "kom001", "dasar-hukum-tidak-ada"])
def test_explain_takes_a_code_or_a_name(command, word):
    outcome = command("explain", word)

    assert outcome.code == 0
    assert outcome.out.startswith("KOM001 dasar-hukum-tidak-ada\nKomponen dasar hukum tidak ada\n")
    told = ("Mengapa:", "Dasar hukum:", "Contoh yang dilaporkan", "Contoh yang baik", "Sekilas keliru", "Batas aturan")
    for heading in (*told, "Pada dokumen nyata:", "Riwayat:"):
        assert heading in outcome.out
    assert "  UU 25/2009 tentang Pelayanan Publik: Pasal 21 huruf a\n    Bunyinya dibaca dalam naskah" in outcome.out


def test_explain_as_json_has_examples_and_cases(command):
    tree = json.loads(command("explain", "KOM001", "--format", "json", "--lang", "en").out)

    assert tree["code"] == "KOM001"
    assert [example["name"] for example in tree["examples"][:2]] == ["bad", "good"]
    assert len(tree["examples"]) > 2
    assert tree["basis"][0]["checked"] == "Read in the text of the regulation itself."
    assert tree["precision"]["documents"] >= tree["precision"]["counts"]["documents"] > 0
    assert tree["history"][0]["edition"] == "2026.1"


@pytest.fixture
def sound_pack(pack):
    """A pack of one rule that extends the national one."""
    (pack / "waktu" / "WKT901-contoh.yaml").write_text(
        'code: WKT901\nname: terlalu-lama-menurut-daerah\nstatus: preview\nsince: "1"\nseverity: info\n'
        "applies_to: [standar_pelayanan]\n"
        "basis: [{regulation: UU 25/2009, article: Pasal 21 huruf d, verified: text}]\nsummary: {id: a, en: b}\n"
        "why: {id: a, en: b}\nwhen: [{d: {kind: duration, role: service, unit: hari_kerja, value: {gt: 2}}}]\nat: d\n"
        "message: {id: a, en: b}\nadvice: {id: a, en: b}\n"
        "examples: {at: jangka_waktu, bad: 3 (tiga) hari kerja, good: 2 (dua) hari kerja}\n",
        encoding="utf-8",
    )
    return pack


def test_explain_of_a_pack_that_was_not_counted_says_nothing_of_real_documents(command, sound_pack):
    outcome = command("explain", "WKT901", "--pack", sound_pack)

    assert outcome.code == 0
    assert "Riwayat:" in outcome.out
    assert "Pada dokumen nyata:" not in outcome.out


def test_explain_suggests_the_nearest_rule(command):
    outcome = command("explain", "KOM0O1")

    assert (outcome.code, outcome.out) == (2, "")
    assert "maksud Anda “KOM" in outcome.err


def test_rules_are_listed_in_both_forms(command):
    text, tree = command("rules", "list").out, json.loads(command("rules", "list", "--format", "json").out)

    assert text.startswith("Komponen standar pelayanan\n  KOM001  kesalahan   dasar-hukum-tidak-ada: ")
    assert [rule["code"] for rule in tree["rules"]] == sorted(rule["code"] for rule in tree["rules"])


def test_questions_for_the_reviewer_are_listed_in_both_forms(command):
    text = command("rules", "list", "--penelaah").out
    tree = json.loads(command("rules", "list", "--penelaah", "--format", "json", "--lang", "en").out)

    assert text.startswith("  PNL001  [ ] Apakah dasar hukum")
    assert [question["id"] for question in tree["questions"]] == sorted(q["id"] for q in tree["questions"])


def test_the_national_pack_passes_its_check(command):
    outcome = command("rules", "check")

    assert (outcome.code, outcome.err) == (0, "")
    assert "utuh dan benar" in outcome.out


def test_a_broken_pack_exits_with_2_and_names_file_line_and_cure(command, pack):
    outcome = command("rules", "check", pack)

    assert (outcome.code, outcome.out) == (2, "")
    head, problem = outcome.err.splitlines()
    assert head == f"standards-lint: 1 hal perlu diperbaiki dalam paket {pack}:"
    assert problem.startswith(f"{pack}/waktu/WKT901-contoh.yaml:10: ")
    assert "maksud Anda “duration”?" in problem


def test_a_broken_pack_is_not_used(command, pack):
    outcome = command("rules", "list", "--pack", pack)

    assert outcome.code == 2
    assert "duraton" in outcome.err


def test_a_pack_that_is_not_there_exits_with_2(command, tmp_path):
    for path in (tmp_path / "hilang", tmp_path):
        outcome = command("rules", "check", path)
        assert outcome.code == 2
        assert len(outcome.err.splitlines()) <= 2
        assert "Traceback" not in outcome.err


def test_the_examples_of_a_rule_run(command):
    outcome = command("rules", "test", "kom019", "--engine", "python")

    assert outcome.code == 0
    assert "0 gagal" in outcome.out


def test_examples_of_an_unknown_rule_are_refused(command):
    outcome = command("rules", "test", "KOM0019")

    assert outcome.code == 2
    assert "maksud Anda “KOM019”?" in outcome.err


def test_an_unknown_command_exits_with_2(command):
    outcome = command("periksa")

    assert (outcome.code, outcome.out) == (2, "")
    assert len(outcome.err.splitlines()) == 1


def test_the_examples_of_a_pack_that_extends_the_national_one_are_run(command, sound_pack):
    outcome = command("rules", "test", "--pack", sound_pack, "--engine", "python")

    assert (outcome.code, outcome.out.strip()) == (0, "2 contoh dijalankan, 0 gagal.")
