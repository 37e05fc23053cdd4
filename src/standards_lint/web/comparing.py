"""The second round: two versions of a document, from the desk or as new files."""

from __future__ import annotations

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from standards_lint.model.report import Report
from standards_lint.model.rounds import Rounds
from standards_lint.pipeline import report_of
from standards_lint.reporters.html.render import render_rounds_html
from standards_lint.rounds.follow import follow
from standards_lint.web.answers import Refusal, see_other
from standards_lint.web.desk import Desk, Held
from standards_lint.web.downloads import Download, rounds_letter_bytes, text_bytes
from standards_lint.web.office import Office, desk_of, office_of
from standards_lint.web.report_frame import rounds_frame
from standards_lint.web.serving import around, held_of, page
from standards_lint.web.start import read_files, take
from standards_lint.web.words import NO_FORM, NOT_YET, TWO_NEEDED, words_in

_FORMS = ("docx", "html", "json")
_REFRESH = 2
_SECTION = "/banding"


def compare(request: Request) -> Response:
    """The form to choose two versions; the comparison once they are chosen and judged."""
    office, desk = office_of(request), desk_of(request)
    if "lama" not in request.query_params and "baru" not in request.query_params:
        done = sorted((held for held in desk.documents if held.judged), key=lambda held: -held.number)
        return page(request, "compare.html.j2", _SECTION, documents=done, bounds=office.bounds)
    old, new = _chosen(request, desk)
    t = words_in(desk.lang)
    if old.judged is None or new.judged is None:
        return page(
            request, "wait.html.j2", _SECTION, title=t["compare_title"], told=t["compare_wait"], refresh=_REFRESH
        )
    rounds, report = _rounds(old, new, office, desk)
    query = f"?lama={old.number}&baru={new.number}"
    links = [(form, f"{t['download']} {t[f'rounds_{form}']}", f"{_SECTION}/unduh/{form}{query}") for form in _FORMS]
    note = t["no_marks"] if old.marks or new.marks else ""
    frame = rounds_frame(around(request, _SECTION), note, links)
    components = office.session.knowledge.components
    text = render_rounds_html(rounds, report, components, office.whys, lang=desk.lang, frame=frame)
    return HTMLResponse(text_bytes(text))


async def compare_files(request: Request) -> Response:
    """Takes in an old and a new version."""
    office, desk = office_of(request), desk_of(request)
    form = await read_files(request, office, desk)
    try:
        files = [item for name in ("lama", "baru") if isinstance(item := form.get(name), UploadFile) and item.filename]
        if len(files) != 2:
            raise Refusal(400, TWO_NEEDED, lang=desk.lang)
        old, new = await take(office, desk, files)
    finally:
        await form.close()
    return see_other(f"{_SECTION}?lama={old}&baru={new}")


def download_comparison(request: Request) -> Response:
    """The comparison as a file: what ``standards-lint compare`` writes."""
    office, desk = office_of(request), desk_of(request)
    old, new = _chosen(request, desk)
    if old.judged is None or new.judged is None:
        raise Refusal(409, NOT_YET, lang=desk.lang)
    rounds, report = _rounds(old, new, office, desk)
    form = request.path_params["form"]
    if form not in _FORMS:
        raise Refusal(404, NO_FORM, lang=desk.lang)
    return Download(f"perbandingan.{form}", form, _bytes(rounds, report, form, office, desk.lang)).response()


def _bytes(rounds: Rounds, report: Report, form: str, office: Office, lang: str) -> bytes:
    if form == "docx":
        return rounds_letter_bytes(rounds, report, office, lang)
    if form == "json":
        from standards_lint.reporters.rounds_json import render_rounds_json

        return text_bytes(render_rounds_json(rounds, report, lang=lang))
    return text_bytes(render_rounds_html(rounds, report, office.session.knowledge.components, office.whys, lang=lang))


def _chosen(request: Request, desk: Desk) -> tuple[Held, Held]:
    """The two documents that the address names.

    Raises:
        Refusal: where these are not two that are on the desk.
    """
    told = [request.query_params.get(name, "") for name in ("lama", "baru")]
    if not all(number.isascii() and number.isdecimal() and len(number) < 10 for number in told) or told[0] == told[1]:
        raise Refusal(400, TWO_NEEDED, lang=desk.lang)
    old, new = (held_of(desk, int(number)) for number in told)
    return old, new


def _rounds(old: Held, new: Held, office: Office, desk: Desk) -> tuple[Rounds, Report]:
    if old.judged is None or new.judged is None:
        raise Refusal(409, NOT_YET, lang=desk.lang)
    before, after = old.judged.report, new.judged.report
    return follow(before, after, office.session.knowledge.namesake_words), report_of([before, after], office.session)
