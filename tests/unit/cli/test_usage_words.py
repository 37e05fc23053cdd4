"""What is typed wrongly is told in Indonesian, by every edition of the library that reads command lines."""

import pytest

from standards_lint.cli.app import run
from standards_lint.cli.usage_words import usage_words

TYPED = [
    (("draf.docx",), "“draf.docx” bukan perintah; untuk memeriksa dokumen: standards-lint check draf.docx"),
    (("chek", "a.docx"), "tidak ada perintah “chek” — maksud Anda check, cache?"),
    (("qwertz",), "tidak ada perintah “qwertz”"),
    (("check",), "sebutkan BERKAS|FOLDER"),
    (("check", "a", "--fxi"), "tidak ada pilihan --fxi — maksud Anda --config, --fix?"),
    (("check", "a", "--qwertz"), "tidak ada pilihan --qwertz"),
    (("check", "a", "--lang", "english"), "--lang tidak boleh “english”; pilih id, en"),
    (("check", "a", "--jobs", "x"), "--jobs harus bilangan bulat, bukan “x”"),
    (("check", "a", "--jobs", "-1"), "--jobs di luar batas"),
    (("check", "a", "--jobs"), "pilihan --jobs memerlukan nilai di belakangnya"),
    (("check", "a", "--quiet=3"), "pilihan --quiet ditulis tanpa nilai"),
    (("explain", "A", "B"), "tidak dikenal di sini: B"),
    (("law",), "sebutkan salah satu perintahnya"),
]


@pytest.mark.parametrize(("line", "told"), TYPED, ids=[" ".join(line) for line, _ in TYPED])
def test_a_mistake_on_the_command_line_is_told_in_indonesian(capsys, line, told):
    assert run(line) == 2

    assert capsys.readouterr().err.startswith(f"standards-lint: {told}")


def test_a_folder_in_the_place_of_a_command_is_to_be_checked(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "standar").mkdir()

    assert usage_words("No such command 'standar'.") == (
        "“standar” bukan perintah; untuk memeriksa dokumen: standards-lint check standar"
    )


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Got unexpected extra argument (B)", "tidak dikenal di sini: B"),
        ("Got unexpected extra arguments (B C)", "tidak dikenal di sini: B C"),
        ("No such option: --fxi Did you mean --fix?", "tidak ada pilihan --fxi — maksud Anda --fix?"),
        ("Something that nobody has seen yet", "Something that nobody has seen yet"),
    ],
)
def test_other_editions_of_the_library_are_understood(message, told):
    assert usage_words(message) == told
