"""A baseline: what was there before is set aside, as many as there were, and no graver than it was."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from standards_lint.model.exemption import Baseline
from standards_lint.model.finding import Finding, Severity, Text
from standards_lint.model.span import Span
from standards_lint.triage.old_findings import already_there, old_findings, unmet

# Machines that test several things at once are slow; that is no fault of what is tested.
LOADED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

_TEXT = Text("a", "b")


def finding(code="BIA001", severity=Severity.WARNING, quote="", line=1):
    return Finding(code, "n", severity, _TEXT, _TEXT, quote, Span(line), fingerprint="x")


FINDINGS = st.lists(
    st.builds(
        finding,
        code=st.sampled_from(["BIA001", "WKT003"]),
        severity=st.sampled_from(list(Severity)),
        quote=st.sampled_from(["Rp 5.000", "gratis"]),
        line=st.integers(1, 50),
    ),
    max_size=12,
)


@LOADED
@given(FINDINGS)
def test_what_a_baseline_was_made_of_is_covered_and_nothing_is_left_over(findings):
    old = old_findings(findings)

    assert already_there(findings, old) == frozenset(range(len(findings)))
    assert unmet(old, findings) == ()


@LOADED
@given(FINDINGS, st.randoms(), st.integers(-20, 20))
def test_moved_lines_and_another_order_change_nothing(findings, random, by):
    old = old_findings(findings)
    moved = [replace(f, span=Span(max(1, f.span.line + by))) for f in findings]
    random.shuffle(moved)

    assert len(already_there(moved, old)) == len(moved)


@LOADED
@given(FINDINGS, FINDINGS)
def test_no_more_are_covered_than_there_were_and_none_that_is_graver(before, now):
    old = old_findings(before)
    covered = already_there(now, old)

    assert sum(entry.count for entry in unmet(old, [now[i] for i in covered])) == len(before) - len(covered)
    for code in ("BIA001", "WKT003"):
        for rank in range(4):
            graver_now = [i for i in covered if now[i].code == code and now[i].severity.rank >= rank]
            graver_then = [f for f in before if f.code == code and f.severity.rank >= rank]
            assert len(graver_now) <= len(graver_then)


def test_a_second_one_of_the_same_is_new():
    assert already_there([finding(line=1), finding(line=9)], old_findings([finding()])) == {0}


def test_what_became_graver_is_not_covered_and_what_became_lighter_is():
    old = old_findings([finding(severity=Severity.WARNING)])

    assert already_there([finding(severity=Severity.ERROR)], old) == frozenset()
    assert already_there([finding(severity=Severity.INFO)], old) == {0}


def test_white_space_and_case_of_a_quote_do_not_matter():
    assert already_there([finding(quote="RP  5.000")], old_findings([finding(quote="Rp 5.000")])) == {0}


def test_the_report_tells_the_baseline(kit):
    old = old_findings([kit.finding()])
    baseline = Baseline("dasar.json", "/kantor", "2026-11-01", "Bagian Organisasi", (("sub/draf.md", old),))
    outcome = kit.sorted_out("A\n", kit.finding(line=7), path="/kantor/sub/draf.md", baseline=baseline)

    (entry,) = outcome.suppressed
    assert (entry.by, entry.reason, entry.where) == ("baseline", "2026-11-01: Bagian Organisasi", "dasar.json")
    assert kit.sorted_out("A\n", kit.finding(), path="/kantor/draf.md", baseline=baseline).suppressed == ()
