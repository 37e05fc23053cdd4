"""SARIF 2.1.0, held against the schema of the standard."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft4Validator

from standards_lint.knowledge.data import national
from standards_lint.model.block import Anchor, ReadNote
from standards_lint.model.finding import Edit, Fix, NotJudged, Severity, Text
from standards_lint.model.report import Suppressed
from standards_lint.model.span import Span
from standards_lint.packs.load import load_pack
from standards_lint.reporters.manner import Manner
from standards_lint.reporters.sarif import render_sarif

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
RULES = load_pack(national(), trusted=True).rules


def run_of(report, **manner):
    log = json.loads(render_sarif(report, Manner(**{"rules": RULES, **manner})))
    Draft4Validator(SCHEMA, format_checker=Draft4Validator.FORMAT_CHECKER).validate(log)
    return log["runs"][0]


def test_the_schema_of_the_standard_refuses_what_is_none():
    assert not Draft4Validator(SCHEMA).is_valid({"version": "2.1.0", "runs": [{"tool": {}}]})


@pytest.mark.parametrize(
    ("severity", "kind", "level"),
    [
        (Severity.ERROR, "fail", "error"),
        (Severity.WARNING, "fail", "warning"),
        (Severity.INFO, "fail", "note"),
        (Severity.REVIEW, "review", "none"),
    ],
)
def test_a_weight_becomes_a_level_and_review_a_kind(make, severity, kind, level):
    (result,) = run_of(make.report(make.document(make.finding("PGD006", severity))))["results"]

    assert (result["kind"], result["level"]) == (kind, level)


def test_a_result_names_rule_place_and_fingerprint(make):
    finding = make.finding("PGD006", quote="3 (tiga)  hari", line=4, service="Izin Warung", component="jangka_waktu")
    run = run_of(make.report(make.document(finding, path="draf baru/é.txt")))

    (result,) = run["results"]
    (rule,) = run["tool"]["driver"]["rules"]
    (location,) = result["locations"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert (result["ruleId"], rule["id"], rule["name"]) == ("PGD006", "PGD006", "penyelesaian-pengaduan-terlalu-lama")
    assert rule["help"]["text"].endswith("standards-lint explain PGD006")
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "draf%20baru/%C3%A9.txt", "uriBaseId": "%SRCROOT%", "index": 0},
        "region": {"startLine": 4, "startColumn": 1, "endColumn": 14, "snippet": {"text": "3 (tiga)  hari"}},
    }
    assert location["logicalLocations"][0]["fullyQualifiedName"] == "Izin Warung > jangka_waktu"
    assert result["partialFingerprints"] == {"standardsLint/v1": "f00d"}


def test_a_place_over_several_lines_has_its_last_line(make):
    run = run_of(make.report(make.document(make.finding(span=Span(3, 1, 5)))))

    assert run["results"][0]["locations"][0]["physicalLocation"]["region"]["endLine"] == 5


def test_a_file_without_lines_has_logical_places(make):
    anchors = (Anchor(path="body/tbl[1]/tr[2]/tc[1]/p[1]", page=3),) * 5
    finding = make.finding(span=Span(4, 1, 4, page=3, cell="tabel 1, baris 2, kolom 1"))
    (result,) = run_of(make.report(make.document(finding, path="draf.docx", anchors=anchors)))["results"]

    places = {place["kind"]: place["name"] for place in result["locations"][0]["logicalLocations"]}
    assert places == {
        "page": "3",
        "cell": "tabel 1, baris 2, kolom 1",
        "paragraph": "body/tbl[1]/tr[2]/tc[1]/p[1]",
    }
    assert "(halaman 3, tabel 1, baris 2, kolom 1)" in result["message"]["text"]


def test_what_was_not_read_or_judged_stands_among_the_notifications(make):
    note = ReadNote("batas", "Hanya 10 halaman dibaca", Span(1))
    open_ = NotJudged("BIA001", Text("Tarif tidak terbaca", "The fee cannot be read"), "Izin")
    run = run_of(make.report(make.document(failed=True, notes=(note,), not_judged=(open_,))), lang="en")

    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    first, second, third = invocation["toolExecutionNotifications"]
    assert (first["level"], first["message"]["text"]) == (
        "error",
        "A part of this document could not be checked: Hanya 10 halaman dibaca",
    )
    assert second["level"] == "warning"
    assert third["associatedRule"] == {"id": "BIA001", "index": 0}
    assert third["message"]["text"] == "Not judged: The fee cannot be read (service “Izin”)"
    assert run["results"] == []


def test_a_whole_run_was_successful(make):
    assert run_of(make.report(make.document()))["invocations"] == [{"executionSuccessful": True}]


@pytest.mark.parametrize(("by", "kind"), [("directive", "inSource"), ("option", "external"), ("waiver", "external")])
def test_what_was_suppressed_is_a_result_with_its_suppression(make, by, kind):
    document = make.document(suppressed=(Suppressed(make.finding(), "alasan", by),))
    (result,) = run_of(make.report(document))["results"]

    (suppression,) = result["suppressions"]
    assert (suppression["kind"], suppression["justification"]) == (kind, "alasan")


def test_a_fix_of_a_text_file_is_told_as_replacements(make):
    fix = Fix(True, Text("Tulis “hari kerja”", "Write “hari kerja”"), (Edit(4, 10, 4, 14, "hari", "hari kerja"),))
    finding = make.finding(fix=fix)
    told = run_of(make.report(make.document(finding)))["results"][0]["fixes"]

    (replacement,) = told[0]["artifactChanges"][0]["replacements"]
    assert replacement == {
        "deletedRegion": {"startLine": 4, "startColumn": 10, "endLine": 4, "endColumn": 14},
        "insertedContent": {"text": "hari kerja"},
    }
    word = make.document(finding, path="a.docx", anchors=(Anchor(),) * 5)
    assert "fixes" not in run_of(make.report(word))["results"][0]


@pytest.mark.parametrize(
    ("path", "root", "address"),
    [
        ("/srv/repo/a.txt", "/srv/repo", {"uri": "a.txt", "uriBaseId": "%SRCROOT%"}),
        ("/srv/lain/a b.txt", "/srv/repo", {"uri": "file:///srv/lain/a%20b.txt"}),
        ("<stdin>", "", {"uri": "%3Cstdin%3E", "uriBaseId": "%SRCROOT%"}),
        ("a:b.txt", "", {"uri": "a%3Ab.txt", "uriBaseId": "%SRCROOT%"}),
        ("rusak\udcff.txt", "", {"uri": "rusak%FF.txt", "uriBaseId": "%SRCROOT%"}),
    ],
)
def test_paths_become_addresses(make, path, root, address):
    run = run_of(make.report(make.document(path=path)), root=root)

    assert run["artifacts"][0]["location"] == address


def test_a_rule_that_no_pack_at_hand_has_is_still_named(make):
    run = run_of(make.report(make.document(replace(make.finding(), code="XYZ001", name="luar"))), rules=())

    assert run["tool"]["driver"]["rules"] == [{"id": "XYZ001", "name": "luar"}]
