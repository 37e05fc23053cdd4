"""The pack that a command is about: the national one, or a folder that the user names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from standards_lint.errors import UsageError
from standards_lint.knowledge.data import national
from standards_lint.opening.composing import pack_root
from standards_lint.packs.compose import level_of
from standards_lint.packs.load import load_pack
from standards_lint.packs.problems import suggestion
from standards_lint.packs.profiles import Profile, profiles_of
from standards_lint.packs.spec import Pack, Rule


def open_pack(path: Path | None) -> Pack:
    """The pack, read: the shipped one as it is, since the tests of this project prove it valid; others checked.

    Raises:
        StandardsLintError: for a folder that is none, and for a pack with faults.
    """
    return load_pack(pack_root(path), trusted=path is None)


def open_last(named: Sequence[Path]) -> tuple[Pack, tuple[Pack, ...]]:
    """The narrowest of the packs, of one level the last, and the others that it may extend, each checked.

    Args:
        named: Folders; none for the national pack.

    Raises:
        StandardsLintError: for a folder that is none, and for a pack with faults.
    """
    if not named:
        return open_pack(None), ()
    beneath: list[Pack] = []
    for root in sorted(map(pack_root, named), key=level_of):
        beneath.append(load_pack(root, beneath=beneath))
    return beneath[-1], tuple(beneath[:-1])


def known_rule(packs: Sequence[Pack], word: str) -> Rule:
    """The rule with this code or name.

    Args:
        packs: Laid over each other.
        word: In small or capital letters.

    Raises:
        UsageError: if none of the packs has it.
    """
    from standards_lint.packs.removed import gone_rules, gone_words

    rules = [rule for pack in packs for rule in pack.rules]
    for rule in rules:
        if word.upper() == rule.code or word.lower() == rule.name:
            return rule
    removed = gone_rules(packs)
    gone = removed.get(word.upper()) or removed.get(word.lower())
    if gone is not None:
        raise UsageError(f"aturan {gone.code} {gone_words(gone)}")
    near = suggestion(word.upper(), [rule.code for rule in rules]) or suggestion(word, [rule.name for rule in rules])
    hint = near or "; lihat daftarnya dengan “standards-lint rules list”"
    hint += "; aturan paket lain memerlukan --pack"
    raise UsageError(f"tidak ada aturan “{word}” dalam paket {', '.join(pack.id for pack in packs)}{hint}")


def known_codes(pack: Pack, codes: Iterable[str]) -> tuple[str, ...]:
    """The codes in capitals.

    Raises:
        UsageError: for a code that the pack does not have.
    """
    wanted = tuple(code.upper() for code in codes)
    for code in wanted:
        if pack.rule(code) is None:
            hint = suggestion(code, [rule.code for rule in pack.rules])
            raise UsageError(f"paket {pack.id} tidak memuat aturan “{code}”{hint}")
    return wanted


def known_profile(pack: Pack, name: str) -> Profile:
    """The profile with this id.

    Raises:
        UsageError: if the pack has none, naming those it has.
    """
    profiles = profiles_of([pack])
    if name not in profiles:
        hint = suggestion(name, profiles) or f"; yang ada: {', '.join(profiles) or 'tidak satu pun'}"
        raise UsageError(f"paket {pack.id} tidak memuat profil “{name}”{hint}")
    return profiles[name]


def narrowed(pack: Pack, profile: str, of: Pack | None = None) -> Pack:
    """The pack with the rules alone that a profile asks.

    Args:
        pack: Whose rules.
        profile: Its id.
        of: The pack that has the profile; the same one without it.

    Raises:
        UsageError: if there is no such profile.
    """
    found = known_profile(of or pack, profile)
    return replace(pack, rules=tuple(r for r in found.chosen(pack.rules) if not r.raised))


def regulation_titles(packs: Sequence[Pack]) -> Callable[[str], str]:
    """What gives the title of a regulation of the register, or of a table of the packs; empty for others."""
    # Imported here: only who shows rules in full asks for titles.
    from standards_lint.knowledge.instruments import national_instruments
    from standards_lint.knowledge.register import load_register
    from standards_lint.knowledge.regulation import titles_of

    tables = [table for pack in packs for table in pack.tables]
    register = load_register(national() / "knowledge").extended(tables, national_instruments().places)
    local = titles_of(tables)
    return lambda key: register.title_of(key) or local.get(key, "")
