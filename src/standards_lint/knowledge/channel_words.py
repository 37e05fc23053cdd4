"""How people write the ways to complain or to reach an office, from ``vocabulary/saluran.yaml``."""

from __future__ import annotations

from importlib.resources.abc import Traversable

from standards_lint.knowledge.phrases import Phrases, Section, load_section, phrase_source
from standards_lint.knowledge.rewriting import Writing, read_writings
from standards_lint.records import dataclass

Named = tuple[tuple[str, Phrases], ...]
"""(type of channel, pattern)."""


@dataclass(frozen=True, slots=True)
class ChannelWords:
    """Compiled vocabulary of channels. Every pattern is matched against folded text (`phrases.fold`)."""

    numbers: Named
    """Words in front of a number that say what it reaches."""
    not_dialled: Phrases
    """Shortly in front of a number without such a word: it is none to call."""
    names: Named
    """Ways named by their word alone."""
    any_name: Phrases
    """Any of `names`: whether a text is worth a closer look."""
    through: Phrases
    """The sentence says that complaints go that way."""
    account: Phrases
    national: Phrases
    """SP4N-LAPOR! written right."""
    national_wrong: Phrases
    national_meant: tuple[Writing, ...]
    """How the wrong ones should read."""
    private_domains: frozenset[str]


def load_channel_words(node: Traversable) -> ChannelWords:
    """Read ``saluran.yaml``.

    Raises:
        KnowledgeError: if the file or a key cannot be used.
    """
    data = load_section(node)
    national, ways = data.section("sp4n"), data.section("kata")
    return ChannelWords(
        numbers=_named(data.section("nomor")),
        not_dialled=data.phrases("bukan_nomor"),
        names=_named(ways),
        any_name=Phrases(phrase_source([phrase for name in ways.values for phrase in ways.texts(name)]), ways.where),
        through=data.phrases("melalui"),
        account=data.phrases("akun"),
        national=national.phrases("benar"),
        national_wrong=national.phrases("salah"),
        national_meant=read_writings(national["tulis"], national.where, trusted=True),
        private_domains=frozenset(data.texts("surel_pribadi")),
    )


def _named(section: Section) -> Named:
    return tuple((name, section.phrases(name)) for name in section.values)
