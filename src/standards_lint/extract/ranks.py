"""Which headings stand above, beside or below others: what decides where a service begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from standards_lint.extract.events import Event, EventKind, heading_level
from standards_lint.extract.lines import is_shouted
from standards_lint.extract.parts import Group, Part
from standards_lint.knowledge.headings import Headings
from standards_lint.model.block import Block

NAMED_IN_HEADING = "named_in_heading_of_its_own"
"""Code of the reason of a service that begins so."""
_BARE_LABELS = 3
"""Labels in a row with nothing below them, as tabs and menus of a page leave them when it is printed."""
_WHOLE = 4  # components of a service of which a heading below may tell more
_TITLE_WORDS = 12  # of a bold line that is a title and no sentence
_TOLD_OF_EACH = frozenset({"persyaratan", "prosedur"})
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


def starts_over(event: Event, group: Group) -> bool:
    """A component of the beginning after those of the end: a new service that leaves some of them out."""
    assert event.label is not None
    return (
        event.label.component == "persyaratan"
        and len(group.parts) >= 3
        and any(group.find(last) for last in ("pengaduan", "produk", "evaluasi"))
    )


def is_common(event: Event, group: Group) -> bool:
    """A component that stands beside the services, not in the last of them: what it says, it says for all.

    ``## Penanganan Pengaduan`` after services headed ``##`` with components headed ``###``; ``C. PENGADUAN`` after
    ``A. PEMINJAMAN`` with ``1. Persyaratan``; a paragraph under a table that has a service in every row.
    """
    first = group.parts[0].heading if group.parts else None
    name = group.names[-1] if group.names else None
    if first is None or name is None:
        return False
    if name.kind is EventKind.NAME and name.table and not event.table:
        return True
    if event.table:
        return False
    style = label_style(event)
    beside = bool(style) and style == label_style(name)
    if first.table:
        return beside and succeeds(event, name)  # "5. Pengaduan" below the table of "4. Pos Bantuan Hukum"
    if event.block.kind == first.block.kind == "heading" and event.block.level and first.block.level:
        below_name = name.block.kind == "heading" and 0 < name.block.level < event.block.level
        return event.block.level < first.block.level and not (below_name and len(group.parts) == 1)
    return beside and style != label_style(first)


def label_style(event: Event) -> str:
    """Kind of number in front: ``A.`` ``1.`` ``a)``; empty without one."""
    return _style(event.block.label) if event.block.label else ""


@lru_cache(maxsize=1024)
def _style(label: str) -> str:
    return re.sub(r"\d+", "1", re.sub(r"[a-z]+", "a", re.sub(r"[A-Z]+", "A", label.strip("()"))))


def succeeds(event: Event, earlier: Event) -> bool:
    """Its number or letter is the next one: ``B.`` after ``A.``, ``II.`` after ``I.``."""
    first, second = (e.block.label.strip("(). ").lower() for e in (earlier, event))
    if first.isdigit() and second.isdigit():
        return int(second) == int(first) + 1
    if first in _ROMAN and second in _ROMAN and _ROMAN.index(second) == _ROMAN.index(first) + 1:
        return True
    return len(first) == len(second) == 1 and first.isalpha() and ord(second) == ord(first) + 1


def is_behind(event: Event, earlier: Event) -> bool:
    """Its number is higher: ``5.`` after ``2.``."""
    first, second = (e.block.label.strip("(). ") for e in (earlier, event))
    return first.isdigit() and second.isdigit() and int(second) > int(first)


def is_weak(event: Event) -> bool:
    """A plain line that happens to be a component's name: no number, no emphasis, no colon."""
    return _is_plain(event.block) and ":" not in event.block.text


def _is_plain(block: Block) -> bool:
    plain = block.kind == "paragraph" and not block.bold and not block.label and block.cell is None
    return plain and not is_shouted(block.text)


def is_firm(event: Event) -> bool:
    """It cannot be a mere word: a number, emphasis, a cell, a colon of its own.

    A plain line that only has its value behind it (*Biaya : Gratis*) is what an office writes beside plain headings.
    """
    return not is_weak(event) and not (_is_plain(event.block) and not event.block.text.rstrip().endswith(":"))


def ranks_above(event: Event, other: Event) -> bool:
    """A heading by markup or capitals without a number, where the other has one or is a mere line."""
    return event.block.kind == "heading" and not event.numbered and (other.numbered or other.block.kind != "heading")


