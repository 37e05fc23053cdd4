"""Findings of two versions become pairs."""

from standards_lint.rounds.findings import pair_findings


def told(pairs):
    return [(old.quote, new.quote) for old, new in pairs]


def test_the_same_words_are_the_same_finding_wherever_they_moved(make):
    found = pair_findings([make.finding(quote="segera", line=3)], [make.finding(quote="Segera ", line=9)], {})

    assert (told(found.same), found.changed, found.gone, found.come) == ([("segera", "Segera ")], (), (), ())


def test_other_words_in_the_same_component_are_the_finding_changed(make):
    found = pair_findings([make.finding(quote="segera")], [make.finding(quote="secepatnya")], {})

    assert (found.same, told(found.changed)) == ((), [("segera", "secepatnya")])


def test_another_component_service_or_code_is_another_finding(make):
    old, second = make.finding(quote="segera"), make.finding(quote="a", service="Izin Kios")
    for other in ({"component": "biaya"}, {"service": "Izin Pasar"}, {"code": "WKT004"}):
        found = pair_findings([old, second], [make.finding(quote="segera", **other)], {})
        assert (found.same, found.changed, found.gone) == ((), (), (old, second))
        assert len(found.come) == 1


def test_a_service_that_is_called_otherwise_keeps_its_findings(make):
    old = make.finding(quote="segera", message="Waktu layanan Izin Warung tidak terukur")
    new = make.finding(quote="segera", service="Surat Usaha", message="Waktu layanan Surat Usaha tidak terukur")

    assert pair_findings([old], [new], {"Surat Usaha": "Izin Warung"}).same == ((old, new),)


def test_the_same_words_judged_otherwise_are_the_finding_changed(make):
    old, new = (
        make.finding(quote="5 hari", message="bukan 3 hari"),
        make.finding(quote="5 hari", message="bukan 4 hari"),
    )

    assert pair_findings([old], [new], {}).changed == ((old, new),)


def test_several_alike_are_paired_in_order_after_the_equal_ones(make):
    old = [make.finding(quote=word, line=n) for n, word in enumerate(("a", "b", "c"))]
    new = [make.finding(quote=word, line=n) for n, word in enumerate(("x", "b"))]

    found = pair_findings(old, new, {})

    assert (told(found.same), told(found.changed), found.gone) == ([("b", "b")], [("a", "x")], (old[2],))


def test_equal_findings_count_as_often_as_they_stand_there(make):
    finding = make.finding(quote="segera")

    found = pair_findings([finding, finding], [finding], {})

    assert (len(found.same), len(found.gone), len(found.come)) == (1, 1, 0)


def test_outside_components_other_words_are_the_same_finding_only_where_they_resemble(make):
    def loose(quote):
        return make.finding("BHS001", quote, service="", component="")

    alike = pair_findings([loose("di laksanakan oleh petugas")], [loose("di laksanakan petugas")], {})
    other = pair_findings([loose("di laksanakan")], [loose("apotik")], {})

    assert (len(alike.changed), len(other.changed), len(other.gone), len(other.come)) == (1, 0, 1, 1)


def test_what_is_told_once_of_the_document_may_stand_at_another_service_now(make):
    old, new = make.finding(quote="Pengaduan"), make.finding(quote="Pengaduan", service="Izin Pasar")

    assert pair_findings([old], [new], {}).same == ((old, new),)
    # Told of each service by itself, the second service has it newly.
    found = pair_findings([old, make.finding(service="Izin Kios", quote="x")], [new], {})
    assert (found.same, len(found.gone), len(found.come)) == ((), 2, 1)
