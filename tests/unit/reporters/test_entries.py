from standards_lint.model.finding import Severity, Text
from standards_lint.reporters.entries import entries


def told(*findings, lang="id"):
    return [(e.codes, e.message, [name for name, _ in e.services]) for e in entries(findings, lang)]


def test_findings_equal_in_code_message_and_quote_are_told_once_for_all_services(make):
    same = {"quote": "3 hari", "code": "WKT002"}

    assert told(make.finding(service="A", line=3, **same), make.finding(service="B", line=7, **same)) == [
        (("WKT002",), "Pesan WKT002", ["A", "B"])
    ]


def test_each_service_keeps_its_line(make):
    (entry,) = entries([make.finding(service="A", line=3), make.finding(service="B", line=7)], "id")

    assert entry.services == (("A", 3), ("B", 7))


def test_another_quote_is_another_entry(make):
    assert len(told(make.finding(service="A", quote="3 hari"), make.finding(service="B", quote="4 hari"))) == 2


def test_the_same_words_at_two_places_of_one_service_are_two_entries(make):
    assert len(told(make.finding(service="A", line=3), make.finding(service="A", line=4))) == 2


def test_findings_of_one_fold_are_told_as_one_with_their_items(make):
    first, second = make.finding("KOM007", item="sarana"), make.finding("KOM008", item="kompetensi")

    assert told(first, second) == [(("KOM007", "KOM008"), "Tidak ada: sarana, kompetensi", [""])]
    assert told(first, second, lang="en")[0][1] == "Missing: sarana (en), kompetensi (en)"


def test_a_fold_of_one_finding_speaks_in_the_words_of_the_finding(make):
    assert told(make.finding("KOM007", item="sarana"))[0][1] == "Pesan KOM007"


def test_services_that_lack_the_same_are_told_together_and_others_apart(make):
    def lacks(service, *items):
        return [make.finding(f"KOM00{n}", item=item, service=service) for n, item in enumerate(items)]

    assert told(*lacks("A", "sarana", "evaluasi"), *lacks("B", "sarana"), *lacks("C", "sarana", "evaluasi")) == [
        (("KOM000",), "Pesan KOM000", ["B"]),
        (("KOM000", "KOM001"), "Tidak ada: sarana, evaluasi", ["A", "C"]),
    ]


def test_findings_of_different_weight_are_never_folded(make):
    findings = [make.finding("KOM007", item="a"), make.finding("KOM008", item="b", severity=Severity.INFO)]

    assert len(told(*findings)) == 2


def test_advice_that_differs_within_a_fold_is_left_out(make):
    first = make.finding("KOM007", item="a", advice=Text("Tulis a", "Write a"))
    second = make.finding("KOM008", item="b", advice=Text("Tulis b", "Write b"))

    (entry,) = entries([first, second], "id")

    assert entry.advice == ""


def test_entries_stand_in_the_order_of_the_document(make):
    findings = [make.finding("ABC002", line=9), make.finding("ABC001", line=4), make.finding("ABC000", line=4)]

    assert [codes for codes, _, _ in told(*findings)] == [("ABC000",), ("ABC001",), ("ABC002",)]


def test_an_entry_keeps_the_findings_that_it_tells_its_own_place_first(make):
    first, second = make.finding(service="A", line=3), make.finding(service="B", line=7)

    assert [entry.findings for entry in entries([first, second], "id")] == [(first, second)]


def test_a_folded_entry_keeps_the_findings_of_all_its_services(make):
    found = [make.finding(code, item=item, service=name) for name in "AB" for code, item in (("K1", "x"), ("K2", "y"))]

    assert [entry.findings for entry in entries(found, "id")] == [tuple(found)]
