"""Cold start: one run on one file, from the start of the process to its end."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path

import docx
from bench import ROOT, Bench, Table, milliseconds
from generated import Office, as_text, of_length
from measuring import Command, Cost, best, in_turns, spread
from pdf_text import generated as table_pdf

_LENGTH = 5_000


def cold(bench: Bench) -> Iterator[Table]:
    """Tables for the version, a text, a structured standard in YAML, a Word file and a PDF."""
    files = _files(bench.scratch / "cold")
    sets = {
        "--version": ({}, bench.peers.version_lines()),
        "text": ({"text": files["text"]}, bench.peers.on_text(files["text"])),
        "yaml": ({"yaml": files["yaml"]}, bench.peers.on_yaml(files["yaml"])),
        "docx": ({"docx": files["docx"]}, {}),
        "pdf": ({"pdf": files["pdf"]}, {}),
    }
    rows: list[list[str]] = []
    for what, (named, others) in sets.items():
        commands = {**dict(_ours(bench, next(iter(named.values()), None))), **others}
        rows += _rows(what, in_turns(commands, bench.rounds))
    yield Table(
        "cold",
        "Cold start",
        ("what", "program", "processor", "wall", "spread", "memory", "times the first"),
        rows,
        (
            "*text* is an invented standard of 5 kB, *yaml* a structured one of the examples, *docx* and *pdf* a page.",
            "Aim: a check of a text takes no longer than 1.3 times yamllint on a file of the same size.",
            "Memory below some 50 MB cannot be seen: that is what the benchmark itself holds.",
            "*again* is the same file a second time: its result was kept.",
        ),
    )


def _ours(bench: Bench, file: Path | None) -> Iterator[tuple[str, Command]]:
    for name in bench.sources:
        if file is None:
            yield name, bench.program(name, "--version")
            continue
        yield name, bench.check(name, str(file))
        if bench.keeps(name):
            yield f"{name}, again", bench.check(name, str(file), cache=True)


def _rows(what: str, costs: Mapping[str, list[Cost]]) -> list[list[str]]:
    first = best(next(iter(costs.values()))).processor
    rows = []
    for name, measured in costs.items():
        cost = best(measured)
        rows.append(
            [what, name, milliseconds(cost.processor), milliseconds(cost.wall), f"{spread(measured):.0%}",
             f"{cost.megabytes:.0f} MB", f"{cost.processor / first:.2f}"]
        )  # fmt: skip
    return rows


def _files(folder: Path) -> Mapping[str, Path]:
    folder.mkdir(parents=True, exist_ok=True)
    found = {kind: folder / f"satu.{kind}" for kind in ("md", "docx", "pdf")}
    found["text"] = found.pop("md")
    text = next(t for t in (of_length(n, "md", n) for n in range(1, 9)) if len(t) > _LENGTH)
    found["text"].write_text(text, encoding="utf-8")
    found["yaml"] = ROOT / "examples" / "baik-standar-terstruktur.yaml"
    found["docx"].write_bytes(_word())
    found["pdf"].write_bytes(table_pdf(1))
    return found


def _word() -> bytes:
    office = Office(7)
    document = docx.Document()
    for line in as_text(office.agency, office.services(1)).splitlines():
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
