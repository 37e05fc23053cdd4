"""The register of regulations: a page to search in, and a page for each kind with all that is known."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from html import escape

from standards_lint.knowledge.law import LawEntry
from standards_lint.knowledge.written_names import written
from standards_lint.model.finding import Text
from standards_lint.reporters.markdown_text import prose
from standards_lint.reporters.site import words as pack_words

from . import words
from .material import Material, law_anchor, law_page
from .pieces import front, raw, written_day
from .rule_pages import FOLDER as RULES

FOLDER = "peraturan"
_ADDRESS = re.compile(r"(https?://[^\s;,()<>|]*[^\s;,()<>|.])")
DATA = "register.js"
"""The script beside the pages that the search of the register reads; a page opened from a folder may load a script."""


def law_pages(material: Material, lang: str) -> Iterator[tuple[str, str]]:
    """Name and Markdown of each page."""
    kinds: dict[str, list[LawEntry]] = {kind: [] for kind in words.KINDS}
    for key, entry in material.laws.items():
        kinds[law_page(key).removeprefix(f"{FOLDER}/")].append(entry)
    yield f"{FOLDER}/index", _index(kinds, material, lang)
    for kind, entries in kinds.items():
        yield f"{FOLDER}/{kind}", _kind(kind, entries, material, lang)


def register_script(material: Material, lang: str) -> str:
    """What the search looks through: name, title, standing, page with anchor."""
    rows = [
        [
            written(key),
            entry.row.title,
            _short(entry, lang),
            f"{law_page(key).removeprefix(f'{FOLDER}/')}.html#{law_anchor(key)}",
        ]
        for key, entry in material.laws.items()
    ]
    return f"const REGISTER={json.dumps(rows, ensure_ascii=False, separators=(',', ':'))};\n"


def _short(entry: LawEntry, lang: str) -> str:
    told = _standing(entry, lang, words.NOT_REVOKED_SHORT)
    if entry.by:
        return f"{told} → {written(entry.by[0].key)}"
    return f"{told}, {words.AMENDED.in_(lang)}" if entry.amendments else told


def _standing(entry: LawEntry, lang: str, not_revoked: Text) -> str:
    """What the register may say of it; of most it only knows that nothing revoked them."""
    if entry.standing.status == "tidak_diketahui" and not entry.lead:
        return not_revoked.in_(lang)
    return words.STATUS[entry.standing.status].in_(lang)


def _index(kinds: dict[str, list[LawEntry]], material: Material, lang: str) -> str:
    label, found, more = (text.in_(lang) for text in (words.LAW_FIND, words.LAW_FOUND, words.LAW_MORE))
    form = (
        f'<form class="saring" role="search" aria-label="{escape(words.LAWS.in_(lang))}" hidden><label>{escape(label)}'
        f'<input type="search" name="kata" autocomplete="off" placeholder="25/2009 …"></label>'
        f'<output data-kata="{escape(found)}" data-lebih="{escape(more)}"></output></form>'
        f'<ol class="peraturan"></ol><script src="../_static/{DATA}" defer></script>'
    )
    listed = "\n".join(
        f"* [{words.KINDS[kind].in_(lang)}]({kind}.md) ({len(entries)})" for kind, entries in kinds.items()
    )
    return (
        "\n\n".join(
            [
                front(sembunyi=True),
                f"# {words.LAWS.in_(lang)}",
                words.LAWS_LEAD.in_(lang).format(n=len(material.laws), day=written_day(material.day, lang)),
                raw(form),
                f"## {words.BY_KIND.in_(lang)}",
                listed,
                words.LAWS_MORE.in_(lang),
            ]
        )
        + "\n"
    )


def _kind(kind: str, entries: Sequence[LawEntry], material: Material, lang: str) -> str:
    parts = [front(jenis="register", induk=f"{FOLDER}/index", sembunyi=True), f"# {words.KINDS[kind].in_(lang)}"]
    for entry in sorted(entries, key=lambda each: (each.row.type, -each.row.year, each.row.number.zfill(5))):
        key = entry.row.key
        rows = "\n".join(f"* **{name}**: {text}" for name, text in _rows(entry, material, lang) if text)
        parts.append(f"({law_anchor(key)})=\n## {prose(written(key))} {prose(entry.row.title)}\n\n{rows}")
    return "\n\n".join(parts) + "\n"


def _rows(entry: LawEntry, material: Material, lang: str) -> Iterator[tuple[str, str]]:
    row = entry.row

    def linked(keys: Sequence[str]) -> str:
        return ", ".join(_link(key, material) for key in keys)

    def named(text: Text, told: str) -> tuple[str, str]:
        return text.in_(lang), told

    yield named(words.STANDING, _standing(entry, lang, words.NOT_REVOKED))
    yield named(words.REVOKED_BY, linked([by.key for by in entry.by]))
    yield named(words.HEARSAY, linked(entry.lead))
    yield named(words.PROMULGATED, row.promulgated)
    supplement = f"T{row.gazette[:2]} {row.supplement}" if row.supplement else ""
    yield named(words.GAZETTE, prose(", ".join(filter(None, (row.gazette, supplement)))))
    yield named(words.AMENDED_BY, linked([by.key for by in entry.amendments]))
    yield named(words.REVOKES, linked(entry.revokes))
    yield named(words.AMENDS, linked(entry.amends))
    yield named(words.SURE, "; ".join(_sure(entry, lang)))
    yield named(words.SOURCE, _with_addresses(row.source))
    yield named(words.NOTES, _with_addresses(row.notes))
    resting = (f"[{rule.code}](../{RULES}/{rule.code}.md)" for rule in material.resting.get(row.key, ()))
    yield named(words.RESTING, ", ".join(resting))


def _with_addresses(text: str) -> str:
    """A remark whose addresses can be opened."""
    pieces = _ADDRESS.split(text)
    return "".join(f"<{piece}>" if number % 2 else prose(piece) for number, piece in enumerate(pieces))


def _link(key: str, material: Material) -> str:
    name = prose(written(key))
    return f"[{name}](../{law_page(key)}.md#{law_anchor(key)})" if key in material.laws else name


def _sure(entry: LawEntry, lang: str) -> Iterator[str]:
    row = entry.row
    proofs = {"title": row.confidence, "gazette": row.gazette_confidence, "status": row.status_confidence}
    for what, proof in proofs.items():
        known = pack_words.KNOWN_BY.get(proof)
        if proof:
            yield words.SURE_OF[what].in_(lang).format(how=known.in_(lang) if known else proof)
