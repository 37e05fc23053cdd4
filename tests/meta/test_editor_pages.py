"""The pages on editors: the recorded session is what the server says, and the extension names what there is."""

import asyncio
import json
import re
import tomllib
from pathlib import Path

import editor_session

from standards_lint.lsp.actions import FIX_ALL

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "editor.md").read_text(encoding="utf-8")


def test_the_recorded_session_is_what_the_server_says(tmp_path):
    recorded = asyncio.run(editor_session.recorded(tmp_path))

    assert recorded == (ROOT / "docs" / "editor-session.md").read_text(encoding="utf-8"), "run tools/editor_session.py"


def test_the_extension_bears_the_version_of_the_program():
    extension = json.loads((ROOT / "editors" / "vscode" / "package.json").read_text(encoding="utf-8"))
    program = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]

    assert program.startswith(extension["version"])


def test_what_the_page_gives_to_paste_can_be_read():
    (helix,) = re.findall(r"```toml\n(.*?)```", PAGE, re.S)
    (code,) = re.findall(r"```json\n(.*?)```", PAGE, re.S)

    assert tomllib.loads(helix)["language-server"]["standards-lint"]["args"] == ["lsp"]
    assert json.loads(code)["editor.codeActionsOnSave"].keys() == {FIX_ALL}
