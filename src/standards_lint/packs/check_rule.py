"""One rule, its variant expanded, against everything a schema cannot say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from standards_lint.model.finding import Severity
from standards_lint.packs.build import default_scaffold
from standards_lint.packs.check_patterns import PatternChecks, Words
from standards_lint.packs.check_shown import check_shown
from standards_lint.packs.examples import Scaffold
from standards_lint.packs.fixes import check_fixes, fix_texts
from standards_lint.packs.predicates import check_predicate
from standards_lint.packs.problems import Problems, suggestion, unknown_regulation
from standards_lint.packs.proof import highest_by
from standards_lint.packs.source import SourceFile
from standards_lint.packs.spec import Category
from standards_lint.packs.yaml_lines import YamlList, YamlMap
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

NEAR_MISSES = 2
"""Cases with nothing to report that a stable rule needs: looks wrong, is right."""

_OF_PATTERNS = (
    "when", "at", "quote", "place", "levels", "not_judged", "fold", "fix", "predicate", "cases", "examples",
)  # fmt: skip
"""Keys that only rules with patterns have."""
_PLACEHOLDER = ready_pattern(r"\{([^{}]*)\}")
_NAME = ready_pattern(r"([a-z][a-z0-9_]*)\.([a-z][a-z0-9_]*)")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a rule may name beside itself."""

    categories: Mapping[str, Category]
    scaffolds: Mapping[str, Scaffold]
    words: Words
    known: Callable[[str], bool]
    """Whether a regulation is in the register or declared by the pack."""
    edition: str = ""
    """Of the pack."""


def check_rule(tree: YamlMap, file: SourceFile, around: Surroundings, problems: Problems) -> None:
    """Notes what is wrong with a rule whose shape is right."""
    checks = _RuleChecks(tree, file, around, problems)
    checks.check_name()
    checks.check_basis()
    checks.check_severities()
    checks.check_patterns()
    checks.check_examples()
    checks.check_history()


