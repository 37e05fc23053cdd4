"""What the one-file program does: opened by double click or with files dropped on it, it is the page in the browser.

With any other words it is the command line. Whoever opens a program by hand sees a window that the system closes the
moment the program ends, so what went wrong is kept there until Enter is pressed.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from contextlib import suppress
from importlib import import_module
from multiprocessing import freeze_support
from pathlib import Path

from standards_lint.cli.app import whole_run
from standards_lint.cli.console import prepare_streams, write_error, write_output
from standards_lint.cli.core_commands import COMMANDS
from standards_lint.cli.exit_codes import USAGE
from standards_lint.errors import fault_words
from standards_lint.one_file import PART, give_back_libraries

_PAGE = ("serve", "--until-finished")
_PREPARING = "Menyiapkan standards-lint; peramban akan terbuka sebentar lagi.\n"
_TO_CLOSE = "Tekan Enter untuk menutup jendela ini. "


def page_words(arguments: Sequence[str], commands: Collection[str]) -> list[str] | None:
    """The command line of the page, where the program was opened by hand; None where it is told what to do.

    Args:
        arguments: Behind the name of the program. A desktop gives none, or whole paths of what was dropped.
        commands: Names that are commands, whatever files of the same name there are.
    """
    if not arguments:
        return [*_PAGE]
    if arguments[0] in commands or not all(map(_is_there, arguments)):
        return None
    return [*_PAGE, "--", *arguments]


def lost_file(arguments: Sequence[str], commands: Collection[str]) -> str:
    """What was meant as a file and is none, where only files are named; empty otherwise.

    Args:
        arguments: Behind the name of the program.
        commands: As in `page_words`.
    """
    if arguments[0] in commands or any(argument.startswith("-") for argument in arguments):
        return ""
    return next((one for one in arguments if not _is_there(one) and Path(one).suffix), "")


def _lost(name: str) -> int:
    prepare_streams()
    write_error(f"{name}: tidak ada berkas dengan nama ini; periksa ejaan dan foldernya")
    return USAGE


def _is_there(argument: str) -> bool:
    if not argument or argument.startswith("-"):
        return False
    try:
        return Path(argument).exists()
    except (OSError, ValueError):  # longer than any path, or with a sign that no path may have
        return False


def main() -> None:
    """Entry point of the one-file program."""
    freeze_support()
    give_back_libraries()
    words = sys.argv[1:]
    if words[:1] == [PART]:
        sys.exit(_part(words[1], words[2:]))
    commands = {command.name for command in COMMANDS}
    page = page_words(words, commands)
    if page is not None:
        sys.exit(opened_by_hand(page))
    sys.exit(_lost(lost) if (lost := lost_file(words, commands)) else whole_run(words))


def opened_by_hand(words: Sequence[str]) -> int:
    """Runs the page, and keeps the window where it failed."""
    prepare_streams()
    if sys.stdout is not None:
        write_output(_PREPARING)
    try:
        code = whole_run(words)
    except Exception as error:  # noqa: BLE001 (the window would close on it before anybody has read it)
        write_error(f"program berhenti karena kesalahan yang tidak terduga: {fault_words(error)}")
        code = USAGE
    if code and sys.stdin is not None and sys.stdin.isatty():
        with suppress(EOFError, KeyboardInterrupt):
            input(_TO_CLOSE)
    return code


def _part(module: str, words: Sequence[str]) -> int:
    sys.argv = [module, *words]
    code: int = import_module(module).main()
    return code
