"""Files of waivers and baselines to a session that heeds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from standards_lint.model.exemption import Exemptions
from standards_lint.session import Session


def exempting(session: Session, waivers: Sequence[Path] | None, baseline: Path | None = None) -> Session:
    """The session with what an office set aside beforehand.

    Args:
        session: From `open_session`.
        waivers: Files with waivers.
        baseline: The file of a baseline.

    Raises:
        PackError: if one of the files cannot be used, with everything that is wrong in them.
    """
    if not waivers and baseline is None:
        return session
    # Imported here: few runs have such files.
    from standards_lint.packs.baseline import load_baseline
    from standards_lint.packs.waivers import load_waivers

    # A document may be judged by the law of a day long past: a waiver of today does not last too long for that.
    today = max(session.as_of, date.today())
    given = load_waivers(list(dict.fromkeys(map(_from_here, waivers or ()))), session.policies.rules, today)
    old = load_baseline(_from_here(baseline)) if baseline else None
    return replace(session, exemptions=Exemptions(given, old))


def _from_here(path: Path) -> Path:
    """The path as a user would type it: settings give whole paths, which reports of other machines should not hold."""
    return path.relative_to(Path.cwd()) if path.is_absolute() and path.is_relative_to(Path.cwd()) else path
