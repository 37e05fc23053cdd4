"""A turn of ``rules test --watch``: which rules come first, and when it is over."""

import pytest
from unit.packs.region import RULE, write_region

from standards_lint.cli import pack_watch
from standards_lint.cli.pack_watch import Turn
from standards_lint.packs.load import load_pack


@pytest.fixture
def pack(tmp_path):
    root = write_region(tmp_path)
    second = RULE.replace("SPD001", "SPD002").replace("name: aplikasi-kabupaten-tidak-disebut", "name: aplikasi-lain")
    (root / "pengaduan_daerah" / "SPD002-lain.yaml").write_text(second, encoding="utf-8")
    return load_pack(root)


def states(pack, changed):
    files = {rule.code: pack_watch.Path(pack.root, rule.file) for rule in pack.rules}
    before = dict.fromkeys(files.values(), (1, 1, 1))
    return before, before | {files[changed]: (2, 1, 1)}


def test_the_rule_whose_file_changed_is_tested_first(pack):
    before, now = states(pack, "SPD002")
    turn = Turn(lambda: now, before, now)

    assert turn.ordered(pack, ()) == [("SPD002",), ("SPD001",)]
    assert turn.ordered(pack, ("SPD001",)) == [("SPD001",)]
    assert Turn(lambda: now, {}, now).ordered(pack, ()) == [("SPD001", "SPD002")]


def test_a_turn_is_over_when_a_file_changes_again(pack, monkeypatch):
    before, now = states(pack, "SPD002")
    seen = [now]
    clock = [0.0]
    monkeypatch.setattr(pack_watch.time, "monotonic", lambda: clock[0])
    turn = Turn(lambda: seen[-1], before, now)
    seen.append(before)

    assert not turn.is_over(), "not looked at yet"
    clock[0] = 1.0
    assert turn.is_over()
    seen.append(now)
    clock[0] = 2.0
    assert not turn.is_over()