def rank_in_component(event: Event, heading: Event, begun: Event | None) -> int:
    """-1 for a heading below that of a component by markup, 1 for one beside or above it, 0 where no markup tells.

    Args:
        event: What may be a heading.
        heading: That of the component; where it is none by markup (``Syarat: KTP``), the service's own heading tells.
        begun: What the service began with: its name, else its first component.
    """
    if event.block.kind != "heading" or not event.block.level:
        return 0
    if heading.block.kind == "heading" and heading.block.level:
        return -1 if event.block.level > heading.block.level else 1
    marked = begun is not None and begun.block.kind == "heading" and not begun.table
    return int(begun is not None and marked and event.block.level <= begun.block.level)


def is_beside_named(event: Event, group: Group) -> bool:
    """``<h3>Alur Pengaduan</h3>`` behind ``<h3>Alur Pelatihan</h3>`` and ``<h3>Alur Uji Kompetensi</h3>``."""
    first = group.parts[0].heading if group.parts else None
    begun = group.why is not None and group.why.code == NAMED_IN_HEADING
    if first is None or not begun or event.label is None or event.label.component != "pengaduan":
        return False
    return first.block.kind == event.block.kind == "heading" and first.block.level == event.block.level


def is_told_beside(event: Event, groups: Sequence[Group], above: Sequence[Event]) -> bool:
    """`is_beside_named`, or ``## 6. Pengaduan`` behind services headed ``### A. Peminjaman Buku``.

    Args:
        event: The heading of a component.
        groups: The services before it.
        above: Titles between the two; one of a higher rank may begin another service.
    """
    group, several = groups[-1], len(groups) > 1
    # "**Keperluan:**" may stand between the name and the first component
    name = next((e for e in reversed(group.names) if e.block.kind == "heading"), None)
    if not several or name is None or event.block.kind != "heading":
        return is_beside_named(event, group)
    beside = max((i for i, e in enumerate(above) if heading_level(e) == event.block.level > 0), default=0)
    ranks = [e.block.level for e in above[beside:] if e.block.kind == "heading"]  # what stands before it is ended
    higher = 0 < event.block.level < name.block.level and all(level >= event.block.level for level in ranks)
    return higher or is_beside_named(event, group)


def tell_of_same(titles: Sequence[Event], event: Event, headings: Headings) -> bool:
    """The titles above the heading of a component tell of that one, and name no service.

    ``Biaya`` heads a column below ``DAFTAR TARIF SEWA``, ``Alur Pengaduan`` stands below ``Unsur pengaduan``.
    """
    assert event.label is not None
    labels = [[headings.label(word) for word in title.source.text.split()] for title in titles]
    same = ([label for label in found if label and label.component == event.label.component] for found in labels)
    return bool(titles) and all(same)


def names_own_service(event: Event, group: Group, headings: Headings) -> bool:
    """A heading that ranks with the names of services, and names one behind the component's name.

    ``<h3>Syarat Nikah</h3>`` after ``<h3>Akta Kelahiran</h3>`` with ``<h4>Persyaratan</h4>``.
    """
    first = group.parts[0].heading if group.parts else None
    marked = first is not None and event.block.kind == first.block.kind == "heading"
    if first is None or not marked or not 0 < event.block.level < first.block.level:
        return False
    if event.label is None or event.label.how != "beginning" or event.label.component not in _TOLD_OF_EACH:
        return False
    found = headings.beginning(event.source.text.rstrip(" :"))
    return found is not None and headings.names_in_heading(found[1]) and headings.label(found[1]) is None


def tells_more(event: Event, group: Group, name: Event | None, headings: Headings) -> bool:
    """``Dokumen Persyaratan Pendaftaran``, ``Alur Proses Magang`` below a whole standard on *Penelitian dan Magang*.

    Args:
        event: The heading of a component that the service has already.
        group: The service.
        name: What names that service.
        headings: Names of components and services.
    """
    found = headings.beginning(event.source.text.rstrip(" :"))
    begun = event.label is not None and event.label.how == "beginning"  # "Persyaratan Layanan" is all component
    if found is None or not begun or len(group.parts) < _WHOLE:
        return False
    stage = headings.may_name_service(found[1]) and not headings.names_in_heading(found[1])
    told = headings.telling_words(name.source.text) if name is not None else frozenset()
    words = headings.telling_words(found[1])
    return stage or (bool(words) and words <= told)


def tells_of_label(event: Event, group: Group) -> bool:
    """``1 Penanganan Pengaduan Tidak Langsung`` below a row of bare labels, whose texts all follow: such a text."""
    heads = [part.heading for part in group.parts if part.heading is not None]
    bare = sum(not part.bodies for part in group.parts)
    first = heads[0] if heads else None
    if first is None or first.table or event.table or bare < _BARE_LABELS or 2 * bare < len(group.parts):
        return False
    return label_style(event) != label_style(first) and all(label_style(h) == label_style(first) for h in heads)


