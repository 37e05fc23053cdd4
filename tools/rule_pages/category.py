"""The whole story of each rule of a category: Indonesian first, then what differs in English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.model.finding import Text
from standards_lint.packs.spec import Category, Rule
from standards_lint.reporters.explanation import Beside, Part, explanation_parts
from standards_lint.reporters.explanation_words import CAVEAT, UNFAIR
from standards_lint.reporters.markdown_text import fenced, prose

_HEAD = """\
# {title}

{n} aturan paket {label}; dasar hukumnya terakhir ditinjau pada {review}. Contoh dan nama di dalamnya rekaan.
Temuan pada dokumen nyata dihitung dengan edisi {edition} menurut hukum per {day}.
{caveat}
{unfair}

*In English:* below each rule; the examples are in Indonesian, as the documents are, and the names in them invented.
Findings on real documents were counted with edition {edition} by the law of {day}.
{caveat_en}
{unfair_en}

Written by `python tools/document_rules.py` from `rules/`; do not edit.
[All rules](../rules.md) · [how a rule is written](../rule-format.md)
"""

_ONCE = frozenset({"bad", "good", "near"})
"""Parts of the story that are the same in both languages: words of documents."""


def page_name(category: Category) -> str:
    """Its file under ``docs/``."""
    return f"rules/{category.folder}.md"


def anchor(rule: Rule) -> str:
    """Of its heading on the page."""
    return rule.code.lower()


def render_category(category: Category, rules: Sequence[Rule], beside: Beside) -> str:
    """The page.

    Args:
        category: What the rules are about.
        rules: Its rules, one at least.
        beside: What their stories are told from, the counts included.
    """
    assert beside.precision is not None  # the national pack is counted
    head = _HEAD.format(
        title=f"{category.title.id} ({category.title.en})",
        n=len(rules),
        label=beside.pack.label,
        review=beside.pack.legal_review,
        edition=beside.precision.edition,
        day=beside.precision.day,
        caveat=CAVEAT.id,
        caveat_en=CAVEAT.en,
        unfair=UNFAIR.id,
        unfair_en=UNFAIR.en,
    )
    contents = "".join(f"* [{rule.code}](#{anchor(rule)}) {_both(rule.summary)}\n" for rule in rules)
    return "\n".join([head, contents, *(line for rule in rules for line in _rule(rule, beside))])


def _rule(rule: Rule, beside: Beside) -> Iterator[str]:
    yield f"## {rule.code}\n"
    yield f"`{rule.name}` — **{prose(rule.summary.id)}** ([berkas aturan](../../rules/{rule.file}))\n"
    for part in explanation_parts(rule, beside, "id"):
        yield from _part(part)
    yield f"*In English:* **{prose(rule.summary.en)}**\n"
    for part in explanation_parts(rule, beside, "en"):
        if part.key not in _ONCE:
            yield from _part(part)


def _part(part: Part) -> Iterator[str]:
    heading = f"**{prose(part.heading)}**"
    if part.verbatim:
        yield f"{heading}\n\n{fenced(part.text)}\n"
    elif part.key in ("basis", "near", "history"):
        yield f"{heading}\n"
        yield f"* {_items(part.text)}\n"
    else:
        yield f"{heading}: {prose(part.text)}\n"


def _items(text: str) -> str:
    """Entries of a list; how a law was checked stands indented below it."""
    return prose(text).replace("\n  ", "<br>").replace("\n", "\n* ")


def _both(text: Text) -> str:
    return f"{prose(text.id)} (*{prose(text.en)}*)"
