"""A linter for Indonesian public-service standards (*Standar Pelayanan*).

::

    import standards_lint

    report = standards_lint.lint("draf.docx")

``docs/library.md`` tells the rest. What is named in `__all__` is imported when it is first asked for, so that the
command line and those who only want the version pay for nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from standards_lint.library import (
        Article,
        Component,
        Config,
        Finding,
        JudgedBy,
        LimitSettings,
        Linter,
        NotJudged,
        Place,
        Report,
        Service,
        SetAside,
        Severity,
        StandardsLintError,
        UsageError,
        Verdict,
        lint,
    )

__version__ = "0.3.0.dev0"

__all__ = [
    "Article",
    "Component",
    "Config",
    "Finding",
    "JudgedBy",
    "LimitSettings",
    "Linter",
    "NotJudged",
    "Place",
    "Report",
    "Service",
    "SetAside",
    "Severity",
    "StandardsLintError",
    "UsageError",
    "Verdict",
    "__version__",
    "lint",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module("standards_lint.library"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
