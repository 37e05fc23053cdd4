"""A second round as text, JSON and page."""

import json
from html.parser import HTMLParser

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from standards_lint.knowledge.components import load_components
from standards_lint.knowledge.data import national
from standards_lint.model.finding import NotJudged, Severity, Text
from standards_lint.model.report import HeldComponent, ServiceRow, Suppressed
from standards_lint.model.rounds import Change, ChangedComponent, Followed, FollowedService, Outcome, Rounds
from standards_lint.reporters.html.render import render_rounds_html
from standards_lint.reporters.rounds_json import render_rounds_json
from standards_lint.reporters.rounds_sentences import summary_sentence
from standards_lint.reporters.rounds_text import render_rounds_text
from standards_lint.reporters.word_changes import Kept, word_changes

WHYS = {"WKT003": Text("Janji harus terukur.", "A promise must be measurable.")}


@pytest.fixture(scope="module")
def components():
    return load_components(national() / "knowledge" / "components.yaml")


@pytest.fixture
def rounds(make):
    """One finding of each outcome on a service that gained a component, and a service that went."""
    row = ServiceRow("Izin Warung", 1, (HeldComponent("biaya", "isi", True, False, 5),))
    kiosk = ServiceRow("Izin Kios", 9, ())

    def finding(code, quote, line, **more):
        return make.finding(code, quote=quote, line=line, service="Izin Warung", component="jangka_waktu", **more)

    old = {code: finding(code, quote, 3) for code, quote in (("WKT002", "1 hari"), ("WKT003", "segera <b>"))}
    old |= {"WKT004": finding("WKT004", "a", 3), "BIA001": make.finding("BIA001", line=9, service="Izin Kios")}
    new = {"WKT001": finding("WKT001", "nanti", 4, severity=Severity.ERROR), "WKT002": finding("WKT002", "1 hari", 4)}
    new["WKT003"] = finding("WKT003", "secepatnya <b>", 4, severity=Severity.INFO)
    return Rounds(
        make.document(*old.values(), path="lama.txt", services=(row, kiosk)),
        make.document(
            *new.values(),
            path="baru.docx",
            services=(row,),
            suppressed=(Suppressed(make.finding("DHK001"), "--ignore DHK", "option"),),
            not_judged=(NotJudged("PGD001", Text("ada gambar", "there is a picture")),),
        ),
        (
            FollowedService(row, row, False, (ChangedComponent("biaya", Change.GAINED, 0, 5),)),
            FollowedService(kiosk, None),
        ),
        (
            Followed(Outcome.NEW, None, new["WKT001"], "Izin Warung"),
            Followed(Outcome.STILL, old["WKT002"], new["WKT002"], "Izin Warung"),
            Followed(Outcome.CHANGED, old["WKT003"], new["WKT003"], "Izin Warung"),
            Followed(
                Outcome.UNSURE, old["BIA001"], None, "Izin Kios", Text("layanannya hilang", "its service is gone")
            ),
            Followed(Outcome.RESOLVED, old["WKT004"], None, "Izin Warung"),
        ),
        (Text("Versi lama kabur.", "The old version is blurred."),),
    )


@pytest.fixture
def report(make, rounds):
    return make.report(rounds.old, rounds.new)


def test_the_sum_comes_first(rounds, report, components):
    text = render_rounds_text(rounds, report, components)

    assert text.splitlines()[0] == "4 temuan lama: 1 selesai, 1 masih ada, 1 berubah, 1 tidak pasti; 1 baru."


def test_what_there_is_none_of_is_told_only_where_everybody_asks(make):
    empty = Rounds(make.document(), make.document(), (), ())

    assert summary_sentence(empty, "id") == "0 temuan lama: 0 selesai, 0 masih ada; 0 baru"
    assert summary_sentence(empty, "en") == "0 old findings: 0 resolved, 0 still there; 0 new"


def test_the_text_tells_both_places_what_changed_and_what_is_doubtful(rounds, report, components):
    lines = render_rounds_text(rounds, report, components).splitlines()

    changed = lines.index("  berubah: WKT003 informasi: Pesan WKT003 [Jangka waktu penyelesaian]")
    assert lines[changed + 1 : changed + 4] == [
        "    - lama.txt:3:1 “segera <b>”",
        "    + baru.docx:4:1 “secepatnya <b>”",
        "    = bobot: peringatan → informasi",
    ]
    for line in (
        "Perhatian: Versi lama kabur.",
        "  Izin Warung: Biaya/tarif kini ada (baris 5)",
        "  Izin Kios: layanan tidak ditemukan lagi (versi lama baris 9)",
        "Layanan: Izin Kios",
        "    = Alasan: layanannya hilang",
        "  PGD001: ada gambar",
        "1 temuan disembunyikan pada versi baru (--ignore DHK).",
    ):
        assert line in lines, line


