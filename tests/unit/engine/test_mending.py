"""What a rule wishes for in place of the words it found."""

import pytest

from standards_lint.engine.mending import Mending
from standards_lint.engine.wording import Wording
from standards_lint.model.fact import make_fact
from standards_lint.model.finding import Severity, Text
from standards_lint.model.span import Span
from standards_lint.packs.spec import Comparison, FixSpec, Op, Pattern, Rule

SLIP = make_fact("slip", Span(3, 5), text="permohoan", meant="permohonan", component="produk")
HEADS = [
    make_fact("component", Span(9, 1), code="produk", heading="Produk", order=6, service="s1"),
    make_fact("component", Span(7, 1), code="biaya", heading="Biaya", order=5, service="s1"),
]


def wish(*fixes, bound=None, at="s"):
    none = Text("", "")
    rule = Rule(
        "UJI001", "uji", "uji", "stable", Severity.INFO, (), ("*",), False, (), (), none, none, (), at, none, none,
        fixes=fixes,
    )  # fmt: skip
    bound = bound or {"s": SLIP}
    mending = Mending(rule, bound, {"component": HEADS}, lambda fact, test: fact[test.attribute] == test.value)
    return mending.wish(Wording(rule, bound))


def test_the_quoted_words_give_way():
    found = wish(FixSpec((), True, replace="{s.meant}"))

    assert (found.safe, found.span, found.old, found.new) == (True, Span(3, 5), "permohoan", "permohonan")


def test_the_first_fix_that_fits_is_taken():
    other = FixSpec((("s", Comparison("component", Op.EQ, "biaya")),), True, replace="x")

    assert wish(other, FixSpec((), False, replace="{s.meant}")).new == "permohonan"
    assert wish(other) is None


@pytest.mark.parametrize("new", ["", "{s.service}", "{s.text}"], ids=["nothing", "an empty attribute", "the same"])
def test_nothing_is_wished_for_where_nothing_certain_would_change(new):
    assert wish(FixSpec((), True, replace=new)) is None


def test_of_a_part_only_the_words_up_to_it_have_to_be_found():
    said = make_fact("slip", Span(1, 1), text="Nomor Nomor 5 tentang", meant="Nomor")
    found = wish(FixSpec((), True, words="{s.meant} {s.meant}", replace="{s.meant}"), bound={"s": said})

    assert (found.old, found.new) == ("Nomor Nomor", "Nomor")
    assert wish(FixSpec((), True, words="Tahun", replace="x"), bound={"s": said}) is None


def test_a_part_may_be_struck():
    assert wish(FixSpec((), True, words="oan", replace="")).new == "permoh"


def test_capitals_stay():
    said = make_fact("slip", Span(1, 1), text="PERMOHOAN", meant="permohonan")

    assert wish(FixSpec((), True, replace="{s.meant}"), bound={"s": said}).new == "PERMOHONAN"


def test_lines_are_put_in_front_of_the_first_fact_in_the_text():
    pattern = Pattern("c", "component", (Comparison("service", Op.EQ, "s1"),))
    found = wish(FixSpec((), False, insert="Judul\n[isi: x]", before=(pattern,)))

    assert (found.lines, found.span.line, found.old, found.new) == (True, 7, "Biaya", "Judul\n[isi: x]")
    none = Pattern("c", "component", (Comparison("service", Op.EQ, "s2"),))
    assert wish(FixSpec((), False, insert="Judul", before=(none,))) is None
