"""What a comment sets aside, how far it reaches, and what is told of one that is wrong."""

import pytest

from standards_lint.model.finding import NotJudged, Text
from standards_lint.model.remark import Extent, Remark
from standards_lint.triage.directive_words import Reach, nearest, read_wording
from standards_lint.triage.directives import MOST, read_directives

MD = "# Standar\n\n{before}\n## Biaya\n\nGratis\n\n## Produk\n\nKartu {inside} anggota\n"


def codes(findings):
    return [finding.code for finding in findings]


def lines(outcome):
    return [entry.finding.span.line for entry in outcome.suppressed]


def marked(words):
    return f"<!-- standards-lint: {words} -->"


def test_a_directive_on_its_own_line_is_about_the_block_below(kit):
    text = f"# A\n\n{marked('abaikan BIA001 -- sesuai perda')}\nGratis untuk semua\nwarga\n\nLain\n"
    outcome = kit.sorted_out(text, *(kit.finding(line=n) for n in (1, 4, 5, 7)))

    assert lines(outcome) == [4, 5]
    assert [f.span.line for f in outcome.findings] == [1, 7]
    (entry, _) = outcome.suppressed
    assert (entry.reason, entry.by, entry.where) == ("sesuai perda", "directive", "draf.md:3")
    assert outcome.told == ()


@pytest.mark.parametrize(
    "text",
    [
        "# A\n\nGratis {d} semua\n\nLain\n",
        "# A\n\nGratis semua {d}\n\nLain\n",
        "# A\n\n| Gratis | b {d} |\n|---|---|\n| c | d |\n",
    ],
)
def test_a_directive_beside_words_is_about_their_block_or_row(kit, text):
    text = text.format(d=marked("abaikan BIA001 -- sesuai perda"))
    outcome = kit.sorted_out(text, *(kit.finding(line=n, column=3) for n in (1, 3, 5)))

    assert lines(outcome) == [3]


def test_on_one_line_of_a_page_only_the_block_behind_the_directive_is_meant(kit):
    text = f"<p>Satu</p>{marked('abaikan BIA001 -- ya')}<p>Dua</p><p>Tiga</p>"
    places = {word: text.index(word) + 1 for word in ("Satu", "Dua", "Tiga")}
    outcome = kit.sorted_out(text, *(kit.finding(column=c) for c in places.values()), path="draf.html")

    assert [entry.finding.span.column for entry in outcome.suppressed] == [places["Dua"]]


def test_above_a_component_of_a_structured_standard_all_of_it_is_meant(kit):
    text = (
        "standar_pelayanan: 1\nlayanan:\n- nama: Kartu\n  komponen:\n"
        "    # standards-lint: abaikan BIA001 -- sesuai perda\n    biaya:\n    - Gratis\n    - Rp 5.000\n"
        "    produk: Kartu\n"
    )
    outcome = kit.sorted_out(text, *(kit.finding(line=n, column=7) for n in (3, 7, 8, 9)), path="draf.yaml")

    assert lines(outcome) == [7, 8]


@pytest.mark.parametrize("words", ["abaikan-berkas BIA001 -- sesuai perda", "ignore-file bia001 -- sesuai perda"])
def test_a_directive_about_the_file_is_about_all_of_it(kit, words):
    outcome = kit.sorted_out(
        f"A\n\nB\n# standards-lint: {words}\n", *map(kit.finding, ("BIA001", "WKT003")), path="a.txt"
    )

    assert (codes(outcome.findings), [e.finding.code for e in outcome.suppressed]) == (["WKT003"], ["BIA001"])


@pytest.mark.parametrize("end", ["abaikan-selesai BIA001", "ignore-end BIA001", "abaikan-selesai"])
def test_a_stretch_reaches_from_its_begin_to_its_end(kit, end):
    text = f"A\n# standards-lint: abaikan-mulai BIA001 -- sesuai perda\nB\n\nC\n# standards-lint: {end}\nD\n"
    outcome = kit.sorted_out(text, *(kit.finding(line=n) for n in (1, 3, 5, 7)), path="a.txt")

    assert lines(outcome) == [3, 5]
    assert outcome.told == ()


