"""What the user asked for: layers of settings, each above the one before it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace

from standards_lint.config.paths import PathPatterns
from standards_lint.model.finding import Severity
from standards_lint.packs.selectors import parse_selectors
from standards_lint.records import dataclass

__all__ = ["Selection", "parse_selectors"]


@dataclass(frozen=True, slots=True)
class Selection:
    """What one place asks for: the command line, the settings file, one entry of its ``[[overrides]]``.

    A selector is a code, the beginning of one (``PGD``, ``KOM0``), a category (``pengaduan``), a rule's name, or
    ``ALL``.
    """

    select: tuple[str, ...] = ()
    """Empty where this place does not say."""
    ignore: tuple[str, ...] = ()
    preview: bool | None = None
    """Rules that are not settled yet are asked too; None where this place does not say."""
    extend_select: tuple[str, ...] = ()
    profile: str = ""
    """Id of a profile of the pack."""
    severity: tuple[tuple[str, Severity], ...] = ()
    """Selector and the highest severity of the rules it fits."""
    kinds: tuple[str, ...] = ()
    """What the documents are said to be; empty where their content decides."""
    fail_on: str = ""
    only: PathPatterns | None = None
    """The documents it is about; None for all."""
    origin: str = ""
    """The place, for people: ``standards-lint.toml``; empty for the command line."""
    lines: Mapping[str, str] = field(default_factory=dict)
    """Where in it options and their selectors are: ``ignore``, ``ignore PGD`` → ``standards-lint.toml:3``."""
    below: tuple[Selection, ...] = ()
    """Layers that this one stands upon, the lowest first."""
    above: tuple[Selection, ...] = ()
    """Layers upon this one: what is ignored in some files whatever else is asked."""

    def layers(self, path: str | None = None) -> tuple[Selection, ...]:
        """All layers from below, those about other documents left out.

        Args:
            path: Of the document; None for all layers, whatever they are about.
        """
        every = (*self.below, self, *self.above)
        return tuple(layer for layer in every if path is None or layer.only is None or layer.only.fit(path))

    def about(self, path: str) -> Selection:
        """What is asked of one document, asked of every document: two versions are judged by the same rules."""

        def kept(layers: tuple[Selection, ...]) -> tuple[Selection, ...]:
            return tuple(replace(layer, only=None) for layer in layers if layer.only is None or layer.only.fit(path))

        return replace(self, below=kept(self.below), above=kept(self.above))

    def said(self, option: str, selector: str) -> str:
        """Where a selector comes from, for people: ``--ignore PGD``, ``standards-lint.toml:3: ignore PGD``."""
        if not self.origin:
            return f"--{option} {selector}"
        return f"{self.where(option, selector)}: {option} {selector}"

    def where(self, option: str, selector: str = "") -> str:
        """The line of an option in a file, that of the selector where the option has several lines."""
        return self.lines.get(f"{option} {selector}") or self.lines.get(option, self.origin)
