"""What the commands write, and where: standard output, a file, standard error."""

from __future__ import annotations

import codecs
import os
import shutil
import sys
from pathlib import Path

from standards_lint.errors import UsageError, system_words

_PLAIN = str.maketrans(
    # Curly and low quotes, dashes, ellipsis, bullet, arrow, times, hard space: one sign for one, so that marks below
    # quoted words stay in their places.
    "\u201c\u201d\u201e\u2018\u2019\u2010\u2011\u2013\u2014\u2026\u2022\u2192\u00d7\u00a0",
    '"""\'\'----.*>x ',
)
"""What a console that lacks a sign shows in its place."""

_LIKE = "standards_lint.like"


def _in_plain_letters(error: UnicodeError) -> tuple[str, int]:
    """A sign that looks like what a console cannot show, else a question mark."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    letters = error.object[error.start : error.end].translate(_PLAIN)
    return "".join(letter if letter.isascii() else "?" for letter in letters), error.end


def prepare_streams() -> None:
    """Lets consoles of few letters (cp1252, cp437 on Windows) show a report in the letters that they have."""
    codecs.register_error(_LIKE, _in_plain_letters)
    for stream in (sys.stdout, sys.stderr):
        # Streams that a test or a caller put in place may be of another type; those take any letter.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace" if stream is sys.stderr else _LIKE)


def write_output(text: str, output: Path | None = None, *, utf_8: bool = False) -> None:
    """Writes a result to standard output, or as UTF-8 to a file.

    Args:
        text: The result.
        output: The file; None for standard output.
        utf_8: Standard output gets UTF-8 whatever letters the system is set to: a program will read it.

    Raises:
        UsageError: if the file, or standard output, cannot be written.
    """
    if output is not None:
        try:
            output.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
        except OSError as error:
            raise UsageError(
                f"{output}: hasil tidak dapat ditulis ({system_words(error)}); pilih berkas lain"
            ) from None
        return
    if sys.stdout is None:  # "standards-lint check … >&-"
        raise UsageError("keluaran standar tertutup; pakai --output untuk menulis hasil ke berkas")
    try:
        if utf_8 and sys.stdout.encoding and sys.stdout.encoding.lower().replace("-", "") != "utf8":
            sys.stdout.flush()
            sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        else:
            sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        discard_the_rest()  # the reader (head, less) has seen enough
    except OSError as error:
        discard_the_rest()
        raise UsageError(f"hasil tidak dapat ditulis ke keluaran standar ({system_words(error)})") from None


def append_output(text: str, place: Path) -> None:
    """Writes a result behind what a file holds.

    Raises:
        UsageError: if the file cannot be written.
    """
    try:
        with place.open("a", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(f"{place}: hasil tidak dapat ditambahkan ({system_words(error)}); pilih berkas lain") from None


def write_file(data: bytes, place: Path) -> None:
    """Writes a result to a file, whose folder is made where there is none.

    Raises:
        UsageError: if the folder cannot be made or the file cannot be written.
    """
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    except OSError as error:
        raise UsageError(
            f"{place}: hasil tidak dapat ditulis ({system_words(error)}); tutup berkas itu bila sedang terbuka, atau "
            "pilih tempat lain"
        ) from None


def discard_the_rest() -> None:
    """What standard output still holds must go nowhere, or Python complains once more on exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_error(sentence: str) -> None:
    """Tells what went wrong on standard error."""
    print(f"standards-lint: {sentence}", file=sys.stderr)


def write_note(text: str) -> None:
    """Tells on standard error, beside the report, what is no error: a whole text with its last line end."""
    sys.stderr.write(text)
    sys.stderr.flush()


def wants_color(output: Path | None, choice: str = "auto") -> bool:
    """Whether a report is coloured.

    Args:
        output: Its file; None for standard output.
        choice: ``always`` and ``never`` have the first word; ``auto``: NO_COLOR, then FORCE_COLOR, then whether the
            report goes to a terminal that shows colours.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return os.environ["FORCE_COLOR"] != "0"
    return output is None and sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


_WIDTH = 110
"""Characters of a line in a file or a pipe, where nobody's window sets a bound."""


def terminal_width(output: Path | None) -> int:
    """Characters that fit on a line of the terminal; a fixed number where the result does not go to one."""
    if output is None and sys.stdout is not None and sys.stdout.isatty():
        return terminal_columns()
    return _WIDTH


def terminal_columns() -> int:
    """Columns of the terminal, as far as the system knows them."""
    return shutil.get_terminal_size((_WIDTH, 24)).columns
