"""Write ``docs/layouts.md``: how much of a standard comes back from every layout in every format.

    python tools/layout_grid.py

Draws the standards of ``tests/layouts/``, reads them back and compares. Needs the ``test`` extra and
LibreOffice, which draws ODF and PDF.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from layouts.grid import RENDERERS, converted_documents, documents, recover  # noqa: E402 (found by the line above)
from layouts.office import CONVERTED, has_office  # noqa: E402
from layouts.report import cells_of, render  # noqa: E402

PAGE = ROOT / "docs" / "layouts.md"


def main() -> int:
    results = [recover(document) for document in documents(tuple(RENDERERS))]
    if not has_office():
        print("LibreOffice is not installed; the page needs its columns", file=sys.stderr)
        return 1
    results += [recover(document) for form in CONVERTED for document in converted_documents(form)]
    PAGE.write_text(render(cells_of(results)), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
