"""Every layout in every format gives back the standard that was drawn."""

import re
from pathlib import Path

import pytest

from layouts.document import CLEAN
from layouts.grid import RENDERERS, converted_documents, documents, recover
from layouts.office import CONVERTED, has_office
from layouts.report import FORMATS, GOOD, LOWEST, SHARE, cells_of, render

PAGE = Path(__file__).parents[2] / "docs" / "layouts.md"
DRIFT = 0.05
"""Another LibreOffice breaks lines and pages elsewhere."""


@pytest.fixture(scope="module")
def cells():
    return cells_of(map(recover, documents(tuple(RENDERERS))))


@pytest.fixture(scope="module")
def converted_cells():
    if not has_office():
        pytest.skip("LibreOffice (soffice) is not installed: ODF and PDF are not drawn")
    return cells_of(recover(document) for form in CONVERTED for document in converted_documents(form))


def assert_recovered(cells):
    low = {cell: round(rate, 3) for cell, rate in cells.items() if rate < LOWEST}
    weak = {cell: round(rate, 3) for cell, rate in cells.items() if rate < GOOD}
    assert low == {}
    assert len(weak) <= (1 - SHARE) * len(cells), weak


@pytest.mark.timeout(240)
def test_nearly_all_cells_are_recovered(cells):
    assert_recovered(cells)


@pytest.mark.timeout(240)
def test_nearly_all_cells_made_by_libreoffice_are_recovered(converted_cells):
    assert_recovered(converted_cells)


def written():
    """The numbers of the page, by layout and format."""
    rows = re.findall(r"^\| \*\*(\w+)\*\*: .*?\.? \|(.+)\|$", PAGE.read_text(encoding="utf-8"), re.M)
    return {
        (layout, form): shown.strip()
        for layout, numbers in rows
        for form, shown in zip(FORMATS, numbers.split("|"), strict=True)
    }


@pytest.mark.timeout(240)
def test_the_page_tells_the_numbers(cells):
    fresh = re.findall(r"^\| \*\*(\w+)\*\*: .*?\.? \|(.+)\|$", render(cells), re.M)
    told = written()

    assert {layout for layout, _ in told} == {layout for layout, _ in fresh}, "run: python tools/layout_grid.py"
    for layout, numbers in fresh:
        for form, shown in zip(FORMATS, numbers.split("|"), strict=True):
            if form not in CONVERTED:
                assert told[layout, form] == shown.strip(), f"{layout} {form}: run python tools/layout_grid.py"


@pytest.mark.timeout(240)
def test_the_page_tells_the_numbers_of_libreoffice(converted_cells):
    told = written()
    for (layout, form, noise), rate in converted_cells.items():
        clean, _, noisy = told[layout, form].partition(" / ")
        number = clean if noise == CLEAN else noisy
        assert abs(float(number) - rate) <= DRIFT, f"{layout} {form}: run python tools/layout_grid.py"
