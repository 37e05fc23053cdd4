"""``standards-lint install-hook``: git asks the program before every commit."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path
from typing import Annotated

import typer

from standards_lint.cli.console import write_output
from standards_lint.cli.exit_codes import CLEAN
from standards_lint.cli.options import FailOn
from standards_lint.errors import UsageError, system_words
from standards_lint.one_file import program_file

_MARK = "# standards-lint install-hook"
"""By this line a hook is known as ours; any other is somebody's work."""

_SCRIPT = """\
#!/bin/sh
{mark}
# Periksa dokumen yang akan disimpan; lewati sekali dengan "git commit --no-verify".
# Cabut dengan "standards-lint install-hook --uninstall".
program={program}
if [ -x "$program" ]; then
  exec "$program" {begin}{arguments}
fi
exec standards-lint {arguments}
"""


def install_hook(
    uninstall: Annotated[bool, typer.Option("--uninstall", help="Cabut kait yang dipasang perintah ini.")] = False,
    fail_on: Annotated[
        FailOn | None, typer.Option(help="Bobot mulai dari mana commit ditolak; tanpa ini menurut pengaturan.")
    ] = None,
) -> int:
    """Pasang kait git: dokumen diperiksa sebelum setiap commit.

    Yang diperiksa ialah isi yang akan disimpan (git add), bukan seluruh repositori. Kait buatan orang tidak ditimpa.
    """
    place = _place()
    if uninstall:
        _remove(place)
    else:
        _install(place, fail_on)
    return CLEAN


def hook_script(fail_on: FailOn | None) -> str:
    """The hook: it runs this very program, and the one on the path where this one is gone."""
    arguments = "check . --staged --format concise" + (f" --fail-on {fail_on.value}" if fail_on else "")
    begin = "" if program_file() else "-P -m standards_lint "
    program = shlex.quote(Path(sys.executable).as_posix())
    return _SCRIPT.format(mark=_MARK, program=program, begin=begin, arguments=arguments)


def _place() -> Path:
    """The file that git runs.

    Raises:
        UsageError: outside of a repository, and where another program keeps the hooks.
    """
    from standards_lint.cli.git import answer, ask

    place = Path(os.fsdecode(ask("rev-parse", "--git-path", "hooks/pre-commit")).rstrip("\n"))
    kept = os.fsdecode(answer("config", "--get", "core.hooksPath").stdout).strip()
    if kept:
        raise UsageError(
            f"kait repositori ini dikelola di {kept} (core.hooksPath), mungkin oleh program lain; tambahkan sendiri di "
            "sana: standards-lint check . --staged --format concise"
        )
    return place


def _install(place: Path, fail_on: FailOn | None) -> None:
    if place.exists() and not _is_ours(place):
        raise UsageError(
            f"{place} sudah ada dan bukan buatan standards-lint, jadi tidak ditimpa; tambahkan sendiri di dalamnya: "
            "standards-lint check . --staged --format concise"
        )
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(hook_script(fail_on), encoding="utf-8", newline="\n")
        place.chmod(0o755)
    except OSError as error:
        raise UsageError(f"{place}: kait tidak dapat ditulis ({system_words(error)})") from None
    write_output(f"{place}: kait dipasang; dokumen diperiksa sebelum setiap commit.\n")


def _remove(place: Path) -> None:
    if not place.exists():
        raise UsageError(f"{place} tidak ada, jadi tidak ada yang dicabut")
    if not _is_ours(place):
        raise UsageError(f"{place} bukan buatan standards-lint, jadi tidak dicabut; sunting atau hapus sendiri")
    try:
        place.unlink()
    except OSError as error:
        raise UsageError(f"{place}: kait tidak dapat dicabut ({system_words(error)})") from None
    write_output(f"{place}: kait dicabut.\n")


def _is_ours(place: Path) -> bool:
    try:
        return _MARK in place.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError as error:
        raise UsageError(f"{place}: kait yang ada tidak dapat dibaca ({system_words(error)})") from None
