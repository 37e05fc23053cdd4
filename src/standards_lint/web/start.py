"""Coming in, leaving documents, seeing how far they are, going away."""

from __future__ import annotations

import re
import secrets

from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from standards_lint.web.answers import Refusal, see_other
from standards_lint.web.desk import Desk
from standards_lint.web.office import Office, desk_of, office_of
from standards_lint.web.origin import is_loopback
from standards_lint.web.pages import asset, filled
from standards_lint.web.reception import Sent
from standards_lint.web.rows import list_values
from standards_lint.web.serving import around, held_of, page
from standards_lint.web.words import BROKEN_FORM, DESK_FULL, FULL, NO_FILES, NO_PAGE, TOO_MANY, WRONG_KEY, words_in

_OWN_PATH = re.compile(r"/(?![/\\])[^\s]*")
_REFRESH = 3
"""Seconds after which a browser without scripts looks again."""
_MEGABYTE = 1_000_000


def enter(request: Request) -> Response:
    """Lets in who knows the key, with a desk of their own.

    The cookie is for requests of our own pages only, and what a page elsewhere or a mail leads to is none: so the next
    page is asked for by this one.
    """
    office = office_of(request)
    if not secrets.compare_digest(request.query_params.get("kunci", "").encode(), office.token.encode()):
        raise Refusal(403, WRONG_KEY)
    desk: Desk | None = desk_of(request)
    desk = desk or office.desks.open()
    if desk is None:
        raise Refusal(503, FULL)
    response = HTMLResponse(filled("enter.html.j2", t=words_in(desk.lang), lang=desk.lang))
    response.set_cookie(request.app.state.cookie, desk.key, httponly=True, samesite="strict", path="/")
    return response


def start(request: Request) -> Response:
    """The first page: a place for files, and the documents on the desk."""
    desk = desk_of(request)
    values = list_values(desk)
    loopback = is_loopback(request.client.host) if request.client else True
    refresh = _REFRESH if values["busy"] else 0
    bounds = office_of(request).bounds
    return page(request, "start.html.j2", "/", bounds=bounds, loopback=loopback, refresh=refresh, **values)


def listed(request: Request) -> Response:
    """The documents on the desk alone, for the script that looks how far they are."""
    values = list_values(desk_of(request))
    text = filled("list.html.j2", **around(request, "/"), **values)
    return HTMLResponse(text, headers={"X-Busy": "yes" if values["busy"] else ""})


async def upload(request: Request) -> Response:
    """Takes in files and has them judged."""
    office, desk = office_of(request), desk_of(request)
    form = await read_files(request, office, desk)
    try:
        sent = [item for item in form.getlist("berkas") if isinstance(item, UploadFile) and item.filename]
        if not sent:
            raise Refusal(400, NO_FILES, lang=desk.lang)
        await take(office, desk, sent, together=form.get("bersama") == "ya")
    finally:
        await form.close()
    return see_other("/")


async def read_files(request: Request, office: Office, desk: Desk) -> FormData:
    """A form with files.

    Raises:
        Refusal: where it holds too much or cannot be read.
    """
    try:
        return await request.form(max_files=office.bounds.files, max_fields=20)
    except HTTPException as error:
        if "Too many files" in str(error.detail):
            raise Refusal(413, TOO_MANY, {"files": office.bounds.files}, desk.lang) from None
        raise Refusal(400, BROKEN_FORM, lang=desk.lang) from None


async def take(office: Office, desk: Desk, files: list[UploadFile], *, together: bool = False) -> list[int]:
    """Lays files on the desk and gives their numbers.

    Raises:
        Refusal: where the desk is full.
    """
    bounds = office.bounds
    size = sum(file.size or 0 for file in files)
    if len(desk.documents) + len(files) > bounds.documents or desk.bytes_held() + size > bounds.desk_bytes:
        values = {"documents": bounds.documents, "megabytes": bounds.desk_bytes // _MEGABYTE}
        raise Refusal(413, DESK_FULL, values, desk.lang)
    sent = [Sent(file.filename or "", file.file) for file in files]
    held = await run_in_threadpool(office.reception.take, desk, sent, together=together)
    return [document.number for document in held]


def remove(request: Request) -> Response:
    """Takes a document off the desk."""
    desk = desk_of(request)
    desk.remove(held_of(desk, request.path_params["number"]).number)
    return see_other("/")


async def language(request: Request) -> Response:
    """Changes the language, and goes back to where that was asked for."""
    desk, form = desk_of(request), await request.form(max_files=0, max_fields=5)
    if form.get("bahasa") in ("id", "en"):
        desk.lang = str(form["bahasa"])
    back = str(form.get("kembali", "/"))
    return see_other(back if _OWN_PATH.fullmatch(back) else "/")


def finish(request: Request) -> Response:
    """Asks whether all is to be removed; removes it when the form says so."""
    if request.method != "POST":
        return page(request, "finish.html.j2", "", sure=True, told="")
    office, desk = office_of(request), desk_of(request)
    office.bench.drop(desk.key)
    office.desks.close(desk)
    t = words_in(desk.lang)
    leave = office.leave if office.desks.are_empty else None
    told = t["finished_kept" if office.keeps else "finished_left" if leave else "finished"]
    page_ = filled("finish.html.j2", t=t, lang=desk.lang, sure=False, told=told)
    response = HTMLResponse(page_, background=BackgroundTask(leave) if leave else None)
    response.delete_cookie(request.app.state.cookie, httponly=True, samesite="strict", path="/")
    return response


def own_file(request: Request) -> Response:
    """A style or a script."""
    found = asset(request.path_params["name"])
    if found is None:
        raise Refusal(404, NO_PAGE)
    text, type_ = found
    return Response(text, media_type=type_)
