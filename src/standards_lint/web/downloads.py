"""What can be downloaded, under which name, and its bytes: those that the command line writes for the same document."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from urllib.parse import quote

from starlette.responses import Response

from standards_lint.annotate.copying import copy_name
from standards_lint.letter.letter_words import LETTER
from standards_lint.model.report import Report
from standards_lint.model.rounds import Rounds
from standards_lint.records import dataclass
from standards_lint.reporters.waiver_file import can_be_waived
from standards_lint.web.desk import Held
from standards_lint.web.office import Office

REPORTS = ("html", "xlsx", "json")
"""Forms that can tell of several documents."""
WAIVERS = "pengecualian"
"""What was put aside, as the beginning of a file of waivers."""
_COPIES = ("docx", "pdf")

_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "yaml": "application/yaml",
}


@dataclass(frozen=True, slots=True)
class Download:
    """A file to be saved."""

    name: str
    form: str
    """Of its content: ``docx pdf html xlsx json yaml``."""
    data: bytes

    def response(self) -> Response:
        """The answer that a browser saves under its name and never shows as a page of ours."""
        named = f"attachment; filename*=utf-8''{quote(self.name, safe='')}"
        return Response(self.data, media_type=_TYPES[self.form], headers={"Content-Disposition": named})


def forms_for(held: Held) -> tuple[str, ...]:
    """The forms that there are for a document, those that go back to the office first."""
    copies = tuple(form for form in _COPIES if form == held.form and held.report and held.report.readable)
    told = held.told
    waivers = (WAIVERS,) if told and can_be_waived(told) else ()
    return (*copies, "surat", *REPORTS, *waivers)


def report_bytes(report: Report, form: str, office: Office, lang: str) -> bytes:
    """A report as a file.

    Args:
        report: What was found.
        form: One of `REPORTS`.
        office: The server's own.
        lang: ``id`` or ``en``.
    """
    components = office.session.knowledge.components
    if form == "xlsx":
        from standards_lint.reporters.workbook import render_workbook

        return render_workbook(report, components, lang=lang)
    if form == "json":
        from standards_lint.reporters.report_json import render_json

        return text_bytes(render_json(report, lang=lang))
    from standards_lint.reporters.html.render import render_html

    return text_bytes(render_html(report, components, office.rules, lang=lang))


def letter_bytes(report: Report, office: Office, lang: str) -> bytes:
    """The letter on the only document of a report."""
    from standards_lint.letter.blank_template import blank_template
    from standards_lint.letter.contents import letter_of
    from standards_lint.letter.template import Template
    from standards_lint.letter.word import write_letter

    knowledge = office.session.knowledge
    letter = letter_of(report.documents[0], report, knowledge.components, knowledge.register, lang)
    return write_letter(letter, office.template or Template(blank_template(lang)))


def rounds_letter_bytes(rounds: Rounds, report: Report, office: Office, lang: str) -> bytes:
    """The letter of a second round."""
    from standards_lint.letter.blank_template import blank_template
    from standards_lint.letter.rounds_contents import rounds_letter_of
    from standards_lint.letter.template import Template
    from standards_lint.letter.word import write_rounds_letter

    knowledge = office.session.knowledge
    letter = rounds_letter_of(rounds, report, knowledge.components, knowledge.register, lang)
    return write_rounds_letter(letter, office.template or Template(blank_template(lang)))


def text_bytes(text: str) -> bytes:
    """As the command line writes a text to a file."""
    return text.encode("utf-8", "backslashreplace")


def download_name(name: str, form: str) -> str:
    """What the file of a document is called: ``draf-catatan.docx``, ``draf-surat.docx``, ``draf-laporan.html``."""
    if form in _COPIES:
        return copy_name(name, form)
    stem = PurePath(name).stem or "dokumen"
    if form == WAIVERS:
        return f"{stem}-{WAIVERS}.yaml"
    return f"{stem}{LETTER}.docx" if form == "surat" else f"{stem}-laporan.{form}"


def content_form(form: str) -> str:
    """What the file is: a letter is a Word file, waivers are YAML."""
    return {"surat": "docx", WAIVERS: "yaml"}.get(form, form)


def joint_name(documents: Sequence[Held], form: str) -> str:
    """What the report on several documents is called."""
    return f"laporan-{len(documents)}-dokumen.{form}"
