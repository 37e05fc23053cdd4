"""Settings files as users write them: what they set, what wins, and what is said when they are wrong."""

import json
from pathlib import Path

import pytest


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def set_(folder, text, name="standards-lint.toml"):
    (folder / name).write_text(text, encoding="utf-8")


def codes(outcome, index=0):
    return {finding["code"] for finding in json.loads(outcome.out)["documents"][index]["findings"]}


def test_an_option_takes_its_value_from_the_file(command, here, faulty):
    set_(here, 'fail-on = "never"\nformat = "json"\nlang = "en"')

    outcome = command("check", faulty)

    assert outcome.code == 0
    assert "fee" in json.loads(outcome.out)["documents"][0]["findings"][0]["message"]


def test_the_command_line_wins_over_the_file(command, here, faulty):
    set_(here, 'fail-on = "never"\nformat = "json"\nlevels = true')

    outcome = command("check", faulty, "--format", "text", "--fail-on", "error", "--no-levels")

    assert outcome.code == 1
    assert "cacat.txt" in outcome.out
    assert "PEKPPP" not in outcome.out


def test_an_isolated_run_reads_no_file(command, here, faulty):
    set_(here, "salah = 1")

    assert command("check", faulty, "--isolated").code == 1
    assert command("check", faulty).code == 2


def test_a_file_and_none_do_not_go_together(command, here, faulty):
    set_(here, "")

    outcome = command("check", faulty, "--isolated", "--config", "standards-lint.toml")

    assert outcome.code == 2
    assert "--config dan --isolated tidak dapat dipakai bersama" in outcome.err


def test_what_the_file_ignores_is_told_with_its_line(command, here, faulty):
    set_(here, '# catatan\nignore = ["waktu"]')

    outcome = command("check", faulty)

    assert "WKT001" not in outcome.out
    assert "standards-lint.toml:2: ignore waktu" in outcome.out


def test_an_ignored_rule_is_taken_up_again_by_the_command_line(command, here, faulty):
    set_(here, 'ignore = ["WKT001"]')

    assert "WKT001" in command("check", faulty, "--extend-select", "WKT001").out


def test_ignoring_on_the_command_line_adds_to_the_file(command, here, faulty):
    set_(here, 'ignore = ["WKT001"]\nformat = "json"')

    outcome = command("check", faulty, "--ignore", "KOM005", "--fail-on", "never")

    reasons = {s["code"]: (s["reason"], s["by"]) for s in json.loads(outcome.out)["documents"][0]["suppressed"]}
    assert reasons == {
        "KOM005": ("--ignore KOM005", "option"),
        "WKT001": ("standards-lint.toml:1: ignore WKT001", "settings"),
    }


def test_rules_may_be_ignored_in_some_files(command, here, faulty):
    folder = here / "arsip"
    folder.mkdir()
    (folder / "lama.txt").write_text(faulty.read_text(encoding="utf-8"), encoding="utf-8")
    set_(here, 'format = "json"\n[per-file-ignores]\n"arsip/**" = ["KOM005"]')

    outcome = command("check", faulty, "arsip/lama.txt")

    assert "KOM005" in codes(outcome, 0)
    assert "KOM005" not in codes(outcome, 1)
    told = json.loads(outcome.out)["documents"][1]["suppressed"][0]
    assert told["reason"] == "standards-lint.toml:3: per-file-ignores “arsip/**”: ignore KOM005"


@pytest.mark.usefixtures("here")
def test_files_are_matched_whatever_the_command_line_selects(command, faulty):
    outcome = command("check", faulty, "--select", "KOM005", "--per-file-ignores", "cacat.*:KOM", "--format", "json")

    assert outcome.code == 0
    assert not codes(outcome)


@pytest.mark.usefixtures("here")
def test_a_pattern_without_rules_is_refused(command, faulty):
    outcome = command("check", faulty, "--per-file-ignores", "arsip/**")

    assert outcome.code == 2
    assert "tidak berbentuk POLA:ATURAN" in outcome.err


def test_the_last_override_that_fits_wins(command, here, faulty):
    set_(
        here,
        'format = "json"\n[[overrides]]\npaths = ["*.txt"]\nfail-on = "never"\nselect = ["WKT"]\n'
        '[[overrides]]\npaths = ["cacat.txt"]\nselect = ["KOM005"]\n',
    )

    outcome = command("check", faulty)

    assert outcome.code == 0
    assert codes(outcome) == {"KOM005"}


def test_the_command_line_wins_over_overrides(command, here, faulty):
    set_(here, 'format = "json"\n[[overrides]]\npaths = ["*"]\nfail-on = "never"\nselect = ["WKT"]\n')

    outcome = command("check", faulty, "--fail-on", "error", "--select", "KOM005")

    assert outcome.code == 1
    assert codes(outcome) == {"KOM005"}


