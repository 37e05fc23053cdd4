"""What parsers say in English is told in Indonesian."""

import re
import tomllib

import pytest
import yaml

from standards_lint.errors import PackError
from standards_lint.packs.yaml_lines import parse_yaml
from standards_lint.parser_words import pattern_words, toml_words, yaml_words

ENGLISH = re.compile(r"\b(expected|found|mapping|allowed|invalid|unterminated|missing|character|value|key|the)\b", re.I)


@pytest.mark.parametrize(
    "text",
    [
        "a: b: c",
        "a: [b",
        "a: {b: 1",
        'a: "b',
        "a: 1\n b: 2",
        "- a\nb: 1",
        "a:\n\t- b",
        "a: @b",
        'a: "\\z"',
        "a: b\nc\nd: e",
        "a: - b",
        "a: \x01",
        "a\n  b: c",
        "%",
    ],
)
def test_a_text_that_is_no_yaml(text):
    with pytest.raises(PackError) as caught:
        parse_yaml(text, "a.yaml")

    assert not ENGLISH.search(str(caught.value)), caught.value
    for loader in (yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        with pytest.raises(yaml.YAMLError) as raised:
            list(yaml.parse(text, Loader=loader))
        problem = getattr(raised.value, "problem", None) or str(raised.value).splitlines()[0]
        assert not ENGLISH.search(yaml_words(problem, "lain")), problem


@pytest.mark.parametrize(
    "text",
    [
        "a",
        "a = ",
        "a = b",
        'a = "b',
        "a = [1",
        "a = {b = 1",
        "a = 1\na = 2",
        "[a]\n[a]",
        "a = 1 b = 2",
        "[a",
        "= 1",
        'a = "\\z"',
        "a = 2026-13-40",
    ],
)
def test_a_text_that_is_no_toml(text):
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)

    told = toml_words(re.sub(r" \(at .*\)$", "", str(caught.value)))
    assert not ENGLISH.search(told), (told, str(caught.value))


@pytest.mark.parametrize("text", ["(a", "a)", "*a", "a**", "[a", "[z-a]", "a{3,2}", "\\q", "(?<a)"])
def test_a_text_that_is_no_pattern(text):
    with pytest.raises(re.error) as caught:
        re.compile(text)

    assert not ENGLISH.search(pattern_words(caught.value)), caught.value
