"""Texts are written so that YAML gives back the same texts, long ones wrapped."""

import textwrap

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from standards_lint.convert.yaml_writer import yaml_lines

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs")) | st.just(" "), max_size=400).map(
    lambda text: " ".join(text.split())
)


def written(value):
    return "".join(f"{line}\n" for line in yaml_lines(value))


@given(TEXTS)
def test_every_text_comes_back(text):
    value = {"a": text, "b": [text, {"c": text}], "tabel": [[text, "x"], [None, text]]}
    back = yaml.load(written(value), Loader=yaml.BaseLoader)
    assert (back["a"], back["b"][0], back["b"][1]["c"]) == (text, text, text)
    assert back["tabel"] == [[text, "x"], ["", text]]


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "null",
        "~",
        "- x",
        "a: b",
        "a #b",
        "'a'",
        '"',
        "# x",
        "[a]",
        "{a",
        "*a",
        "&a",
        "!a",
        "%a",
        "@a",
        "`a",
        "?",
        ":",
        "a:",
        ", a",
        "\x85",
        "\x07",
        "\ufeffa",
    ],
)
def test_texts_that_mean_something_to_yaml_come_back(text):
    assert yaml.load(written({"a": text}), Loader=yaml.BaseLoader) == {"a": text}


def test_a_long_text_is_wrapped_and_stays_the_same():
    text = "Pemohon menyerahkan berkas: lengkap, asli # dan salinan; " * 9
    out = written({"isi": [text.strip()]})
    assert max(map(len, out.splitlines())) <= 110
    assert out.startswith("isi:\n  - >-\n")
    assert yaml.safe_load(out) == {"isi": [text.strip()]}


def test_the_shape_is_the_one_that_people_write():
    value = {
        "nama": "Kartu",
        "kosong": None,
        "ya": True,
        "daftar": ["a. Satu", {"butir": "b", "rincian": ["c"]}],
        "tabel": [["No", "Ket"], [None, ["x"]]],
    }
    assert written(value) == textwrap.dedent(
        """\
        nama: Kartu
        kosong:
        ya: true
        daftar:
          - a. Satu
          - butir: b
            rincian:
              - c
        tabel:
          - ['No', Ket]
          - -
            - - x
        """
    )
