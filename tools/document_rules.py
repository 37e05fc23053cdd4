"""Write ``docs/rules.md``, the index of the national rules, from the pack.

    python tools/document_rules.py

The same pack gives the same page; ``tests/meta/test_docs.py`` fails while the page is behind it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from standards_lint.model.finding import Text  # noqa: E402 (found by the line above, like the next three)
from standards_lint.packs.load import load_pack  # noqa: E402
from standards_lint.packs.spec import Category, Pack, Rule  # noqa: E402
from standards_lint.reporters.basis import basis_words  # noqa: E402

PAGE = ROOT / "docs" / "rules.md"

_HEAD = """\
# Rules

The {count} rules of the pack {label}, last legal review {review}.
Written by `python tools/document_rules.py` from `rules/`; do not edit.
`standards-lint explain CODE` tells one of them in full: reason, law, example, limits.

*At most* is the heaviest that a rule gives; by kind and form of the document, and by how sure the law and the reading
are, it may give less. *Review* (periksa) asks a person to look and never decides the exit code. Where words in brackets
follow an article, it was not read in its own text. What no rule checks, and why, stands in [left-out.md](left-out.md).
"""


def render() -> str:
    """The whole page."""
    pack = load_pack(ROOT / "rules", trusted=True)
    head = _HEAD.format(count=len(pack.rules), label=pack.label, review=pack.legal_review)
    return "\n".join([head, *(line for category in pack.categories for line in _category(category, pack))])


def _category(category: Category, pack: Pack) -> Iterator[str]:
    rules = [rule for rule in pack.rules if rule.category == category.folder]
    if rules:
        yield f"## {category.title.id} ({category.title.en})\n"
        yield "| code | name | at most | what is wrong | law |\n|---|---|---|---|---|"
        yield from (_row(rule) for rule in rules)
        yield ""


def _row(rule: Rule) -> str:
    cells = (
        f"[{rule.code}](../rules/{rule.file})",
        f"`{rule.name}`" + ("" if rule.status == "stable" else f" ({rule.status})"),
        rule.severity.value,
        _both(rule.summary),
        basis_words(rule.basis, "en") or "none: about reading, not about law",
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _both(text: Text) -> str:
    return f"{text.id}<br>*{text.en}*"


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8", newline="\n")
