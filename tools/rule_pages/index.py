"""One table of all rules, each linked to its story."""

from __future__ import annotations

from collections.abc import Iterator

from rule_pages.category import anchor, page_name
from standards_lint.model.finding import Text
from standards_lint.packs.precision import Precision
from standards_lint.packs.spec import Category, Rule
from standards_lint.reporters.basis import basis_words
from standards_lint.reporters.explanation import Beside
from standards_lint.reporters.rule_fixes import fix_word

_HEAD = """\
# Rules

{count} aturan paket {label}; dasar hukumnya terakhir ditinjau pada {review}. Kode setiap aturan menuju kisahnya yang
lengkap: alasan, pasal dan cara pasal itu diperiksa, contoh, yang tidak dilaporkan, batas, ketepatan pada dokumen nyata,
dan riwayat. Kisah yang sama ditampilkan oleh `standards-lint explain KODE`.

The {count} rules of the pack {label}, last legal review {review}. The code of each leads to its whole story: reason,
law and how it was checked, examples, what is not reported, limits, precision on real documents, history;
`standards-lint explain CODE` tells the same. Written by `python tools/document_rules.py` from `rules/`; do not edit.

*At most* is the heaviest that a rule gives; by kind and form of the document, and by how sure the law and the reading
are, it may give less. *Review* (periksa) asks a person to look and never decides the exit code. Where words in brackets
follow an article, it was not read in its own text. What no rule checks, and why, stands in [left-out.md](left-out.md).

*Fix*: `check --fix` mends what is marked *yes* where the words stand in one piece, and what is marked *unsafe* when
asked to with `--unsafe-fixes` ([fixes.md](fixes.md)).

*Reported* counts findings (and documents) on {documents} real documents; *right* are those of the findings read again
beside the document. What could not be decided is left out; what is true by the letter but unfair counts as not right.
Of all {findings} findings {read} were read again, of {rules_read} of the {rules_heard} rules that spoke: {right} right,
{wrong} wrong, {unfair} unfair, {unclear} not to be decided. They are no random sample, and the documents were also
looked at while the rules were written: on others expect less.
[More on the figures](rule-format.md#precision-ketepatanyaml)
"""

_NONE = "\N{EN DASH}"


def render_index(beside: Beside) -> str:
    """The page.

    Args:
        beside: The pack, with its counts.
    """
    pack, precision = beside.pack, beside.precision
    assert precision is not None  # the national pack is counted
    each = precision.rules.values()
    head = _HEAD.format(
        count=len(pack.rules),
        label=pack.label,
        review=pack.legal_review,
        documents=precision.documents,
        findings=sum(counts.findings for counts in each),
        read=sum(counts.read for counts in each),
        rules_read=sum(counts.read > 0 for counts in each),
        rules_heard=sum(counts.findings > 0 for counts in each),
        right=sum(counts.right for counts in each),
        wrong=sum(counts.wrong for counts in each),
        unfair=sum(counts.unfair for counts in each),
        unclear=sum(counts.unclear for counts in each),
    )
    return "\n".join([head, *(line for category in pack.categories for line in _category(category, beside))])


def _category(category: Category, beside: Beside) -> Iterator[str]:
    rules = [rule for rule in beside.pack.rules if rule.category == category.folder]
    if rules and beside.precision:
        yield f"## {category.title.id} ({category.title.en})\n"
        yield "| code | name | at most | fix | what is wrong | law | reported | right |"
        yield "|---|---|---|---|---|---|---|---|"
        yield from (_row(rule, category, beside.precision) for rule in rules)
        yield ""


def _row(rule: Rule, category: Category, precision: Precision) -> str:
    cells = (
        f"[{rule.code}]({page_name(category)}#{anchor(rule)})",
        f"`{rule.name}`" + ("" if rule.status == "stable" else f" ({rule.status})"),
        rule.severity.value,
        fix_word(rule),
        _both(rule.summary),
        basis_words(rule.basis, "en") or "none: about reading, not about law",
        *_counts(rule, precision),
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _counts(rule: Rule, precision: Precision) -> tuple[str, str]:
    counts = precision.rules.get(rule.code)
    if counts is None:
        return "not counted", ""
    if not counts.findings:
        return _NONE, ""
    decided = counts.read - counts.unclear
    return f"{counts.findings} ({counts.documents})", f"{counts.right} of {decided}" if decided else "not read"


def _both(text: Text) -> str:
    return f"{text.id}<br>*{text.en}*"
