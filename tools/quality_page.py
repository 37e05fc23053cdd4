"""Write ``docs/quality.md``: how well real documents are understood, and what the rules say of them.

    python tools/quality_page.py [--corpus FOLDER]

Needs the labelled documents and their scorer, which are no part of this project: ``files/`` with ``labels/`` and
``more/`` in the folder, ``tools/score.py`` beside it. Everything runs by the law of the day of the register, so that
the page is the same tomorrow. Takes half a minute. ``docs/quality.yaml`` holds what is known to be missed.

Exit code: 1 if a document that is no standard is accused of lacking a component, 2 if the documents are not there.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import cast

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tools")]

from quality.judged import count_no_standards, count_rules, missing_component_codes  # noqa: E402 (by the line above)
from quality.known import read_known  # noqa: E402
from quality.layouts import read_layouts  # noqa: E402
from quality.measure import Pair, measure  # noqa: E402
from quality.page import Quality, render  # noqa: E402
from quality.scorer import Document, Label, load_scorer  # noqa: E402

from standards_lint.knowledge.bundle import Knowledge, load_knowledge  # noqa: E402
from standards_lint.knowledge.data import national  # noqa: E402
from standards_lint.model.report import DocumentReport  # noqa: E402
from standards_lint.pipeline import Session, lint_file, open_session  # noqa: E402
from standards_lint.readers.discover import find_documents  # noqa: E402
from standards_lint.reporters.extract_json import extract_fields  # noqa: E402
from standards_lint.understand import extract_file  # noqa: E402

PAGE = ROOT / "docs" / "quality.md"
CORPUS = ROOT.parent / "shared" / "corpus"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="folder of the documents (default: %(default)s)")
    corpus = parser.parse_args().corpus
    try:
        quality = measured(corpus)
    except FileNotFoundError as error:
        print(f"quality_page: {error}", file=sys.stderr)
        return 2
    PAGE.write_text(render(quality), encoding="utf-8", newline="\n")
    if quality.no_standards.missing_components:
        print("quality_page: a document that is no standard is accused of lacking a component", file=sys.stderr)
        return 1
    return 0


def measured(corpus: Path) -> Quality:
    """Read, judge and count all documents.

    Raises:
        FileNotFoundError: if documents or scorer are not there.
    """
    scorer = load_scorer(corpus.parent / "tools" / "score.py")
    labels = read_labels(corpus)
    knowledge = load_knowledge(national())
    session = open_session(as_of=knowledge.register.register_date)
    judged = judge_all(corpus, session)
    reports = list(judged.values())
    pack, components = session.packs[0], knowledge.components.all
    ran = {rule.code for rule in (*session.rules, *session.faults)}  # none that is on trial
    return Quality(
        pack=pack.label,
        day=session.as_of.isoformat(),
        unlabelled=len(reports) - len(labels),
        measures=measure(_pairs(labels, knowledge), [component.id for component in components], scorer),
        component_names={component.id: component.name.en for component in components},
        layouts=read_layouts((ROOT / "docs" / "layouts.md").read_text(encoding="utf-8")),
        no_standards=count_no_standards(
            [(_accepted(label), judged[path]) for path, label in labels.items()],
            reports,
            missing_component_codes(pack.rules),
        ),
        rules=count_rules([rule for rule in pack.rules if rule.code in ran], reports),
        known=read_known(ROOT / "docs" / "quality.yaml"),
    )


def read_labels(corpus: Path) -> dict[Path, Label]:
    """The labels by document.

    Raises:
        FileNotFoundError: if there is none, or its document is not there.
    """
    labels = {}
    for file in sorted((corpus / "labels").glob("*.json")):
        label = json.loads(file.read_text(encoding="utf-8"))
        document = corpus / "files" / label["file"]
        if not document.is_file():
            raise FileNotFoundError(f"{document}: labelled, but the document is not there")
        labels[document] = label
    if not labels:
        raise FileNotFoundError(f"{corpus}: there are no labelled documents")
    return labels


def judge_all(corpus: Path, session: Session) -> dict[Path, DocumentReport]:
    """The report on every document, with and without labels."""
    folders = [folder for folder in (corpus / "files", corpus / "more") if folder.is_dir()]
    return {path: lint_file(path, session) for path in find_documents(folders).files}


def _pairs(labels: Mapping[Path, Label], knowledge: Knowledge) -> list[Pair]:
    extracted = extract_fields(extract_file(path, knowledge) for path in labels)
    return list(zip(labels.values(), cast(list[Document], extracted["documents"]), strict=True))


def _accepted(label: Label) -> list[str]:
    """The kinds that a fair reader could give, the main one first."""
    return [*label["kinds"][:1], *label.get("also_kinds", ())]


if __name__ == "__main__":
    sys.exit(main())
