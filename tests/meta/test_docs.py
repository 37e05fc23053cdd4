"""The pages under docs/ that are written from the code say what the code says, and no link of any page is dead."""

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("name", ["facts", "rules"])
def test_a_written_page_is_fresh(name):
    spec = importlib.util.spec_from_file_location(f"document_{name}", ROOT / "tools" / f"document_{name}.py")
    writer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(writer)

    written = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")

    assert written == writer.render(), f"run: python tools/document_{name}.py"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_link_to_a_file_is_dead(page):
    targets = [link for link in _LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]

    assert [link for link in targets if not (page.parent / link).exists()] == []