def test_english_is_english(rounds, report, components):
    text = render_rounds_text(rounds, report, components, lang="en")

    assert "changed: WKT003 info: Message WKT003 [Time for completion]" in text
    assert "  Izin Kios: service no longer found (old version line 9)" in text
    for word in ("temuan", "baris", "versi ", "Layanan", "Alasan"):
        assert word not in text, word


def test_findings_of_one_fold_and_outcome_are_one_entry(make, components, report):
    findings = [make.finding(code, item=item) for code, item in (("KOM007", "sarana"), ("KOM008", "kompetensi"))]
    followed = tuple(Followed(Outcome.STILL, f, f, "") for f in findings)
    rounds = Rounds(make.document(*findings), make.document(*findings), (), followed)

    text = render_rounds_text(rounds, report, components)

    assert "masih ada: KOM007, KOM008 peringatan: Tidak ada: sarana, kompetensi\n" in text
    mixed = Rounds(rounds.old, rounds.new, (), (followed[0], Followed(Outcome.RESOLVED, findings[1], None, "")))
    assert "KOM007, KOM008" not in render_rounds_text(mixed, report, components)


def test_documents_without_findings_say_so(make, report, components):
    text = render_rounds_text(Rounds(make.document(), make.document(), (), ()), report, components)

    assert "Tidak ada temuan pada kedua versi dari aturan yang diterapkan." in text


def test_a_hostile_document_does_not_steer_the_terminal(make, report, components):
    finding = make.finding(quote="\x1b[2Jx\ny", message=Text("\x1b]0;x\x07", "x"))
    row = ServiceRow("\x1b[1A", 1, ())
    rounds = Rounds(
        make.document(path="\x1b.txt"),
        make.document(),
        (FollowedService(None, row),),
        (Followed(Outcome.NEW, None, finding, "\x1b[1A"),),
    )

    assert "\x1b" not in render_rounds_text(rounds, report, components)
    assert "\x1b" not in render_rounds_html(rounds, report, components, WHYS)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_json_keeps_its_contract(rounds, report, lang):
    tree = json.loads(render_rounds_json(rounds, report, lang=lang))

    schemas = {
        name: json.loads((resources() / name).read_text(encoding="utf-8"))
        for name in ("report.schema.json", "compare.schema.json")
    }
    registry = Registry().with_resources((s["$id"], Resource.from_contents(s)) for s in schemas.values())
    Draft202012Validator(schemas["compare.schema.json"], registry=registry).validate(tree)
    assert tree["summary"] == dict.fromkeys(("new", "still", "changed", "unsure", "resolved"), 1)
    assert [f["outcome"] for f in tree["findings"]] == [outcome.value for outcome in Outcome]
    assert (tree["findings"][0]["old"], tree["findings"][0]["new"]["code"]) == (None, "WKT001")


def resources():
    from importlib.resources import files

    return files("standards_lint.reporters") / "schema"


class Tags(HTMLParser):
    """Names of elements, and those that fetch something."""

    def __init__(self):
        super().__init__()
        self.open, self.names, self.fetched, self.text = [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.names.append(tag)
        if tag not in {"meta", "rect"}:
            self.open.append(tag)
        self.fetched += [
            value for name, value in attrs if name in {"src", "srcset"} or (name == "href" and value[0] != "#")
        ]

    def handle_endtag(self, tag):
        if tag not in {"meta", "rect"}:
            assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_page_is_whole_and_fetches_nothing(rounds, report, components, lang):
    tags = Tags()
    tags.feed(render_rounds_html(rounds, report, components, WHYS, lang=lang))

    assert (tags.open, tags.fetched) == ([], [])
    assert "script" not in tags.names
    assert "b" in tags.names
    assert tags.names.count("article") == 5


def test_the_page_shows_what_of_the_words_changed(rounds, report, components):
    page = render_rounds_html(rounds, report, components, WHYS)

    assert "<del>segera</del><ins>secepatnya</ins> &lt;b&gt;" in page
    assert "Janji harus terukur." in page
    assert "Versi lama kabur." in page
    assert "1 temuan selesai" in page


def test_words_stay_go_and_come():
    assert [(w.text, w.kept) for w in word_changes("paling lama 3 hari", "paling lama 5 hari kerja")] == [
        ("paling lama", Kept.SAME),
        (" 3", Kept.GONE),
        (" 5", Kept.COME),
        (" hari", Kept.SAME),
        (" kerja", Kept.COME),
    ]
    assert word_changes("", "") == ()


def test_endless_words_are_not_compared_one_by_one():
    assert [w.kept for w in word_changes("a " * 100_000, "b " * 100_000)] == [Kept.GONE, Kept.COME]
    assert [w.kept for w in word_changes("a " * 100_000, "a " * 100_000)] == [Kept.SAME]
