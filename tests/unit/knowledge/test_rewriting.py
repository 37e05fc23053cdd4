import pytest

from standards_lint.errors import KnowledgeError
from standards_lint.knowledge.data import national
from standards_lint.knowledge.patterns import load_patterns
from standards_lint.knowledge.rewriting import Writing, read_writings, rewritten

AND_OR = [Writing(r"\bdan(?: ?/ ?| )atau\b", "dan/atau")]


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("Surat dan atau kartu", "Surat dan/atau kartu"),
        ("SURAT DAN ATAU KARTU", "SURAT DAN/ATAU KARTU"),
        ("Dan atau kartu, dan / atau surat", "Dan/atau kartu, dan/atau surat"),
        ("Surat dan/atau kartu", ""),
        ("Surat dan ataupun kartu", ""),
    ],
)
def test_a_sentence_is_written_as_it_should_read(sentence, meant):
    assert rewritten(sentence, AND_OR) == meant


def test_words_that_have_capitals_of_their_own_keep_them():
    rupiah = [Writing(r"\brp\.? ?(\d)", r"Rp\1")]

    assert rewritten("RP. 500 dan rp 600", rupiah) == "Rp500 dan Rp600"


@pytest.mark.parametrize(
    ("listed", "told"),
    [
        ("x", "must be a list"),
        ([{"of": "a"}], "must be a list"),
        ([{"of": "(", "as": "a"}], "cannot be read"),
        ([{"of": "a", "as": r"\1"}], "asks for a group"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_place(listed, told):
    with pytest.raises(KnowledgeError, match=told) as error:
        read_writings(listed, "pola.yaml, contoh", trusted=False)

    assert str(error.value).startswith("pola.yaml, contoh: ")


def test_no_sample_of_a_pattern_is_still_found_once_it_is_rewritten():
    patterns = [pattern for pattern in load_patterns(national() / "vocabulary" / "pola") if pattern.write]

    assert {pattern.name for pattern in patterns} >= {"dan_atau", "rupiah_tidak_baku", "istilah_cacat"}
    for pattern in patterns:
        for sample in pattern.yes:
            meant = rewritten(sample, pattern.write)
            assert not meant or rewritten(meant, pattern.write) == "", sample
