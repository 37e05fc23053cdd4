import pytest

from standards_lint.config.find import find_settings
from standards_lint.config.load import load_settings
from standards_lint.config.settings import LimitSettings, Settings
from standards_lint.errors import ConfigError


def written(tmp_path, text, name="standards-lint.toml"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_what_is_not_set_keeps_its_default(tmp_path):
    assert load_settings(written(tmp_path, "")) == Settings()
    settings = load_settings(written(tmp_path, "[limits]\npages = 5\n[reading]\nocr = true"))
    assert settings == Settings(LimitSettings(pages=5), ocr=True)


def test_tables_of_regulations_stand_beside_the_settings(tmp_path):
    settings = load_settings(written(tmp_path, '[law]\nregulations = ["daerah.yaml"]'))
    assert settings.regulations == (tmp_path / "daerah.yaml",)


@pytest.mark.parametrize("wrong", ['"daerah.yaml"', "[1]", '[""]'])
def test_tables_of_regulations_are_a_list_of_files(tmp_path, wrong):
    with pytest.raises(ConfigError, match=r"\[law\]: “regulations” harus daftar nama berkas"):
        load_settings(written(tmp_path, f"[law]\nregulations = {wrong}"))


def test_a_table_of_pyproject_serves_too(tmp_path):
    path = written(tmp_path, "[tool.standards-lint.limits]\npages = 5", "pyproject.toml")
    assert load_settings(path).limits.pages == 5


def test_the_nearest_file_above_is_found(tmp_path):
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    path = written(tmp_path, "")
    written(inner, "[tool.other]\nx = 1", "pyproject.toml")
    assert find_settings(inner) == path
    shared = written(tmp_path / "a", "[tool.standards-lint]", "pyproject.toml")
    assert find_settings(inner) == shared


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[limit]", "mungkin “limits”"),
        ("[limits]\npage = 3", "mungkin “pages”"),
        ("[limits]\npages = 0", "bilangan bulat dari 1"),
        ("[limits]\npages = true", "bilangan bulat dari 1"),
        ("[limits]\npages = '3'", "bilangan bulat dari 1"),
        ("limits = 3", "harus sebuah tabel"),
        ("[reading]\nocr = 'ya'", "true atau false"),
        ("[reading]\nxyz = 1", "yang dikenal: ocr"),
        ("[limits", "bukan TOML"),
    ],
)
def test_what_is_wrong_is_told_with_its_file(tmp_path, text, words):
    path = written(tmp_path, text)
    with pytest.raises(ConfigError, match="standards-lint") as told:
        load_settings(path)
    assert words in str(told.value)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(ConfigError, match="tidak dapat dibuka"):
        load_settings(tmp_path / "tidak-ada.toml")
