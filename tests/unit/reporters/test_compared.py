import json

from standards_lint.model.report import Compared, Matched
from standards_lint.reporters.report_json import render_json
from standards_lint.reporters.text import render_text


def compared(folder="dinas", n=1, alone=("dinas/berita.txt",)):
    matched = tuple(Matched(f"Izin {number}", (("dinas/a.txt", 3), ("dinas/b.html", 9))) for number in range(1, n + 1))
    return Compared(folder, matched, alone)


def test_the_report_names_what_was_compared_and_what_stands_alone(make):
    text = render_text(make.report(make.document(), compared=(compared(),)))

    assert (
        "Dibandingkan antardokumen dalam dinas:\n"
        "  Izin 1: dinas/a.txt:3, dinas/b.html:9\n"
        "  Tidak ada padanannya, jadi tidak dibandingkan: dinas/berita.txt\n"
    ) in text


def test_many_services_are_counted(make):
    text = render_text(make.report(make.document(), compared=(compared(n=13, alone=()),)), lang="en")

    assert "  Izin 10: " in text
    assert "  and 3 more services\n" in text
    assert "Izin 11" not in text


def test_that_nothing_could_be_compared_is_told(make):
    text = render_text(make.report(make.document(), compared=(compared("", 0),)))

    assert "Dibandingkan antardokumen:\n  tidak ada layanan, pengaduan, atau keputusan" in text


def test_json_has_all_of_it_and_nothing_where_it_was_not_asked_for(make):
    report = make.report(make.document(), compared=(compared(n=12),))

    (only,) = json.loads(render_json(report))["compared"]

    assert (only["folder"], len(only["services"]), only["alone"]) == ("dinas", 12, ["dinas/berita.txt"])
    assert only["services"][0]["places"][0] == {"path": "dinas/a.txt", "line": 3}
    assert "compared" not in json.loads(render_json(make.report(make.document())))
