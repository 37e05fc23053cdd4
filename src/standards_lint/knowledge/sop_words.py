"""How an SOP AP sheet is labelled, from ``vocabulary/sop.yaml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.resources.abc import Traversable

from standards_lint.knowledge.cues import compile_any
from standards_lint.knowledge.phrases import load_section
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

_PUNCTUATION = ready_pattern(r"[\W_]+")


def plain(text: str) -> str:
    """Lower case, punctuation as blanks: ``PERALATAN/PERLENGKAPAN :`` to ``peralatan perlengkapan``."""
    return _PUNCTUATION.sub(" ", text.lower()).strip()


@dataclass(frozen=True, slots=True)
class SopWords:
    """Labels of an SOP AP sheet, as `plain` gives them."""

    fields: Mapping[str, tuple[str, bool]]
    """Label → (id of the identity field, it is a usual label)."""
    core: frozenset[str]
    """Ids of the fields that tell which procedure it is, from when it applies and by whom it was set."""
    columns: Mapping[str, str]
    """Column head → ``nomor uraian pelaksana mutu kelengkapan waktu output keterangan``."""
    markers: frozenset[str]
    """Columns that make a table with a description column a flow table."""
    markers_needed: int
    actors: frozenset[str]
    """Columns that name who acts: the rows are steps, wherever the table stands."""
    step_heads: frozenset[str]
    """Heads of the description column that say so themselves, beside a column of times."""
    not_flow: frozenset[str]
    """Column heads of a list of services."""
    longest: int
    """Characters of the longest label; longer texts need no look-up."""
    components: Mapping[str, str]
    """Id of a field → the component of a service that its value is."""
    service: re.Pattern[str]
    """Finds in the name of an SOP that it is about a service."""
    inside: re.Pattern[str]
    """Finds in the name of an SOP that it is about work of an office for itself: *Pengajuan Cuti*."""
    public: re.Pattern[str]
    """Finds in a flow table those whom an office serves."""
    prefix: re.Pattern[str]

    def label(self, field: str) -> str:
        """The usual label of a field: *tanggal pembuatan*, *nomor SOP*."""
        return next(label for label, (name, _) in self.fields.items() if name == field).replace(" sop", " SOP")

    def service_name(self, name: str) -> str:
        """The name of an SOP without what only says that it is one: *SOP Permohonan Informasi*."""
        bare = self.prefix.sub("", name).strip(' :-\u2013"“”')
        return bare + ")" if bare.count("(") > bare.count(")") else bare


def load_sop_words(node: Traversable) -> SopWords:
    """Read ``sop.yaml``.

    Raises:
        KnowledgeError: if the file or a key cannot be used.
    """
    data = load_section(node)
    identity, flow = data.section("identitas"), data.section("alur")
    fields: dict[str, tuple[str, bool]] = {}
    for name in identity.values:
        forms = identity.section(name)
        fields |= {plain(label): (name, True) for label in forms.texts("baku")}
        if "keliru" in forms.values:
            fields |= {plain(label): (name, False) for label in forms.texts("keliru")}
    columns = {plain(head): name for name in flow.values for head in flow.texts(name)}
    service, where = data.section("layanan"), str(node)
    return SopWords(
        fields=fields,
        core=frozenset(data.texts("identitas_pokok")),
        columns=columns,
        markers=frozenset(data.texts("alur_penanda")),
        markers_needed=int(data.number("alur_minimal")),
        actors=frozenset(data.texts("alur_pelaku")),
        step_heads=frozenset(map(plain, data.texts("alur_langkah"))),
        not_flow=frozenset(map(plain, data.texts("bukan_alur"))),
        longest=max(map(len, (*fields, *columns))) + 4,
        components={name: service.section("komponen").text(name) for name in service.section("komponen").values},
        service=compile_any(service.texts("nama"), where),
        inside=compile_any(service.texts("dalam"), where),
        public=compile_any(service.texts("warga"), where),
        prefix=compile_any(service.texts("awalan"), where),
    )
