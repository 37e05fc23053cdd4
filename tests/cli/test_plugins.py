"""Plugins through the command line: what each hook adds, and what happens when one fails."""

import json
import textwrap

import pytest

from standards_lint.workers import documents, pool

PLUGIN = '''
from pathlib import Path
from standards_lint.plugins import *

API = 1


def find(standard, knowledge, as_of):
    if "GAGAL" in standard.title:
        raise KeyError("tabel")
    if "KELUAR" in standard.title:
        raise SystemExit(0)
    for service in standard.services:
        yield make_fact("extra", service.place, name="layanan", service=service.key, value="x", text=service.name)


def words(standard, options):
    if "HENTI" in standard.title:
        raise RuntimeError("berhenti")
    for service in standard.services:
        for component in service.components:
            for part in component.body:
                if options["kata"] in part.text:
                    yield Hit(part.span(), part.text, service.key, component.id, value=options["kata"], number=7)


def semicolons(text):
    if "RUSAK" in text:
        raise ValueError("baris rusak")
    lines = enumerate(text.splitlines(), 1)
    blocks = [Block(BlockKind.PARAGRAPH, SourceText(line, (Mark(0, n, 1),))) for n, line in lines if line.strip()]
    return Content(tuple(blocks))


def count(report, manner):
    if manner.lang == "en":
        return 5
    if any("keluar" in document.path for document in report.documents):
        exit(0)
    return f"{len(report.documents)} dokumen\\n"


def greet(name: str = "dunia") -> int:
    """Beri salam."""
    if name == "gagal":
        raise LookupError(name)
    if name == "putus":
        raise BrokenPipeError(32, "Broken pipe")
    print(f"halo {name}")
    return 0


@hookimpl
def standards_lint_packs():
    return [Path(__file__).parent / "paket"]


@hookimpl
def standards_lint_extractors():
    return [Extractor("layanan", find)]


@hookimpl
def standards_lint_predicates():
    schema = {"type": "object", "required": ["kata"], "properties": {"kata": {"type": "string"}}}
    return [Predicate("memuat", words, {**schema, "additionalProperties": False})]


@hookimpl
def standards_lint_readers():
    return [FileReader("titik_koma", read_text=semicolons, suffixes=(".ttk",), recognises=recognises)]


def recognises(head, path):
    return path.endswith(".ttk")


@hookimpl
def standards_lint_reporters():
    return [ReportForm("hitung", ".txt", count)]


@hookimpl
def standards_lint_commands():
    return [Command("salam", greet)]
'''

PACK = """
id: desa-uji
title: Paket desa uji
version: "1"
level: opd
facts: 1
extends: nasional
prefix: D
owner: Desa Uji
legal_review: "2026-01-01"
categories:
  desa: {prefix: DSA, law: false, title: {id: Desa, en: Village}}
"""

RULE = """
code: DSA001
name: kata-terlarang-desa
status: stable
since: "1"
severity: warning
applies_to: ["*"]
basis: []
summary: {id: Kata yang tidak dipakai di desa ini, en: A word not used in this village}
why: {id: Desa ini tidak memakai kata itu., en: This village does not use that word.}
predicate: {use: desa.memuat, options: {kata: gratis}}
when:
  - h: {kind: hit}
at: h
message: {id: "Kata “{h.value}” dipakai ({h.number})", en: "The word “{h.value}” is used ({h.number})"}
advice: {id: Ganti katanya., en: Replace the word.}
examples:
  scaffold: standar_pelayanan
  at: biaya
  bad: Tidak dipungut biaya (gratis).
  good: Tidak dipungut biaya.
cases:
  - {name: kata lain, at: biaya, text: Bebas biaya., expect: []}
  - {name: huruf besar, at: biaya, text: Tidak dipungut biaya (Gratis)., expect: []}
known_limits: {id: Hanya kata itu, en: That word only}
"""

EXTRA = """
code: DSA002
name: layanan-desa
status: preview
since: "1"
severity: info
applies_to: ["*"]
basis: []
summary: {id: Layanan ini dikenal desa, en: The village knows this service}
why: {id: Agar terlihat., en: So that it is seen.}
when:
  - e: {kind: extra, plugin: desa, name: layanan}
at: e
message: {id: "Layanan {e.value}", en: "Service {e.value}"}
advice: {id: Tidak perlu apa-apa., en: Nothing to do.}
examples:
  format: txt
  bad: "STANDAR PELAYANAN KTP\\n\\n1. Persyaratan\\nKK.\\n\\n2. Jangka Waktu Pelayanan\\n1 (satu) jam."
  good: "Pengumuman libur."
known_limits: {id: Tidak ada, en: None}
"""


