"""Commands of pages that are not walked from top to bottom: each is typed where the files that it names lie."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from standards_lint.cli.app import run

from .test_shown_commands import commands

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
PAGES = ("annotated-copies", "fixes", "structured-standard", "suppression")
PLACES = sorted(path for name in PAGES for path in (ROOT / "docs").rglob(f"{name}.md"))
FILES = {
    "draf.txt": "buruk-sop.txt",
    "draf.docx": "buruk-draf-terlacak.docx",
    "cetakan.pdf": "buruk-cetakan.pdf",
    "standar.html": "baik-tabel-14-komponen.html",
    "standar.yaml": "baik-standar-terstruktur.yaml",
    "lama/a.html": "baik-tabel-14-komponen.html",
    "publikasi/a.html": "buruk-tabel-kependudukan.html",
}
"""Files that pages name, and the example that stands for each."""
JUDGED = (0, 1)
"""Exit codes of a command that was served."""


def places(path):
    return path.relative_to(ROOT).as_posix()


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with the files that the pages name, and nobody's settings."""
    for name, example in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(EXAMPLES / example, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("STANDARDS_LINT_HOME", str(tmp_path / "rumah"))
    return tmp_path


@pytest.mark.parametrize("page", PLACES, ids=places)
def test_the_commands_of_a_page_are_served_in_their_order(page, desk):
    shown = page.read_text(encoding="utf-8")
    for body in re.findall(r"^```yaml\n(# (pengecualian\.yaml).*?)^```", shown, re.MULTILINE | re.DOTALL):
        (desk / body[1]).write_text(body[0], encoding="utf-8")
    lines = commands(page)

    assert lines
    for line in lines:
        assert run(shlex.split(line)[1:]) in JUDGED, line
