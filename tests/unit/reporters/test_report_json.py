import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from standards_lint.model.block import ReadNote
from standards_lint.model.finding import NotJudged, Severity, Text
from standards_lint.model.report import Suppressed
from standards_lint.model.span import Span
from standards_lint.reporters.report_json import render_json


@pytest.fixture(scope="module")
def schema():
    text = (files("standards_lint.reporters") / "schema" / "report.schema.json").read_text(encoding="utf-8")
    return Draft202012Validator(json.loads(text))


@pytest.fixture
def full(make):
    """A report with something in every field."""
    finding = make.finding(
        span=Span(4, 1, 5, 2, "tabel 1, baris 3"), service="Izin A", component="jangka_waktu", item="x"
    )
    return make.report(
        make.document(
            finding,
            finding,
            suppressed=(Suppressed(make.finding("BIA001"), "--ignore BIA", "option"),),
            not_judged=(NotJudged("KOM005", Text("alasan", "reason"), "Izin A"),),
            notes=(ReadNote("gambar", "Gambar tidak dibaca", Span(2)),),
            checklist=("PNL001",),
        ),
        make.document(kind="", form="", readable=False, failed=True, lines=()),
        questions=(make.question(), make.question("PNL002")),
    )


def test_a_report_keeps_to_its_published_schema(full, schema):
    schema.check_schema(schema.schema)
    schema.validate(json.loads(render_json(full, statistics=True)))


def test_a_report_without_documents_keeps_to_it_too(make, schema):
    schema.validate(json.loads(render_json(make.report())))


@pytest.mark.parametrize("field", ["severity", "location", "fingerprint", "basis"])
def test_the_schema_misses_a_field_that_is_taken_away(full, schema, field):
    tree = json.loads(render_json(full))
    del tree["documents"][0]["findings"][0][field]

    assert not schema.is_valid(tree)


def test_the_contract_of_a_finding(full):
    document = json.loads(render_json(full))["documents"][0]

    assert document["findings"][0] == {
        "code": "WKT003",
        "name": "aturan-wkt003",
        "severity": "warning",
        "message": "Pesan WKT003",
        "advice": "Perbaiki",
        "quote": "",
        "service": "Izin A",
        "component": "jangka_waktu",
        "location": {"line": 4, "column": 1, "end_line": 5, "page": 2, "cell": "tabel 1, baris 3"},
        "basis": [{"regulation": "UU 25/2009", "article": "Pasal 21 huruf d", "verified": "text"}],
        "pack": "contoh",
        "fingerprint": "f00d",
    }
    assert document["suppressed"][0]["reason"] == "--ignore BIA"
    assert document["not_judged"] == [{"code": "KOM005", "reason": "alasan", "service": "Izin A"}]


def test_findings_are_never_folded(full):
    assert len(json.loads(render_json(full))["documents"][0]["findings"]) == 2


def test_the_summary_counts_every_severity(make):
    report = make.report(make.document(make.finding(severity=Severity.ERROR), make.finding(severity=Severity.REVIEW)))

    assert json.loads(render_json(report))["summary"] == {"error": 1, "warning": 0, "info": 0, "review": 1}


def test_messages_follow_the_language(full):
    tree = json.loads(render_json(full, lang="en"))

    assert tree["documents"][0]["findings"][0]["message"] == "Message WKT003"
    assert tree["documents"][0]["not_judged"][0]["reason"] == "reason"


def test_statistics_count_the_findings_of_each_rule(full):
    assert json.loads(render_json(full, statistics=True))["statistics"] == [
        {"code": "WKT003", "name": "aturan-wkt003", "severity": "warning", "count": 2}
    ]


def test_the_same_report_gives_the_same_bytes(full):
    assert render_json(full) == render_json(full)
    assert render_json(full).endswith("}\n")


def test_letters_stand_as_they_are_and_lone_surrogates_do_not_break_the_output(make):
    text = render_json(make.report(make.document(make.finding(quote="“é” \udc80"))))

    assert "“é” \\udc80" in text
    assert json.loads(text.encode("utf-8"))["documents"]


def test_questions_are_told_whole_once_and_by_id_in_each_document(full):
    tree = json.loads(render_json(full, lang="en"))

    assert [document["checklist"] for document in tree["documents"]] == [["PNL001"], []]
    (asked,) = tree["checklist"]
    assert (asked["id"], asked["question"], asked["why"]) == ("PNL001", "Question PNL001?", "It cannot be read")
