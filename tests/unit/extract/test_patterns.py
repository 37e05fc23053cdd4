import pytest

from standards_lint.extract.patterns import find_patterns
from standards_lint.extract.samples import failing_samples
from standards_lint.knowledge.patterns import load_patterns

POLA = """
klausul: {in: [jangka_waktu], any: ['jika (tidak )?ada kendala'], not: ['libur'], yes: [], no: []}
petugas: {in: ['*'], any: ['petugas loket'], yes: [], no: []}
aduan: {in: [pengaduan], any: ['dapat diabaikan'], yes: [], no: []}
"""


@pytest.fixture
def patterns(tmp_path):
    file = tmp_path / "pola.yaml"
    file.write_text(POLA, encoding="utf-8")
    return load_patterns(file)


@pytest.fixture
def found(patterns):
    return lambda *passages: [(m.name, m.text.text) for m in find_patterns(passages, patterns)]


def test_the_match_is_the_sentence_it_stands_in(found, make_passage):
    text = "Berkas diperiksa. Surat terbit 3 hari jika ada kendala di lapangan. Arsip disimpan."
    assert found(make_passage(text, "jangka_waktu")) == [
        ("klausul", "Surat terbit 3 hari jika ada kendala di lapangan.")
    ]


def test_a_match_has_the_place_of_its_sentence(patterns, make_passage):
    passage = make_passage("Datang pagi. Temui petugas loket", "prosedur", service="s2")
    (match,) = find_patterns([passage], patterns)
    assert (match.service, match.component, match.text.span().column) == ("s2", "prosedur", 14)


def test_a_sentence_is_reported_once_for_each_pattern(found, make_passage):
    text = "Petugas loket memanggil petugas loket lain"
    assert found(make_passage(text, "prosedur")) == [("petugas", text)]


def test_a_pattern_is_looked_for_in_its_places_only(found, make_passage):
    assert found(make_passage("3 hari jika ada kendala", "biaya")) == []


def test_the_place_pengaduan_covers_sections_of_complaint_pages(found, make_passage):
    text = "Aduan tanpa nama dapat diabaikan"
    assert found(make_passage(text, complaint=True)) == [("aduan", text)]
    assert found(make_passage(text)) == []


def test_an_excluding_word_in_the_same_sentence_drops_the_match_and_in_another_does_not(found, make_passage):
    assert found(make_passage("3 hari jika ada kendala libur", "jangka_waktu")) == []
    assert len(found(make_passage("3 hari jika ada kendala. Hari libur tutup.", "jangka_waktu"))) == 1


def test_a_sentence_broken_over_two_blocks_is_one(patterns, make_passage):
    first = make_passage("3 (tiga) hari kerja jika tidak", "jangka_waktu")
    second = make_passage("ada kendala teknis", "jangka_waktu")
    (match,) = find_patterns([first, second], patterns)
    assert match.text.text == "3 (tiga) hari kerja jika tidak ada kendala teknis"
    assert match.text.span().end_line == second.block.span.line


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("3 hari jika tidak.", "ada kendala"),
        ("3 hari jika tidak", "Ada kendala"),
        ("3 hari jika tidak:", "ada kendala"),
    ],
)
def test_sentences_of_their_own_are_not_joined(found, make_passage, first, second):
    assert found(make_passage(first, "jangka_waktu"), make_passage(second, "jangka_waktu")) == []


def test_items_and_services_are_not_joined(found, make_passage):
    first = make_passage("3 hari jika tidak", "jangka_waktu", service="s1")
    assert found(first, make_passage("ada kendala", "jangka_waktu", service="s2")) == []
    assert found(first, make_passage("ada kendala", "jangka_waktu", service="s1", label="b.")) == []


@pytest.fixture(scope="module")
def shipped(vocabulary):
    return load_patterns(vocabulary / "pola")


def test_the_shipped_patterns_find_their_own_samples(shipped):
    assert list(failing_samples(shipped)) == []


def test_samples_of_either_kind_that_do_not_hold_are_named(tmp_path):
    file = tmp_path / "pola.yaml"
    file.write_text("uji:\n  about: x\n  in: [biaya, '*']\n  any: [dolar]\n  yes: [rupiah]\n  no: [25 dolar]\n")
    assert (
        list(failing_samples(load_patterns(file)))
        == [
            "pola “uji”: contoh “yes” tidak ditemukannya: “rupiah”",
            "pola “uji”: contoh “no” ditemukannya: “25 dolar”",
        ]
        * 2
    )


def test_every_shipped_pattern_has_samples_of_both_kinds(shipped):
    assert [p.name for p in shipped if not p.yes or not p.no] == []


def test_the_address_of_a_page_does_not_cut_a_sentence(tmp_path, make_passage):
    file = tmp_path / "pola.yaml"
    file.write_text(r"langkah: {in: ['*'], any: ['petugas[^.;]{0,60}menjawab']}", encoding="utf-8")
    text = "Petugas membuka lapor.go.id dan menjawab pengadu."
    (match,) = find_patterns([make_passage(text, "pengaduan")], load_patterns(file))
    assert match.text.text == text
