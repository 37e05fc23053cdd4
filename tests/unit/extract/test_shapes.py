"""The same three services in the shapes that pages of offices have, in Markdown, HTML and plain text."""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from reading import knowledge

from standards_lint.extract.assemble import extract_standard
from standards_lint.readers import read_document


class Service(NamedTuple):
    name: str
    papers: list[str]
    steps: list[str]
    time: str
    fee: str
    product: str

    def parts(self):
        return [
            ("Persyaratan", self.papers),
            ("Prosedur", self.steps),
            ("Waktu Penyelesaian", [self.time]),
            ("Biaya", [self.fee]),
            ("Produk Layanan", [self.product]),
        ]


SERVICES = [
    Service(
        "Kartu Anggota Perpustakaan",
        ["Fotokopi KTP", "Pasfoto 3x4"],
        ["Pemohon mengisi formulir", "Petugas memeriksa berkas", "Petugas menyerahkan kartu"],
        "1 hari kerja",
        "Gratis",
        "Kartu anggota",
    ),
    Service(
        "Sewa Ruang Pertemuan",
        ["Surat permohonan", "Fotokopi KTP"],
        ["Pemohon mengajukan surat", "Petugas memeriksa jadwal", "Kepala balai menandatangani izin"],
        "3 hari kerja",
        "Rp 50.000",
        "Surat izin pemakaian ruang",
    ),
    Service(
        "Legalisir Dokumen",
        ["Dokumen asli", "Fotokopi dokumen"],
        ["Pemohon membawa dokumen", "Petugas mencocokkan dokumen", "Petugas membubuhkan cap"],
        "15 menit",
        "Gratis",
        "Dokumen terlegalisir",
    ),
]
WHOLE = {"persyaratan", "prosedur", "jangka_waktu", "biaya", "produk"}
TITLE = "Standar Pelayanan Balai Melati"
Shape = Callable[[Service, int], str]


def told(text: str, suffix: str):
    found = extract_standard(read_document(text.encode(), f"dokumen.{suffix}"), knowledge())
    return {s.name.lower(): {c.id for c in s.components if str(c.state) == "isi"} for s in found.services}


def expected(parts=frozenset(WHOLE)):
    return {service.name.lower(): set(parts) for service in SERVICES}


def each(shape: Shape) -> str:
    return "\n".join(shape(service, number) for number, service in enumerate(SERVICES, 1))


def listed(items, sign="- ") -> str:
    return "\n".join(f"{sign}{item}" for item in items)


def li(items) -> str:
    return "".join(f"<li>{item}</li>" for item in items)


def rows(service: Service, shape: Callable[[str, list[str]], str], between: str = "\n") -> str:
    return between.join(shape(label, items) for label, items in service.parts())


MARKDOWN: dict[str, Shape] = {
    "bold labels": lambda s, _: f"## {s.name}\n\n" + rows(s, lambda label, i: f"**{label}:**\n\n{listed(i)}\n"),
    "numbered services": lambda s, n: (
        f"{n}. **{s.name}**\n" + rows(s, lambda label, i: f"   - {label}: {'; '.join(i)}")
    ),
    "details": lambda s, _: (
        f"<details>\n<summary>{s.name}</summary>\n\n"
        + rows(s, lambda label, i: f"**{label}**\n{listed(i)}\n")
        + "\n</details>\n"
    ),
    "definitions": lambda s, _: f"## {s.name}\n\n" + rows(s, lambda label, i: f"{label}\n{listed(i, ':   ')}\n"),
    "one line each": lambda s, _: (
        f"## {s.name}\n\n" + rows(s, lambda label, i: f"* **{label}**: {', '.join(i)}") + "\n"
    ),
    "nested lists": lambda s, _: (
        f"## {s.name}\n\n" + rows(s, lambda label, i: f"* **{label}**\n{listed(i, '  * ')}") + "\n"
    ),
    "underlined": lambda s, _: f"{s.name}\n---\n\n" + rows(s, lambda label, i: f"### {label}\n\n{listed(i)}\n"),
    "table without a head": lambda s, _: (
        f"## {s.name}\n\n|  |  |\n|:--|:--|\n" + rows(s, lambda label, i: f"| **{label}** | {'<br>'.join(i)} |") + "\n"
    ),
    "table": lambda s, _: (
        f"## {s.name}\n\n| Komponen | Uraian |\n|---|---|\n"
        + rows(s, lambda label, i: f"| {label} | {'<br/>'.join(i)} |")
        + "\n"
    ),
}
HTML: dict[str, Shape] = {
    "definition list": lambda s, _: (
        f"<h2>{s.name}</h2><dl>"
        + rows(s, lambda label, i: f"<dt>{label}</dt>" + "".join(f"<dd>{item}</dd>" for item in i))
        + "</dl>"
    ),
    "card": lambda s, _: (
        f"<div class='card'><div class='card-title'>{s.name}</div><div class='card-body'>"
        + rows(s, lambda label, i: f"<div><strong>{label}</strong><ul>{li(i)}</ul></div>")
        + "</div></div>"
    ),
    "caption": lambda s, _: (
        f"<table><caption>{s.name}</caption>"
        + rows(s, lambda label, i: f"<tr><th scope=row>{label}</th><td>{'<br>'.join(i)}</td></tr>")
        + "</table>"
    ),
    "button": lambda s, _: (
        f"<button class='accordion'>{s.name}</button><div class='panel'>"
        + rows(s, lambda label, i: f"<p><b>{label}</b></p><ul>{li(i)}</ul>")
        + "</div>"
    ),
    "line breaks": lambda s, _: (
        f"<h3>{s.name}</h3><p>"
        + rows(s, lambda label, i: f"<b>{label}</b><br>- {'<br>- '.join(i)}", "<br><br>")
        + "</p>"
    ),
    "lists in a list": lambda s, n: (
        f"<ol start={n}><li><strong>{s.name}</strong><ul>"
        + rows(s, lambda label, i: f"<li><strong>{label}:</strong><ul>{li(i)}</ul></li>")
        + "</ul></li></ol>"
    ),
    "fieldset": lambda s, _: (
        f"<fieldset><legend>{s.name}</legend>"
        + rows(s, lambda label, i: f"<h4>{label}</h4><ul>{li(i)}</ul>")
        + "</fieldset>"
    ),
    "bold paragraphs": lambda s, _: (
        f"<h3>{s.name}</h3>" + rows(s, lambda label, i: f"<p><strong>{label}</strong></p><p>{'</p><p>'.join(i)}</p>")
    ),
    "one rank for all": lambda s, _: (
        f"<h3>{s.name}</h3>" + rows(s, lambda label, i: f"<h3>{label}</h3><ul>{li(i)}</ul>")
    ),
    "colons in cells": lambda s, _: (
        f"<p><b>{s.name}</b></p><table>"
        + rows(s, lambda label, i: f"<tr><td>{label}</td><td>:</td><td>{'<br>'.join(i)}</td></tr>")
        + "</table>"
    ),
    "counted names": lambda s, n: (
        f"<h3>Layanan {n}: {s.name}</h3>" + rows(s, lambda label, i: f"<p><em>{label}</em></p><ul>{li(i)}</ul>")
    ),
    "a sign in front": lambda s, _: (
        f"<h3>\u00bb {s.name}</h3>" + rows(s, lambda label, i: f"<div>\u27a4 {label}</div><ul>{li(i)}</ul>")
    ),
}
TEXT: dict[str, Shape] = {
    "capitals": lambda s, _: f"{s.name.upper()}\n" + rows(s, lambda label, i: f"{label} :\n{listed(i)}") + "\n",
    "numbered names": lambda s, n: f"{n}. {s.name}\n" + rows(s, lambda label, i: f"   {label}: {', '.join(i)}") + "\n",
}


