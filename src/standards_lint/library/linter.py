"""One document after another, judged by what was opened once."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import overload

from standards_lint.errors import UsageError
from standards_lint.library.report import Report
from standards_lint.library.telling import reported
from standards_lint.opening.config import Config, PathName
from standards_lint.opening.opened import open_configured
from standards_lint.workers.given import Given
from standards_lint.workers.lasting import LastingJudge

UNNAMED = "<teks>"
"""Name of a document that has none."""


class Linter:
    """Judges documents, one at a time; rules, words and engine are made ready once, when it is made.

    It holds to what ``check`` holds to: what native libraries and other programs read (PDF, Word, workbooks), large
    texts, and everything that plugins read is judged in a process of its own, within the limits of time and memory of
    the config. That process begins with the first such document and ends with `close`, or with this one.

    Threads may share a linter; documents that are judged in that process take turns. Each process needs a linter of its
    own: one that was copied by ``os.fork`` begins its own process, one that is sent to another process (pickle) is
    opened anew there, with the same config and the same day.
    """

    def __init__(self, config: Config | PathName | None = None) -> None:
        """Opens what judges.

        Args:
            config: What documents are judged by; the path of a settings file stands for ``Config(settings=path)``.
                None for the national rules as they are.

        Raises:
            StandardsLintError: for a settings file, pack, plugin, rule, day or engine that cannot be served.
        """
        given = config if isinstance(config, Config) else Config(settings=config)
        self._opened = open_configured(given)
        self._session = self._opened.session
        # Where it is opened anew, on whichever day that is, it judges by the same law.
        self._config = replace(given, as_of=self._session.as_of)
        self._judge = LastingJudge(self._session)

    @property
    def notes(self) -> tuple[str, ...]:
        """What the config asks for that is no longer there as it was; ``check`` tells it on standard error."""
        return tuple(self._session.policies.notes)

    @overload
    def lint(self, path: PathName, /) -> Report: ...
    @overload
    def lint(self, /, *, text: str, name: str = UNNAMED) -> Report: ...
    @overload
    def lint(self, /, *, data: bytes, name: str) -> Report: ...
    def lint(
        self,
        path: PathName | None = None,
        /,
        *,
        text: str | None = None,
        data: bytes | None = None,
        name: str = "",
    ) -> Report:
        """The report on one document, given in one of three ways.

        Args:
            path: Of a file; it is read as ``check`` reads it.
            text: A document as text: plain, Markdown, HTML, YAML or JSON.
            data: The bytes of a file of any format.
            name: Of a document that is no file, as its report tells it; the suffix helps to recognise the format.

        Returns:
            Its report; a document that cannot be read or judged is told by `Report.verdict`, never by an exception.

        Raises:
            TypeError: if not exactly one of the three is given.
            UsageError: for a path that leads to no file.
        """
        given = _given(path, text, data, name)
        return reported(self._judge.report(given), self._session, self._opened.lang, redact=self._opened.redact)

    def close(self) -> None:
        """Ends the process in which documents are judged; the next document that needs one begins another."""
        self._judge.close()

    def __enter__(self) -> Linter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __reduce__(self) -> tuple[type[Linter], tuple[Config]]:
        return Linter, (self._config,)


@overload
def lint(path: PathName, /, *, config: Config | PathName | None = None) -> Report: ...
@overload
def lint(*, text: str, name: str = UNNAMED, config: Config | PathName | None = None) -> Report: ...
@overload
def lint(*, data: bytes, name: str, config: Config | PathName | None = None) -> Report: ...
def lint(
    path: PathName | None = None,
    /,
    *,
    text: str | None = None,
    data: bytes | None = None,
    name: str = "",
    config: Config | PathName | None = None,
) -> Report:
    """The report on one document; whoever has several makes a `Linter` once and saves the opening of each.

    Args:
        path: Of a file.
        text: A document as text.
        data: The bytes of a file.
        name: See `Linter.lint`.
        config: See `Linter`.

    Raises:
        TypeError: if not exactly one of the three is given.
        StandardsLintError: for a config that cannot be served, and a path that leads to no file.
    """
    given = _given(path, text, data, name)
    with Linter(config) as linter:
        if given.data is None:
            return linter.lint(given.path)
        return linter.lint(data=given.data, name=given.path)


def _given(path: PathName | None, text: str | None, data: bytes | None, name: str) -> Given:
    if sum(one is not None for one in (path, text, data)) != 1:
        raise TypeError("give exactly one of: a path, text=…, data=…")
    if path is not None:
        return _file(os.fspath(path), name)
    if text is not None:
        if not isinstance(text, str):
            raise TypeError("text= takes a str; bytes are given by data=… with a name")
        # A lone surrogate is no letter that any document could hold.
        return Given(name or UNNAMED, text.encode("utf-8", "replace"))
    if not isinstance(data, bytes) or not name:
        raise TypeError("data= takes bytes, and needs name=…: the report names the document by it")
    return Given(name, data)


def _file(path: object, name: str) -> Given:
    if not isinstance(path, str) or name:
        raise TypeError("a path is a str or a pathlib.Path, and needs no name")
    if "\n" in path:
        raise TypeError("this is a text, not a path; give it by text=…")
    place = Path(path)
    if place.is_dir():
        raise UsageError(f"{path}: sebuah folder; sebutkan satu berkas, atau pakai “standards-lint batch”")
    if not place.exists():
        raise UsageError(f"{path}: tidak ada berkas dengan nama ini; periksa ejaannya")
    return Given(path)
