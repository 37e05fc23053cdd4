"""One rule told in full: what it asks, by which law, with which examples, how it did, and what it cannot see."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from standards_lint.knowledge.written_names import written
from standards_lint.model.finding import Severity
from standards_lint.packs.precision import Precision
from standards_lint.packs.profiles import Profile
from standards_lint.packs.spec import Pack, Rule
from standards_lint.records import dataclass
from standards_lint.reporters import explanation_words as words
from standards_lint.reporters.basis import article_words
from standards_lint.reporters.rule_examples import example_place, example_words, near_misses
from standards_lint.reporters.rule_fixes import fix_lines
from standards_lint.reporters.rule_precision import precision_notes, precision_words
from standards_lint.reporters.words import KIND, SEVERITY
from standards_lint.storage.ready import ready_pattern

_PLACEHOLDER = ready_pattern(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Beside:
    """What a rule's story is told from, beside the rule."""

    pack: Pack
    title: Callable[[str], str]
    """The title of a regulation by its key (``UU 25/2009``); empty for one that is not known."""
    precision: Precision | None = None
    """None for a pack that was not counted."""
    profiles: tuple[Profile, ...] = ()
    """From the narrowest on; none where they are not told."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the story."""

    key: str
    """Of its heading in `explanation_words.HEADINGS`."""
    heading: str
    text: str
    """Lines; of ``near`` and ``history`` one for each entry."""

    @property
    def verbatim(self) -> bool:
        """The words of an example, to be printed as they are."""
        return self.key in ("bad", "good")


def explanation_text(rule: Rule, beside: Beside, lang: str) -> str:
    """The rule as text."""
    return "".join(f"{line}\n" for line in _lines(rule, beside, lang))


def _lines(rule: Rule, beside: Beside, lang: str) -> Iterator[str]:
    yield f"{rule.code} {rule.name}"
    yield rule.summary.in_(lang)
    for part in explanation_parts(rule, beside, lang):
        yield ""
        yield f"{part.heading}:"
        mark = "- " if part.key == "near" else ""
        yield from (f"  {mark}{line}".rstrip() for line in part.text.splitlines())
        if part.key == "precision" and beside.precision:
            yield from (f"  {note}" for note in precision_notes(beside.precision, rule.code, lang))
    yield ""
    yield words.REVIEWED.in_(lang).format(pack=beside.pack.label, day=beside.pack.legal_review)


def explanation_parts(rule: Rule, beside: Beside, lang: str) -> Iterator[Part]:
    """The story of a rule in the order in which it is told."""

    def part(key: str, text: str, where: str = "") -> Part:
        return Part(key, words.HEADINGS[key].in_(lang) + where, text)

    yield part("weight", weight_words(rule, lang))
    yield part("applies", _kinds(rule, lang))
    if asking := profile_words(rule, beside, lang):
        yield part("profiles", asking)
    yield part("why", _sentence(rule.why.in_(lang)))
    yield part("basis", "\n".join(law_lines(rule, beside, lang)))
    yield part("advice", _sentence(without_placeholders(rule.advice.in_(lang))))
    if mended := "\n".join(fix_lines(rule, lang)):
        yield part("fix", mended)
    for example in rule.examples:
        place = example_place(example, beside.pack.scaffolds, lang)
        yield part(example.name, example_words(rule, example, lang), place)
    if near := "\n".join(near_misses(rule, lang)):
        yield part("near", near)
    if rule.known_limits:
        yield part("limits", _sentence(rule.known_limits.in_(lang)))
    if beside.precision:
        yield part("precision", precision_words(beside.precision, rule.code, lang))
    yield part("history", "\n".join(history_lines(rule, lang)))


def without_placeholders(text: str) -> str:
    """A message or advice of the rule file with an ellipsis where the words of a document will stand."""
    return _PLACEHOLDER.sub("…", text)


def weight_words(rule: Rule, lang: str) -> str:
    """How grave its findings are, and whether it is judged without being asked for."""
    frame = words.LIGHTER if len({level.severity for level in rule.levels}) > 1 else words.WEIGHT
    told = [frame.in_(lang).format(severity=SEVERITY[rule.severity].in_(lang))]
    if rule.severity is Severity.REVIEW:
        told.append(words.LOOK.in_(lang))
    told.append(words.STATUS[rule.status].in_(lang))
    if rule.replaced_by:
        told.append(words.SUCCESSOR.in_(lang).format(code=rule.replaced_by))
    return " ".join(told)


def profile_words(rule: Rule, beside: Beside, lang: str) -> str:
    """The profiles that ask the rule; nothing for what is always told, or not asked yet."""
    if rule.raised or not beside.profiles:
        return ""
    asking = [p for p in beside.profiles if p.asks(rule, beside.pack.rules)]
    return ", ".join(f"{p.id} ({p.title.in_(lang)})" for p in asking) or words.NO_PROFILE.in_(lang)


def law_lines(rule: Rule, beside: Beside, lang: str) -> Iterator[str]:
    """Each regulation with its title and articles, and below it how it was made sure that it says so."""
    if not rule.basis:
        yield words.NO_BASIS.in_(lang)
        return
    named: dict[tuple[str, str], list[str]] = defaultdict(list)
    for basis in rule.basis:
        named[basis.regulation, basis.verified].append(basis.article)
    for (regulation, verified), articles in named.items():
        title = beside.title(regulation)
        frame = words.TITLED if title else words.UNTITLED
        yield frame.in_(lang).format(regulation=written(regulation), title=title, articles=article_words(articles))
        yield f"  {words.CHECKED[verified].in_(lang)}"


def history_lines(rule: Rule, lang: str) -> Iterator[str]:
    """Since when the rule is there, and what users see otherwise since then."""
    yield (words.SINCE if rule.history else words.UNCHANGED).in_(lang).format(since=rule.since)
    for entry in rule.history:
        yield words.EDITION.in_(lang).format(edition=entry.edition, change=entry.change.in_(lang))


def _sentence(text: str) -> str:
    """With a full stop, which rule files may leave out."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _kinds(rule: Rule, lang: str) -> str:
    if "*" in rule.applies_to:
        return words.EVERY_DOCUMENT.in_(lang)
    return ", ".join(text.in_(lang) for kind, text in KIND.items() if kind in rule.applies_to)