@pytest.mark.parametrize("name", MARKDOWN)
def test_services_in_markdown(name):
    assert told(f"# {TITLE}\n\n{each(MARKDOWN[name])}", "md") == expected()


@pytest.mark.parametrize("name", HTML)
def test_services_on_a_page(name):
    assert told(f"<h1>{TITLE}</h1>{each(HTML[name])}", "html") == expected()


@pytest.mark.parametrize("name", TEXT)
def test_services_in_plain_text(name):
    assert told(f"{TITLE.upper()}\n\n{each(TEXT[name])}", "txt") == expected()


@pytest.mark.parametrize("spanned", [True, False])
def test_services_beside_their_components_in_one_table(spanned):
    def row(service: Service, number: int, index: int, label: str, items: list[str]) -> str:
        span = " rowspan=5" if spanned else ""
        beside = f"<td{span}>{number}</td><td{span}>{service.name}</td>" if index == 0 or not spanned else ""
        return f"<tr>{beside}<td>{label}</td><td>{'<br>'.join(items)}</td></tr>"

    def service_rows(service: Service, number: int) -> str:
        return "".join(row(service, number, index, *part) for index, part in enumerate(service.parts()))

    head = "<tr><th>No</th><th>Jenis Layanan</th><th>Komponen</th><th>Uraian</th></tr>"
    assert told(f"<h1>Daftar Standar Pelayanan</h1><table>{head}{each(service_rows)}</table>", "html") == expected()


def test_badges_at_the_foot_of_a_card_tell_time_and_fee():
    def card(service: Service, _: int) -> str:
        return (
            f"<article><header><h2>{service.name}</h2><p>Layanan bagi warga.</p></header>"
            f"<section><h3>Persyaratan</h3><ul>{li(service.papers)}</ul></section>"
            f"<section><h3>Prosedur</h3><ol>{li(service.steps)}</ol></section>"
            f"<footer><span>\u23f1 {service.time}</span> <span>\U0001f4b0 {service.fee}</span></footer></article>"
        )

    assert told(f"<h1>{TITLE}</h1>{each(card)}", "html") == expected(WHOLE - {"produk"})


@pytest.mark.parametrize("suffix", ["html", "md"])
def test_services_with_all_their_components_in_one_cell(suffix):
    def row(service: Service, number: int) -> str:
        said = rows(service, lambda label, items: f"{label}: {', '.join(items)}", "<br>")
        cells = (str(number), service.name, said)
        return f"| {' | '.join(cells)} |" if suffix == "md" else f"<tr><td>{'</td><td>'.join(cells)}</td></tr>"

    head = ("No", "Nama Layanan", "Keterangan")
    markdown = f"# Daftar Layanan\n\n| {' | '.join(head)} |\n|---|---|---|\n{each(row)}\n"
    page = f"<h1>Daftar Layanan</h1><table><tr><th>{'</th><th>'.join(head)}</th></tr>{each(row)}</table>"
    assert told(markdown if suffix == "md" else page, suffix) == expected()


def test_a_list_of_services_with_a_remark_in_the_other_column_sets_out_none():
    page = (
        "<h1>Daftar Layanan</h1><table><tr><th>Nama Layanan</th><th>Keterangan</th></tr>"
        "<tr><td>Kartu Anggota</td><td>Setiap hari kerja, lihat: papan pengumuman</td></tr>"
        "<tr><td>Sewa Ruang</td><td>Biaya: lihat perda</td></tr></table>"
    )
    assert told(page, "html") == {}
