"""The scorer of the labelled documents, which is kept beside them and not in this project.

Its counting is used as it stands, so that this page and its own table never disagree.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol, cast

Label = Mapping[str, Any]
"""What a careful reader found in a document; see ``LABELS.md`` beside the documents."""

Document = Mapping[str, Any]
"""One entry of ``documents`` of what ``extract`` prints."""


class Count(Protocol):
    """True and false positives and false negatives of one metric."""

    tp: int
    fp: int
    fn: int

    def sets(self, want: set[str], got: set[str]) -> object:
        """Count the members of two sets."""


class Scorer(Protocol):
    """The part of the scorer's module that is used."""

    METRICS: Sequence[str]

    def Tally(self) -> Count:  # noqa: N802 (the class of the scorer, called)
        """A count of nothing."""

    def score_document(
        self, label: Label, doc: Document, tallies: Mapping[str, Count], say: Callable[[str, str], object]
    ) -> None:
        """Count one document."""

    def pair_services(self, want: Sequence[Any], got: Sequence[Any]) -> Sequence[tuple[Any, Any]]:
        """Services of label and extraction that are the same."""

    def components_of_label(self, service: Any) -> Mapping[str, str]:  # noqa: ANN401 (an entry of a label, or None)
        """The components of a labelled service with their states."""

    def components_of(self, service: Any) -> Mapping[str, Any]:  # noqa: ANN401 (an entry of a document, or None)
        """The components of an extracted service."""


def load_scorer(path: Path) -> Scorer:
    """The scorer's module.

    Raises:
        FileNotFoundError: if it is not there.
    """
    if not path.is_file():
        raise FileNotFoundError(f"{path}: the scorer of the labelled documents is not there")
    spec = importlib.util.spec_from_file_location("labelled_score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"{path}: not a Python module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast(Scorer, module)
