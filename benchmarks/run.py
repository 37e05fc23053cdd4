#!/usr/bin/env python3
"""All benchmarks, or those that are named: one command, ratios from one run.

python benchmarks/run.py                          # everything; takes a quarter of an hour or more
python benchmarks/run.py --long                   # with ten thousand documents and five hundred pages
python benchmarks/run.py --quick                  # everything in small, under a minute
python benchmarks/run.py --install-peers cold     # other linters into a folder of their own first
python benchmarks/run.py --before ../lama/src cold throughput
python benchmarks/run.py --write                  # docs/benchmarks.md and its plots
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from bench import ROOT, Bench, Table
from cold import cold
from growth import length, memory, rules
from page import markdown, write_page
from peers import Peers, default_folder
from reading import docx, pdf
from stages import stages
from throughput import throughput

BENCHMARKS: dict[str, Callable[[Bench], Iterator[Table]]] = {
    "cold": cold,
    "throughput": throughput,
    "length": length,
    "docx": docx,
    "pdf": pdf,
    "rules": rules,
    "stages": stages,
    "memory": memory,
}


def main() -> None:
    """Measure, print, and write where that is asked for."""
    options = _parser().parse_args()
    peers = Peers(options.peers)
    if options.install_peers:
        peers.install()
    sources = {"standards-lint": ROOT / "src"}
    if options.before:
        sources["before"] = options.before.resolve()
    versions = peers.versions()
    if not versions:
        print(f"No peers in {peers.folder}: install them with --install-peers.", file=sys.stderr)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # without byte code every start would compile the program
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
        # What runs inside of this process keeps nothing on this machine either.
        os.environ["STANDARDS_LINT_HOME"] = folder
        bench = Bench(Path(folder), peers, options.quick, options.long, sources)
        tables = []
        for name in options.names or BENCHMARKS:
            for table in BENCHMARKS[name](bench):
                print(markdown(table), flush=True)
                tables.append(table)
                if options.write:  # after each, so that a run that is stopped leaves what it has measured
                    write_page(tables, versions)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", choices=[*BENCHMARKS, []], metavar="NAMES", help=", ".join(BENCHMARKS))
    parser.add_argument("--quick", action="store_true", help="small sizes and one round: shows that all of it runs")
    parser.add_argument(
        "--peers", type=Path, default=default_folder(), metavar="FOLDER", help="where peers are installed"
    )
    parser.add_argument("--long", action="store_true", help="the largest sizes too")
    parser.add_argument("--install-peers", action="store_true", help="install them there first")
    parser.add_argument(
        "--before", type=Path, metavar="SRC", help="folder src of another edition, to set beside this one"
    )
    parser.add_argument("--write", action="store_true", help="write docs/benchmarks.md")
    return parser


if __name__ == "__main__":
    main()
