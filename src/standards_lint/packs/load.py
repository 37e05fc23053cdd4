"""A pack's folder to a `Pack`, or to a list of everything that is wrong with it.

A pack is checked in three steps: each file against the JSON Schema of its shape, each rule (variants expanded, numbers
of the law filled in) against the language of facts and its own texts, and all rules against each other. The shipped
national pack is proven valid by the tests of this project, so an ordinary run loads it `trusted` and takes no step;
``rules check`` and packs of users take all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Protocol

from standards_lint.errors import PackError
from standards_lint.knowledge.data import DATA_SUFFIXES, national
from standards_lint.knowledge.regulation import RegulationTable, keys_of
from standards_lint.packs.build import build_categories, build_questions, build_removed, build_rule, build_scaffold
from standards_lint.packs.examples import Scaffold
from standards_lint.packs.problems import Problem, Problems, pack_error, suggestion
from standards_lint.packs.source import (
    KnowledgeFiles,
    SourceFile,
    question_files,
    read_mapping,
    refuse_links,
    rule_files,
    scaffold_files,
)
from standards_lint.packs.spec import Pack
from standards_lint.packs.substitute import expand_variants, resolve_knowledge
from standards_lint.packs.yaml_lines import YamlMap
from standards_lint.storage.compiled import compiled

NATIONAL = "nasional"
"""Id of the pack that ships with the program."""

MOST_RULES = 1000
"""Most rules of one pack."""

KnownRegulation = Callable[[str], bool]
"""Whether the register of regulations has a key such as ``UU 25/2009``."""


class Checks(Protocol):
    """What is asked of each part of a pack while it is read; each answer says whether the part can be built."""

    def about(self, file: SourceFile) -> bool:
        """Checks ``pack.yaml``."""

    def scaffold(self, file: SourceFile) -> bool:
        """Checks a scaffold."""

    def doubt_law(self) -> None:
        """The regulations of the pack could not all be read: what names one that is not known is no fault."""

    def surround(
        self,
        roots: Sequence[Traversable],
        scaffolds: Mapping[str, Scaffold],
        beneath: Sequence[Pack],
        tables: Sequence[RegulationTable],
    ) -> None:
        """Takes what the rules may name beside themselves."""

    def rule(self, tree: YamlMap, file: SourceFile) -> bool:
        """Checks a rule, its variant expanded."""

    def questions(self, file: SourceFile) -> bool:
        """Checks a file of questions for the reviewer."""

    def whole(self) -> None:
        """Checks all rules against each other."""


class Trust:
    """No checks: the pack was proven valid before."""

    def about(self, file: SourceFile) -> bool:  # noqa: ARG002 (the protocol's signature)
        """Takes any ``pack.yaml``."""
        return True

    def scaffold(self, file: SourceFile) -> bool:  # noqa: ARG002 (the protocol's signature)
        """Takes any scaffold."""
        return True

    def doubt_law(self) -> None:
        """Doubts nothing."""

    def surround(
        self,
        roots: Sequence[Traversable],
        scaffolds: Mapping[str, Scaffold],
        beneath: Sequence[Pack],
        tables: Sequence[RegulationTable],
    ) -> None:
        """Needs nothing."""

    def rule(self, tree: YamlMap, file: SourceFile) -> bool:  # noqa: ARG002 (the protocol's signature)
        """Takes any rule."""
        return True

    def questions(self, file: SourceFile) -> bool:  # noqa: ARG002 (the protocol's signature)
        """Takes any questions."""
        return True

    def whole(self) -> None:
        """Takes any codes."""


def load_pack(
    root: Traversable,
    *,
    known: KnownRegulation | None = None,
    trusted: bool = False,
    beneath: Sequence[Pack] = (),
) -> Pack:
    """The pack in a folder.

    Args:
        root: Folder with ``pack.yaml``. A pack that says ``extends: nasional`` may name knowledge, vocabulary,
            scaffolds and codes of the national pack; one that extends another pack, those of that one too.
        known: Looks a regulation up in the register; without it the keys of ``basis`` are not looked up.
        trusted: The pack was proven valid before: read it without checking it.
        beneath: The packs besides the national one that it may extend, the widest first.

    Raises:
        PackError: telling everything that is wrong, a line each: file, line, what is wrong, what to write.
    """
    if trusted and root == national() and isinstance(root, Path):
        return compiled("paket", root, DATA_SUFFIXES, Pack, lambda: _read_trusted(root))
    if trusted:
        problems = Problems()
        pack, found = _read(root, Trust(), problems, beneath, known), problems.sorted()
    else:
        pack, found = inspect_pack(root, known=known, beneath=beneath)
    if found or pack is None:
        raise pack_error(found)
    return pack


def _read_trusted(root: Traversable) -> Pack:
    """The pack that ships with the program, from its files."""
    problems = Problems()
    pack, found = _read(root, Trust(), problems, (), None), problems.sorted()
    if found or pack is None:
        raise pack_error(found)
    return pack


def read_label(root: Traversable) -> str:
    """Id and version of a pack (``nasional 2026.1``), from ``pack.yaml`` alone.

    Raises:
        PackError: if there is no such file, or it does not name them.
    """
    about = read_mapping(root, "pack.yaml")
    if not {"id", "version"} <= about.tree.keys():
        raise PackError("“id” dan “version” belum ditulis; tambahkan", file=about.label, line=1)
    return f"{about.tree['id']} {about.tree['version']}"


def inspect_pack(
    root: Traversable, *, known: KnownRegulation | None = None, beneath: Sequence[Pack] = ()
) -> tuple[Pack | None, tuple[Problem, ...]]:
    """What of the pack could be read, and everything that is wrong with it.

    The pack is None where not even ``pack.yaml`` holds; rules with faults of shape are left out of it.
    """
    # Imported here: the checks, and jsonschema behind them, are not needed for a trusted pack.
    from standards_lint.packs.validate import PackChecks

    problems = Problems()
    try:
        checks = PackChecks(known, problems)
        pack = _read(root, checks, problems, beneath, known)
        if pack is not None:
            checks.profiles(pack)
    except PackError as error:
        problems.add_error(error)
        pack = None
    return pack, problems.sorted()


def _read(
    root: Traversable, checks: Checks, problems: Problems, others: Sequence[Pack], known: KnownRegulation | None
) -> Pack | None:
    about = read_mapping(root, "pack.yaml")
    if not checks.about(about):
        return None
    tree = about.tree
    beneath = _beneath(about, others)
    scaffolds = {name: scaffold for pack in beneath for name, scaffold in pack.scaffolds.items()}
    own_scaffolds = [build_scaffold(file.tree) for file in scaffold_files(root, problems) if checks.scaffold(file)]
    scaffolds |= {scaffold.id: scaffold for scaffold in own_scaffolds}
    roots = (root, *(root_of(pack) for pack in reversed(beneath)))
    extension = None
    tables: tuple[RegulationTable, ...] = ()
    if beneath:
        # Imported here: few runs have a pack that extends another, and its words need the checks of a schema.
        from standards_lint.packs.extension import read_extension, read_tables

        refuse_links(root)
        before = len(problems.found)
        tables = read_tables(root, problems)
        if len(problems.found) > before:
            # What a table with faults holds is not known, so nothing is said of rules that name it: one wrong word in
            # it is told once.
            known = None
            checks.doubt_law()
        extension = read_extension(root, beneath, _known_beside(known, about, _all_tables(beneath, tables)), problems)
    checks.surround(roots, scaffolds, beneath, _all_tables(beneath, tables))
    knowledge = KnowledgeFiles(*roots)
    rules = []
    for file in rule_files(root, tree.get("categories", {}), problems):
        for expanded in expand_variants(file.tree, file.label, problems):
            resolved = resolve_knowledge(expanded, knowledge.lookup, file.label, problems)
            if checks.rule(resolved, file):
                rules.append(build_rule(resolved, file, tree["id"]))
    files = [file for file in question_files(root, problems) if checks.questions(file)]
    asked = [question for file in files for question in build_questions(file.tree, tree["id"])]
    pack = Pack(
        id=tree["id"],
        title=tree["title"],
        version=str(tree["version"]),
        level=tree["level"],
        prefix=tree.get("prefix", ""),
        rules=tuple(sorted(rules, key=lambda rule: rule.code)),
        scaffolds=scaffolds,
        categories=build_categories(tree),
        questions=tuple(sorted(asked, key=lambda question: question.id)),
        legal_review=tree["legal_review"],
        root=str(root),
        owner=tree["owner"],
        extends=tree.get("extends", ""),
        own_scaffolds=frozenset(scaffold.id for scaffold in own_scaffolds),
        tables=tables,
        removed=build_removed(tree),
    )
    checks.whole()
    if len(rules) > MOST_RULES:
        problems.add(f"{root}/pack.yaml", 0, f"memuat {len(rules)} aturan; paling banyak {MOST_RULES}, pecah paketnya")
    if extension is None:
        return pack
    return replace(
        pack,
        adjustments=extension.adjustments,
        additions=extension.additions,
        patterns=extension.patterns,
        limits=extension.limits,
    )


def _beneath(about: SourceFile, others: Sequence[Pack]) -> tuple[Pack, ...]:
    """The packs that a pack extends, the widest first; none for one that stands alone.

    Raises:
        PackError: if one of them is not among those given.
    """
    given = {pack.id: pack for pack in others}
    chain: list[Pack] = []
    wanted = about.tree.get("extends", "")
    while wanted:
        if wanted == NATIONAL and wanted not in given:
            given[NATIONAL] = load_pack(national(), trusted=True)
        if wanted not in given:
            line = about.tree.line_of("extends")
            hint = suggestion(wanted, (*given, NATIONAL))
            message = f"paket “{wanted}” yang diperluas tidak ikut diberikan{hint}; sebutkan pula dengan --pack"
            raise PackError(message, file=about.label, line=line)
        pack = given.pop(wanted)  # popped, so that a circle of packs ends with the sentence above
        chain.insert(0, pack)
        wanted = pack.extends
    return tuple(chain)


def root_of(pack: Pack) -> Traversable:
    """The folder that a pack was read from."""
    shipped = national()
    return shipped if pack.root == str(shipped) else Path(pack.root)


def _all_tables(beneath: Sequence[Pack], own: tuple[RegulationTable, ...]) -> tuple[RegulationTable, ...]:
    """The regulations of a pack and of those that it extends."""
    return (*own, *(table for pack in beneath for table in pack.tables))


def _known_beside(
    known: KnownRegulation | None, about: SourceFile, tables: Sequence[RegulationTable]
) -> KnownRegulation | None:
    """What the register knows, and what the pack declares or has in its own tables."""
    if known is None:
        return None
    own = frozenset(about.tree.get("regulations", ())) | keys_of(tables)
    return lambda regulation: regulation in own or known(regulation)
