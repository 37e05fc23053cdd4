"""``standards-lint plugins``: what is installed, what each plugin brings, and what lies ready without being used."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.console import write_output
from standards_lint.cli.exit_codes import CLEAN
from standards_lint.cli.options import Lang, ReportFormat
from standards_lint.model.finding import Text

if TYPE_CHECKING:
    from standards_lint.extensions.extensions import Extensions, Plugin
    from standards_lint.extensions.installed import Installed

_NONE = Text("Tidak ada plugin terpasang.", "No plugin is installed.")
_API = Text("Versi pengait {version}.", "Hooks of version {version}.")
_RESTING = Text(
    "{name} {version} ({origin}): terpasang, tetapi tidak dimuat (--no-plugins)",
    "{name} {version} ({origin}): installed, but not loaded (--no-plugins)",
)
_NOTHING = Text("tidak memberi apa pun", "brings nothing")
_LOCAL = Text(
    "Paket dalam {folder}: {packs}. Hanya dipakai bila disebut: --pack {folder}/NAMA, atau “pack” pada pengaturan.",
    "Packs in {folder}: {packs}. Used only where named: --pack {folder}/NAME, or “pack” in the settings.",
)
_HOOKS = {
    "packs": Text("paket", "packs"),
    "readers": Text("pembaca", "readers"),
    "extractors": Text("ekstraktor", "extractors"),
    "predicates": Text("predikat", "predicates"),
    "reporters": Text("bentuk laporan", "forms of reports"),
    "commands": Text("perintah", "commands"),
}


def plugins(
    format_: Annotated[ReportFormat, typer.Option("--format", help="Bentuk daftar.")] = ReportFormat.TEXT,
    lang: Annotated[Lang, typer.Option(help="Bahasa daftar.")] = Lang.ID,
    core: Annotated[bool, typer.Option("--core", help="Sebutkan pula bagian program sendiri.")] = False,
) -> int:
    """Sebutkan plugin yang terpasang, dan apa yang diberikan masing-masing."""
    from standards_lint.cli.plugged import plugged
    from standards_lint.extensions.hookspecs import API_VERSION
    from standards_lint.extensions.installed import installed_plugins

    extensions = plugged()
    shown = (extensions.core, *extensions.plugins) if core else extensions.plugins
    if format_ is ReportFormat.JSON:
        write_output(_json(shown, API_VERSION))
        return CLEAN
    lines = [line for plugin in shown for line in _told(plugin, lang)]
    lines += (line for one in installed_plugins() for line in _resting(one, extensions, lang))
    lines = lines or [_NONE.in_(lang)]
    write_output("\n".join([*lines, *_local(lang), _API.in_(lang).format(version=API_VERSION), ""]))
    return CLEAN


def _json(shown: tuple[Plugin, ...], api: int) -> str:
    from standards_lint.reporters.json_text import json_text

    listed = [
        {
            "name": plugin.name,
            "version": plugin.version or None,
            "origin": plugin.origin,
            "gives": {hook: list(names) for hook, names in plugin.gives.items()},
        }
        for plugin in shown
    ]
    return json_text({"schema_version": 1, "api": api, "plugins": listed})


def _told(plugin: Plugin, lang: Lang) -> Iterator[str]:
    yield f"{plugin.label} ({plugin.origin})"
    for hook, names in plugin.gives.items():
        # Of a pack its id is told, which is what findings name.
        shown = map(_pack_name, names) if hook == "packs" else names
        yield f"  {_HOOKS[hook].in_(lang)}: {', '.join(shown)}"
    if not plugin.gives:
        yield f"  {_NOTHING.in_(lang)}"


def _pack_name(root: str) -> str:
    from standards_lint.packs.load import read_label

    return f"{read_label(Path(root))} ({root})"


def _resting(one: Installed, extensions: Extensions, lang: Lang) -> Iterator[str]:
    if all(plugin.name != one.name for plugin in extensions.plugins):
        yield _RESTING.in_(lang).format(name=one.name, version=one.version, origin=one.distribution)


def _local(lang: Lang) -> Iterator[str]:
    from standards_lint.opening.composing import LOCAL

    folder = Path(LOCAL)
    packs = sorted(path.parent.name for path in folder.glob("*/pack.yaml")) if folder.is_dir() else []
    if packs:
        yield _LOCAL.in_(lang).format(folder=folder, packs=", ".join(packs))
