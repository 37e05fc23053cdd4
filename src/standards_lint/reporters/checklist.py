"""The questions for the reviewer, as lines of text and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from standards_lint.model.question import Question
from standards_lint.packs.spec import Pack
from standards_lint.reporters.basis import basis_words
from standards_lint.reporters.json_text import json_text


def question_lines(questions: Iterable[Question], lang: str) -> Iterator[str]:
    """Three lines for each question: what is asked, why, and the law."""
    for question in questions:
        yield f"  {question.id}  [ ] {question.question.in_(lang)}"
        yield f"          {question.why.in_(lang)}"
        yield f"          {basis_words(question.basis, lang)}"


def question_fields(question: Question, lang: str) -> dict[str, object]:
    """A question for JSON."""
    return {
        "id": question.id,
        "question": question.question.in_(lang),
        "why": question.why.in_(lang),
        "applies_to": list(question.applies_to),
        "component": question.component,
        "basis": [{"regulation": b.regulation, "article": b.article, "verified": b.verified} for b in question.basis],
        "pack": question.pack,
    }


def checklist_text(pack: Pack, lang: str) -> str:
    """All questions of a pack as text."""
    return "".join(f"{line}\n" for line in question_lines(pack.questions, lang))


def checklist_json(pack: Pack, lang: str) -> str:
    """All questions of a pack as JSON."""
    questions = [question_fields(question, lang) for question in pack.questions]
    return json_text({"schema_version": 1, "pack": pack.label, "questions": questions})
