"""Which findings are reported, in which order, and how they are known again."""

from dataclasses import replace
from itertools import permutations

from standards_lint.engine.listing import listing
from standards_lint.model.finding import Finding, Severity, Text
from standards_lint.model.span import Span

SAID = Text("pesan", "message")


def finding(code="A", line=1, column=1, quote="3 hari", severity=Severity.WARNING, **more):
    return Finding(code, code.lower(), severity, more.pop("message", SAID), SAID, quote, Span(line, column), **more)


def codes(findings):
    return [one.code for one in findings]


def test_findings_are_sorted_by_place_then_by_code():
    scattered = [finding("B", 2), finding("C", 1, 9), finding("A", 2), finding("D", 1, 2), finding("E", 10)]
    for order in permutations(scattered):
        assert codes(listing(order, {})) == ["D", "C", "A", "B", "E"]


def test_what_is_said_twice_at_a_place_is_said_once():
    assert len(listing([finding(), finding(), finding(quote="3 hari")], {})) == 1


def test_another_place_service_component_or_message_is_another_finding():
    same = finding()
    others = [
        finding(line=2),
        finding(service="KK"),
        finding(component="biaya"),
        finding(message=Text("lain", "other")),
    ]
    assert len(listing([same, *others], {})) == 5


def test_of_two_that_say_the_same_the_graver_stays():
    gravely, doubtful = finding(severity=Severity.ERROR), finding(severity=Severity.REVIEW)
    for order in permutations([gravely, doubtful]):
        assert [one.severity for one in listing(order, {})] == [Severity.ERROR]


def test_a_superseded_code_is_left_out_at_the_same_place_only():
    supersedes = {"A": ("B", "C"), "B": ()}
    beside = [finding("A"), finding("B"), finding("C", message=Text("lain", "other"))]
    elsewhere = [finding("B", 2), finding("B", 1, 5), finding("B", service="KK")]
    for order in permutations([*beside, *elsewhere]):
        kept = listing(order, supersedes)
        assert codes(kept) == ["A", "B", "B", "B"]
    assert codes(listing([finding("B")], supersedes)) == ["B"]


def test_a_fingerprint_stays_when_lines_move_and_spaces_or_letters_change():
    before = listing([finding(quote="Tiga  (3)\nHARI")], {})
    after = listing([finding(line=40, column=7, quote="tiga \uff083\uff09 hari")], {})
    assert before[0].fingerprint == after[0].fingerprint
    assert len(bytes.fromhex(before[0].fingerprint)) == 16


def test_a_fingerprint_tells_code_service_component_and_quote_apart():
    different = [
        finding(),
        finding("B"),
        finding(service="KK"),
        finding(component="biaya"),
        finding(quote="4 hari"),
        finding(service="KK", component="biaya"),
        finding(service="KKbiaya"),
    ]
    assert len({listing([one], {})[0].fingerprint for one in different}) == len(different)


def test_equal_findings_are_told_apart_by_their_number_in_the_text():
    first, second, third = listing([finding(line=line) for line in (9, 5, 7)], {})
    assert len({first.fingerprint, second.fingerprint, third.fingerprint}) == 3
    assert first.fingerprint == listing([finding(line=1)], {})[0].fingerprint
    assert replace(second, fingerprint="") == finding(line=7)


def test_a_quote_that_is_no_valid_unicode_has_a_fingerprint_too():
    assert listing([finding(quote="a\ud800")], {})[0].fingerprint


def test_nothing_found_is_nothing_reported():
    assert listing([], {"A": ("B",)}) == ()
