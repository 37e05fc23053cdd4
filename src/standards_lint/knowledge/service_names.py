"""Words that names of services are made of: the first of them, the last of a line, and those of their English."""

from __future__ import annotations

import re
from collections.abc import Mapping

from standards_lint.knowledge.component_names import ComponentNames
from standards_lint.knowledge.heading_data import lists
from standards_lint.knowledge.normal_form import normalise
from standards_lint.storage.ready import ready_pattern

_CALLED = 3
"""Words of a name that says that it is one's."""
_CLAUSE = ready_pattern(r"[;:]\s|[.]\s+(?=[A-Z])")


class ServiceNames(ComponentNames):
    """Answers how the name of a service is worded."""

    def __init__(self, data: Mapping[str, object]) -> None:
        super().__init__(data)
        names = lists(data["nama_layanan"])
        self._no_names = re.compile("|".join(names["bukan_nama"]), re.IGNORECASE)
        self._called = frozenset(names["layanan_bernama"])
        self._joints = frozenset(names["sambungan"])
        self._openings, self._titled = frozenset(names["sambungan_kalimat"]), frozenset(names["mulai_judul"])
        self._name_words = frozenset(names["awal_nama"])
        self._english = self.foreign_words | frozenset(names["inggris"])
        self._english_end = re.compile(rf"\w{{2,}}(?:{'|'.join(names['akhiran_inggris'])})")

    def names_nothing(self, text: str) -> bool:
        """Hours of a day, or what only refers elsewhere: *Senin-Jumat 08:00-15:00*, *Sesuai jadwal*."""
        return self._no_names.search(text) is not None

    def begins_name(self, text: str) -> bool:
        """It begins with a word that names of services begin with: *SURAT KETERANGAN DOMISILI*."""
        return normalise(text).partition(" ")[0] in self._name_words

    def is_english(self, text: str) -> bool:
        """Most of its words are English: *Certificate of Active Enrollment*."""
        words = normalise(text).split()
        return 2 * sum(word in self._english or bool(self._english_end.fullmatch(word)) for word in words) > len(words)

    def is_called_service(self, text: str) -> bool:
        """It says of itself that it names one, and which: *Layanan Pengaduan Masyarakat*."""
        words = normalise(text).split()
        return len(words) >= _CALLED and words[0] in self._called

    def is_unfinished(self, text: str) -> bool:
        """A line of a title that goes on in the next: ``…INSTANSI PEMERINTAH,``, ``…REKOMENDASI DAN``."""
        return text.rstrip().endswith((",", "/", "-", "&")) or normalise(text).rpartition(" ")[2] in self._joints

    def leaves_open(self, text: str) -> bool:
        """A text that goes on in the next line: *… poster tentang*, *UU Nomor 12 Tahun 2011 tentang Pembentukan*."""
        words = normalise(_CLAUSE.split(text)[-1]).split()
        ends_open = not words or words[-1] in self._openings
        return self.is_unfinished(text) or ends_open or not self._titled.isdisjoint(words)
