"""``standards-lint rules``: list the rules, check a pack, run its examples (`rule_tests.py`)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.composed import given_packs
from standards_lint.cli.console import write_error, write_output
from standards_lint.cli.exit_codes import CLEAN, USAGE
from standards_lint.cli.options import Lang, ReportFormat
from standards_lint.cli.plugged import PluggedCommand, plugged
from standards_lint.cli.rule_docs import write_docs
from standards_lint.cli.rule_tests import PackPaths, try_rules
from standards_lint.errors import UsageError

if TYPE_CHECKING:
    from standards_lint.packs.spec import Pack

rules_app = typer.Typer(add_completion=False, rich_markup_mode=None, help="Daftar, pemeriksaan, dan contoh aturan.")
rules_app.command("test", cls=PluggedCommand)(try_rules)
rules_app.command("docs")(write_docs)


@rules_app.command("list", cls=PluggedCommand)
def list_rules(
    format_: Annotated[ReportFormat, typer.Option("--format", help="Bentuk daftar.")] = ReportFormat.TEXT,
    lang: Annotated[Lang, typer.Option(help="Bahasa uraian.")] = Lang.ID,
    pack: PackPaths = None,
    tree: Annotated[
        bool, typer.Option("--tree", help="Sebutkan pula paket-paket yang diperluas, dan siapa yang mengubah apa.")
    ] = False,
    reviewer: Annotated[
        bool, typer.Option("--penelaah", help="Sebutkan pertanyaan untuk penelaah, bukan aturan.")
    ] = False,
    profile: Annotated[
        str | None, typer.Option(metavar="NAMA", help="Hanya aturan yang ditanyakan oleh profil ini.")
    ] = None,
) -> int:
    """Sebutkan semua aturan, atau pertanyaan yang harus dijawab penelaah sendiri."""
    from standards_lint.cli.packs import open_last
    from standards_lint.reporters.checklist import checklist_json, checklist_text
    from standards_lint.reporters.rule_list import rule_list_json, rule_list_text

    if tree:
        from standards_lint.reporters.rule_tree import rule_tree_json, rule_tree_text

        show = rule_tree_json if format_ is ReportFormat.JSON else rule_tree_text
        write_output(show(given_packs(pack), lang))
        return CLEAN
    renders = (checklist_text, checklist_json) if reviewer else (rule_list_text, rule_list_json)
    render = renders[format_ is ReportFormat.JSON]
    opened = open_last(pack or ())[0]
    if profile is not None:
        from standards_lint.cli.packs import narrowed

        if reviewer:
            raise UsageError("--profile tidak berlaku untuk --penelaah; pertanyaan tidak bergantung pada profil")
        if format_ is ReportFormat.TEXT:
            write_output(_heading(opened, profile, lang))
        opened = narrowed(opened, profile)
    write_output(render(opened, lang))
    if not pack and format_ is ReportFormat.TEXT:
        write_output(_of_plugins(lang, reviewer=reviewer, profile=profile))
    return CLEAN


def _of_plugins(lang: Lang, *, reviewer: bool, profile: str | None) -> str:
    """The rules (or questions) of the packs of plugins, since these judge without being named."""
    from standards_lint.cli.packs import narrowed
    from standards_lint.reporters.checklist import checklist_text
    from standards_lint.reporters.rule_list import rule_list_text

    if not plugged().added_packs:
        return ""
    composition = given_packs(None)
    told = ""
    for one in composition.packs[1:]:
        if profile is not None:
            one = narrowed(one, profile, composition.packs[0])
        listed = (checklist_text if reviewer else rule_list_text)(one, lang)
        told += f"\n{one.label}: {one.title}\n\n{listed}" if listed else ""
    return told


def _heading(pack: Pack, profile: str, lang: Lang) -> str:
    """What the profile is for, above its rules."""
    from standards_lint.cli.packs import known_profile

    found = known_profile(pack, profile)
    return f"{found.id}: {found.title.in_(lang)}\n{found.about.in_(lang)}\n\n"


@rules_app.command("check", cls=PluggedCommand)
def check_rules(
    path: Annotated[
        Path | None, typer.Argument(metavar="[PAKET]", help="Folder paket; tanpa ini paket nasional.")
    ] = None,
    pack: Annotated[
        list[Path] | None,
        typer.Option("--pack", metavar="FOLDER", help="Paket lain yang diperluasnya, selain paket nasional."),
    ] = None,
) -> int:
    """Periksa apakah sebuah paket aturan utuh dan benar."""
    from standards_lint.cli.packs import open_last
    from standards_lint.opening.composing import pack_root
    from standards_lint.testing import check_pack

    root = pack_root(path)
    last, beneath = open_last(pack) if pack else (None, ())
    problems = check_pack(root, (*beneath, last) if last else (), plugged())
    if problems:
        write_error("\n".join([f"{len(problems)} hal perlu diperbaiki dalam paket {root}:", *problems]))
        return USAGE
    write_output(f"Paket {root} utuh dan benar.\n")
    return CLEAN
