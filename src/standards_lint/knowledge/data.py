"""Where the data files are and how they are opened."""

from __future__ import annotations

from functools import reduce
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from standards_lint.errors import KnowledgeError
from standards_lint.knowledge.amended import Amended, merged

DATA_SUFFIXES = (".yaml", ".tsv")
"""Of the files that a pack is made of."""


def national() -> Traversable:
    """The folder of the national pack, in a wheel, an editable install or a checkout alike."""
    return files("standards_lint._rules")


def read_text(node: Traversable) -> str:
    """The text of a data file.

    Raises:
        KnowledgeError: if the file is missing or not UTF-8.
    """
    try:
        return node.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise KnowledgeError(f"{node}: the file is missing; a pack needs it or must not name it") from None
    except UnicodeDecodeError as error:
        raise KnowledgeError(f"{node}: not UTF-8 at byte {error.start}; save the file as UTF-8") from None


def load_yaml(node: Traversable) -> Any:  # noqa: ANN401 (YAML holds whatever its author wrote; callers check it)
    """The content of a YAML data file, as plain lists, dicts and scalars; of an `Amended` one with what is added.

    Raises:
        KnowledgeError: if the file is missing, not UTF-8 or not YAML.
    """
    # Imported here: a run from the compiled cache of packs needs no YAML at all.
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        tree = yaml.load(read_text(node), Loader=loader)
        return reduce(merged, node.trees, tree) if isinstance(node, Amended) else tree
    except yaml.YAMLError as error:
        raise KnowledgeError(f"{node}: not valid YAML: {error}") from None
