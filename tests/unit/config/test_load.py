import os

import pytest

from standards_lint.config.find import find_settings
from standards_lint.config.load import load_settings, read_settings
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


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("\nselct = []", ":2: pengaturan “selct” tidak dikenal; mungkin “select”?"),
        ("pages = 3", ":1: pengaturan “pages” tidak dikenal; mungkin maksudnya di bawah [limits]?"),
        (
            "[limits]\nignore = []",
            ":2 [limits]: pengaturan “ignore” tidak dikenal di sini; tulis di luar tabel, di awal berkas",
        ),
        ('select = ["A",\n  3]', ':2: “select” harus daftar kata dalam tanda kutip, misalnya ["PGD", "KOM001"]'),
        ("\njobs = -1", ":2: “jobs” harus bilangan bulat dari 0 sampai 1024"),
        ("as-of = 'kemarin'", ":1: “as-of” harus tanggal TTTT-BB-HH, misalnya 2026-11-21"),
        ("as-of = 2026-11-21T08:00:00", ":1: “as-of” harus tanggal TTTT-BB-HH, misalnya 2026-11-21"),
        ("preview = 'ya'", ":1: “preview” harus true atau false"),
        ("lang = 1", ":1: “lang” harus satu kata dalam tanda kutip"),
        ("exclude = ['a\\b']", ":1: pola “a\\b” memakai “\\”; tulis “/”, di Windows juga"),
        (
            "[severity]\nDHK = 'off'",
            ":2: bobot “off” untuk DHK tidak dikenal; pilih error, warning, info, review; untuk mematikan "
            "aturan pakai ignore",
        ),
        (
            "[per-file-ignores]\n'*.md' = 'DHK'",
            ':2: isi “*.md” harus daftar aturan, misalnya ["DHK"]',
        ),
        ("overrides = 3", ":1: “overrides” harus ditulis sebagai [[overrides]]"),
        (
            "[[overrides]]\npaths = []",
            ':1 [overrides]: “paths” belum ditulis: dokumen mana yang dimaksud? Misalnya ["arsip/**"]',
        ),
        (
            "[[overrides]]\npaths = ['a']\nlang = 'en'",
            ":3 [overrides]: pengaturan “lang” tidak dikenal di sini; tulis di luar tabel, di awal berkas",
        ),
    ],
)
def test_every_mistake_is_told_with_its_line_and_what_to_write(tmp_path, text, sentence):
    path = written(tmp_path, text)

    with pytest.raises(ConfigError) as told:
        read_settings(path)

    assert str(told.value) == f"{path}{sentence}"


def test_mistakes_in_a_shared_file_are_told_with_the_line_and_the_table(tmp_path):
    path = written(tmp_path, "[project]\nname = 'x'\n[tool.standards-lint]\nselct = []", "pyproject.toml")

    with pytest.raises(
        ConfigError, match=r"pyproject.toml:4 \[tool.standards-lint\]: pengaturan “selct” tidak dikenal"
    ):
        read_settings(path)


def test_a_mark_of_byte_order_and_windows_line_ends_are_read(tmp_path):
    path = tmp_path / "standards-lint.toml"
    path.write_bytes(b"\xef\xbb\xbfpreview = true\r\nfail-on = 'info'\r\n")

    settings = read_settings(path)

    assert settings.value("preview") is True
    assert settings.given["fail-on"].line == 2


def test_a_day_of_toml_is_a_day(tmp_path):
    assert read_settings(written(tmp_path, "as-of = 2026-11-21")).value("as-of") == "2026-11-21"


def test_a_file_in_another_encoding_is_told_with_its_line(tmp_path):
    path = tmp_path / "standards-lint.toml"
    path.write_bytes(b"# a\n# \xff\n")

    with pytest.raises(ConfigError, match=r"toml:2: .*bukan TOML yang sah: bukan teks UTF-8"):
        read_settings(path)


def test_what_is_no_toml_is_told_with_its_line(tmp_path):
    with pytest.raises(ConfigError, match=r"toml:2: berkas pengaturan bukan TOML yang sah"):
        read_settings(written(tmp_path, "preview = true\nselect = ["))


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_is_told(tmp_path):
    path = written(tmp_path, "")
    path.chmod(0)

    with pytest.raises(ConfigError, match="tidak dapat dibuka"):
        read_settings(path)


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path):
    (tmp_path / "standards-lint.toml").mkdir()

    with pytest.raises(ConfigError, match="tidak dapat dibuka"):
        read_settings(tmp_path / "standards-lint.toml")
    assert find_settings(tmp_path) is None


def test_a_shared_file_that_does_not_name_the_program_is_not_parsed(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[[[", encoding="utf-8")

    assert find_settings(tmp_path) is None
