"""Layouts: how offices put a standard on a page. Each gives the page, and what of the standard it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from layouts.page import Cell, Element, Head, Page, Panel, Panels, Pipes, Section, Table, cell
from layouts.standard import ALL, DELIVERY, MANAGEMENT, Body, Paragraph, Points, Service, Standard

_HALVES = (
    ("PENYAMPAIAN PELAYANAN (SERVICE DELIVERY)", DELIVERY),
    ("PENGELOLAAN PELAYANAN (MANUFACTURING)", MANAGEMENT),
)

Shown = tuple[Page, Standard]


def _page(standard: Standard, elements: Iterable[Element], title: str = "") -> Page:
    name = standard.services[0].name if len(standard.services) == 1 else ""
    return Page(title or f"Standar Pelayanan {name or standard.agency}", standard.agency, tuple(elements))


def _sections(
    standard: Standard,
    service: Service,
    *,
    look: str,
    level: int = 2,
    numbers: Sequence[str] = (),
    of: Sequence[str] = ALL,
) -> list[Section]:
    shown = [c for c in of if c in service.components]
    return [
        Section(Head(standard.headings[c], look, level, numbers[i] if numbers else ""), service.components[c])
        for i, c in enumerate(shown)
    ]


def _numbers(count: int = 14) -> list[str]:
    return [f"{n}." for n in range(1, count + 1)]


def _rows(standard: Standard, service: Service, of: Sequence[str] = ALL) -> list[tuple[Cell, ...]]:
    return [(cell(str(n)), cell(standard.headings[c]), Cell(service.components[c])) for n, c in enumerate(of, 1)]


_HEAD3 = (cell("No", header=True), cell("Komponen", header=True), cell("Uraian", header=True))


def table(standard: Standard) -> Shown:
    """A table of number, component and text."""
    return _page(standard, [Table((_HEAD3, *_rows(standard, standard.services[0])))]), standard


def two_columns(standard: Standard) -> Shown:
    """A table of component and text."""
    rows = [row[1:] for row in (_HEAD3, *_rows(standard, standard.services[0]))]
    return _page(standard, [Table(tuple(rows))]), standard


def headings(standard: Standard) -> Shown:
    """A second-level heading for each component."""
    return _page(standard, _sections(standard, standard.services[0], look="heading")), standard


def labels(standard: Standard) -> Shown:
    """A bold label with a colon for each component."""
    return _page(standard, _sections(standard, standard.services[0], look="label")), standard


def plain(standard: Standard) -> Shown:
    """A plain line for each component, without number, colon or emphasis."""
    return _page(standard, _sections(standard, standard.services[0], look="line")), standard


def numbered(standard: Standard) -> Shown:
    """Lines numbered 1 to 14, the text below each."""
    return _page(standard, _sections(standard, standard.services[0], look="line", numbers=_numbers())), standard


def item_rows(standard: Standard) -> Shown:
    """A table in which every item of a list has a row of its own beside its component, whose cell spans them."""
    rows = [_HEAD3]
    for number, (component, body) in enumerate(standard.services[0].components.items(), 1):
        parts = [Cell((part,)) for part in _item_by_item(body)] or [Cell()]
        name = (cell(str(number), rows=len(parts)), cell(standard.headings[component], rows=len(parts)))
        rows += [(*name, parts[0]), *((part,) for part in parts[1:])]
    return _page(standard, [Table(tuple(rows))]), standard


def letter_column(standard: Standard) -> Shown:
    """A table in which the letters of lists stand in a column between component and text."""
    heads = (cell("No", header=True), cell("Komponen", header=True), cell("Uraian", columns=2, header=True))
    rows: list[tuple[Cell, ...]] = [heads]
    for number, (component, body) in enumerate(standard.services[0].components.items(), 1):
        name = (cell(str(number)), cell(standard.headings[component]))
        empty = (cell(""), cell(""))
        lines = [_lettered(part) for part in _item_by_item(body)] or [(cell("", columns=2),)]
        rows += [(*(name if i == 0 else empty), *line) for i, line in enumerate(lines)]
    return _page(standard, [Table(tuple(rows))]), standard


def _item_by_item(body: Body) -> list[Paragraph | Points]:
    """A body as its paragraphs and lists of one item each."""
    parts: list[Paragraph | Points] = []
    for block in body:
        if isinstance(block, Paragraph):
            parts.append(block)
        else:
            parts += [Points((item,), block.style, first) for first, item in enumerate(block.items)]
    return parts


def _lettered(part: Paragraph | Points) -> tuple[Cell, ...]:
    if isinstance(part, Paragraph):
        return (Cell((part,), columns=2),)
    (item,) = part.items
    below = (item.below,) if item.below is not None else ()
    return (cell(part.label(0)), Cell((Paragraph(item.text), *below)))


def halves_table(standard: Standard) -> Shown:
    """One table in which a row across heads each half."""
    rows = [_HEAD3]
    for title, half in _HALVES:
        rows += [(cell(title, columns=3),), *_rows(standard, standard.services[0], half)]
    return _page(standard, [Table(tuple(rows))]), standard


def halves_headings(standard: Standard) -> Shown:
    """A heading for each half, numbered components below."""
    elements: list[Element] = []
    for letter, (title, half) in zip("AB", _HALVES, strict=True):
        elements.append(Head(title.title(), "heading", 2, f"{letter}."))
        elements += _sections(standard, standard.services[0], look="heading", level=3, numbers=_numbers(), of=half)
    return _page(standard, elements), standard


def merged(standard: Standard) -> Shown:
    """One heading for time and fee."""
    service = standard.services[0]
    sections = _sections(standard, service, look="heading")
    at = ALL.index("jangka_waktu")
    body = service.components["jangka_waktu"] + service.components["biaya"]
    both = Section(replace(sections[at].head, text="Jangka Waktu dan Biaya"), body)
    shown = replace(service, components={**service.components, "jangka_waktu": body, "biaya": body})
    page = _page(standard, [*sections[:at], both, *sections[at + 2 :]])
    return page, replace(standard, services=(shown,))


def portal(standard: Standard) -> Shown:
    """The six components of delivery one after another without any heading."""
    shown = replace(standard.only(lambda c, body: c in DELIVERY and bool(body)), unlabelled=True)
    return _page(
        shown, [b for c in DELIVERY for b in shown.services[0].components[c]], standard.services[0].name
    ), shown


def matrix(standard: Standard) -> Shown:
    """A row for each service, a column for each component of delivery."""
    shown = standard.only(lambda c, _: c in DELIVERY)
    head = [cell("No", header=True), cell("Jenis Pelayanan", header=True)]
    head += [cell(standard.headings[c], header=True) for c in DELIVERY]
    rows = [
        (cell(str(n)), cell(s.name), *(Cell(s.components[c]) for c in DELIVERY))
        for n, s in enumerate(shown.services, 1)
    ]
    return _page(shown, [Table((tuple(head), *rows))]), shown


def columns(standard: Standard) -> Shown:
    """A row for each component, a column for each service."""
    head = [cell("Komponen", header=True), *(cell(s.name, header=True) for s in standard.services)]
    rows = [(cell(standard.headings[c]), *(Cell(s.components[c]) for s in standard.services)) for c in ALL]
    return _page(standard, [Table((tuple(head), *rows))]), standard


def one_by_one(standard: Standard) -> Shown:
    """The services one after another, each with a heading for every component."""
    elements: list[Element] = []
    for service in standard.services:
        elements.append(Head(service.name, "heading", 2))
        elements += _sections(standard, service, look="heading", level=3, numbers=_numbers())
    return _page(standard, elements), standard


def same_level(standard: Standard) -> Shown:
    """Services and components in headings of the same level."""
    elements: list[Element] = []
    for service in standard.services:
        elements.append(Head(service.name, "heading", 2))
        elements += _sections(standard, service, look="heading", level=2)
    return _page(standard, elements), standard


def named_rows(standard: Standard) -> Shown:
    """A table for each service, whose first row names it beside a label."""
    elements: list[Element] = []
    for service in standard.services:
        name = (cell(""), cell("Jenis Pelayanan"), cell(service.name))
        elements += [Paragraph("Komponen standar pelayanan"), Table((_HEAD3, name, *_rows(standard, service)))]
    return _page(standard, elements), standard


def tables(standard: Standard) -> Shown:
    """The services one after another, each with its table."""
    elements: list[Element] = []
    for number, service in enumerate(standard.services, 1):
        elements.append(Head(service.name, "heading", 2, f"{number}."))
        elements.append(Table((_HEAD3, *_rows(standard, service))))
    return _page(standard, elements), standard


def titled_rows(standard: Standard) -> Shown:
    """One table for all services; a row across names each of them."""
    rows: list[tuple[Cell, ...]] = [_HEAD3]
    for letter, service in zip("ABC", standard.services, strict=False):
        rows += [(cell(f"{letter}. {service.name}", columns=3),), *_rows(standard, service)]
    return _page(standard, [Table(tuple(rows))]), standard


def lettered_lines(standard: Standard) -> Shown:
    """The services one after another, told apart by letters, their components by numbers, all in plain lines."""
    elements: list[Element] = []
    for letter, service in zip("ABC", standard.services, strict=False):
        elements.append(Head(service.name, "line", 2, f"{letter}."))
        elements += _sections(standard, service, look="line", level=3, numbers=_numbers())
    return _page(standard, elements), standard


def by_component(standard: Standard) -> Shown:
    """The components one after another, in each a part for every service."""
    elements: list[Element] = []
    for letter, component in zip("ABCDEFGHIJKLMN", ALL, strict=True):
        elements.append(Head(standard.headings[component], "heading", 2, f"{letter}."))
        elements += [Section(Head(s.name, "heading", 3), s.components[component]) for s in standard.services]
    return _page(standard, elements), standard


def component_cards(standard: Standard) -> Shown:
    """A card for every component of delivery, in each a part for every service."""
    shown = standard.only(lambda c, _: c in DELIVERY)
    panels = [
        Panel(standard.headings[c], tuple(Section(Head(s.name, "label"), s.components[c]) for s in shown.services))
        for c in DELIVERY
    ]
    return _page(shown, [Panels(tuple(panels), "cards")]), shown


def details(standard: Standard) -> Shown:
    """A panel of the browser for every service, with labels inside."""
    return _panels(standard, "details")


def accordion(standard: Standard) -> Shown:
    """A Bootstrap accordion: a panel for every service, with labels inside."""
    return _panels(standard, "accordion")


def _panels(standard: Standard, look: str) -> Shown:
    panels = [Panel(s.name, tuple(_sections(standard, s, look="label"))) for s in standard.services]
    return _page(standard, [Panels(tuple(panels), look)]), standard


def tabs(standard: Standard) -> Shown:
    """A tab for every component of one service."""
    service = standard.services[0]
    panels = tuple(Panel(standard.headings[c], body) for c, body in service.components.items())
    return _page(standard, [Panels(panels, "tabs")]), standard


def boxes(standard: Standard) -> Shown:
    """Boxes side by side, the name of a component in one and its text in the next."""
    service = standard.services[0]
    panels = tuple(Panel(standard.headings[c], body) for c, body in service.components.items())
    return _page(standard, [Panels(panels, "boxes")]), standard


def terms(standard: Standard) -> Shown:
    """A list of terms and their descriptions."""
    service = standard.services[0]
    panels = tuple(Panel(standard.headings[c], body) for c, body in service.components.items())
    return _page(standard, [Panels(panels, "terms")]), standard


def cards(standard: Standard) -> Shown:
    """A card for every service, and a last one on complaints for all of them."""
    of = [c for c in DELIVERY if c != "pengaduan"]
    shown = standard.only(lambda c, _: c in of)
    panels = [Panel(s.name, tuple(_sections(standard, s, look="label", of=of))) for s in shown.services]
    complaints = standard.services[0].components["pengaduan"]
    panels.append(Panel(standard.headings["pengaduan"], complaints))
    common = Service("*", {"pengaduan": complaints})
    return _page(shown, [Panels(tuple(panels), "cards")]), replace(shown, services=(*shown.services, common))


def pipes(standard: Standard) -> Shown:
    """The table of number, component and text, fallen apart into cells and pipes."""
    return _page(standard, [Pipes((_HEAD3, *_rows(standard, standard.services[0])))]), standard


_GIVEN = (
    "bahwa untuk melaksanakan ketentuan Pasal 20 Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik perlu "
    "ditetapkan standar pelayanan;"
)
_IN_VIEW = (
    "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;",
    "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan "
    "Publik;",
)
_IN_VIEW_KEYS = frozenset({"UU 25/2009", "PP 96/2012"})


def _decision_head(standard: Standard) -> list[Element]:
    name = standard.services[0].name.upper()
    return [
        Head(f"KEPUTUSAN KEPALA {standard.agency.upper()}", "heading", 1),
        Paragraph("NOMOR 188.4/21/KEP/2024"),
        Paragraph("TENTANG"),
        Paragraph(f"STANDAR PELAYANAN {name}"),
        Paragraph("Menimbang : " + _GIVEN),
        Paragraph("Mengingat : 1. " + _IN_VIEW[0]),
        Paragraph("2. " + _IN_VIEW[1]),
        Paragraph("MEMUTUSKAN:"),
    ]


def decision(standard: Standard) -> Shown:
    """A decision, with the table in its annex."""
    service = standard.services[0]
    elements = [
        *_decision_head(standard),
        Paragraph(f"Menetapkan : KEPUTUSAN TENTANG STANDAR PELAYANAN {service.name.upper()}."),
        Paragraph("KESATU : Menetapkan standar pelayanan sebagaimana tercantum dalam Lampiran Keputusan ini."),
        Paragraph("KEDUA : Keputusan ini mulai berlaku pada tanggal ditetapkan."),
        Paragraph("Ditetapkan pada tanggal 4 Maret 2024"),
        Head("LAMPIRAN", "heading", 1),
        Paragraph("KEPUTUSAN NOMOR 188.4/21/KEP/2024"),
        Head(f"STANDAR PELAYANAN {service.name.upper()}", "heading", 2),
        Table((_HEAD3, *_rows(standard, service))),
    ]
    page = Page("", "", tuple(elements))
    return page, _citing(standard)


_DICTUMS = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN")


def dictums(standard: Standard) -> Shown:
    """A decision whose dictums are the components of delivery."""
    shown = standard.only(lambda c, _: c in DELIVERY)
    service = shown.services[0]
    elements = [
        *_decision_head(shown),
        Paragraph(f"KESATU : Menetapkan Standar Pelayanan {service.name}, yang diatur dalam diktum-diktum berikut."),
    ]
    for word, component in zip(_DICTUMS[1:], DELIVERY, strict=False):
        elements.append(
            Section(Head(standard.headings[component], "label", number=f"{word} :"), service.components[component])
        )
    elements.append(Paragraph("KEDELAPAN : Keputusan ini mulai berlaku pada tanggal ditetapkan."))
    return Page("", "", tuple(elements)), _citing(shown)


def _citing(standard: Standard) -> Standard:
    """With the regulations of Mengingat."""
    key = "persyaratan"  # any component that is shown
    return replace(standard, cited={**standard.cited, key: standard.cited.get(key, frozenset()) | _IN_VIEW_KEYS})


TEXT = frozenset({"txt", "md", "html"})
OFFICE = frozenset({"docx", "odt", "pdf"})


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout with the formats that it makes sense in."""

    arrange: Callable[[Standard], Shown]
    formats: frozenset[str]
    several: bool = False
    """It shows several services; the others show the first one."""

    @property
    def name(self) -> str:
        """As the grid names it."""
        return self.arrange.__name__

    @property
    def about(self) -> str:
        """The sentence that tells what it looks like."""
        return (self.arrange.__doc__ or "").strip()


