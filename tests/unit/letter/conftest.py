"""Reports on invented documents, and what stands in their letters, read back with python-docx."""

from __future__ import annotations

import io

import docx
import pytest

from standards_lint.knowledge.components import load_components
from standards_lint.knowledge.data import national
from standards_lint.knowledge.register import load_register
from standards_lint.letter.blank_template import blank_template
from standards_lint.letter.contents import letter_of
from standards_lint.letter.template import Template, load_template
from standards_lint.letter.word import write_letter
from standards_lint.model.finding import Basis, Finding, Fold, Severity, Text
from standards_lint.model.question import Question
from standards_lint.model.report import DocumentReport, HeldComponent, Report, ServiceRow
from standards_lint.model.span import Span


class Make:
    """Builders with defaults."""

    @staticmethod
    def finding(code="WKT003", severity=Severity.WARNING, line=1, item="", **changes):
        fields = {
            "code": code,
            "name": f"aturan-{code.lower()}",
            "severity": severity,
            "message": Text(f"Pesan {code}", f"Message {code}"),
            "advice": Text("Perbaiki", "Mend it"),
            "quote": "",
            "span": Span(line),
            "basis": (Basis("UU 25/2009", "Pasal 34", "text"),),
            "pack": "contoh",
        }
        if item:
            fields["fold"] = Fold("lipat", Text("Tidak ada: {items}", "Missing: {items}"), Text(item, item))
        return Finding(**{**fields, **changes})

    @staticmethod
    def document(*findings, **changes):
        fields = {
            "path": "folder/draf.txt",
            "kind": "standar_pelayanan",
            "readable": True,
            "findings": findings,
            "form": "publikasi",
            "n_services": 1,
        }
        return DocumentReport(**{**fields, **changes})

    @staticmethod
    def report(*documents, **changes):
        fields = {
            "version": "9.9",
            "engine": "python",
            "packs": ("contoh 1",),
            "as_of": "2026-11-22",
            "register_date": "2026-10-01",
            "documents": documents,
        }
        return Report(**{**fields, **changes})

    @staticmethod
    def question(name="PNL001"):
        law = (Basis("UU 25/2009", "Pasal 4", "text"),)
        return Question(name, Text("Benarkah?", "True?"), Text("Tidak terbaca", "Not read"), ("x",), basis=law)

    @staticmethod
    def services(n):
        held = (HeldComponent("persyaratan", "isi", True, False, 1), HeldComponent("biaya", "hampa", True, False, 2))
        return tuple(ServiceRow(f"Izin {number}", number, held) for number in range(1, n + 1))


@pytest.fixture
def make():
    return Make


@pytest.fixture(scope="session")
def components():
    return load_components(national() / "knowledge" / "components.yaml")


@pytest.fixture(scope="session")
def register():
    return load_register(national() / "knowledge")


@pytest.fixture(scope="session")
def plain():
    """The program's own template."""
    return blank_template()


@pytest.fixture
def letter(components, register):
    """A function to what the letter on the first document of a report says."""

    def of(report, lang="id"):
        return letter_of(report.documents[0], report, components, register, lang)

    return of


@pytest.fixture
def written(letter, plain):
    """A function to the Word file of that letter, opened again."""

    def of(report, lang="id", template=None):
        data = write_letter(letter(report, lang), Template(plain) if template is None else load_template(template))
        return docx.Document(io.BytesIO(data))

    return of


@pytest.fixture
def office(plain):
    """A function that changes the program's template as an office would, and gives its bytes."""

    def of(change):
        document = docx.Document(io.BytesIO(plain))
        change(document)
        file = io.BytesIO()
        document.save(file)
        return file.getvalue()

    return of
