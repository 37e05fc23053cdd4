import importlib.util
import sys
from pathlib import Path

import pytest

from standards_lint.readers import read_document


def _load():
    name = "standards_lint_odt_files"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name("files.py"))
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    return sys.modules[name]


@pytest.fixture
def files():
    """Functions that build files of OpenDocument."""
    return _load()


@pytest.fixture
def read(files):
    """Reads a text document with this body."""

    def _read(body, **parts):
        return read_document(files.odt(body, **parts), "berkas.odt")

    return _read
