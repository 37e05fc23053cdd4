"""Options and settings to which files of folders are taken."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.configured import used_by
from standards_lint.records import dataclass

if TYPE_CHECKING:
    from standards_lint.config.paths import PathPatterns

_Patterns = list[str] | None
_POLA = "POLA"

Exclude = Annotated[
    _Patterns,
    typer.Option(metavar=_POLA, help="Lewati berkas dalam folder yang cocok dengan pola, seperti dalam .gitignore."),
]
ExtendExclude = Annotated[_Patterns, typer.Option(metavar=_POLA, help="Tambahan pada --exclude.")]
Include = Annotated[_Patterns, typer.Option(metavar=_POLA, help="Dari folder ambil hanya berkas yang cocok.")]
ForceExclude = Annotated[
    bool, typer.Option("--force-exclude", help="--exclude berlaku pula bagi berkas yang disebut satu per satu.")
]


@dataclass(frozen=True, slots=True)
class FileFilter:
    """Which files are passed over."""

    exclude: tuple[PathPatterns, ...] = ()
    include: tuple[PathPatterns, ...] = ()
    """Empty for all."""
    force: bool = False
    """Files that are named one by one are passed over too."""

    def passes_over(self, path: Path, *, named: bool) -> bool:
        """Whether a file is not to be read.

        Args:
            path: As it was found.
            named: The user named the file itself, not a folder that holds it.
        """
        if named and not self.force:
            return False
        if any(patterns.fit(path) for patterns in self.exclude):
            return True
        return bool(self.include) and not named and not any(patterns.fit(path) for patterns in self.include)


ALL_FILES = FileFilter()


def file_filter(
    context: typer.Context,
    *,
    exclude: Sequence[str] | None,
    extend_exclude: Sequence[str] | None,
    include: Sequence[str] | None,
    force_exclude: bool,
) -> FileFilter:
    """What a command line and its settings file leave out.

    Args:
        context: Of a `ConfiguredCommand`, which has put the values of the file where the command line says nothing.
        exclude: Patterns; those of the command line begin at the folder of the run, those of a file beside it.
        extend_exclude: More of them; those of the file come first.
        include: Patterns of files that are taken; none for all.
        force_exclude: Files that are named one by one are passed over too.
    """
    if not (exclude or extend_exclude or include):
        return ALL_FILES
    from standards_lint.config.paths import PathPatterns

    used = used_by(context)
    folder = used.file.folder if used.file else Path.cwd()
    of_file = len(used.file.value("extend-exclude") or ()) if used.file else 0

    def patterns(name: str, given: Sequence[str] | None) -> tuple[PathPatterns, ...]:
        of_line = name in used.said
        words = tuple(word.replace("\\", "/") for word in given or ()) if of_line else tuple(given or ())
        return (PathPatterns(words, Path.cwd() if of_line else folder),) if words else ()

    more = tuple(extend_exclude or ())
    added = patterns("extend_exclude", more[of_file:])
    return FileFilter(
        exclude=(*patterns("exclude", exclude), *_beside(more[:of_file], folder), *added),
        include=patterns("include", include),
        force=force_exclude,
    )


def _beside(patterns: tuple[str, ...], folder: Path) -> tuple[PathPatterns, ...]:
    from standards_lint.config.paths import PathPatterns

    return (PathPatterns(patterns, folder),) if patterns else ()
