"""Whatever sets findings aside: none of them gets lost."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from standards_lint.model.exemption import Baseline
from standards_lint.model.finding import Severity
from standards_lint.triage.old_findings import old_findings

from .conftest import DAY, Kit

# Machines that test several things at once are slow; that is no fault of what is tested.
LOADED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

KIT = Kit()
CODES = ["BIA001", "WKT003", "KOM010", "PGD001"]
FOUND = st.lists(
    st.builds(
        KIT.finding,
        code=st.sampled_from(CODES),
        line=st.integers(1, 12),
        severity=st.sampled_from(list(Severity)),
    ),
    max_size=10,
)
WORDS = st.sampled_from(
    [
        "Biaya",
        "",
        "# standards-lint: abaikan BIA, WKT003 -- ya",
        "# standards-lint: abaikan KOM010",
        "# standards-lint: abaikan-berkas PGD001 -- ya",
        "# standards-lint: abaikan-mulai BIA -- ya",
        "# standards-lint: abaikan-selesai BIA",
        "# standards-lint: abiakan BIA -- ya",
    ]
)
WAIVERS = st.lists(
    st.builds(
        KIT.waiver,
        rule=st.sampled_from(CODES),
        documents=st.sampled_from(["*.txt", "lain/*"]),
        until=st.integers(-40, 40).map(lambda days: DAY + timedelta(days)),
        line=st.integers(1, 9),
    ),
    max_size=3,
)


@LOADED
@given(FOUND, st.lists(WORDS, max_size=12), WAIVERS, FOUND, st.sampled_from([(), ("BIA",), ("PCL",)]))
def test_reported_and_suppressed_findings_together_are_those_that_were_found(found, lines, waivers, before, ignore):
    baseline = Baseline("dasar.json", "/kantor", "2026-01-01", "", (("draf.txt", old_findings(before)),))
    outcome = KIT.sorted_out(
        "\n".join([*lines, "Akhir"]),
        *found,
        path="/kantor/draf.txt",
        ignore=ignore,
        waivers=tuple(waivers),
        baseline=baseline,
    )
    aside = [entry.finding for entry in outcome.suppressed if not entry.finding.code.startswith("PCL")]

    assert sorted(map(repr, (*outcome.findings, *aside))) == sorted(map(repr, found))
    assert all(entry.reason and entry.by for entry in outcome.suppressed)
    assert all(told.code.startswith("PCL") for told in outcome.told)


def test_the_first_of_several_that_would_do_it_is_told(kit):
    old = Baseline("dasar.json", "/kantor", "2026-01-01", "", (("draf.txt", old_findings([kit.finding()])),))
    waiver = kit.waiver(documents="*.txt", until=date(2027, 1, 31))
    text, found = "# standards-lint: abaikan BIA001 -- ya\nA\n", replace(kit.finding(line=2))
    path = "/kantor/draf.txt"

    def by(text, **given):
        (entry,) = kit.sorted_out(text, found, path=path, **given).suppressed
        return entry.by

    assert by(text, ignore=("BIA",), waivers=(waiver,), baseline=old) == "option"
    assert by(text, waivers=(waiver,), baseline=old) == "directive"
    assert by("A\nB\n", waivers=(waiver,), baseline=old) == "waiver"
    assert by("A\nB\n", baseline=old) == "baseline"
