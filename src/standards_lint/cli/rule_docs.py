"""``standards-lint rules docs``: a pack as pages for people."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.console import write_output
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
    indonesian, english = (pages_of(told, lang) for lang in ("id", "en"))
    if format_ is DocsFormat.HTML:
        files, mark, first = html.html_files([indonesian, english]), html.MARK, "index.html"
    else:
        wiki = format_ is DocsFormat.WIKI
        index = "Home" if wiki else "README"
        files = markdown.markdown_files(indonesian, english, index=index, suffix="" if wiki else ".md")
        mark, first = markdown.MARK, f"{index}.md"
    _write(files, output, mark)
    write_output(f"{len(files)} berkas tentang paket {told.pack.label} ditulis; bukalah {output / first}.\n")
    return CLEAN


def _told(path: Path | None, others: Sequence[Path]) -> Told:
    """The pack with all that its pages tell.

    Raises:
        StandardsLintError: for a folder that is none, and for a pack with faults.
    """
    from standards_lint.cli.packs import open_last, open_pack, pack_root
    from standards_lint.knowledge.data import national
    from standards_lint.knowledge.instruments import national_instruments
    from standards_lint.knowledge.register import load_register
    from standards_lint.knowledge.regulation import titles_of
    from standards_lint.packs.compose import compose
    from standards_lint.packs.load import load_pack, root_of
    from standards_lint.packs.own_words import read_own_words
    from standards_lint.packs.precision import load_precision
    from standards_lint.packs.profiles import profiles_of
    from standards_lint.reporters.explanation import Beside
    from standards_lint.reporters.site.change_page import Changed
    from standards_lint.reporters.site.contents import Told

    register = load_register(national() / "knowledge")
    under: tuple[Pack, ...] = ()
    if path is None:
        own = open_pack(None)
    else:
        last, beneath = open_last(others) if others else (None, ())
        given = (*beneath, last) if last else ()
        own = load_pack(pack_root(path), known=lambda key: register.lookup(key) is not None, beneath=given)
        under = (open_pack(None), *given) if own.extends else ()
    before, after = compose(under), compose((*under, own))
    packs = after.packs
    tables = [table for other in packs for table in other.tables]
    known, local = register.extended(tables, national_instruments().places), titles_of(tables)
    changed = Changed(
        {rule.code: rule for other in before.packs for rule in other.rules}, after.weakened[len(before.weakened) :]
    )
    profiles = tuple(profiles_of(packs).values())
    title = lambda key: known.title_of(key) or local.get(key, "")  # noqa: E731 (a line, passed on)
    beside = Beside(packs[-1], title, load_precision(root_of(own)), profiles)
    return Told(beside, read_own_words(root_of(own)), changed)


def _write(files: dict[str, str], folder: Path, mark: str) -> None:
    """Writes the pages; those of an earlier run that are no longer there are taken away, files of others stay.

    Raises:
        UsageError: for a page whose name a file of somebody else has.
    """
    for name in files:
        place = folder / name
        if place.suffix != ".css" and place.exists() and not _is_ours(place, mark):
            raise UsageError(f"{place}: berkas ini bukan buatan “rules docs” dan tidak ditimpa; pilih folder lain")
    for old in (*folder.glob("*.*"), *folder.glob("en/*.*")):
        if old.relative_to(folder).as_posix() not in files and _is_ours(old, mark):
            old.unlink()
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        write_output(text, folder / name)


def _is_ours(place: Path, mark: str) -> bool:
    if place.suffix not in {".html", ".md"} or not place.is_file():
        return False
    return mark in place.read_text(encoding="utf-8", errors="replace")[:_HEAD]
