"""Commands whose options may be set by a settings file: the options of the command line win over it.

An option takes its default from the setting of the same name (``config/table.py``), so a new option needs no code here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from standards_lint.cli.console import write_error
from standards_lint.cli.options import STDIN
from standards_lint.cli.plugged import PluggedCommand
from standards_lint.config.find import find_settings
from standards_lint.errors import UsageError
from standards_lint.opening.choices import check_choice
from standards_lint.records import dataclass

if TYPE_CHECKING:
    from standards_lint.config.file import SettingsFile
    from standards_lint.config.settings import Settings
    from standards_lint.config.table import Setting

NO_FILE = Path("/dev/null/standards-lint.toml")
"""Stands for the settings file where none is to be read; no system has a file with such a name."""

_META = "standards_lint.used"
_OFF = "--no-"


@dataclass(frozen=True, slots=True)
class Used:
    """What a command line works with beside its options."""

    file: SettingsFile | None = None
    said: frozenset[str] = frozenset()
    """Parameters that the command line itself gives."""
    words: tuple[str, ...] = ()
    """The command line behind the name of the command."""


def used_by(context: typer.Context) -> Used:
    """The settings file of a command line, and what it says itself."""
    found = context.meta.get(_META)
    return found if isinstance(found, Used) else Used()


def settings_of(config: Path | None) -> Settings | None:
    """Limits and tables of the settings file; None where there is none.

    Args:
        config: The file that was named; the one of the current folder without it; `NO_FILE` for none.

    Raises:
        ConfigError: if the file cannot be used.
    """
    if config == NO_FILE:
        return None
    path = config or find_settings(Path.cwd())
    if path is None:
        return None
    from standards_lint.config.load import load_settings

    return load_settings(path)


def settings_file(config: Path | None, *, isolated: bool) -> SettingsFile | None:
    """The settings file that options name; None where there is none.

    Raises:
        ConfigError: if it cannot be used.
        UsageError: if a file is named and none is wanted.
    """
    if isolated and config is not None:
        raise UsageError("--config dan --isolated tidak dapat dipakai bersama; hilangkan salah satunya")
    path = None if isolated else config or find_settings(Path.cwd())
    if path is None:
        return None
    from standards_lint.config.load import read_settings

    return read_settings(path)


def unused_files(paths: Iterable[str], file: SettingsFile | None) -> list[Path]:
    """Settings files that are nearer to paths than the one that is used: people take them for the ones that hold.

    Args:
        paths: Documents and folders, as the user wrote them.
        file: What is used; None for none.
    """
    used = file.path.absolute() if file else None
    places = dict.fromkeys(Path(path).absolute() for path in paths)
    folders = dict.fromkeys(place if place.is_dir() else place.parent for place in places)
    nearest = dict.fromkeys(find_settings(folder) for folder in folders)
    return [found for found in nearest if found is not None and found != used]


class ConfiguredCommand(PluggedCommand):
    """A command with ``--config`` and ``--isolated``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 (typer keeps its copy of click private)
        """Reads the settings file first, so that its values stand where the command line says nothing."""
        words = tuple(args)
        if any(word.startswith(_OFF) for word in args):
            self._let_switch_off()
        given, _, _ = self.make_parser(ctx).parse_args(args=list(args))
        if given.get("help") or ctx.resilient_parsing:
            return super().parse_args(ctx, args)
        named, isolated = given.get("config"), bool(given.get("isolated"))
        file = settings_file(Path(named) if named is not None else None, isolated=isolated)
        if file is not None:
            ctx.default_map = self._defaults(file)
        rest = super().parse_args(ctx, args)
        said = frozenset(name for name in ctx.params if given.get(name) is not None)
        if file is not None:
            self._add_up(ctx.params, said, file)
        if named is None and not isolated:
            self._tell_unused(ctx.params, file)
        ctx.params["config"] = file.path if file is not None else NO_FILE
        ctx.meta[_META] = Used(file, said, words)
        return rest

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 (typer keeps its copy of click private)
        """Runs the command; where an option cannot be served that only the file gives, its line is told."""
        try:
            return super().invoke(ctx)
        except UsageError as error:
            raise UsageError(f"{error}{self._whence(str(error), used_by(ctx))}") from None
        except KeyboardInterrupt:
            raise typer.Abort from None  # else typer ends the run without a word

    def _whence(self, sentence: str, used: Used) -> str:
        """`` (--levels: standards-lint.toml:3; matikan dengan --no-levels)`` of each option that the sentence names."""
        if used.file is None:
            return ""
        told = []
        for setting, option in self._settings():
            given = used.file.given.get(setting.name)
            named = re.search(rf"{re.escape(setting.flag)}(?![\w-])", sentence)
            if given is not None and named and option.name not in used.said:
                off = f"; matikan dengan {_OFF}{setting.key}" if setting.form == "flag" else ""
                told.append(f"{setting.flag} dari {used.file.where(given.line)}{off}")
        return f" ({', '.join(told)})" if told else ""

    def _let_switch_off(self) -> None:
        """What a file switches on the command line can switch off: ``--no-preview``.

        Done only where it is asked for, so that the help does not tell every flag twice and no run pays for it.
        """
        for setting, option in self._settings():
            if setting.form == "flag" and not option.secondary_opts:
                option.secondary_opts = [f"{_OFF}{setting.key}"]

    def _tell_unused(self, params: Mapping[str, Any], file: SettingsFile | None) -> None:
        for other in unused_files((path for path in params.get("paths") or () if path != STDIN), file):
            used = f"; yang dipakai {file.path}" if file else ""
            write_error(
                f"catatan: pengaturan {other} tidak dipakai{used}; pakai --config {other} bila itu yang dimaksud"
            )

    def _settings(self) -> list[tuple[Setting, Any]]:
        """The settings that this command has an option for."""
        from standards_lint.config.table import SETTINGS

        options = {option.opts[0]: option for option in self.params}
        mine = (s for s in SETTINGS if self.name in s.commands and s.flag in options)
        return [(setting, options[setting.flag]) for setting in mine]

    def _defaults(self, file: SettingsFile) -> dict[str, Any]:
        """Values by the names of parameters."""
        found = {}
        for setting, option in self._settings():
            given = file.given.get(setting.name)
            if given is not None:
                check_choice(file, setting, given, choices_of(option))
                found[option.name] = as_option(file, setting, given.value)
        return found

    def _add_up(self, params: dict[str, Any], said: frozenset[str], file: SettingsFile) -> None:
        for setting, option in self._settings():
            # What may differ by path is put together in layers, the file below the command line (`selecting`).
            adds = setting.adds and not setting.per_path
            if adds and option.name in said and file.value(setting.name):
                params[option.name] = [*as_option(file, setting, file.value(setting.name)), *params[option.name]]


def choices_of(option: Any) -> tuple[str, ...]:  # noqa: ANN401 (typer keeps its copy of click private)
    """The words that an option takes; empty where it takes any."""
    takes = getattr(option.type, "func", option.type)  # `FormNames` stands behind a type of typer's own
    return tuple(str(choice) for choice in getattr(takes, "choices", ()))


def as_option(file: SettingsFile, setting: Setting, value: Any) -> Any:  # noqa: ANN401 (of any type)
    """A value as the command line would give it: files beside the settings file are found from everywhere.

    Args:
        file: What sets it.
        setting: What is set.
        value: As `config.values.checked` gives it.
    """
    if isinstance(value, Mapping):
        return [f"{pattern}:{word}" for pattern, words in value.items() for word in words]
    if setting.form == "path":
        return str(file.folder / value)
    if setting.form == "paths":
        return [str(file.folder / name) for name in value]
    return list(value) if isinstance(value, tuple) else value
