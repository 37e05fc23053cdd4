"""``standards-lint rules docs``: a pack as pages for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.console import write_file, write_output
from standards_lint.cli.exit_codes import CLEAN
from standards_lint.errors import UsageError

if TYPE_CHECKING:
    from standards_lint.packs.spec import Pack
    from standards_lint.reporters.site.contents import Told

_HEAD = 400
"""Characters of a file in which the mark of our own pages stands."""


class DocsFormat(StrEnum):
    """What the pages are."""

    HTML = "html"
    MARKDOWN = "markdown"
    WIKI = "wiki"


def write_docs(
    output: Annotated[Path, typer.Option(metavar="FOLDER", help="Folder tempat halaman ditulis.")],
    path: Annotated[
        Path | None, typer.Argument(metavar="[PAKET]", help="Folder paket; tanpa ini paket nasional.")
    ] = None,
    pack: Annotated[
        list[Path] | None,
        typer.Option("--pack", metavar="FOLDER", help="Paket lain yang diperluasnya, selain paket nasional."),
    ] = None,
    format_: Annotated[
        DocsFormat,
        typer.Option("--format", help="html: situs; markdown: folder dalam repositori; wiki: wiki GitHub atau GitLab."),
    ] = DocsFormat.HTML,
) -> int:
    """Tulis paket sebagai halaman: satu halaman setiap aturan, daftar, kata, peraturan, dan penyesuaiannya."""
    from standards_lint.reporters.site import html, markdown
    from standards_lint.reporters.site.contents import pages_of

    told = _told(path, pack or ())
    marks: tuple[str, ...]
    indonesian, english = (pages_of(told, lang) for lang in ("id", "en"))
    if format_ is DocsFormat.HTML:
        files, marks, first = html.html_files([indonesian, english]), html.MARKS, "index.html"
    else:
        wiki = format_ is DocsFormat.WIKI
        index = "Home" if wiki else "README"
        files = markdown.markdown_files(indonesian, english, index=index, suffix="" if wiki else ".md")
        marks, first = (markdown.MARK,), f"{index}.md"
    _write(files, output, marks)
    write_output(f"{len(files)} berkas tentang paket {told.pack.label} ditulis; bukalah {output / first}.\n")
    return CLEAN


def _told(path: Path | None, others: Sequence[Path]) -> Told:
    """The pack with all that its pages tell.

    Raises:
        StandardsLintError: for a folder that is none, and for a pack with faults.
    """
    from standards_lint.cli.packs import regulation_titles
    from standards_lint.packs.compose import compose
    from standards_lint.packs.load import root_of
    from standards_lint.packs.own_words import read_own_words
    from standards_lint.packs.precision import load_precision
    from standards_lint.packs.profiles import profiles_of
    from standards_lint.reporters.explanation import Beside
    from standards_lint.reporters.site.change_page import Changed
    from standards_lint.reporters.site.contents import Told

    own, under = _opened(path, others)
    before, after = compose(under), compose((*under, own))
    rules = {rule.code: rule for other in before.packs for rule in other.rules}
    changed = Changed(rules, after.weakened[len(before.weakened) :])
    profiles = tuple(profiles_of(after.packs).values())
    beside = Beside(after.packs[-1], regulation_titles(after.packs), load_precision(root_of(own)), profiles)
    return Told(beside, read_own_words(root_of(own)), changed)


def _opened(path: Path | None, others: Sequence[Path]) -> tuple[Pack, tuple[Pack, ...]]:
    """The pack, and those that it extends."""
    from standards_lint.cli.packs import open_last, open_pack
    from standards_lint.knowledge.data import national
    from standards_lint.knowledge.register import load_register
    from standards_lint.opening.composing import pack_root
    from standards_lint.packs.load import load_pack

    if path is None:
        return open_pack(None), ()
    last, beneath = open_last(others) if others else (None, ())
    given = (*beneath, last) if last else ()
    register = load_register(national() / "knowledge")
    own = load_pack(pack_root(path), known=lambda key: register.lookup(key) is not None, beneath=given)
    return own, (open_pack(None), *given) if own.extends else ()


def _write(files: Mapping[str, str], folder: Path, marks: Sequence[str]) -> None:
    """Writes the pages; those of an earlier run that are no longer there are taken away, files of others stay.

    Raises:
        UsageError: for a page whose name a file of somebody else has, and where nothing can be written.
    """
    for name in files:
        place = folder / name
        if place.exists() and not _is_ours(place, marks):
            raise UsageError(f"{place}: berkas ini bukan buatan “rules docs” dan tidak ditimpa; pilih folder lain")
    for old in (*folder.glob("*.*"), *folder.glob("en/*.*")):
        if old.relative_to(folder).as_posix() not in files and _is_ours(old, marks):
            old.unlink()
    for name, text in files.items():
        write_file(text.encode("utf-8", "backslashreplace"), folder / name)


def _is_ours(place: Path, marks: Sequence[str]) -> bool:
    """A page of an earlier run, of the same form."""
    if place.suffix not in {".html", ".css", ".md"} or not place.is_file():
        return False
    head = place.read_text(encoding="utf-8", errors="replace")[:_HEAD]
    return any(mark in head for mark in marks)
