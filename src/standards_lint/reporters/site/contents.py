"""A pack as pages: an index, a page for each rule, what it changes, its words, its law."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards_lint.model.finding import Severity
from standards_lint.packs.own_words import OwnWords
from standards_lint.packs.profiles import Profile
from standards_lint.packs.spec import Pack, Rule
from standards_lint.records import dataclass
from standards_lint.reporters import words as report_words
from standards_lint.reporters.explanation import Beside
from standards_lint.reporters.rule_tree import LEVEL
from standards_lint.reporters.site import words
from standards_lint.reporters.site.change_page import Changed, change_page
from standards_lint.reporters.site.law_page import law_page
from standards_lint.reporters.site.page import Block, Heading, Items, Line, Page, Pages, Paragraph, Span, Terms, plain
from standards_lint.reporters.site.question_page import question_page
from standards_lint.reporters.site.rule_page import rule_page
from standards_lint.reporters.site.word_pages import word_pages
from standards_lint.reporters.words import SEVERITY, counted

INDEX = "index"
_WEIGHT = "menurut-bobot"


@dataclass(frozen=True, slots=True)
class Told:
    """A pack with all that its pages tell."""

    beside: Beside
    """The pack with its rules as narrower packs leave them, titles of regulations, counts, profiles."""
    words: OwnWords
    changed: Changed
    """What it changes in the rules of others."""

    @property
    def pack(self) -> Pack:
        """The pack itself."""
        return self.beside.pack


def pages_of(told: Told, lang: str) -> Pages:
    """All pages in one language, the index first."""
    pack = told.pack
    of_words = word_pages(told.words, _used(pack), pack, lang)
    others = [
        _weights(pack, lang),
        change_page(told.changed, pack, lang),
        *of_words[:1],
        law_page(told.beside, lang),
        question_page(pack, lang),
    ]
    found = [page for page in others if page is not None]
    menu = ((INDEX, words.INDEX.in_(lang)), *((page.name, page.title) for page in found))
    foot = words.FOOT.in_(lang).format(pack=pack.label, day=pack.legal_review)
    return Pages(
        lang,
        f"{pack.title} {pack.version}",
        foot,
        menu,
        (_index(told, lang), *found, *of_words[1:], *_rule_pages(told, lang)),
    )


def _used(pack: Pack) -> dict[str, tuple[str, ...]]:
    """Name of a pattern → codes of the rules that ask for it."""
    found: dict[str, list[str]] = {}
    for rule in pack.rules:
        patterns = (*rule.patterns, *(pattern for guard in rule.guards for pattern in guard.patterns))
        tests = (test for pattern in patterns if pattern.kind == "match" for test in pattern.tests)
        for value in (test.value for test in tests if test.attribute == "name"):
            for name in value if isinstance(value, tuple) else (value,):
                codes = found.setdefault(str(name), [])
                if rule.code not in codes:
                    codes.append(rule.code)
    return {name: tuple(codes) for name, codes in found.items()}


def _rule_pages(told: Told, lang: str) -> Iterator[Page]:
    rules = told.pack.rules
    for number, rule in enumerate(rules):
        before = rules[number - 1].code if number else ""
        after = rules[number + 1].code if number + 1 < len(rules) else ""
        yield rule_page(rule, told.beside, before, after, lang)


def _index(told: Told, lang: str) -> Page:
    pack = told.pack
    blocks: list[Block] = [Terms(tuple(_about(pack, lang)))]
    if told.changed.weakened:
        blocks.append(Heading(words.WEAKER.in_(lang)))
        blocks.append(Items(tuple(plain(text.in_(lang)) for text in told.changed.weakened)))
    blocks += _by_category(pack, lang)
    if told.beside.profiles:
        blocks.append(Heading(words.PROFILES.in_(lang)))
        blocks.append(Terms(tuple(_profile(profile, pack, lang) for profile in told.beside.profiles)))
    if pack.removed:
        blocks.append(Heading(words.REMOVED.in_(lang)))
        gone = ((f"{r.code} {r.name} ({r.since}):", r.reason.in_(lang), r.replaced_by) for r in pack.removed)
        blocks.append(Items(tuple(tuple(Span(text) for text in texts if text) for texts in gone)))
    return Page(INDEX, pack.title, (), tuple(blocks))


def _about(pack: Pack, lang: str) -> Iterator[tuple[str, tuple[Line, ...]]]:
    each = [
        words.EACH_WEIGHT[weight].in_(lang).format(n=n)
        for weight in Severity
        if (n := sum(rule.severity is weight for rule in pack.rules))
    ]
    contents = counted(words.RULES, len(pack.rules), lang) + (f": {', '.join(each)}" if each else "")
    named = (
        (words.PACK, pack.label),
        (words.LEVEL, LEVEL[pack.level].in_(lang)),
        (words.OWNER, pack.owner),
        (words.EXTENDS, pack.extends),
        (words.REVIEW, pack.legal_review),
        (words.COUNT, contents),
    )
    yield from ((name.in_(lang), (plain(value),)) for name, value in named if value)


def _by_category(pack: Pack, lang: str) -> Iterator[Block]:
    if not pack.rules:
        yield Paragraph(plain(words.NO_RULES.in_(lang)))
    for category in pack.categories:
        rules = [rule for rule in pack.rules if rule.category == category.folder]
        if rules:
            yield Heading(category.title.in_(lang))
            yield Items(tuple(_entry(rule, lang) for rule in rules))


def _weights(pack: Pack, lang: str) -> Page | None:
    if not pack.rules:
        return None
    blocks: list[Block] = [Paragraph(plain(words.WEIGHT_LEAD.in_(lang)))]
    for severity in Severity:
        rules = [rule for rule in pack.rules if rule.severity is severity]
        if rules:
            blocks.append(Heading(f"{SEVERITY[severity].in_(lang).capitalize()} ({len(rules)})"))
            blocks.append(Items(tuple(_entry(rule, lang) for rule in rules)))
    return Page(_WEIGHT, words.BY_WEIGHT.in_(lang), (), tuple(blocks))


def _entry(rule: Rule, lang: str) -> Line:
    """A rule in a list: its code leads to its page."""
    told = [
        Span(rule.code, page=rule.code, kind="code"),
        Span(report_words.SEVERITY[rule.severity].in_(lang), kind=rule.severity.value),
        Span(rule.summary.in_(lang)),
    ]
    if rule.status != "stable":
        told.append(Span(words.ON_TRIAL[rule.status].in_(lang), kind="mark"))
    return tuple(told)


def _profile(profile: Profile, pack: Pack, lang: str) -> tuple[str, tuple[Line, ...]]:
    asked: Sequence[Rule] = profile.chosen(pack.rules)
    told = words.PROFILE.in_(lang).format(
        about=profile.about.in_(lang).rstrip(".") + ".", n=len(asked), all=len(pack.rules)
    )
    return f"{profile.id}: {profile.title.in_(lang)}", (plain(told),)
