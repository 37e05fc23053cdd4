"""The questions for the reviewer against the schema, the register and each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field

from standards_lint.packs.problems import Problems, suggestion, unknown_regulation
from standards_lint.packs.schema_check import check_schema
from standards_lint.packs.source import SourceFile
from standards_lint.records import dataclass


@dataclass(slots=True)
class QuestionChecks:
    """Checks the files of ``penelaah/`` one after another and remembers the ids."""

    problems: Problems
    known: Callable[[str], bool]
    """Whether the register of regulations has a key."""
    seen: dict[str, str] = field(default_factory=dict)
    """Id to the file it stands in."""

    def check(self, file: SourceFile, components: frozenset[str]) -> bool:
        """Notes what is wrong with a file; True where its shape is right."""
        if not check_schema(file.tree, "questions", file.label, self.problems):
            return False
        before = len(self.problems.found)
        for entry in file.tree["questions"]:
            line, name = entry.line, entry["id"]
            if name in self.seen:
                self._add(file, line, f"id “{name}” sudah dipakai di {self.seen[name]}; id tidak boleh berulang")
            self.seen.setdefault(name, file.label)
            component = entry.get("component", "")
            if component and component not in components:
                hint = suggestion(component, components)
                self._add(file, entry.line_of("component"), f"{name}: tidak ada komponen “{component}”{hint}")
            for basis in entry["basis"]:
                if basis["verified"] != "practice" and not self.known(basis["regulation"]):
                    self._add(file, line, f"{name}: {unknown_regulation(basis['regulation'])}")
        return len(self.problems.found) == before

    def _add(self, file: SourceFile, line: int, message: str) -> None:
        self.problems.add(file.label, line, message)
