"""What git knows: which files are other than they were, and what they were then.

Git runs as a program of its own, with a time limit; whatever it cannot answer becomes a sentence with the way out.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from standards_lint.errors import UsageError

_SECONDS = 60
"""Longest run of git; a network drive may be slow."""

_FULL = (
    "ambil seluruh riwayatnya: “git fetch --unshallow”, di GitHub Actions “fetch-depth: 0”, di GitLab “GIT_DEPTH: 0”"
)


@dataclass(frozen=True, slots=True)
class Changes:
    """The files of a repository that are other than at a commit: committed, staged, or only written."""

    ref: str
    """As the user named it."""
    base: str
    """Id of the commit that is compared with: where this branch left `ref`."""
    changed: Mapping[str, str]
    """Path from the root of the repository → path at `base`, empty for a file that was not there."""
    tracked: frozenset[str]
    """All files that git keeps, by their path from the root."""
    prefix: str
    """The current folder from the root, ``""`` or ``folder/``."""

    def name(self, path: str) -> str:
        """The path from the root of the repository; empty for a file outside of it."""
        try:
            relative = os.path.relpath(path)
        except ValueError:  # another drive
            return ""
        name = os.path.normpath(os.path.join(self.prefix, relative))  # noqa: PTH118 (git's paths, not files of this folder)
        return "" if name.startswith("..") else name.replace(os.sep, "/")

    def is_changed(self, path: str) -> bool:
        """It is other than it was, or git does not keep it, so that nobody knows."""
        name = self.name(path)
        return name not in self.tracked or name in self.changed

    def before(self, path: str) -> str:
        """Its path at `base`; empty for a new file and one that git does not keep."""
        return self.changed.get(self.name(path), "")


def changes_since(ref: str) -> Changes:
    """What is other than where this branch left `ref`, in the repository of the current folder.

    Args:
        ref: A branch, tag or commit.

    Raises:
        UsageError: where there is no git, no repository or no such commit, or the history is too short.
    """
    prefix = os.fsdecode(_asked("rev-parse", "--show-prefix")).rstrip("\n")
    base = _base(ref)
    top = os.fsdecode(_asked("rev-parse", "--show-toplevel")).rstrip("\n")
    return Changes(ref, base, _changed(base, top), _tracked(top), prefix)


def content_before(changes: Changes, path: str) -> bytes:
    """The content of a changed file as it was.

    Args:
        changes: From `changes_since`.
        path: Of a file that was there (`Changes.before`).

    Raises:
        UsageError: where git does not have it, as in a clone without contents.
    """
    return _asked("cat-file", "blob", f"{changes.base}:{changes.before(path)}")


def _base(ref: str) -> str:
    # A ref that begins with a dash would be taken for an option.
    found = b"" if ref.startswith("-") else _answer("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}").stdout
    if not found:
        near = f"; {_FULL}" if _is_shallow() else "; periksa ejaannya, atau ambil dahulu dengan “git fetch”"
        raise UsageError(f"--changed-since “{ref}”: git tidak mengenal cabang, tag, atau commit ini{near}")
    answer = _answer("merge-base", found.decode().strip(), "HEAD")
    if answer.returncode == 0:
        return answer.stdout.decode().strip()
    if _is_shallow():
        raise UsageError(f"--changed-since “{ref}”: salinan repositori ini terpotong (shallow); {_FULL}")
    raise UsageError(f"--changed-since “{ref}”: cabang ini tidak mempunyai commit yang sama dengannya; pilih yang lain")


def _is_shallow() -> bool:
    return _answer("rev-parse", "--is-shallow-repository").stdout.strip() == b"true"


def _changed(base: str, top: str) -> dict[str, str]:
    options = ("--no-ext-diff", "--ignore-submodules", "--name-status", "--find-renames", "-z")
    parts = iter(_asked("diff", *options, base, "--", folder=top).split(b"\0"))
    changed: dict[str, str] = {}
    for status in parts:
        if not status:
            break
        path = os.fsdecode(next(parts))
        if status[:1] in (b"R", b"C"):
            changed[os.fsdecode(next(parts))] = path
        elif status[:1] != b"D":
            changed[path] = "" if status[:1] == b"A" else path
    return changed


def _tracked(top: str) -> frozenset[str]:
    return frozenset(os.fsdecode(name) for name in _asked("ls-files", "-z", folder=top).split(b"\0") if name)


def _asked(*arguments: str, folder: str | None = None) -> bytes:
    answer = _answer(*arguments, folder=folder)
    if answer.returncode:
        raise UsageError(_sentence(answer.stderr.decode("utf-8", "replace")))
    return answer.stdout


def _sentence(complaint: str) -> str:
    first = next((line for line in complaint.splitlines() if line.strip()), "tanpa keterangan")
    if "not a git repository" in complaint or "must be run in a work tree" in complaint:
        return (
            f"--changed-since memerlukan repositori git, dan folder {Path.cwd()} tidak berada di dalamnya; pindahlah "
            "ke folder repositori, atau periksa tanpa --changed-since"
        )
    if "dubious ownership" in complaint:
        return (
            "git menolak repositori ini karena pemiliknya pengguna lain; izinkan dengan "
            f"“git config --global --add safe.directory {Path.cwd()}”"
        )
    return f"git tidak dapat menjawab ({first.strip()}); periksa repositorinya dengan “git status”"


def _answer(*arguments: str, folder: str | None = None) -> subprocess.CompletedProcess[bytes]:
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
        raise UsageError(f"git tidak dapat dijalankan ({error.strerror})") from None
