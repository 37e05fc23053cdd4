"""Documents that were named when the program was started, laid on the desk of the first who comes in."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from standards_lint.errors import UsageError, system_words
from standards_lint.web.office import Office
from standards_lint.web.reception import Sent

_MEGABYTE = 1_000_000


def lay_out(office: Office, documents: Sequence[Path]) -> None:
    """Prepares a desk with documents, which are judged while the browser opens.

    One that cannot be opened is told on standard error and does not keep the others from it.

    Raises:
        UsageError: where they are too many or too large, or none of them can be opened.
    """
    bounds = office.bounds
    if len(documents) > bounds.documents:
        raise UsageError(
            f"{len(documents)} dokumen terlalu banyak untuk satu laman (paling banyak {bounds.documents}); buka "
            "sebagian, atau pakai “standards-lint check” untuk semuanya"
        )
    with ExitStack() as opened:
        sent: list[Sent] = []
        problems: list[str] = []
        size = 0
        for path in documents:
            try:
                size += path.stat().st_size
                sent.append(Sent(path.name, opened.enter_context(path.open("rb"))))
            except OSError as error:
                problems.append(f"{path}: tidak dapat dibuka ({system_words(error)}); tutup di program lain, coba lagi")
        if not sent:
            raise UsageError("; ".join(problems))
        if size > bounds.desk_bytes:
            raise UsageError(f"dokumen-dokumen ini lebih dari {bounds.desk_bytes // _MEGABYTE} MB; buka sebagian saja")
        for problem in problems:
            print(f"standards-lint: {problem}", file=sys.stderr)
        office.reception.take(office.desks.prepare(), sent, together=False)
