"""Blocks to those who signed a document: post, name and number, below its date or beside its pledge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from standards_lint.extract.dates import PlacedDate
from standards_lint.knowledge.phrases import NOTHING, fold
from standards_lint.knowledge.setting_words import SettingWords
from standards_lint.model.block import Block, BlockKind
from standards_lint.model.setting import Signatory
from standards_lint.model.span import SourceText
from standards_lint.storage.ready import ready_pattern

_BELOW = 8
"""Lines below a date or pledge among which somebody signs."""
_BELOW_PLEDGE = 24
"""Lines below the last pledge: what the office aims at besides often stands in between."""
_ABOVE = 4
"""Lines above it: *Ditetapkan oleh* / name / post / place and date."""
_OTHERS = 2
"""Lines of something else (*ttd*, rank) between post, name and number."""
_LONGEST = 150
_SIGNING = frozenset({"ditetapkan", "ditandatangani"})
_WORD = ready_pattern(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_NO_NAME = ready_pattern(r"[\d&/]")
_IN_WORD = ready_pattern(r"\d(?=[A-Z]{2})|(?<=[A-Z]{2})\d")
_SPLIT = ready_pattern(r"\s*[,:]\s*")


def extract_signatories(
    blocks: Sequence[Block], dates: Sequence[PlacedDate], pledges: Sequence[SourceText], words: SettingWords
) -> tuple[Signatory, ...]:
    """Who signs below a date of signature or *Ditetapkan di*; without these, beside the pledges of a maklumat."""
    signing = [(placed.index, placed.end) for placed in dates if placed.date.role in _SIGNING]
    signing = signing or [(i, m.end()) for i, b in enumerate(blocks) if (m := words.set_at.search(fold(b.text)))]
    found = [_signatory(_around(blocks, index, end), words) for index, end in signing]
    if not signing and pledges:
        last, first = _block_of(blocks, pledges[-1]), _block_of(blocks, pledges[0])
        found.append(_signatory(_starts_below(blocks, last), words) or _signatory(_above(blocks, first), words))
    return tuple(dict.fromkeys(one for one in found if one is not None))


def legaliser(lines: Iterable[SourceText], words: SettingWords) -> Signatory | None:
    """Who stands in the cells beside and below *Disahkan oleh*."""
    return _signatory([lines], words, "sop")


def _around(blocks: Sequence[Block], index: int, end: int) -> list[Iterable[SourceText]]:
    """The rest of the line of the date and the lines below; where they name nobody, those above."""
    rest = blocks[index].source.slice(end).strip(NOTHING)
    below = (
        [rest, *_texts(blocks[index + 1 : index + 1 + _BELOW])]
        if rest.text
        else _texts(blocks[index + 1 : index + 1 + _BELOW])
    )
    return [below, *_above(blocks, index)]


def _starts_below(blocks: Sequence[Block], index: int) -> list[Iterable[SourceText]]:
    """The lines below a pledge from each of them on: *Waktu Penyelesaian* in between looks like a name, and is none."""
    lines = _texts(blocks[index + 1 : index + 1 + _BELOW_PLEDGE])
    return [lines[start:] for start in range(len(lines))]


def _above(blocks: Sequence[Block], index: int) -> list[Iterable[SourceText]]:
    return [_texts(blocks[max(0, index - _ABOVE) : index])]


def _texts(blocks: Iterable[Block]) -> list[SourceText]:
    return [block.source for block in blocks if block.text and block.kind is not BlockKind.IMAGE]


def _block_of(blocks: Sequence[Block], text: SourceText) -> int:
    """The block in which a text begins."""
    place = text.span()
    at = (place.line, place.column)
    return max((i for i, b in enumerate(blocks) if b.begins <= at), default=0)


def _signatory(
    stretches: Iterable[Iterable[SourceText]], words: SettingWords, part: str = "penetapan"
) -> Signatory | None:
    """The first stretch of lines that names a post, a person or a number."""
    for lines in stretches:
        found = _in_lines(lines, words, part)
        if found is not None:
            return found
    return None


def _in_lines(lines: Iterable[SourceText], words: SettingWords, part: str) -> Signatory | None:
    told: dict[str, str] = {}
    first: SourceText | None = None
    others = 0
    for line in lines:
        if len(line.text) > _LONGEST or words.end.match(fold(line.text)):
            if told:
                break
            continue
        said = dict(_pieces(line.text, words))
        if not _is_sure(told, words) and _is_sure(said, words):
            told, first = {kind: value for kind, value in told.items() if kind not in said}, line
        pieces = {kind: value for kind, value in said.items() if kind not in told}
        first = first or (line if pieces else None)
        told |= pieces
        others = 0 if pieces or first is None else others + 1
        if len(told) == 3 or (others > _OTHERS and _is_sure(told, words)):
            break
        if others > _OTHERS:
            told, first, others = {}, None, 0  # a heading; who signs may stand below it
    if first is None or not _is_sure(told, words):
        return None
    return Signatory(part, told.get("post", ""), told.get("name", ""), told.get("number", ""), first)


def _is_sure(told: Mapping[str, str], words: SettingWords) -> bool:
    """A line of a few capitals below a pledge may be any heading (*Evaluasi Kinerja Pelaksana*)."""
    return bool({"post", "number"} & told.keys() or words.degree.search(fold(told.get("name", ""))))


def _pieces(text: str, words: SettingWords) -> Iterator[tuple[str, str]]:
    """Post, name and number in a line: ``Camat Wanasari, Drs. Budi Santosa, M.Si. NIP 19700101 …``."""
    number = words.number.search(fold(text))
    if number:
        yield "number", text[number.start() : number.end()].strip()
        text = text[: number.start()]
    text = text.strip(NOTHING + '()*"\u201c\u201d\U0001f4cd')
    placed = _SPLIT.search(text)
    if placed and words.post.match(fold(text), placed.end()) and not words.post.match(fold(text)):
        text = text[placed.end() :]  # "Wanasari, Kepala Dinas Perdagangan": the date was left out
    post = words.post.match(fold(text))
    if not post:
        if is_name(text, words):
            yield "name", text
        elif words.post.search(fold(text)) and words.degree.search(fold(text)):
            yield "post", text  # "Wanasari, Jawa Barat Kepala Dinas: BUDI SANTOSA, S.E."
            yield "name", text
        return
    for cut in _SPLIT.finditer(text):
        if is_name(text[cut.end() :], words):
            yield "post", text[: cut.start()]
            yield "name", text[cut.end() :]
            return
    yield "post", text
    if words.degree.search(
        fold(text)
    ):  # "Kepala Balai Wanasari Budi Santosa, S.E.": where the name begins nobody knows
        yield "name", text


def is_name(text: str, words: SettingWords) -> bool:
    """``Dra. Laksmi Paramita, M.M.``: a few words in capitals, none of them the name of an office, or a degree."""
    cut = text.find(",")
    if cut > 0 and words.degree.match(fold(text[cut:].strip(" ,"))):
        text = _IN_WORD.sub("", text[:cut]) + text[cut:]  # "4GUS RAHARJ0, S.T.": read by a scanner
    said = fold(text)
    parts = _WORD.findall(words.degree.blank(said))
    original = _WORD.findall(text)
    if not parts or len(original) > 10 or _NO_NAME.search(text) or words.no_name.search(said):
        return False
    if not all(word[0].isupper() for word in original):
        return False
    return len(parts) <= 6 and (words.degree.search(said) is not None or len(parts) >= 2)


def named_in(line: str, words: SettingWords) -> str:
    """The name of a person in a line that may tell post and number too; nothing where none stands there."""
    name = dict(_pieces(line, words)).get("name", "")
    return name if name and is_name(name, words) else ""
