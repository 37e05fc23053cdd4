"""A page for each rule, and the list of all, to be filtered by category, weight and component."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from html import escape

from standards_lint.knowledge.written_names import written
from standards_lint.model.finding import Severity
from standards_lint.packs.spec import Rule
from standards_lint.reporters.basis import basis_words
from standards_lint.reporters.explanation_words import HEADINGS
from standards_lint.reporters.markdown_text import fenced, prose
from standards_lint.reporters.site import words as pack_words
from standards_lint.reporters.site.markdown import block_lines
from standards_lint.reporters.site.page import Block, Example, Examples, Heading
from standards_lint.reporters.site.rule_page import rule_page
from standards_lint.reporters.words import SEVERITY

from . import words
from .links import ACROSS, category_anchor, file_on_site, up
from .material import Material, components_of, law_anchor, law_page
from .pieces import badge, front, raw, written_day

FOLDER = "aturan"
_CODE = re.compile(r"(?<![\w`/\[-])[A-Z]{3}\d{3}(?![\w`/\]-])")
"""The code of a rule in a sentence, neither in code nor in a link."""


def rule_pages(material: Material, lang: str) -> Iterator[tuple[str, str]]:
    """Name and Markdown of the list and of each rule's page."""
    yield f"{FOLDER}/index", _index(material, lang)
    rules = material.pack.rules
    for number, rule in enumerate(rules):
        before = rules[number - 1].code if number else ""
        after = rules[number + 1].code if number + 1 < len(rules) else ""
        yield f"{FOLDER}/{rule.code}", _page(rule, before, after, material, lang)


def _page(rule: Rule, before: str, after: str, material: Material, lang: str) -> str:
    page = rule_page(rule, material.beside, before, after, lang)
    category = next(each for each in material.pack.categories if each.folder == rule.category)
    marks = [badge(rule.severity, lang), f"<code>{escape(rule.name)}</code>"]
    marks += [f'<a href="index.html#{category_anchor(rule.category)}">{escape(category.title.in_(lang))}</a>']
    if rule.status != "stable":
        marks.append(f'<span class="lencana">{escape(pack_words.ON_TRIAL[rule.status].in_(lang))}</span>')
    parts = [
        front(jenis="satu-aturan", induk=f"{FOLDER}/index", sebelum=before, sesudah=after, sembunyi=True),
        f"# {rule.code}: {prose(page.title)}",
        raw(f'<p class="tanda">{" ".join(marks)}</p>'),
        *(part for block in _in_order(page.blocks, lang) for part in _block(block, rule, material)),
        f"[{words.RULE_FILE.in_(lang)}]({ACROSS}:{up(f'{FOLDER}/x', lang)}{file_on_site(f'rules/{rule.file}')})",
    ]
    return "\n\n".join(parts) + "\n"


def _in_order(blocks: Sequence[Block], lang: str) -> list[Block]:
    """The reason first; what the rule is asked for, and by whom, behind what it says."""
    first = Heading(HEADINGS["why"].in_(lang))
    last = Heading(HEADINGS["history"].in_(lang))
    start, end = blocks.index(first), blocks.index(last)
    # The last block names the file of the rule, which is linked instead.
    return [*blocks[start:end], *blocks[:start], *blocks[end:-1]]


def _block(block: Block, rule: Rule, material: Material) -> Iterator[str]:
    if isinstance(block, Examples):
        yield "\n".join(["::::{container} contoh", *map(_example, block.each), "::::"])
        return
    others = {other.code for other in material.pack.rules} - {rule.code}
    for text in block_lines(block, _no_page):
        told = _with_laws(text, rule, material) if text.startswith("* ") else text
        yield _CODE.sub(lambda code: f"[{code[0]}]({code[0]}.md)" if code[0] in others else code[0], told)


def _example(example: Example) -> str:
    kind = "contoh-baik" if example.good else "contoh-buruk"
    return f":::{{container}} {kind}\n**{prose(example.heading)}**\n\n{fenced(example.text)}\n:::"


def _no_page(name: str) -> str:
    return f"{name}.md"


