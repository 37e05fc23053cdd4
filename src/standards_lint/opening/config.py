"""What documents are judged by, as a program says it: the settings of a check as a typed object."""

from __future__ import annotations

from datetime import date
from os import PathLike

from standards_lint.config.settings import LimitSettings
from standards_lint.records import dataclass

PathName = str | PathLike[str]
"""A path as callers have it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What documents are judged by. What is not said is as a settings file says, else as it is by itself.

    No settings file is looked for: the folder in which a service happens to run decides nothing.
    """

    settings: PathName | None = None
    """A ``standards-lint.toml``, or a ``pyproject.toml`` with the table ``[tool.standards-lint]``."""
    select: tuple[str, ...] = ()
    """Only these rules: codes, beginnings of codes, categories, names, ``ALL``."""
    extend_select: tuple[str, ...] = ()
    """Rules beside those that are asked otherwise."""
    ignore: tuple[str, ...] = ()
    """Rules whose findings are set aside; they are told as suppressed."""
    profile: str = ""
    """Stage in the life of the documents: ``draf``, ``publikasi``, ``lengkap``, ``terbit``, or one of a pack."""
    preview: bool | None = None
    """Ask rules in preview too."""
    as_of: date | None = None
    """The day whose law is judged by; without it the day on which the `Linter` is made."""
    engine: str = ""
    """``auto``, ``durable`` or ``python``."""
    kinds: tuple[str, ...] = ()
    """What the documents are, whatever they hold; the main kind first."""
    packs: tuple[PathName, ...] = ()
    """Folders of packs over the national one, or names of installed ones; added to those of the settings."""
    regulations: tuple[PathName, ...] = ()
    """Tables of regulations beside the register; added to those of the settings."""
    waivers: tuple[PathName, ...] = ()
    """Files of waivers; added to those of the settings."""
    baseline: PathName | None = None
    """A file of old findings that are set aside."""
    ocr: bool | None = None
    """Recognise the text of pages that are pictures."""
    levels: bool | None = None
    """Tell which levels of evaluations the documents support."""
    redact: bool | None = None
    """Mask persons in the reports."""
    lang: str = ""
    """Language of messages and advice: ``id`` or ``en``."""
    limits: LimitSettings | None = None
    """What a document may cost; what is None in it is as the settings say."""
    plugins: tuple[str, ...] = ()
    """Files, modules and installed plugins to load. Plugins run code."""
    require_plugins: tuple[str, ...] = ()
    """Plugins without which nothing is judged: ``adminduk>=1.0``."""
    installed_plugins: bool = True
    """Load the plugins that are installed, as ``check`` does."""
