"""Every word of a YAML or JSON value leads back to its own line and column."""

import pytest

from standards_lint.errors import ReadError
from standards_lint.readers.yaml_nodes import MAX_DEPTH, MAX_NODES, parse_tree
from standards_lint.readers.yaml_text import Scalars


def read(raw, key="a", *, json=False):
    tree = parse_tree(raw, json=json)
    return Scalars(raw, tree), tree.root.get(key)


def places(raw, **kwargs):
    """The words of a value with the words that stand at their places in the file."""
    scalars, node = read(raw, **kwargs)
    source = scalars.whole(node)
    lines = raw.splitlines()
    found = []
    at = 0
    for word in source.text.split():
        at = source.text.index(word, at)
        span = source.span(at, at + len(word))
        found.append((word, lines[span.line - 1][span.column - 1 :].split()[0]))
        at += len(word)
    return found


@pytest.mark.parametrize(
    "raw",
    [
        "a: satu dua tiga\n",
        "# é😀 di depan\na: satu\n  dua\n\n  tiga\n",
        "a: 'satu dua\n  tiga'\n",
        'a: "satu dua\n  tiga"\n',
        "a: |\n  satu\n    dua\n\n  tiga\n",
        "a: >-\n  satu dua\n  tiga\n",
        "b: 1\na: |-   # komentar\n\n    satu dua\n    tiga\n# komentar di belakang\nc: 2\n",
        "b: [x]\na:   satu   dua\n",
    ],
)
def test_each_word_stands_where_its_place_says(raw):
    found = places(raw)

    assert [word for word, _ in found] == raw_words(raw)
    assert all(there.strip("'\"").startswith(word) for word, there in found)


def raw_words(raw):
    return [word for word in ("satu", "dua", "tiga") if word in raw]


def test_escapes_of_quoted_texts_keep_the_places_behind_them():
    raw = 'a: "biaya \\u0052p \\"nol\\" \\/ gratis"\n'
    scalars, node = read(raw)
    source = scalars.whole(node)

    assert source.text == 'biaya Rp "nol" / gratis'
    assert raw[source.span(source.text.index("gratis")).column - 1 :].startswith("gratis")


def test_two_single_quotes_are_one():
    raw = "a: 'Jum''at pagi'\n"
    scalars, node = read(raw)

    assert scalars.whole(node).text == "Jum'at pagi"
    assert raw[scalars.whole(node).span(7).column - 1 :].startswith("pagi")


def test_a_literal_block_has_its_lines_and_their_indentation():
    scalars, node = read("a: |\n  1. Datang\n     a. pagi\n\n  2. Pulang\nb: x\n")
    lines = scalars.lines(node)

    assert [(line.source.text, line.indent, line.blank_before) for line in lines] == [
        ("1. Datang", 0, False),
        ("a. pagi", 3, False),
        ("2. Pulang", 0, True),
    ]
    assert [line.source.span().line for line in lines] == [2, 3, 5]


def test_a_folded_block_is_one_line_for_each_of_its_paragraphs():
    scalars, node = read("a: >\n  satu\n  dua\n\n  tiga\n")

    assert [line.source.text for line in scalars.lines(node)] == ["satu dua", "tiga"]


@pytest.mark.parametrize("raw", ['a: "satu\\ndua"\n', "a: 'satu\n\n  dua'\n", "a: satu\n\n  dua\n"])
def test_a_break_that_yaml_keeps_parts_lines(raw):
    scalars, node = read(raw)

    assert [line.source.text for line in scalars.lines(node)] == ["satu", "dua"]


def test_lines_that_end_as_on_windows_are_lines():
    scalars, node = read("a: |\r\n  satu\r\n\r\n  dua\r\n")

    assert [(line.source.text, line.source.span().line) for line in scalars.lines(node)] == [("satu", 2), ("dua", 4)]


def test_json_with_tabs_and_halves_of_characters_is_read_with_places():
    raw = '{\n\t"a":\t"\\ud83d\\ude00 satu"\n}'
    scalars, node = read(raw, json=True)
    source = scalars.whole(node)

    assert source.text == "😀 satu"
    assert (source.span(2).line, source.span(2).column) == (2, raw.splitlines()[1].index("satu") + 1)


@pytest.mark.parametrize("word", ["no", "010", "1e5", ".nan", "2026-11-21", "1_000", "null2"])
def test_a_bare_word_stays_as_it_is_written(word):
    scalars, node = read(f"a: {word}\n")

    assert scalars.whole(node).text == word


@pytest.mark.parametrize("raw", ["a:\n", "a: ~\n", "a: null\n", "a: ''\n", "a: []\n", "a: {}\n"])
def test_nothing_is_empty(raw):
    assert read(raw)[1].empty


def test_a_quoted_null_is_a_word():
    assert not read('a: "null"\n')[1].empty


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("a: b: c\n", "baris 1, kolom 5: tanda “: ”"),
        ("a: x\nb: [1\nc: 2\n", "baris 3, kolom 2: kurung"),
        ("\ta: 1\n", "baris 1, kolom 1: tanda atau tab"),
        ('a: "x\n', "baris 2, kolom 1: tanda kutip"),
        ("a: 1\n- b\n", "baris 2"),
    ],
)
def test_what_is_no_yaml_is_told_with_its_place(raw, told):
    with pytest.raises(ReadError, match="bukan YAML yang sah") as caught:
        parse_tree(raw, json=False)
    assert caught.value.code == "DOK102"
    assert told in str(caught.value)


@pytest.mark.parametrize(
    "raw",
    ["a: &x [1]\n", "a: &x 1\nb: *x\n", "a: !!python/object/apply:os.system [ls]\n", "a: !x y\n", "a: " + "[" * 99_999],
)
def test_what_could_unfold_or_run_is_refused(raw):
    with pytest.raises(ReadError) as caught:
        parse_tree(raw, json=False)
    assert caught.value.code == "DOK102"


def test_nesting_and_values_are_bounded():
    assert parse_tree("a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1), json=False).root is not None
    with pytest.raises(ReadError) as caught:
        parse_tree("- a\n" * (MAX_NODES + 1), json=False)
    assert caught.value.code == "DOK104"
