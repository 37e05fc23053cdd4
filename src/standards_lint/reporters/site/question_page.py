"""What a program cannot answer and the reviewer must."""

from __future__ import annotations

from standards_lint.packs.spec import Pack
from standards_lint.reporters.basis import basis_words
from standards_lint.reporters.site import words
from standards_lint.reporters.site.page import Block, Heading, Page, Paragraph, Terms, plain

_NAME = "penelaah"


def question_page(pack: Pack, lang: str) -> Page | None:
    """The page; None for a pack without questions."""
    if not pack.questions:
        return None
    blocks: list[Block] = [Paragraph(plain(words.QUESTIONS_LEAD.in_(lang)))]
    for question in pack.questions:
        told = ((words.WHY, question.why.in_(lang)), (words.LAW, basis_words(question.basis, lang)))
        blocks.append(Heading(f"{question.id} {question.question.in_(lang)}"))
        blocks.append(Terms(tuple((name.in_(lang), (plain(text),)) for name, text in told if text)))
    return Page(_NAME, words.QUESTIONS.in_(lang), (), tuple(blocks))