@pytest.fixture
def plugin(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "desa.py"
    path.write_text(PLUGIN, encoding="utf-8")
    folder = tmp_path / "paket" / "desa"
    folder.mkdir(parents=True)
    (tmp_path / "paket" / "pack.yaml").write_text(PACK, encoding="utf-8")
    (folder / "DSA001-kata.yaml").write_text(RULE, encoding="utf-8")
    (folder / "DSA002-layanan.yaml").write_text(EXTRA, encoding="utf-8")
    return path


def findings(outcome, code):
    report = json.loads(outcome.out)
    return [found for document in report["documents"] for found in document["findings"] if found["code"] == code]


def test_a_rule_of_a_plugins_pack_uses_its_predicate_and_tells_where_it_is_from(command, plugin, clean):
    outcome = command("check", clean, "--plugin", plugin, "--format", "json")
    (found,) = findings(outcome, "DSA001")
    assert found["message"] == "Kata “gratis” dipakai (7)"
    assert "Desa Uji" in json.dumps(found["source"], ensure_ascii=False)
    assert json.loads(outcome.out)["tool"]["plugins"] == ["desa"]


def test_a_rule_of_a_plugins_pack_uses_the_facts_of_its_extractor(command, plugin, clean):
    outcome = command("check", clean, "--plugin", plugin, "--format", "json", "--preview", "--select", "DSA002")
    assert [found["message"] for found in findings(outcome, "DSA002")] == ["Layanan x"]


@pytest.mark.usefixtures("plugin")
def test_a_plugin_that_is_not_named_is_not_used(command, clean):
    outcome = command("check", clean, "--format", "json")
    assert findings(outcome, "DSA001") == []
    assert "plugins" not in json.loads(outcome.out)["tool"]


def test_the_text_report_names_the_plugins(command, plugin, clean):
    assert "Plugin: desa." in command("check", clean, "--plugin", plugin).out


def test_extract_shows_what_plugins_find(command, plugin, clean):
    outcome = command("extract", clean, "--plugin", plugin)
    (found,) = json.loads(outcome.out)["documents"][0]["extra"]
    assert (found["plugin"], found["name"], found["value"]) == ("desa", "layanan", "x")
    assert found["location"]["line"] >= 1


@pytest.mark.parametrize(
    ("title", "told"),
    [("GAGAL", "KeyError: 'tabel'"), ("HENTI", "RuntimeError: berhenti"), ("KELUAR", "SystemExit: 0")],
)
def test_what_a_plugin_breaks_in_one_document_is_a_finding_of_that_document(command, plugin, clean, title, told):
    broken = clean.with_name("rusak.txt")
    broken.write_text(clean.read_text(encoding="utf-8").replace("STANDAR PELAYANAN", f"STANDAR PELAYANAN {title}", 1))
    outcome = command("check", broken, clean, "--plugin", plugin, "--format", "json")
    (found,) = findings(outcome, "DOK114")
    assert "plugin desa" in found["message"]
    assert told in found["message"]
    assert outcome.code == 3
    first, second = json.loads(outcome.out)["documents"]
    assert not any(one["code"] == "DOK114" for one in second["findings"])
    assert first["kind"] == second["kind"] == "standar_pelayanan"  # the rest of the check went on


def test_a_reader_reads_its_files_and_finds_them_in_folders(command, plugin, clean):
    folder = clean.parent / "dokumen"
    folder.mkdir()
    (folder / "a.ttk").write_text("MAKLUMAT PELAYANAN\nDengan ini kami sanggup menyelenggarakan pelayanan.\n")
    assert command("check", folder).code == 2  # without the plugin there is no document in it
    outcome = command("check", folder, "--plugin", plugin, "--format", "json")
    (document,) = json.loads(outcome.out)["documents"]
    assert document["kind"] == "maklumat"
    assert (
        json.loads(command("extract", folder / "a.ttk", "--plugin", plugin).out)["documents"][0]["format"]
        == "titik_koma"
    )


def test_a_reader_that_fails_leaves_the_document_unread_and_says_by_whom(command, plugin, clean):
    broken = clean.with_name("a.ttk")
    broken.write_text("RUSAK\n")
    outcome = command("check", broken, clean, "--plugin", plugin, "--format", "json")
    (found,) = findings(outcome, "DOK114")
    assert "pembaca titik_koma: ValueError: baris rusak" in found["message"]
    assert outcome.code == 3


def test_a_reporter_gives_a_form_of_the_report(command, plugin, clean):
    assert command("check", clean, "--plugin", plugin, "--format", "hitung").out == "1 dokumen\n"
    command("check", clean, "--plugin", plugin, "--output", "hitung:jumlah.txt")
    assert clean.with_name("jumlah.txt").read_text() == "1 dokumen\n"


def test_a_reporter_that_fails_does_not_lose_the_other_reports(command, plugin, clean):
    outcome = command(
        "check", clean, "--plugin", plugin, "--output", "hitung:j.txt", "--lang", "en", "--format", "json"
    )
    assert outcome.code == 2
    assert "plugin desa, bentuk laporan hitung: harus memberi str, bukan int" in outcome.err
    assert findings(outcome, "DSA001")


def test_a_reporter_that_leaves_the_program_does_not_look_like_a_clean_run(command, plugin, clean):
    leaving = clean.rename(clean.with_name("keluar.txt"))
    outcome = command("check", leaving, "--plugin", plugin, "--format", "hitung")
    assert outcome.code == 2
    assert "plugin desa, bentuk laporan hitung: SystemExit: 0" in outcome.err


def test_a_form_that_nobody_has_is_told_with_the_nearest(command, plugin, clean):
    outcome = command("check", clean, "--plugin", plugin, "--format", "hitungg")
    assert outcome.code == 2
    assert "“hitungg”: tidak ada bentuk laporan ini — maksud Anda “hitung”?" in outcome.err


def test_plugins_tells_what_each_brings(command, plugin):
    outcome = command("plugins", "--plugin", plugin)
    assert outcome.code == 0
    for told in ("desa (", "paket: desa-uji 1 (", "pembaca: titik_koma", "predikat: memuat", "perintah: salam"):
        assert told in outcome.out
    tree = json.loads(command("plugins", "--plugin", plugin, "--format", "json", "--core").out)
    assert [one["name"] for one in tree["plugins"]] == ["inti", "desa"]
    assert tree["plugins"][0]["gives"]["commands"][0] == "check"


@pytest.mark.usefixtures("plugin")
def test_packs_of_a_repository_are_named_but_not_used(command, clean):
    local = clean.parent / ".standards-lint" / "desa-uji"
    (clean.parent / "paket").rename(clean.parent / "p")
    local.parent.mkdir()
    (clean.parent / "p").rename(local)
    (local / "desa" / "DSA001-kata.yaml").unlink()
    rule = (local / "desa" / "DSA002-layanan.yaml").read_text().replace("plugin: desa, ", "")
    (local / "desa" / "DSA002-layanan.yaml").write_text(rule)
    outcome = command("plugins")
    assert "Tidak ada plugin terpasang." in outcome.out
    assert "Paket dalam .standards-lint: desa-uji. Hanya dipakai bila disebut" in outcome.out
    assert "desa-uji" not in command("check", clean).out
    assert "desa-uji 1" in command("check", clean, "--pack", "desa-uji").out
    (clean.parent / "standards-lint.toml").write_text('pack = ["desa-uji"]\n')
    assert "desa-uji 1" in command("check", clean).out


@pytest.mark.usefixtures("plugin")
def test_settings_cannot_name_code_to_run(command, clean):
    (clean.parent / "standards-lint.toml").write_text('plugin = ["desa.py"]\n')
    outcome = command("check", clean)
    assert outcome.code == 2
    assert "plugin" in outcome.err


@pytest.mark.usefixtures("plugin")
def test_settings_can_require_a_plugin(command, clean):
    (clean.parent / "standards-lint.toml").write_text('require-plugin = ["adminduk>=1.0"]\n')
    outcome = command("check", clean)
    assert outcome.code == 2
    assert "plugin “adminduk” diminta (--require-plugin), tetapi tidak terpasang" in outcome.err


def test_the_workbook_and_junit_tell_from_which_pack_a_rule_is(command, plugin, clean):
    from openpyxl import load_workbook

    command("check", clean, "--plugin", plugin, "--format", "xlsx", "--output", "hasil.xlsx", "--fail-on", "never")
    sheet = load_workbook(clean.with_name("hasil.xlsx"))["Temuan"]
    heads, *rows = sheet.iter_rows(values_only=True)
    (told,) = {row[heads.index("Asal aturan")] for row in rows if row[heads.index("Kode")] == "DSA001"}
    assert told.startswith("Aturan dari paket “Paket desa uji”")
    assert told in command("check", clean, "--plugin", plugin, "--format", "junit").out


def test_a_command_of_a_plugin_runs_and_its_fault_is_a_sentence(command, plugin, monkeypatch):
    from standards_lint.cli import commands, plugged
    from standards_lint.extensions.extensions import Choice
    from standards_lint.extensions.loading import load_extensions

    loaded = load_extensions(Choice(installed=False, named=(str(plugin),)))
    monkeypatch.setattr(plugged, "plugged", lambda: loaded)
    table = commands.CommandTable()
    monkeypatch.setattr(commands, "CommandTable", lambda: table)
    assert command("salam", "--name", "desa").out == "halo desa\n"
    assert "salam" in command("--help").out
    outcome = command("salam", "--name", "gagal")
    assert outcome.code == 2
    assert "plugin desa, perintah salam: LookupError: gagal" in outcome.err
    assert command("salam", "--nama").code == 2


def test_a_command_of_a_plugin_whose_reader_has_seen_enough_is_no_fault(command, plugin, monkeypatch):
    from standards_lint.cli import commands, plugged
    from standards_lint.extensions.extensions import Choice
    from standards_lint.extensions.loading import load_extensions

    discarded = []
    loaded = load_extensions(Choice(installed=False, named=(str(plugin),)))
    monkeypatch.setattr(plugged, "plugged", lambda: loaded)
    monkeypatch.setattr(commands, "discard_the_rest", lambda: discarded.append(1))
    table = commands.CommandTable()
    monkeypatch.setattr(commands, "CommandTable", lambda: table)
    outcome = command("salam", "--name", "putus")
    assert (outcome.code, outcome.err, discarded) == (0, "", [1])


def test_children_that_begin_from_nothing_load_the_plugins_anew(command, plugin, clean, monkeypatch):
    monkeypatch.setattr(documents, "FORKS", False)
    monkeypatch.setattr(pool, "FORKS", False)
    outcome = command("check", clean, "--plugin", plugin, "--format", "json", "--jobs", "2")
    assert findings(outcome, "DSA001")
    assert command("extract", clean, "--plugin", plugin).out.count('"layanan"') == 1


def test_the_lock_knows_the_plugins(command, plugin, clean):
    assert command("pack", "lock", "--plugin", plugin).code == 0
    assert 'name = "desa"' in (clean.parent / "standards-lint.lock").read_text()
    assert command("check", clean, "--plugin", plugin, "--locked", "--format", "hitung").code == 0
    outcome = command("check", clean, "--locked")
    assert outcome.code == 2
    assert "plugin desa terkunci, tetapi sekarang tidak dipakai" in outcome.err


def test_the_pack_of_a_plugin_is_checked_and_tested_with_it(command, plugin):
    folder = plugin.parent / "paket"
    (folder / "desa" / "DSA002-layanan.yaml").unlink()
    assert command("rules", "check", folder, "--plugin", plugin).code == 0
    outcome = command("rules", "test", "--pack", folder, "--plugin", plugin)
    assert outcome.code == 0
    assert "4 contoh dijalankan, 0 gagal" in outcome.out


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("desa.memuat", "desa.memuatt"), "tidak ada predikat “desa.memuatt” — maksud Anda “desa.memuat”?"),
        (("kata: gratis", "kata: 5"), "pilihan bagi predikat “desa.memuat”: “kata” harus berupa teks, bukan 5"),
        (("kata: gratis", "kosa: gratis"), "kunci “kosa” tidak dikenal"),
        (("kind: hit", "kind: document"), "predikat dipanggil, tetapi tidak ada pola yang menanyakannya"),
        (
            ("predicate: {use: desa.memuat, options: {kata: gratis}}\n", ""),
            "pola “hit” memerlukan “predicate: {use: …}”",
        ),
        (("use: desa.memuat", "use: memuat"), "nama plugin dan predikatnya"),
    ],
)
def test_a_mistake_in_calling_a_predicate_is_told_with_its_line(command, plugin, change, told):
    folder = plugin.parent / "paket"
    (folder / "desa" / "DSA002-layanan.yaml").unlink()
    (folder / "desa" / "DSA001-kata.yaml").write_text(RULE.replace(*change), encoding="utf-8")
    outcome = command("rules", "check", folder, "--plugin", plugin)
    assert outcome.code == 2
    assert told in outcome.err
    assert "DSA001-kata.yaml:" in outcome.err


