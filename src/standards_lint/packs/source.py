"""The files of a pack: where they stand and what they say, before anyone asks whether it is right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path

from standards_lint.errors import PackError, system_words
from standards_lint.packs.problems import Problems, suggestion
from standards_lint.packs.substitute import KnowledgeValue
from standards_lint.packs.yaml_lines import YamlList, YamlMap, parse_yaml
from standards_lint.records import dataclass

DATA_FOLDERS = frozenset(
    {"knowledge", "vocabulary", "scaffolds", "profiles", "penelaah", "jenjang", "peraturan", "tests"}
)
"""Folders of a pack that hold no rules."""


_OF_PACK = frozenset({"pack.yaml", "penyesuaian.yaml", "ketepatan.yaml"})
"""Files of a pack that stand in its own folder."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A YAML file of a pack whose top is a mapping."""

    path: str
    """Inside the pack: ``komponen/KOM001-komponen-wajib.yaml``."""
    label: str
    """As errors name it, the pack's own folder in front."""
    tree: YamlMap

    @property
    def folder(self) -> str:
        """The category's folder."""
        return self.path.rpartition("/")[0]

    @property
    def stem(self) -> str:
        """The file's name without ``.yaml``."""
        return self.path.rpartition("/")[2].removesuffix(".yaml")


def refuse_links(root: Traversable) -> None:
    """Refuses a pack that points outside its folder: a link would let it read what its user never gave it.

    Raises:
        PackError: naming the first link.
    """
    for entry in sorted(root.iterdir(), key=lambda entry: entry.name):
        if isinstance(entry, Path) and entry.is_symlink():
            raise PackError("tautan ke berkas lain tidak boleh ada dalam paket; salin isinya", file=str(entry))
        if entry.is_dir() and not entry.name.startswith((".", "_")):
            refuse_links(entry)


def read_yaml(node: Traversable, label: str) -> object:
    """The value of a YAML file.

    Raises:
        PackError: if the file is missing, not UTF-8 or not YAML.
    """
    try:
        text = node.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        raise PackError("berkas ini tidak ada; paket memerlukannya", file=label) from None
    except UnicodeDecodeError as error:
        raise PackError(f"bukan teks UTF-8 (byte ke-{error.start}); simpan berkas sebagai UTF-8", file=label) from None
    except OSError as error:
        raise PackError(f"tidak dapat dibaca: {system_words(error)}", file=label) from None
    return parse_yaml(text, label)


def read_mapping(root: Traversable, path: str) -> SourceFile:
    """A file inside a pack whose top must be a mapping.

    Raises:
        PackError: if it cannot be read, or is something else.
    """
    label = f"{root}/{path}"
    tree = read_yaml(root.joinpath(*path.split("/")), label)
    if not isinstance(tree, YamlMap):
        raise PackError("isi berkas harus berupa pemetaan “kunci: nilai”", file=label, line=1)
    return SourceFile(path, label, tree)


def rule_files(root: Traversable, folders: Mapping[str, object], problems: Problems) -> Iterator[SourceFile]:
    """The rule files of a pack in order of folder and name; notes the files that cannot be read."""
    for node in sorted(root.iterdir(), key=lambda entry: entry.name):
        if node.name.endswith((".yaml", ".yml")) and node.name not in _OF_PACK:
            message = "berkas di folder teratas tidak dibaca; pindahkan ke folder kategorinya"
            problems.add(f"{root}/{node.name}", 0, f"{message}, misalnya {next(iter(folders), 'pengaduan')}/")
    for folder in _folders(root):
        if folder.name not in folders:
            hint = suggestion(folder.name, folders)
            message = f"folder “{folder.name}” bukan kategori dalam pack.yaml{hint}"
            problems.add(f"{root}/{folder.name}", 0, f"{message}; daftarkan di “categories” atau pindahkan isinya")
            continue
        yield from _mappings(root, folder, problems)


def scaffold_files(root: Traversable, problems: Problems) -> Iterator[SourceFile]:
    """The scaffolds of a pack; notes the files that cannot be read."""
    folder = root / "scaffolds"
    if folder.is_dir():
        yield from _mappings(root, folder, problems)


def question_files(root: Traversable, problems: Problems) -> Iterator[SourceFile]:
    """The files with questions for the reviewer; notes those that cannot be read."""
    folder = root / "penelaah"
    if folder.is_dir():
        yield from _mappings(root, folder, problems)


def level_files(root: Traversable, problems: Problems) -> Iterator[SourceFile]:
    """The evaluations of a pack with their levels; notes the files that cannot be read."""
    folder = root / "jenjang"
    if folder.is_dir():
        yield from _mappings(root, folder, problems)


def profile_files(root: Traversable, problems: Problems) -> Iterator[SourceFile]:
    """The profiles of a pack; notes the files that cannot be read."""
    folder = root / "profiles"
    if folder.is_dir():
        yield from _mappings(root, folder, problems)


def _folders(root: Traversable) -> list[Traversable]:
    hidden = (".", "_")
    entries = [e for e in root.iterdir() if e.is_dir() and not e.name.startswith(hidden) and e.name not in DATA_FOLDERS]
    return sorted(entries, key=lambda e: e.name)


def _mappings(root: Traversable, folder: Traversable, problems: Problems) -> Iterator[SourceFile]:
    for node in sorted(folder.iterdir(), key=lambda e: e.name):
        if node.name.endswith(".yml"):
            problems.add(
                f"{root}/{folder.name}/{node.name}", 0, "tulis akhiran .yaml, bukan .yml, agar berkas ini dibaca"
            )
        if not node.name.endswith(".yaml"):
            continue
        try:
            yield read_mapping(root, f"{folder.name}/{node.name}")
        except PackError as error:
            problems.add_error(error)


class KnowledgeFiles:
    """Numbers and words in ``knowledge/*.yaml`` of a pack and of the one it extends; each file is read once."""

    def __init__(self, *roots: Traversable) -> None:
        self._roots = roots
        self._trees: dict[str, list[object]] = {}

    def lookup(self, path: str) -> KnowledgeValue | None:
        """The value at ``file.key`` or ``file.table.key``; of a mapping its ``value``; None where there is none."""
        name, *keys = path.split(".")
        for tree in self._read(name):
            found = _descend(tree, keys)
            if found is not None:
                return found
        return None

    def _read(self, name: str) -> list[object]:
        if name not in self._trees:
            nodes = [root / "knowledge" / f"{name}.yaml" for root in self._roots]
            self._trees[name] = [read_yaml(node, str(node)) for node in nodes if node.is_file()]
        return self._trees[name]


def _descend(tree: object, keys: list[str]) -> KnowledgeValue | None:
    for key in keys:
        if not isinstance(tree, YamlMap) or key not in tree:
            return None
        tree = tree[key]
    if isinstance(tree, YamlMap):
        tree = tree.get("value")
    if isinstance(tree, YamlList) and all(isinstance(item, (str, int)) for item in tree):
        return tuple(tree)
    return tree if isinstance(tree, (str, int)) else None
