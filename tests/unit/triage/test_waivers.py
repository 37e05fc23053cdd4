"""Waivers: whom they are about, until when they count, and what is told of their end."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from standards_lint.triage.places import fits_pattern, path_from

# Machines that test several things at once are slow; that is no fault of what is tested.
LOADED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

DOC = "/kantor/draf.md"


def codes(findings):
    return [finding.code for finding in findings]


def test_a_waiver_sets_a_finding_aside_with_all_that_has_to_be_told(kit):
    outcome = kit.sorted_out("A\n", kit.finding(), path=DOC, waivers=(kit.waiver(basis="ND 12/2026"),))

    (entry,) = outcome.suppressed
    assert (entry.by, entry.reason) == ("waiver", "diatur perda tersendiri (ND 12/2026)")
    assert (entry.where, entry.approver, entry.until) == (
        "pengecualian.yaml:2",
        "Kepala Bagian Organisasi",
        "2027-06-30",
    )
    assert (outcome.findings, outcome.told) == ((), ())
    assert outcome.people == ("Kepala Bagian Organisasi",)


@pytest.mark.parametrize(
    ("waiver", "counts"),
    [
        ({}, True),
        ({"rule": "bia001"}, True),
        ({"rule": "WKT003"}, False),
        ({"documents": "lain/*.md"}, False),
        ({"folder": "/lain"}, True),
        ({"folder": "/lain", "documents": "./*/*.md"}, False),
        ({"service": "kartu  ANGGOTA"}, True),
        ({"service": "Kartu"}, False),
        ({"component": "biaya"}, True),
        ({"component": "produk"}, False),
        ({"quote": "rp 5.000"}, True),
        ({"quote": "Rp 6.000"}, False),
        ({"fingerprint": "ab"}, True),
        ({"fingerprint": "cd"}, False),
    ],
)
def test_a_waiver_is_about_what_it_names(kit, waiver, counts):
    finding = kit.finding(service="Kartu Anggota", component="biaya", quote="sebesar Rp 5.000", fingerprint="ab")
    outcome = kit.sorted_out("A\n", finding, path=DOC, waivers=(kit.waiver(**waiver),))

    assert bool(outcome.suppressed) is counts
    assert len(outcome.findings) + len(outcome.suppressed) == 1


@pytest.mark.parametrize(
    ("until", "suppressed", "told"),
    [
        (date(2026, 11, 21), 0, ["PCL006"]),
        (date(2026, 11, 22), 1, ["PCL007"]),
        (date(2026, 12, 22), 1, ["PCL007"]),
        (date(2026, 12, 23), 1, []),
    ],
)
def test_a_waiver_counts_to_its_last_day_and_its_end_is_told(kit, until, suppressed, told):
    outcome = kit.sorted_out("A\n", kit.finding(), path=DOC, waivers=(kit.waiver(until=until),))

    assert (len(outcome.suppressed), codes(outcome.told)) == (suppressed, told)
    if told:
        assert (
            f"disetujui Kepala Bagian Organisasi (pengecualian.yaml:2) berlaku sampai {until}"
            in outcome.told[0].message.id
        )


def test_of_several_waivers_the_one_that_lasts_longest_counts(kit):
    ended, good = kit.waiver(until=date(2026, 1, 1)), kit.waiver(line=9)
    outcome = kit.sorted_out("A\n", kit.finding(), path=DOC, waivers=(ended, good))

    assert [entry.where for entry in outcome.suppressed] == ["pengecualian.yaml:9"]
    assert outcome.told == ()


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("*.md", "draf.md", True),
        ("*.md", "pub/draf.md", True),
        ("pub/*.md", "pub/draf.md", True),
        ("pub/*.md", "pub/a/draf.md", False),
        ("pub/**/*.md", "pub/draf.md", True),
        ("pub/**/*.md", "pub/a/b/draf.md", True),
        ("**", "a/b", True),
        ("draf?.md", "draf1.md", True),
        ("draf[1].md", "draf[1].md", True),
        ("a.md", "a_md", False),
    ],
)
def test_patterns_of_paths(pattern, path, fits):
    assert fits_pattern(path, pattern) is fits


@LOADED
@given(st.lists(st.sampled_from(["a", "b", "..", "."]), max_size=5))
def test_a_path_is_the_same_from_wherever_it_is_named(parts):
    whole = "/kantor/" + "/".join([*parts, "draf.md"])

    assert path_from("/kantor", whole) == path_from("/kantor/", whole.replace("/kantor", "/kantor/."))
