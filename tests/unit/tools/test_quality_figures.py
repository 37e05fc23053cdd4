"""Counting labels against extraction, and what rules said of documents."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from quality.judged import count_no_standards, count_rules, missing_component_codes
from quality.known import Miss, MissPart, read_known
from quality.layouts import Layouts, read_layouts
from quality.measure import Figure, measure
from quality.scorer import load_scorer

from standards_lint.model.finding import Finding, Severity, Text
from standards_lint.model.report import DocumentReport
from standards_lint.model.span import Span

ROOT = Path(__file__).parents[3]
SCORER = ROOT.parent / "shared" / "tools" / "score.py"
COMPONENTS = ("persyaratan", "biaya", "produk")

# The interface of the scorer that is kept beside the documents, counting components alone.
_SCORER = """
METRICS = ("components",)

class Tally:
    def __init__(self):
        self.tp = self.fp = self.fn = 0
    def sets(self, want, got):
        self.tp += len(want & got)
        self.fp += len(got - want)
        self.fn += len(want - got)

def pair_services(want, got):
    return list(zip(want, got, strict=True))

def components_of_label(service):
    return service["components"]

def components_of(service):
    return {component["id"]: component for component in service["components"]}

def score_document(label, doc, tallies, say):
    for want, got in pair_services(label["services"], doc["services"]):
        tallies["components"].sets(set(components_of_label(want)), set(components_of(got)))
        say("components", "a difference")
"""


def label(file, kinds, *components):
    service = {"name": "Izin Contoh", "components": dict.fromkeys(components, "isi"), "times": [], "unlabelled": []}
    return {"file": file, "kinds": kinds, "readable": bool(kinds), "services": [service], "citations": []}


def document(*components):
    found = [{"id": component, "state": "isi", "labelled": True} for component in components]
    return {"readable": True, "kinds": ["sop"], "services": [{"name": "Izin Contoh", "fee": None, "components": found}]}


PAIRS = [
    (label("a.txt", ["sop"], "persyaratan", "biaya"), document("persyaratan", "produk")),
    (label("b.pdf", [], "persyaratan"), document("persyaratan")),
    (label("c.txt", ["sop"], "biaya"), document("biaya")),
]


@pytest.fixture
def scorer(tmp_path):
    (tmp_path / "score.py").write_text(_SCORER, encoding="utf-8")
    return load_scorer(tmp_path / "score.py")


def test_shares_of_nothing_are_none():
    assert Figure(0, 0, 0).f1 is None
    assert (Figure(0, 2, 0).precision, Figure(0, 2, 0).recall) == (0, None)


def test_precision_recall_and_their_mean():
    figure = Figure(right=3, invented=1, missed=2)

    assert (figure.precision, figure.recall, figure.n) == (0.75, 0.6, 5)
    assert figure.f1 == pytest.approx(2 * 0.75 * 0.6 / (0.75 + 0.6))


def test_components_are_counted_one_by_one(scorer):
    measures = measure(PAIRS, COMPONENTS, scorer)

    assert measures.components == {
        "persyaratan": Figure(2, 0, 0),
        "biaya": Figure(1, 0, 1),
        "produk": Figure(0, 1, 0),
    }
    assert measures.whole.metrics == {"components": Figure(3, 1, 1)}


def test_groups_are_the_formats_and_the_main_kinds_the_largest_first(scorer):
    measures = measure(PAIRS, COMPONENTS, scorer)

    assert [(group.name, group.documents) for group in measures.formats] == [(".txt", 2), (".pdf", 1)]
    assert [(group.name, group.documents) for group in measures.kinds] == [("sop", 2), ("", 1)]


@pytest.mark.skipif(not SCORER.is_file(), reason="the scorer is not beside this checkout")
def test_counting_one_by_one_comes_to_what_the_scorer_counts():
    measures = measure(PAIRS, COMPONENTS, load_scorer(SCORER))
    single = measures.components.values()

    assert measures.whole.metrics["components"] == Figure(
        sum(figure.right for figure in single),
        sum(figure.invented for figure in single),
        sum(figure.missed for figure in single),
    )


def test_without_the_scorer_the_fault_is_told(tmp_path):
    with pytest.raises(FileNotFoundError, match="the scorer of the labelled documents is not there"):
        load_scorer(tmp_path / "score.py")


def report(kind, *findings):
    told = tuple(
        Finding(code, code.lower(), severity, Text("", ""), Text("", ""), "", Span(1)) for code, severity in findings
    )
    return DocumentReport("x", kind, readable=bool(kind), findings=told)


NEWS = report("bukan_standar", ("DOK020", Severity.INFO))
ACCUSED = report("sop", ("KOM001", Severity.WARNING), ("KOM002", Severity.INFO), ("SOP002", Severity.ERROR))
SOP = report("bukan_standar", ("DOK020", Severity.INFO))


def test_rules_are_counted_by_document_and_severity():
    rules = [SimpleNamespace(code=code) for code in ("DOK020", "KOM001", "KOM002", "SOP002", "WKT001")]

    counts = count_rules(rules, [NEWS, SOP, ACCUSED])

    assert [count.documents for count in counts] == [2, 1, 1, 1, 0]
    assert counts[0].severities == {Severity.INFO: 2}


def test_documents_that_are_no_standard_are_followed():
    labelled = [
        (["bukan_standar"], NEWS),
        (["bukan_standar"], ACCUSED),
        (["sop"], SOP),
        (["sop", "bukan_standar"], SOP),
    ]

    found = count_no_standards(labelled, [NEWS, ACCUSED, SOP, report("")], frozenset({"KOM001", "KOM002"}))

    assert (found.labelled, found.recognised, found.accused, found.missing_components) == (2, 1, 2, 1)
    assert (found.wrongly_passed_over, found.taken, found.codes) == (1, 2, {"DOK020": 2})


def test_the_rules_on_missing_components_are_those_of_one_file():
    files = {"KOM001": "komponen/KOM001-komponen-wajib.yaml", "KOM015": "komponen/KOM015-komponen-kosong.yaml"}
    rules = [SimpleNamespace(code=code, file=file) for code, file in files.items()]

    assert missing_component_codes(rules) == {"KOM001"}


def test_the_summary_of_the_grid_is_read_from_its_page():
    weak = "Below that:\n\n* table, md, run_in: 0.93\n* table, pdf, clean: 0.94\n"
    page = f"| **table**: A table. | 1.00 |\n\n7 cells, 85.7% of them at 0.95 or more.\n\n{weak}"

    assert read_layouts(page) == Layouts(layouts=1, cells=7, good="85.7%", bar="0.95", lowest="0.93")
    assert read_layouts((ROOT / "docs" / "layouts.md").read_text(encoding="utf-8")).layouts > 20


def test_a_page_without_summary_is_a_fault():
    with pytest.raises(ValueError, match="has no line"):
        read_layouts("# Layouts")


def test_the_list_of_what_is_missed_is_read(tmp_path):
    file = tmp_path / "quality.yaml"
    file.write_text("- part: Reading\n  misses:\n    - {what: A picture., then: It is not read.}\n", encoding="utf-8")

    assert read_known(file) == (MissPart("Reading", (Miss("A picture.", "It is not read."),)),)


@pytest.mark.parametrize("text", ["{}", "- part: x", "- {part: x, misses: [{what: y}]}", "- {part: x, misses: []}"])
def test_a_list_of_another_shape_is_a_fault(tmp_path, text):
    file = tmp_path / "quality.yaml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(ValueError, match=r"^quality\.yaml: "):
        read_known(file)
