"""Limits of time of a pack that are wider than those of the law.

UU 25/2009 binds every region: a pack may promise more, and one that allows more time is told in every report, since its
own rules would be silent where the law is broken. The rules of the national pack keep the numbers of the law.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources.abc import Traversable

from standards_lint.model.finding import Text
from standards_lint.packs.source import read_yaml
from standards_lint.packs.yaml_lines import YamlMap

_FILE = "knowledge/tenggat.yaml"
_LAW, _WORKING = "undang_undang", "setara_hari_kerja"
_BINDS_APPLICANT = frozenset({"pengajuan", "pelengkapan"})
"""Limits that bind the citizen: a wider one is a kindness."""


def wider_limits(root: Traversable, base: Traversable) -> Iterator[Text]:
    """A sentence for each limit of a pack that is wider than that of the law.

    Args:
        root: The pack's folder; its file has passed the checks.
        base: The national pack's folder.
    """
    own, national = _tree(root), _tree(base)
    if own is None or national is None:
        return
    for name, table in own.items():
        if isinstance(table, YamlMap):
            limits = national[_WORKING if table.get("satuan") == "hari_kerja" else _LAW]
            for key, value in table.items():
                most = limits.get(key)
                if key not in _BINDS_APPLICANT and isinstance(value, int) and isinstance(most, int) and value > most:
                    yield _told(f"{name}.{key}", value, most, str(limits["satuan"]), str(national[_LAW]["sumber"]))


def _tree(root: Traversable) -> YamlMap | None:
    node = root.joinpath(*_FILE.split("/"))
    tree = read_yaml(node, str(node)) if node.is_file() else None
    return tree if isinstance(tree, YamlMap) else None


def _told(limit: str, value: int, most: int, unit: str, law: str) -> Text:
    words = unit.replace("_", " ")
    return Text(
        f"batas “{limit}” {value} {words} lebih longgar daripada {most} {words} menurut {law}",
        f"the limit “{limit}” of {value} {words} is wider than {most} {words} by {law}",
    )
