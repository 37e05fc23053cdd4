"""All that is asked of a pack before its rules may judge anybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from importlib.resources.abc import Traversable

from standards_lint.errors import PackError
from standards_lint.knowledge.regulation import RegulationTable, keys_of
from standards_lint.model.fact import FACT_KINDS
from standards_lint.model.standard import Kind
from standards_lint.packs.build import build_categories
from standards_lint.packs.check_knowledge import check_replaced
from standards_lint.packs.check_levels import check_evaluation
from standards_lint.packs.check_patterns import Words
from standards_lint.packs.check_profiles import check_profiles, check_removed
from standards_lint.packs.check_questions import QuestionChecks
from standards_lint.packs.check_rule import Surroundings, check_rule
from standards_lint.packs.examples import Scaffold
from standards_lint.packs.precision import PRECISION_FILE, check_precision
from standards_lint.packs.problems import Problems, suggestion
from standards_lint.packs.profiles import profiles_of
from standards_lint.packs.schema_check import check_schema
from standards_lint.packs.source import KnowledgeFiles, SourceFile, level_files, read_mapping, read_yaml
from standards_lint.packs.spec import Pack
from standards_lint.packs.substitute import resolve_knowledge
from standards_lint.packs.yaml_lines import YamlList, YamlMap


class PackChecks:
    """Notes every fault of a pack while it is read; see `standards_lint.packs.load.Checks`."""

    def __init__(self, known: Callable[[str], bool] | None, problems: Problems) -> None:
        self._beneath: Sequence[Pack] = ()
        self._tables = frozenset[str]()
        self._register = known
        self._problems = problems
        self._around = Surroundings({}, {}, {}, self._knows)
        self._about = YamlMap(0)
        self._about_file: SourceFile | None = None
        self._rules: list[tuple[YamlMap, SourceFile]] = []
        self._places: dict[str, tuple[str, int]] = {}
        self._questions = QuestionChecks(problems, self._knows)
        self._root: Traversable | None = None
        self._roots: Sequence[Traversable] = ()

    def about(self, file: SourceFile) -> bool:
        """Checks ``pack.yaml``; without a sound one nothing else can be read."""
        self._about, self._about_file = file.tree, file
        if not check_schema(file.tree, "pack", file.label, self._problems):
            return False
        self._check_day(file)
        prefix = file.tree.get("prefix", "")
        for folder, entry in file.tree.get("categories", {}).items():
            if not entry["prefix"].startswith(prefix):
                message = f"awalan {entry['prefix']} kategori “{folder}” harus dimulai dengan awalan paket “{prefix}”"
                self._problems.add(file.label, file.tree["categories"].line_of(folder), message)
        return True

    def _check_day(self, file: SourceFile) -> None:
        try:
            date.fromisoformat(file.tree["legal_review"])
        except ValueError:
            message = f"“legal_review: {file.tree['legal_review']}” bukan tanggal yang ada; tulis TTTT-BB-HH"
            self._problems.add(file.label, file.tree.line_of("legal_review"), message)

    def scaffold(self, file: SourceFile) -> bool:
        """Checks a scaffold's shape, name and sections."""
        if not check_schema(file.tree, "scaffold", file.label, self._problems):
            return False
        if file.tree["id"] != file.stem:
            message = f"id “{file.tree['id']}” berbeda dari nama berkas; samakan keduanya"
            self._problems.add(file.label, file.tree.line_of("id"), message)
        seen: set[str] = set()
        for section in file.tree["sections"]:
            if section["id"] in seen:
                message = f"bagian “{section['id']}” ditulis dua kali; beri id lain"
                self._problems.add(file.label, section.line, message)
            seen.add(section["id"])
        return True

    def doubt_law(self) -> None:
        """The regulations of the pack could not all be read: none that is named counts as unknown."""
        self._register = None

    def surround(
        self,
        roots: Sequence[Traversable],
        scaffolds: Mapping[str, Scaffold],
        beneath: Sequence[Pack],
        tables: Sequence[RegulationTable],
    ) -> None:
        """Takes what the rules may name: scaffolds, words, regulations, the codes of the extended packs."""
        self._beneath, self._root, self._roots, self._tables = beneath, roots[0], roots, keys_of(tables)
        for pack in beneath:
            self._places |= {word: (f"paket {pack.id}", 0) for rule in pack.rules for word in (rule.code, rule.name)}
        categories = {c.folder: c for c in build_categories(self._about)}
        self._around = Surroundings(
            categories, scaffolds, _words(roots), self._knows, edition=str(self._about["version"])
        )
        for extended in roots[1:]:
            check_replaced(roots[0], extended, self._problems)

    def rule(self, tree: YamlMap, file: SourceFile) -> bool:
        """Checks a rule by itself; True where its shape is right, so that it can be built."""
        if not check_schema(tree, "rule", file.label, self._problems):
            return False
        before = len(self._problems.found)
        check_rule(tree, file, self._around, self._problems)
        self._check_unique(tree, file)
        self._rules.append((tree, file))
        # A rule with any fault is left out: its patterns may name what the builder cannot read.
        return len(self._problems.found) == before

    def questions(self, file: SourceFile) -> bool:
        """Checks a file of questions for the reviewer."""
        return self._questions.check(file, self._around.words.get(("component", "code"), frozenset()))

    def whole(self) -> None:
        """Checks the codes that rules name, and the counts of what they reported."""
        codes = frozenset(self._places)
        for tree, file in self._rules:
            for code, where, line in _named_codes(tree):
                if code not in codes:
                    message = f"{tree['code']}: {where} menyebut kode “{code}” yang tidak ada{suggestion(code, codes)}"
                    self._problems.add(file.label, line, message)
        if self._about_file is not None:
            check_removed(self._about_file, codes, self._problems)
        if self._root is not None:
            self._check_evaluations(self._root, codes)
            if (self._root / PRECISION_FILE).is_file():
                self._check_precision(self._root)

    def profiles(self, pack: Pack) -> None:
        """Checks the profiles, once all rules were read; where one was left out, its faults come first."""
        if self._root is None or self._problems.found:
            return
        known = profiles_of(self._beneath) if self._beneath else {}
        rules = [rule for other in (*self._beneath, pack) for rule in other.rules]
        check_profiles(self._root, rules, known, self._problems)

    def _check_evaluations(self, root: Traversable, codes: frozenset[str]) -> None:
        knowledge = KnowledgeFiles(*self._roots)
        for file in level_files(root, self._problems):
            tree = resolve_knowledge(file.tree, knowledge.lookup, file.label, self._problems)
            check_evaluation(file, tree, codes, self._around.words, self._around.scaffolds, self._problems)

    def _check_precision(self, root: Traversable) -> None:
        try:
            file = read_mapping(root, PRECISION_FILE)
        except PackError as error:
            self._problems.add_error(error)
            return
        if check_schema(file.tree, "precision", file.label, self._problems):
            check_precision(file, frozenset(tree["code"] for tree, _ in self._rules), self._problems)

    def _check_unique(self, tree: YamlMap, file: SourceFile) -> None:
        """A code and a name belong to one rule, and the file is named after its first code."""
        for key in ("code", "name"):
            value, line = tree[key], tree.line_of(key)
            if value in self._places:
                other, other_line = self._places[value]
                where = f"di {other}:{other_line}" if other_line else f"oleh {other}"
                message = f"“{value}” sudah dipakai {where}; {key} tidak boleh berulang"
                self._problems.add(file.label, line, message)
            elif key == "code" and file.label not in {label for label, _ in self._places.values()}:
                self._check_file_name(tree, file)
            self._places.setdefault(value, (file.label, line))

    def _check_file_name(self, tree: YamlMap, file: SourceFile) -> None:
        code, dash, slug = file.stem.partition("-")
        if code != tree["code"] or not dash or not slug:
            message = (
                f"nama berkas harus {tree['code']}-<uraian>.yaml, menurut kode pertamanya; sekarang {file.stem}.yaml"
            )
            self._problems.add(file.label, 0, message)

    def _knows(self, regulation: str) -> bool:
        if self._register is None or regulation in self._tables:
            return True
        return self._register(regulation) or regulation in self._about.get("regulations", ())


