"""The addresses of the program, and what answers to each."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from standards_lint.web import comparing, document, library, start
from standards_lint.web.answers import Refusal, refusal_page
from standards_lint.web.guard import ENTRY, Guard
from standards_lint.web.office import Office
from standards_lint.web.origin import Names
from standards_lint.web.words import BROKEN_FORM, NO_PAGE, UNFORESEEN

_ROUTES = [
    Route(ENTRY, start.enter),
    Route("/", start.start),
    Route("/daftar", start.listed),
    Route("/unggah", start.upload, methods=["POST"]),
    Route("/bahasa", start.language, methods=["POST"]),
    Route("/selesai", start.finish, methods=["GET", "POST"]),
    Route("/aset/{name}", start.own_file),
    Route("/dokumen/{number:int}", document.document),
    Route("/dokumen/{number:int}/tanda", document.decide, methods=["POST"]),
    Route("/dokumen/{number:int}/keliru", document.dispute, methods=["POST"]),
    Route("/dokumen/{number:int}/hapus", start.remove, methods=["POST"]),
    Route("/dokumen/{number:int}/unduh/{form}", document.download),
    Route("/bersama/{batch:int}/unduh/{form}", document.download_joint),
    Route("/banding", comparing.compare),
    Route("/banding", comparing.compare_files, methods=["POST"]),
    Route("/banding/unduh/{form}", comparing.download_comparison),
    Route("/aturan", library.rules),
    Route("/aturan/{code}", library.rule),
    Route("/peraturan", library.laws),
    Route("/peraturan/{key:path}", library.law),
]


def make_app(office: Office, names: Names) -> Guard:
    """The program as what a server runs.

    Args:
        office: What its pages share.
        names: Under which it answers.
    """
    app = Starlette(routes=_ROUTES, exception_handlers=dict.fromkeys((Refusal, HTTPException, Exception), _refuse))
    app.state.office = office
    # Cookies know no port: two of these programs on one machine must not take each other's for their own.
    app.state.cookie = f"standards-lint-{names.port}"
    bounds = office.bounds
    return Guard(app, office.desks, names, app.state.cookie, bounds.form_bytes, bounds.upload_bytes)


def _refuse(request: Request, error: Exception) -> Response:
    if not isinstance(error, Refusal):
        status = error.status_code if isinstance(error, HTTPException) else 500  # the guard tells what it was
        desk = getattr(request.state, "desk", None)
        told = {400: BROKEN_FORM, 500: UNFORESEEN}.get(status, NO_PAGE)
        error = Refusal(status, told, lang=desk.lang if desk else "")
    return refusal_page(error, request.headers)
