"""``python -m tools.website build|check|look``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))


def main() -> int:
    """Does one of the three; exit code 1 where something is wrong, told on standard error."""
    parser = argparse.ArgumentParser(prog="python -m tools.website", description="Make and check the site.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, told in (
        ("build", "make it anew"),
        ("check", "dead links and anchors"),
        ("look", "look at it in Chromium"),
    ):
        command = commands.add_parser(name, help=told)
        command.add_argument("folder", type=Path, help="folder of the site")
        if name == "look":
            command.add_argument("pictures", type=Path, help="folder for the pictures")
    options = parser.parse_args()
    return {"build": _build, "check": _check, "look": _look}[options.command](options)


def _build(options: argparse.Namespace) -> int:
    from .build import BuildError, build

    try:
        pages = build(options.folder)
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{pages} pages; open {options.folder / 'index.html'}")
    return 0


def _check(options: argparse.Namespace) -> int:
    from .checks import check

    return _told(check(options.folder), "links, anchors and ids are sound")


def _look(options: argparse.Namespace) -> int:
    from .browser import chromium, look

    browser = chromium()
    if browser is None:
        print("no Chromium or no Playwright here: the pages were not looked at")
        return 0
    return _told(look(options.folder, options.pictures, browser), f"looked at; pictures in {options.pictures}")


def _told(problems: list[str], well: str) -> int:
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"problems: {len(problems)}" if problems else well)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