def test_a_predicate_whose_own_schema_is_wrong_is_told_with_the_rule_that_calls_it(command, plugin, clean):
    plugin.write_text(PLUGIN.replace('"type": "string"', '"type": "strin"'), encoding="utf-8")
    outcome = command("check", clean, "--plugin", plugin)
    assert outcome.code == 2
    assert "DSA001-kata.yaml:11: DSA001: pilihan bagi predikat “desa.memuat”: skemanya sendiri keliru" in outcome.err
    assert "properties.kata.type" in outcome.err


def test_a_pack_that_asks_for_a_plugin_that_is_not_there_stops_the_run(command, plugin, clean):
    outcome = command("check", clean, "--pack", plugin.parent / "paket")
    assert outcome.code == 2
    assert "DSA001: tidak ada predikat “desa.memuat”: itu dari plugin “desa”, yang tidak terpasang" in outcome.err
    assert "DSA002: fakta “extra” ini dari plugin “desa”, yang tidak terpasang atau tidak dimuat" in outcome.err


def test_installing_a_pack_tells_which_plugin_it_lacks(command, plugin, monkeypatch):
    monkeypatch.setenv("STANDARDS_LINT_HOME", str(plugin.parent / "rumah"))
    outcome = command("pack", "install", plugin.parent / "paket")
    assert outcome.code == 2
    assert command("pack", "install", plugin.parent / "paket", "--plugin", plugin).code == 0
    lacking = "itu dari plugin “desa”, yang tidak terpasang atau tidak dimuat; pasang, atau sebut berkasnya"
    rule = plugin.parent / "paket" / "desa" / "DSA001-kata.yaml"
    assert f"{rule}:11: DSA001: tidak ada predikat “desa.memuat”: {lacking}" in outcome.err


