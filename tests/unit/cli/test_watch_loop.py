"""The loop of ``--watch`` without waiting: what counts as a change, and what does not."""

import pytest

from standards_lint.cli import watch as module
from standards_lint.cli.exit_codes import INTERRUPTED
from standards_lint.cli.watch import watch
from standards_lint.errors import UsageError


@pytest.fixture
def rounds(tmp_path, monkeypatch):
    """A function: how often is checked while these things happen, one at each look."""
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def count(*happenings, options=None, fails=False):
        left, checked = list(happenings), []

        def sleep(seconds):
            if seconds == module._SETTLED:
                return
            if not left:
                raise KeyboardInterrupt
            left.pop(0)()

        def again():
            checked.append(len(happenings) - len(left))
            if fails:
                raise UsageError("tidak bisa")

        monkeypatch.setattr(module.time, "sleep", sleep)
        assert watch(again, ["."], options or {}) == INTERRUPTED
        return checked

    return count


def nothing():
    pass


def test_nothing_changed_means_one_check(rounds):
    assert rounds(nothing, nothing) == [0]


def test_documents_that_change_come_and_go_are_checked(rounds, tmp_path):
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"

    assert rounds(
        lambda: a.write_text("lebih panjang", encoding="utf-8"),
        nothing,
        lambda: b.write_text("b", encoding="utf-8"),
        b.unlink,
        lambda: (tmp_path / "kode.py").write_text("x", encoding="utf-8"),
    ) == [0, 1, 3, 4]


def test_settings_rules_and_files_of_options_count(rounds, tmp_path, monkeypatch):
    table, rules = tmp_path / "tabel" / "daerah.yaml", tmp_path / "paket"
    for folder in (table.parent, rules):
        folder.mkdir()
    table.write_text("a: 1", encoding="utf-8")
    (rules / "aturan.yaml").write_text("a: 1", encoding="utf-8")
    monkeypatch.setattr("standards_lint.knowledge.data.national", lambda: rules)

    assert rounds(
        lambda: (tmp_path / "standards-lint.toml").write_text("", encoding="utf-8"),
        lambda: table.write_text("a: 1000", encoding="utf-8"),
        lambda: (rules / "aturan.yaml").write_text("a: 1000", encoding="utf-8"),
        options={"regulations": [table], "select": ["a"], "jobs": 0},
    ) == [0, 1, 2, 3]


def test_a_check_that_cannot_be_served_does_not_end_it(rounds, tmp_path, capsys):
    assert rounds(lambda: (tmp_path / "a.txt").write_text("aa", encoding="utf-8"), fails=True) == [0, 1]
    assert capsys.readouterr().err.count("tidak bisa") == 2
