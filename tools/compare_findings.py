"""What a change does to real documents: findings gained and lost between two revisions.

    python tools/compare_findings.py                         # the commit before the last, and the working tree
    python tools/compare_findings.py --base main --extract   # also services and components gained and lost
    python tools/compare_findings.py --base v0.1 --head v0.2 --markdown FOLDER …

Without folders it takes the real documents beside the checkout, where they are, and the examples. Lines that moved are
no difference; a finding that says something else about the same words is shown as changed. Both sides run in this
Python, with the libraries installed in it, on the documents as they are now. Needs git.

Exit code: 0, whatever was found; 2 if the command cannot be served or a side does not run at all.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tools")]

from comparison.page import render_markdown, render_text  # noqa: E402 (found by the line above, like the next three)
from comparison.sides import Outcome, Side, SideError, lay_out, run, try_out  # noqa: E402
from comparison.whole import Comparison, faults_of, findings_of, taken_of, understood_of  # noqa: E402

from standards_lint.readers.discover import find_documents  # noqa: E402

DEFAULT_PATHS = (ROOT.parent / "shared/corpus/files", ROOT.parent / "shared/corpus/more", ROOT / "examples")


class UsageError(Exception):
    """The command cannot be served; the message is a sentence."""


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        names = named_documents(options.paths or [path for path in DEFAULT_PATHS if path.is_dir()])
        with tempfile.TemporaryDirectory(prefix="compare-") as folder:
            comparison = _compare(options, names, Path(folder))
    except (UsageError, SideError) as error:
        print(f"compare_findings: {error}", file=sys.stderr)
        return 2
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # findings quote any letter
    print((render_markdown if options.markdown else render_text)(comparison), end="")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="documents, or folders of them")
    parser.add_argument("--base", default="HEAD~1", metavar="REVISION", help="before (default: %(default)s)")
    parser.add_argument("--head", metavar="REVISION", help="after (default: the working tree)")
    parser.add_argument("--repository", type=Path, default=ROOT, help="checkout (default: the one of this file)")
    parser.add_argument("--extract", action="store_true", help="compare also what is understood")
    parser.add_argument("--markdown", action="store_true", help="for a pull request")
    parser.add_argument("--as-of", default=date.today().isoformat(), metavar="DAY", help="whose law is judged by")
    parser.add_argument("--seconds", type=float, default=60, help="longest time for one document (%(default)s)")
    return parser


def named_documents(paths: Iterable[Path]) -> dict[Path, str]:
    """The documents and what they are called: by the folder that was named, so that no path of a machine is told.

    Raises:
        UsageError: if a path leads nowhere, or two documents would be called the same.
    """
    names: dict[Path, str] = {}
    for path in paths:
        found = find_documents([path])
        if found.missing:
            raise UsageError(f"{path}: there is no document here")
        folder = path.resolve() if path.is_dir() else path.resolve().parent
        for file in map(Path.resolve, found.files):
            names[file] = f"{folder.name}/{file.relative_to(folder).as_posix()}" if path.is_dir() else file.name
    twice = {name for name in names.values() if list(names.values()).count(name) > 1}
    if twice:
        raise UsageError(f"two documents are called {min(twice)}; name one folder that holds both")
    if not names:
        raise UsageError("there is no document to compare on; name files or folders")
    return names


def _compare(options: argparse.Namespace, names: dict[Path, str], folder: Path) -> Comparison:
    sides = [
        lay_out(name, revision, options.repository, folder / name)
        for name, revision in (("before", options.base), ("after", options.head))
    ]
    print(f"{len(names)} documents, two revisions; a minute or two for two hundred", file=sys.stderr)
    for side in sides:
        try_out(side, options.seconds)
    before, after = _both(sides, ("check", "--fail-on", "never", "--as-of", options.as_of), names, options.seconds)
    faults, understood = faults_of(names, before, after), None
    if options.extract:
        one, other = _both(sides, ("extract",), names, options.seconds)
        understood = understood_of(names, one, other)
        faults = tuple(dict.fromkeys((*faults, *faults_of(names, one, other))))
    return Comparison(
        before=sides[0].about,
        after=sides[1].about,
        documents=len(names),
        as_of=options.as_of,
        faults=faults,
        taken=taken_of(names, before, after),
        findings=findings_of(names, before, after),
        understood=understood,
    )


def _both(sides: Sequence[Side], arguments: Sequence[str], names: dict[Path, str], seconds: float) -> list[Outcome]:
    """Both sides at the same time."""
    with ThreadPoolExecutor(len(sides)) as pool:
        return list(pool.map(lambda side: run(side, arguments, list(names), seconds), sides))


if __name__ == "__main__":
    sys.exit(main())
