import pytest

from standards_lint.errors import PackError
from standards_lint.packs.yaml_lines import MAX_DEPTH, MAX_SIZE, YamlList, YamlMap, parse_yaml


def test_every_key_and_item_knows_its_line():
    tree = parse_yaml("a: 1\nb:\n  - x\n\n  - {c: y}\n", "f.yaml")

    assert isinstance(tree, YamlMap)
    assert tree == {"a": 1, "b": ["x", {"c": "y"}]}
    assert (tree.line_of("a"), tree.line_of("b")) == (1, 2)
    assert isinstance(tree["b"], YamlList)
    assert (tree["b"].line_of(0), tree["b"].line_of(1)) == (3, 5)
    assert tree["b"][1].line == 5


def test_the_line_of_a_missing_key_is_that_of_its_mapping():
    tree = parse_yaml("\n\na: {b: 1}\n", "f.yaml")

    assert tree["a"].line_of("z") == 3


@pytest.mark.parametrize(
    "word", ["no", "yes", "on", "off", "y", "2026-01-05", "1:30", "0.1", "010", "+3", "0x10", "TRUE"]
)
def test_words_stay_words_that_yaml_1_1_would_turn_into_something_else(word):
    assert parse_yaml(f"a: {word}", "f.yaml") == {"a": word}


@pytest.mark.parametrize(
    ("written", "value"),
    [("true", True), ("false", False), ("null", None), ("~", None), ("", None), ("-3", -3), ("0", 0)],
)
def test_truth_values_nothing_and_whole_numbers_are_read(written, value):
    assert parse_yaml(f"a: {written}", "f.yaml") == {"a": value}


@pytest.mark.parametrize("written", ["'true'", '"12"', "|-\n  12"])
def test_quoted_scalars_are_text(written):
    assert isinstance(parse_yaml(f"a: {written}", "f.yaml")["a"], str)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "kunci “a” ditulis dua kali"),
        ("a: &x 1\nb: 2\n", 1, "jangkar"),
        ("a: 1\nb: *x\n", 2, "jangkar"),
        ("a: !!python/object:os.system x\n", 1, "penanda"),
        ("a: 1\n---\nb: 2\n", 2, "satu berkas memuat satu dokumen"),
        ("a: 1\nb: {v.x}: 2\n", 2, "bukan YAML"),
        ("? {v.code}\n: 1\n", 1, "kunci harus berupa kata"),
        ("a:\n  - b: [1\nc: 2\n", 3, "bukan YAML"),
    ],
)
def test_what_packs_may_not_use_is_refused_with_its_line(text, line, words):
    with pytest.raises(PackError, match=words) as caught:
        parse_yaml(text, "f.yaml")

    assert str(caught.value).startswith(f"f.yaml:{line}: ")


def test_control_characters_are_refused_without_a_line():
    with pytest.raises(PackError, match=r"^f\.yaml: bukan YAML"):
        parse_yaml("a: \x07", "f.yaml")


def test_deep_nesting_is_refused():
    deep = "[" * (MAX_DEPTH + 2) + "]" * (MAX_DEPTH + 2)

    with pytest.raises(PackError, match="sarang lebih dalam"):
        parse_yaml(f"a: {deep}", "f.yaml")


def test_a_huge_file_is_refused():
    with pytest.raises(PackError, match="lebih besar"):
        parse_yaml("#" * (MAX_SIZE + 1), "f.yaml")


def test_an_empty_file_is_nothing():
    assert parse_yaml("# hanya komentar\n", "f.yaml") is None
