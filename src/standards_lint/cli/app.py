"""The command line: one command per module, one sentence per error.

Everything heavy (YAML, the rule packs, the engine) is imported inside the commands, so that ``--help`` and
``--version`` answer at once.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from typing import Annotated, cast

import typer

from standards_lint.cli.commands import CommandGroup
from standards_lint.cli.console import prepare_streams, write_error, write_output
from standards_lint.cli.exit_codes import CLEAN, INTERRUPTED, USAGE
from standards_lint.errors import StandardsLintError

_ALLOCATIONS = 100_000
"""Objects made between two searches for circles of dead ones. Python's 700 mean hundreds of searches while modules are
imported, where there are none to be found: a sixth of a small check."""

app = typer.Typer(
    cls=CommandGroup,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Periksa standar pelayanan publik terhadap peraturan yang mengaturnya.",
)

# Typer keeps its copy of click private and shows of its errors only this one, which is a usage error itself.
_UsageProblem = cast("type[Exception]", typer.BadParameter.__mro__[1])


@app.callback(invoke_without_command=True)
def standards_lint(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Versi program, paket, mesin, dan register.")] = False,
) -> int:
    """Periksa standar pelayanan publik terhadap peraturan yang mengaturnya."""
    if version:
        from standards_lint.cli.version import version_text

        write_output(version_text())
        raise typer.Exit(CLEAN)
    if context.invoked_subcommand is None:
        write_output(context.get_help() + "\n")
    return CLEAN


def run(arguments: Sequence[str]) -> int:
    """Runs a command line and gives its exit code; errors go to standard error, one sentence each."""
    command = typer.main.get_command(app)
    try:
        result = command.main(args=list(arguments), prog_name="standards-lint", standalone_mode=False)
    except StandardsLintError as error:
        write_error(str(error))
        return USAGE
    except typer.Abort:
        write_error("dihentikan")
        return INTERRUPTED
    except _UsageProblem as error:
        write_error(_usage_sentence(error))
        return USAGE
    return result if isinstance(result, int) else CLEAN


def _usage_sentence(error: Exception) -> str:
    from standards_lint.cli.usage_words import usage_words

    message = usage_words(str(getattr(error, "format_message", error.__str__)())).rstrip(".")
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "standards-lint"
    return f"{message} (lihat “{command} --help”)"


def whole_run(arguments: Sequence[str]) -> int:
    """Runs a command line in a process that does nothing else, and gives its exit code."""
    gc.set_threshold(_ALLOCATIONS)
    prepare_streams()
    code = run(arguments)
    from standards_lint.storage.ready import keep_ready

    keep_ready()
    return code


def main() -> None:
    """Entry point of the ``standards-lint`` command."""
    sys.exit(whole_run(sys.argv[1:]))