@dataclass(slots=True)
class _RuleChecks:
    tree: YamlMap
    file: SourceFile
    around: Surroundings
    problems: Problems

    def _add(self, line: int, message: str) -> None:
        self.problems.add(self.file.label, line, f"{self.tree['code']}: {message}")

    def check_name(self) -> None:
        code, category = self.tree["code"], self.around.categories[self.file.folder]
        if not code.startswith(category.prefix):
            where = f"folder {self.file.folder} memakai awalan {category.prefix}"
            self._add(self.tree.line_of("code"), f"awalan kode tidak cocok dengan foldernya: {where}")

    def check_basis(self) -> None:
        basis: YamlList = self.tree["basis"]
        if not basis and self.around.categories[self.file.folder].law:
            self._add(
                self.tree.line_of("basis"), "dasar hukum belum ditulis; sebutkan paling sedikit satu pasal di “basis”"
            )
        for index, entry in enumerate(basis):
            regulation = entry["regulation"]
            if entry["verified"] != "practice" and not self.around.known(regulation):
                self._add(basis.line_of(index), unknown_regulation(regulation))

    def check_severities(self) -> None:
        cap = self._cap()
        highest = Severity(self.tree["severity"])
        for path, severity, line in self._severities():
            if severity.rank > cap.rank:
                reason = f"dasar aturan ini hanya mendukung “{cap}” (error memerlukan dasar dengan verified: text)"
                self._add(line, f"{path} “{severity}” terlalu berat: {reason}")
            if severity.rank > highest.rank:
                self._add(
                    line, f"{path} “{severity}” lebih berat daripada severity aturan (“{highest}”); naikkan severity"
                )
        levels = self.tree.get("levels", YamlList(0))
        for index, level in enumerate(levels[:-1]):
            if "if" not in level:
                self._add(
                    levels.line_of(index), f"levels[{index + 1}] tanpa “if” menutup tingkat sesudahnya; taruh di akhir"
                )

    def _cap(self) -> Severity:
        """The highest severity that the basis proves."""
        return highest_by(entry["verified"] for entry in self.tree["basis"])

    def _severities(self) -> Iterator[tuple[str, Severity, int]]:
        yield "severity", Severity(self.tree["severity"]), self.tree.line_of("severity")
        for index, level in enumerate(self.tree.get("levels", ())):
            yield f"levels[{index + 1}].severity", Severity(level["severity"]), level.line_of("severity")
        if "fold" in self.tree:
            yield "fold.severity", Severity(self.tree["fold"]["severity"]), self.tree["fold"].line_of("severity")

    def check_patterns(self) -> None:
        if self.tree.get("raised"):
            self._check_raised()
            return
        for key in ("when", "at"):
            if key not in self.tree:
                self._add(self.tree.line, f"“{key}” belum ditulis; aturan memerlukan pola dan tempat temuan")
                return
        checks = PatternChecks(self.file.label, self.problems, self.around.words)
        when: YamlList = self.tree["when"]
        if "not" in when[0]:
            self._add(when.line_of(0), "pola pertama harus positif (bukan “not”), agar ada tempat yang dapat ditunjuk")
        checks.check_when(when)
        if self.tree["at"] not in checks.bound:
            hint = suggestion(self.tree["at"], checks.bound)
            self._add(self.tree.line_of("at"), f"“at: {self.tree['at']}” bukan alias dari pola positif{hint}")
        else:
            check_shown(self.tree, checks, self._add)
            check_fixes(self.tree, checks, self._add)
        check_predicate(self.tree, self._add)
        for level in self.tree.get("levels", ()):
            for key, raw in level.get("if", {}).items():
                checks.check_condition(key, raw, level["if"].line_of(key))
        self._check_texts(checks)

    def _check_raised(self) -> None:
        for key in _OF_PATTERNS:
            if key in self.tree:
                self._add(
                    self.tree.line_of(key), f"“{key}” tidak berlaku pada aturan yang dipicu oleh program (raised: true)"
                )
        for text, line in _strings(self.tree, "message", "advice"):
            self._check_placeholders(text, line, None, {"message"})

    def _check_texts(self, checks: PatternChecks) -> None:
        for text, line in (*_strings(self.tree, "message", "advice"), *fix_texts(self.tree)):
            self._check_placeholders(text, line, checks, set())
        for text, line in _strings(self.tree, "summary", "why", "known_limits"):
            self._check_placeholders(text, line, None, set())
        for level in self.tree.get("levels", ()):
            for text, line in _strings(level, "message", "advice"):
                self._check_placeholders(text, line, checks, set())
        for guard in self.tree.get("not_judged", ()):
            inner = checks.within()
            inner.check_when(guard["when"])
            for text, line in _strings(guard, "reason"):
                self._check_placeholders(text, line, inner, set())
        if "fold" in self.tree:
            self._check_fold(self.tree["fold"], checks)

    def _check_fold(self, fold: YamlMap, checks: PatternChecks) -> None:
        for text, line in _strings(fold, "key"):
            self._check_placeholders(text, line, None, set())
        for text, line in _strings(fold, "item"):
            self._check_placeholders(text, line, checks, set())
        for text, line in _strings(fold, "message"):
            self._check_placeholders(text, line, checks, {"items"})
            if "{items}" not in text:
                self._add(line, "fold.message harus memuat “{items}”, tempat isi yang dilipat disebut")

    def _check_placeholders(self, text: str, line: int, checks: PatternChecks | None, words: set[str]) -> None:
        for name in _PLACEHOLDER.findall(text):
            match = _NAME.fullmatch(name)
            if name in words:
                continue
            if not match or checks is None or match[1] not in checks.bound:
                hint = suggestion(name.partition(".")[0], checks.bound) if checks else ""
                self._add(line, f"“{{{name}}}” tidak diikat oleh pola positif mana pun{hint}")
            else:
                checks.check_attribute(checks.bound[match[1]], match[2], line)

    def check_examples(self) -> None:
        if self.tree.get("raised") or self.tree["status"] == "deprecated":
            return
        if "examples" not in self.tree:
            self._add(self.tree.line, "contoh belum ditulis; tambahkan “examples” dengan “bad” dan “good”")
            return
        examples, cases = self.tree["examples"], self.tree.get("cases", YamlList(0))
        for given in (examples, *cases):
            self._check_day(given)
        if "at" in examples:
            self._check_place(examples, examples.line)
        else:
            for key in ("bad", "good"):
                if examples[key] is None:
                    self._add(
                        examples.line_of(key), f"“{key}: null” memerlukan “at”: bagian yang dihapus dari kerangka"
                    )
        for index, case in enumerate(cases):
            self._check_case(case, cases.line_of(index))
        for given in (examples, *cases):
            for other in given.get("beside", ()):
                self._check_beside(other)
        quiet = sum(not case["expect"] for case in cases)
        if self.tree["status"] == "stable" and quiet < NEAR_MISSES:
            line = self.tree.line_of("cases")
            self._add(line, f"aturan stable memerlukan {NEAR_MISSES} kasus hampir salah (expect: []); sekarang {quiet}")

    def check_history(self) -> None:
        """Changes stand in the order in which users came to see them, and none is promised for later."""
        before: tuple[int, ...] = ()
        latest = _numbers(self.around.edition)
        for entry in self.tree.get("history", ()):
            line, edition = entry.line_of("edition"), _numbers(str(entry["edition"]))
            if edition < before:
                self._add(line, "“history” diurutkan dari edisi yang paling lama; pindahkan entri ini ke atas")
            if latest and edition > latest:
                told = f"edisi {entry['edition']} belum ada; paket ini edisi {self.around.edition}"
                self._add(line, f"{told}; tulis edisi paket yang membawa perubahan itu")
            before = max(before, edition)
            for text, at in _strings(entry, "change"):
                self._check_placeholders(text, at, None, set())

    def _check_case(self, case: YamlMap, line: int) -> None:
        if ("text" in case) == ("document" in case):
            self._add(
                line, f"kasus “{case['name']}” memerlukan “text” (potongan) atau “document” (dokumen utuh), salah satu"
            )
        elif "text" in case:
            self._check_place(case, line)

    def _check_beside(self, other: YamlMap) -> None:
        """A document that is judged beside an example: a whole one, or a scaffold with or without a changed section."""
        if ("scaffold" in other) == ("document" in other):
            self._add(other.line, "“beside” memerlukan “scaffold” atau “document”, salah satu")
        elif ("at" in other) != ("text" in other):
            self._add(other.line, "“beside” dengan “at” memerlukan “text”, isi baru bagian itu, dan sebaliknya")
        elif "scaffold" in other:
            scaffold = self._scaffold(other["scaffold"], other.line)
            if scaffold is not None and "at" in other:
                self._check_section(scaffold, other["at"], other.line)

    def _check_day(self, given: YamlMap) -> None:
        try:
            date.fromisoformat(given.get("as_of", "2026-01-01"))
        except ValueError:
            self._add(given.line_of("as_of"), f"“as_of: {given['as_of']}” bukan tanggal yang ada; tulis TTTT-BB-HH")

    def _check_place(self, given: YamlMap, line: int) -> None:
        """The scaffold that an example or case names, and the section in it."""
        shared = self.tree["examples"]
        name = given.get("scaffold", shared.get("scaffold", default_scaffold(self.tree)))
        scaffold = self._scaffold(name, line)
        if scaffold is not None:
            self._check_section(scaffold, given.get("at", shared.get("at", "")), line)

    def _scaffold(self, name: str, line: int) -> Scaffold | None:
        scaffold = self.around.scaffolds.get(name)
        if scaffold is None:
            hint = suggestion(name, self.around.scaffolds)
            self._add(line, f"kerangka “{name}” tidak ada di scaffolds/{hint}; sebutkan “scaffold”")
        return scaffold

    def _check_section(self, scaffold: Scaffold, at: str, line: int) -> None:
        if scaffold.section(at) is None:
            known = [section.id for section in scaffold.sections]
            self._add(
                line,
                f"kerangka “{scaffold.id}” tidak memiliki bagian “{at}”{suggestion(at, known)}; "
                f"pilih {', '.join(known)}",
            )


def _numbers(edition: str) -> tuple[int, ...]:
    """``2026.1`` as (2026, 1); empty for a version that has no numbers to be ordered by."""
    parts = edition.split(".")
    return tuple(map(int, parts)) if all(part.isdigit() for part in parts) else ()


def _strings(tree: YamlMap, *keys: str) -> Iterable[tuple[str, int]]:
    """(text, line) of the texts under these keys, both languages."""
    for key in keys:
        value = tree.get(key)
        if isinstance(value, str):
            yield value, tree.line_of(key)
        elif isinstance(value, YamlMap):
            yield from ((value[lang], value.line_of(lang)) for lang in ("id", "en"))
