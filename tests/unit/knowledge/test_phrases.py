import pytest

from standards_lint.errors import KnowledgeError
from standards_lint.knowledge.channel_words import load_channel_words
from standards_lint.knowledge.data import national
from standards_lint.knowledge.fee_words import load_fee_words
from standards_lint.knowledge.officer_words import load_officer_words
from standards_lint.knowledge.phrases import Phrases, Section, fold, load_section, loosen, phrase_source
from standards_lint.knowledge.pledge_words import load_pledge_words
from standards_lint.knowledge.sop_words import load_sop_words
from standards_lint.knowledge.time_words import load_time_words

LOADERS = {
    "waktu.yaml": load_time_words,
    "biaya.yaml": load_fee_words,
    "saluran.yaml": load_channel_words,
    "petugas.yaml": load_officer_words,
    "maklumat.yaml": load_pledge_words,
    "sop.yaml": load_sop_words,
}


def phrases(*texts):
    return Phrases(phrase_source(texts), "uji.yaml, kata")


def all_phrases(value):
    if isinstance(value, Phrases):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from all_phrases(part)
    elif isinstance(value, dict):
        yield from all_phrases(list(value.values()))


@pytest.mark.parametrize("name", LOADERS)
def test_every_phrase_of_the_shipped_vocabulary_compiles(name):
    words = LOADERS[name](national() / "vocabulary" / name)
    for slot in words.__slots__:
        for found in all_phrases(getattr(words, slot)):
            found.search("uji coba")


@pytest.mark.parametrize("name", LOADERS)
def test_a_vocabulary_without_its_keys_is_refused_with_file_and_key(name, tmp_path):
    file = tmp_path / name
    file.write_text("lain: []\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=rf"{name}.*the key '\w+' is missing"):
        LOADERS[name](file)


def test_folding_keeps_every_offset():
    text = "İzin ÉDARAN Nomor 5"
    assert len(fold(text)) == len(text)
    assert fold("BATAS Waktu") == "batas waktu"


@pytest.mark.parametrize("text", ["paling lambat", "paling  lambat", "paling\nlambat"])
def test_a_blank_stands_for_any_white_space(text):
    assert phrases("paling lambat").fullmatch(text)


@pytest.mark.parametrize("text", ["e-mail", "e - mail", "email"])
def test_a_blank_with_a_question_mark_may_be_absent(text):
    assert phrases("e ?-? ?mail").fullmatch(text)
    assert loosen("a ?b c") == r"a\s*b\s+c"


def test_no_phrase_matches_inside_a_longer_word():
    assert phrases("hari").search("harian") is None
    assert phrases("hari").search("3hari")


def test_an_empty_list_matches_nothing():
    assert phrases().search("") is None


def test_a_broken_phrase_is_named_with_its_file():
    with pytest.raises(KnowledgeError, match=r"uji\.yaml, kata: a phrase cannot be read"):
        phrases("(tanpa tutup").search("x")


@pytest.mark.parametrize(
    ("yaml", "message"),
    [
        ("kata: gratis\n", "'kata' must be a list of texts"),
        ("kata: [no, gratis]\n", "quote what YAML takes for something else"),
        ("- gratis\n", "must be a mapping"),
    ],
)
def test_a_vocabulary_of_the_wrong_shape_is_refused(tmp_path, yaml, message):
    file = tmp_path / "uji.yaml"
    file.write_text(yaml, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=message):
        load_section(file).phrases("kata")


def test_a_number_must_be_one():
    with pytest.raises(KnowledgeError, match="must be a number"):
        Section({"batas": True}, "uji.yaml").number("batas")
