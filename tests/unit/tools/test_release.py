"""What makes a release: notes out of the changelog, and archives that are the same whoever packs them."""

import importlib.util
import io
import tarfile
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def script(name):
    spec = importlib.util.spec_from_file_location(f"release_{name}", ROOT / "tools" / "release" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


notes = script("notes").notes
packed_anew = script("packages").packed_anew

CHANGELOG = """# Changelog

## [Unreleased]

## [0.4.0] - 2027-01-10

### Added
- Something.

## [0.3.0] - 2026-12-01

### Added
- Everything.
"""


def test_a_release_is_told_by_its_part_of_the_changelog():
    assert notes("v0.4.0", "0.4.0", CHANGELOG) == "### Added\n- Something.\n"
    assert notes("v0.3.0", "0.3.0", CHANGELOG) == "### Added\n- Everything.\n"


@pytest.mark.parametrize(
    ("tag", "version", "changelog", "told"),
    [
        ("v0.4.1", "0.4.0", CHANGELOG, "not the version"),
        ("0.4.0", "0.4.0", CHANGELOG, "not the version"),
        ("v0.5.0", "0.5.0", CHANGELOG, "no part"),
        ("v0.4.0", "0.4.0", CHANGELOG.replace("[Unreleased]\n", "[Unreleased]\n\n- More.\n"), "untold"),
    ],
)
def test_what_does_not_belong_together_is_no_release(tag, version, changelog, told):
    with pytest.raises(ValueError, match=told):
        notes(tag, version, changelog)


def archive(*names, owner, time):
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w:gz") as packing:
        for name in names:
            member = tarfile.TarInfo(name)
            member.size, member.uid, member.mtime = 2, owner, time
            packing.addfile(member, io.BytesIO(b"ab"))
    return data.getvalue()


def test_an_archive_is_the_same_whoever_packs_it_when():
    one = packed_anew(archive("a/x", "a/y", owner=0, time=1), 1_700_000_000)
    other = packed_anew(archive("a/y", "a/x", owner=1000, time=2), 1_700_000_000)

    assert one == other
    with tarfile.open(fileobj=io.BytesIO(one)) as found:
        assert found.getnames() == ["a/x", "a/y"]
        assert found.extractfile("a/y").read() == b"ab"


def test_the_extras_that_are_tried_are_those_that_there_are():
    extras = script("extras")
    known = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]

    for_users = set(known) - {"dev", "site"}
    assert set(extras.ALONE) - {""} == for_users
    assert set(extras.ALL.split(",")) == for_users
