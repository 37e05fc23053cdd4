"""Pictures that may hold what the text lacks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from standards_lint.extract.events import Event, at
from standards_lint.extract.evidence import title_claims
from standards_lint.extract.lines import title_strength
from standards_lint.extract.parts import Group
from standards_lint.knowledge.bundle import Knowledge
from standards_lint.knowledge.cues import ContentCues
from standards_lint.model.block import Block, BlockKind, ReadNote
from standards_lint.model.standard import Service, State

_FEW_WORDS = 80  # a page with a picture and fewer words is a picture with a caption
_FEW_BESIDE = 50  # words for each picture, apart from headings, on a page that is nothing but pictures
_FEW_ITEMS = 3  # items of lists that make content of their own
_HEADING = 2  # strength of a title from which on it is a heading
_FEW_IN_PART = 8  # words beside a picture in a component: it points to the picture


class Pictures:
    """The pictures of a document, and between which services they stand."""

    def __init__(self, groups: Sequence[Group], loose: Iterable[Event], cues: ContentCues) -> None:
        """Find them.

        Args:
            groups: The components, service by service.
            loose: What belongs to no component.
            cues: What shows that a picture is an ornament.
        """
        self._cues = cues
        self._starts = sorted(start for group in groups if (start := _start(group)) is not None)
        self._places = sorted(at(event) for event in loose if is_picture(event.block, cues))

    def are_in(self, group: Group) -> bool:
        """A picture stands among the components of a group, outside them or in place of one's text."""
        if any(_is_picture_part([e.block for e in part.bodies], self._cues) for part in group.parts):
            return True
        first = _start(group)
        if first is None:
            return False
        following = bisect_right(self._starts, first)
        last = self._starts[following] if following < len(self._starts) else (1 << 60, 0)
        return bisect_left(self._places, first) < bisect_left(self._places, last)


def _is_picture_part(blocks: Sequence[Block], cues: ContentCues) -> bool:
    words = sum(len(b.text.split()) for b in blocks if b.kind is not BlockKind.IMAGE)
    return words < _FEW_IN_PART and any(is_picture(b, cues) for b in blocks)


def _start(group: Group) -> tuple[int, int] | None:
    headings = [part.heading for part in group.parts if part.heading is not None]
    return min(map(at, headings)) if headings else None


def is_picture(block: Block, cues: ContentCues) -> bool:
    """A picture that is no ornament by its alternative text."""
    return block.kind is BlockKind.IMAGE and not cues.ornament.search(block.text)


def picture_note(blocks: Sequence[Block], cues: ContentCues) -> ReadNote | None:
    """A note where the page is a picture with a few words, None where it is not."""
    pictures = [b for b in blocks if is_picture(b, cues)]
    words = sum(len(b.text.split()) for b in blocks if b.kind is not BlockKind.IMAGE)
    if not pictures or words >= _FEW_WORDS:
        return None
    return ReadNote(
        "gambar",
        "Isi halaman ini tampaknya berupa gambar; yang ada di dalam gambar tidak terbaca dan tidak dinilai",
        pictures[0].span,
    )


def only_pictures_note(blocks: Sequence[Block], services: Sequence[Service], knowledge: Knowledge) -> ReadNote | None:
    """A note where a page announces a standard and then shows it as pictures, None where it says anything of it.

    *Standar Pelayanan* / *Berikut standar pelayanan kami:* / a picture: no component is missing, all of it is unread.
    """
    pictures = [b for b in blocks if is_picture(b, knowledge.content)]
    texts = [b for b in blocks if b.kind is not BlockKind.IMAGE and b.text]
    beside = sum(len(b.text.split()) for b in texts if not title_strength(b))
    lists = sum(b.kind is BlockKind.ITEM or b.cell is not None for b in texts)
    if (
        not pictures
        or beside > _FEW_BESIDE * len(pictures)
        or lists >= _FEW_ITEMS
        or _tell(services, knowledge.content)
    ):
        return None
    if not any(_announces(b, knowledge) for b in texts):
        return None
    return ReadNote(
        "tanpa_teks",
        "Isi halaman ini berupa gambar di bawah judulnya; isinya tidak terbaca dan tidak dinilai",
        pictures[0].span,
    )


def _tell(services: Sequence[Service], cues: ContentCues) -> bool:
    """A component has words of its own: more than some beside its picture, or a fee or time beside one."""
    components = [c for s in services for c in s.components if c.state is not State.KOSONG]
    values = [text.text.strip() for c in components for text in c.body]
    bare = any(cues.bare_fee.fullmatch(value) or cues.bare_time.fullmatch(value) for value in values)
    return bare or any(not c.image_lost for c in components)


def _announces(block: Block, knowledge: Knowledge) -> bool:
    if title_strength(block) < _HEADING:
        return False
    return bool(title_claims(block.text, knowledge.kinds)) or knowledge.headings.label(block.text) is not None
