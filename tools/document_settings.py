"""Write ``docs/settings.md`` and the JSON Schema of settings files from the table of settings.

    python tools/document_settings.py

The same table gives the same files; ``tests/meta/test_settings_page.py`` fails while they are behind it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from standards_lint.cli.override_choices import option_choices  # noqa: E402 (found by the line above)
from standards_lint.config.schema import settings_schema  # noqa: E402
from standards_lint.config.table import SETTINGS, SEVERITIES, Form, Setting  # noqa: E402

PAGE = ROOT / "docs" / "settings.md"
HEAD = ROOT / "tools" / "settings_page" / "head.md"
SCHEMA = ROOT / "src" / "standards_lint" / "config" / "schema" / "settings.schema.json"

_FORMS = {
    Form.FLAG: "`true` or `false`",
    Form.NUMBER: "whole number",
    Form.WORD: "text",
    Form.WORDS: "list of texts",
    Form.DAY: "date, `2026-11-21`",
    Form.PATH: "file, beside the settings file",
    Form.PATHS: "list of files, beside the settings file",
    Form.PATTERNS: "list of patterns",
    Form.IGNORES: "table: pattern → list of rules",
    Form.SEVERITIES: f"table: rules → {', '.join(f'`{word}`' for word in SEVERITIES)}",
}


def render() -> str:
    """The whole page."""
    choices = option_choices()
    top = [setting for setting in SETTINGS if not setting.table]
    lines = [HEAD.read_text(encoding="utf-8"), *_rows("All settings", top, choices)]
    for table in dict.fromkeys(setting.table for setting in SETTINGS if setting.table):
        lines += _rows(f"`[{table}]`", [setting for setting in SETTINGS if setting.table == table], choices)
    return "\n".join(lines)


def render_schema() -> str:
    """The JSON Schema."""
    return json.dumps(settings_schema(option_choices()), ensure_ascii=False, indent=2) + "\n"


def _rows(title: str, settings: Sequence[Setting], choices: Mapping[str, Sequence[str]]) -> Iterator[str]:
    yield f"## {title}\n"
    yield "| setting | value | default | option | per path | what it does |\n|---|---|---|---|---|---|"
    for setting in settings:
        words = ", ".join(f"`{word}`" for word in choices.get(setting.name, ()))
        value = f"{_FORMS[setting.form]} of {words}" if setting.form is Form.WORDS and words else words
        default = "" if setting.default is None else f"`{json.dumps(setting.default)}`"
        flag = f"`{setting.flag}`" if setting.flag else ""
        per_path = "yes" if setting.per_path else ""
        told = f"{setting.help.id}<br>*{setting.help.en}*"
        yield f"| `{setting.key}` | {value or _FORMS[setting.form]} | {default} | {flag} | {per_path} | {told} |"
    yield ""


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8", newline="\n")
    SCHEMA.write_text(render_schema(), encoding="utf-8", newline="\n")
