import re

import pytest

from standards_lint.knowledge.literals import required_literals


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        ("uang lelah", ("lelah",)),
        ("jika (terkendala|kendala)", ("terkendala", "kendala")),
        ("(jika |bila )?terkendala", ("terkendala",)),
        ("Rp|rupiah", ()),
        ("rupiah|dolar", ("rupiah", "dolar")),
        (r"lapor\.go\.id", ("lapor.go.id",)),
        ("biaya?", ("biay",)),
        ("hari{2}", ("har",)),
        (r"\d+", ()),
        ("kurang(?! lebih)", ("kurang",)),
        ("(?<!tidak )gratis", ("gratis",)),
        (r"hari\s*kerja", ("hari", "kerja")),
        ("[abc]+xyz?", ()),
        ("(?:(?:satu|dua)(?:hari|jam))", ("satu", "dua", "hari", "jam")),
    ],
)
def test_the_literals_that_a_match_needs(pattern, literals):
    found = required_literals(pattern)
    assert set(found) <= set(literals)
    assert bool(found) == bool(literals)


@pytest.mark.parametrize(
    "pattern", ["biaya?y?", "hari*", "(rp|rupiah)+", "([a-z]olar|x+yz)", "(?:ab|cd)?efg|hij{0,2}k"]
)
def test_every_match_contains_one_of_them(pattern):
    samples = ["xbiayx", "biayay", "har", "hariii", "rp", "rupiah", "2 dolar", "xxyz", "efg", "abefg", "hk", "hiik"]
    literals = required_literals(pattern, 2)
    matched = [text for text in samples if re.search(pattern, text)]
    assert matched
    assert all(not literals or any(literal in text for literal in literals) for text in matched)


def test_the_shortest_literal_can_be_chosen():
    assert required_literals("hr|hari") == ()
    assert required_literals("hr|hari", 2) == ("hr", "hari")
