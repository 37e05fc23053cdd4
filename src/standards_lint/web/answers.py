"""Answers that are not what was asked for: a sentence that says what is wrong and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.responses import HTMLResponse, RedirectResponse, Response

from standards_lint.model.finding import Text
from standards_lint.web.pages import filled
from standards_lint.web.words import words_in


class Refusal(Exception):  # noqa: N818 (an answer, not an error of the program)
    """What is answered instead.

    Args:
        status: Of HTTP.
        told: What is wrong, and what to do.
        values: What `told` leaves open.
        lang: ``id`` or ``en``; Indonesian without it.
    """

    def __init__(self, status: int, told: Text, values: Mapping[str, object] | None = None, lang: str = "") -> None:
        super().__init__(told.id)
        self.status = status
        self.told = told
        self.values = values or {}
        self.lang = lang


def refusal_page(refusal: Refusal, headers: Mapping[str, str]) -> Response:
    """The page that tells a refusal; Indonesian unless the desk's own language is another."""
    lang = refusal.lang or "id"
    sentence = refusal.told.in_(lang).format(**refusal.values)
    text = filled("refusal.html.j2", sentence=sentence, status=refusal.status, t=words_in(lang), lang=lang)
    # Our own scripts ask for fragments of pages; they show what went wrong, not another page.
    if headers.get("x-fragment"):
        return Response(sentence, refusal.status, media_type="text/plain")
    return HTMLResponse(text, refusal.status)


def see_other(path: str) -> Response:
    """After a form: the page to look at."""
    return RedirectResponse(path, 303)