def _with_laws(text: str, rule: Rule, material: Material) -> str:
    """The first naming of each regulation that the rule rests on leads to the register."""
    for key in dict.fromkeys(basis.regulation for basis in rule.basis):
        if key not in material.laws:
            continue
        name = prose(written(key))
        target = f"../{law_page(key)}.md#{law_anchor(key)}"
        named = re.compile(rf"^\* {re.escape(name)}(?!\w)", re.MULTILINE)
        text = named.sub(f"* [{name}]({target})".replace("\\", "\\\\"), text, count=1)
    return text


def _index(material: Material, lang: str) -> str:
    pack, counted = material.pack, material.precision.rules.values()
    lead = words.RULES_LEAD.in_(lang).format(
        n=len(pack.rules), pack=pack.label, review=written_day(date.fromisoformat(pack.legal_review), lang)
    )
    figures = words.RULES_FIGURES.in_(lang).format(
        documents=material.precision.documents,
        read=sum(each.read for each in counted),
        right=sum(each.right for each in counted),
        wrong=sum(each.wrong for each in counted),
        unfair=sum(each.unfair for each in counted),
        unclear=sum(each.unclear for each in counted),
    )
    parts = [front(sembunyi=True), f"# {words.RULES.in_(lang)}", lead, raw(_filter(material, lang))]
    for category in pack.categories:
        rules = [rule for rule in pack.rules if rule.category == category.folder]
        if rules:
            rows = "".join(_row(rule, material, lang) for rule in rules)
            parts += [
                f"({category_anchor(category.folder)})=\n## {prose(category.title.in_(lang))}",
                raw(f'<ul class="aturan" data-bagian="{category.folder}">{rows}</ul>'),
            ]
    return "\n\n".join([*parts, f"## {words.ON_REAL.in_(lang)}", figures]) + "\n"


def _filter(material: Material, lang: str) -> str:
    categories = [(each.folder, each.title.in_(lang)) for each in material.pack.categories]
    weights = [(each.value, SEVERITY[each].in_(lang)) for each in Severity]
    parts = [(key, name.in_(lang)) for key, name in material.components.items()]
    any_ = words.ANY.in_(lang)
    fields = [
        _choice("bagian", words.CATEGORY.in_(lang), categories, any_),
        _choice("bobot", words.WEIGHT.in_(lang), weights, any_),
        _choice("komponen", words.COMPONENT.in_(lang), parts, any_),
    ]
    label = words.FIND.in_(lang)
    shown = words.SHOWN.in_(lang)
    return (
        f'<form class="saring" role="search" aria-label="{escape(words.FILTER.in_(lang))}" hidden>'
        f'<label>{escape(label)}<input type="search" name="kata"></label>'
        f'{"".join(fields)}<output data-kata="{escape(shown)}"></output></form>'
    )


def _choice(name: str, label: str, values: list[tuple[str, str]], any_: str) -> str:
    options = "".join(f'<option value="{escape(value)}">{escape(text)}</option>' for value, text in values)
    first = f'<option value="">{escape(any_)}</option>'
    return f'<label>{escape(label)}<select name="{name}">{first}{options}</select></label>'


def _row(rule: Rule, material: Material, lang: str) -> str:
    parts = components_of(rule, material.components)
    law = basis_words(rule.basis, lang)
    trial = (
        ""
        if rule.status == "stable"
        else f' <span class="lencana">{escape(pack_words.ON_TRIAL[rule.status].in_(lang))}</span>'
    )
    return (
        f'<li data-bobot="{rule.severity.value}" data-komponen="{" ".join(parts)}">'
        f'<a class="kode" href="{rule.code}.html">{rule.code}</a> {badge(rule.severity, lang)}{trial}'
        f'<span class="pokok">{escape(rule.summary.in_(lang))}</span>'
        f'<span class="kecil">{escape(law)}{" · " if law else ""}{escape(_counts(rule, material, lang))}</span></li>'
    )


def _counts(rule: Rule, material: Material, lang: str) -> str:
    counts = material.precision.rules.get(rule.code)
    if counts is None or not counts.findings:
        return words.SILENT.in_(lang)
    decided = counts.read - counts.unclear
    return words.RIGHT_OF.in_(lang).format(right=counts.right, of=decided) if decided else words.UNREAD.in_(lang)