def test_an_override_says_what_documents_are(command, here, clean):
    set_(here, 'format = "json"\n[[overrides]]\npaths = ["bersih.*"]\nkind = ["sop"]')

    outcome = command("check", clean, "--fail-on", "never")

    assert json.loads(outcome.out)["documents"][0]["kind"] == "sop"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('lang = "jawa"', "standards-lint.toml:1: “lang” tidak boleh “jawa”; pilih id, en"),
        ('\nselect = ["PGDD001"]', "standards-lint.toml:2: select: tidak ada aturan “pgdd001” — maksud Anda “PGD001”?"),
        ('[severity]\nPGD020 = "error"', "standards-lint.toml:2: PGD020 tidak dapat dinaikkan menjadi “error”"),
        ('[[overrides]]\npaths = ["*"]\nkind = ["surat"]', "standards-lint.toml:3: “kind” tidak boleh “surat”"),
        ('[[overrides]]\npaths = ["*"]\nignore = ["XYZ"]', "standards-lint.toml:3: ignore: tidak ada aturan “XYZ”"),
        ('[[overrides]]\nignore = ["WKT"]', "standards-lint.toml:1 [overrides]: “paths” belum ditulis"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(command, here, clean, text, words):
    set_(here, text)

    outcome = command("check", clean)

    assert outcome.code == 2
    assert words in outcome.err


def test_a_rule_may_weigh_less_and_the_report_says_so(command, here, faulty):
    set_(here, '[severity]\nKOM005 = "info"\nWKT001 = "warning"')

    outcome = command("check", faulty)

    assert outcome.code == 0
    assert "KOM005 informasi:" in outcome.out
    assert "bobot KOM005 menjadi informasi, semula kesalahan (standards-lint.toml:2: severity KOM005)" in outcome.out


def test_a_profile_says_what_was_not_asked(command, here, faulty):
    set_(here, 'profile = "draf"')

    outcome = command("check", faulty)

    assert "KOM005" not in outcome.out
    assert "WKT001" in outcome.out
    assert "menurut profil draf (Selagi ditulis)" in outcome.out
    assert "aturan lain tidak ditanyakan" in outcome.out


def test_a_profile_that_is_not_there_is_refused_with_the_nearest(command, here, faulty):
    set_(here, '\nprofile = "draft"')

    outcome = command("check", faulty)

    assert outcome.code == 2
    assert "standards-lint.toml:2: profile draft: tidak ada profil dengan nama itu — maksud Anda “draf”?" in outcome.err


def test_the_report_of_a_profile_keeps_to_the_contract(command, here, faulty):
    import jsonschema

    from standards_lint import reporters

    set_(here, 'profile = "publikasi"\nformat = "json"\n[severity]\nKOM005 = "warning"')

    report = json.loads(command("check", faulty).out)

    path = Path(reporters.__file__).parent / "schema" / "report.schema.json"
    jsonschema.validate(report, json.loads(path.read_text(encoding="utf-8")))
    asked = report["documents"][0]["asked"]
    assert asked["profile"] == "publikasi"
    assert asked["severities"] == [
        {
            "code": "KOM005",
            "own": "error",
            "severity": "warning",
            "by": "standards-lint.toml:4: severity KOM005",
        }
    ]


@pytest.fixture
def folder(here, faulty):
    for name in ("a.txt", "arsip/b.txt", "arsip/c.md"):
        path = here / "dokumen" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(faulty.read_text(encoding="utf-8"), encoding="utf-8")
    return here / "dokumen"


def judged(outcome):
    return [Path(document["path"]).name for document in json.loads(outcome.out)["documents"]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('exclude = ["arsip/"]', ["a.txt"]),
        ('exclude = ["dokumen/arsip/**"]', ["a.txt"]),
        ('exclude = ["**/arsip/*", "!b.txt"]', ["a.txt", "b.txt"]),
        ('extend-exclude = ["*.md"]', ["a.txt", "b.txt"]),
        ('include = ["*.md"]', ["c.md"]),
        ('include = ["arsip/"]\nexclude = ["*.md"]', ["b.txt"]),
    ],
)
def test_files_of_folders_are_passed_over_and_told(command, here, folder, text, names):
    set_(here, f'format = "json"\nfail-on = "never"\n{text}')

    outcome = command("check", folder)

    assert judged(outcome) == names
    assert f"{3 - len(names)} berkas dilewati menurut pengaturan" in outcome.err


def test_the_command_line_adds_to_what_is_passed_over(command, here, folder):
    set_(here, 'format = "json"\nfail-on = "never"\nextend-exclude = ["*.md"]')

    assert judged(command("check", folder, "--extend-exclude", "a.txt")) == ["b.txt"]


def test_a_named_file_is_checked_unless_that_is_forbidden(command, here, folder):
    set_(here, 'format = "json"\nfail-on = "never"\nexclude = ["*.md"]')
    path = folder / "arsip" / "c.md"

    assert judged(command("check", path)) == ["c.md"]
    outcome = command("check", path, "--force-exclude")
    assert judged(outcome) == []
    assert "tidak ada yang diperiksa" in outcome.err


def test_patterns_with_backslashes_are_refused_in_a_file(command, here, folder):
    set_(here, 'exclude = [\n  "a",\n  "arsip\\\\*",\n]')

    outcome = command("check", folder)

    assert outcome.code == 2
    assert "standards-lint.toml:3: pola “arsip\\*” memakai “\\”; tulis “/”, di Windows juga" in outcome.err


