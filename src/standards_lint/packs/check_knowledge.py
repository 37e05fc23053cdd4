"""What a pack may put in the place of the knowledge of the pack it extends.

A region may have a scheme of its own for handling complaints; what an act says is the same everywhere. A table of
knowledge that names its source (``keyakinan``) is therefore closed unless it says ``diganti: boleh``.
"""

from __future__ import annotations

from importlib.resources.abc import Traversable

from standards_lint.packs.problems import Problems, suggestion
from standards_lint.packs.source import read_yaml
from standards_lint.packs.yaml_lines import YamlMap

_PROOF = "keyakinan"
_OPEN = ("diganti", "boleh")


def check_replaced(root: Traversable, base: Traversable, problems: Problems) -> None:
    """Notes each table of the extended pack that this one may not replace, and each key that would never be read."""
    folder = root / "knowledge"
    if not folder.is_dir():
        return
    for node in sorted(folder.iterdir(), key=lambda n: n.name):
        under = base / "knowledge" / node.name
        if not node.name.endswith(".yaml") or not under.is_file():
            continue
        label = f"knowledge/{node.name}"
        own, known = read_yaml(node, label), read_yaml(under, label)
        if isinstance(own, YamlMap) and isinstance(known, YamlMap):
            _check_tables(own, known, f"{root}/{label}", problems)


def _check_tables(own: YamlMap, known: YamlMap, label: str, problems: Problems) -> None:
    for name, table in own.items():
        replaced = known.get(name)
        if not isinstance(replaced, YamlMap) or _PROOF not in replaced:
            continue
        if replaced.get(_OPEN[0]) != _OPEN[1]:
            source = replaced.get("sumber", "")
            message = f"tabel “{name}” bersumber dari {source} dan tidak dapat diganti; hapus, atau beri nama lain"
            problems.add(label, own.line_of(name), message)
        elif isinstance(table, YamlMap):
            for key in table:
                if key not in replaced:
                    message = f"tabel “{name}” tidak mengenal “{key}”{suggestion(str(key), map(str, replaced))}"
                    problems.add(label, table.line_of(key), message)
