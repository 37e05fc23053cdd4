"""Write ``docs/copies.md``: how well copies of web pages are read, and what the rules say of a copy only.

    python tools/page_copies.py [--corpus FOLDER]

Every labelled web page is copied as people copy it: selected and pasted as text, opened in a word processor and saved,
printed to PDF in several looks of its tables. The labels of the page hold for its copies, but for what a copy does not
show (closed tabs), so the figures are a little too low. A finding on a copy that the page itself does not get is read
as a sign of a false accusation. Needs the labelled documents (``tools/quality_page.py``), Chromium and LibreOffice;
takes two minutes.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import fill
from typing import cast

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tools")]

from copies.make import SAVED, STYLES, Browser, has_table, to_word  # noqa: E402 (by the line above)
from playwright.sync_api import sync_playwright  # noqa: E402
from quality.measure import Group, measure  # noqa: E402
from quality.scorer import Document, Label, Scorer, load_scorer  # noqa: E402

from standards_lint.knowledge.bundle import Knowledge, load_knowledge  # noqa: E402
from standards_lint.knowledge.data import national  # noqa: E402
from standards_lint.pipeline import Session, lint_file, open_session  # noqa: E402
from standards_lint.reporters.extract_json import extract_fields  # noqa: E402
from standards_lint.understand import extract_file  # noqa: E402

PAGE = ROOT / "docs" / "copies.md"
CORPUS = ROOT.parent / "shared" / "corpus"
SHOWN = ("kind", "services", "components", "times", "citations")
HEAVY = ("error", "warning")
_WIDTH = 120

Forms = Mapping[str, Mapping[Path, Path]]
"""Copies by form: page → copy."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="folder of the documents (default: %(default)s)")
    corpus = parser.parse_args().corpus
    try:
        scorer = load_scorer(corpus.parent / "tools" / "score.py")
        labels = read_labels(corpus)
        with TemporaryDirectory() as folder:
            text = told(labels, copied(list(labels), Path(folder)), scorer)
    except FileNotFoundError as error:
        print(f"page_copies: {error}", file=sys.stderr)
        return 2
    PAGE.write_text(text, encoding="utf-8", newline="\n")
    return 0


def read_labels(corpus: Path) -> dict[Path, Label]:
    """The labels of the web pages by page.

    Raises:
        FileNotFoundError: if there are none.
    """
    read = (json.loads(file.read_text(encoding="utf-8")) for file in sorted((corpus / "labels").glob("*.html.json")))
    labels = {corpus / "files" / label["file"]: label for label in read}
    if not labels:
        raise FileNotFoundError(f"{corpus}: there are no labelled web pages")
    return labels


def copied(pages: Sequence[Path], folder: Path) -> dict[str, dict[Path, Path]]:
    """Copies of pages by form; prints in other looks only of pages with tables."""
    forms = {"the page itself": {page: page for page in pages}}
    (folder / "word").mkdir()
    to_word(pages, folder / "word")
    forms["saved as Word"] = {page: folder / "word" / f"{page.stem}.docx" for page in pages}
    with sync_playwright() as playwright:
        browser = Browser(playwright)
        forms["pasted as text"] = {page: folder / f"{page.stem}.txt" for page in pages}
        for page, copy in forms["pasted as text"].items():
            browser.text(page, copy)
        prints = [("printed", look) for look in STYLES] + [("saved as PDF", look) for look in SAVED]
        for number, (how, look) in enumerate(prints):
            (folder / str(number)).mkdir()
            shown = [page for page in pages if not STYLES[look] or has_table(page)]
            copies = {page: folder / str(number) / f"{page.stem}.pdf" for page in shown}
            for page, copy in copies.items():
                browser.print(page, copy, STYLES[look], tagged=how == "saved as PDF")
            forms[f"{how}: {look}"] = copies
        browser.close()
    return forms


def told(labels: Mapping[Path, Label], forms: Forms, scorer: Scorer) -> str:
    """The page."""
    knowledge = load_knowledge(national())
    session = open_session(as_of=knowledge.register.register_date)
    heavy = {form: {page: findings(copy, session) for page, copy in copies.items()} for form, copies in forms.items()}
    itself = heavy["the page itself"]
    lines = [
        *_head(len(labels)),
        f"| form | pages | {' | '.join(f'`{name}`' for name in SHOWN)} | findings more | of them errors |",
        f"|---|---|{'---|' * len(SHOWN)}---|---|",
    ]
    more: Counter[str] = Counter()
    for form, copies in forms.items():
        figures = _figures(labels, copies, scorer, knowledge)
        extra = [code for page in copies for code in (heavy[form][page] - itself[page]).elements()]
        errors = sum(weight == "error" for _, weight in extra)
        cells = " | ".join(f"{figures.metrics[name].f1 or 0:.3f}" for name in SHOWN)
        lines.append(f"| {form} | {len(copies)} | {cells} | {len(extra)} | {errors} |")
        more.update(code for code, _ in extra)
    rules = ", ".join(f"`{code}` {count}" for code, count in sorted(more.items())) or "none"
    lines += ["", f"Findings that only copies get, by rule: {rules}.", "", *_foot()]
    return "\n".join(lines)


def findings(document: Path, session: Session) -> Counter[tuple[str, str]]:
    """The errors and warnings of a document, by rule."""
    report = lint_file(document, session)
    return Counter((f.code, str(f.severity)) for f in report.findings if str(f.severity) in HEAVY)


def _figures(labels: Mapping[Path, Label], copies: Mapping[Path, Path], scorer: Scorer, knowledge: Knowledge) -> Group:
    extracted = extract_fields(extract_file(copy, knowledge) for copy in copies.values())
    documents = cast(list[Document], extracted["documents"])
    pairs = [(labels[page], document) for page, document in zip(copies, documents, strict=True)]
    return measure(pairs, [component.id for component in knowledge.components.all], scorer).whole


def _head(pages: int) -> list[str]:
    return [
        "# Copies of web pages",
        "",
        fill(
            "How well a page is read that somebody copied, converted or printed. Written by `tools/page_copies.py`; "
            f"do not edit. {pages} labelled web pages ([quality.md](quality.md)) in other forms; their labels hold for "
            "the copies, but for what a copy does not show, such as closed tabs, so these figures are a little too "
            "low. *Findings more* are errors and warnings that a copy gets and the page does not: each is a false "
            "accusation, or one that the form deserves (a Word file is asked for a signature that a web page need not "
            "bear).",
            _WIDTH,
        ),
        "",
    ]


def _foot() -> list[str]:
    return [
        fill(
            "Figures are F1, but for `kind`, which is the part of right ones. *Saved as PDF* is what the browser's "
            "own *Save as PDF* writes (Chrome and Edge): it holds tags, which tell of tables without rulings. A "
            "printer's PDF does not; there a table without any ruling, its texts centred in their rows, is not read "
            "as one.",
            _WIDTH,
        ),
        "",
    ]


if __name__ == "__main__":
    sys.exit(main())
