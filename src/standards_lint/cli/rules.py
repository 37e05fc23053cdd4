"""``standards-lint rules``: list the rules, check a pack, run its examples."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.composed import given_packs
from standards_lint.cli.console import write_error, write_output
from standards_lint.cli.exit_codes import CLEAN, FINDINGS, USAGE
from standards_lint.cli.options import EngineName, Lang, ReportFormat
from standards_lint.cli.plugged import PluggedCommand, plugged
from standards_lint.errors import UsageError

if TYPE_CHECKING:
    from standards_lint.packs.spec import Pack

rules_app = typer.Typer(add_completion=False, rich_markup_mode=None, help="Daftar, pemeriksaan, dan contoh aturan.")

_PackPaths = Annotated[
    list[Path] | None,
    typer.Option(
        "--pack",
        metavar="FOLDER",
        help="Folder paket aturan; tanpa ini paket nasional. Paket yang diperluasnya, selain yang nasional, disebut "
        "lebih dahulu.",
    ),
]


@rules_app.command("list", cls=PluggedCommand)
def list_rules(
    format_: Annotated[ReportFormat, typer.Option("--format", help="Bentuk daftar.")] = ReportFormat.TEXT,
    lang: Annotated[Lang, typer.Option(help="Bahasa uraian.")] = Lang.ID,
    pack: _PackPaths = None,
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
    return CLEAN


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
    from standards_lint.cli.packs import open_last, pack_root
    from standards_lint.testing import check_pack

    root = pack_root(path)
    last, beneath = open_last(pack) if pack else (None, ())
    problems = check_pack(root, (*beneath, last) if last else (), plugged())
    if problems:
        write_error("\n".join([f"{len(problems)} hal perlu diperbaiki dalam paket {root}:", *problems]))
        return USAGE
    write_output(f"Paket {root} utuh dan benar.\n")
    return CLEAN


@rules_app.command("test", cls=PluggedCommand)
def try_rules(
    codes: Annotated[
        list[str] | None, typer.Argument(metavar="[KODE]...", help="Kode aturan; tanpa ini semua.")
    ] = None,
    pack: _PackPaths = None,
    engine: Annotated[EngineName, typer.Option(help="Mesin aturan.")] = EngineName.AUTO,
    verbose: Annotated[bool, typer.Option("--verbose", help="Tampilkan dokumen dari contoh yang gagal.")] = False,
    mutate: Annotated[
        bool,
        typer.Option("--mutate", help="Rusak dokumen yang baik unsur demi unsur: adakah aturan yang melihatnya?"),
    ] = False,
) -> int:
    """Jalankan contoh dan kasus setiap aturan melalui seluruh program."""
    if mutate:
        return _try_mutants(pack or (), codes or (), engine, verbose=verbose)
    from standards_lint.cli.packs import known_codes, open_last
    from standards_lint.level_cases import run_level_cases
    from standards_lint.testing import run_examples

    opened, beneath = open_last(pack or ())
    total = failed = 0
    results = run_examples(
        opened, codes=known_codes(opened, codes or ()), engine=engine, beneath=beneath, extensions=plugged()
    )
    levels = () if codes else run_level_cases(opened, engine=engine)
    for result in chain(results, levels):
        total += 1
        if result.passed:
            continue
        failed += 1
        write_output(result.told() + "\n")
        if verbose:
            write_output("".join(f"    | {line}\n" for line in result.document.splitlines()))
    write_output(f"{total} contoh dijalankan, {failed} gagal.\n")
    return FINDINGS if failed else CLEAN


def _try_mutants(named: Sequence[Path], codes: Sequence[str], engine: EngineName, *, verbose: bool) -> int:
    """Judge the mutants of a pack; those that concern the codes, or all."""
    from standards_lint.cli.packs import known_codes, open_last
    from standards_lint.mutants import rule_scores, run_mutants

    opened = open_last(named)[0]
    wanted = frozenset(known_codes(opened, codes))
    results = [r for r in run_mutants(opened, engine=engine) if not wanted or wanted & {*r.got, *r.mutant.expected}]
    for result in (r for r in results if not r.passed):
        write_output(result.told() + "\n")
        if verbose:
            write_output("".join(f"    | {line}\n" for line in result.mutant.document.splitlines()))
    for score in rule_scores(results):
        if not wanted or score.code in wanted:
            beside = f", {score.beside} di luar harapan" if score.beside else ""
            write_output(f"{score.code}  {score.caught} dari {score.expected} mutan dilaporkan{beside}\n")
    failed = sum(not r.passed for r in results)
    write_output(f"{len(results)} mutan, {failed} tidak seperti seharusnya.\n")
    return FINDINGS if failed else CLEAN
