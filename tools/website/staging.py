"""The folder of Markdown that Sphinx makes the pages of one language from."""

from __future__ import annotations

import shutil
from pathlib import Path, PurePosixPath

from standards_lint.model.finding import Text

from . import words
from .contents import ABOUT, GROUPS, OTHERS, Entry, Group
from .home import home_page
from .law_pages import law_pages
from .links import PICTURES, Site, file_on_site, turned
from .material import Material
from .pieces import front
from .rule_pages import rule_pages
from .schema_pages import schema_pages
from .sources import Source, shown

_LOCALES = Path(__file__).parent / "theme" / "locales"


def site_of(material: Material, sources: dict[str, dict[str, Source]]) -> Site:
    """What links of hand-written pages can lead to."""
    first: dict[str, str] = {}
    for rule in material.pack.rules:
        first.setdefault(rule.file, rule.code)
    return Site(sources, first, frozenset(rule.code for rule in material.pack.rules))


def stage(folder: Path, lang: str, material: Material, site: Site, root: Path) -> None:
    """Write all pages of a language, with the pictures that they show.

    Args:
        folder: Where they are written; empty, or not there.
        lang: ``id`` or ``en``.
        material: What the generated pages are made of.
        site: What links can lead to; files that pages need are noted in it.
        root: Of the repository.
    """
    site.pictures.clear()
    pages = {name: _written(shown(site.pages, name, lang), lang, site) for name in site.pages}
    pages |= dict(rule_pages(material, lang))
    pages |= dict(law_pages(material, lang))
    pages |= dict(schema_pages(lang))
    pages["index"] = home_page(material, lang, pages, _toctrees(pages, lang))
    for name, text in pages.items():
        _write(folder / f"{name}.md", text)
    shutil.copytree(_LOCALES, folder / "locales")  # here Sphinx looks for words, and compiles them
    for picture in site.pictures:
        target = folder / PICTURES / PurePosixPath(picture).name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / picture, target)
    site.files.update(f"rules/{rule.file}" for rule in material.pack.rules)


def _written(source: Source, lang: str, site: Site) -> str:
    """A hand-written page; where it is not in the reader's language, it says so below its title."""
    text = turned(source, lang, site)
    above = front(bahasa=source.lang, induk="plugins" if source.name.startswith("plugin/") else "")
    if source.lang != lang:
        notice = words.ONLY_INDONESIAN.en if lang == "en" else words.ONLY_ENGLISH.id
        if lang == "id" and (about := ABOUT.get(source.name)):
            notice += f" {words.IN_SHORT.format(about=about)}"
        title, _, rest = text.partition("\n")
        text = f"{title}\n\n:::{{container}} satu-bahasa\n{notice}\n:::\n{rest}"
    return f"{above}\n\n{text}"


def _toctrees(pages: dict[str, str], lang: str) -> str:
    """The menu, with what no group names at its end."""
    named = {entry.name for group in GROUPS for entry in group.entries}
    top = [name for name in sorted(pages) if "/" not in name and name not in named and name != "index"]
    others = Group(OTHERS, tuple(Entry(name, Text("", "")) for name in top))
    return "\n\n".join(_toctree(group, pages, lang) for group in (*GROUPS, *((others,) if top else ())))


def _toctree(group: Group, pages: dict[str, str], lang: str) -> str:
    listed = (
        f"{entry.title.in_(lang)} <{entry.name}>" if entry.title.in_(lang) else entry.name
        for entry in group.entries
        if entry.name in pages
    )
    lines = "\n".join(listed)
    return f"```{{toctree}}\n:hidden:\n:caption: {group.title.in_(lang)}\n\n{lines}\n```"


def copy_files(files: set[str], root: Path, target: Path) -> None:
    """Copy what pages lead to and is no page itself; of a folder its files, with a list of them."""
    for name in sorted(files):
        place = root / name
        if place.is_dir():
            inside = sorted(path for path in place.iterdir() if path.is_file())
            _write(target / file_on_site(name), _folder_page(name, inside))
            copy_files({path.relative_to(root).as_posix() for path in inside}, root, target)
        elif place.is_file():
            copied = target / file_on_site(name)
            copied.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(place, copied)
        # What is missing is told by the check of the links, with the page that leads to it.


def _folder_page(name: str, inside: list[Path]) -> str:
    rows = "".join(
        f'<li><a href="{PurePosixPath(file_on_site(path.name)).name}">{path.name}</a></li>' for path in inside
    )
    return (
        '<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{name}</title><style>body{{font:1rem/1.5 system-ui;margin:2rem}}</style><h1>{name}</h1><ul>{rows}</ul>"
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
