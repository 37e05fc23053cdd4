"""Word documents to annotate, and what stands in a copy, read by nothing of the program itself."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree

import pytest

from standards_lint.annotate.telling import Telling
from standards_lint.annotate.word import annotate_word
from standards_lint.model.finding import Basis, Finding, Severity, Text
from standards_lint.model.report import DocumentReport, Report
from standards_lint.model.span import Span
from standards_lint.readers import read_document

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{MC}"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
TYPES = (
    f'<?xml version="1.0"?><Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
WHYS = {"UJI001": Text("Karena diuji.", "Because of the test.")}


def relations(links):
    rows = "".join(f'<Relationship Id="{i}" Type="{R}/{kind}" Target="{target}"/>' for i, kind, target in links)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def make_docx(body, *, main=None, **parts):
    """A Word file; `parts` are name → content of further parts of the main one (``footnotes="<w:footnotes …"``)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", relations([("r1", "officeDocument", "word/document.xml")]))
        content = main or f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"
        archive.writestr("word/document.xml", content)
        links = [(f"k{i}", name, f"{name}.xml") for i, name in enumerate(parts)]
        archive.writestr("word/_rels/document.xml.rels", relations(links))
        for name, part in parts.items():
            archive.writestr(f"word/{name}.xml", part)
        picture = zipfile.ZipInfo("word/media/gambar.png", (2024, 5, 6, 7, 8, 10))
        archive.writestr(picture, bytes(range(256)) * 9)
    return out.getvalue()


def members(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def finding(line, column=1, quote="", *, end_line=0, code="UJI001", severity=Severity.ERROR, service="", **more):
    return Finding(
        code=code,
        name="uji",
        severity=severity,
        message=more.pop("message", Text("Ada yang kurang", "Something is missing")),
        advice=more.pop("advice", Text("Tambahkan.", "Add it.")),
        quote=quote,
        span=Span(line, column, end_line or line),
        service=service,
        basis=(Basis("UU 25/2009", "Pasal 21", "text"),),
        **more,
    )


def document_of(data, findings, **more):
    """What was found in a document."""
    raw = read_document(data, "draf.docx")
    fields = {"kind": "standar_pelayanan", "readable": True, "lines": raw.lines, "anchors": raw.anchors} | more
    return DocumentReport(path="draf.docx", findings=tuple(findings), **fields)


def report_of(*documents, **more):
    return Report("1.2.3", "python", ("nasional 2026.1",), "2026-11-21", "2026-11-01", documents, **more)


def annotated(data, findings, *, lang="id", asked_whole=False, questions=(), **more):
    document = document_of(data, findings, **more)
    return annotate_word(data, document, Telling(report_of(document, questions=questions), WHYS, lang, asked_whole))


@dataclass
class Seen:
    """A comment as a reader of the copy sees it."""

    words: str
    """The words of the document that it stands on."""
    paragraphs: list[str]
    attributes: dict[str, str]


def comments(data):
    """The comments of a file by their number."""
    files = members(data)
    said = {}
    for comment in ElementTree.fromstring(files["word/comments.xml"]):
        texts = ["".join(t.text or "" for t in p.iter(f"{{{W}}}t")) for p in comment.iter(f"{{{W}}}p")]
        attributes = {name.rpartition("}")[2]: value for name, value in comment.attrib.items()}
        said[attributes["id"]] = Seen("", texts, attributes)
    read_words(ElementTree.fromstring(files["word/document.xml"]), said)
    return said


def read_words(root, said):
    open_, ended, referred = set(), set(), set()

    def walk(element):
        name = element.tag.rpartition("}")[2]
        number = element.get(f"{{{W}}}id")
        if name == "commentRangeStart":
            assert number not in open_ | ended
            open_.add(number)
        elif name == "commentRangeEnd":
            open_.remove(number)
            ended.add(number)
        elif name == "commentReference":
            assert number in ended, "a reference stands behind the end of its comment"
            referred.add(number)
        words = {"t": element.text or "", "tab": "\t", "br": "\n", "noBreakHyphen": "-"}.get(name, "")
        if element.tag in {f"{{{W}}}t", f"{{{W}}}tab", f"{{{W}}}br", f"{{{W}}}noBreakHyphen"}:
            for n in open_:
                said[n].words += words
        for child in element:
            if child.tag not in {f"{{{W}}}tabs", f"{{{MC}}}Fallback", f"{{{W}}}del"}:
                walk(child)
        if name == "p":
            for n in open_:
                said[n].words += "\n"

    walk(root)
    assert not open_
    assert ended == referred == set(said)


def shape(data):
    """The main part in canonical form without comments, runs of one formatting next to each other made one."""
    root = ElementTree.fromstring(members(data)["word/document.xml"])
    for parent in root.iter():
        for child in list(parent):
            name = child.tag.rpartition("}")[2]
            reference = name == "r" and child.find(f"{{{W}}}commentReference") is not None
            if name in {"commentRangeStart", "commentRangeEnd"} or reference:
                parent.remove(child)
    for parent in root.iter():
        _join_runs(parent)
    return ElementTree.canonicalize(ElementTree.tostring(root, encoding="unicode"))


def _join_runs(parent):
    before = None
    for child in list(parent):
        if child.tag != f"{{{W}}}r":
            before = None
            continue
        child.attrib.pop(f"{{{W}}}rsidR", None)
        content = [inner for inner in child if inner.tag != f"{{{W}}}rPr"]
        if before is None or _settings(before) != _settings(child):
            before = child
        else:
            parent.remove(child)
        for inner in content:
            child.remove(inner)
        for inner in content:
            inner.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)
            _append(before, inner)


def _append(run, inner):
    """Put something at the end of a run, texts next to each other made one."""
    last = run[-1] if len(run) else None
    if inner.tag == f"{{{W}}}t" and last is not None and last.tag == inner.tag:
        last.text = (last.text or "") + (inner.text or "")
    else:
        run.append(inner)


def _settings(run):
    settings = run.find(f"{{{W}}}rPr")
    return "" if settings is None else ElementTree.canonicalize(ElementTree.tostring(settings, encoding="unicode"))


@pytest.fixture(scope="session")
def kit():
    """The functions above."""

    class Kit:
        docx = staticmethod(make_docx)
        members = staticmethod(members)
        finding = staticmethod(finding)
        document = staticmethod(document_of)
        report = staticmethod(report_of)
        annotated = staticmethod(annotated)
        comments = staticmethod(comments)
        shape = staticmethod(shape)
        spaces = SPACES

    return Kit
