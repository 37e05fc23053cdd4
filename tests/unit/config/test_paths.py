from pathlib import PurePosixPath, PureWindowsPath

import pytest

from standards_lint.config.paths import PathPatterns, fits, relative


@pytest.mark.parametrize(
    ("patterns", "path", "expected"),
    [
        (["arsip/"], "arsip/a.txt", True),
        (["arsip/"], "bidang/arsip/a.txt", True),
        (["arsip/**"], "arsip/x/a.txt", True),
        (["arsip/**"], "bidang/arsip/a.txt", False),
        (["*.rtf"], "x/y/a.rtf", True),
        (["/*.rtf"], "x/a.rtf", False),
        (["*.txt", "!penting.txt"], "x/penting.txt", False),
        (["Standar Pelayanan/*"], "Standar Pelayanan/a.docx", True),
        ([], "a.txt", False),
    ],
)
def test_patterns_are_those_of_git(patterns, path, expected):
    assert fits(patterns, path) is expected


def test_a_path_of_windows_is_told_with_slashes():
    folder = PureWindowsPath("C:\\Data\\Dinas")

    assert relative(PureWindowsPath("C:\\Data\\Dinas\\arsip\\a.docx"), folder) == "arsip/a.docx"
    assert relative(PureWindowsPath("c:\\data\\dinas\\a.docx"), folder) == "a.docx"
    assert relative(PureWindowsPath("D:\\lain\\a.docx"), folder) == "../lain/a.docx"


def test_a_file_elsewhere_fits_only_by_its_name():
    path = relative(PurePosixPath("/lain/arsip/a.rtf"), PurePosixPath("/data"))

    assert fits(["*.rtf"], path)
    assert not fits(["arsip/**"], path)


def test_relative_paths_begin_at_the_folder_of_the_run(tmp_path, monkeypatch):
    (tmp_path / "bidang").mkdir()
    monkeypatch.chdir(tmp_path / "bidang")
    patterns = PathPatterns(("bidang/*.txt",), tmp_path)

    assert patterns.fit("a.txt")
    assert not patterns.fit("../a.txt")
