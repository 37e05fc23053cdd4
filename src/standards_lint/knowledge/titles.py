"""Titles of regulations: made alike, and compared by class rather than by a ratio.

A ratio alone calls a title that breaks off in the middle 0.94 and right, and *Pemerintahan Daerah* for *Pemerintah
Daerah* wrong; so each kind of difference is looked for on its own, and what fits none is not judged.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from standards_lint.knowledge.phrases import Section
from standards_lint.storage.ready import ready_pattern

SAME = "sama"
CUT = "terpotong"
WITHOUT_BEGINNING = "tanpa_awal"
MISSPELT = "salah_ketik"
DIFFERENT = ""

_WORD = ready_pattern(r"[^\W_]+")
_SLASHED = ready_pattern(r"\b(\d{1,3})/((?:19|20)\d\d)\b")  # "Pelaksanaan UU No. 25/2009"
_SHORT_WORD = 4  # letters; shorter words differ from each other by one letter without being slips
_MAX_SLIPS = 2
_MIN_ACRONYM = 2
_NEAR_TITLE = 0.9
_SCANNED = str.maketrans({"l": "i", "1": "i", "|": "i", "0": "o"})


class Titles:
    """Compares titles by the rules of ``peraturan.yaml``, section ``judul``."""

    def __init__(self, rules: Section) -> None:
        changes = {
            key: str(value).split() for group in ("ganti", "ejaan") for key, value in _mapping(rules, group).items()
        }
        self._changes = changes
        self._dropped = tuple(tuple(phrase.split()) for phrase in rules.texts("buang"))
        self._tails = tuple(tuple(phrase.split()) for phrase in rules.texts("ekor"))
        self._derived = tuple(tuple(phrase.split()) for phrase in rules.texts("turunan"))
        self._carrying_out = tuple(tuple(phrase.split()) for phrase in rules.texts("pelaksana"))
        self._nested = rules.text("tentang")
        self._year = rules.text("tahun")
        self.amendment = rules.text("perubahan")
        """The word in the title of an amending act."""

    def words(self, title: str) -> tuple[str, ...]:
        """The title as words in lower case, abbreviations written out, old spellings made new."""
        found: list[str] = []
        for word in _WORD.findall(_SLASHED.sub(rf"\1 {self._year} \2", title.lower())):
            found += self._changes.get(word, (word,))
        for phrase in self._dropped:
            if phrase[0] in found:
                found = _without(found, phrase)
        return tuple(found)

    def without_tail(self, words: Sequence[str]) -> tuple[str, ...]:
        """The words up to *sebagaimana telah diubah …*."""
        for index in range(1, len(words)):
            if any(tuple(words[index : index + len(tail)]) == tail for tail in self._tails):
                return tuple(words[:index])
        return tuple(words)

    def compare(self, written: Sequence[str], official: Sequence[str], known: Collection[str]) -> str:
        """How a written title differs from the official one.

        Args:
            written: Words of the title as cited.
            official: Words of the title in the register.
            known: All words of all titles: a word among them is no slip of the pen.

        Returns:
            ``sama terpotong salah_ketik``, or empty where the difference is of no such kind.
        """
        if _same(written, official):
            return SAME
        if len(written) < len(official) and _same(written, official[: len(written)]):
            return self._prefix(written, official[len(written) :])
        if _misspelt(written, official, known):
            return MISSPELT
        if _same(self.without_tail(written), self.without_tail(official)):
            return SAME
        is_acronym = len(written) == 1 and len(written[0]) >= _MIN_ACRONYM
        return SAME if is_acronym and written[0] == "".join(word[0] for word in official) else DIFFERENT

    def _prefix(self, written: Sequence[str], rest: Sequence[str]) -> str:
        if any(tuple(rest[: len(tail)]) == tail for tail in self._tails):
            return SAME
        if rest[0] == self._nested and len(written) > 1 and written[-2] == self._year:
            # "Pelaksanaan UU Nomor 25 Tahun 2009": the act is named in full, only its own title is left out.
            return DIFFERENT
        return CUT

    @staticmethod
    def contains(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
        """One title stands inside the other: a shortened or lengthened form, not another's title."""
        return any(longer[index : index + len(shorter)] == shorter for index in range(len(longer) - len(shorter) + 1))

    def lacks_beginning(self, official: Sequence[str], written: Sequence[str]) -> bool:
        """Of *Pelaksanaan UU Nomor … tentang Pelayanan Publik* only the title of the act carried out stands there."""
        starts = any(tuple(official[: len(start)]) == start for start in self._carrying_out)
        return starts and tuple(official[-len(written) - 1 :]) == (self._nested, *written)

    def is_derived(self, official: Sequence[str], written: Sequence[str]) -> bool:
        """The written title is that of the act which the official one changes, carries out or revokes.

        *UU 24/2013 tentang Administrasi Kependudukan* names the act it changed; that is loose, but not another's title.
        """
        starts = any(tuple(official[: len(start)]) == start for start in self._derived)
        return starts and tuple(official[-len(written) :]) == tuple(written)


