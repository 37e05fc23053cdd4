"""Patterns of a rule against the public language of facts: every kind, attribute, word, type and alias.

A misspelt attribute must be an error with a line and not a rule that never fires.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from standards_lint.model.fact import FACT_KINDS, Attribute
from standards_lint.packs.patterns import REFERENCE
from standards_lint.packs.problems import Problems, suggestion
from standards_lint.packs.spec import Op
from standards_lint.packs.yaml_lines import YamlList, YamlMap
from standards_lint.records import dataclass
from standards_lint.storage.ready import ready_pattern

RESERVED = frozenset({"not", "knowledge", "v", "items", "message", "id", "sid", "s0"})
"""Words that mean something else in a rule and cannot be aliases."""

_ALIAS = ready_pattern(r"[a-z][a-z0-9_]*")
_ORDER = frozenset({Op.LT, Op.LTE, Op.GT, Op.GTE})
_MANY = 20
"""Most words of a list that is told beside a suggestion."""
_TYPES = {str: "teks", int: "bilangan bulat", bool: "true atau false"}

Words = Mapping[tuple[str, str], frozenset[str]]
"""(kind, attribute) to the words that a pack's knowledge and vocabulary know, where the schema leaves them open."""


@dataclass(slots=True)
class PatternChecks:
    """Checks the patterns of one rule, in order, and remembers what they bind."""

    file: str
    problems: Problems
    words: Words
    bound: dict[str, str] = field(default_factory=dict)
    """Alias to kind of fact."""

    def within(self) -> PatternChecks:
        """Checks for patterns that see these aliases and add their own (a guard)."""
        return PatternChecks(self.file, self.problems, self.words, dict(self.bound))

    def check_when(self, when: YamlList) -> None:
        """Checks a list of patterns and binds their aliases."""
        for index, item in enumerate(when):
            for alias, body in item.items():
                line = when.line_of(index)
                self._check_pattern(alias, body, line)
                if alias == "not":
                    continue
                self._check_alias(alias, line)
                self.bound[alias] = body["kind"]

    def check_condition(self, key: str, raw: object, line: int) -> None:
        """Checks one condition ``alias.attribute: test`` of a level."""
        alias, dot, attribute = key.partition(".")
        if not dot:
            self._add(line, f"syarat “{key}” ditulis “alias.atribut”, misalnya “doc.form”")
        elif alias not in self.bound:
            self._add(line, self._unbound(alias))
        else:
            self._check_tests(self.bound[alias], attribute, raw, line)

    def check_attribute(self, kind: str, name: str, line: int) -> Attribute | None:
        """The attribute; notes an unknown one."""
        schema = FACT_KINDS.get(kind)
        if schema is None:
            return None
        if name not in schema:
            known = f"; yang dikenal: {', '.join(schema)}"
            self._add(line, f"fakta “{kind}” tidak memiliki atribut “{name}”{suggestion(name, schema)}{known}")
        return schema.get(name)

    def _add(self, line: int, message: str) -> None:
        self.problems.add(self.file, line, message)

    def _unbound(self, alias: str) -> str:
        known = f"; yang sudah ada: {', '.join(self.bound)}" if self.bound else ""
        return f"alias “{alias}” belum diikat oleh pola sebelumnya{suggestion(alias, self.bound)}{known}"

    def _check_alias(self, alias: str, line: int) -> None:
        if not _ALIAS.fullmatch(alias) or alias in RESERVED:
            self._add(line, f"“{alias}” tidak dapat menjadi alias; pakai kata huruf kecil lain, misalnya “c”")
        if alias in self.bound:
            self._add(line, f"alias “{alias}” diikat dua kali; beri nama lain")

    def _check_pattern(self, alias: str, body: YamlMap, line: int) -> None:
        kind = body["kind"]
        if kind not in FACT_KINDS:
            known = f"; yang dikenal: {', '.join(FACT_KINDS)}"
            hint = suggestion(str(kind), FACT_KINDS)
            self._add(body.line_of("kind"), f"tidak ada fakta jenis “{kind}” (pola “{alias}”){hint}{known}")
            return
        for attribute, raw in body.items():
            if attribute != "kind":
                self._check_tests(kind, attribute, raw, body.line_of(attribute) or line)

    def _check_tests(self, kind: str, name: str, raw: object, line: int) -> None:
        attribute = self.check_attribute(kind, name, line)
        if attribute is None:
            return
        if not isinstance(raw, YamlMap):
            self._check_value(kind, name, attribute, raw, line)
            return
        if not raw:
            self._add(line, f"uji atas “{name}” kosong; tulis nilainya atau {{ne: …}}")
        for op, value in raw.items():
            self._check_operator(kind, name, attribute, op, value, raw.line_of(op))

    def _check_operator(self, kind: str, name: str, attribute: Attribute, op: str, value: object, line: int) -> None:
        operators = [o.value for o in Op]
        if op not in operators:
            hint = suggestion(op, operators)
            self._add(line, f"pembanding “{op}” tidak dikenal{hint}; pilih {', '.join(operators)}")
        elif op in _ORDER and attribute.type is not int:
            self._add(
                line,
                f"“{op}” membandingkan besar bilangan, tetapi “{kind}.{name}” bukan bilangan; pakai eq, ne, atau in",
            )
        elif op != Op.IN:
            self._check_value(kind, name, attribute, value, line)
        elif not isinstance(value, YamlList) or not value:
            self._add(line, f"“in” atas “{name}” memerlukan daftar yang tidak kosong: {{in: [a, b]}}")
        else:
            for item in value:
                self._check_value(kind, name, attribute, item, line)

    def _check_value(self, kind: str, name: str, attribute: Attribute, value: object, line: int) -> None:
        if isinstance(value, str) and value.startswith("$"):
            self._check_reference(kind, name, attribute, value, line)
        elif type(value) is not attribute.type:
            wanted = _TYPES[attribute.type]
            self._add(line, f"“{kind}.{name}” dibandingkan dengan {wanted}, bukan {_shown(value)}")
        elif isinstance(value, str):
            self._check_word(kind, name, attribute, value, line)

    def _check_word(self, kind: str, name: str, attribute: Attribute, value: str, line: int) -> None:
        known = frozenset(attribute.values) or self.words.get((kind, name), frozenset())
        if known and value not in known:
            near = suggestion(value, known)
            # The names of all patterns would bury the one that was meant.
            choices = ", ".join(sorted(word or '""' for word in known))
            told = near if near and len(known) > _MANY else f"{near}; pilih {choices}"
            self._add(line, f"“{kind}.{name}” tidak pernah “{value}”{told}")

    def _check_reference(self, kind: str, name: str, attribute: Attribute, value: str, line: int) -> None:
        match = REFERENCE.fullmatch(value)
        if not match:
            self._add(line, f"“{value}” bukan rujukan; tulis “$alias.atribut” atau “$knowledge.berkas.kunci”")
            return
        alias, other_name = match.groups()
        if alias not in self.bound:
            self._add(line, self._unbound(alias))
            return
        other = self.check_attribute(self.bound[alias], other_name, line)
        if other is not None and other.type is not attribute.type:
            both = f"“{kind}.{name}” ({_TYPES[attribute.type]}) dan “{value}” ({_TYPES[other.type]})"
            self._add(line, f"{both} berbeda tipe dan tidak dapat dibandingkan")


def _shown(value: object) -> str:
    if value is None:
        return "nilai kosong"
    return f"“{value}”" if isinstance(value, str) else str(value).lower()