def names_another(event: Event, earlier: Event, headings: Headings) -> bool:
    """Two headings of one rank by markup name a service each behind the component's name.

    ``<h3>Prosedur Permohonan Informasi</h3>``, ``<h3>Prosedur Pengajuan Keberatan</h3>``.
    """
    alike = event.block.kind == earlier.block.kind == "heading" and event.block.level == earlier.block.level > 0
    begun = alike and all(e.label is not None and e.label.how == "beginning" for e in (earlier, event))
    named = [headings.beginning(e.source.text.rstrip(" :")) for e in (earlier, event)] if begun else []
    rests = [found[1] for found in named if found is not None]
    return len(rests) == 2 and all(map(headings.names_in_heading, rests)) and headings.differ(*rests)


def says_for_all(event: Event, part: Part | None, headings: Headings) -> bool:
    """``Ketentuan untuk seluruh jenis pelayanan di atas``: a heading, or a line that is in no component."""
    text = event.block.text if event.kind is EventKind.BODY else event.source.text
    if (event.table and event.kind is not EventKind.OTHER) or not headings.is_for_all(text):
        return False
    shouted = is_shouted(text.partition("(")[0])
    numbered = event.kind is EventKind.BODY and event.numbered and shouted
    chapter = event.block.blank_before and headings.is_chapter_for_all(text)
    if numbered or (event.kind is EventKind.TITLE and (event.strength > 1 or shouted or chapter)):
        return part is None or bool(part.bodies) or headings.is_chapter_for_all(text)
    plain = part is None and event.kind in (EventKind.TITLE, EventKind.BODY)
    return plain or event.kind in (EventKind.HALF, EventKind.OTHER)


def heads_half_for_all(event: Event, group: Group | None, name: Event | None, headings: Headings) -> bool:
    """``5. PENGELOLAAN PELAYANAN`` behind four services counted 1 to 4: it ranks with them, so it is told of all."""
    if group is None or name is None or headings.half(event.source.text.rstrip(" :")) != "pengelolaan":
        return False
    return bool(label_style(name)) and label_style(event) == label_style(name) and succeeds(event, name)


def joins_services(title: Event, heading: Event, group: Group, headings: Headings) -> bool:
    """``<h2>Ormas dan Parpol</h2>`` above ``<h3>Syarat Ormas</h3>`` with more than its papers: it tells of several."""
    marked = title.block.kind == heading.block.kind == "heading" and 0 < title.block.level < heading.block.level
    return marked and len(group.parts) > 1 and headings.joins_names(title.source.text)


def first_of_rows(events: Sequence[Event], headings: Headings) -> frozenset[int]:
    """Ids of the headings behind which the same component of another service follows (`names_another`).

    ``<h3>Alur Pelatihan</h3>`` begins a service as much as ``<h3>Alur Uji Kompetensi</h3>`` below it does.
    """
    heads = [event for event in events if event.kind is EventKind.COMPONENT]
    return frozenset(id(e) for e, after in pairwise(heads) if _same(e, after) and names_another(after, e, headings))


def ranking_above(names: Sequence[Event], event: Event) -> list[Event]:
    """The titles that may name the service of such a heading: labelled names, bold lines, and those of a higher rank.

    ``<h3>Kartu Keluarga</h3>``, the last of a row of cards, tells nothing of ``<h2>Persyaratan Pindah</h2>`` below.
    """
    return [e for e in names if e.kind is EventKind.NAME or _is_title_above(e, event)]


def _is_title_above(title: Event, event: Event) -> bool:
    if not title.block.level:
        return title.strength > 1 and len(title.source.text.split()) <= _TITLE_WORDS
    return title.block.level < event.block.level


def _same(event: Event, other: Event) -> bool:
    return event.label is not None and other.label is not None and event.label.component == other.label.component


def names_next(event: Event, group: Group, headings: Headings) -> bool:
    """The same of another component, where the service before began by such a heading."""
    last = group.parts[-1].heading
    begun = group.why is not None and group.why.code == NAMED_IN_HEADING
    return begun and last is not None and names_another(event, last, headings)


def part_written_again(event: Event, group: Group | None, headings: Headings) -> Part | None:
    """The part of the group that goes on here: ``Persyaratan (lanjutan)``."""
    if group is None or event.label is None or not headings.goes_on(event.source.text.rstrip(" :")):
        return None
    return group.find(event.label.component)


def left_table(event: Event, part: Part) -> bool:
    """A component in a table ends with the table."""
    return part.heading is not None and part.heading.table not in (0, event.table)


def goes_on_in_table(event: Event, group: Group) -> bool:
    """The table has told of this service already: ``Dasar Hukum: …`` stood above it and comes again as a row."""
    return event.table != 0 and any(p.heading is not None and p.heading.table == event.table for p in group.parts)
