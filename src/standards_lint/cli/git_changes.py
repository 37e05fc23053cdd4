"""What git knows of changes: which files are other than they were at a commit, and what they were then."""

from __future__ import annotations

import os
from collections.abc import Mapping

from standards_lint.cli.git import answer, ask, is_shallow
from standards_lint.errors import UsageError
from standards_lint.records import dataclass

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
    prefix = os.fsdecode(ask("rev-parse", "--show-prefix")).rstrip("\n")
    base = _base(ref)
    top = os.fsdecode(ask("rev-parse", "--show-toplevel")).rstrip("\n")
    return Changes(ref, base, _changed(base, top), _tracked(top), prefix)


def content_before(changes: Changes, path: str) -> bytes:
    """The content of a changed file as it was.

    Args:
        changes: From `changes_since`.
        path: Of a file that was there (`Changes.before`).

    Raises:
        UsageError: where git does not have it, as in a clone without contents.
    """
    return ask("cat-file", "blob", f"{changes.base}:{changes.before(path)}")


def _base(ref: str) -> str:
    # A ref that begins with a dash would be taken for an option.
    found = b"" if ref.startswith("-") else answer("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}").stdout
    if not found:
        near = f"; {_FULL}" if is_shallow() else "; periksa ejaannya, atau ambil dahulu dengan “git fetch”"
        raise UsageError(f"--changed-since “{ref}”: git tidak mengenal cabang, tag, atau commit ini{near}")
    common = answer("merge-base", found.decode().strip(), "HEAD")
    if common.returncode == 0:
        return common.stdout.decode().strip()
    if is_shallow():
        raise UsageError(f"--changed-since “{ref}”: salinan repositori ini terpotong (shallow); {_FULL}")
    raise UsageError(f"--changed-since “{ref}”: cabang ini tidak mempunyai commit yang sama dengannya; pilih yang lain")


def _changed(base: str, top: str) -> dict[str, str]:
    options = ("--no-ext-diff", "--ignore-submodules", "--name-status", "--find-renames", "-z")
    parts = iter(ask("diff", *options, base, "--", folder=top).split(b"\0"))
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
    return frozenset(os.fsdecode(name) for name in ask("ls-files", "-z", folder=top).split(b"\0") if name)
