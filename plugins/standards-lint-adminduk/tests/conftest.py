"""The national rules and those of this plugin, which has to be installed (``pip install -e .``)."""

from __future__ import annotations

from datetime import date
from importlib.resources import files

import pytest
from standards_lint.packs.compose import load_packs
from standards_lint.plugins import load_extensions, open_session
from standards_lint.session import Session


@pytest.fixture(scope="session")
def session() -> Session:
    packs = load_packs([files("standards_lint_adminduk") / "paket"], None)
    return open_session(as_of=date(2026, 11, 21), packs=packs, engine="python", extensions=load_extensions())
