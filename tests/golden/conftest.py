"""Option of the golden tests: ``pytest tests/golden --renew`` writes the expected reports anew."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew",
        dest="renew",
        action="store_true",
        help="write examples/laporan/ anew instead of comparing; read the difference before you commit it",
    )


@pytest.fixture
def renew(request: pytest.FixtureRequest) -> bool:
    # The default serves runs that reach this folder only while collecting: the option is unknown to them.
    return bool(request.config.getoption("renew", default=False))
