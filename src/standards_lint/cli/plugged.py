"""Commands that use plugins: their options, and what was loaded for the command that runs."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperOption

from standards_lint.records import dataclass

if TYPE_CHECKING:
    from standards_lint.extensions.extensions import Extensions

_NAMES = ("plugin", "require_plugin", "no_plugins")


@dataclass(slots=True)
class _Plugged:
    """The plugins of one run of a command, loaded when they are needed first."""

    named: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    installed: bool = True
    loaded: Extensions | None = None


_RUN: ContextVar[_Plugged | None] = ContextVar("standards_lint_plugins", default=None)


class PluggedCommand(TyperCommand):
    """A command with ``--plugin``, ``--require-plugin`` and ``--no-plugins``; it asks `plugged` for what they name."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 (those of typer)
        kwargs["params"] = [*(kwargs.get("params") or ()), *_options()]
        super().__init__(*args, **kwargs)

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 (typer keeps its copy of click private)
        """Runs the command with the plugins that its options name."""
        named, required, without = (ctx.params.pop(name, None) for name in _NAMES)
        token = _RUN.set(_Plugged(tuple(named or ()), tuple(required or ()), not without))
        try:
            return super().invoke(ctx)
        finally:
            _RUN.reset(token)


def plugged() -> Extensions:
    """The program's own parts and the plugins of the command that runs.

    Raises:
        PluginError: for a plugin that is missing, broken, or written for another version of the program.
    """
    # Imported here: commands that need no plugin do not pay for them.
    from standards_lint.cli import core_commands
    from standards_lint.extensions.extensions import Choice
    from standards_lint.extensions.loading import load_extensions

    run = _RUN.get() or _Plugged()
    if run.loaded is None:
        run.loaded = load_extensions(Choice(run.installed, run.named, run.required), (core_commands,))
    return run.loaded


def _options() -> list[TyperOption]:
    return [
        TyperOption(
            param_decls=["plugin", "--plugin"],
            multiple=True,
            metavar="PLUGIN",
            help="Muat pula plugin ini: berkas .py, modul Python, atau nama plugin terpasang. Plugin menjalankan kode.",
        ),
        TyperOption(
            param_decls=["require_plugin", "--require-plugin"],
            multiple=True,
            metavar="NAMA[>=VERSI]",
            help="Berhenti bila plugin ini tidak terpasang.",
        ),
        TyperOption(
            param_decls=["no_plugins", "--no-plugins"],
            is_flag=True,
            default=False,
            help="Jangan muat plugin yang terpasang.",
        ),
    ]