def test_stretches_may_lie_in_each_other(kit):
    text = "\n".join(
        [
            "# standards-lint: abaikan-mulai BIA001 -- luar",
            "A",
            "# standards-lint: abaikan-mulai WKT003 -- dalam",
            "B",
            "# standards-lint: abaikan-selesai WKT003",
            "C",
            "# standards-lint: abaikan-selesai BIA001",
        ]
    )
    found = [kit.finding(code, line) for line in (2, 4, 6) for code in ("BIA001", "WKT003")]
    outcome = kit.sorted_out(text, *found, path="a.txt")

    assert [(e.finding.code, e.finding.span.line) for e in outcome.suppressed] == [
        ("BIA001", 2),
        ("BIA001", 4),
        ("WKT003", 4),
        ("BIA001", 6),
    ]


@pytest.mark.parametrize("selector", ["BIA001", "bia001", "BIA", "BIA0", "NAME"])
def test_codes_their_beginnings_and_names_are_taken(kit, selector):
    found = kit.finding(line=3)
    selector = selector.replace("NAME", found.name)
    outcome = kit.sorted_out(f"A\n# standards-lint: abaikan {selector} -- ya\nB\n", found, path="a.txt")

    assert len(outcome.suppressed) == 1


def test_several_rules_are_separated_by_commas_or_spaces_and_a_long_dash_leads_to_the_reason():
    for text in (
        "standards-lint: abaikan BIA001, WKT003 -- karena ini",
        "standards-lint: abaikan BIA001 WKT003 — karena ini",
    ):
        wording = read_wording(text)

        assert (wording.reach, wording.selectors, wording.reason) == (Reach.BLOCK, ("BIA001", "WKT003"), "karena ini")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ("abaikan BIA001", "PCL002", "“abaikan bia001”"),
        ("abaikan BIA001 -- ", "PCL002", "tidak berlaku"),
        ("abiakan BIA001 -- ya", "PCL003", "maksudnya “abaikan”?"),
        ("abaikan -- ya", "PCL003", "tanpa kode aturan"),
        ("", "PCL003", "“…”"),
        ("abaikan BIX001 -- ya", "PCL004", "maksudnya “BIA001”?"),
        ("abaikan DOK113 -- ya", "PCL004", "dipicu oleh program sendiri"),
        ("abaikan PCL001 -- ya", "PCL004", "dipicu oleh program sendiri"),
        ("abaikan-mulai BIA001 -- ya", "PCL005", "tidak berpasangan"),
        ("abaikan-selesai BIA001", "PCL005", "tidak berpasangan"),
    ],
)
def test_a_directive_that_is_wrong_sets_nothing_aside_and_is_told(kit, words, code, told):
    outcome = kit.sorted_out(f"A\n# standards-lint: {words}\nGratis\n", kit.finding(line=3), path="a.txt")

    assert codes(outcome.findings) == ["BIA001"]
    assert codes(outcome.told) == [code]
    assert told.lower() in outcome.told[0].message.id.lower()
    assert outcome.told[0].span.line == 2
    assert outcome.told[0].fingerprint


def test_a_name_that_is_misspelt_is_told(kit):
    outcome = kit.sorted_out("A\n# standard-lint: abaikan BIA001 -- ya\nB\n", path="a.txt")

    assert codes(outcome.told) == ["PCL003"]
    assert "“standards-lint: abaikan”" in outcome.told[0].message.id


def test_of_several_rules_those_that_exist_count(kit):
    outcome = kit.sorted_out("# standards-lint: abaikan BIX001, BIA001 -- ya\nB\n", kit.finding(line=2), path="a.txt")

    assert (codes(outcome.told), len(outcome.suppressed)) == (["PCL004"], 1)


