"""``standards-lint demo``: a flawed sample, and the program's commands on it, one after another."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from standards_lint.cli.console import terminal_width, write_file, write_output
from standards_lint.cli.exit_codes import CLEAN, FINDINGS
from standards_lint.cli.options import Lang
from standards_lint.errors import UsageError

if TYPE_CHECKING:
    from standards_lint.demo.walk import Step

_FOLDER = Path("coba-standards-lint")
_WIDEST = 100


def demo(
    folder: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="Folder yang dibuat; harus belum ada.")] = _FOLDER,
    pause: Annotated[
        bool,
        typer.Option("--pause/--no-pause", help="Tunggu Enter di antara langkah; di luar terminal tidak pernah."),
    ] = True,
    lang: Annotated[Lang, typer.Option(help="Bahasa penjelasan dan laporan.")] = Lang.ID,
) -> int:
    """Tunjukkan cara kerja program pada contoh: periksa, jelaskan, perbaiki, laporkan.

    Contohnya draf rekaan yang ditulis ke folder baru; di sana setiap perintah benar-benar dijalankan.
    """
    from standards_lint.demo import words
    from standards_lint.demo.sample import SETTINGS, TEXT, WORD, sample_files
    from standards_lint.demo.walk import COPY, PAGE, STEPS

    if folder.exists() or folder.is_symlink():
        raise UsageError(
            f"{folder}: sudah ada, dan contoh hanya ditulis ke folder baru; sebutkan nama lain "
            "(standards-lint demo NAMA), atau hapus folder itu dahulu"
        )
    for name, content in sample_files().items():
        write_file(content, folder / name)
    waits = pause and _on_terminal()
    _say(words.BEGINS.in_(lang).format(folder=folder, text=TEXT, word=WORD, settings=SETTINGS))
    _say(words.ENTER.in_(lang))
    write_output(f"$ {_typed(('cd', str(folder)))}\n\n")
    with contextlib.chdir(folder):
        for number, step in enumerate(STEPS, 1):
            if waits and not _goes_on(words.PAUSE.in_(lang)):
                _say(words.STOPPED.in_(lang).format(folder=folder))
                return CLEAN
            _say(words.STEP.in_(lang).format(n=number, of=len(STEPS), why=step.why.in_(lang)))
            code = _show(step, lang)
            if code not in (CLEAN, FINDINGS):
                _say(words.BROKEN.in_(lang))
                return code
    _say(words.ENDS.in_(lang).format(page=PAGE, copy=COPY, folder=folder))
    width = max(len(line) for line, _ in words.NEXT)
    write_output("".join(f"  {line:{width}}   {text.in_(lang)}\n" for line, text in words.NEXT))
    return CLEAN


def _show(step: Step, lang: str) -> int:
    """Runs the command of a step and shows it with what it printed; its exit code."""
    from standards_lint.cli.app import run  # it names all commands, this one among them
    from standards_lint.demo import words
    from standards_lint.demo.excerpt import excerpt

    line = step.in_(lang)
    write_output(f"$ {_typed(('standards-lint', *line))}\n")
    printed = _Printed(sys.stdout)
    before = set(Path().iterdir())
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        code = run(line)
    write_output(excerpt(printed.getvalue(), step.head, step.tail, lang))
    if written := sorted(str(path) for path in set(Path().iterdir()) - before):
        write_output(words.NEW.in_(lang).format(files=", ".join(written)) + "\n")
    if code == FINDINGS:
        write_output(words.EXIT.in_(lang).format(code=code, meaning=step.at_one.in_(lang)) + "\n")
    write_output("\n")
    return code


class _Printed(io.StringIO):
    """What a command prints, as it would print it where this one prints."""

    def __init__(self, real: TextIO) -> None:
        super().__init__()
        self._real = real

    def isatty(self) -> bool:
        """What is caught here goes to the real stream, colours and all."""
        return self._real.isatty()


def _on_terminal() -> bool:
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def _goes_on(question: str) -> bool:
    """Waits for Enter; not where the input ends or begins with q."""
    write_output(question)
    answer = sys.stdin.readline()
    write_output("\n")
    return bool(answer) and not answer.strip().lower().startswith("q")


def _say(text: str) -> None:
    write_output(fill(text, min(terminal_width(None), _WIDEST), break_on_hyphens=False) + "\n\n")


def _typed(line: Sequence[str]) -> str:
    """A command line as somebody could type it; quoted as Windows and POSIX shells both take it."""
    return subprocess.list2cmdline(line)