def _named_codes(tree: YamlMap) -> Iterator[tuple[str, str, int]]:
    """(code, where, line) of the other rules that a rule names."""
    for key in ("supersedes", "replaced_by"):
        named = tree.get(key, ())
        for code in [named] if isinstance(named, str) else named:
            yield code, key, tree.line_of(key)
    for case in tree.get("cases", ()):
        for code in case["expect"]:
            yield code, f"kasus “{case['name']}”", case.line_of("expect")


def _words(roots: Sequence[Traversable]) -> Words:
    """What the packs' knowledge and vocabulary know where the schema of facts leaves a word open."""
    components = frozenset({""}).union(*(_component_ids(root) for root in roots))
    patterns = frozenset[str]().union(*(pattern_names(root) for root in roots))
    kinds = frozenset(kind.value for kind in Kind) | {""}
    words: dict[tuple[str, str], frozenset[str]] = {
        ("document", "main"): kinds,
        ("document", "title_claims"): kinds,
        ("component", "code"): components,
        ("component", "merged_with"): components,
        ("match", "name"): patterns,
    }
    words.update({(kind, "component"): components for kind, schema in FACT_KINDS.items() if "component" in schema})
    return words


def _component_ids(root: Traversable) -> frozenset[str]:
    node = root / "knowledge" / "components.yaml"
    tree = read_yaml(node, str(node)) if node.is_file() else None
    return frozenset(row["id"] for row in tree) if isinstance(tree, YamlList) else frozenset()


def pattern_names(root: Traversable) -> frozenset[str]:
    """Keys of ``vocabulary/pola.yaml`` and of ``vocabulary/pola/*.yaml``."""
    folder = root / "vocabulary" / "pola"
    nodes = [root / "vocabulary" / "pola.yaml", *(folder.iterdir() if folder.is_dir() else ())]
    trees = (read_yaml(node, str(node)) for node in nodes if node.name.endswith(".yaml") and node.is_file())
    return frozenset(name for tree in trees if isinstance(tree, YamlMap) for name in tree)
