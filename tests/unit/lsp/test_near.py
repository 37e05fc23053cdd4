import pytest
from generated import of_length

from standards_lint.lsp.desk import diagnostics, near_diagnostics
from standards_lint.lsp.judging import Paper
from standards_lint.lsp.local_rules import local_codes
from standards_lint.lsp.near import Part, part_of


@pytest.fixture
def long(office):
    """A document of many services that was judged, as if that had taken long."""
    named = office.named("panjang.md", of_length(6, "md"))
    diagnostics(office.desk, named)
    paper = office.desk.papers._papers["panjang.md"]
    office.desk.papers._papers["panjang.md"] = Paper(paper.opened, paper.judged, seconds=1.0)
    return named


def key(told):
    return sorted((d.code, d.range.start.line, d.range.start.character, d.message) for d in told.diagnostics)


def edited(office, long, old, new, service=2):
    """The document after an edit in one of its services."""
    head, *services = long.opened.text.split("\n## ")
    assert old in services[service]
    services[service] = services[service].replace(old, new, 1)
    return office.named("panjang.md", "\n## ".join([head, *services]))


def row_of(long, start, service=2):
    services = long.opened.text.split("\n## ")[1:]
    return next(line for line in services[service].splitlines() if f"| {start}" in line)


def test_an_edit_in_one_service_is_told_as_if_all_were_judged(office, long):
    row = row_of(long, "Jangka Waktu")
    named = edited(office, long, row, row.rpartition("|")[0].rpartition("|")[0] + "| 3 (dua) hari kerja |")

    near = near_diagnostics(office.desk, named)

    assert "WKT005" in [d.code for d in near.diagnostics]
    assert key(near) == key(diagnostics(office.desk, named))


def test_what_stands_below_moves_with_the_lines(office, long):
    row = row_of(long, "Jangka Waktu")
    named = edited(office, long, row + "\n", "")

    near = near_diagnostics(office.desk, named)

    assert key(near) == key(diagnostics(office.desk, named))


def test_an_edit_of_a_title_or_outside_services_is_judged_as_a_whole(office, long):
    lines = long.opened.lines
    title = next(n for n, line in enumerate(lines) if line.startswith("## "))
    for number in (0, title):
        changed = [*lines]
        changed[number] += " Lain"
        assert near_diagnostics(office.desk, office.named("panjang.md", "\n".join(changed))) is None


def test_a_short_document_is_judged_as_a_whole(office):
    named = office.named("baik-dua-bagian.md")
    diagnostics(office.desk, named)
    assert (
        near_diagnostics(office.desk, office.named("baik-dua-bagian.md", named.opened.text + "\nTambahan.\n")) is None
    )


def test_a_part_is_the_head_and_the_service():
    part = Part(head=1, first=3, last=4)

    assert part.of(["kepala", "satu", "dua", "isi", "tiga"]) == "kepala\ndua\nisi\n"
    assert part.of(["kepala", "satu", "dua", "isi", "baru", "tiga"], 1) == "kepala\ndua\nisi\nbaru\n"


def test_html_is_never_cut(office):
    named = office.named("buruk-matriks.html")
    standard = office.desk.paper(named).judged.standard

    assert part_of(standard, named.opened.lines, [*named.opened.lines[:10], "x", *named.opened.lines[11:]]) is None


def test_rules_that_look_around_are_not_asked_of_one_service(office):
    rules = office.desk.opened.session.policies.rules
    local = local_codes(rules, common=False)

    assert {"KOM011", "WKT005"} <= local
    # Whether an amendment is named, who answers complaints, what another service says: the whole document tells.
    assert not {"DHK001", "DHK006", "PGD002", "KOM024"} & local
    assert "KOM011" not in local_codes(rules, common=True)
