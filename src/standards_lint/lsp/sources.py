"""Where rules and regulations stand in files, for editors that lead there."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from lsprotocol.types import Location, Position, Range

from standards_lint.knowledge.data import national
from standards_lint.lsp.diagnostics import Sources
from standards_lint.session import Session

_REGISTER = Path("knowledge", "peraturan.tsv")


class Files:
    """Looks up in the files of the packs of a session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def sources(self) -> Sources:
        """What diagnostics lead to."""
        return Sources(self.rule, self.regulation, self._session.knowledge.register.title_of)

    def rule(self, code: str) -> Location | None:
        """The place of a rule in its file; None for a pack that does not lie in a folder."""
        return self._rules.get(code)

    def regulation(self, key: str) -> Location | None:
        """The line of a regulation in the national register."""
        line = self._lines.get(key)
        return None if line is None else _at(Path(str(national())) / _REGISTER, line)

    @cached_property
    def _rules(self) -> dict[str, Location]:
        found = {}
        for pack in self._session.packs:
            for rule in pack.rules:
                file = Path(str(pack.root)) / rule.file
                if rule.file and file.is_file():
                    found[rule.code] = _at(file, max(rule.line, 1))
        return found

    @cached_property
    def _lines(self) -> dict[str, int]:
        file = Path(str(national())) / _REGISTER
        if not file.is_file():  # a program that runs out of an archive
            return {}
        lines = file.read_text(encoding="utf-8").splitlines()
        return {line.partition("\t")[0]: number for number, line in enumerate(lines, 1)}


def _at(file: Path, line: int) -> Location:
    start = Position(line - 1, 0)
    return Location(file.resolve().as_uri(), Range(start, start))
