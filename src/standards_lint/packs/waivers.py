"""A YAML file with findings that an office has waived → `Waiver`s; docs/suppression.md has its form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from standards_lint.errors import PackError
from standards_lint.model.exemption import Waiver
from standards_lint.packs.problems import Problems, pack_error, suggestion
from standards_lint.packs.schema_check import check_schema
from standards_lint.packs.source import read_yaml
from standards_lint.packs.spec import Rule
from standards_lint.packs.yaml_lines import YamlMap
from standards_lint.records import dataclass

LONGEST = 2
"""Years that a waiver may last: a reason that holds for longer belongs into the document."""

_KEY = "pengecualian"


def load_waivers(paths: Sequence[Path], rules: Sequence[Rule], today: date) -> tuple[Waiver, ...]:
    """The waivers in files, in the order in which they are written.

    Args:
        paths: YAML files.
        rules: Those that may be waived are among them.
        today: The day from which on a waiver may last `LONGEST` years.

    Raises:
        PackError: telling everything that is wrong, a line each: file, line, what is wrong, what to write.
    """
    problems = Problems()
    waivers = [waiver for path in paths for waiver in _read(path, rules, _latest(today), problems)]
    if problems.found:
        raise pack_error(problems.sorted())
    return tuple(waivers)


def _latest(today: date) -> date:
    try:
        return today.replace(year=today.year + LONGEST)
    except ValueError:  # the 29th of February
        return today.replace(year=today.year + LONGEST, day=28)


def _read(path: Path, rules: Sequence[Rule], latest: date, problems: Problems) -> Iterator[Waiver]:
    file = str(path)
    if not path.is_file():
        problems.add(file, 0, "berkas pengecualian ini tidak ada; betulkan nama atau letaknya")
        return
    try:
        tree = read_yaml(path, file)
    except PackError as error:
        problems.add_error(error)
        return
    if not isinstance(tree, YamlMap):
        problems.add(file, 1, f"isi berkas harus berupa “{_KEY}:” yang diikuti daftar pengecualian")
        return
    if not check_schema(tree, "waivers", file, problems):
        return
    entries = _Entries(file, path.resolve().parent.as_posix(), rules, latest, problems)
    for entry in tree[_KEY]:
        yield from entries.waiver(entry)


@dataclass(frozen=True, slots=True)
class _Entries:
    """Reads the entries of one file, and notes what they say wrongly."""

    file: str
    folder: str
    rules: Sequence[Rule]
    latest: date
    problems: Problems

    def waiver(self, entry: YamlMap) -> Iterator[Waiver]:
        """An entry as a waiver; nothing where its day cannot be read."""
        self._check_rule(entry)
        until = self._day(entry)
        if until is None:
            return
        yield Waiver(
            rule=entry["aturan"],
            documents=entry["dokumen"],
            reason=" ".join(entry["alasan"].split()),
            approver=" ".join(entry["disetujui_oleh"].split()),
            until=until,
            file=self.file,
            line=entry.line,
            folder=self.folder,
            service=entry.get("layanan", ""),
            component=entry.get("komponen", ""),
            quote=entry.get("kutipan", ""),
            fingerprint=entry.get("sidik_jari", ""),
            basis=" ".join(entry.get("dasar", "").split()),
        )

    def _check_rule(self, entry: YamlMap) -> None:
        named = entry["aturan"]
        rule = next((rule for rule in self.rules if named.upper() == rule.code or named == rule.name), None)
        if rule is None:
            hint = suggestion(named, [word for rule in self.rules for word in (rule.code, rule.name)])
            told = f"tidak ada aturan “{named}”{hint or '; lihat daftarnya dengan “standards-lint rules list”'}"
            self.problems.add(self.file, entry.line_of("aturan"), told)
        elif rule.raised:
            told = f"aturan “{named}” dipicu oleh program sendiri dan tidak dapat dikecualikan; hapus pengecualian ini"
            self.problems.add(self.file, entry.line_of("aturan"), told)

    def _day(self, entry: YamlMap) -> date | None:
        line = entry.line_of("sampai")
        try:
            until = date.fromisoformat(entry["sampai"])
        except ValueError:
            self.problems.add(self.file, line, f"“sampai: {entry['sampai']}” bukan tanggal yang ada")
            return None
        if until > self.latest:
            told = f"“sampai: {until}” lebih dari {LONGEST} tahun lagi; tulis paling lama {self.latest}"
            self.problems.add(self.file, line, told)
        return until
