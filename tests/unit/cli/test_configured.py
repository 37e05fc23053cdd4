from pathlib import Path

from standards_lint.cli.configured import as_option, unused_files
from standards_lint.config.file import SettingsFile
from standards_lint.config.load import read_settings
from standards_lint.config.table import BY_NAME


def test_files_that_a_file_names_lie_beside_it(tmp_path):
    file = SettingsFile(tmp_path / "standards-lint.toml")

    assert as_option(file, BY_NAME["law.regulations"], ("a.yaml",)) == [str(tmp_path / "a.yaml")]
    assert as_option(file, BY_NAME["template"], "b.docx") == str(tmp_path / "b.docx")
    absolute = str(Path(tmp_path.anchor) / "c.docx")
    assert as_option(file, BY_NAME["template"], absolute) == absolute


def test_tables_of_selectors_become_options(tmp_path):
    file = SettingsFile(tmp_path / "standards-lint.toml")

    given = {"*.md": ("DHK", "WKT"), "a/**": ("KOM",)}
    assert as_option(file, BY_NAME["per-file-ignores"], given) == ["*.md:DHK", "*.md:WKT", "a/**:KOM"]


def test_of_many_documents_a_nearer_file_is_told_once(tmp_path):
    inner = tmp_path / "dinas"
    inner.mkdir()
    outer = tmp_path / "standards-lint.toml"
    for path in (outer, inner / "standards-lint.toml"):
        path.write_text("", encoding="utf-8")
    paths = [str(inner / name) for name in ("a.txt", "b.txt")]

    assert unused_files([*paths, str(tmp_path / "c.txt"), str(inner)], read_settings(outer)) == [
        inner / "standards-lint.toml"
    ]
