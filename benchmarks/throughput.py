"""Many files in one run: generated standards judged for the first time, from kept results, and by several processes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

from bench import Bench, Table, milliseconds
from generated import write_standards
from measuring import Command, Cost, run

_TEXTS = (".txt", ".md")


def throughput(bench: Bench) -> Iterator[Table]:
    """One table for each size of the corpus."""
    for count in bench.sizes((60,), (1_000,), (10_000,)):
        yield _table(bench, count)


def _table(bench: Bench, count: int) -> Table:
    folder = bench.scratch / f"corpus-{count}"
    if not folder.is_dir():
        write_standards(folder, count)
    rows = []
    for name, command in _commands(bench, folder.name, large=count > 1_000):
        if name.endswith("first time"):
            shutil.rmtree(bench.scratch / "kept", ignore_errors=True)
        rows.append(_row(name, run(command), count))
    texts = bench.scratch / f"texts-{count}"
    if not texts.is_dir():
        texts.mkdir()
        for path in folder.iterdir():
            if path.suffix in _TEXTS:
                shutil.copy(path, texts)
    number = sum(1 for _ in texts.iterdir())
    if count <= 1_000:
        rows += [_row(f"{name} ({number} texts)", run(c), number) for name, c in bench.peers.on_text(texts).items()]
    return Table(
        f"throughput-{count}",
        f"{count:,} generated standards",
        ("run", "processor", "wall", "files/s of processor", "files/s of wall", "memory"),
        rows,
        (
            "A third each is plain text, Markdown and HTML, 2.3 kB in the middle; a run includes its cold start. "
            "Peers read the texts and Markdown alone.",
            "Aims: 300 texts a second of one processor, ten times the files of textlint, a thousand unchanged files in "
            "less than a second.",
        ),
    )


def _commands(bench: Bench, folder: str, *, large: bool) -> Iterator[tuple[str, Command]]:
    for name in bench.sources:
        keeps = bench.keeps(name)
        if not large:
            yield f"{name}, one process", bench.check(name, folder, "--jobs", "1")
        if keeps and not large:
            yield f"{name}, two processes", bench.check(name, folder, "--jobs", "2")
        if keeps:
            kept = bench.check(name, folder, "--jobs", "1", cache=True, home="kept")
            yield f"{name}, keeping results, first time", kept
            yield f"{name}, keeping results, again", kept


def _row(name: str, cost: Cost, count: int) -> list[str]:
    return [
        name, milliseconds(cost.processor), milliseconds(cost.wall), f"{count / cost.processor:.1f}",
        f"{count / cost.wall:.1f}", f"{cost.megabytes:.0f} MB",
    ]  # fmt: skip
