import json

import yaml

from standards_lint.model.span import Mark, SourceText, Span
from standards_lint.model.standard import (
    Channel,
    Citation,
    Component,
    Duration,
    Fee,
    Form,
    Kind,
    Service,
    Standard,
    State,
)
from standards_lint.model.why import Why
from standards_lint.reporters.extract_json import extract_fields, render_extract_json, render_extract_yaml


def source(text, line):
    return SourceText(text, (Mark(0, line, 1),))


def standard(**changes):
    heading = source("Jangka Waktu", 4)
    component = Component("jangka_waktu", State.ISI, True, heading, (source("3 hari kerja", 5),), heading.span())
    fields = {
        "path": "draf.txt",
        "format": "txt",
        "readable": True,
        "title": "STANDAR PELAYANAN",
        "title_place": Span(1),
        "issuer": "Dinas Contoh",
        "kinds": (Kind.STANDAR_PELAYANAN,),
        "form": Form.PENUH,
        "services": (Service("s1", "Izin Warung", Span(2), (component,)), Service("*", "*", Span(9), ())),
        "durations": (Duration(source("3 hari kerja", 5), 3.0, "hari_kerja", "service", service="s1"),),
        "fees": (Fee("gratis", source("Gratis", 7), "s1"),),
        "channels": (Channel("telepon", "0299 555", source("Telepon 0299 555", 9), service="*"),),
        "citations": (
            Citation("UU 25/2009", "UU", "25", 2009, source("UU 25 Tahun 2009", 3), title="Pelayanan Publik"),
        ),
    }
    return Standard(**{**fields, **changes})


def document(**changes):
    return extract_fields([standard(**changes)])["documents"][0]


def test_services_hold_their_components_and_fee():
    service = document()["services"][0]

    assert (service["name"], service["fee"], service["location"]["line"]) == ("Izin Warung", "gratis", 2)
    assert service["components"] == [
        {
            "id": "jangka_waktu",
            "for_all_services": False,
            "state": "isi",
            "labelled": True,
            "heading": "Jangka Waktu",
            "merged_with": None,
            "certainty": 100,
            "location": {"line": 4, "column": 1, "end_line": 5},
        }
    ]


def test_a_service_without_a_word_on_its_fee_has_none():
    assert document(fees=())["services"][0]["fee"] is None


def for_all(*why):
    told = Component("pengaduan", State.ISI, True, source("Pengaduan", 9), (source("Kotak saran", 10),), Span(9))
    own = Component("pengaduan", State.ISI, True, source("Pengaduan", 4), (source("Loket 2", 5),), Span(4))
    named = (Service("s1", "Izin Warung", Span(2), ()), Service("s2", "Izin Kios", Span(3), (own,)))
    return (*named, Service("*", "*", Span(9), (told,), why=why))


def test_what_is_said_for_all_services_is_told_with_each_that_lacks_it():
    services = document(services=for_all())["services"]
    assert [s["name"] for s in services] == ["Izin Warung", "Izin Kios"]
    assert [[(c["id"], c["for_all_services"]) for c in s["components"]] for s in services] == [
        [("pengaduan", True)],
        [("pengaduan", False)],
    ]


def test_what_stands_below_a_row_of_cards_stays_by_itself():
    assert [s["name"] for s in document(services=for_all(Why("below_cards")))["services"]] == [
        "Izin Warung",
        "Izin Kios",
        "*",
    ]


def test_what_is_said_where_no_service_has_a_name_stays_by_itself():
    assert [s["name"] for s in document(services=for_all()[-1:])["services"]] == ["*"]


def test_a_duration_names_its_service_and_leaves_open_what_is_not_said():
    (duration,) = document()["durations"]

    assert (duration["service"], duration["value"], duration["unit"]) == ("Izin Warung", 3, "hari_kerja")
    assert (duration["class"], duration["purpose"]) == (None, None)


def test_half_an_hour_keeps_its_fraction():
    (duration,) = document(durations=(Duration(source("1,5 jam", 5), 1.5, "jam", "service"),))["durations"]

    assert duration["value"] == 1.5


def test_what_holds_for_all_services_is_marked_with_a_star():
    assert document()["channels"][0]["service"] == "*"


def test_citations_have_key_text_and_title():
    (citation,) = document()["citations"]

    assert (citation["key"], citation["title"], citation["location"]["line"]) == ("UU 25/2009", "Pelayanan Publik", 3)


def test_json_and_yaml_say_the_same():
    standards = [standard()]

    assert json.loads(render_extract_json(standards)) == yaml.safe_load(render_extract_yaml(standards))


def test_the_contract_of_a_document():
    expected = {"path", "format", "readable", "notes", "title", "issuer", "kinds", "form", "services", "citations"}

    assert expected | {"durations", "channels"} <= document().keys()


def test_a_fee_told_for_all_services_is_that_of_those_with_the_component():
    fee = Component("biaya", State.ISI, False, None, (source("Semua layanan gratis", 7),), Span(7))
    services = (Service("s1", "Izin Warung", Span(2), (fee,)), Service("s2", "Izin Kios", Span(4), ()))
    told = document(services=services, fees=(Fee("gratis", source("Semua layanan gratis", 7), "*"),))["services"]
    assert [service["fee"] for service in told] == ["gratis", None]
