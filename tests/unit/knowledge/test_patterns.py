import pytest

from standards_lint.errors import KnowledgeError
from standards_lint.knowledge.patterns import load_patterns, readable
from standards_lint.knowledge.phrases import fold


@pytest.fixture
def load(tmp_path):
    def write(text, **options):
        file = tmp_path / "pola.yaml"
        file.write_text(text, encoding="utf-8")
        return load_patterns(file, **options)

    return write


def test_a_pattern_is_read_with_its_samples(load):
    (pattern,) = load(
        "uji:\n  about: x\n  in: [biaya]\n  any: ['uang lelah']\n  not: [dilarang]\n  yes: [a]\n  no: [b]\n"
    )
    assert (pattern.name, pattern.places, pattern.yes, pattern.no) == ("uji", frozenset({"biaya"}), ("a",), ("b",))


@pytest.mark.parametrize("text", ["UANG lelah", "uang\n lelah"])
def test_case_and_white_space_do_not_matter(load, text):
    (pattern,) = load("uji: {in: ['*'], any: ['uang lelah']}")
    assert list(pattern.find(fold(text))) == [(0, len(text))]


def test_capitals_in_a_pattern_do_not_matter_and_escapes_keep_their_meaning(load):
    (pattern,) = load(r"uji: {in: ['*'], any: ['SP4N\S?LAPOR']}")
    assert list(pattern.find("lewat sp4n-lapor")) == [(6, 16)]
    assert list(pattern.find("lewat sp4n lapor")) == []


def test_a_folder_gives_the_patterns_of_all_its_files(tmp_path):
    (tmp_path / "b.yaml").write_text("dua: {in: ['*'], any: [dua]}", encoding="utf-8")
    (tmp_path / "a.yaml").write_text("satu: {in: ['*'], any: [satu]}", encoding="utf-8")
    (tmp_path / "catatan.txt").write_text("bukan pola", encoding="utf-8")
    assert [p.name for p in load_patterns(tmp_path)] == ["satu", "dua"]


def test_a_name_in_two_files_is_refused(tmp_path):
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("sama: {in: ['*'], any: [x]}", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"b\.yaml, sama: another file"):
        load_patterns(tmp_path)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("uji: {in: ['*'], any: ['hari(?! kerja)']}", "look-around"),
        ("uji: {in: ['*'], any: ['(?<=x)y']}", "look-around"),
        ("uji: {in: ['*'], any: ['(a)\\1']}", "back-reference"),
        ("uji: {in: ['*'], any: ['(?P<x>a)(?P=x)']}", "back-reference"),
        ("uji: {in: ['*'], any: ['(a']}", "cannot be read"),
        ("uji: {in: ['*'], any: [a], not: ['b)']}", "cannot be read"),
        ("uji: {in: ['*'], any: []}", "'any' and 'in' must each name"),
        ("uji: {any: [a]}", "'any' and 'in' must each name"),
        ("uji: {in: ['*'], any: a}", "'any' must be a list of texts"),
        ("uji: {in: ['*'], any: [a], anyy: [b]}", "unknown key 'anyy'"),
        ("Uji Coba: {in: ['*'], any: [a]}", "a name is lower-case"),
        ("uji: [a]", "must be a mapping"),
        ("- uji", "must be a mapping"),
    ],
)
def test_a_pattern_that_cannot_be_used_is_refused_by_file_and_name(load, source, message):
    with pytest.raises(KnowledgeError, match=rf"pola\.yaml.*{message}"):
        load(source)


def test_look_around_is_refused_in_trusted_patterns_too(load):
    with pytest.raises(KnowledgeError, match="look-around"):
        load("uji: {in: ['*'], any: ['a(?=b)']}", trusted=True)


def test_literals_never_hide_a_match(load):
    samples = ["xbiayx", "xbiayay", "har", "hariii", "rupiah", "2 dolar"]
    for source in ("biaya?y?", "hari*", "(rp|rupiah)+", "([a-z]olar|x+y)"):
        (pattern,) = load(f"uji: {{in: ['*'], any: ['{source}']}}")
        for text in samples:
            direct = [m.span() for m in pattern.any[0].regex.finditer(text) if m.end() > m.start()]
            assert list(pattern.find(fold(text))) == direct


@pytest.mark.parametrize(
    "text",
    [
        "petugas membuka www.arunika.go.id lalu mencatat",
        "petugas di Jl. Melati No. 5 mencatat",
        "petugas (Drs. H. Amir) mencatat",
        "petugas, Telp. (0298) 555123, mencatat",
        "petugas pukul 08.00 mencatat",
    ],
)
def test_the_stops_of_addresses_and_abbreviations_do_not_end_a_stretch_without_stops(load, text):
    (pattern,) = load(r"uji: {in: ['*'], any: ['petugas[^.;]{0,60}mencatat']}")
    assert list(pattern.find(readable(text))) == [(0, text.index("mencatat") + len("mencatat"))]


@pytest.mark.parametrize(
    "text",
    [
        "Hubungi petugas. Pengadu mencatat nomornya",
        "a. petugas b. pengadu mencatat",
        "Petugas loket. 2. Pengadu mencatat",
        "petugas; pengadu mencatat",
    ],
)
def test_the_stops_of_sentences_and_items_end_it(load, text):
    (pattern,) = load(r"uji: {in: ['*'], any: ['petugas[^.;]{0,60}mencatat']}")
    assert list(pattern.find(readable(text))) == []


@pytest.mark.parametrize("source", [r"lapor\.go\.id", "lapor[.,]go[.]id", "lapor.go.id"])
def test_a_stop_that_a_pattern_asks_for_is_found_inside_an_address_too(load, source):
    (pattern,) = load(f"uji: {{in: ['*'], any: ['{source}'], not: ['go\\.com']}}")
    assert list(pattern.find(readable("Lewat lapor.go.id saja"))) == [(6, 17)]