def test_the_list_of_rules_holds_those_of_plugins_too(command, plugin):
    listed = command("rules", "list", "--plugin", plugin).out
    assert "DSA001  peringatan  kata-terlarang-desa: Kata yang tidak dipakai di desa ini" in listed
    assert listed.index("KOM001") < listed.index("desa-uji 1: Paket desa uji") < listed.index("DSA001")
    assert "DSA001" not in command("rules", "list").out
    assert "DSA001" in command("rules", "list", "--plugin", plugin, "--profile", "terbit").out
    assert "DSA001" not in command("rules", "list", "--plugin", plugin, "--profile", "draf").out


def test_the_programs_own_predicate_finds_text_in_capitals(command, plugin):
    folder = plugin.parent / "paket"
    (folder / "desa" / "DSA002-layanan.yaml").unlink()
    rule = RULE.replace("use: desa.memuat, options: {kata: gratis}", "use: inti.huruf_kapital, options: {kata: 3}")
    rule = rule.replace("Kata “{h.value}” dipakai ({h.number})", "{h.number} kata")
    rule = rule.replace("bad: Tidak dipungut biaya (gratis).", "bad: TIDAK DIPUNGUT BIAYA.")
    (folder / "desa" / "DSA001-kata.yaml").write_text(textwrap.dedent(rule), encoding="utf-8")
    outcome = command("rules", "test", "--pack", folder)
    assert outcome.code == 0, outcome.out


