"""The file of a baseline: written sorted, read back the same, refused with a sentence."""

import json
from dataclasses import replace
from importlib.resources import files

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from standards_lint.errors import PackError
from standards_lint.model.exemption import Baseline, OldFinding
from standards_lint.model.finding import Severity
from standards_lint.packs.baseline import baseline_text, load_baseline

# Machines that test several things at once are slow; that is no fault of what is tested.
LOADED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

OLD = OldFinding("BIA001", Severity.WARNING, "ab" * 16, 2, "Kartu “Anggota”", 'Rp 5.000 "netto"')
MADE = Baseline("dasar.json", "/kantor", "2026-11-22", "Bagian Organisasi", (("draf.md", (OLD,)),))


def test_it_is_read_back_as_it_was_written(tmp_path):
    path = tmp_path / "dasar.json"
    path.write_text(baseline_text(MADE), encoding="utf-8")
    read = load_baseline(path)

    assert replace(read, file=MADE.file, folder=MADE.folder) == MADE
    assert (read.file, read.folder) == (str(path), tmp_path.resolve().as_posix())
    assert read.of("draf.md") == (OLD,)
    assert read.of("lain.md") == ()


@LOADED
@given(st.permutations(["a.md", "b/c.md", "b.md"]), st.permutations(["BIA001", "KOM001", "WKT003"]))
def test_the_same_findings_give_the_same_file_one_line_for_each(paths, codes):
    entries = tuple(replace(OLD, code=code) for code in codes)
    text = baseline_text(replace(MADE, documents=tuple((path, entries) for path in paths)))

    assert text == baseline_text(
        replace(MADE, documents=tuple((path, tuple(sorted(entries, key=lambda e: e.code))) for path in sorted(paths)))
    )
    assert text.count('"code"') == sum('"code"' in line for line in text.splitlines()) == 9
    assert json.loads(text)["schema_version"] == 1


def test_the_published_schema_fits():
    schema = json.loads((files("standards_lint.packs") / "schema" / "baseline.schema.json").read_text(encoding="utf-8"))

    jsonschema.Draft202012Validator(schema).validate(json.loads(baseline_text(MADE)))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"documents": {}}, schema)


def test_an_empty_one_is_one_too(tmp_path):
    path = tmp_path / "dasar.json"
    path.write_text(baseline_text(replace(MADE, documents=())), encoding="utf-8")

    assert load_baseline(path).documents == ()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda text: text[:-5], "bukan JSON yang sah"),
        (lambda text: "<<<<<<< HEAD\n" + text, ":1: bukan JSON yang sah; bila ada tanda konflik git"),
        (lambda text: text[:0] + "[]", "ini bukan baseline standards-lint"),
        (lambda text: text.replace('"schema_version": 1', '"schema_version": 9'), "baseline versi “9” tidak dikenal"),
        (lambda text: text.replace('"warning"', '"berat"'), "“draf.md” temuan ke-1: “severity: berat” tidak dikenal"),
        (lambda text: text.replace('"count": 2', '"count": 0'), "“count” harus bilangan bulat mulai dari 1"),
        (lambda text: text.replace('"likeness"', '"like"'), "“likeness” belum ditulis"),
        (lambda text: text.replace('"draf.md": [', '"draf.md": [1, '), "isi “draf.md” harus daftar temuan"),
    ],
)
def test_another_file_is_refused_with_a_sentence(tmp_path, change, told):
    path = tmp_path / "dasar.json"
    path.write_text(change(baseline_text(MADE)), encoding="utf-8")

    with pytest.raises(PackError) as error:
        load_baseline(path)
    assert told in str(error.value)
    assert str(error.value).startswith(str(path))


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(PackError, match="baseline ini tidak ada"):
        load_baseline(tmp_path / "x.json")
