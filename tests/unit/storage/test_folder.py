import os
import sys

import pytest

from standards_lint.storage.folder import cache_folder, private_folder, stamps

posix = pytest.mark.skipif(sys.platform == "win32", reason="permissions are another matter there")


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("STANDARDS_LINT_HOME", str(tmp_path / "rumah"))
    return tmp_path / "rumah"


def test_the_folder_is_made_for_the_user_alone(home):
    assert private_folder() == cache_folder() == home / "cache"
    if sys.platform != "win32":
        assert (home / "cache").stat().st_mode & 0o077 == 0


@posix
@pytest.mark.usefixtures("home")
def test_a_folder_that_others_can_write_into_is_not_used():
    private_folder().chmod(0o777)

    assert private_folder() is None


def test_a_place_that_cannot_be_made_is_no_error(home):
    home.write_text("a file stands where the folder should be")

    assert private_folder() is None


def test_stamps_tell_every_change(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "satu.yaml").write_text("1")
    (tmp_path / "dua.yaml").write_text("2")
    (tmp_path / "tiga.txt").write_text("3")
    before = list(stamps(tmp_path, (".yaml",)))
    assert [os.path.basename(stamp[0]) for stamp in before] == ["satu.yaml", "dua.yaml"]  # noqa: PTH119 (as scandir)

    (tmp_path / "a" / "satu.yaml").write_text("5")
    assert list(stamps(tmp_path, (".yaml",))) != before
