"""What became of findings: mended is only what the new version was read and judged for."""

import pytest

from standards_lint.model.finding import NotJudged, Text
from standards_lint.model.report import Suppressed
from standards_lint.model.rounds import Outcome
from standards_lint.rounds.follow import follow


def outcomes(rounds):
    return [(f.outcome, f.shown.code) for f in rounds.followed]


def test_each_finding_of_both_stands_there_once_new_ones_first(make):
    old = make.report(make.finding("WKT001", "a"), make.finding("WKT002", "b"), make.finding("WKT003", "c"))
    new = make.report(make.finding("WKT001", "a"), make.finding("WKT002", "x"), make.finding("WKT004", "d"))

    rounds = follow(old, new, make.words)

    assert outcomes(rounds) == [
        (Outcome.NEW, "WKT004"),
        (Outcome.STILL, "WKT001"),
        (Outcome.CHANGED, "WKT002"),
        (Outcome.RESOLVED, "WKT003"),
    ]
    assert rounds.cautions == ()


def test_a_report_beside_itself_has_nothing_new_and_nothing_mended(make):
    report = make.report(make.finding(quote="a"), make.finding(quote="a"), make.finding("KOM005"))

    assert {outcome for outcome, _ in outcomes(follow(report, report, make.words))} == {Outcome.STILL}


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"readable": False, "failed": True, "services": ()}, "tidak dapat dibaca"),
        ({"failed": True}, "sebagian versi baru tidak terbaca"),
        ({"kind": "maklumat"}, "jenis dokumen lain"),
        ({"services": ()}, "layanannya tidak ditemukan"),
        ({"not_judged": (NotJudged("WKT003", Text("ada gambar", "a picture"), "Izin Warung"),)}, "ada gambar"),
        ({"not_judged": (NotJudged("WKT003", Text("ada gambar", "a picture")),)}, "ada gambar"),
    ],
)
def test_what_was_not_read_or_judged_in_the_new_version_is_not_resolved(make, changes, reason):
    rounds = follow(make.report(make.finding(quote="segera")), make.report(**changes), make.words)

    (followed,) = rounds.followed
    assert followed.outcome is Outcome.UNSURE
    assert reason in followed.reason.id
    assert followed.reason.en


@pytest.mark.parametrize("states", [{"biaya": "isi"}, {"biaya": "isi", "jangka_waktu": "kosong"}])
def test_words_that_went_with_their_component_are_not_resolved(make, states):
    rounds = follow(
        make.report(make.finding(quote="segera")), make.report(services=(make.service(**states),)), make.words
    )

    assert outcomes(rounds) == [(Outcome.UNSURE, "WKT003")]


def test_what_the_new_version_sets_aside_is_not_resolved(make):
    hidden = Suppressed(make.finding(quote="seperlunya"), "menunggu perda", "directive", "draf.txt:3")

    (followed,) = follow(
        make.report(make.finding(quote="segera")), make.report(suppressed=(hidden,)), make.words
    ).followed

    assert followed.outcome is Outcome.UNSURE
    assert followed.reason.id == "pada versi baru temuan ini dikesampingkan, bukan diperbaiki: menunggu perda"


def test_what_the_old_version_set_aside_is_told_as_not_new(make):
    hidden = Suppressed(make.finding(quote="segera"), "menunggu perda", "directive", "draf.txt:3")

    (followed,) = follow(
        make.report(suppressed=(hidden,)), make.report(make.finding(quote="segera")), make.words
    ).followed

    assert followed.outcome is Outcome.NEW
    assert "bukan hal baru" in followed.reason.id


def test_what_is_set_aside_elsewhere_leaves_this_one_resolved(make):
    hidden = Suppressed(make.finding(service="Izin Pasar"), "menunggu perda", "directive", "draf.txt:3")

    new = make.report(suppressed=(hidden,))
    assert outcomes(follow(make.report(make.finding(quote="a")), new, make.words)) == [(Outcome.RESOLVED, "WKT003")]


def test_a_missing_component_that_came_is_resolved(make):
    old = make.report(make.finding("KOM005", component="biaya"), services=(make.service(jangka_waktu="isi"),))

    assert outcomes(follow(old, make.report(), make.words)) == [(Outcome.RESOLVED, "KOM005")]


def test_what_a_full_standard_lacks_is_not_resolved_by_no_longer_being_one(make):
    old = make.report(make.finding("KOM009", component="sarana"), make.finding("WKT003", "segera"))

    rounds = follow(old, make.report(form="publikasi"), make.words)

    assert sorted(outcomes(rounds)) == [(Outcome.RESOLVED, "WKT003"), (Outcome.UNSURE, "KOM009")]


def test_another_service_that_is_not_judged_leaves_this_one_resolved(make):
    new = make.report(not_judged=(NotJudged("WKT003", Text("ada gambar", "a picture"), "Izin Pasar"),))

    assert outcomes(follow(make.report(make.finding(quote="a")), new, make.words)) == [(Outcome.RESOLVED, "WKT003")]


def test_a_file_that_can_be_read_now_resolves_that_it_could_not(make):
    old = make.report(
        make.finding("DOK102", service="", component=""), kind="", readable=False, failed=True, services=()
    )

    rounds = follow(old, make.report(make.finding(quote="segera")), make.words)

    assert outcomes(rounds) == [(Outcome.NEW, "WKT003"), (Outcome.RESOLVED, "DOK102")]
    assert "mungkin bukan hal baru" in rounds.followed[0].reason.id
    assert len(rounds.cautions) == 1


def test_a_finding_that_the_old_version_was_not_judged_for_may_be_old(make):
    old = make.report(not_judged=(NotJudged("WKT003", Text("ada gambar", "a picture"), "Izin Warung"),))

    (followed,) = follow(old, make.report(make.finding(quote="a")), make.words).followed

    assert followed.outcome is Outcome.NEW
    assert "ada gambar" in followed.reason.id


def test_documents_without_a_common_service_are_told(make):
    pair = (make.service("Satu"), make.service("Dua")), (make.service("Tiga"), make.service("Empat"))

    old = make.report(make.finding("DOK001", service="", component=""), services=pair[0])
    rounds = follow(old, make.report(services=pair[1]), make.words)

    assert outcomes(rounds) == [(Outcome.UNSURE, "DOK001")]
    assert ["versi dari dokumen yang sama" in caution.id for caution in rounds.cautions] == [True]


def test_the_result_is_the_same_whatever_the_order_of_the_findings(make):
    findings = [make.finding(f"WKT00{n}", quote, n) for n, quote in enumerate("abcde", 1)]

    one = follow(make.report(*findings), make.report(), make.words)
    two = follow(make.report(*reversed(findings)), make.report(), make.words)

    assert one.followed == two.followed
