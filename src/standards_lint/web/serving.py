"""What every page needs: who asks, in which language, and the frame around it."""

from __future__ import annotations

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse

from standards_lint.web.answers import Refusal
from standards_lint.web.desk import Desk, Held
from standards_lint.web.office import desk_of
from standards_lint.web.pages import filled
from standards_lint.web.words import NO_DOCUMENT, NOT_YET, words_in


def page(request: Request, template: str, section: str, **values: object) -> HTMLResponse:
    """A page of the program.

    Args:
        request: What is answered.
        template: Name of its file.
        section: Path of the part of the program that it belongs to.
        values: What it shows.
    """
    return HTMLResponse(filled(template, **around(request, section), **values))


def around(request: Request, section: str) -> dict[str, object]:
    """What the frame of a page shows."""
    desk = desk_of(request)
    query = f"?{request.url.query}" if request.url.query else ""
    # After a form the language is changed on the page that shows its result.
    path = f"{quote(request.url.path)}{query}" if request.method == "GET" else section
    return {"t": words_in(desk.lang), "lang": desk.lang, "section": section, "path": path}


def held_of(desk: Desk, number: int) -> Held:
    """A document of the desk.

    Raises:
        Refusal: where it is not there.
    """
    held = desk.find(number)
    if held is None:
        raise Refusal(404, NO_DOCUMENT, lang=desk.lang)
    return held


def judged_of(desk: Desk, number: int) -> Held:
    """A document of the desk that has been judged.

    Raises:
        Refusal: where it is not there, or has not been.
    """
    held = held_of(desk, number)
    if held.report is None or held.judged is None:
        raise Refusal(409, NOT_YET, lang=desk.lang)
    return held
