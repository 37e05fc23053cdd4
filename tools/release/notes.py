"""What a release is told by: its part of ``CHANGELOG.md``.

    python tools/release/notes.py v0.3.0 > notes.md

Refuses a tag that is not the version in ``pyproject.toml``, and a version that the changelog does not tell of.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
UNRELEASED = "Unreleased"


def notes(tag: str, version: str, changelog: str) -> str:
    """The part of the changelog about a version.

    Args:
        tag: ``v0.3.0``.
        version: That of ``pyproject.toml``.
        changelog: The whole text.

    Raises:
        ValueError: where they do not belong together.
    """
    if tag != f"v{version}":
        raise ValueError(f"the tag {tag} is not the version {version} of pyproject.toml")
    parts = re.split(r"(?m)^## \[([^\]]+)\].*$", changelog)
    told = dict(zip(parts[1::2], parts[2::2], strict=True))
    if version not in told:
        raise ValueError(f"CHANGELOG.md has no part [{version}]; give [{UNRELEASED}] this name and a date")
    if told.get(UNRELEASED, "").strip():
        raise ValueError(f"CHANGELOG.md still has something under [{UNRELEASED}], which would be released untold")
    return told[version].strip() + "\n"


def main() -> None:
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    try:
        print(notes(sys.argv[1], version, (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")), end="")
    except ValueError as error:
        raise SystemExit(str(error)) from None


if __name__ == "__main__":
    main()
