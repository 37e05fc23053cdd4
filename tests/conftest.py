"""What all tests share: nothing is kept on the machine that runs them, and nothing from earlier runs is used."""

import pytest


@pytest.fixture(scope="session", autouse=True)
def own_home(tmp_path_factory):
    """A folder for what the program keeps, for the tests of this process alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STANDARDS_LINT_HOME", str(tmp_path_factory.mktemp("rumah")))
        yield
