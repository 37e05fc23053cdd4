"""What a pack changes in the rules of the packs that it extends: ``penyesuaian.yaml``.

A region raises, lowers or switches off rules that others wrote, or tells them in its own words. Each change has a
reason, which every report tells beside the finding; what was switched off is judged all the same and told as put aside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib.resources.abc import Traversable

from standards_lint.errors import PackError
from standards_lint.model.fact import FACT_KINDS
from standards_lint.model.finding import Severity
from standards_lint.packs.build import read_basis
from standards_lint.packs.patterns import read_text
from standards_lint.packs.problems import Problems, suggestion, unknown_regulation
from standards_lint.packs.proof import highest_by
from standards_lint.packs.schema_check import check_schema
from standards_lint.packs.source import SourceFile, read_mapping
from standards_lint.packs.spec import Adjustment, Rule
from standards_lint.packs.yaml_lines import YamlMap
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

FILE = "penyesuaian.yaml"
"""Name of the file in a pack's folder."""

_PLACEHOLDER = ready_pattern(r"\{([^{}]*)\}")


def read_adjustments(
    root: Traversable, beneath: Iterable[Rule], known: Callable[[str], bool] | None, problems: Problems
) -> tuple[Adjustment, ...]:
    """The changes of a pack; those with faults are noted and left out.

    Args:
        root: The pack's folder.
        beneath: The rules of the packs that it extends.
        known: Whether a regulation may be named; None for any.
        problems: Takes the faults.
    """
    if not (root / FILE).is_file():
        return ()
    try:
        file = read_mapping(root, FILE)
    except PackError as error:
        problems.add_error(error)
        return ()
    if not check_schema(file.tree, "adjustments", file.label, problems):
        return ()
    rules = {rule.code: rule for rule in beneath}
    found: dict[str, Adjustment] = {}
    for entry in file.tree["rules"]:
        before = len(problems.found)
        checks = _Checks(file, entry, problems)
        checks.check(rules, known)
        if entry["code"] in found:
            checks.add("code", f"{entry['code']} sudah disesuaikan di baris {found[entry['code']].line}; gabungkan")
        if len(problems.found) == before:
            found[entry["code"]] = _build(entry)
    return tuple(found.values())


def _build(entry: YamlMap) -> Adjustment:
    return Adjustment(
        code=entry["code"],
        reason=read_text(entry["reason"]),
        severity=Severity(entry["severity"]) if "severity" in entry else None,
        off=entry.get("off", False),
        message=read_text(entry["message"]) if "message" in entry else None,
        advice=read_text(entry["advice"]) if "advice" in entry else None,
        basis=tuple(map(read_basis, entry.get("basis", ()))),
        line=entry.line,
    )


@dataclass(frozen=True, slots=True)
class _Checks:
    """One entry against the rule that it changes."""

    file: SourceFile
    entry: YamlMap
    problems: Problems

    def add(self, key: str, message: str) -> None:
        """Notes a fault at a key of the entry."""
        self.problems.add(self.file.label, self.entry.line_of(key), message)

    def check(self, rules: Mapping[str, Rule], known: Callable[[str], bool] | None) -> None:
        """Notes what cannot be changed, or not so."""
        entry, code = self.entry, self.entry["code"]
        rule = rules.get(code)
        if rule is None:
            self.add("code", f"tidak ada aturan “{code}” dalam paket yang diperluas{suggestion(code, rules)}")
            return
        if rule.raised:
            self.add("code", f"{code} dipicu oleh program sendiri dan tidak dapat disesuaikan; hapus")
            return
        changed = {"severity", "message", "advice", "basis"} & entry.keys()
        if entry.get("off") and changed:
            self.add("off", f"{code}: “off: true” tidak dapat disertai {', '.join(sorted(changed))}; pilih salah satu")
        if not entry.get("off") and not changed:
            self.add("code", f"{code}: belum ada yang diubah; tulis “severity”, “message”, “advice”, atau “off: true”")
        self._check_basis(known)
        self._check_severity(rule)
        for key in ("message", "advice"):
            self._check_placeholders(key, rule)

    def _check_basis(self, known: Callable[[str], bool] | None) -> None:
        listed = self.entry.get("basis", ())
        for index, basis in enumerate(listed):
            regulation = basis["regulation"]
            if basis["verified"] != "practice" and known is not None and not known(regulation):
                self.problems.add(self.file.label, listed.line_of(index), unknown_regulation(regulation))

    def _check_severity(self, rule: Rule) -> None:
        if "severity" not in self.entry:
            return
        severity = Severity(self.entry["severity"])
        own = [basis["verified"] for basis in self.entry.get("basis", ())]
        most = max(highest_by([*own, *(basis.verified for basis in rule.basis)]), rule.severity, key=_rank)
        if severity is rule.severity:
            self.add("severity", f"{rule.code} sudah “{severity}”; hapus baris ini")
        elif severity.rank > most.rank:
            reason = "sebutkan di “basis” pasal daerah yang dibaca (verified: text) yang mendukungnya"
            self.add("severity", f"{rule.code}: dasar aturan ini hanya mendukung “{most}”; {reason}")

    def _check_placeholders(self, key: str, rule: Rule) -> None:
        kinds = {pattern.alias: pattern.kind for pattern in rule.patterns if not pattern.negated}
        for lang, text in self.entry.get(key, {}).items():
            for name in _PLACEHOLDER.findall(text):
                alias, _, attribute = name.partition(".")
                if alias not in kinds or attribute not in FACT_KINDS[kinds[alias]]:
                    known = [f"{a}.{attr}" for a, kind in kinds.items() for attr in FACT_KINDS[kind]]
                    line = self.entry[key].line_of(lang)
                    told = f"{rule.code}: “{{{name}}}” tidak dikenal aturan ini{suggestion(name, known)}"
                    self.problems.add(self.file.label, line, told)


def _rank(severity: Severity) -> int:
    return severity.rank
