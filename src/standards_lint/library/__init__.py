"""standards-lint as a library: `lint`, `Linter`, `Config` and what they give (``docs/library.md``).

What stands here is given by ``standards_lint`` itself too, which imports it when it is first asked for.
"""

from standards_lint.config.settings import LimitSettings
from standards_lint.errors import StandardsLintError, UsageError
from standards_lint.library.linter import Linter, lint
from standards_lint.library.report import (
    Article,
    Component,
    Finding,
    JudgedBy,
    NotJudged,
    Place,
    Report,
    Service,
    SetAside,
    Verdict,
)
from standards_lint.model.finding import Severity
from standards_lint.opening.config import Config

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
    "lint",
]
