"""What a rule says to people is short, begins with what to do, and uses words that they know.

The limits and the words are data: ``rule_texts.yaml``. That both languages are there, that a placeholder stands for
something and that a message ends without a full stop is asked elsewhere (the loader, ``test_project.py``).
"""

import re
from pathlib import Path

import pytest
import yaml

from standards_lint.knowledge.data import national
from standards_lint.packs.load import load_pack

PACK = load_pack(national(), trusted=True)
LIMITS = yaml.safe_load(Path(__file__).with_name("rule_texts.yaml").read_text(encoding="utf-8"))
CODES = {rule.code for rule in PACK.rules}
LANGUAGES = ("id", "en")

_QUOTED = re.compile(r"“[^“”]*(?:“[^“”]*”[^“”]*)*”")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“…])")
_CLAUSE_END = re.compile(r"(?:[.!?;]\s+|$)")
_CODE = re.compile(r"\b[A-Z]{3}\d{3}\b")
_ABBREVIATION = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]*[A-Z0-9](?![\w])")
_COMMAND = re.compile(r"(?<!\w)--[a-z][a-z-]*|\b[a-z]+(?:_[a-z]+)+\b")
_WORD = re.compile(r"[^\W\d_]+")


def own(text):
    """The rule's own words: no quoted example, no word of a document."""
    return _PLACEHOLDER.sub("…", _QUOTED.sub("“”", text))


def said(rule, what):
    """Every message or advice of a rule."""
    texts = [getattr(rule, what), *(getattr(level, what) for level in rule.levels)]
    return [text for text in texts if text is not None]


def told(rule):
    """Everything that a rule says to people, for findings and in its story."""
    folds = [rule.fold.message] if rule.fold else []
    story = [rule.summary, rule.why, *([rule.known_limits] if rule.known_limits else [])]
    changes = [entry.change for entry in rule.history]
    return [*said(rule, "message"), *said(rule, "advice"), *story, *folds, *(g.reason for g in rule.guards), *changes]


def sentences(text):
    return _SENTENCE_END.split(own(text).strip())


def first_word(text):
    return next(iter(_WORD.findall(text)), "")


def begins_with_an_action(text, lang):
    start = own(text)
    if first_word(start) in LIMITS["conditions"][lang]:
        start = start.partition(", ")[2].capitalize()
    return first_word(start) in LIMITS["imperatives"][lang]


rules = pytest.mark.parametrize("rule", PACK.rules, ids=lambda rule: rule.code)


@rules
@pytest.mark.parametrize("what", ["message", "advice"])
def test_a_text_is_short(rule, what):
    for text in said(rule, what):
        for lang in LANGUAGES:
            words = text.in_(lang)
            assert len(own(words)) <= LIMITS["longest"][what][lang], f"{len(own(words))}: {words}"
            assert len(_PLACEHOLDER.sub("…", words)) <= LIMITS["whole"][what][lang], words
            assert len(sentences(words)) <= LIMITS["sentences"][what], words


@rules
def test_an_advice_begins_with_what_to_do_and_has_one_action_in_mind(rule):
    for text in said(rule, "advice"):
        for lang in LANGUAGES:
            words = text.in_(lang)
            assert begins_with_an_action(words, lang), f"begin with a verb of rule_texts.yaml, or add it there: {words}"
            clauses = [clause for clause in _CLAUSE_END.split(own(words)) if clause]
            actions = [clause for clause in clauses if begins_with_an_action(clause.strip().capitalize(), lang)]
            assert len(actions) <= LIMITS["clauses"], words


@rules
def test_a_text_is_one_paragraph_of_plain_characters(rule):
    for text in told(rule):
        for lang in LANGUAGES:
            words = text.in_(lang)
            assert words == " ".join(words.split()), repr(words)
            assert words.count("“") == words.count("”"), words
            assert '"' not in words, f"quotation marks are “ and ”: {words}"
            assert "TODO" not in words, words
            bare = _PLACEHOLDER.sub("", _QUOTED.sub("", words))
            assert not re.search(r"…|\.\.|[{}]", bare), f"nothing is left to be filled in: {words}"


@rules
def test_a_text_uses_words_that_people_know(rule):
    for text in told(rule):
        for lang in LANGUAGES:
            words = own(text.in_(lang))
            assert set(_CODE.findall(words)) <= CODES, "there is no such rule"
            unknown = set(_ABBREVIATION.findall(_CODE.sub("", words))) - LIMITS["abbreviations"].keys()
            assert not unknown, f"write it out, or explain it in rule_texts.yaml: {words}"
            assert set(_COMMAND.findall(words)) <= set(LIMITS["commands"]), words
            found = {word.lower() for word in _WORD.findall(words)} & LIMITS["avoid"][lang].keys()
            assert not found, [f"{word}: write {LIMITS['avoid'][lang][word]}" for word in found]


@rules
def test_recognition_of_pictures_is_named_in_words(rule):
    for text in told(rule):
        if "OCR" in text.id:
            assert "teks" in text.id
            assert "text" in text.en or "recogni" in text.en


@rules
def test_both_languages_say_something_of_their_own(rule):
    for text in told(rule):
        if _WORD.search(own(text.id)):
            assert own(text.id) != own(text.en), "the English is missing"


def test_every_verb_of_the_list_begins_an_advice():
    for lang in LANGUAGES:
        used = set()
        for rule in PACK.rules:
            for text in said(rule, "advice"):
                start = own(text.in_(lang))
                used.add(first_word(start))
                used.add(first_word(start.partition(", ")[2].capitalize()))
                used |= {first_word(c.strip().capitalize()) for c in _CLAUSE_END.split(start) if c}
        assert set(LIMITS["imperatives"][lang]) <= used, "a list that nobody uses shows nothing"


@pytest.mark.parametrize(
    ("words", "action"),
    [
        ("Tulis satuannya, misalnya “3 hari”.", True),
        ("Bila sudah diganti, sebutkan yang baru.", True),
        ("Undang-undang tidak menjelaskannya.", False),
        ("Bila sudah diganti, yang baru disebut.", False),
        ("“Tulis” bukan saran.", False),
    ],
)
def test_what_begins_with_an_action(words, action):
    assert begins_with_an_action(words, "id") is action


def test_what_is_measured_leaves_out_the_words_of_documents():
    assert own("Ganti “a “b” c” dengan {m.text}") == "Ganti “” dengan …"
    assert len(sentences("Tulis “Satu. Dua.” di sini. Hapus yang lain.")) == 2