LAYOUTS = (
    Layout(table, TEXT | OFFICE | {"xlsx"}),
    Layout(two_columns, TEXT | OFFICE | {"xlsx"}),
    Layout(headings, TEXT | OFFICE),
    Layout(labels, TEXT | OFFICE),
    Layout(plain, TEXT | OFFICE),
    Layout(numbered, TEXT | OFFICE),
    Layout(item_rows, TEXT | OFFICE | {"xlsx"}),
    Layout(letter_column, TEXT | OFFICE | {"xlsx"}),
    Layout(halves_table, TEXT | OFFICE | {"xlsx"}),
    Layout(halves_headings, TEXT | OFFICE),
    Layout(merged, TEXT | OFFICE),
    Layout(portal, TEXT | OFFICE),
    Layout(matrix, TEXT | OFFICE | {"xlsx"}, several=True),
    Layout(columns, TEXT | OFFICE | {"xlsx"}, several=True),
    Layout(one_by_one, TEXT | OFFICE, several=True),
    Layout(same_level, TEXT | OFFICE, several=True),
    Layout(named_rows, TEXT | OFFICE | {"xlsx"}, several=True),
    Layout(tables, TEXT | OFFICE | {"xlsx"}, several=True),
    Layout(titled_rows, TEXT | OFFICE | {"xlsx"}, several=True),
    Layout(lettered_lines, TEXT | OFFICE, several=True),
    Layout(by_component, TEXT | OFFICE, several=True),
    Layout(component_cards, frozenset({"html"}), several=True),
    Layout(tabs, frozenset({"html"})),
    Layout(boxes, frozenset({"html"})),
    Layout(terms, frozenset({"html"})),
    Layout(details, frozenset({"html"}), several=True),
    Layout(accordion, frozenset({"html"}), several=True),
    Layout(cards, frozenset({"html"}), several=True),
    Layout(pipes, frozenset({"txt", "md"})),
    Layout(decision, TEXT | OFFICE),
    Layout(dictums, TEXT | OFFICE),
)


def suitable(layout: Layout, standard: Standard) -> Standard | None:
    """The standard as the layout can show it: a layout of several services needs several."""
    if layout.several:
        return standard if len(standard.services) > 1 else None
    return replace(standard, services=standard.services[:1])
