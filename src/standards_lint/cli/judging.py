"""A folder opened as ``check`` opens it, for the language server: the same settings, packs, plugins and waivers."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, cast

import typer

from standards_lint.cli.commands import made
from standards_lint.cli.composed import Packs, given_packs
from standards_lint.cli.configured import used_by
from standards_lint.cli.exemptions import BaselineFile, Waivers
from standards_lint.cli.filtering import Exclude, ExtendExclude, ForceExclude, Include, file_filter
from standards_lint.cli.judging_day import judging_day
from standards_lint.cli.options import EngineName, Lang
from standards_lint.cli.own_reports import is_own_report
from standards_lint.cli.plugged import plugged
from standards_lint.cli.reading import Config, Isolated, Kinds, Ocr, read_options
from standards_lint.cli.selecting import (
    ExtendIgnore,
    ExtendSelect,
    Ignore,
    PerFileIgnores,
    Preview,
    Profile,
    Select,
    selection_of,
)
from standards_lint.cli.tables import Regulations, given_tables
from standards_lint.errors import StandardsLintError, UsageError
from standards_lint.extensions.command import Command
from standards_lint.opening.exempting import exempting

if TYPE_CHECKING:
    from standards_lint.lsp.opening import Opened


def open_folder(folder: str, words: tuple[str, ...]) -> Opened:
    """Opens a folder; the process stands in it afterwards, so that paths are named as a check there names them.

    Args:
        folder: Where ``check`` would be run.
        words: Options of ``check``.

    Raises:
        StandardsLintError: for what a check would refuse.
    """
    os.chdir(folder)
    # It bears the name of the command whose settings it takes.
    command = made(Command("check", judging, configured=True))
    try:
        return cast("Opened", command.main(args=list(words), prog_name="standards-lint lsp", standalone_mode=False))
    except StandardsLintError:
        raise
    except Exception as error:
        if hasattr(error, "format_message"):  # a usage error of typer's copy of click, which it keeps private
            raise UsageError(str(error.format_message())) from None
        raise


def judging(
    context: typer.Context,
    lang: Lang = Lang.ID,
    select: Select = None,
    extend_select: ExtendSelect = None,
    ignore: Ignore = None,
    extend_ignore: ExtendIgnore = None,
    per_file_ignores: PerFileIgnores = None,
    profile: Profile = None,
    exclude: Exclude = None,
    extend_exclude: ExtendExclude = None,
    include: Include = None,
    force_exclude: ForceExclude = False,
    as_of: str | None = None,
    engine: EngineName = EngineName.AUTO,
    preview: Preview = False,
    kind: Kinds = None,
    ocr: Ocr = False,
    config: Config = None,
    isolated: Isolated = False,  # noqa: ARG001 (`ConfiguredCommand` has heeded it)
    regulations: Regulations = None,
    pack: Packs = None,
    waivers: Waivers = None,
    baseline: BaselineFile = None,
) -> object:
    """The options of ``check`` that decide which findings there are."""
    from standards_lint.lsp.opening import Opened
    from standards_lint.session import open_session

    composed, extensions = given_packs(pack), plugged()
    session = open_session(
        as_of=judging_day(as_of),
        engine=engine,
        selection=selection_of(
            context,
            select=select,
            extend_select=extend_select,
            ignore=ignore,
            extend_ignore=extend_ignore,
            per_file_ignores=per_file_ignores,
            preview=preview,
            profile=profile,
        ),
        reading=read_options(config, ocr=ocr, kinds=kind or ()),
        tables=given_tables(config, regulations),
        packs=composed.packs,
        weakened=composed.weakened,
        extensions=extensions,
    )
    session = exempting(session, waivers, baseline)
    filter_ = file_filter(
        context, exclude=exclude, extend_exclude=extend_exclude, include=include, force_exclude=force_exclude
    )
    file = used_by(context).file
    return Opened(
        session=session,
        takes=lambda path: not is_own_report(path) and not filter_.passes_over(path, named=False),
        lang=lang,
        files=(
            *([file.path] if file is not None else ()),
            *(waivers or ()),
            *([baseline] if baseline else ()),
            *(regulations or ()),
            *(pack or ()),
            *(Path(name) for name in extensions.choice.named),
        ),
    )
