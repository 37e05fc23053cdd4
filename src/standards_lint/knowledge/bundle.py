"""All knowledge of a pack in one value that the stages are given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from importlib.resources.abc import Traversable
from pathlib import Path

from standards_lint.knowledge.amended import Additions, Amended
from standards_lint.knowledge.channel_words import ChannelWords, load_channel_words
from standards_lint.knowledge.clause_words import ClauseWords, load_clause_words
from standards_lint.knowledge.components import Components, load_components
from standards_lint.knowledge.copy_words import CopyWords, load_copy_words
from standards_lint.knowledge.cues import ContentCues, KindCues, load_content_cues, load_kind_cues
from standards_lint.knowledge.data import DATA_SUFFIXES, national
from standards_lint.knowledge.fee_words import FeeWords, load_fee_words
from standards_lint.knowledge.headings import Headings, load_headings
from standards_lint.knowledge.instruments import Instruments, load_instruments
from standards_lint.knowledge.masking_words import MaskingWords, load_masking_words
from standards_lint.knowledge.namesake_words import NamesakeWords, load_namesake_words
from standards_lint.knowledge.officer_words import OfficerWords, load_officer_words
from standards_lint.knowledge.patterns import NamedPattern, load_patterns
from standards_lint.knowledge.pledge_words import PledgeWords, load_pledge_words
from standards_lint.knowledge.population_words import PopulationWords, load_population_words
from standards_lint.knowledge.register import Register, load_register
from standards_lint.knowledge.regulation import RegulationTable
from standards_lint.knowledge.setting_words import SettingWords, load_setting_words
from standards_lint.knowledge.sop_words import SopWords, load_sop_words
from standards_lint.knowledge.spelling import Spelling, load_spelling
from standards_lint.knowledge.time_words import TimeWords, load_time_words
from standards_lint.records import dataclass
from standards_lint.storage.compiled import compiled


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the law says and how people write it."""

    components: Components
    headings: Headings
    kinds: KindCues
    content: ContentCues
    clause_words: ClauseWords
    instruments: Instruments
    register: Register
    time_words: TimeWords
    fee_words: FeeWords
    channel_words: ChannelWords
    officer_words: OfficerWords
    pledge_words: PledgeWords
    sop_words: SopWords
    setting_words: SettingWords
    copy_words: CopyWords
    namesake_words: NamesakeWords
    masking_words: MaskingWords
    spelling: Spelling
    population_words: PopulationWords
    patterns: tuple[NamedPattern, ...]

    def with_tables(self, tables: Sequence[RegulationTable]) -> Knowledge:
        """The same knowledge with the regulations that an office gives beside the register."""
        return replace(self, register=self.register.extended(tables, self.instruments.places)) if tables else self

    def with_patterns(self, patterns: Sequence[NamedPattern]) -> Knowledge:
        """The same knowledge with the named patterns of other packs."""
        return replace(self, patterns=(*self.patterns, *patterns)) if patterns else self


def load_knowledge(root: Traversable, *, additions: Additions | None = None, trusted: bool = True) -> Knowledge:
    """Read the ``knowledge`` and ``vocabulary`` folders under `root`.

    Args:
        root: Folder of a pack.
        additions: What packs of regions and offices add to its files.
        trusted: The patterns are those that ship with the program: its tests have compiled each of them, so they are
            compiled when first used. Those of anyone else are checked now, and named if they cannot be used.
    """
    if additions:
        return _read(Amended(root, additions), trusted=trusted)
    if trusted and root == national() and isinstance(root, Path):
        return compiled("pengetahuan", root, DATA_SUFFIXES, Knowledge, lambda: _read(root, trusted=True))
    return _read(root, trusted=trusted)


def _read(root: Traversable, *, trusted: bool) -> Knowledge:
    vocabulary = root / "vocabulary"
    return Knowledge(
        components=load_components(root / "knowledge" / "components.yaml"),
        headings=load_headings(vocabulary / "komponen.yaml"),
        kinds=load_kind_cues(vocabulary / "jenis.yaml"),
        content=load_content_cues(vocabulary / "isi.yaml"),
        clause_words=load_clause_words(vocabulary / "kalimat.yaml"),
        instruments=load_instruments(vocabulary / "instrumen.yaml"),
        register=load_register(root / "knowledge"),
        time_words=load_time_words(vocabulary / "waktu.yaml"),
        fee_words=load_fee_words(vocabulary / "biaya.yaml"),
        channel_words=load_channel_words(vocabulary / "saluran.yaml"),
        officer_words=load_officer_words(vocabulary / "petugas.yaml"),
        pledge_words=load_pledge_words(vocabulary / "maklumat.yaml"),
        sop_words=load_sop_words(vocabulary / "sop.yaml"),
        setting_words=load_setting_words(vocabulary / "penetapan.yaml"),
        copy_words=load_copy_words(vocabulary / "salinan.yaml"),
        namesake_words=load_namesake_words(vocabulary / "antardokumen.yaml"),
        masking_words=load_masking_words(vocabulary / "samaran.yaml"),
        spelling=load_spelling(vocabulary / "ejaan.yaml"),
        population_words=load_population_words(vocabulary / "kependudukan.yaml"),
        patterns=load_patterns(vocabulary / "pola", trusted=trusted),
    )