def similarity(first: Sequence[str], second: Sequence[str]) -> float:
    """0 to 1: how much of two titles is alike, letter by letter."""
    # Imported here: it is asked only about titles that are wrong, and the library costs 18 ms of a cold start.
    from rapidfuzz.distance import Indel

    return float(Indel.normalized_similarity(" ".join(first), " ".join(second)))


def nearest(written: Sequence[str], titles: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The title that is as good as the one written, letter by letter; empty where none is."""
    # Imported here, as above.
    from rapidfuzz import process
    from rapidfuzz.distance import Indel

    known = list(titles)
    choices = [" ".join(words) for words in known]
    scorer = Indel.normalized_similarity
    best = process.extractOne(" ".join(written), choices, scorer=scorer, score_cutoff=_NEAR_TITLE)
    return known[best[2]] if best else ()


def _mapping(rules: Section, key: str) -> dict[str, object]:
    return dict(rules.section(key).values)


def _without(words: list[str], phrase: tuple[str, ...]) -> list[str]:
    size = len(phrase)
    kept: list[str] = []
    index = 0
    while index < len(words):
        if tuple(words[index : index + size]) == phrase:
            index += size
        else:
            kept.append(words[index])
            index += 1
    return kept


def _same(first: Sequence[str], second: Sequence[str]) -> bool:
    """Equal but for blanks (*Undang- Undang*, words glued by a PDF) and letters that scanners confuse."""
    if tuple(first) == tuple(second):
        return True
    one, other = "".join(first), "".join(second)
    return one == other or (len(one) == len(other) and one.translate(_SCANNED) == other.translate(_SCANNED))


def _misspelt(written: Sequence[str], official: Sequence[str], known: Collection[str]) -> bool:
    if len(written) != len(official):
        return False
    pairs = [(one, other) for one, other in zip(written, official, strict=True) if one != other]
    return 0 < len(pairs) <= _MAX_SLIPS and all(_is_slip(one, other, known) for one, other in pairs)


def _is_slip(written: str, official: str, known: Collection[str]) -> bool:
    if written.isdigit() or official.isdigit():
        return written.isdigit() and official.isdigit() and edits(written, official) == 1
    if written in known or min(len(written), len(official)) < _SHORT_WORD:
        return False
    return edits(written, official) <= (2 if len(official) > _SHORT_WORD + 2 else 1)


def edits(first: str, second: str) -> int:
    """Letters changed, dropped, added or swapped with their neighbour to make one word of the other (3 for more)."""
    if abs(len(first) - len(second)) > 2:
        return 3
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, letter in enumerate(first, 1):
        older, before, row = before, row, [i]
        for j, other in enumerate(second, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == second[j - 2] and first[i - 2] == other:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return min(row[-1], 3)