def test_options_that_do_not_go_together_are_told_with_the_line_of_the_file(command, here, clean):
    set_(here, "\nlevels = true")

    outcome = command("check", clean, "--format", "docx", "--output", "hasil.docx")

    assert outcome.code == 2
    assert "(--levels dari standards-lint.toml:2; matikan dengan --no-levels)" in outcome.err


def test_a_template_in_the_file_waits_for_letters(command, here, clean):
    set_(here, 'template = "surat.docx"')

    assert command("check", clean).code == 0
    assert "surat.docx" in command("check", clean, "--format", "surat", "--output", "x.docx").err


def test_what_documents_are_said_to_be_holds_for_extract_too(command, here, clean):
    set_(here, 'kind = ["sop"]')

    assert json.loads(command("extract", clean).out)["documents"][0]["kinds"] == ["sop"]


def test_compare_takes_selection_and_severity_from_the_file(command, here, clean, faulty):
    set_(here, 'ignore = ["waktu"]\n[severity]\nKOM005 = "info"')

    outcome = command("compare", clean, faulty)

    assert outcome.code == 0
    assert "WKT001" not in outcome.out
    assert "standards-lint.toml:3: severity KOM005" in outcome.out


def test_a_nearer_file_that_is_not_used_is_told(command, here, faulty):
    inner = here / "dinas"
    inner.mkdir()
    set_(inner, 'ignore = ["KOM"]')
    document = inner / "a.txt"
    document.write_text(faulty.read_text(encoding="utf-8"), encoding="utf-8")

    outcome = command("check", document)

    assert "KOM005" in outcome.out
    assert f"catatan: pengaturan {inner / 'standards-lint.toml'} tidak dipakai" in outcome.err
    assert command("check", document, "--config", inner / "standards-lint.toml").err == ""
    assert command("check", document, "--isolated").err == ""


def test_what_holds_is_told_with_what_decides_it(command, here):
    set_(
        here, 'fail-on = "warning"\nignore = ["A"]\n[[overrides]]\npaths = ["sop/*"]\nfail-on = "never"\nignore = ["B"]'
    )

    run = command("config", "show", "--why").out
    document = command("config", "show", "sop/a.docx", "--why").out

    assert 'fail-on                   = "warning"   # standards-lint.toml:1' in run
    assert 'lang                      = "id"   # bawaan' in run
    assert 'fail-on                   = "never"   # standards-lint.toml:5' in document
    assert 'ignore                    = ["A", "B"]   # standards-lint.toml:2, standards-lint.toml:6' in document


def test_what_holds_is_told_to_programs(command, here):
    set_(here, "[limits]\npages = 7")

    told = json.loads(command("config", "show", "--format", "json").out)

    values = {setting["name"]: setting for setting in told["settings"]}
    assert values["limits.pages"] == {
        "name": "limits.pages",
        "value": 7,
        "set": True,
        "by": ["standards-lint.toml:2"],
    }
    assert values["jobs"] == {"name": "jobs", "value": 0, "set": False, "by": []}
    assert told["file"].endswith("standards-lint.toml")


def test_the_schema_is_printed(command):
    assert json.loads(command("config", "schema").out)["title"] == "standards-lint.toml"


def test_the_rules_of_a_profile_are_listed(command):
    outcome = command("rules", "list", "--profile", "draf")

    assert outcome.out.startswith("draf: Selagi ditulis\n")
    assert "WKT001" in outcome.out
    assert "KOM005" not in outcome.out
    assert "maksud Anda “draf”" in command("rules", "list", "--profile", "darf").err


def test_a_rule_tells_the_profiles_that_ask_it(command):
    assert "publikasi (Yang dibaca pemohon), lengkap" in command("explain", "KOM005").out
    assert json.loads(command("explain", "TAP015", "--format", "json").out)["profiles"] == ["terbit"]


def test_two_versions_are_judged_by_the_same_rules_wherever_they_lie(command, here, faulty):
    (here / "lama").mkdir()
    old = here / "lama" / "a.txt"
    old.write_text(faulty.read_text(encoding="utf-8"), encoding="utf-8")
    set_(here, '[[overrides]]\npaths = ["cacat.txt"]\nselect = ["WKT"]')

    told = json.loads(command("compare", old, faulty, "--format", "json").out)

    assert {finding["outcome"] for finding in told["findings"]} == {"still"}
    assert told["new"]["asked"]["rules_not_asked"] == told["old"]["asked"]["rules_not_asked"] > 0


def test_what_the_command_line_adds_does_not_lift_what_an_override_ignores(command, here, faulty):
    set_(here, 'extend-select = ["WKT001"]\n[[overrides]]\npaths = ["*"]\nignore = ["WKT001"]')

    outcome = command("check", faulty, "--extend-select", "KOM005")

    assert "WKT001 kesalahan" not in outcome.out
    assert "standards-lint.toml:4: ignore WKT001" in outcome.out
