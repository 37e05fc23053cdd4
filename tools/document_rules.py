"""Write ``docs/rules.md``, the index of the national rules, and ``docs/rules/*.md``, the story of each.

    python tools/document_rules.py

The same pack gives the same pages; ``tests/meta/test_docs.py`` fails while one of them is behind it.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tools")]

from rule_pages.category import page_name, render_category  # noqa: E402 (found by the line above, like those below)
from rule_pages.index import render_index  # noqa: E402

from standards_lint.knowledge.register import load_register  # noqa: E402
from standards_lint.packs.load import load_pack  # noqa: E402
from standards_lint.packs.precision import load_precision  # noqa: E402
from standards_lint.reporters.explanation import Beside  # noqa: E402

DOCS = ROOT / "docs"
FOLDER = DOCS / "rules"


def pages() -> dict[str, str]:
    """Each page by its path under ``docs/``."""
    rules = ROOT / "rules"
    pack = load_pack(rules, trusted=True)
    beside = Beside(pack, load_register(rules / "knowledge").title_of, load_precision(rules))
    written = {"rules.md": render_index(beside)}
    for category in pack.categories:
        members = [rule for rule in pack.rules if rule.category == category.folder]
        if members:
            written[page_name(category)] = render_category(category, members, beside)
    return written


def main() -> None:
    written = pages()
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("*.md"):
        if path.relative_to(DOCS).as_posix() not in written:
            path.unlink()
    for name, text in written.items():
        (DOCS / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
