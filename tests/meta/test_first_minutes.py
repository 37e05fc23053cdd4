"""The pages for newcomers, from their first command to their last, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from .walks import printing, walk

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("page", [DOCS / "first-minutes.md", DOCS / "id" / "first-minutes.md"], ids=["en", "id"])
def test_the_page_is_walked_as_it_stands(page, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")

    with pytest.MonkeyPatch.context() as patch:
        walk(page, tmp_path, printing(patch))
