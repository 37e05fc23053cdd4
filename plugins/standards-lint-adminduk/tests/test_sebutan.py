"""The words of one paper, cut out of the item that they stand in."""

import pytest
from standards_lint.plugins import Mark, SourceText

from standards_lint_adminduk.sebutan import paper_in


@pytest.mark.parametrize(
    ("item", "paper"),
    [
        ("akta lahir", "akta lahir"),
        ("b. Fotokopi akta lahir; dan", "Fotokopi akta lahir"),
        ("2) Fotokopi akta lahir.", "Fotokopi akta lahir"),
        ("- akta lahir;", "akta lahir"),
        ("KK, akta lahir almarhum, KTP", "akta lahir almarhum"),
        ("KK, KTP, dan akta lahir", "akta lahir"),
        ("KK dan akta lahir serta KTP", "akta lahir"),
        ("a. KK, akta lahir", "akta lahir"),
    ],
)
def test_paper(item, paper):
    start = item.index("akta")
    found = paper_in(SourceText(item, (Mark(0, 7, 1),)), start, start + len("akta"))
    assert found.text == paper
    assert found.span().column == item.index(paper) + 1