def test_a_directive_that_sets_nothing_aside_is_told_with_the_edit_that_removes_it(kit):
    text = "A\nB <!-- standards-lint: abaikan BIA001 -- ya -->\n"
    outcome = kit.sorted_out(text, kit.finding("WKT003", 2))

    (told,) = outcome.told
    assert (told.code, told.span.line, told.span.column) == ("PCL001", 2, 3)
    assert told.fix is not None
    assert told.fix.safe
    (edit,) = told.fix.edits
    line = text.splitlines()[edit.line - 1]
    assert line[edit.column - 1 : edit.end_column - 1] == edit.old == "<!-- standards-lint: abaikan BIA001 -- ya -->"
    assert edit.new == ""


def test_only_the_rules_that_are_idle_are_taken_out(kit):
    text = "A\n<!-- standards-lint: abaikan WKT003, BIA001, kom010 -- ya -->\nB\n"
    outcome = kit.sorted_out(text, kit.finding("BIA001", 3))

    (told,) = outcome.told
    assert "“abaikan WKT003, KOM010”" in told.message.id
    assert told.fix.edits[0].new == "<!-- standards-lint: abaikan BIA001 -- ya -->"


@pytest.mark.parametrize(
    "doubt",
    [
        {"judging": frozenset({"WKT003"})},
        {"whole": False},
        {"not_judged": (NotJudged("BIA001", Text("a", "b")),)},
    ],
)
def test_where_its_rule_was_not_judged_a_directive_is_not_told_as_unused(kit, doubt):
    assert kit.sorted_out("# standards-lint: abaikan BIA001 -- ya\nB\n", path="a.txt", **doubt).told == ()


def test_rules_that_compare_documents_are_not_told_as_unused(kit):
    outcome = kit.sorted_out("# standards-lint: abaikan-berkas ANT001 -- ya\nB\n", path="a.txt")

    assert outcome.told == ()


def test_what_an_option_ignores_does_not_make_a_directive_unused(kit):
    outcome = kit.sorted_out(
        "# standards-lint: abaikan BIA001 -- ya\nB\n", kit.finding(line=2), path="a.txt", ignore=("BIA",)
    )

    assert outcome.told == ()
    assert [(e.by, e.reason) for e in outcome.suppressed] == [("option", "--ignore BIA")]


def test_what_is_told_of_directives_can_be_ignored_by_an_option_only(kit):
    outcome = kit.sorted_out("# standards-lint: abaikan BIA001\nB\n", path="a.txt", ignore=("PCL",))

    assert outcome.told == ()
    assert [e.finding.code for e in outcome.suppressed] == ["PCL002"]


def test_of_very_many_directives_the_first_are_read_and_the_rest_is_told(kit):
    remark = Remark("standards-lint: abaikan-berkas BIA001 -- ya", Extent(1, 1, 1, 2))
    directives = read_directives([remark] * (MOST + 5), (), kit.terms())

    assert len(directives.counting) == MOST
    assert codes(directives.faults) == ["PCL003"]


def test_a_comment_fastened_to_words_is_about_their_blocks_and_its_author_is_told(kit):
    remark = Remark("standards-lint: abaikan BIA001 -- ya", Extent(2, 1, 2, 9), fastened=True, author="Biro Contoh")
    terms = kit.terms()
    (directive,) = read_directives([remark], (), terms).counting

    assert directive.covers(kit.finding(line=2, column=4))
    assert not directive.covers(kit.finding(line=3))
    assert directive.remark.author == "Biro Contoh"


def test_what_the_program_raised_itself_is_never_set_aside(kit):
    raised = kit.finding("DOK021", fingerprint="")
    outcome = kit.sorted_out("# standards-lint: abaikan-berkas DOK -- ya\nB\n", raised, path="a.txt")

    assert outcome.findings == (raised,)


def test_nothing_near_is_nothing_meant():
    assert nearest(read_wording("standards-lint: xyzzy BIA001")) == ""
