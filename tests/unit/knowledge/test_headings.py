"""Headings that join two names of components."""

from copy import copy

import pytest

from standards_lint.knowledge import component_names
from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national


@pytest.fixture(scope="module")
def headings():
    return load_knowledge(national()).headings


@pytest.mark.parametrize(
    ("heading", "first", "second"),
    [
        ("Biaya/ Waktu", "biaya", "jangka_waktu"),
        ("Persyaratan & Biaya", "persyaratan", "biaya"),
        ("4. Tarif dan Waktu Penyelesaian", "biaya", "jangka_waktu"),
        ("Produk serta Jaminan Pelayanan", "produk", "jaminan_pelayanan"),
    ],
)
def test_two_names_in_one_heading_are_both_known(headings, heading, first, second):
    match = headings.label(heading)
    assert {match.component, match.merged} == {first, second}


@pytest.mark.parametrize(
    "heading", ["Hasil dan Evaluasi", "Sarana dan Prasarana", "Biaya dan Tarif", "Saran dan Masukan"]
)
def test_two_words_for_one_thing_or_of_a_report_are_no_two_components(headings, heading):
    match = headings.label(heading)
    assert match is None or not match.merged


@pytest.mark.parametrize(
    ("heading", "component"),
    [
        ("Proses Permohonan", "prosedur"),
        ("Tahapan Pengajuan", "prosedur"),
        ("Alur Penerbitan", "prosedur"),
        ("Berkas Permohonan", "persyaratan"),
        ("Komitmen Waktu", "jangka_waktu"),
        ("Estimasi Biaya", "biaya"),
        ("Output Dokumen", "produk"),
        ("Aduan, Saran dan Masukan", "pengaduan"),
        ("Landasan Regulasi", "dasar_hukum"),
        ("Keahlian Petugas", "kompetensi"),
        ("Evaluasi Berkala", "evaluasi"),
    ],
)
def test_names_as_pages_of_services_write_them(headings, heading, component):
    assert headings.label(heading).component == component


@pytest.mark.parametrize("heading", ["Proses Rekrutmen", "Alur Cerita", "Komitmen Pimpinan", "Dokumen Pendukung"])
def test_near_misses_of_these_names(headings, heading):
    assert headings.label(heading) is None


def test_a_way_to_ask_does_not_tell_two_names_apart(headings):
    assert not headings.differ("Pembuatan SKCK Online", "Pembuatan SKCK secara Offline")
    assert headings.differ("Pembuatan SKCK", "Pengajuan Keberatan")


def test_a_heading_is_looked_up_once_and_few_are_remembered(headings, monkeypatch):
    asked = []
    monkeypatch.setattr(component_names, "_TOLD", 2)
    names = copy(headings)
    names._told = {}
    found = component_names.ComponentNames._label
    monkeypatch.setattr(
        component_names.ComponentNames, "_label", lambda self, text: asked.append(text) or found(self, text)
    )
    texts = ["Persyaratan", "Selamat Datang", "Poduk Pelayanan", "Poduk Pelayanan", "Persyaratan", "Selamat Datang"]
    matches = [names.label(text) for text in texts]
    assert [match and match.component for match in matches] == [
        "persyaratan",
        None,
        "produk",
        "produk",
        "persyaratan",
        None,
    ]
    assert asked == ["Persyaratan", "Selamat Datang", "Poduk Pelayanan", "Poduk Pelayanan"]


@pytest.mark.parametrize(
    ("heading", "component"), [("S A R A N A", "sarana"), ("IV. B I A Y A", "biaya"), ("A B", None)]
)
def test_a_short_name_spaced_out_letter_by_letter_is_known(headings, heading, component):
    match = headings.label(heading)
    assert (match and match.component) == component
