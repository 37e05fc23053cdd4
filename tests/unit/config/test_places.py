import tomllib

import pytest

from standards_lint.config.places import key_lines

TEXT = '''\
# a comment = 1
select = ["A", "B",  # ] "C"
  'D',
]
"per-file" . 'ignores' = { "a b" = ["X"], c.d = 1 }
long = """
[not.a.table]
key = 1 \\""" "
"""
literal = \'\'\'
[neither]\'\'\'

[limits]
pages = 5

[[overrides]]
paths = ["x"]
[overrides.severity]
DHK = "info"

[[overrides]]
  paths = [
    "y",
    "z",
  ]
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("select",), 2),
        (("select", 0), 2),
        (("select", 1), 2),
        (("select", 2), 3),
        (("per-file", "ignores"), 5),
        (("per-file", "ignores", "a b"), 5),
        (("per-file", "ignores", "a b", 0), 5),
        (("per-file", "ignores", "c", "d"), 5),
        (("long",), 6),
        (("literal",), 10),
        (("limits",), 13),
        (("limits", "pages"), 14),
        (("overrides",), 16),
        (("overrides", 0), 16),
        (("overrides", 0, "paths", 0), 17),
        (("overrides", 0, "severity", "DHK"), 19),
        (("overrides", 1), 21),
        (("overrides", 1, "paths"), 22),
        (("overrides", 1, "paths", 1), 24),
    ],
)
def test_a_key_is_found_on_its_line(path, line):
    assert key_lines(TEXT)[path] == line


def paths_of(value, path=()):
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from paths_of(inner, (*path, key))


def test_every_key_that_the_parser_sees_has_a_line():
    found = key_lines(TEXT)

    assert {path for path in paths_of(tomllib.loads(TEXT)) if path} <= found.keys()


def test_windows_line_ends_count_as_one():
    assert key_lines("a = 1\r\n\r\nb = 2\r\n") == {("a",): 1, ("b",): 3}


@pytest.mark.parametrize("text", ["", "=", "[", "a", "a = [", "a = {", '"', "]]", "a = [1 2"])
def test_what_is_no_toml_comes_to_an_end(text):
    key_lines(text)
