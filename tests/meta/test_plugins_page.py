"""Every hook has an example in the documentation that runs, and is used by a real plugin."""

import re
from pathlib import Path

import pytest

from standards_lint.extensions.extensions import Choice
from standards_lint.extensions.loading import HOOKS, load_extensions

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "plugins.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^### `(standards_lint_\w+)`[^\n]*\n(.*?)(?=^##)", PAGE, re.M | re.S))
SOURCES = {path: path.read_text(encoding="utf-8") for path in ROOT.glob("plugins/*/src/*/__init__.py")}


@pytest.fixture
def contoh(monkeypatch):
    """The package that examples of the page name, whether or not it is installed."""
    monkeypatch.syspath_prepend(str(ROOT / "plugins" / "standards-lint-contoh" / "src"))


def test_the_page_has_a_section_for_every_hook_and_no_other():
    assert set(SECTIONS) == {f"standards_lint_{hook}" for hook in HOOKS}


@pytest.mark.usefixtures("contoh")
@pytest.mark.parametrize("hook", HOOKS)
def test_the_example_of_a_hook_is_a_plugin_that_loads(hook, tmp_path):
    (code,) = re.findall(r"```python\n(.*?)```", SECTIONS[f"standards_lint_{hook}"], re.S)
    path = tmp_path / "contoh_halaman.py"
    path.write_text(code, encoding="utf-8")
    (plugin,) = load_extensions(Choice(installed=False, named=(str(path),))).plugins
    assert set(plugin.gives) == {hook}


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_is_used_by_a_real_plugin(hook):
    assert any(f"def standards_lint_{hook}(" in text for text in SOURCES.values())


def test_every_plugin_is_named_on_the_page():
    for path in SOURCES:
        name = path.relative_to(ROOT / "plugins").parts[0]
        assert f"(../plugins/{name}/README.md)" in PAGE
