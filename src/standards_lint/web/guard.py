"""Stands before every request: who asks, from where, and how much; and before every answer: what a browser may do."""

from __future__ import annotations

import sys

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from standards_lint.records import dataclass
from standards_lint.web.answers import Refusal, refusal_page
from standards_lint.web.desks import Desks
from standards_lint.web.origin import Names, from_own_page
from standards_lint.web.words import NOT_OURS, STRANGER, TOO_MUCH, UNFORESEEN, WRONG_NAME

ENTRY = "/masuk"
UPLOADS = ("/unggah", "/banding")
_OPEN = (ENTRY, "/aset/")
_PATIENCE = 4
"""Times the limit that is still read of what is too large: a browser shows an answer only after it has sent all."""

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not "no-referrer": with that browsers send forms without saying from which page they come.
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@dataclass(frozen=True, slots=True)
class Guard:
    """The program behind its guard."""

    app: ASGIApp
    desks: Desks
    names: Names
    cookie: str
    """Name of the cookie that holds the secret of a desk."""
    form_bytes: int
    upload_bytes: int

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves one request; whatever happens, the next one is served too."""
        if scope["type"] != "http":
            return
        answered = _Answered(send)
        try:
            await self._serve(scope, receive, answered)
        except Exception as error:  # noqa: BLE001 (one request must not end the server; it is told, here and there)
            print(f"standards-lint: {scope['path']}: {type(error).__name__}: {error}", file=sys.stderr)
            if not answered.begun:
                await _tell(Refusal(500, UNFORESEEN), scope, receive, answered)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        problem = self._problem(request)
        if problem is not None:
            await _tell(problem, scope, receive, send)
            return
        most = self.upload_bytes if scope["path"] in UPLOADS else self.form_bytes
        told = request.headers.get("content-length", "0")
        if not told.isdecimal() or int(told) > most:
            await _discard(receive, most * _PATIENCE)
            await _tell(Refusal(413, TOO_MUCH, {"megabytes": most // 1_000_000 or 1}), scope, receive, send)
            return
        await self.app(scope, _counted(receive, most), send)

    def _problem(self, request: Request) -> Refusal | None:
        """Why a request is not served; lays the desk of who asks beside it."""
        if not self.names.knows(request.headers.get("host", "")):
            return Refusal(421, WRONG_NAME)
        if request.method not in ("GET", "HEAD") and not from_own_page(request.headers):
            return Refusal(403, NOT_OURS)
        desk = self.desks.find(request.cookies.get(self.cookie, ""))
        request.scope.setdefault("state", {})["desk"] = desk
        if desk is None and not request.url.path.startswith(_OPEN):
            return Refusal(403, STRANGER)
        return None


class _Answered:
    """Puts the headers of every answer, and knows whether there has been one."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.begun = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
        await self._send(message)


def _counted(receive: Receive, most: int) -> Receive:
    """What is received, as long as it is no more than it may be, whatever its head says."""
    left = most

    async def counted() -> Message:
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise Refusal(413, TOO_MUCH, {"megabytes": most // 1_000_000 or 1})
        return message

    return counted


async def _discard(receive: Receive, most: int) -> None:
    left = most
    while left > 0:
        message = await receive()
        left -= len(message.get("body", b""))
        if message["type"] == "http.disconnect" or not message.get("more_body", False):
            return


async def _tell(refusal: Refusal, scope: Scope, receive: Receive, send: Send) -> None:
    response: Response = refusal_page(refusal, Headers(scope=scope))
    await response(scope, receive, send)
