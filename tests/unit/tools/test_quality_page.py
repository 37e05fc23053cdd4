"""The page on quality: how it is written, and that its parts are those of today.

Its figures are not measured again here: that takes half a minute, and every change to extraction moves some of them.
"""

import importlib.util
from dataclasses import replace
from pathlib import Path

import pytest
from quality.judged import NoStandards, RuleCount
from quality.known import Miss, MissPart, read_known
from quality.layouts import Layouts, read_layouts
from quality.measure import Figure, Group, Measures
from quality.page import METRICS, NONE, Quality, render

from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.model.finding import Severity
from standards_lint.packs.load import load_pack
from standards_lint.pipeline import lint_file, open_session

ROOT = Path(__file__).parents[3]
CORPUS = ROOT.parent / "shared" / "corpus"
PAGE = ROOT / "docs" / "quality.md"
RULES = load_pack(national(), trusted=True).rules

beside_the_corpus = pytest.mark.skipif(
    not (CORPUS / "labels").is_dir(), reason="the labelled documents are not beside this checkout"
)


def group(name, documents):
    return Group(name, documents, {metric: Figure(3, 1, 0) for metric in METRICS})


QUALITY = Quality(
    pack="contoh 1",
    day="2026-01-02",
    unlabelled=5,
    measures=Measures(group("all", 4), {"biaya": Figure(1, 0, 1)}, [group(".txt", 4)], [group("", 4)]),
    component_names={"biaya": "Fee"},
    layouts=Layouts(layouts=2, cells=7, good="85.7%", bar="0.95", lowest=""),
    no_standards=NoStandards(3, 2, 1, 0, 0, 4, {"DOK020": 4}),
    rules=[RuleCount(RULES[0], 2, {Severity.INFO: 6}), RuleCount(RULES[1], 0, {})],
    known=[MissPart("Reading", [Miss("A picture.", "It is not read.")])],
)


def script():
    spec = importlib.util.spec_from_file_location("quality_page", ROOT / "tools" / "quality_page.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "line",
    [
        "| `services`: the services it describes, by name | 0.750 | 1.000 | 0.857 | 3 |",
        f"| `kind`: what the document is: standard, maklumat, SOP … | {NONE} | {NONE} | 0.857 | 3 |",
        "| `biaya`: fee | 1.000 | 0.500 | 0.667 | 2 |",
        "| `.txt` | 4 | 0.857 | 0.857 | 0.750 | 1.000 | 3 | 0.857 | 0.857 |",
        f"| [{RULES[0].code}](../rules/{RULES[0].file}) `{RULES[0].name}` | 2 |  |  | 6 |  |",
        f"1 of 2 rules have nothing to say of them: {RULES[1].code}.",
        "* Errors and warnings on these 3: 1. On a missing component: 0; there must be none.",
        "* A picture. *It is not read.*",
        "back: of 7 cells 85.7% come to 0.95 or more. [The grid](layouts.md) has them all.",
    ],
)
def test_a_figure_stands_on_the_page(line):
    assert line in render(QUALITY).splitlines()


def test_the_worst_cell_is_told():
    page = render(replace(QUALITY, layouts=replace(QUALITY.layouts, lowest="0.81")))

    assert "0.95 or more; the lowest is 0.81." in page


def test_without_documents_the_fault_is_told(tmp_path):
    with pytest.raises(FileNotFoundError, match="the scorer"):
        script().measured(tmp_path / "corpus")


@beside_the_corpus
def test_the_page_has_the_parts_of_today():
    page = PAGE.read_text(encoding="utf-8")
    knowledge = load_knowledge(national())
    stable = [rule.code for rule in RULES if rule.status == "stable"]
    shown = [f"| `{metric}`: {about} |" for metric, about in METRICS.items()]
    shown += [f"| `{component.id}`: " for component in knowledge.components.all]
    shown += [f"`{suffix}`" for suffix in (".txt", ".html", ".md", ".pdf", ".docx")]
    shown.append(
        f"{load_pack(national(), trusted=True).label}; it judges by the law of {knowledge.register.register_date}."
    )

    stale = "run: python tools/quality_page.py"
    assert [text for text in shown if text not in page] == [], stale
    assert [
        code for code in stable if f"[{code}]" not in page and f" {code}," not in page and f" {code}." not in page
    ] == [], stale


@beside_the_corpus
def test_the_page_holds_what_the_other_pages_say_now():
    page = PAGE.read_text(encoding="utf-8")
    known = read_known(ROOT / "docs" / "quality.yaml")
    layouts = read_layouts((ROOT / "docs" / "layouts.md").read_text(encoding="utf-8"))
    fresh = render(replace(QUALITY, known=known, layouts=layouts))

    for title in ("## By layout", "## What is known to be missed"):
        part = fresh[fresh.index(title) :].partition("\n## ")[0]
        assert part.strip() in page, "run: python tools/quality_page.py"


@beside_the_corpus
def test_the_page_names_no_document():
    page = PAGE.read_text(encoding="utf-8").casefold()
    names = [path.stem.casefold() for folder in ("files", "more") for path in (CORPUS / folder).iterdir()]

    assert [name for name in names if name in page] == []


@beside_the_corpus
def test_no_document_that_is_no_standard_is_accused():
    labels = {
        path: label for path, label in script().read_labels(CORPUS).items() if label["kinds"] == ["bukan_standar"]
    }
    session = open_session(as_of=load_knowledge(national()).register.register_date)
    reports = [lint_file(path, session) for path in labels]

    assert len(reports) > 10
    accused = (Severity.ERROR, Severity.WARNING)
    assert [(r.path, f.code) for r in reports for f in r.findings if f.severity in accused] == []
