"""``standards-lint rules test``: the examples of a pack through the whole program, once or at every change."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standards_lint.cli.console import write_output
from standards_lint.cli.exit_codes import CLEAN, FINDINGS
from standards_lint.cli.options import EngineName
from standards_lint.cli.plugged import plugged

if TYPE_CHECKING:
    from standards_lint.cli.pack_watch import Turn

PackPaths = Annotated[
    list[Path] | None,
    typer.Option(
        "--pack",
        metavar="FOLDER",
        help="Folder paket aturan; tanpa ini paket nasional. Paket yang diperluasnya, selain yang nasional, disebut "
        "lebih dahulu.",
    ),
]


def try_rules(
    codes: Annotated[
        list[str] | None, typer.Argument(metavar="[KODE]...", help="Kode aturan; tanpa ini semua.")
    ] = None,
    pack: PackPaths = None,
    engine: Annotated[EngineName, typer.Option(help="Mesin aturan.")] = EngineName.AUTO,
    verbose: Annotated[bool, typer.Option("--verbose", help="Tampilkan dokumen dari contoh yang gagal.")] = False,
    mutate: Annotated[
        bool,
        typer.Option("--mutate", help="Rusak dokumen yang baik unsur demi unsur: adakah aturan yang melihatnya?"),
    ] = False,
    watch: Annotated[
        bool,
        typer.Option("--watch", help="Uji lagi setiap kali berkas paket berubah, sampai Ctrl-C."),
    ] = False,
) -> int:
    """Jalankan contoh dan kasus setiap aturan melalui seluruh program."""
    named, wanted = pack or (), codes or ()
    if watch:
        from standards_lint.cli.pack_watch import watch_pack

        if mutate:
            return watch_pack(named, lambda _: _try_mutants(named, wanted, engine, verbose=verbose))
        return watch_pack(named, lambda turn: _try_examples(named, wanted, engine, verbose=verbose, turn=turn))
    if mutate:
        return _try_mutants(named, wanted, engine, verbose=verbose)
    return _try_examples(named, wanted, engine, verbose=verbose)


def _try_examples(
    named: Sequence[Path], codes: Sequence[str], engine: EngineName, *, verbose: bool, turn: Turn | None = None
) -> int:
    """Run the examples of a pack; those of changed rules first, and none any more once a file changes again."""
    from standards_lint.cli.packs import known_codes, open_last
    from standards_lint.level_cases import run_level_cases
    from standards_lint.testing import run_examples

    opened, beneath = open_last(named)
    wanted = known_codes(opened, codes)
    groups = turn.ordered(opened, wanted) if turn else [wanted]
    results = (
        run_examples(opened, codes=group, engine=engine, beneath=beneath, extensions=plugged()) for group in groups
    )
    levels = () if codes else run_level_cases(opened, engine=engine)
    total = failed = 0
    for result in chain(*results, levels):
        total += 1
        if not result.passed:
            failed += 1
            write_output(result.told() + "\n")
            if verbose:
                write_output("".join(f"    | {line}\n" for line in result.document.splitlines()))
        if turn and turn.is_over():
            write_output(f"{total} contoh dijalankan, lalu berkas berubah lagi; diuji dari awal.\n")
            return FINDINGS
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