def test_watching_a_pack_knows_the_predicates_of_plugins(command, plugin, monkeypatch):
    from standards_lint.cli import watch

    def stop(_seconds):
        raise KeyboardInterrupt

    monkeypatch.setattr(watch.time, "sleep", stop)
    outcome = command("rules", "test", "--pack", "paket", "--plugin", plugin, "--engine", "python", "--watch")

    assert outcome.code == 130
    assert "0 gagal." in outcome.out, outcome
    assert "tidak ada predikat" not in outcome.err


def test_the_page_of_a_rule_names_the_predicate_that_tests_it(command, plugin, tmp_path):
    assert command("rules", "docs", "paket", "--output", "situs").code == 0

    page = (tmp_path / "situs" / "DSA001.html").read_text(encoding="utf-8")
    assert "<code>desa.memuat</code> (kata: gratis)" in page
    assert plugin.is_file()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (('value=options["kata"], number=7)', "number='tujuh')"), "predikat memuat: TypeError"),
        (("Hit(part.span(),", "Hit(7,"), "predikat memuat: TypeError: tempat harus Span, bukan int"),
        (('make_fact("extra", service.place,', 'make_fact("extra", 7,'), "ekstraktor layanan: TypeError: tempat harus"),
    ],
)
def test_what_a_plugin_finds_is_checked_before_it_is_judged(command, plugin, clean, change, told):
    plugin.write_text(PLUGIN.replace(*change), encoding="utf-8")
    outcome = command("check", clean, "--plugin", plugin, "--format", "json")
    assert {found["code"] for found in json.loads(outcome.out)["documents"][0]["findings"]} & {"DOK114", "DOK199"} == {
        "DOK114"
    }
    assert any(told in found["message"] for found in findings(outcome, "DOK114"))
    assert outcome.code == 3
