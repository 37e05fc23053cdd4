"""One document: its findings beside its text, what is decided about them, and its downloads."""

from __future__ import annotations

from asyncio import wrap_future

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from standards_lint.annotate.telling import Telling
from standards_lint.model.finding import Decision, Mark
from standards_lint.model.report import Report
from standards_lint.reporters.html.render import render_html
from standards_lint.reporters.waiver_file import waiver_file
from standards_lint.triage.marks import mark_key
from standards_lint.web.answers import Refusal, see_other
from standards_lint.web.desk import Desk, Held, State
from standards_lint.web.downloads import (
    REPORTS,
    WAIVERS,
    Download,
    content_form,
    download_name,
    forms_for,
    joint_name,
    letter_bytes,
    report_bytes,
    text_bytes,
)
from standards_lint.web.office import Office, desk_of, office_of
from standards_lint.web.report_frame import document_frame
from standards_lint.web.serving import around, held_of, judged_of, page
from standards_lint.web.tasks import annotated_copy, disputed_case
from standards_lint.web.words import (
    LONG_REASON,
    NO_CASE,
    NO_COPY,
    NO_DOCUMENT,
    NO_FINDING,
    NO_FORM,
    NO_REASON,
    words_in,
)

_REFRESH = 2
_MOST_KEYS = 5_000


def document(request: Request) -> Response:
    """The report on a document, with forms to decide about each finding."""
    office, desk = office_of(request), desk_of(request)
    held = held_of(desk, request.path_params["number"])
    t = words_in(desk.lang)
    if held.state is not State.DONE:
        return page(request, "wait.html.j2", "/", title=held.name, told=t["wait_document"], refresh=_REFRESH)
    frame = document_frame(held, around(request, "/"), t, office.bounds.reason)
    components = office.session.knowledge.components
    text = render_html(_report(held, office), components, office.rules, lang=desk.lang, frame=frame)
    return HTMLResponse(text.encode("utf-8", "backslashreplace"))


def _report(held: Held, office: Office) -> Report:
    told = held.told
    if told is None:
        raise Refusal(404, NO_DOCUMENT)
    return office.report(told, compared=held.compared)


async def decide(request: Request) -> Response:
    """Notes what the reviewer decided about the findings of a card, or takes it back."""
    office, desk = office_of(request), desk_of(request)
    held = judged_of(desk, request.path_params["number"])
    form = await request.form(max_files=0, max_fields=10, max_part_size=office.bounds.form_bytes)
    keys = str(form.get("temuan", "")).split()[:_MOST_KEYS]
    known = {mark_key(finding) for finding in held.report.findings} if held.report else set()
    if not keys or not known.issuperset(keys):
        raise Refusal(400, NO_FINDING, lang=desk.lang)
    mark = _mark(str(form.get("keputusan", "")), str(form.get("alasan", "")), office, desk)
    desk.decide(held.number, keys, mark)
    card = str(form.get("kartu", ""))
    near = f"#{card}" if card.replace("-", "").isalnum() and card.isascii() else ""
    return see_other(f"/dokumen/{held.number}{near}")


async def dispute(request: Request) -> Response:
    """A finding that the reviewer takes for wrong, as a file for those who keep the rules; nothing is sent anywhere."""
    office, desk = office_of(request), desk_of(request)
    held = judged_of(desk, request.path_params["number"])
    form = await request.form(max_files=0, max_fields=10, max_part_size=office.bounds.form_bytes)
    because = " ".join(str(form.get("alasan", "")).split())
    if len(because) > office.bounds.reason:
        raise Refusal(400, LONG_REASON, {"letters": office.bounds.reason}, desk.lang)
    keys = str(form.get("temuan", "")).split()
    judged = held.judged
    known = {mark_key(finding): finding for finding in held.report.findings} if held.report else {}
    finding = next((known[key] for key in keys if key in known), None)
    if finding is None or judged is None:
        raise Refusal(400, NO_FINDING, lang=desk.lang)
    if finding.code in office.rules.across:
        raise Refusal(422, NO_CASE, lang=desk.lang)
    answer = office.bench.submit(desk.key, lambda: None, disputed_case, judged, finding, because)
    text: str = await wrap_future(answer)
    return Download(f"keliru-{finding.code}.yaml", "yaml", text.encode("utf-8", "backslashreplace")).response()


def _mark(decision: str, reason: str, office: Office, desk: Desk) -> Mark | None:
    """The decision; None takes it back.

    Raises:
        Refusal: for what is none, and for a finding waived without a reason.
    """
    reason = " ".join(reason.split())
    if len(reason) > office.bounds.reason:
        raise Refusal(400, LONG_REASON, {"letters": office.bounds.reason}, desk.lang)
    if decision == "undo":
        return None
    if decision not in tuple(Decision):
        raise Refusal(400, NO_FINDING, lang=desk.lang)
    if decision == Decision.WAIVED and not reason:
        raise Refusal(400, NO_REASON, lang=desk.lang)
    return Mark(Decision(decision), reason)


async def download(request: Request) -> Response:
    """A file made of a document."""
    office, desk = office_of(request), desk_of(request)
    held = judged_of(desk, request.path_params["number"])
    form = request.path_params["form"]
    if form not in forms_for(held):
        raise Refusal(404, NO_FORM, lang=desk.lang)
    data = await _bytes(held, form, office, desk)
    return Download(download_name(held.name, form), content_form(form), data).response()


async def _bytes(held: Held, form: str, office: Office, desk: Desk) -> bytes:
    from starlette.concurrency import run_in_threadpool

    report = _report(held, office)
    if form in REPORTS:
        return await run_in_threadpool(report_bytes, report, form, office, desk.lang)
    if form == WAIVERS:
        return text_bytes(waiver_file(report.documents[0], held.name))
    if form == "surat":
        return await run_in_threadpool(letter_bytes, report, office, desk.lang)
    telling = Telling(report, office.whys, desk.lang)
    answer = office.bench.submit(desk.key, lambda: None, annotated_copy, held.place, report.documents[0], form, telling)
    copy: bytes | str = await wrap_future(answer)
    if isinstance(copy, str):
        raise Refusal(422, NO_COPY, {"why": copy}, desk.lang)
    return copy


def download_joint(request: Request) -> Response:
    """The report on all documents that came together, in their order."""
    office, desk = office_of(request), desk_of(request)
    documents = desk.of_batch(request.path_params["batch"])
    form = request.path_params["form"]
    if not documents or form not in REPORTS:
        raise Refusal(404, NO_FORM, lang=desk.lang)
    told = [judged_of(desk, held.number).told for held in documents]
    report = office.report(*(one for one in told if one is not None), compared=documents[0].compared)
    return Download(joint_name(documents, form), form, report_bytes(report, form, office, desk.lang)).response()
