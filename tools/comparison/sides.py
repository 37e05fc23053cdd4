"""A revision of the program, laid out in a folder of its own and run on documents."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

BATCH = 20
"""Documents given to one run of the program: its start takes longer than most documents."""

_PACKAGE = "standards_lint"
_PROBE = f"import {_PACKAGE}, {_PACKAGE}._rules as rules; print({_PACKAGE}.__file__); print(rules.__file__)"


class SideError(Exception):
    """A revision cannot be laid out or does not run; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Side:
    """A revision that can be run."""

    name: str
    """``before`` or ``after``."""
    about: str
    """The commit and its subject."""
    folder: Path
    """Stands first on the path on which Python looks for packages."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a side told about documents."""

    told: Mapping[Path, Mapping[str, Any]]
    """The entries of ``documents``."""
    failed: Mapping[Path, str]
    """Documents that brought the program down or held it up, with what was seen of it."""


def lay_out(name: str, revision: str | None, repository: Path, folder: Path) -> Side:
    """Copy a revision to a folder of its own, rules inside the package as in a wheel.

    Where the project is installed for editing, the rules are found through that installation; without a copy of its
    own a former revision would judge by the rules of the working tree.

    Args:
        name: ``before`` or ``after``.
        revision: As git names it; None for the working tree, with all that is not committed.
        repository: A checkout of the project.
        folder: An empty one.

    Raises:
        SideError: if there is no such revision, or no program in it.
    """
    source, about = repository, "working tree"
    if revision is not None:
        source = folder / "source"
        about = _exported(name, revision, repository, source)
    package = folder / "packages" / _PACKAGE
    for part, target in ((source / "src" / _PACKAGE, package), (source / "rules", package / "_rules")):
        if not part.is_dir():
            raise SideError(f"{name} ({about}): there is no folder {part.relative_to(source).as_posix()} in it")
        # A checkout that is run without an installation has a link to its rules there; they are copied by themselves.
        shutil.copytree(part, target, ignore=shutil.ignore_patterns("__pycache__", "_rules"))
    return Side(name, about, package.parent)


def _exported(name: str, revision: str, repository: Path, target: Path) -> str:
    """Write the files of a commit to a folder; the commit and its subject."""
    try:
        commit = _git(name, repository, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    except SideError as error:
        raise SideError(f"{name}: there is no commit {revision} to be had ({error})") from None
    commit_id = commit.decode().strip()
    # An archive, no worktree: nothing stays registered in the repository, even if the run is ended.
    archive = _git(name, repository, "archive", "--format=tar", commit_id)
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(target, filter="data")
    return _git(name, repository, "log", "-1", "--format=%h %s", commit_id).decode("utf-8", "replace").strip()


def _git(name: str, repository: Path, *arguments: str) -> bytes:
    try:
        run = subprocess.run(["git", "-C", str(repository), *arguments], capture_output=True, check=False)
    except OSError as error:
        raise SideError(f"{name}: git cannot be run: {error.strerror}") from None
    if run.returncode:
        raise SideError(f"{name}: git {arguments[0]} failed: {_last_line(run.stderr.decode('utf-8', 'replace'))}")
    return run.stdout


def try_out(side: Side, seconds: float) -> None:
    """See whether a side runs at all, with its own code and rules.

    Raises:
        SideError: if it does not.
    """
    command = [sys.executable, "-P", "-c", _PROBE]
    probe = subprocess.run(command, capture_output=True, env=_environment(side), encoding="utf-8", check=False)
    places = [Path(line) for line in probe.stdout.splitlines()]
    if probe.returncode:
        raise SideError(f"{side.name} ({side.about}) cannot be imported: {_last_line(probe.stderr)}")
    if not all(place.is_relative_to(side.folder) for place in places):
        raise SideError(f"{side.name} ({side.about}): Python imports {places} instead of {side.folder}")
    document = side.folder.parent / "probe.txt"
    document.write_text("Standar Pelayanan\n", encoding="utf-8")
    told, reason = _run(side, ("check", "--fail-on", "never"), [document], seconds)
    if told is None:
        raise SideError(f"{side.name} ({side.about}) does not run: {reason}")


def run(side: Side, arguments: Sequence[str], documents: Sequence[Path], seconds: float) -> Outcome:
    """Run the program on documents, many at once; where that fails, on each of them alone.

    Args:
        side: From `lay_out`.
        arguments: Command and options.
        documents: Files.
        seconds: Longest time for one document, and for each lot of them.
    """
    told: dict[Path, Mapping[str, Any]] = {}
    failed: dict[Path, str] = {}
    for batch in _batches(documents):
        entries, _ = _run(side, arguments, batch, seconds)
        if entries is not None:
            told.update(zip(batch, entries, strict=True))
            continue
        for document in batch:
            entries, reason = _run(side, arguments, [document], seconds)
            if entries is None:
                failed[document] = reason
            else:
                told[document] = entries[0]
    return Outcome(told, failed)


def _batches(documents: Sequence[Path]) -> Iterator[Sequence[Path]]:
    return (documents[start : start + BATCH] for start in range(0, len(documents), BATCH))


def _run(
    side: Side, arguments: Sequence[str], documents: Sequence[Path], seconds: float
) -> tuple[list[Mapping[str, Any]] | None, str]:
    """The entries of ``documents``, one for each; None with what went wrong."""
    command = [sys.executable, "-P", "-m", _PACKAGE, *arguments, "--format", "json", *map(str, documents)]
    # Files, no pipes: a program that the ended one had started could keep a pipe open for ever.
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        try:
            ended = subprocess.run(
                command, stdout=output, stderr=errors, env=_environment(side), timeout=seconds, check=False
            )
        except subprocess.TimeoutExpired:
            return None, f"took longer than {seconds:g} s"
        output.seek(0)
        errors.seek(0)
        try:
            entries = json.loads(output.read())["documents"]
        except (ValueError, KeyError, TypeError):
            return None, f"exit {ended.returncode}: {_last_line(errors.read().decode('utf-8', 'replace'))}"
    if len(entries) != len(documents):
        return None, f"{len(entries)} entries for {len(documents)} documents"
    return entries, ""


def _environment(side: Side) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(side.folder), "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"}


def _last_line(text: str) -> str:
    return (text.strip().splitlines() or ["it says nothing"])[-1]
