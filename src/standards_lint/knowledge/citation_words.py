"""Words around a citation that tell where its title ends, how it hangs together with others, and its gazette."""

from __future__ import annotations

import re
from functools import cached_property

from standards_lint.knowledge.phrases import Section, phrase_source
from standards_lint.storage.ready import ready_pattern

GAZETTES = ("LN", "BN", "LD", "BD")
"""State gazette and state reports, then those of regions."""
_LETTER = r"[^\W\d_]"
_YEAR = r"(?:19[4-9]\d|20\d\d)"
_WORD = ready_pattern(r"[^\W_]+(?:-[^\W_]+)*")
_STATE = r"(?:\s*(?:negara\s+)?(?:republik\s+indonesia|ri\b))?"
_SHORTEST_INSIDE = 5
_LONGEST_REPEATED = 10
_REPEATED_PHRASE = 3
"""A run of so many words that stands twice in a row is a slip whatever the words are."""


class CitationWords:
    """Compiled patterns; all but `doubled` are matched against folded text."""

    def __init__(self, vocabulary: Section) -> None:
        self._kata = vocabulary.section("kata")
        self._relations = vocabulary.section("hubungan")
        self._gazettes = vocabulary.section("lembaran")
        self._constitution = vocabulary.texts("konstitusi")
        self._never_doubled = frozenset(vocabulary.texts("kata_ganda"))

    def _any_of(self, group: Section, key: str, tail: str = "") -> re.Pattern[str]:
        return ready_pattern(phrase_source(group.texts(key)) + tail)

    def _bare(self, key: str) -> str:
        """The words at a key as alternatives, with the marks that may follow."""
        return "(?:" + "|".join(self._kata.texts(key)) + r")\b[\s.:]*"

    @cached_property
    def constitution(self) -> re.Pattern[str]:
        """The constitution of 1945 in all its names."""
        return ready_pattern(phrase_source(self._constitution))

    @cached_property
    def title(self) -> re.Pattern[str]:
        """*tentang*."""
        return self._any_of(self._kata, "tentang")

    @cached_property
    def number(self) -> re.Pattern[str]:
        """*Nomor*, with what stands between it and the number."""
        return self._any_of(self._kata, "nomor", r"[\s.:,]*")

    @cached_property
    def year(self) -> re.Pattern[str]:
        """*Tahun*."""
        return self._any_of(self._kata, "tahun")

    @cached_property
    def joint(self) -> re.Pattern[str]:
        """Where *Nomor*, *Tahun* or *tentang* ran into its neighbour: *PemerintahNomor12Tahun2019tentang*."""
        nomor, tahun = (self._long(key) for key in ("nomor", "tahun"))
        behind = "|".join(self._long(key) for key in ("tahun", "tentang"))
        return ready_pattern(rf"(?<={_LETTER}{{2}})(?=(?:{nomor}|{tahun})[\s.:]?\d)|(?<=\d)(?={behind})")

    def _long(self, key: str) -> str:
        """The words at a key that are long enough to be known inside others."""
        return "|".join(word for word in self._kata.texts(key) if len(word) >= _SHORTEST_INSIDE)

    @cached_property
    def scanned_year(self) -> re.Pattern[str]:
        """A year with letters for digits: group ``digits``. *Tahun 2OO9*, *4/20l9*."""
        year = r"(?P<digits>(?=[0-9|]*[oil|])[12l|][0-9oil|]{3})(?![\w|])"
        tahun = "|".join(self._kata.texts("tahun"))
        return ready_pattern(rf"(?:(?<!{_LETTER})(?:{tahun})[\s.:]*|(?<=\d/)){year}")

    @cached_property
    def scanned_number(self) -> re.Pattern[str]:
        """A number with letters for digits: group ``digits``. *Nomor l4 Tahun 2008*, *PP 4O Tahun 2019*."""
        nomor, tahun = ("|".join(self._kata.texts(key)) for key in ("nomor", "tahun"))
        letter = r"(?=[0-9]*[oil|])"
        token = r"[0-9oil|]{1,4}"
        before = rf"(?<!{_LETTER})(?:{nomor})(?!{_LETTER})[\s.:]*|(?<=[\s.])(?=[oil|]*[0-9])"
        behind = rf"(?=\s*[,./]?\s*(?:{tahun})[\s.:]*{_YEAR}|\s?/\s?{_YEAR})"
        return ready_pattern(rf"(?:{before})(?P<digits>{letter}{token}){behind}")

    @cached_property
    def region_behind(self) -> re.Pattern[str]:
        """A region of up to three words behind the number: *Kabupaten Alor*."""
        words = phrase_source(self._kata.texts("wilayah"))
        title = "(?:" + "|".join(self._kata.texts("tentang")) + r")\b"
        return ready_pattern(rf"\s+{words}\.?(?:\s+(?!{title}){_LETTER}+){{1,3}}?(?=\s*(?:[,;.()]|$|{title}))")

    @cached_property
    def both_source(self) -> str:
        """*dan* and its like, as the source of a pattern."""
        return "(?:" + "|".join(self._kata.texts("dan")) + ")"

    @cached_property
    def both(self) -> re.Pattern[str]:
        """Nothing but *dan*, a comma or the like: what joins two citations side by side."""
        return ready_pattern(rf"[\s,;]*(?:{self.both_source}\s*)?$")

    @cached_property
    def left_open(self) -> re.Pattern[str]:
        """*dan* or *yang* at the end of a text: what the sentence goes on with, no word of a title."""
        words = "|".join((*self._kata.texts("dan"), *self._relations.texts("sambungan")))
        return ready_pattern(rf"(?:[\s,]+(?:{words}))+\s*$")

    @cached_property
    def in_title(self) -> re.Pattern[str]:
        """Ends with a word that makes the next citation part of the title before it."""
        return self._any_of(self._relations, "dalam_judul", r"\.?\s*$")

    @cached_property
    def tail(self) -> re.Pattern[str]:
        """Ends with *sebagaimana telah diubah dengan* or the like."""
        return self._any_of(self._relations, "ekor", r"\.?[\s:]*$")

    @cached_property
    def tail_start(self) -> re.Pattern[str]:
        """Where a title ends and its amended-by tail begins."""
        return self._any_of(self._relations, "mulai_ekor")

    @cached_property
    def article(self) -> re.Pattern[str]:
        """*Pasal 17*."""
        return self._any_of(self._relations, "pasal")

    @cached_property
    def named_article(self) -> re.Pattern[str]:
        """*Pasal 21 ayat (2) huruf a*, with the blank behind it."""
        part = r"(?:\s*,?\s*(?:ayat|huruf|angka)\s*\(?[0-9a-z]{1,2}\)?)*"
        return self._any_of(self._relations, "pasal", rf"[a-z]?{part}[\s,]*")

    @cached_property
    def inner_end(self) -> re.Pattern[str]:
        """*… menjadi Undang-Undang*: here an act named in a title is done and the title goes on."""
        return self._any_of(self._relations, "tutup_dalam_judul")

    @cached_property
    def prose(self) -> re.Pattern[str]:
        """A word of running text: what it stands behind is no title any more."""
        return self._any_of(self._relations, "akhir_judul")

    @cached_property
    def title_end(self) -> re.Pattern[str]:
        """Where a title in running text ends."""
        return ready_pattern(rf"[;:()]|,\s|{self.prose.pattern}")

    @cached_property
    def cut(self) -> re.Pattern[str]:
        """Ends with a word after which a title must go on."""
        return self._any_of(self._relations, "terputus", r"[\s,.]*$")

    @cached_property
    def gazette(self) -> re.Pattern[str]:
        """A gazette: a group for its kind, ``year`` and ``number`` or ``number_first`` and ``year_after``."""
        kinds = "|".join(f"(?P<{kind}>{phrase_source(self._gazettes.texts(kind))})" for kind in GAZETTES)
        nomor, tahun = self._bare("nomor"), self._bare("tahun")
        place = rf"(?:(?!{nomor}|{tahun})[^\d;()]){{0,60}}?"  # "Lembaran Daerah Kabupaten Antah Tahun …"
        year_first = rf"(?:{tahun})?(?P<year>{_YEAR})\s*[,./]?\s*(?:{nomor}|\()?\s*(?P<number>\d{{1,4}})"
        number_first = rf"(?:{nomor})?(?P<number_first>\d{{1,4}})\s*[,./]?\s*(?:{tahun})?(?P<year_after>{_YEAR})"
        return ready_pattern(rf"(?:{kinds}){_STATE}[\s.,:]*{place}(?:{year_first}|{number_first})(?!\d)")

    @cached_property
    def gazette_start(self) -> re.Pattern[str]:
        """The first word of a gazette, with its opening parenthesis."""
        names = [name for key in (*GAZETTES, "tambahan", "tambahan_daerah") for name in self._gazettes.texts(key)]
        return ready_pattern(r"[(\[{]?\s*" + phrase_source(names))

    @cached_property
    def supplement(self) -> re.Pattern[str]:
        """The supplement to a gazette: group ``number``."""
        year = rf"(?:{self._bare('tahun')}{_YEAR}\s*[,.]?\s*)?"
        number = rf"(?:{self._bare('nomor')})?(?P<number>\d{{1,5}})(?!\d)"
        return self._any_of(self._gazettes, "tambahan", rf"{_STATE}[\s.,:]*{year}{number}")

    @cached_property
    def wrong_supplement(self) -> re.Pattern[str]:
        """*Tambahan Negara*."""
        return self._any_of(self._gazettes, "tambahan_negara")

    def doubled(self, text: str) -> str:
        """The words that stand twice in a row in a citation by a slip, as written; empty where none do."""
        words = list(_WORD.finditer(text))
        keys = [word[0].lower() for word in words]
        last: dict[str, int] = {}
        runs: dict[int, tuple[int, int]] = {}  # distance of a repetition: (where its last word stands, words so far)
        for index, key in enumerate(keys):
            size = index - last.get(key, -_LONGEST_REPEATED - 1)
            last[key] = index
            if size > _LONGEST_REPEATED:
                continue
            end, length = runs.get(size, (-1, 0))
            runs[size] = (index, length + 1 if end == index - 1 else 1)
            if runs[size][1] == size and self._is_slip(text, words[index - 2 * size + 1 : index + 1]):
                return text[words[index - size + 1].start() : words[index].end()]
        return ""

    def _is_slip(self, text: str, both: list[re.Match[str]]) -> bool:
        run = [word[0].lower() for word in both[len(both) // 2 :]]
        # "Dewan Perwakilan Rakyat, Dewan Perwakilan Rakyat Daerah" lists bodies whose names are alike.
        listed = len(run) > 1 and "," in text[both[0].start() : both[-1].start()]
        if listed or all(word.isdigit() for word in run):
            return False
        return len(run) >= _REPEATED_PHRASE or any(word in self._never_doubled for word in run)
