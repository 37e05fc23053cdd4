"""Other linters, in environments of their own beside the benchmark: never among what this program needs.

A peer that is not installed is left out with a note. They do other work than this program; what they set is the
measure of what people are used to wait for.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import venv
from dataclasses import dataclass
from pathlib import Path

from measuring import Command

_PYTHON = ("yamllint", "proselint", "sqlfluff", "redline-buddy")
_NODE = (
    "textlint", "textlint-rule-no-todo", "textlint-rule-terminology", "markdownlint-cli2", "@stoplight/spectral-cli",
)  # fmt: skip
_COMPONENTS = (
    "dasar hukum;persyaratan;prosedur;jangka waktu;biaya;produk pelayanan;sarana;kompetensi pelaksana;"
    "pengawasan internal;pengaduan;jumlah pelaksana;jaminan pelayanan;jaminan keamanan;evaluasi kinerja"
)
_SPECTRAL = "rules:\n  judul:\n    given: $\n    then: {field: layanan, function: truthy}\n"


@dataclass(frozen=True, slots=True)
class Peers:
    """Where peers are installed."""

    folder: Path

    def install(self) -> None:
        """Installs all of them; one that cannot be installed is left out later."""
        python = self.folder / "python"
        if not python.exists():
            venv.create(python, with_pip=True)
        for name in _PYTHON:
            subprocess.run([python / "bin" / "pip", "install", "-q", name], check=False)
        node = self.folder / "node"
        node.mkdir(parents=True, exist_ok=True)
        npm = shutil.which("npm")
        if npm:
            subprocess.run([npm, "install", "--silent", "--no-audit", "--no-fund", *_NODE], cwd=node, check=False)

    def versions(self) -> dict[str, str]:
        """Name and version of all that are there."""
        found = {}
        for name, words in {
            "yamllint": ("yamllint", "--version"),
            "proselint": ("proselint", "version"),
            "sqlfluff": ("sqlfluff", "--version"),
            "redline-buddy": ("redline", "--version"),
            "textlint": ("textlint", "--version"),
            "markdownlint-cli2": ("markdownlint-cli2", "--version"),
            "spectral": ("spectral", "--version"),
        }.items():
            program = self._program(words[0])
            if program:
                told = subprocess.run([program, *words[1:]], capture_output=True, text=True, check=False, timeout=60)
                said = (told.stdout or told.stderr).split()
                found[name] = next((w.strip("v,()") for w in said if w.strip("v,()")[:1].isdigit()), "?")
        return found

    def version_lines(self) -> dict[str, Command]:
        """``--version`` of each."""
        wanted = {"yamllint": "--version", "sqlfluff": "--version", "redline-buddy": "--version",
                  "textlint": "--version", "markdownlint-cli2": "--help", "spectral": "--version",
                  "proselint": "version"}  # fmt: skip
        names = {"redline-buddy": "redline"}
        found = {name: self._command(names.get(name, name), option) for name, option in wanted.items()}
        return {name: command for name, command in found.items() if command}

    def on_text(self, *paths: Path) -> dict[str, Command]:
        """A check of files of text, or of a folder of them, by each that takes such."""
        words = tuple(map(str, paths))
        found = {
            "proselint": self._command("proselint", "check", *words),
            "redline-buddy": self._command("redline", "review", "--playbook", str(self._playbook()), *words),
            "textlint": self._command("textlint", "--rule", "no-todo", "--rule", "terminology", *words),
            "markdownlint-cli2": self._command("markdownlint-cli2", *words),
        }
        return {name: command for name, command in found.items() if command}

    def on_yaml(self, path: Path) -> dict[str, Command]:
        """A check of a YAML file by each that takes such."""
        rules = self._place("spectral.yaml")
        rules.write_text(_SPECTRAL, encoding="utf-8")
        found = {
            "yamllint": self._command("yamllint", str(path)),
            "spectral": self._command("spectral", "lint", "--ruleset", str(rules), str(path)),
        }
        return {name: command for name, command in found.items() if command}

    def _playbook(self) -> Path:
        """The fourteen components as keywords."""
        path = self._place("komponen.yaml")
        rules = [
            f"  - id: k{number}\n    title: {words}\n    severity: high\n    description: {words}\n    why: {words}\n"
            f"    suggestion: {words}\n    check:\n      kind: requires_any\n      patterns:\n        - {words}\n"
            for number, words in enumerate(_COMPONENTS.split(";"))
        ]
        path.write_text(
            f"name: komponen\nversion: 1\ndescription: komponen\nrules:\n{''.join(rules)}", encoding="utf-8"
        )
        return path

    def _place(self, name: str) -> Path:
        """A file of the folder, which need not be there where no peer was installed."""
        self.folder.mkdir(parents=True, exist_ok=True)
        return self.folder / name

    def _command(self, program: str, *words: str) -> Command | None:
        found = self._program(program)
        # npm's programs ask for the folder that they are installed in.
        return Command((str(found), *words), folder=self.folder / "node") if found else None

    def _program(self, name: str) -> Path | None:
        for place in (self.folder / "python" / "bin" / name, self.folder / "node" / "node_modules" / ".bin" / name):
            if place.exists():
                return place
        return None


def default_folder() -> Path:
    """Where peers are looked for when nothing is named."""
    return Path(tempfile.gettempdir()) / "standards-lint-peers"
