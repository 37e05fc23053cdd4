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
