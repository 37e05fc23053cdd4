import re

import pytest

from standards_lint.knowledge.bundle import load_knowledge
from standards_lint.knowledge.data import national
from standards_lint.storage import ready
from standards_lint.storage.folder import cache_folder
from standards_lint.storage.ready import keep_ready, ready_pattern, remembered

TEXTS = ("Rp25.000,00 per izin, 3 (tiga) hari kerja", "PERATURAN DAERAH NOMOR 5 TAHUN 2019", "", "ünïcode İ 25/2009")


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("STANDARDS_LINT_HOME", str(tmp_path / "rumah"))
    ready._store.cache_clear()
    yield
    ready._store.cache_clear()


def begin_again():
    """As the next run of the program does."""
    keep_ready()
    ready._store.cache_clear()


def refuse(*_arguments):
    raise AssertionError("made again")


SOURCES = [
    (source, 0)
    for pattern in load_knowledge(national()).patterns
    for source in (*(a.source for a in pattern.any), pattern.excluded)
    if source
] + [(r"(?P<nomor>\d+)/(?P<tahun>(?:19|20)\d\d)(x)?", re.IGNORECASE), (r"(?<!a)b(?!c)|\bü", re.IGNORECASE | re.DOTALL)]


def test_kept_patterns_are_those_that_python_makes(monkeypatch):
    known = [re.compile(source, flags) for source, flags in SOURCES]
    for source, flags in SOURCES:
        ready_pattern(source, flags)
    begin_again()
    monkeypatch.setattr(re, "compile", refuse)
    found = [ready_pattern(source, flags) for source, flags in SOURCES]

    for one, other in zip(found, known, strict=True):
        assert (one.pattern, one.flags, one.groups, one.groupindex) == (
            other.pattern,
            other.flags,
            other.groups,
            other.groupindex,
        )
        for text in TEXTS:
            assert [m.span() for m in one.finditer(text)] == [m.span() for m in other.finditer(text)]
            assert [m.groupdict() for m in one.finditer(text)] == [m.groupdict() for m in other.finditer(text)]


def test_a_pattern_that_is_none_is_refused_as_by_python():
    for _ in range(2):
        with pytest.raises(re.error):
            ready_pattern("(")
        begin_again()


@pytest.mark.parametrize("damage", [lambda d: d[:-9], lambda _: b"", lambda d: d[:50] + b"\xff" * 9 + d[59:]])
def test_a_damaged_file_costs_time_and_nothing_else(damage):
    ready_pattern(r"a+b")
    begin_again()
    (file,) = cache_folder().glob("pola-*")
    file.write_bytes(damage(file.read_bytes()))

    assert ready_pattern(r"a+b").fullmatch("aab")


def test_numbers_that_are_no_pattern_are_not_used():
    ready_pattern(r"a+b")
    keep_ready()
    store = ready._store()
    flags, code, *rest = store.kept[r"a+b", 0]
    store.kept[r"a+b", 0] = (flags, b"\xff\xff\xff\x7f" * (len(code) // 4), *rest)

    assert ready_pattern(r"a+b").fullmatch("aab")


def test_a_python_with_other_inside_makes_its_patterns(monkeypatch):
    monkeypatch.setattr(ready, "import_module", refuse)
    ready_pattern(r"a+b")
    begin_again()

    assert not list(cache_folder().glob("pola-*"))
    assert ready_pattern(r"a+b").fullmatch("aab")


def test_what_is_worked_out_of_a_text_is_kept():
    assert remembered("uji", "teks", lambda: ("satu", "dua")) == ("satu", "dua")
    begin_again()

    assert remembered("uji", "teks", refuse) == ("satu", "dua")
    assert remembered("lain", "teks", lambda: ()) == ()


def test_without_a_place_everything_is_made(monkeypatch, tmp_path):
    (tmp_path / "berkas").write_text("")
    monkeypatch.setenv("STANDARDS_LINT_HOME", str(tmp_path / "berkas"))

    assert ready_pattern(r"a+b").fullmatch("aab")
    assert remembered("uji", "teks", lambda: ("satu",)) == ("satu",)
    keep_ready()
