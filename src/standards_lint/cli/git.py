"""What git answers. It runs as a program of its own, with a time limit; what it cannot answer becomes a sentence."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from standards_lint.errors import UsageError, system_words

_SECONDS = 60
"""Longest run of git; a network drive may be slow."""


def ask(*arguments: str, folder: str | None = None) -> bytes:
    """What git prints.

    Args:
        arguments: Of git, the command first.
        folder: Where it runs; the current folder without one.

    Raises:
        UsageError: where there is no git, no repository, or no answer in time.
    """
    given = answer(*arguments, folder=folder)
    if given.returncode:
        raise UsageError(_sentence(given.stderr.decode("utf-8", "replace")))
    return given.stdout


def _sentence(complaint: str) -> str:
    first = next((line for line in complaint.splitlines() if line.strip()), "tanpa keterangan")
    if "not a git repository" in complaint or "must be run in a work tree" in complaint:
        return (
            f"perintah ini memerlukan repositori git, dan folder {Path.cwd()} tidak berada di dalamnya; pindahlah ke "
            "folder repositori"
        )
    if "dubious ownership" in complaint:
        return (
            "git menolak repositori ini karena pemiliknya pengguna lain; izinkan dengan "
            f"“git config --global --add safe.directory {Path.cwd()}”"
        )
    return f"git tidak dapat menjawab ({first.strip()}); periksa repositorinya dengan “git status”"


def is_shallow() -> bool:
    """The repository is a clone whose history was cut short."""
    return answer("rev-parse", "--is-shallow-repository").stdout.strip() == b"true"


def answer(*arguments: str, folder: str | None = None) -> subprocess.CompletedProcess[bytes]:
    """What git does, whether it succeeds or not; the arguments are those of `ask`.

    Raises:
        UsageError: where git cannot be run, or does not end in time.
    """
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    command = ["git", "-c", "core.quotePath=false", *arguments]
    try:
        return subprocess.run(
            command,
            cwd=folder,
            env=environment,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except FileNotFoundError:
        raise UsageError(
            "--changed-since memerlukan program git, yang tidak terpasang di sini; pasanglah git"
        ) from None
    except subprocess.TimeoutExpired:
        raise UsageError(
            f"git tidak selesai dalam {_SECONDS} detik; periksa repositorinya dengan “git status”"
        ) from None
    except OSError as error:
        raise UsageError(f"git tidak dapat dijalankan ({system_words(error)})") from None
