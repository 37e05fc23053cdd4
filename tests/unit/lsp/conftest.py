import shutil
from pathlib import Path

import pytest

from standards_lint.cli.judging import open_folder
from standards_lint.lsp.desk import Desk
from standards_lint.lsp.opened_text import OpenedText
from standards_lint.lsp.papers_named import Named

EXAMPLES = Path(__file__).parents[3] / "examples"


class Office:
    """A folder that is judged in this process, with documents as an editor names them."""

    def __init__(self, folder):
        self.folder = folder
        self.desk = Desk(open_folder(str(folder), ()))

    def named(self, name, text=None):
        path = self.folder / name
        if text is None:
            shutil.copy(EXAMPLES / name, path)
            text = path.read_text(encoding="utf-8")
        return Named(path.as_uri(), path, OpenedText(text))


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("kantor")
        patch.chdir(folder)
        yield Office(folder)
