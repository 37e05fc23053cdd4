"""Try the one-file program where nothing else is: an empty folder, an empty environment.

    python tools/one_file/smoke.py dist/standards-lint [--like standards-lint]

``--like`` names the installed program; both must then judge the examples alike, byte for byte. What is not tried
because a program is not at hand (LibreOffice) is said.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from editor import try_editor
from page import try_page

ROOT = Path(__file__).resolve().parents[2]
DAY = "2026-11-22"
DRAFT = "buruk-draf-terlacak.docx"
RTF = rb"{\rtf1\ansi Standar Pelayanan Izin Contoh\par 1. Persyaratan\par a. Surat permohonan\par 2. Biaya: gratis\par}"


class Place:
    """An empty folder with the examples in it, and what runs there."""

    def __init__(self, program: Path, folder: Path) -> None:
        self.program, self.folder = program, folder
        self.home, self.temporary = folder / "rumah", folder / "sementara"
        self.home.mkdir()
        self.temporary.mkdir()
        shutil.copytree(ROOT / "examples", folder / "contoh", ignore=shutil.ignore_patterns("laporan", "penjelasan"))

    @property
    def environment(self) -> dict[str, str]:
        """What no system can do without."""
        kept = ("SYSTEMROOT", "SYSTEMDRIVE", "COMSPEC") if sys.platform == "win32" else ()
        own = {"PATH": os.defpath, "HOME": str(self.home), "USERPROFILE": str(self.home)}
        temporary = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(self.temporary))
        return {name: os.environ[name] for name in kept if name in os.environ} | own | temporary

    def run(self, *words: str, code: int = 0, command: str = "") -> str:
        """What it prints; anything but the expected exit code ends the trial."""
        line = [command or str(self.program), *words]
        # What another program keeps ready lies elsewhere: what this one keeps is looked at in the end.
        own = self.environment | ({"STANDARDS_LINT_HOME": str(self.folder / "lain")} if command else {})
        done = subprocess.run(line, cwd=self.folder, env=own, capture_output=True, timeout=120, check=False, input=b"")
        out, err = done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
        told = f"{' '.join(words)}\n{out[-2000:]}\n{err[-4000:]}"
        need(done.returncode == code and "Traceback" not in err, f"exit code {done.returncode}, not {code}: {told}")
        return out + err

    def report(self, *words: str, command: str = "") -> str:
        """The examples judged, as JSON."""
        more = ("--as-of", DAY, "--format", "json", "--fail-on", "never", "--no-cache")
        return self.run("check", "contoh", *more, *words, command=command)


def need(held: bool, what: str) -> None:
    """Ends the trial with a sentence where something does not hold."""
    if not held:
        raise SystemExit(f"one-file program: {what}")


def words_of_command(place: Place) -> None:
    need("standards-lint" in place.run("--version"), "no version")
    need("check" in place.run("--help"), "no help")
    place.run("tidak-ada", code=2)
    need("tidak ada berkas" in place.run("tidak-ada.docx", code=2), "a file that is not there")
    need("PGD006" in place.run("explain", "PGD006"), "explain")
    place.run("rules", "check")
    place.run("rules", "test", "PGD006")
    place.run("config", "show")
    place.run("demo", "coba", "--no-pause")
    place.run("new", "standard", "--output", "baru.yaml")
    need("services" in place.run("extract", f"contoh/{DRAFT}", "--format", "json"), "extract")
    place.run("convert", f"contoh/{DRAFT}", "--to", "md", "--output", "draf.md")
    need(
        "satu berkas" in place.run("batch", "contoh", "--out", "tabel", code=2),
        "batch does not say why",
    )


def judgements(place: Place, like: str) -> None:
    first = place.report()
    found = json.loads(first)
    need(all(one["readable"] for one in found["documents"]), "an example was not read")
    need(sum(len(one["findings"]) for one in found["documents"]) > 50, "hardly any findings")
    need(first == place.report("--jobs", "2"), "two processes judge otherwise than one")
    need(alike(found, place.report("--engine", "python")), "the engines differ")
    if like:
        need(first == place.report(command=shutil.which(like) or like), "it judges otherwise than what is installed")


def alike(found: dict[str, object], other: str) -> bool:
    """The documents of two reports are the same; the engine that a report names may be another."""
    return found["documents"] == json.loads(other)["documents"]


def forms(place: Place) -> None:
    wanted = {"html": b"<!DOCTYPE", "xlsx": b"PK", "docx": b"PK", "surat": b"PK", "sarif": b"{", "junit": b"<"}
    for form, begin in wanted.items():
        target = f"hasil-{form}.{'docx' if form == 'surat' else form}"
        place.run("check", f"contoh/{DRAFT}", "--format", form, "--output", target, "--fail-on", "never")
        need((place.folder / target).read_bytes().lstrip().startswith(begin), f"the report as {form}")
    place.run("check", "contoh/buruk-cetakan.pdf", "--format", "pdf", "--output", "hasil.pdf", "--fail-on", "never")


def other_programs(place: Place) -> None:
    if not any(map(shutil.which, ("soffice", "libreoffice"))):
        print("not tried: reading by LibreOffice (not at hand)")
        return
    (place.folder / "lama.rtf").write_bytes(RTF)
    need("DOK1" not in place.run("check", "lama.rtf", "--fail-on", "never"), "LibreOffice could not be begun")


def nothing_stays(place: Place) -> None:
    left = sorted(path.name for path in place.temporary.iterdir())
    need(not left, f"temporary files stay: {left}")
    twice = [path.name.partition("-")[0] for path in place.home.rglob("*.terkompilasi")]
    need(len(twice) == len(set(twice)), f"what is kept ready is made anew at every start: {sorted(twice)}")


def starts(place: Place) -> Iterator[str]:
    """How long it takes to start; told, not judged."""
    for words in (("--version",), ("check", "contoh/baik-sop.txt")):
        seconds = []
        for _ in range(3):
            begun = time.perf_counter()
            place.run(*words)
            seconds.append(time.perf_counter() - begun)
        yield f"{' '.join(words)}: {', '.join(f'{one:.2f} s' for one in seconds)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("program", type=Path)
    parser.add_argument("--like", default="")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Place(given.program.resolve(), Path(folder).resolve())
        words_of_command(place)
        judgements(place, given.like)
        forms(place)
        other_programs(place)
        try_page(place.program, place.folder, place.environment)
        try_editor(place.program, place.folder, place.environment)
        nothing_stays(place)
        for line in starts(place):
            print(line)
    print(f"{given.program}: all tried ({given.program.stat().st_size / 1e6:.1f} MB)")


if __name__ == "__main__":
    main()
