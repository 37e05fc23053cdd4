"""The commands of the command line, those of plugins among them, each made when it is used."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from standards_lint.cli.console import discard_the_rest, write_error
from standards_lint.cli.core_commands import COMMANDS
from standards_lint.errors import PluginError, StandardsLintError, fault_words
from standards_lint.extensions.command import Command

_OWN = {command.name: command for command in COMMANDS}


class CommandTable(MutableMapping[str, Any]):
    """Names of commands to what typer runs; plugins are looked at only for a name that the program does not have."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}
        self._others: dict[str, tuple[Command, str]] | None = None

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 (typer keeps its copy of click private)
        if name not in self._made:
            if name in _OWN:
                self._made[name] = in_one_language(made(_OWN[name]))
            else:
                command, plugin = self._of_plugins()[name]
                self._made[name] = in_one_language(contained(made(command), name, plugin))
        return self._made[name]

    def __setitem__(self, name: str, command: Any) -> None:  # noqa: ANN401 (as above)
        self._made[name] = command

    def __delitem__(self, name: str) -> None:
        del self._made[name]

    def __iter__(self) -> Iterator[str]:
        try:
            others = sorted(self._of_plugins())
        except PluginError as error:  # the help of the program's own commands must not wait for a plugin to be mended
            write_error(str(error))
            others = []
        return iter([*_OWN, *others])

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _of_plugins(self) -> dict[str, tuple[Command, str]]:
        if self._others is None:
            from standards_lint.cli.plugged import plugged

            extensions = plugged()
            givers = {name: p.label for p in extensions.plugins for name in p.gives.get("commands", ())}
            self._others = {name: (extensions.commands[name], label) for name, label in givers.items()}
        return self._others


class CommandGroup(TyperGroup):
    """The program: all commands."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 (those of typer)
        super().__init__(*args, **kwargs)
        self.commands = CommandTable()

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 (as above)
        """The help, its headings in Indonesian."""
        from standards_lint.cli.help_words import help_words

        return help_words(str(super().get_help(ctx)))


def made(command: Command) -> Any:  # noqa: ANN401 (typer keeps its copy of click private)
    """What typer runs for a command.

    Raises:
        ImportError: for a module that is not there.
        AttributeError: for a name that it does not have.
    """
    target: Any = command.run
    if isinstance(target, str):
        module, _, name = target.partition(":")
        target = getattr(import_module(module), name)
    if isinstance(target, typer.Typer):
        group = typer.main.get_group(target)
        group.name = command.name
        return group
    one = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    one.command(command.name, cls=_class_of(command))(target)
    return typer.main.get_command(one)


def in_one_language(command: Any) -> Any:  # noqa: ANN401 (typer keeps its copy of click private)
    """A command, and all below it, whose help has its headings in Indonesian."""
    inner = command.get_help

    def get_help(ctx: Any) -> str:  # noqa: ANN401 (as above)
        from standards_lint.cli.help_words import help_words

        return help_words(inner(ctx))

    command.get_help = get_help
    for one in getattr(command, "commands", {}).values():
        in_one_language(one)
    return command


def contained(command: Any, name: str, plugin: str) -> Any:  # noqa: ANN401 (typer keeps its copy of click private)
    """A command of a plugin: what it breaks is told as a sentence with the name of the plugin."""
    inner = command.invoke

    def invoke(ctx: Any) -> Any:  # noqa: ANN401 (as above)
        try:
            return inner(ctx)
        except (StandardsLintError, typer.Exit, typer.Abort):
            raise
        except BrokenPipeError:
            discard_the_rest()  # the reader (head, less) has seen enough
            return 0
        except Exception as error:
            if hasattr(error, "format_message"):  # a usage error of the command itself
                raise
            raise PluginError(f"plugin {plugin}, perintah {name}: {fault_words(error)}") from error

    command.invoke = invoke
    return command


def _class_of(command: Command) -> type[TyperCommand]:
    from standards_lint.cli.configured import ConfiguredCommand
    from standards_lint.cli.plugged import PluggedCommand

    if command.configured:
        return ConfiguredCommand
    return PluggedCommand if command.plugged else TyperCommand
