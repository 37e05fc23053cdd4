"""The command line: one command per module, one sentence per error.

Everything heavy (YAML, the rule packs, the engine) is imported inside the commands, so that ``--help`` and
``--version`` answer at once.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated, cast

import typer

from standards_lint.cli.baseline import baseline_app
from standards_lint.cli.check import check
from standards_lint.cli.compare import compare
from standards_lint.cli.config import config_app
from standards_lint.cli.configured import ConfiguredCommand
from standards_lint.cli.console import prepare_streams, write_error, write_output
from standards_lint.cli.convert import convert
from standards_lint.cli.exit_codes import CLEAN, INTERRUPTED, USAGE
from standards_lint.cli.explain import explain
from standards_lint.cli.extract import extract
from standards_lint.cli.hook import install_hook
from standards_lint.cli.kept_results import cache_app
from standards_lint.cli.law import law_app
from standards_lint.cli.new import new_app
from standards_lint.cli.pack import pack_app
from standards_lint.cli.report import report
from standards_lint.cli.rules import rules_app
from standards_lint.cli.serve import serve
from standards_lint.errors import StandardsLintError

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Periksa standar pelayanan publik terhadap peraturan yang mengaturnya.",
)
app.command("check", cls=ConfiguredCommand)(check)
app.command("compare", cls=ConfiguredCommand)(compare)
app.command("extract", cls=ConfiguredCommand)(extract)
app.command("convert", cls=ConfiguredCommand)(convert)
app.command("explain")(explain)
app.command("report", cls=ConfiguredCommand)(report)
app.command("serve", cls=ConfiguredCommand)(serve)
app.add_typer(baseline_app, name="baseline")
app.add_typer(cache_app, name="cache")
app.add_typer(config_app, name="config")
app.add_typer(law_app, name="law")
app.add_typer(new_app, name="new")
app.add_typer(pack_app, name="pack")
app.add_typer(rules_app, name="rules")
app.command("install-hook")(install_hook)

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
    message = str(getattr(error, "format_message", error.__str__)()).rstrip(".")
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "standards-lint"
    return f"{message} (lihat “{command} --help”)"


def main() -> None:
    """Entry point of the ``standards-lint`` command."""
    prepare_streams()
    sys.exit(run(sys.argv[1:]))
