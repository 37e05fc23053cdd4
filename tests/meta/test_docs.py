"""The pages under docs/ that are written from the code say what the code says, and no link of any page is dead."""

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def writer_of(name):
    spec = importlib.util.spec_from_file_location(f"document_{name}", ROOT / "tools" / f"document_{name}.py")
    writer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(writer)
    return writer


RULE_PAGES = writer_of("rules").pages()


def test_the_page_on_facts_is_fresh():
    written = (DOCS / "facts.md").read_text(encoding="utf-8")

    assert written == writer_of("facts").render(), "run: python tools/document_facts.py"


@pytest.mark.parametrize("name", RULE_PAGES)
def test_a_page_on_rules_is_fresh(name):
    written = (DOCS / name).read_text(encoding="utf-8")

    assert written == RULE_PAGES[name], "run: python tools/document_rules.py"


def test_no_page_on_rules_is_left_over():
    assert {f"rules/{path.name}" for path in (DOCS / "rules").glob("*")} | {"rules.md"} == set(RULE_PAGES)


def test_every_rule_of_the_index_leads_to_its_story():
    links = re.findall(r"^\| \[([A-Z]{3}[0-9]{3})\]\((rules/\w+\.md)#(\w+)\)", RULE_PAGES["rules.md"], re.MULTILINE)

    assert len(links) == len({code for code, _, _ in links}) > 0
    for code, page, anchor in links:
        assert anchor == code.lower()
        assert f"\n## {code}\n" in RULE_PAGES[page]
    assert sum(text.count("\n## ") for name, text in RULE_PAGES.items() if name != "rules.md") == len(links)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_link_to_a_file_is_dead(page):
    targets = [link for link in _LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]

    assert [link for link in targets if not (page.parent / link).exists()] == []
